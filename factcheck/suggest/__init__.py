"""What to write instead: the fact's value in the language, the form and the digits in which the text writes its own.

A suggestion is made where it would make the claim agree and its words are known; else there is none.
"""

from collections.abc import Iterator, Sequence

from factcheck.factbase import FactBase
from factcheck.frozen import replace
from factcheck.judge import judge
from factcheck.model import Claim, Document, Span, Statement, Suggestion, ValueSet, Verdict
from factcheck.packs import Pack
from factcheck.reading.hedges import hedge_around
from factcheck.reading.words import Numeral
from factcheck.sets import Days, Interval, Length, Names, Period, exactly, hedged
from factcheck.suggest.dates import date_like, weekday_like
from factcheck.suggest.nouns import agree, find_noun
from factcheck.suggest.numbers import Wanted, Written, is_oblique, number_like
from factcheck.suggest.place import Place

Changes = list[tuple[Span, str]]
RANGE = "range"


def suggest(verdict: Verdict, document: Document, facts: FactBase, pack: Pack) -> tuple[Suggestion | None, str]:
    """The words to put in place of the claim's value, None where no single form is right; and a note on them."""
    claim, fact = verdict.claim, verdict.fact
    if fact is None or claim.core is None:
        return None, ""
    place = Place(document.text, claim.core, pack)
    for statement in fact.statements:
        if statement.rank == "current":
            for changes, note in _corrections(claim, statement, place, facts):
                if changes:
                    return _joined(changes, document.text), note
    return None, ""


def _joined(changes: Changes, text: str) -> Suggestion:
    """One suggestion for all the changes of a claim, from the first to the last."""
    changes = sorted(changes)
    start, at, parts = changes[0][0].start, changes[0][0].start, []
    for span, words in changes:
        parts += [text[at : span.start], words]
        at = span.end
    return Suggestion(Span(start, at), "".join(parts))


def _corrections(claim: Claim, statement: Statement, place: Place, facts: FactBase) -> Iterator[tuple[Changes, str]]:
    """The ways to write a statement's value in the claim's place, the plainest first."""
    known = statement.value
    if isinstance(claim.value, (Days, Period)) and isinstance(known, (Days, Period)):
        yield _date(claim, claim.value, known, place), ""
    elif isinstance(claim.value, Names) and isinstance(known, Names) and claim.kind == "identifier":
        yield _identifier(claim.value, known, place), ""
    elif claim.hedge != RANGE and claim.stated is not None and statement.stated is not None:
        expected = int(statement.stated)
        for hedge in dict.fromkeys((claim.hedge, "")):
            value = _value(claim, statement, hedge, expected)
            right = value and replace(claim, value=value, stated=expected, hedge=hedge)
            if right and judge(right, facts).verdict == "agrees":
                yield _number(claim, expected, place, bool(claim.hedge and not hedge))


def _value(claim: Claim, statement: Statement, hedge: str, expected: int) -> ValueSet | None:
    """What a claim of the expected number would admit; None if the statement is in another unit."""
    if isinstance(claim.value, Length):
        same = isinstance(statement.value, Length) and statement.value.unit == claim.value.unit
        return Length(hedged(hedge, expected), claim.value.unit) if same else None
    if not isinstance(claim.value, Interval) or not isinstance(statement.value, Interval):
        return None
    return hedged(hedge, expected) if hedge else exactly(expected)


def _number(claim: Claim, expected: int, place: Place, drop_hedge: bool) -> tuple[Changes, str]:
    """The expected number, and its noun if that follows; without its hedge if that would make it wrong."""
    found = next(((n, span) for n, span in place.numbers() if n.value == claim.stated and not n.hedge), None)
    if found is None or claim.stated is None:
        return [], ""
    numeral, span = found
    if place.chained(numeral):
        return [], ""
    stated = int(claim.stated)
    gloss = _gloss(place, numeral, span)
    end = place.tokens(gloss)[-1] + 2 if gloss else numeral.end
    noun = find_noun(place, end)
    before = place.words.tokens[numeral.first - 1] if numeral.first else None
    said_before = place.said(Span(before.start, before.end)) if before else ""
    wanted = Wanted(stated, expected, numeral.ordinal, noun.gender if noun else "", said_before)
    written = number_like(place.said(span), wanted, place.pack)
    if written is None:
        return [], ""
    changes: Changes = [(span, written.text)]
    if gloss is not None:
        second = number_like(place.said(gloss), wanted, place.pack)
        if second is None:
            return [], ""
        changes.append((gloss, second.text))
    if drop_hedge:
        bare = _without_hedge(place, numeral, span, written)
        if bare is None:
            return [], ""
        changes.append(bare)
    if noun is None or numeral.ordinal:
        return changes, ""
    agreement = agree(noun, place, end, stated, expected, is_oblique(written.cases, place.pack))
    return [*changes, *agreement.changes], agreement.note


def _gloss(place: Place, numeral: Numeral, span: Span) -> Span | None:
    """The place of the same number in brackets behind: "sixty-five (65)"."""
    words = place.words
    if words.key(numeral.end) not in ("(", "（"):
        return None
    same = place.numerals.at(numeral.end + 1)
    closed = same is not None and same.value == numeral.value and words.key(same.end) in (")", "）")
    return place.span(same.first, same.end) if same is not None and closed else None


def _without_hedge(place: Place, numeral: Numeral, span: Span, written: Written) -> tuple[Span, str] | None:
    """The hedge's place, to be emptied; None for numbers in words that a hedge may have put into another case."""
    around = hedge_around(place.words, numeral.first, numeral.end)
    if written.cases and place.pack.wording.get("oblique"):
        return None
    if around.first < numeral.first:
        return Span(place.words.tokens[around.first].start, span.start), ""
    if around.end > numeral.end:
        return Span(span.end, place.words.tokens[around.end - 1].end), ""
    return None


def _date(claim: Claim, claimed: Days | Period, known: Days | Period, place: Place) -> Changes:
    """The known date, and its weekday if the text names one."""
    changes = date_like(place, claimed, known, claim.hedge)
    if not changes or isinstance(claimed, Period):
        return changes
    day = known.start.first if isinstance(known, Period) else known.first
    weekday = weekday_like(place, claim.span, day) if claimed.first == claimed.last else []
    return [*changes, *weekday] if weekday is not None else []


def _identifier(claimed: Names, known: Names, place: Place) -> Changes:
    """The known code, digits for digits: 78/243 becomes 79/243."""
    if len(claimed.ids) != 1 or len(known.ids) != 1:
        return []
    old, new = (next(iter(names.ids)).split("/") for names in (claimed, known))
    runs = [place.span(at, at + 1) for at in place.tokens(place.core) if place.words.is_digits(at)]
    old, new = ([part for part in parts if part.isdecimal()] for parts in (old, new))
    if len(old) != len(new) or [place.said(run) for run in runs[-len(old) :]] != old:
        return []
    return [(run, right) for run, was, right in _zipped(runs[-len(old) :], old, new) if was != right]


def _zipped(runs: Sequence[Span], old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[Span, str, str]]:
    return iter(zip(runs, old, new, strict=True))
