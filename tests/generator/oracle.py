"""The labelling rules, written a second time: from a claim and a fact as it stands in its file to the verdict.

Nothing of the engine is used here.  A number is counted in halves, so that every set of numbers is a `range`; a set
of days is a set of ordinals, so that "24 December" without a year is that day in every year.
"""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

CAP = 2_000_000
YEARS = range(1995, 2040)
# A month has 28 to 31 days.
SHORTEST, LONGEST = 28, 31
HEDGE_OF = {"~": "about", ">=": "at-least", ">": "more-than", "<=": "at-most", "<": "fewer-than"}
AGAINST = {
    "more-than": {"fewer-than", "at-most", "nearly"},
    "at-least": {"fewer-than", "at-most", "nearly"},
    "about": {"more-than", "at-least", "fewer-than"},
}
BASE_DATE = datetime.date(2026, 1, 29)

Halves = range
Days = frozenset[int]


def numbers(hedge: str, value: int, upper: int | None = None) -> Halves:
    """The numbers, in halves, that a hedged number admits; with `upper` those from one to the other."""
    low, high = 2 * value, 2 * (value if upper is None else upper)
    sets = {
        "": range(low, high + 1),
        "about": range(low - slack(value), high + slack(value) + 1),
        "nearly": range(low - slack(value), low),
        "more-than": range(low + 1, CAP),
        "at-least": range(low, CAP),
        "fewer-than": range(0, low),
        "at-most": range(0, low + 1),
    }
    return sets[hedge]


def slack(value: int) -> int:
    """Half the grain of a number, in halves: never more than a tenth of it, always at least 1."""
    grain = next((g for g in (1000, 500, 100, 50, 10, 5) if value % g == 0), 1)
    return max(min(grain, value // 5), 2)


def inside(inner: Halves | Days, outer: Halves | Days) -> bool:
    """True if every member of one set is in the other."""
    if isinstance(inner, range) and isinstance(outer, range):
        return outer.start <= inner.start and inner.stop <= outer.stop
    return set(inner) <= set(outer)


def apart(one: Halves | Days, other: Halves | Days) -> bool:
    """True if two sets share no member."""
    if isinstance(one, range) and isinstance(other, range):
        return one.stop <= other.start or other.stop <= one.start
    return not set(one) & set(other)


def days(year: int | None = None, month: int | None = None, day: int | None = None) -> Days:
    """The days of a date of any precision, in every year if it has none."""
    found = set()
    for one in YEARS if year is None else (year,):
        start = datetime.date(one, 1, 1)
        for at in range(366):
            date = start + datetime.timedelta(at)
            if date.year == one and month in (None, date.month) and day in (None, date.day):
                found.add(date.toordinal())
    return frozenset(found)


def part_of(whole: Days, part: str) -> Days:
    """The early, middle or late third of a period, or its end: its last month, or its last ten days."""
    ordered = sorted(whole)
    third = len(ordered) / 3
    cuts = {"early": (0, third), "mid": (third, 2 * third), "late": (2 * third, len(ordered))}
    if part == "end":
        return frozenset(ordered[-31:] if len(ordered) > LONGEST else ordered[-10:])
    low, high = cuts[part]
    return frozenset(day for at, day in enumerate(ordered) if low <= at < high)


def related(relation: str, named: Days) -> Days:
    """The days that "before", "after", "by" or "since" a date admits: the first two exclude it."""
    first, last = min(named), max(named)
    every = range(datetime.date(YEARS[0], 1, 1).toordinal(), datetime.date(YEARS[-1], 12, 31).toordinal())
    tests = {
        "before": lambda day: day < first,
        "after": lambda day: day > last,
        "by": lambda day: day <= last,
        "since": lambda day: day >= first,
    }
    return frozenset(day for day in every if tests[relation](day))


def parse_days(written: str) -> Days:
    """The days of a date as facts write it."""
    return days(*(int(part) for part in written.split("-")))


@dataclass(frozen=True)
class Statement:
    """A value of a fact as its file has it, with its rank and its dates."""

    value: Any
    rank: str = "current"
    as_of: datetime.date | None = None
    until: datetime.date | None = None

    @property
    def hedge(self) -> str:
        """The hedge of the source itself."""
        return HEDGE_OF.get(self.sign, "")

    @property
    def sign(self) -> str:
        """The sign before the number."""
        return next((s for s in HEDGE_OF if isinstance(self.value, str) and self.value.startswith(s)), "")

    @property
    def number(self) -> int:
        """The number of a count, or of a duration."""
        return int(self.value[len(self.sign) :].split()[0])

    @property
    def unit(self) -> str:
        """The unit of a duration: day, month or year."""
        return str(self.value[len(self.sign) :].split()[1].rstrip("s"))


@dataclass(frozen=True)
class Fact:
    """A fact as its file has it."""

    id: str
    kind: str
    evolution: str
    statements: tuple[Statement, ...]
    not_values: tuple[str, ...] = ()

    def ranked(self, rank: str) -> list[Statement]:
        """The statements of a rank."""
        return [s for s in self.statements if s.rank == rank]


def load_facts(files: Iterable[Mapping[str, Any]]) -> dict[str, Fact]:
    """The facts of the files, each file as plain YAML."""
    return {ident: _fact(ident, entry) for file in files for ident, entry in file.items()}


def _fact(ident: str, entry: Mapping[str, Any]) -> Fact:
    statements = tuple(
        Statement(s["value"], s.get("rank", "current"), _date(s.get("as-of")), _date(s.get("until")))
        for s in entry["statements"]
    )
    kind = str(entry["kind"])
    return Fact(ident, kind, entry.get("evolution", "static"), statements, tuple(entry.get("not-values", ())))


def _date(written: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(written) if written else None


@dataclass(frozen=True)
class Claim:
    """What a generated sentence says, as built.

    `value` is by kind: for a count (low, high or None), a duration (low, unit), a date its days, a period (days, days)
    or one of "start" and "end" with days, else a set of ids.  `when` is the date that the claim speaks of, `at_event`
    says that it is about those who signed in Hanoi, `told` that an office is told of the past.
    """

    value: Any
    hedge: str = ""
    negated: bool = False
    stance: bool = False
    when: datetime.date | None = None
    at_event: bool = False


@dataclass(frozen=True)
class Oracle:
    """The facts, and what contains each place."""

    facts: Mapping[str, Fact]
    within: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def verdict(self, ident: str, claim: Claim) -> str:
        """The verdict that the labelling rules give to a claim of a fact."""
        fact = self.facts[ident]
        if claim.stance:
            return "unverified"
        if fact.kind == "office" and fact.evolution == "open":
            return self._office(fact, claim)
        dated = claim.when if fact.evolution != "static" and not claim.at_event else None
        as_of = fact.ranked("current")[0].as_of
        if dated is None or as_of is None or dated == as_of:
            own = [s for s in fact.ranked("superseded") if dated and s.as_of == dated]
            if any(self._relation(fact, claim, s) == "in" for s in own):
                return "conflicts" if claim.negated else "agrees"
            return self._compared(fact, claim)
        if fact.evolution == "open":
            return self._compared(fact, claim) if dated < as_of else "unverified"
        return self._earlier(fact, claim, dated) if dated < as_of else self._later(fact, claim, dated)

    def _compared(self, fact: Fact, claim: Claim) -> str:
        current = [self._relation(fact, claim, s) for s in fact.ranked("current")]
        if claim.negated:
            agrees, conflicts = all(r == "out" for r in current), "in" in current
            return "agrees" if agrees else "conflicts" if conflicts else "unverified"
        if "in" in current:
            return "agrees"
        for rank, verdict in (("disputed", "disputed"), ("superseded", "outdated")):
            if any(self._relation(fact, claim, s) == "in" for s in fact.ranked(rank)):
                return verdict
        return "conflicts" if all(r == "out" for r in current) else "unverified"

    def _earlier(self, fact: Fact, claim: Claim, when: datetime.date) -> str:
        """A growing fact before its as-of date: the value of that date, if one is known."""
        own = [s for s in fact.statements if s.as_of == when]
        if own:
            relations = [self._relation(fact, claim, s) for s in own]
            return "agrees" if ("in" in relations) != claim.negated else "conflicts"
        latest = fact.ranked("current")[0]
        if latest.sign == "<=":
            return self._compared(fact, claim)  # what has not been reached later was not reached before
        if fact.kind == "count":
            low = numbers(claim.hedge, *claim.value).start
            if low >= numbers(latest.hedge, latest.number).stop and not claim.negated:
                return "conflicts"
        return "unverified"

    def _later(self, fact: Fact, claim: Claim, when: datetime.date) -> str:
        """A growing fact after its as-of date: anything from the known value on."""
        known = fact.ranked("current")[0]
        if fact.kind == "names":
            member = set(claim.value) <= set(known.value)
            if member:
                return "conflicts" if claim.negated else "agrees"
            return "agrees" if claim.negated and when <= BASE_DATE else "unverified"
        if claim.negated:
            return "unverified"
        claimed = numbers(claim.hedge, *claim.value)
        low = numbers(known.hedge, known.number)
        later = range(low.start if len(low) == 1 else 0, CAP)
        if inside(later, claimed):
            return "agrees"
        if apart(later, claimed):
            return self._compared(fact, claim)
        if when <= BASE_DATE and self._relation(fact, claim, known) == "in":
            return "agrees"
        return "unverified"

    def _relation(self, fact: Fact, claim: Claim, known: Statement) -> str:
        """How the known value stands to the claimed set: in it, out of it, or across its border."""
        if fact.kind in ("count", "ordinal"):
            if self._met(claim, claim.value[0], known, ""):
                return "in"
            return _stands(numbers(known.hedge, known.number), numbers(claim.hedge, *claim.value))
        if fact.kind == "duration":
            number, unit = claim.value
            if self._met(claim, number, known, unit):
                return "in"
            return _stands(*_alike(known, claim.hedge, number, unit))
        if fact.kind == "date":
            return _stands(parse_days(known.value), claim.value)
        if fact.kind == "period":
            return self._period(claim.value if isinstance(claim.value, tuple) else (claim.value,), known.value)
        return self._named(fact, frozenset(claim.value), known)

    def _met(self, claim: Claim, number: int, known: Statement, unit: str) -> bool:
        """True if the claim names the very number that the source hedges, and does not point the other way."""
        if known.hedge not in AGAINST or claim.hedge in AGAINST[known.hedge] or number != known.number:
            return False
        return not unit or unit == known.unit

    def _period(self, claimed: Any, known: str) -> str:
        start, end = (parse_days(one) for one in known.split(".."))
        if claimed[0] in ("start", "end"):
            return _stands(start if claimed[0] == "start" else end, claimed[1])
        if len(claimed) == 1:
            whole = frozenset(range(min(start), max(end) + 1))
            year = [day for day in claimed[0] if min(whole) - 183 <= day <= max(whole) + 183]  # of a date without one
            if (year and inside(frozenset(year), whole)) or inside(whole, claimed[0]):
                return "in"
            return "out" if apart(whole, claimed[0]) else "across"
        relations = {_stands(start, claimed[0]), _stands(end, claimed[1])}
        return "in" if relations == {"in"} else "out" if "out" in relations else "across"

    def _named(self, fact: Fact, claimed: frozenset[str], known: Statement) -> str:
        values = frozenset([known.value] if isinstance(known.value, str) else known.value)
        if fact.kind == "text":
            return "in" if values <= claimed else "out"
        if claimed <= values:
            return "in"
        if fact.kind != "name":
            return "out"
        if claimed <= frozenset(wider for one in values for wider in self.wider(one)):
            return "in"
        return "across" if any(one in self.wider(other) for one in values for other in claimed) else "out"

    def wider(self, ident: str) -> Iterator[str]:
        """What contains a place, directly or not."""
        for one in self.within.get(ident, ()):
            yield one
            yield from self.wider(one)

    def _office(self, fact: Fact, claim: Claim) -> str:
        """A person's office: presumed for 12 months and 3 before; another one is wrong for 3 months."""
        known = fact.ranked("current")[0]
        assert known.as_of is not None
        when = claim.when or known.as_of
        months = (when.year - known.as_of.year) * 12 + when.month - known.as_of.month
        if frozenset(claim.value) <= frozenset(known.value):
            if known.until is not None and when > known.until:
                return "outdated"
            return "agrees" if -3 <= months < 12 else "unverified"
        return "conflicts" if -3 <= months < 3 else "unverified"


def _stands(known: Halves | Days, claimed: Halves | Days) -> str:
    if inside(known, claimed):
        return "in"
    return "out" if apart(known, claimed) else "across"


def _alike(known: Statement, hedge: str, number: int, unit: str) -> tuple[Halves, Halves]:
    """The known and the claimed length in one unit: months where both have months, else days."""
    fine = "day" if "day" in (known.unit, unit) else "month"
    return _length(known.hedge, known.number, known.unit, fine), _length(hedge, number, unit, fine)


def _length(hedge: str, number: int, unit: str, fine: str) -> Halves:
    """A length in a finer unit; the hedge acts in the unit that is written."""
    months = {"month": 1, "year": 12, "day": 0}[unit]
    low, high = (1, 1) if unit == "day" else (months, months)
    if fine == "day" and months:
        low, high = months * SHORTEST, months * LONGEST
    amounts = numbers(hedge, number)
    first, last = amounts.start, amounts.stop - 1
    start = first * low if hedge != "more-than" else (first - 1) * low + 1
    stop = last * high + 1 if hedge not in ("nearly", "fewer-than") else (last + 1) * high
    return range(start, CAP if amounts.stop == CAP else stop)
