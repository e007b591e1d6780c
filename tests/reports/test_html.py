"""The HTML page as it is written: nothing from elsewhere, nothing from a draft that is markup, every claim on it.

How it looks and behaves in a browser: test_html_browser.py.
"""

import base64
import re
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.factbase import FactBase
from factcheck.frozen import replace
from factcheck.model import Checked, Document, Span
from factcheck.report import Report, View
from factcheck.reports.html import render
from factcheck.reports.html_text import direction
from tests.reports.conftest import HOSTILE_TEXT, TEXT

TAGS = {"html", "head", "meta", "title", "style", "body", "a", "header", "h1", "h2", "p", "figure", "svg", "rect"}
TAGS |= {"fieldset", "legend", "label", "input", "span", "nav", "ol", "ul", "li", "bdi", "main", "section", "div"}
TAGS |= {"article", "aside", "br", "sup", "button", "strong", "blockquote", "code", "footer", "script"}
ATTRIBUTES = {"lang", "dir", "charset", "http-equiv", "content", "name", "class", "href", "role", "aria-label", "id"}
ATTRIBUTES |= {"aria-hidden", "aria-labelledby", "type", "value", "checked", "autocomplete", "tabindex", "rel"}
ATTRIBUTES |= {"data-cards", "data-card", "data-state", "x", "width", "height"}
VOID = {"meta", "br", "input", "rect"}


class Page(HTMLParser):
    """Elements, their attributes and what they hold."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.texts: dict[str, str] = {}
        self.article = ""
        self.in_label = 0
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        held = {name: value or "" for name, value in attributes}
        self.elements.append((tag, held))
        if tag not in VOID:
            self.open.append(tag)
        if "article" in self.open:
            self.article += {"br": "\n", "p": "\n\n"}.get(tag, "")
            self.in_label += held.get("class") == "hidden" or tag == "sup"

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attributes}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        if tag in {"span", "sup"}:
            self.in_label = 0

    def handle_data(self, data: str) -> None:
        tag = self.open[-1] if self.open else ""
        self.texts[tag] = self.texts.get(tag, "") + data
        if "article" in self.open and not self.in_label and data != "\n":
            self.article += data

    def all(self, name: str, value: str = "") -> list[dict[str, str]]:
        """The attributes of the elements with an attribute, or with a class among its classes."""
        return [
            held for _, held in self.elements if value in held.get(name, "").split() or (not value and name in held)
        ]


@pytest.mark.parametrize("name", ["report", "clean", "hostile"])
def test_only_our_own_elements_and_attributes(name: str, request: pytest.FixtureRequest) -> None:
    page = Page(render(request.getfixturevalue(name), View()))
    assert page.open == []
    assert {tag for tag, _ in page.elements} <= TAGS
    assert {attribute for _, held in page.elements for attribute in held} <= ATTRIBUTES
    assert [tag for tag, _ in page.elements].count("script") == 1


@pytest.mark.parametrize("name", ["report", "clean", "hostile"])
def test_nothing_comes_from_elsewhere(name: str, request: pytest.FixtureRequest) -> None:
    html = render(request.getfixturevalue(name), View())
    page = Page(html)
    for held in page.all("href"):
        assert re.fullmatch(r"#(?:texts|[ct]\d+-\d+)|https://example\.org/\w+", held["href"])
        assert held["href"].startswith("#") or held["rel"] == "noreferrer noopener"
    (policy,) = [held["content"] for held in page.all("http-equiv")]
    parts = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert parts == {
        "default-src": "'none'",
        "style-src": f"'{hash_of(page.texts['style'])}'",
        "script-src": f"'{hash_of(page.texts['script'])}'",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    assert not re.search(r"url\(|@import|eval\(|innerHTML|fetch\(", html)


def hash_of(content: str) -> str:
    return "sha256-" + base64.b64encode(sha256(content.encode("utf-8")).digest()).decode("ascii")


def test_the_text_is_on_the_page(report: Report) -> None:
    shown = Page(render(report, View())).article.strip("\n")
    assert shown == TEXT.replace("\r\n", "\n").replace("\x1b", "\\x1b").replace("\u202e", "\\u202e")


def test_a_hostile_text_is_on_the_page_too(hostile: Report) -> None:
    words = Page(render(hostile, View())).article.split()
    assert "</script><script>alert(1)</script>" in words
    assert [word for word in words if "很长" in word] == [word for word in HOSTILE_TEXT.split() if "很长" in word]


def test_every_claim_has_a_card_and_a_mark_that_leads_to_it(report: Report) -> None:
    page = Page(render(report, View()))
    cards = {held["id"]: held["data-state"] for held in page.all("class", "card")}
    states = ["conflicts", "outdated", "disputed", "agrees", "unverified", "suppressed", "suppressed"]
    assert cards == {f"c1-{number}": state for number, state in enumerate(states, 1)}
    marks = page.all("class", "claim")
    assert [(mark["data-cards"], mark["href"]) for mark in marks] == [(card, f"#{card}") for card in cards]
    ids = [held["id"] for held in page.all("id")]
    assert len(set(ids)) == len(ids)
    assert {held["href"][1:] for held in page.all("class", "back")} == {f"t1-{n}" for n in range(1, 8)} <= set(ids)


def test_a_card_tells_all(report: Report) -> None:
    html = render(report, View())
    card = re.sub(r"<[^>]+>", " ", html.split('id="c1-2"')[1].split("</li></ol>")[0].split('id="c1-3"')[0])
    for told in ("outdated", "65[/bold] states", "72 states, as of 2025-10-26", "first day", "przez 72 państwa"):
        assert told in card
    for told in ("baoquocte.vn", "UN News", "2025-11-18", "line 6", "signature.signatories", "facts/signature.yaml:31"):
        assert told in card
    assert "Line 2 , column 50" in card or "Line 2, column 50" in card


def test_a_suppressed_claim_says_why(report: Report) -> None:
    html = render(report, View())
    assert "Left standing by [sic]" in html
    assert "Known from the baseline: known since May" in html


def test_what_was_not_read_is_said(report: Report) -> None:
    assert "<strong>Not read:</strong> no such file; check the path" in render(report, View())


def test_a_comment_of_no_use_is_told(report: Report) -> None:
    assert "draft.md:4: unused comment (an old figure): it speaks of no finding" in render(report, View())


def test_the_list_at_its_head_names_the_worst_first(report: Report) -> None:
    html = render(report, View())
    findings = re.findall(r'<a href="#t1-\d" data-card="(c1-\d)"', html)
    assert findings == ["c1-1", "c1-2", "c1-3"]


def test_nothing_to_object_to(clean: Report) -> None:
    html = render(clean, View())
    assert "<nav" not in html
    assert "1 claim: 1 agrees" in html


def test_a_report_of_no_text(facts: FactBase) -> None:
    page = Page(render(Report(facts, ()), View()))
    assert page.open == []
    assert page.all("class", "card") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("72 states signed", "ltr"),
        ("وقعت 72 دولة على الاتفاقية", "rtl"),
        ("UNODC: وقعت 72 دولة على الاتفاقية", "rtl"),
        ("the word دولة means state", "ltr"),
        ("《河内公约》", "ltr"),
        ("2025-10-25", "ltr"),
    ],
)
def test_a_paragraph_runs_as_most_of_its_letters_do(text: str, expected: str) -> None:
    assert direction(text) == expected


def moved(report: Report, text: str, spans: list[tuple[int, int]]) -> Report:
    """A report of one text with a claim at each span."""
    verdicts = report.checked[0].verdicts
    placed = [
        replace(verdicts[n % 7], claim=replace(verdicts[n % 7].claim, span=Span(*span)), suggestion=None)
        for n, span in enumerate(spans)
    ]
    return Report(report.facts, (Checked(Document("a.md", text), "en", tuple(placed)),))


@pytest.mark.parametrize(
    ("spans", "marked", "told"),
    [
        pytest.param([(0, 3), (4, 7)], ["c1-1", "c1-2"], "one1 two2 three four", id="apart"),
        pytest.param([(0, 3), (3, 7)], ["c1-1", "c1-2"], "one1 two2 three four", id="next to each other"),
        pytest.param([(0, 7), (4, 13)], ["c1-1 c1-2"], "one two three1, 2 four", id="overlapping"),
        pytest.param([(0, 13), (4, 7)], ["c1-1 c1-2"], "one two three1, 2 four", id="one in the other"),
        pytest.param([(0, 18), (0, 18)], ["c1-1 c1-2"], "one two three four1, 2", id="the same words"),
    ],
)
def test_claims_that_overlap_are_one_mark(
    report: Report, spans: list[tuple[int, int]], marked: list[str], told: str
) -> None:
    html = render(moved(report, "one two three four", spans), View())
    assert [held["data-cards"] for held in Page(html).all("class", "claim")] == marked
    article = re.sub(r'<span class="hidden">[^<]*</span>', "", html.split("<article")[1].split("</article>")[0])
    assert re.sub(r"<[^>]+>", "", article.partition(">")[2]).strip() == told


def test_a_claim_over_two_paragraphs_is_marked_in_both(report: Report) -> None:
    page = Page(render(moved(report, "one two\n\nthree four", [(4, 14)]), View()))
    assert [held["data-cards"] for held in page.all("class", "claim")] == ["c1-1", "c1-1"]
    assert len([held for held in page.all("id") if held["id"] == "t1-1"]) == 1


SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 12)), max_size=7)
TEXTS = st.text(st.sampled_from("ab <>&\"'\n\r\t《دx"), min_size=1, max_size=40)


@settings(max_examples=60, deadline=None)
@given(TEXTS, SPANS)
def test_no_word_of_a_text_is_lost_or_told_twice(text: str, spans: list[tuple[int, int]]) -> None:
    from tests.reports import conftest

    # a claim has words: see the tests of spans
    inside = [(start, start + length) for start, length in spans if text[start : start + length].strip()]
    inside = [(start, min(end, len(text))) for start, end in inside]
    facts = FactBase((conftest.SIGNATORIES,), {}, conftest.SOURCES, conftest.DAY, "sha256:" + "0" * 64)
    checked = Checked(Document("draft.md", conftest.TEXT), "en", conftest.verdicts())
    page = Page(render(moved(Report(facts, (checked,)), text, sorted(inside)), View()))
    assert "".join(page.article.split()) == "".join(text.split())
    targets = {held["id"] for held in page.all("id")}
    assert {held["href"][1:] for held in page.all("href") if held["href"].startswith("#")} <= targets
