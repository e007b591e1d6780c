"""The words of a verdict: what the text says, what the sources have, and what to write instead.

Messages are English; suggestions are in the text's own language and form.
"""

from factcheck.factbase import FactBase
from factcheck.frozen import replace
from factcheck.model import Document, Fact, Span, Statement, Suggestion, Verdict
from factcheck.packs import Pack
from factcheck.suggest import suggest

REASONS = {
    "not-covered": "the fact base has nothing on it",
    "stale": "the facts are older than the claim",
    "overlap": "the facts neither confirm nor exclude it",
    "subject": "it is not clear what it is about",
    "forecast": "it is a forecast",
    "condition": "it is a condition",
    "question": "it is a question",
    "calendar": "the date does not fit the calendar",
}


def explain_verdict(verdict: Verdict, document: Document, facts: FactBase, pack: Pack) -> Verdict:
    """The verdict with its message, its note and, where the text can be mended, a suggestion."""
    words = quoted(document, verdict.claim.span)
    message = _message(verdict, words)
    note = _note(verdict)
    suggestion: Suggestion | None = None
    if verdict.verdict in ("conflicts", "outdated") and verdict.fact is not None and not verdict.claim.denied:
        suggestion = suggest(verdict, document, pack)
    return replace(verdict, message=message, note=note, suggestion=suggestion)


def quoted(document: Document, span: Span) -> str:
    """The words of the text at a span, on one line."""
    return " ".join(document.text[span.start : span.end].split())


def _message(verdict: Verdict, words: str) -> str:
    fact = verdict.fact
    if fact is None or verdict.statement is None:
        return f'"{words}": {REASONS[verdict.reason]}'
    current = fact.current
    if verdict.verdict == "agrees":
        return f'"{words}": the sources have {verdict.statement.text}'
    if verdict.verdict == "conflicts":
        stem = "the text denies it, the sources have" if verdict.claim.denied else "the sources have"
        return f'"{words}", {stem} {current.text}'
    if verdict.verdict == "outdated":
        return (
            f'"{words}" was reported{_dated(verdict.statement)}, the sources now have {current.text}{_dated(current)}'
        )
    if verdict.verdict == "disputed":
        return f'"{words}" ({verdict.statement.reason or "another source"}), the fact base holds {current.text}'
    return f'"{words}": {REASONS[verdict.reason]} (the sources have {current.text}{_dated(current)})'


def _dated(statement: Statement) -> str:
    return f" as of {statement.as_of.isoformat()}" if statement.as_of else ""


def _note(verdict: Verdict) -> str:
    fact = verdict.fact
    if fact is None:
        return ""
    notes: list[str] = []
    if verdict.verdict == "agrees":
        notes += [_dispute(fact, s) for s in fact.statements if s.rank == "disputed"]
    if verdict.reason == "presumed":
        notes.append(f"presumed unchanged since {fact.current.as_of}")
    if verdict.reason == "loose":
        notes.append(f"true, but a closer figure exists: {fact.current.text}")
    if verdict.verdict == "outdated" and verdict.statement is not None and verdict.statement.reason:
        notes.append(verdict.statement.reason)
    return "; ".join(notes)


def _dispute(fact: Fact, statement: Statement) -> str:
    return f"disputed: {statement.text} ({statement.reason})" if statement.reason else f"disputed: {statement.text}"
