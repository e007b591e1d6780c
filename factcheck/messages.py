"""The words of a verdict: what the text says, what the sources have, and what to write instead.

Messages are English; suggestions are in the text's own language and form.
"""

from factcheck.claims.slips import WRONG_WEEKDAY, YET_TO_COME
from factcheck.factbase import FactBase
from factcheck.frozen import replace
from factcheck.model import Claim, Document, Fact, Span, Statement, Suggestion, Verdict
from factcheck.packs import Pack
from factcheck.reading.dates import NO_DAY
from factcheck.sets import Days

REASONS = {
    "not-covered": "the fact base has nothing on it",
    "stale": "the facts are older than the claim",
    "before": "the facts are of a later day than the claim",
    "overlap": "the facts neither confirm nor exclude it",
    "subject": "it is not clear what it is about",
    "forecast": "it is a forecast",
    "condition": "it is a condition",
    "question": "it is a question",
}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# What is said of these kinds of facts is words, not a value.
WORDED = ("status", "office", "text")


def explain_verdict(verdict: Verdict, document: Document, facts: FactBase, pack: Pack) -> Verdict:
    """The verdict with its message, its note and, where the text can be mended, a suggestion."""
    words = quoted(document, verdict.claim.span)
    message = _message(verdict, words, _expected(verdict, pack))
    note = _note(verdict)
    suggestion: Suggestion | None = None
    if verdict.verdict in ("conflicts", "outdated") and verdict.fact is not None and not verdict.claim.denied:
        from factcheck.suggest import suggest

        suggestion, agreement = suggest(verdict, document, facts, pack)
        note = "; ".join(filter(None, (note, agreement)))
    return replace(verdict, message=message, note=note, suggestion=suggestion)


def quoted(document: Document, span: Span) -> str:
    """The words of the text at a span, on one line."""
    return " ".join(document.text[span.start : span.end].split())


def _expected(verdict: Verdict, pack: Pack) -> str:
    """What the sources have: of a name the words of the text's own language, where the language file has them."""
    if verdict.fact is None:
        return ""
    if verdict.fact.kind != "text":
        return verdict.fact.current.text
    return str(pack.wording.get("names", {}).get(verdict.fact.id, verdict.fact.current.text))


def _message(verdict: Verdict, words: str, expected: str) -> str:
    fact = verdict.fact
    if verdict.reason == "calendar":
        return f'"{words}": {_slip(verdict.claim)}'
    if fact is None or verdict.statement is None:
        return f'"{words}": {REASONS[verdict.reason]}'
    current = fact.current
    have = "say:" if fact.kind in WORDED else "have"
    if verdict.verdict == "agrees":
        return f'"{words}": the sources {have} {verdict.statement.text}'
    if verdict.verdict == "conflicts":
        stem = "the text denies it, the sources" if verdict.claim.denied else "the sources"
        return f'"{words}", {stem} {have} {expected}'
    if verdict.verdict == "outdated":
        now = f"the sources now {have} {current.text}{_dated(current)}"
        return f'"{words}" was reported{_dated(verdict.statement)}, {now}'
    if verdict.verdict == "disputed":
        return f'"{words}" ({verdict.statement.reason or "another source"}), the fact base holds {current.text}'
    when, as_of = verdict.claim.when, current.as_of
    before = verdict.reason == "stale" and when is not None and as_of is not None and when.last < as_of
    reason = REASONS["before" if before else verdict.reason]
    return f'"{words}": {reason} (the sources {have} {current.text}{_dated(current)})'


def _slip(claim: Claim) -> str:
    """What the calendar has against a date."""
    value = claim.value
    if claim.attribute == WRONG_WEEKDAY and isinstance(value, Days):
        return f"{value.first.isoformat()} is a {WEEKDAYS[value.first.weekday()]}"
    if claim.attribute == YET_TO_COME and claim.when is not None:
        return f"the text is of {claim.when.first.isoformat()} and tells it as past"
    return "the calendar has no such day" if claim.attribute == NO_DAY else "the period ends before it begins"


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
