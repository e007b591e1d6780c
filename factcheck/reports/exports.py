"""The fact base for other programs: JSON, CSV, Markdown; a row a value, with its sources."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Literal, get_args

from factcheck.factbase import FactBase
from factcheck.model import Fact, Reference, Statement

VERSION = 1
Layout = Literal["json", "csv", "markdown"]
LAYOUTS: tuple[str, ...] = get_args(Layout)
FIELDS = ("fact", "title", "subject", "attribute", "kind", "evolution", "rank", "value", "as_of", "until", "reason")
CITED = ("source", "publisher", "date", "url", "locator", "quote")
# What a spreadsheet would take for a formula.
FORMULAS = ("=", "+", "-", "@", "\t", "\r")


def export(layout: str, facts: FactBase, chosen: Iterable[Fact]) -> str:
    """Return the chosen facts in one of LAYOUTS."""
    makers: Mapping[str, Callable[[FactBase, list[Fact]], str]] = {
        "json": _json,
        "csv": _csv,
        "markdown": _markdown,
    }
    return makers[layout](facts, list(chosen))


def _json(facts: FactBase, chosen: list[Fact]) -> str:
    data = {
        "version": VERSION,
        "fact_base": {"facts": len(facts.facts), "as_of": facts.as_of.isoformat(), "digest": facts.digest},
        "facts": [_fact(fact, facts) for fact in chosen],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _fact(fact: Fact, facts: FactBase) -> dict[str, Any]:
    own = {"id": fact.id, "title": fact.title, "subject": fact.subject, "attribute": fact.attribute}
    own |= {"kind": fact.kind, "evolution": fact.evolution, "note": fact.note, "place": fact.place}
    return own | {"statements": [_statement(statement, facts) for statement in fact.statements]}


def _statement(statement: Statement, facts: FactBase) -> dict[str, Any]:
    return {
        "rank": statement.rank,
        "value": statement.text,
        "set": str(statement.value),
        "as_of": _day(statement.as_of) or None,
        "until": _day(statement.until) or None,
        "reason": statement.reason or None,
        "sources": [_source(reference, facts) for reference in statement.references],
    }


def _source(reference: Reference, facts: FactBase) -> dict[str, str]:
    source = facts.sources[reference.source]
    return {
        "id": source.id,
        "publisher": source.publisher,
        "title": source.title,
        "date": source.date,
        "url": source.url,
        "quote": reference.quote,
        "locator": reference.locator,
    }


def _day(day: Any) -> str:
    return day.isoformat() if day else ""


def _rows(facts: FactBase, chosen: list[Fact]) -> Iterator[tuple[str, ...]]:
    """A row for each source of each value."""
    for fact in chosen:
        for statement in fact.statements:
            own = (fact.id, fact.title, fact.subject, fact.attribute, fact.kind, fact.evolution, statement.rank)
            value = (statement.text, _day(statement.as_of), _day(statement.until), statement.reason)
            for reference in statement.references or (None,):
                yield (*own, *value, *(_citation(reference, facts) if reference else [""] * len(CITED)))


def _citation(reference: Reference, facts: FactBase) -> list[str]:
    source = _source(reference, facts)
    return [source[name] for name in ("id", "publisher", "date", "url", "locator", "quote")]


def _csv(facts: FactBase, chosen: list[Fact]) -> str:
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow((*FIELDS, *CITED))
    writer.writerows([_harmless(cell) for cell in row] for row in _rows(facts, chosen))
    return buffer.getvalue()


def _harmless(cell: str) -> str:
    """The cell, with an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{cell}" if cell.startswith(FORMULAS) else cell


def _markdown(facts: FactBase, chosen: list[Fact]) -> str:
    lines = ["| fact | value | as of | rank | sources |", "| --- | --- | --- | --- | --- |"]
    for fact in chosen:
        for statement in fact.statements:
            sources = ", ".join(_link(reference, facts) for reference in statement.references)
            rank = statement.rank + (f" ({statement.reason})" if statement.reason else "")
            cells = (f"`{fact.id}`", _escaped(statement.text), _day(statement.as_of), _escaped(rank), sources)
            lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def _link(reference: Reference, facts: FactBase) -> str:
    source = facts.sources[reference.source]
    name = _escaped(f"{source.id} {source.publisher}")
    return f"[{name}]({source.url})" if source.url else name


def _escaped(text: str) -> str:
    """Text with nothing in it that Markdown, or a table of it, acts on."""
    return "".join(f"\\{char}" if char in r"\`*_{}[]<>|#" else char for char in " ".join(text.split()))
