"""One report that every format is tested on: each verdict once, a text in which nothing is plain, and an unread one."""

import datetime

import pytest

from factcheck.factbase import FactBase
from factcheck.model import (
    Checked,
    Claim,
    Document,
    Entity,
    Fact,
    Mention,
    Reference,
    Source,
    Span,
    Statement,
    Subject,
    Suggestion,
    Verdict,
)
from factcheck.report import Report
from factcheck.sets import Days, Interval, exactly, hedged, names

DAY = datetime.date(2025, 10, 26)
TREATY = "hanoi-convention"

TEXT = (
    "date 2026-01-29\r\n"
    "A total of 27 countries signed the treaty; [bold]65[/bold] states did \x1b[31mso\u202e.\r\n"
    "《河内公约》共68条，会议期间收到消息。\n"
    "It has nine chapters. A hundred people danced."
)

SOURCES = {
    "004": Source(
        "004", "baoquocte.vn", "Viet Nam at the UN", "2025-11-18", "https://example.org/004", "pl", "004.txt"
    ),
    "unnews": Source("unnews", "UN News", "65 States signed", "2025-10-25", "https://example.org/unnews"),
    "c4ir": Source("c4ir", "C4IR", "Overview", "undated", ""),
}

SIGNATORIES = Fact(
    "signature.signatories",
    TREATY,
    "signatories",
    "count",
    (
        Statement(
            exactly(72), "72 states", "current", DAY, references=(Reference("004", "przez 72 państwa", "line 6"),)
        ),
        Statement(
            exactly(65),
            "65 states",
            "superseded",
            DAY,
            reason="first day",
            references=(Reference("unnews", "", "lead"),),
        ),
    ),
    "growing",
    "state",
    title="States that signed",
    place="facts/signature.yaml:31",
)
ARTICLES = Fact(
    "structure.articles",
    TREATY,
    "articles",
    "count",
    (
        Statement(exactly(71), "71 articles", references=(Reference("004", "71 artykułów", "line 9"),)),
        Statement(exactly(68), "68 articles", "disputed", reason="as numbered", references=(Reference("c4ir"),)),
    ),
    "static",
    "article",
    place="facts/structure.yaml:8",
)
CHAPTERS = Fact(
    "structure.chapters",
    TREATY,
    "chapters",
    "count",
    (Statement(exactly(9), "9 chapters", references=(Reference("004", "9 rozdziałów", "line 9"),)),),
    "static",
    "chapter",
    place="facts/structure.yaml:2",
)


def span_of(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def claim(words: str, attribute: str, value: Interval, unit: str) -> Claim:
    when = Days(DAY, DAY)
    return Claim(span_of(words), Subject(TREATY, "clause"), attribute, "count", value, unit, when=when, dated="text")


def verdicts() -> tuple[Verdict, ...]:
    current, superseded = SIGNATORIES.statements
    number = span_of("27")
    return (
        Verdict(
            claim("27 countries", "signatories", exactly(27), "state"),
            "conflicts",
            "value",
            SIGNATORIES,
            current,
            '"27 countries", the sources have 72 states',
            suggestion=Suggestion(number, "72"),
        ),
        Verdict(
            claim("65[/bold] states", "signatories", exactly(65), "state"),
            "outdated",
            "superseded",
            SIGNATORIES,
            superseded,
            '"65[/bold] states" was reported, the sources now have 72 states',
            "first day",
        ),
        Verdict(
            claim("68条", "articles", exactly(68), "article"),
            "disputed",
            "source",
            ARTICLES,
            ARTICLES.statements[1],
            '"68条" (as numbered), the fact base holds 71 articles',
        ),
        Verdict(
            claim("nine chapters", "chapters", exactly(9), "chapter"),
            "agrees",
            "value",
            CHAPTERS,
            CHAPTERS.current,
            '"nine chapters": the sources have 9 chapters',
        ),
        Verdict(
            claim("A hundred people", "dancers", hedged("about", 100), ""),
            "unverified",
            "not-covered",
            message='"A hundred people": the fact base has nothing on it',
        ),
    )


def mentions() -> tuple[Mention, ...]:
    return (
        Mention("number", span_of("27 countries"), 3, 5, value=exactly(27), unit="state"),
        Mention("event", span_of("signed"), 5, 6, id="sign"),
        Mention("entity", span_of("《河内公约》"), 0, 6, id=TREATY, value=names(TREATY)),
    )


@pytest.fixture
def facts() -> FactBase:
    return FactBase(
        facts=(SIGNATORIES, ARTICLES, CHAPTERS),
        entities={TREATY: Entity(TREATY, "treaty")},
        sources=SOURCES,
        as_of=datetime.date(2026, 1, 29),
        digest="sha256:" + "0" * 64,
    )


@pytest.fixture
def report(facts: FactBase) -> Report:
    body, chinese = TEXT.index("A total"), TEXT.index("《")
    read = Checked(
        Document("draft.md", TEXT, datetime.date(2026, 1, 29), body),
        "en",
        verdicts(),
        mentions(),
        sentences=5,
        other_subjects=4,
        languages=((body, "en"), (chinese, "zh"), (TEXT.index("It has"), "en")),
    )
    unread = Checked(Document("caf\udce9.txt", ""), "", unread="no such file; check the path")
    return Report(facts, (read, unread))
