"""What to write instead: the fact's number or date in the form in which the text writes its own."""

import re

from factcheck.model import Document, Statement, Suggestion, Verdict
from factcheck.packs import Pack
from factcheck.sets import Days, Interval, Length
from factcheck.spelled import spell
from factcheck.tokens import digits

_NUMBER = re.compile(r"\d+")


def suggest(verdict: Verdict, document: Document, pack: Pack) -> Suggestion | None:
    """The words to put in place of the claim's value, or None where no single form is right."""
    claim, fact = verdict.claim, verdict.fact
    if fact is None or claim.core is None or fact.kind not in ("count", "duration", "date"):
        return None
    words = document.text[claim.core.start : claim.core.end]
    expected = _expected_number(fact.current, claim.value)
    if expected is not None and claim.stated is not None and not claim.hedge:
        new = number_like(words, claim.stated, expected, claim.kind == "ordinal", pack)
    elif isinstance(fact.current.value, Days) and isinstance(claim.value, Days):
        new = date_like(words, claim.value, fact.current.value)
    else:
        return None
    return Suggestion(claim.core, new) if new and new != words else None


def _expected_number(statement: Statement, claimed: object) -> int | None:
    """The one whole number that the fact holds, in the claim's unit."""
    value = statement.value
    if isinstance(value, Length) and isinstance(claimed, Length):
        if value.unit != claimed.unit:
            return None
        value = value.amount
    if not isinstance(value, Interval) or statement.stated is None or value.low != value.high:
        return None
    return int(statement.stated)


def number_like(words: str, stated: float, expected: int, ordinal: bool, pack: Pack) -> str | None:
    """`expected` written as the text writes `stated`: digits of the same script, or words of the same form."""
    run = _NUMBER.fullmatch(words.strip())
    if run is not None and int(digits(words.strip())) == stated:
        return localised(str(expected), words)
    said = " ".join(words.casefold().split())
    for form in pack.wording.get("spelled", ()):
        if (form["ordinal"] == "yes") == ordinal and spell(form, int(stated)) == said:
            return _capitalised(spell(form, expected), words)
    return None


def localised(number: str, sample: str) -> str:
    """ASCII digits written in the script of the sample's digits."""
    zero = next((ord(c) - int(digits(c)) for c in sample if c.isdigit()), ord("0"))
    return "".join(chr(zero + int(c)) for c in number)


def date_like(words: str, claimed: Days, expected: Days) -> str | None:
    """The expected day in the digits of the text's date, where every part that differs is written in digits."""
    if claimed.first != claimed.last or expected.first != expected.last:
        return None
    was, new = claimed.first, expected.first
    parts = [(m.span(), int(digits(m.group()))) for m in _NUMBER.finditer(words)]
    changes: list[tuple[tuple[int, int], int]] = []
    for old, right in ((was.day, new.day), (was.month, new.month), (was.year, new.year)):
        if old == right or (claimed.yearless and (old, right) == (was.year, new.year)):
            continue
        places = [span for span, number in parts if number == old]
        if len(places) != 1:
            return None
        changes.append((places[0], right))
    for (start, end), right in sorted(changes, reverse=True):
        words = (
            words[:start]
            + localised(str(right).zfill(end - start if words[start] == "0" else 1), words[start:end])
            + words[end:]
        )
    return words


def _capitalised(new: str | None, sample: str) -> str | None:
    return new[:1].upper() + new[1:] if new and sample[:1].isupper() else new
