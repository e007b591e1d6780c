"""The report for people: each finding with its place in the text and its sources, then the totals.

What comes from a draft or from the fact base is escaped, and coloured as text, never as markup.
"""

from collections.abc import Iterable, Iterator

from factcheck.display import clip, columns, defuse, escape
from factcheck.evidence import cite
from factcheck.factbase import FactBase
from factcheck.model import Checked
from factcheck.report import Report, View
from factcheck.reports.common import Finding, corrected, expected_text, find, format_citation, stands, totals

# A line is a row of pieces: text and its style.
Piece = tuple[str, str]
Row = list[Piece]

STYLES = {"agrees": "green", "conflicts": "bold red", "outdated": "yellow", "disputed": "yellow", "unverified": "cyan"}
PLAIN, DIM, BOLD = "", "dim", "bold"
ELLIPSES = 4  # columns that the dots at both ends of an excerpt take
NARROWEST = 20  # columns of an excerpt, however narrow the terminal is


def render(report: Report, view: View) -> str:
    """Return the findings of every document, each followed by the document's totals."""
    rows: list[Row] = []
    for checked in report.checked:
        rows += _document_rows(checked, report.facts, view)
    if len(report.checked) != 1:
        rows += [[], [(totals(f"{len(report.checked)} texts", report.checked), BOLD)]]
    if view.color:
        return defuse(_coloured(rows))
    return defuse("".join("".join(text for text, _ in row) + "\n" for row in rows))


def _coloured(rows: Iterable[Row]) -> str:
    from io import StringIO

    from rich.console import Console
    from rich.text import Text

    buffer = StringIO()
    console = Console(file=buffer, force_terminal=True, color_system="standard", legacy_windows=False, highlight=False)
    for row in rows:
        console.print(Text.assemble(*row), soft_wrap=True)
    return buffer.getvalue()


def _document_rows(checked: Checked, facts: FactBase, view: View) -> Iterator[Row]:
    if any(stands(verdict, view) for verdict in checked.verdicts):
        for finding in find(checked):
            if stands(finding.verdict, view):
                yield from _finding(finding, facts, view)
                yield []
    yield [(totals(escape(checked.document.path), [checked]), BOLD)]


def _finding(finding: Finding, facts: FactBase, view: View) -> Iterator[Row]:
    verdict = finding.verdict.verdict
    gutter = " " * len(str(finding.line))
    head: Row = [(verdict, STYLES[verdict])]
    if finding.fact:
        head.append((f"  {finding.fact}", BOLD))
    yield [*head, (f"  {escape(finding.message)}", PLAIN)]
    yield [(f"{gutter}--> ", DIM), (f"{escape(finding.path)}:{finding.line}:{finding.column}", PLAIN)]
    yield [(f"{gutter} |", DIM)]
    yield from _excerpt(finding, view.width)
    yield [(f"{gutter} |", DIM)]
    for label, text in _annotations(finding, facts):
        yield [(f"{gutter} = {label + ':':8}", DIM), (escape(text), PLAIN)]


def _excerpt(finding: Finding, width: int) -> Iterator[Row]:
    """The line of the text, clipped around the claim, and the marks below it with what the sources have."""
    start, end = finding.lines.span(finding.line)
    span, margin = finding.verdict.claim.span, len(f"{finding.line} | ")
    room = max(width - margin - ELLIPSES, NARROWEST)
    text = finding.checked.document.text[start:end]
    part = clip(text, span.start - start, min(span.end, end) - start, room)
    yield [(f"{finding.line} | ", DIM), (f"{part.before}{part.marked}{part.after}", PLAIN)]
    indent, marks = " " * columns(part.before), "^" * max(columns(part.marked), 1)
    mark = f"{marks} {escape(expected_text(finding.verdict))}"
    yield [(" " * (margin - 2) + "| ", DIM), (indent, PLAIN), (mark, STYLES[finding.verdict.verdict])]


def _annotations(finding: Finding, facts: FactBase) -> Iterator[tuple[str, str]]:
    """The labelled lines below the excerpt: sources, the fact's place, a note, what to write instead."""
    verdict = finding.verdict
    for citation in cite(verdict, facts):
        yield "source", format_citation(citation)
    if verdict.fact is not None:
        yield "fact", verdict.fact.place
    if verdict.note:
        yield "note", verdict.note
    if verdict.suggestion is not None:
        yield "help", f'write "{corrected(finding)}"'
