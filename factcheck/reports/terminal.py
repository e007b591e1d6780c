"""The report for people: each finding with its place in the text and its sources, then the totals.

What comes from a draft or from the fact base is escaped, and coloured as text, never as markup.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from factcheck.display import clip, columns, escape
from factcheck.evidence import Citation, cite, expected_statement
from factcheck.factbase import FactBase
from factcheck.lines import Lines
from factcheck.model import Checked, Span, Statement, Suggestion, Verdict
from factcheck.report import VERDICTS, Report, View

# A line is a row of pieces: text and its style.
Piece = tuple[str, str]
Row = list[Piece]

STYLES = {"agrees": "green", "conflicts": "bold red", "outdated": "yellow", "disputed": "yellow", "unverified": "cyan"}
PLAIN, DIM, BOLD = "", "dim", "bold"
ELLIPSES = 4  # columns that the dots at both ends of an excerpt take
NARROWEST = 20  # columns of an excerpt, however narrow the terminal is
GROWING = frozenset({"growing", "open"})


def render(report: Report, view: View) -> str:
    """Return the findings of every document, each followed by the document's totals."""
    rows: list[Row] = []
    for checked in report.checked:
        rows += _document_rows(checked, report.facts, view)
    if len(report.checked) > 1:
        rows += [[], [(_totals(f"{len(report.checked)} texts", report.checked), BOLD)]]
    return _coloured(rows) if view.color else "".join("".join(text for text, _ in row) + "\n" for row in rows)


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
    listed = [verdict for verdict in checked.verdicts if verdict.verdict in view.listed]
    lines = Lines(checked.document.text) if listed else None
    for verdict in listed:
        assert lines is not None
        yield from _finding(verdict, checked, lines, facts, view)
        yield []
    yield [(_totals(escape(checked.document.path), [checked]), BOLD)]


def _finding(verdict: Verdict, checked: Checked, lines: Lines, facts: FactBase, view: View) -> Iterator[Row]:
    line, column = lines.place(verdict.claim.span.start)
    gutter = " " * len(str(line))
    head: Row = [(verdict.verdict, STYLES[verdict.verdict])]
    if verdict.fact is not None:
        head.append((f"  {verdict.fact.id}", BOLD))
    yield [*head, (f"  {escape(verdict.message)}", PLAIN)]
    yield [(f"{gutter}--> ", DIM), (f"{escape(checked.document.path)}:{line}:{column}", PLAIN)]
    yield [(f"{gutter} |", DIM)]
    yield from _excerpt(verdict, checked.document.text, lines, line, view.width)
    yield [(f"{gutter} |", DIM)]
    for label, text in _annotations(verdict, checked.document.text, facts):
        yield [(f"{gutter} = {label + ':':8}", DIM), (escape(text), PLAIN)]


def _excerpt(verdict: Verdict, text: str, lines: Lines, line: int, width: int) -> Iterator[Row]:
    """The line of the text, clipped around the claim, and the marks below it with what the sources have."""
    start, end = lines.span(line)
    span, margin = verdict.claim.span, len(f"{line} | ")
    room = max(width - margin - ELLIPSES, NARROWEST)
    part = clip(text[start:end], span.start - start, min(span.end, end) - start, room)
    yield [(f"{line} | ", DIM), (f"{part.before}{part.marked}{part.after}", PLAIN)]
    indent, marks = " " * columns(part.before), "^" * max(columns(part.marked), 1)
    mark = f"{marks} {escape(_label(verdict))}"
    yield [(" " * (margin - 2) + "| ", DIM), (indent, PLAIN), (mark, STYLES[verdict.verdict])]


def _label(verdict: Verdict) -> str:
    """What stands below the claim: the expected value with its date, or why there is none."""
    statement = expected_statement(verdict)
    if verdict.fact is None or statement is None:
        return _words(verdict.reason)
    return f"{statement.text}{_as_of(statement)}" if verdict.fact.evolution in GROWING else statement.text


def _as_of(statement: Statement) -> str:
    return f", as of {statement.as_of.isoformat()}" if statement.as_of else ""


def _annotations(verdict: Verdict, text: str, facts: FactBase) -> Iterator[tuple[str, str]]:
    """The labelled lines below the excerpt: sources, the fact's place, a note, what to write instead."""
    for citation in cite(verdict, facts):
        yield "source", format_citation(citation)
    if verdict.fact is not None:
        yield "fact", verdict.fact.place
    if verdict.note:
        yield "note", verdict.note
    if verdict.suggestion is not None:
        yield "help", f'write "{_rewritten(verdict.claim.span, verdict.suggestion, text)}"'


def format_citation(citation: Citation) -> str:
    """Return id, publisher, the quotation (or else title and locator) and address of a source."""
    source, reference = citation.source, citation.reference
    words = f'"{reference.quote}"' if reference.quote else ", ".join(filter(None, (source.title, reference.locator)))
    return f"[{source.id}] {source.publisher}: {words}" + (f" <{source.url}>" if source.url else "")


def _rewritten(claim: Span, suggestion: Suggestion, text: str) -> str:
    """The claim's words with the suggestion in its place."""
    place = suggestion.span
    return text[claim.start : place.start] + suggestion.text + text[place.end : claim.end]


def _totals(name: str, documents: Iterable[Checked]) -> str:
    """The line that counts the claims: `name: 9 claims: 7 agree, 1 conflicts, 1 unverified (not covered)`."""
    documents = list(documents)
    verdicts = [verdict for checked in documents for verdict in checked.verdicts]
    counts = Counter(verdict.verdict for verdict in verdicts)
    parts = [f"{counts[verdict]} {_verb(verdict, counts[verdict])}" for verdict in VERDICTS if counts[verdict]]
    if counts["unverified"]:
        reasons = dict.fromkeys(_words(v.reason) for v in verdicts if v.verdict == "unverified")
        parts[-1] += f" ({', '.join(reasons)})"
    line = f"{name}: {_number(len(verdicts), 'claim')}" + (f": {', '.join(parts)}" if parts else "")
    others = sum(checked.other_subjects for checked in documents)
    if others:
        owner = "belongs to another subject" if others == 1 else "belong to other subjects"
        line += f"; {_number(others, 'number')} {owner}"
    unread = [checked.unread for checked in documents if checked.unread]
    if unread:
        line += f"; not read: {escape(unread[0])}" if len(documents) == 1 else f"; {len(unread)} not read"
    return line


def _verb(verdict: str, count: int) -> str:
    return verdict.removesuffix("s") if count > 1 and verdict in ("agrees", "conflicts") else verdict


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _words(reason: str) -> str:
    return reason.replace("-", " ")
