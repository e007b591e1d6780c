"""How a claimed set of values stands to the known one: in it, out of it, or across its border."""

from collections.abc import Callable

from factcheck.factbase import FactBase
from factcheck.model import Claim, Fact, Statement, ValueSet
from factcheck.sets import MONTHS_IN, Days, Interval, Length, Names, Period

# Hedges that point away from a value that its source hedges in the same number.
AGAINST = {
    "more-than": ("fewer-than", "at-most", "nearly"),
    "at-least": ("fewer-than", "at-most", "nearly"),
    "about": ("more-than", "at-least", "fewer-than"),
}


def relation(claim: Claim, statement: Statement, fact: Fact, facts: FactBase) -> str:
    """How the claim's set stands to one statement: agrees, conflicts or overlaps."""
    if _same_number(claim, statement):
        return "agrees"
    value, known = claim.value, statement.value
    if isinstance(value, Names) and isinstance(known, Names):
        return _names_relation(value, known, fact, facts)
    if isinstance(value, (Days, Period)) and isinstance(known, (Days, Period)):
        return _date_relation(value, known, claim.hedge)
    if isinstance(value, Length) and isinstance(known, Length) and known.unit == "Y" and value.unit in ("D", "W"):
        return "overlaps"  # "in one day" speaks of something else than years do
    for kind in (Interval, Length):
        if isinstance(value, kind) and isinstance(known, kind):
            return _inclusion(known, value)
    return "overlaps"


def _inclusion(known: ValueSet, value: ValueSet) -> str:
    within: Callable[..., bool] = known.within
    if within(value):
        return "agrees"
    meets: Callable[..., bool] = known.meets
    return "overlaps" if meets(value) else "conflicts"


def _same_number(claim: Claim, statement: Statement) -> bool:
    """True if the claim names the number that the source itself hedges, with no hedge against it."""
    if not statement.about or claim.stated is None or statement.stated is None:
        return False
    if isinstance(claim.value, Length) and isinstance(statement.value, Length):
        one, other = MONTHS_IN.get(claim.value.unit), MONTHS_IN.get(statement.value.unit)
        alike = claim.value.unit == statement.value.unit or (one is not None and other is not None)
        if not alike or claim.stated * (one or 1) != statement.stated * (other or 1):
            return False
    elif claim.stated != statement.stated:
        return False
    against = AGAINST[statement.hedge or "about"]
    return claim.hedge not in against


def _names_relation(value: Names, known: Names, fact: Fact, facts: FactBase) -> str:
    """Names agree with the known one, one of a list, or a wider one that contains it."""
    if fact.kind == "text":
        return "agrees" if known.within(value) else "conflicts"
    if value.within(known):
        return "agrees"
    wider = frozenset(w for one in known.ids for w in facts.wider(one))
    if fact.kind == "name" and value.ids <= wider:
        return "agrees"
    narrower = any(one in facts.wider(other) for one in known.ids for other in value.ids)
    return "overlaps" if narrower and fact.kind == "name" else "conflicts"


def _date_relation(value: Days | Period, known: Days | Period, hedge: str) -> str:
    """A date or a period against a date or a period; a lone start or end is compared with that end."""
    if isinstance(value, Period) and isinstance(known, Period):
        return _inclusion(known, value)
    if isinstance(known, Period) and isinstance(value, Days):
        if hedge in ("until", "by", "before"):
            return _inclusion(known.end, value)
        if hedge in ("since", "from"):
            return _inclusion(known.start, value)
        whole = known.days
        if value.within(whole) or whole.within(value):
            return "agrees"
        return "overlaps" if whole.meets(value) else "conflicts"
    whole = value.days if isinstance(value, Period) else value
    assert isinstance(known, Days)
    return _inclusion(known, whole)
