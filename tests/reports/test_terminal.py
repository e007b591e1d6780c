"""The report for people: its layout, that nothing in a draft acts on the terminal, and that marks stand right."""

import re

import pytest

from factcheck.display import columns
from factcheck.frozen import replace
from factcheck.model import Checked, Document, Span
from factcheck.report import OBJECTIONS, Report, View
from factcheck.reports.terminal import render

CONFLICT = """\
conflicts  signature.signatories  "27 countries", the sources have 72 states
 --> draft.md:2:12
  |
2 | A total of 27 countries signed the treaty; [bold]65[/bold] states did \\x1b[31mso\\u202e.
  |            ^^^^^^^^^^^^ 72 states, as of 2025-10-26
  |
  = source: [004] baoquocte.vn: "przez 72 państwa" <https://example.org/004>
  = fact:   facts/signature.yaml:31
  = help:   write "72 countries"

"""
DISPUTED = """\
disputed  structure.articles  "68条" (as numbered), the fact base holds 71 articles
 --> draft.md:3:8
  |
3 | 《河内公约》共68条，会议期间收到消息。
  |               ^^^^ 71 articles
  |
  = source: [004] baoquocte.vn: "71 artykułów" <https://example.org/004>
  = source: [c4ir] C4IR: Overview
  = fact:   facts/structure.yaml:8

"""
UNVERIFIED = """\
unverified  "A hundred people": the fact base has nothing on it
 --> draft.md:4:23
  |
4 | It has nine chapters. A hundred people danced.
  |                       ^^^^^^^^^^^^^^^^ not covered
  |

"""
TOTALS = """\
draft.md: 7 claims: 1 agrees, 1 conflicts, 1 outdated, 1 disputed, 1 unverified (not covered), 2 suppressed; \
4 numbers belong to other subjects
caf\\udce9.txt: 0 claims; not read: no such file; check the path

2 texts: 7 claims: 1 agrees, 1 conflicts, 1 outdated, 1 disputed, 1 unverified (not covered), 2 suppressed; \
4 numbers belong to other subjects; 1 not read
"""


def test_layout_of_findings(report: Report) -> None:
    text = render(report, View())
    assert text.startswith(CONFLICT)
    assert DISPUTED in text
    assert text.endswith(TOTALS)


def test_a_note_stands_below_the_fact(report: Report) -> None:
    assert "  = fact:   facts/signature.yaml:31\n  = note:   first day\n" in render(report, View())


@pytest.mark.parametrize("verdict", ["agrees", "conflicts", "outdated", "disputed", "unverified"])
def test_only_listed_verdicts_are_listed(report: Report, verdict: str) -> None:
    heads = re.findall(r"^(\w+)  \S", render(report, View(frozenset({verdict}))), re.MULTILINE)
    assert heads == [verdict]


def test_what_is_unverified_says_why(report: Report) -> None:
    assert UNVERIFIED in render(report, View(OBJECTIONS | {"unverified"}))


def test_colour_changes_no_letter(report: Report) -> None:
    coloured = render(report, View(color=True))
    assert "\x1b[1;31mconflicts" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == render(report, View())


@pytest.mark.parametrize("width", [10, 40, 60, 100])
def test_lines_of_a_draft_fit_into_the_width(report: Report, width: int) -> None:
    checked = report.checked[0]
    text = "很长 " * 50_000 + checked.document.text + " a long line" * 50_000
    shift = 3 * 50_000
    moved = tuple(
        replace(v, claim=replace(v.claim, span=Span(v.claim.span.start + shift, v.claim.span.end + shift)))
        for v in checked.verdicts
    )
    long = Report(report.facts, (Checked(Document("draft.md", text), "en", moved),))
    rows = render(long, View(width=width)).splitlines()
    assert max(columns(row) for row in rows if re.match(r"\d+ \| ", row)) <= max(width, 30)


def test_a_claim_over_two_lines_is_marked_to_the_end_of_the_first(report: Report) -> None:
    checked = report.checked[0]
    verdict = replace(checked.verdicts[0], claim=replace(checked.verdicts[0].claim, span=Span(8, 20)), suggestion=None)
    broken = Checked(Document("draft.md", "In all, 72\ncountries signed"), "en", (verdict,))
    assert "1 | In all, 72\n  |         ^^ 72 states" in render(Report(report.facts, (broken,)), View())


@pytest.mark.parametrize(
    ("count", "others", "totals"),
    [
        (0, 0, "a.txt: 0 claims"),
        (1, 1, "a.txt: 1 claim: 1 conflicts; 1 number belongs to another subject"),
        (2, 0, "a.txt: 2 claims: 2 conflict"),
    ],
)
def test_totals_are_grammatical(report: Report, count: int, others: int, totals: str) -> None:
    conflict = report.checked[0].verdicts[0]
    one = Checked(Document("a.txt", report.checked[0].document.text), "en", (conflict,) * count, other_subjects=others)
    assert render(Report(report.facts, (one,)), View(frozenset())) == totals + "\n"
