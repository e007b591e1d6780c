"""What a verdict rests on: the statement that is expected, and the sources that are cited for it."""

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.factbase import FactBase
from factcheck.model import Reference, Source, Statement, Verdict

# Verdicts that rest on a statement which is not the one that the text should have.
BESIDE_CURRENT = frozenset({"outdated", "disputed"})


class Citation(NamedTuple):
    """A source and where in it a statement is found."""

    source: Source
    reference: Reference


def expected_statement(verdict: Verdict) -> Statement | None:
    """Return what the text should have said: the current statement, or the one of the claim's own date."""
    if verdict.fact is not None and verdict.verdict in BESIDE_CURRENT:
        return verdict.fact.current
    return verdict.statement


def cite(verdict: Verdict, facts: FactBase) -> Iterator[Citation]:
    """Yield the sources of what is expected, then those of an outdated or disputed value that the text gives."""
    references = dict.fromkeys(
        reference
        for statement in (expected_statement(verdict), verdict.statement)
        if statement is not None
        for reference in statement.references
    )
    for reference in references:
        yield Citation(facts.sources[reference.source], reference)
