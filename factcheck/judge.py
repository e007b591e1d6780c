"""The verdict on a claim: set inclusion of the fact's values F and the claim's values C.

F ⊆ C agrees, F ∩ C = ∅ conflicts; a superseded value that C holds makes it outdated, a disputed one disputed.
What is foretold, asked, conditional or too late for the fact is decided before: unverified.
"""

import datetime
from collections.abc import Sequence

from factcheck.claims.slips import CALENDAR
from factcheck.factbase import FactBase
from factcheck.frozen import replace
from factcheck.model import Claim, Fact, Statement, Verdict
from factcheck.relations import relation
from factcheck.sets import INFINITY, Days, Interval, Names, Period
from factcheck.timing import at_date, office_at, shift_months

ORDER = ("agrees", "disputed", "outdated", "unverified", "conflicts")
# A bound further than this from the value is true but loose.
LOOSE = 0.9
# Another office than the known one is wrong so near to the date at which that one is known.
NEAR_MONTHS = 3
# An event this many days away is another one.
ANOTHER_EVENT = 60


def judge_readings(readings: Sequence[Claim], facts: FactBase) -> Verdict:
    """The verdict of the reading that fits the facts best."""
    verdicts = [judge(claim, facts) for claim in readings]
    sure = [v for v in verdicts if not v.claim.doubtful or v.verdict == "agrees"]
    verdicts = sure or verdicts
    if isinstance(readings[0].value, Period):  # both ends are given: they are compared with a period, if one is known
        verdicts = [v for v in verdicts if v.fact is not None and v.fact.kind == "period"] or verdicts
    return min(verdicts, key=lambda v: ORDER.index(v.verdict))


def judge_sentence(claims: Sequence[Sequence[Claim]], facts: FactBase) -> list[Verdict]:
    """The verdicts on a sentence's claims.

    Of a side event that is another than the known one, what is said is unverified.
    """
    verdicts = [judge_readings(readings, facts) for readings in claims]
    said: dict[str, list[Verdict]] = {}
    for verdict in verdicts:
        said.setdefault(verdict.claim.subject.entity, []).append(verdict)
    conflicting = [one for one in said if any(v.verdict == "conflicts" for v in said[one])]
    others = {one for one in conflicting if not facts.entities[one].act and _another_event(said[one])}
    return [
        replace(v, verdict="unverified", reason="subject") if v.claim.subject.entity in others else v for v in verdicts
    ]


def _another_event(verdicts: Sequence[Verdict]) -> bool:
    """True if its date is months away and nothing agrees, or its place is another and its month too."""
    wrong = [v for v in verdicts if v.verdict == "conflicts"]
    agreeing = any(v.verdict == "agrees" for v in verdicts)
    elsewhere = any(v.claim.attribute == "place" for v in wrong)
    dates = [v for v in wrong if v.claim.attribute == "dates"]
    return any((_distant(v) and not agreeing) or (elsewhere and _in_another_month(v)) for v in dates)


def _known_days(verdict: Verdict) -> Days | None:
    known = verdict.statement.value if verdict.statement else None
    known = known.days if isinstance(known, Period) else known
    return known if isinstance(known, Days) else None


def _distant(verdict: Verdict) -> bool:
    """True if the claim gives a day far from the known one, not only another year for it."""
    value, known = verdict.claim.value, _known_days(verdict)
    value = value.days if isinstance(value, Period) else value
    if not isinstance(value, Days) or value.yearless or known is None:
        return False
    same_day = (value.first.month, value.first.day) == (known.first.month, known.first.day)
    apart = max((value.first - known.last).days, (known.first - value.last).days)
    return not same_day and apart > ANOTHER_EVENT


def _in_another_month(verdict: Verdict) -> bool:
    value, known = verdict.claim.value, _known_days(verdict)
    value = value.days if isinstance(value, Period) else value
    return isinstance(value, Days) and known is not None and value.first.month != known.first.month


def judge(claim: Claim, facts: FactBase) -> Verdict:
    """The verdict on one claim, with its reason from the closed list."""
    if claim.subject == CALENDAR:
        return Verdict(claim, "unverified", "calendar")
    fact = facts.find(claim.subject.entity, claim.attribute, claim.member)
    if fact is None:
        return Verdict(claim, "unverified", "not-covered")
    if claim.stance:
        return Verdict(claim, "unverified", claim.stance, fact, fact.current)
    if fact.kind == "office" and fact.evolution == "open":
        return _judge_office(claim, fact, facts)
    verdict = _settled(claim, fact, facts) or _compare(claim, fact, facts)
    doubted = claim.doubtful and verdict.verdict == "conflicts"
    if doubted or (claim.subject.unsure and verdict.verdict != "agrees"):
        return replace(verdict, verdict="unverified", reason="subject")
    return verdict


def _settled(claim: Claim, fact: Fact, facts: FactBase) -> Verdict | None:
    """The verdict where the claim's date decides it; None if the values are to be compared."""
    statement, when = fact.current, claim.when
    if fact.evolution == "static" or when is None or statement.as_of is None:
        return None
    own = [s for s in at_date(fact, when) if s.rank == "superseded"]
    told = next((s for s in own if not claim.denied and relation(claim, s, fact, facts) == "agrees"), None)
    if told is not None:
        return Verdict(claim, "agrees", "value", fact, told)
    if claim.at_event and (claim.dated != "clause" or when.first <= statement.as_of):
        return None  # what happened at a dated event cannot grow
    if when.last < statement.as_of:
        return _before(claim, fact, when, facts) if fact.evolution == "growing" else None
    if when.last == statement.as_of:
        return None
    holds = relation(claim, statement, fact, facts)
    if fact.kind == "count":
        return _growing_count(claim, fact, facts, when, holds)
    known = (holds == "agrees" and not claim.denied) or (holds == "conflicts" and claim.denied)
    if fact.evolution == "growing" and _is_member(claim, statement):
        return None
    if known and when.last <= facts.as_of:
        return Verdict(claim, "agrees", "presumed", fact, statement)
    return Verdict(claim, "unverified", "stale", fact, statement)


def _is_member(claim: Claim, statement: Statement) -> bool:
    """True if the named member is on a list that can only grow."""
    return isinstance(claim.value, Names) and isinstance(statement.value, Names) and claim.value.within(statement.value)


def _growing_count(claim: Claim, fact: Fact, facts: FactBase, when: Days, holds: str) -> Verdict | None:
    """A count dated after its fact's as-of date: F is [known value, ∞)."""
    statement = fact.current
    assert isinstance(statement.value, Interval)
    low = statement.value.low if statement.value.low == statement.value.high else 0
    later = Interval(low, INFINITY, True, False)
    if not isinstance(claim.value, Interval) or claim.denied:
        return Verdict(claim, "unverified", "stale", fact, statement)
    if later.within(claim.value):
        return Verdict(claim, "agrees", "value", fact, statement)
    if not later.meets(claim.value):
        return None
    if holds == "agrees" and when.last <= facts.as_of:
        return Verdict(claim, "agrees", "presumed", fact, statement)
    return Verdict(claim, "unverified", "stale", fact, statement)


def _before(claim: Claim, fact: Fact, when: Days, facts: FactBase) -> Verdict | None:
    """A claim dated before the latest value of a growing fact: the value of its own date, if that is known."""
    own = at_date(fact, when)
    for statement in own:
        if relation(claim, statement, fact, facts) == "agrees":
            verdict = "conflicts" if claim.denied else "agrees"
            return Verdict(claim, verdict, "negation" if claim.denied else "value", fact, statement)
    value, current = claim.value, fact.current.value
    if isinstance(value, Names):
        return None
    if isinstance(value, Interval) and isinstance(current, Interval):
        if own or value.low > current.high or not fact.current.as_of or _within_days(when, fact.current.as_of):
            return None
        if current.within(value) and current.low != current.high:
            return None
        if not current.meets(value) and current.low != current.high:
            return None
    return Verdict(claim, "unverified", "stale", fact, fact.current)


def _within_days(when: Days, as_of: datetime.date, days: int = 2) -> bool:
    """True if the claim speaks of the days on which the value was reached (a ceremony of two days)."""
    return 0 <= (as_of - when.last).days <= days


def _compare(claim: Claim, fact: Fact, facts: FactBase) -> Verdict:
    current = [s for s in fact.statements if s.rank == "current"]
    relations = [relation(claim, s, fact, facts) for s in current]
    best = next((s for s, r in zip(current, relations, strict=True) if r == "agrees"), None)
    if claim.denied:
        if best is not None:
            return Verdict(claim, "conflicts", "negation", fact, best)
        if all(r == "conflicts" for r in relations):
            return Verdict(claim, "agrees", "value", fact, current[0])
        return Verdict(claim, "unverified", "overlap", fact, current[0])
    if best is not None:
        return Verdict(claim, "agrees", "loose" if _loose(claim, best) else "value", fact, best)
    for rank, verdict, reason in (("disputed", "disputed", "source"), ("superseded", "outdated", "superseded")):
        other = next(
            (s for s in fact.statements if s.rank == rank and relation(claim, s, fact, facts) == "agrees"), None
        )
        if other is not None:
            return Verdict(claim, verdict, reason, fact, other)
    if all(r == "conflicts" for r in relations):
        return Verdict(claim, "conflicts", _conflict_reason(claim, fact, current[0]), fact, current[0])
    return Verdict(claim, "unverified", "overlap", fact, current[0])


def _conflict_reason(claim: Claim, fact: Fact, statement: Statement) -> str:
    if fact.kind == "status":
        return "status"
    if fact.kind == "names":
        return "member"
    if claim.hedge and claim.stated is not None and claim.stated == statement.stated:
        return "hedge"
    return "value"


def _loose(claim: Claim, statement: Statement) -> bool:
    """True for a bound that is true while a much closer one exists ("over 20" for 72)."""
    if not isinstance(claim.value, Interval) or not isinstance(statement.value, Interval):
        return False
    value = claim.value
    if value.high == INFINITY and statement.value.low > 0:
        return value.low < statement.value.low * LOOSE
    return claim.hedge in ("at-most", "fewer-than") and statement.value.high < value.high * LOOSE


def _wider_office(claim: Claim, statement: Statement, facts: FactBase) -> bool:
    """True for an office in a wider place than the known one ("ambassador in Austria" for the one in Vienna)."""
    if not isinstance(claim.value, Names) or not isinstance(statement.value, Names):
        return False
    known = statement.value.ids | {w for one in statement.value.ids for w in facts.wider(one)}
    return claim.value.ids <= known


def _judge_office(claim: Claim, fact: Fact, facts: FactBase) -> Verdict:
    """A person's office, presumed unchanged for a while after (and before) the date at which it is known."""
    statement = fact.current
    assert statement.as_of is not None
    known = relation(claim, statement, fact, facts) == "agrees"
    if not known and _wider_office(claim, statement, facts):
        return Verdict(claim, "unverified", "overlap", fact, statement)
    if claim.denied:
        return Verdict(claim, "conflicts" if known else "agrees", "negation" if known else "value", fact, statement)
    when = claim.when.last if claim.when is not None and not claim.past else statement.as_of
    if known:
        verdict, reason = office_at(statement, when)
        return Verdict(claim, verdict, reason, fact, statement)
    near = shift_months(statement.as_of, -NEAR_MONTHS) <= when <= shift_months(statement.as_of, NEAR_MONTHS)
    if near and not claim.past:
        return Verdict(claim, "conflicts", "value", fact, statement)
    return Verdict(claim, "unverified", "stale", fact, statement)
