"""The reports that every format is tested on.

`report` has each verdict once, two suppressed ones, a text in which nothing is plain, and one that was not read;
`clean` has nothing to object to; `hostile` is what somebody would write who wants a report to say or do something else.
"""

import datetime

import pytest

from factcheck.factbase import FactBase
from factcheck.frozen import replace
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
    Suppression,
    Unused,
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
    "It has nine chapters. A hundred people danced.\n"
    "Some wrote 12 chapters [sic], others 13 chapters."
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
        suppressed("12 chapters", 12, Suppression("sic", place="draft.md:5")),
        suppressed("13 chapters", 13, Suppression("baseline", "known since May", "baseline.json")),
    )


def suppressed(words: str, number: int, suppression: Suppression) -> Verdict:
    """A conflict about the chapters that is left standing."""
    return Verdict(
        claim(words, "chapters", exactly(number), "chapter"),
        "conflicts",
        "value",
        CHAPTERS,
        CHAPTERS.current,
        f'"{words}", the sources have 9 chapters',
        suggestion=Suggestion(span_of(str(number)), "9"),
        suppression=suppression,
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
        sentences=6,
        other_subjects=4,
        languages=((body, "en"), (chinese, "zh"), (TEXT.index("It has"), "en")),
        unused=(Unused(Suppression("comment", "an old figure", "draft.md:4"), "it speaks of no finding"),),
    )
    unread = Checked(Document("caf\udce9.txt", ""), "", unread="no such file; check the path")
    return Report(facts, (read, unread))


@pytest.fixture
def clean(facts: FactBase) -> Report:
    """A report of a text that only agrees."""
    agreeing = tuple(verdict for verdict in verdicts() if verdict.verdict == "agrees")
    read = Checked(Document("draft.md", TEXT), "en", agreeing, sentences=6)
    return Report(facts, (read,))


HOSTILE_WORDS = (
    "::error::27 </script><script>alert(1)</script> ]]> `x` | **b** [c](javascript:alert(2)) @all #1 &amp; "
    "##[error]broken ##vso[task.complete]done \x1b]0;title\x07\x1b[31m "
    "\u202eabc\u202c \u2066d\u2069 \u2028 \x85 \ufffe "
    "' \" <img src=x onerror=alert(3)> {{0}} %0A::warning::x"
)
HOSTILE_PATH = "::error file=a,line=1::p|a`th\n<b>]]>\u202e##[debug]%.md"
HOSTILE_TEXT = (
    f"::error::first\n{HOSTILE_WORDS}\n::add-mask::a\r::debug::b\n" + "很长<b>" * 2_500 + "\n" + HOSTILE_WORDS
)


@pytest.fixture
def hostile(facts: FactBase) -> Report:
    """A report of a text, a file name and a fact base full of what terminals, CI, browsers and parsers act on."""
    start, end = HOSTILE_TEXT.index(HOSTILE_WORDS), HOSTILE_TEXT.rindex(HOSTILE_WORDS)
    references = (Reference("evil", HOSTILE_WORDS, HOSTILE_WORDS), Reference("004", "", HOSTILE_WORDS))
    statement = Statement(exactly(72), f"72 {HOSTILE_WORDS}", "current", DAY, references=references)
    fact = replace(
        SIGNATORIES, statements=(statement,), title=HOSTILE_WORDS, place="facts/::error::.yaml:1", note=HOSTILE_WORDS
    )
    message = f'"{" ".join(HOSTILE_WORDS.split())}", the sources have {statement.text}'
    first = Claim(
        Span(start, start + len(HOSTILE_WORDS)), Subject(TREATY, "clause"), "signatories", "count", exactly(27), "state"
    )
    conflict = Verdict(
        first,
        "conflicts",
        "value",
        fact,
        statement,
        message,
        HOSTILE_WORDS,
        Suggestion(Span(start, start + 9), HOSTILE_WORDS),
    )
    again = replace(conflict, claim=replace(first, span=Span(end, len(HOSTILE_TEXT))), suggestion=None)
    long = replace(first, span=Span(start, end))  # over many lines
    known = replace(
        conflict, claim=long, suggestion=None, suppression=Suppression("comment", HOSTILE_WORDS, HOSTILE_PATH)
    )
    source = Source("evil", HOSTILE_WORDS, HOSTILE_WORDS, "2026\n::error::", "javascript:alert(4)//\n::error::", "<b>")
    read = Checked(
        Document(HOSTILE_PATH, HOSTILE_TEXT),
        "en",
        (conflict, again, known),
        sentences=4,
        unread=HOSTILE_WORDS,
        unused=(Unused(Suppression("comment", HOSTILE_WORDS, f"{HOSTILE_PATH}:1"), HOSTILE_WORDS),),
    )
    sources = {**facts.sources, "evil": source}
    return Report(FactBase(facts.facts, facts.entities, sources, facts.as_of, facts.digest), (read,))
