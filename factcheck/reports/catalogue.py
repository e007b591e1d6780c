"""The fact base for people: lists and tables of its facts, one fact in full, how large it is."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from pathlib import Path

from factcheck.display import clip, columns, escape
from factcheck.errors import FactcheckError
from factcheck.evidence import Citation
from factcheck.factbase import FactBase
from factcheck.facts_queries import Entry, Stale
from factcheck.lines import Lines
from factcheck.model import Fact, Reference, Statement
from factcheck.reports.common import format_citation

WIDTH = 100  # columns of a page that goes to no terminal
NARROWEST = 30
GAP = "  | "


def render_list(facts: Iterable[Fact]) -> str:
    """Return one line a fact: id, value, and the date at which it is known."""
    return _table([(fact.id, fact.current.text, _day(fact.current)) for fact in facts])


def render_timeline(entries: Iterable[Entry]) -> str:
    """Return a table of what happened when: the day or the period, what, the fact."""
    return _table([(e.first if e.first == e.last else f"{e.first}..{e.last}", e.text, e.fact) for e in entries])


def render_stale(found: Iterable[Stale]) -> str:
    """Return a table of the facts that need a new look: id, value, when it was known, how many days ago."""
    return _table([(one.fact.id, one.fact.current.text, _day(one.fact.current), f"{one.days} days") for one in found])


def _table(rows: Sequence[tuple[str, ...]]) -> str:
    """The rows with their columns below each other."""
    cells = [tuple(map(escape, row)) for row in rows]
    widths = [max(map(columns, column)) for column in zip(*cells, strict=True)]
    lines = ["  ".join(_padded(*cell) for cell in zip(row, widths, strict=True)) for row in cells]
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - columns(text))


def find_fact(fact_id: str, facts: FactBase) -> Fact:
    """Return the fact of an id.  Raises FactcheckError if there is none."""
    for fact in facts.facts:
        if fact.id == fact_id:
            return fact
    raise FactcheckError(f"{fact_id}: no such fact; `factcheck facts list` names them all")


def render_fact(fact: Fact, facts: FactBase, seeds: Path | None = None, width: int = WIDTH) -> str:
    """Return a fact in full: what is known now, its disputes side by side, its history, the latest value first.

    `seeds` is the folder of the documents that are quoted: each quotation is shown on its line there.
    """
    return "".join(f"{row}\n" for row in _fact_rows(fact, facts, seeds, max(width, NARROWEST)))


def _fact_rows(fact: Fact, facts: FactBase, seeds: Path | None, width: int) -> Iterator[str]:
    yield escape(f"{fact.id}: {fact.title}" if fact.title else fact.id)
    yield escape(f"  {fact.subject}, {fact.attribute} ({fact.kind}, {fact.evolution}), {fact.place}")
    if fact.note:
        yield from _wrapped(fact.note, width, "  ")
    disputed = [s for s in fact.statements if s.rank == "disputed"]
    current = [s for s in fact.statements if s.rank == "current"]
    for statement in current:
        yield from _statement_rows(statement, facts, seeds, width)
    for statement in disputed:
        yield from _side_by_side(current[0], statement, facts, width)
    past = [s for s in fact.statements if s.rank == "superseded"]
    for statement in sorted(past, key=_day, reverse=True):
        yield from _statement_rows(statement, facts, seeds, width)


def _statement_rows(statement: Statement, facts: FactBase, seeds: Path | None, width: int) -> Iterator[str]:
    yield escape(f"  {_said(statement)}")
    for reference in statement.references:
        yield escape(f"    {format_citation(Citation(facts.sources[reference.source], reference))}")
        yield from _quoted_line(reference, facts, seeds, width)


def _said(statement: Statement) -> str:
    """The value with its rank, its dates and the reason of its rank."""
    dates = [f"as of {_day(statement)}" if statement.as_of else ""]
    dates.append(f"until {statement.until.isoformat()}" if statement.until else "")
    return ", ".join(filter(None, (f"{statement.rank}: {statement.text}", *dates, statement.reason)))


def _side_by_side(current: Statement, other: Statement, facts: FactBase, width: int) -> Iterator[str]:
    """Two values that stand against each other, each with its sources, in two columns."""
    room = (width - len(GAP) - 2) // 2
    cells = [
        [line for text in (_said(s), *_cited(s, facts)) for line in _wrapped(text, room)] for s in (current, other)
    ]
    for left, right in zip_longest(*cells, fillvalue=""):
        yield f"  {_padded(left, room)}{GAP}{right}".rstrip()


def _cited(statement: Statement, facts: FactBase) -> Iterator[str]:
    for reference in statement.references:
        source = facts.sources[reference.source]
        yield f"[{source.id}] {source.publisher}, {source.date}"


def _wrapped(text: str, width: int, indent: str = "") -> list[str]:
    return textwrap.wrap(escape(text), width, initial_indent=indent, subsequent_indent=indent)


def _quoted_line(reference: Reference, facts: FactBase, seeds: Path | None, width: int) -> Iterator[str]:
    """The line of the document on which the quotation stands, the quotation marked; nothing if it is not at hand."""
    source = facts.sources[reference.source]
    if seeds is None or not source.file or not reference.quote:
        return
    try:
        text = (seeds / source.file).read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return
    at = text.find(reference.quote)
    if at < 0:
        return
    lines = Lines(text)
    number = lines.place(at)[0]
    start, end = lines.span(number)
    gutter = f"      {number} | "
    last = min(at + len(reference.quote), end)
    part = clip(text[start:end], at - start, last - start, max(width - len(gutter) - 4, NARROWEST))
    yield f"{gutter}{part.before}{part.marked}{part.after}"
    yield " " * (len(gutter) - 2) + "| " + " " * columns(part.before) + "^" * max(columns(part.marked), 1)


def _day(statement: Statement) -> str:
    return statement.as_of.isoformat() if statement.as_of else ""


def render_summary(facts: FactBase) -> str:
    """Return the line that says that a fact base holds no mistake."""
    statements = sum(len(fact.statements) for fact in facts.facts)
    counts = f"{len(facts.facts)} facts, {statements} statements, {len(facts.sources)} sources"
    return f"{counts}, {len(facts.entities)} entities: no mistakes\n"
