"""How texts were read: mentions, claims, the facts they were matched with, and the reason of each verdict."""

from collections.abc import Iterable, Iterator
from typing import Any

from factcheck.display import escape
from factcheck.lines import Lines
from factcheck.model import Checked, Claim, Mention, Verdict
from factcheck.reading.dates import SLIP
from factcheck.reports.json import claimed_value, dump, expected_value, span_place
from factcheck.sets import names

VERSION = 1


def render_json(documents: Iterable[Checked]) -> str:
    """Return the readings as JSON: a match names its claim by its place in the list.

    A mention's `set` is the value that it names with its bounds, `admits` what it allows once its `hedge` is applied:
    of an approximate number the two differ.
    """
    return dump({"version": VERSION, "documents": [_document(checked) for checked in documents]})


def _document(checked: Checked) -> dict[str, Any]:
    text, lines = checked.document.text, Lines(checked.document.text)
    return {
        "path": checked.document.path,
        "language": checked.language or None,
        "date": checked.document.date.isoformat() if checked.document.date else None,
        "mentions": [_mention(mention, text, lines) for mention in checked.mentions],
        "claims": [_claim(verdict.claim, text, lines) for verdict in checked.verdicts],
        "matches": [_match(number, verdict) for number, verdict in enumerate(checked.verdicts)],
        "unread": checked.unread or None,
    }


def _mention(mention: Mention, text: str, lines: Lines) -> dict[str, Any]:
    return {
        "kind": _kind(mention),
        "text": text[mention.span.start : mention.span.end],
        "span": span_place(mention.span, lines),
        "set": str(mention.bare) if _approximate(mention) else _mention_set(mention),
        "unit": mention.unit,
        "hedge": mention.hedge,
        "admits": _mention_set(mention),
    }


def _approximate(mention: Mention) -> bool:
    """True for "about 70": its set is the number that is written, what it admits stands beside it."""
    return mention.hedge == "about" and mention.bare is not None


def _kind(mention: Mention) -> str:
    """The kind of a mention; a date that the calendar does not have is one all the same."""
    return "date" if mention.kind == SLIP else mention.kind


def _mention_set(mention: Mention) -> str:
    """The values that a mention admits; a name, an event or a cue is the set of its id."""
    return str(mention.value if mention.value is not None else names(mention.id))


def _claim(claim: Claim, text: str, lines: Lines) -> dict[str, Any]:
    return {
        "text": text[claim.span.start : claim.span.end],
        "span": span_place(claim.span, lines),
        "claimed": claimed_value(claim),
        "subject": {"entity": claim.subject.entity, "found": claim.subject.found},
        "attribute": claim.attribute,
        "stance": claim.stance,
        "denied": claim.denied,
        "when": str(claim.when) if claim.when else None,
        "dated": claim.dated,
    }


def _match(number: int, verdict: Verdict) -> dict[str, Any]:
    return {
        "claim": number,
        "fact": verdict.fact.id if verdict.fact else None,
        "verdict": verdict.verdict,
        "reason": verdict.reason,
        "expected": expected_value(verdict),
    }


def render_terminal(documents: Iterable[Checked]) -> str:
    """Return the readings as indented text, one mention a line and one claim in two."""
    return "".join(f"{row}\n" for checked in documents for row in _rows(checked))


def _rows(checked: Checked) -> Iterator[str]:
    text, lines = checked.document.text, Lines(checked.document.text)
    date = checked.document.date.isoformat() if checked.document.date else "no date"
    if checked.unread:
        yield f"{escape(checked.document.path)}: not read: {escape(checked.unread)}"
    if checked.language:
        yield f"{escape(checked.document.path)}: {checked.language}, {date}, sentences: {checked.sentences}"
        yield f"  mentions: {len(checked.mentions)}"
        yield from (_mention_row(mention, text, lines) for mention in checked.mentions)
        yield f"  claims: {len(checked.verdicts)}"
        for verdict in checked.verdicts:
            yield from _claim_rows(verdict, text, lines)


def _mention_row(mention: Mention, text: str, lines: Lines) -> str:
    place, words = _place(mention.span.start, lines), escape(text[mention.span.start : mention.span.end])
    return f'    {place}  {_kind(mention)}  "{words}"  {_mention_set(mention)} {mention.unit}'.rstrip()


def _claim_rows(verdict: Verdict, text: str, lines: Lines) -> Iterator[str]:
    claim, expected = verdict.claim, expected_value(verdict)
    words = escape(text[claim.span.start : claim.span.end])
    told = [f"subject: {claim.subject.found}", claim.stance, "denied" if claim.denied else ""]
    told.append(f"on {claim.when} ({claim.dated})" if claim.when else "")
    said = f"{claim.subject.entity} {claim.attribute} {claim.value} {claim.unit}".rstrip()
    yield f'    {_place(claim.span.start, lines)}  "{words}"  {said}  ({", ".join(filter(None, told))})'
    fact = f": {verdict.fact.id}" if verdict.fact else ""
    known = f" {expected['set']}" if expected else ""
    as_of = f", as of {expected['as_of']}" if expected and expected["as_of"] else ""
    yield f"      {verdict.verdict} ({verdict.reason}){fact}{known}{as_of}"


def _place(offset: int, lines: Lines) -> str:
    line, column = lines.place(offset)
    return f"{line}:{column}"
