"""The Markdown report, read by a Markdown parser: its tables and lists, and no markup that a draft brings along."""

from html.parser import HTMLParser

from markdown_it import MarkdownIt

from factcheck.frozen import replace
from factcheck.report import VERDICTS, Report, View
from factcheck.reports.markdown import render
from tests.reports.conftest import HOSTILE_WORDS

ALL = View(frozenset(VERDICTS))
LIMIT = 65_536  # characters of a comment that GitHub takes
TAGS = {"h3", "table", "thead", "tbody", "tr", "th", "td", "strong", "code", "br", "details", "summary", "ul", "li"}
TAGS |= {"p", "a"}


class Page(HTMLParser):
    """What the Markdown looks like: the elements, the links, the text of each cell."""

    def __init__(self, markdown: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.rows: list[list[str]] = []
        self.in_cell = False
        self.text = ""
        self.feed(MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(markdown))

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        assert {name for name, _ in attributes} <= {"href"}
        if tag == "a":
            self.links += [value or "" for _, value in attributes]
        elif tag == "tr":
            self.rows.append([])
        elif tag in {"td", "th"}:
            self.in_cell = True
            self.rows[-1].append("")
        elif tag == "br":
            self.handle_data("\n")

    def handle_endtag(self, tag: str) -> None:
        self.in_cell = self.in_cell and tag not in {"td", "th"}

    def handle_data(self, data: str) -> None:
        self.text += data
        if self.in_cell:
            self.rows[-1][-1] += data


def test_the_findings_are_a_table_worst_first(report: Report) -> None:
    page = Page(render(report, View()))
    assert page.rows == [
        ["verdict", "place", "the text", "the sources"],
        ["conflicts", "draft.md:2:12", "27 countries", "72 states, as of 2025-10-26\nwrite 72 countries"],
        ["outdated", "draft.md:2:50", "65[/bold] states", "72 states, as of 2025-10-26\nfirst day"],
        ["disputed", "draft.md:3:8", "68条", "71 articles"],
    ]


def test_sources_and_unread_texts_are_lists(report: Report) -> None:
    page = Page(render(report, View()))
    assert page.links == ["https://example.org/004", "https://example.org/unnews", "https://example.org/004"]
    assert 'baoquocte.vn: "przez 72 państwa"' in page.text
    assert "not read: caf\\udce9.txt: no such file; check the path" in page.text
    assert "draft.md:4: unused comment (an old figure): it speaks of no finding" in page.text
    assert "2 texts: 7 claims: 1 agrees, 1 conflicts" in page.text


def test_nothing_to_object_to(clean: Report) -> None:
    assert render(clean, View()) == (
        "<!-- factcheck -->\n### factcheck: nothing to object to\n\n1 text&#58; 1 claim&#58; 1 agrees\n"
    )


def test_the_heading_counts(report: Report) -> None:
    heading = render(report, ALL).splitlines()[1]
    assert heading == "### factcheck: 1 conflicts, 1 outdated, 1 disputed, 1 unverified, 1 agrees"


def test_a_draft_brings_no_markup_along(hostile: Report) -> None:
    page = Page(render(hostile, ALL))
    assert page.tags <= TAGS
    assert page.links == ["https://example.org/004"]
    assert [len(row) for row in page.rows] == [4, 4, 4]
    assert HOSTILE_WORDS[:90] in page.rows[1][2]
    assert HOSTILE_WORDS[:90] in page.text


def test_github_makes_no_link_of_a_draft(hostile: Report) -> None:
    """It looks for addresses in the Markdown, for mentions and numbers of issues in the text that is no code."""
    markdown = render(hostile, ALL)
    written = markdown.replace("(<https://example.org/004>)", "")
    assert [one for one in ("@", "www.", "://") if one in written] == []
    no_code = "".join(part.partition("</code>")[2] if at else part for at, part in enumerate(markdown.split("<code>")))
    assert [one for one in ("@all", "#1") if one in Page(no_code).text] == []
    assert all(one in Page(no_code).text for one in ("@\u200ball", "#\u200b1"))


def test_it_fits_into_a_comment(report: Report) -> None:
    checked = report.checked[0]
    long = replace(checked, verdicts=checked.verdicts * 1_000)
    markdown = render(Report(report.facts, (long,) * 3 + report.checked[1:] * 2_000), ALL)
    assert len(markdown) < LIMIT
    page = Page(markdown)
    assert page.tags <= TAGS
    shown = len(page.rows) - 1
    assert f"… and {3 * 5_000 - shown} more" in page.text
