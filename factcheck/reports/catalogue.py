"""The fact base for people: a list of its facts, one fact in full, how large it is."""

from collections.abc import Iterator

from factcheck.display import columns, escape
from factcheck.errors import FactcheckError
from factcheck.evidence import Citation
from factcheck.factbase import FactBase
from factcheck.model import Fact, Statement
from factcheck.reports.common import format_citation


def render_list(facts: FactBase) -> str:
    """Return one line a fact: id, value, and the date at which it is known."""
    rows = [(fact.id, fact.current.text, _day(fact.current)) for fact in facts.facts]
    widths = [max(columns(row[column]) for row in rows) for column in range(2)]
    return "".join(
        f"{_padded(name, widths[0])}  {_padded(text, widths[1])}  {day}".rstrip() + "\n" for name, text, day in rows
    )


def _padded(text: str, width: int) -> str:
    return text + " " * (width - columns(text))


def find_fact(fact_id: str, facts: FactBase) -> Fact:
    """Return the fact of an id.  Raises FactcheckError if there is none."""
    for fact in facts.facts:
        if fact.id == fact_id:
            return fact
    raise FactcheckError(f"{fact_id}: no such fact; `factcheck facts list` names them all")


def render_fact(fact: Fact, facts: FactBase) -> str:
    """Return a fact with all its statements and their sources."""
    return "".join(f"{escape(row)}\n" for row in _fact_rows(fact, facts))


def _fact_rows(fact: Fact, facts: FactBase) -> Iterator[str]:
    yield f"{fact.id}: {fact.title}" if fact.title else fact.id
    yield f"  {fact.subject}, {fact.attribute} ({fact.kind}, {fact.evolution}), {fact.place}"
    if fact.note:
        yield f"  {fact.note}"
    for statement in fact.statements:
        yield from _statement_rows(statement, facts)


def _statement_rows(statement: Statement, facts: FactBase) -> Iterator[str]:
    dates = [f"as of {_day(statement)}" if statement.as_of else ""]
    dates.append(f"until {statement.until.isoformat()}" if statement.until else "")
    yield "  " + ", ".join(filter(None, (f"{statement.rank}: {statement.text}", *dates, statement.reason)))
    for reference in statement.references:
        yield "    " + format_citation(Citation(facts.sources[reference.source], reference))


def _day(statement: Statement) -> str:
    return statement.as_of.isoformat() if statement.as_of else ""


def render_summary(facts: FactBase) -> str:
    """Return the line that says that a fact base holds no mistake."""
    statements = sum(len(fact.statements) for fact in facts.facts)
    counts = f"{len(facts.facts)} facts, {statements} statements, {len(facts.sources)} sources"
    return f"{counts}, {len(facts.entities)} entities: no mistakes\n"
