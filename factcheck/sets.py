"""Sets of values and how they compare: a claim is the set C, a fact the set F, the verdict is inclusion.

Intervals print in ISO 31-11 notation: "more than 70" is (70, ∞).
"""

import math
from datetime import date, timedelta
from typing import NamedTuple

INFINITY = math.inf
# Grains of a round number, coarsest first; "about v" is v ± half its grain.
GRAINS = (1000, 500, 100, 50, 10, 5)
DAYS_IN = {"D": 1, "W": 7}
MONTHS_IN = {"M": 1, "Y": 12}


class Interval(NamedTuple):
    """The numbers from low to high; an end is in the set when it is closed."""

    low: float
    high: float
    low_closed: bool = True
    high_closed: bool = True

    def within(self, other: "Interval") -> bool:
        """True if every number of this interval is in `other`."""
        low = self.low > other.low or (self.low == other.low and (other.low_closed or not self.low_closed))
        high = self.high < other.high or (self.high == other.high and (other.high_closed or not self.high_closed))
        return low and high

    def meets(self, other: "Interval") -> bool:
        """True if the two intervals have a number in common."""
        low = max((self.low, not self.low_closed), (other.low, not other.low_closed))
        high = min((self.high, self.high_closed), (other.high, other.high_closed))
        return low[0] < high[0] or (low[0] == high[0] and not low[1] and high[1])

    def __str__(self) -> str:
        if self.low == self.high:
            return "{" + plain(self.low) + "}"
        left, right = "[" if self.low_closed else "(", "]" if self.high_closed else ")"
        return f"{left}{plain(self.low)}, {plain(self.high)}{right}"


def plain(number: float) -> str:
    """The number in digits, without an exponent or a needless fraction."""
    if math.isinf(number):
        return "∞" if number > 0 else "-∞"
    if number == int(number):
        return str(int(number))
    return f"{number:.6f}".rstrip("0")


def exactly(number: float) -> Interval:
    """{number}."""
    return Interval(number, number)


def about(number: float) -> Interval:
    """number ± half its grain: never more than 10 % of it, always at least 1."""
    grain = next((g for g in GRAINS if number % g == 0), 1)
    slack = max(min(grain / 2, number / 10), 1)
    return Interval(number - slack, number + slack)


def hedged(operator: str, low: float, high: float | None = None) -> Interval:
    """The set that a hedged number, or a range low-high, admits.

    Operators: "" (exact), about, nearly, more-than, at-least, fewer-than, at-most.  A hedge on a range acts
    on the end that it bounds.
    """
    high = low if high is None else high
    if operator == "about":
        return Interval(about(low).low, about(high).high)
    if operator == "nearly":
        return Interval(about(low).low, high, True, False)
    if operator == "more-than":
        return Interval(low, INFINITY, False, False)
    if operator == "at-least":
        return Interval(low, INFINITY, True, False)
    if operator == "fewer-than":
        return Interval(0, high, True, False)
    if operator == "at-most":
        return Interval(0, high)
    return Interval(low, high)


class Days(NamedTuple):
    """All days from first to last, the precision of one date; `yearless` compares day and month alone.

    An open end ("before", "after", "since", "by") reaches to date.min or date.max.
    """

    first: date
    last: date
    yearless: bool = False

    def at(self, year: int) -> "Days":
        """The same days in another year (of a yearless date); a range past December ends in the year after."""
        if not self.yearless:
            return self
        first = _in_year(self.first, year)
        last = _in_year(self.last, year + self.last.year - self.first.year)
        return Days(first, last)

    def within(self, other: "Days") -> bool:
        """True if every day is in `other`; a yearless side takes the other's year."""
        mine, theirs = _aligned(self, other)
        return theirs.first <= mine.first and mine.last <= theirs.last

    def meets(self, other: "Days") -> bool:
        """True if the two have a day in common."""
        mine, theirs = _aligned(self, other)
        return mine.first <= theirs.last and theirs.first <= mine.last

    def __str__(self) -> str:
        if self.yearless:
            return f"[--{self.first:%m-%d}, --{self.last:%m-%d}]"
        left = "(-∞" if self.first == date.min else f"[{self.first.isoformat()}"
        right = "∞)" if self.last == date.max else f"{self.last.isoformat()}]"
        return f"{left}, {right}"


def _in_year(day: date, year: int) -> date:
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February
        return day.replace(year=year, day=28)


def _aligned(mine: Days, theirs: Days) -> tuple[Days, Days]:
    if mine.yearless and theirs.yearless:
        return mine.at(2000), theirs.at(2000)
    if mine.yearless:
        return mine.at(theirs.first.year), theirs
    if theirs.yearless:
        return mine, theirs.at(mine.first.year)
    return mine, theirs


class Period(NamedTuple):
    """A period given with both its ends, each with the precision in which it is written."""

    start: Days
    end: Days

    @property
    def days(self) -> Days:
        """The period's first and last possible days."""
        return Days(self.start.first, self.end.last, self.start.yearless)

    @property
    def backwards(self) -> bool:
        """True if it ends before it begins: "26-25 October"; without a year it may run over New Year."""
        start, end = self.start.first, self.end.last
        return end < start and (not self.start.yearless or end.month == start.month)

    def within(self, other: "Period") -> bool:
        """True if each end lies in the other's same end."""
        return self.start.within(other.start) and self.end.within(other.end)

    def meets(self, other: "Period") -> bool:
        """True if each end can be the other's same end."""
        return self.start.meets(other.start) and self.end.meets(other.end)

    def __str__(self) -> str:
        return str(self.days)


class Length(NamedTuple):
    """A duration: an interval of amounts of one unit (D, W, M or Y, as in ISO 8601)."""

    amount: Interval
    unit: str

    def within(self, other: "Length") -> bool:
        """True if every length is in `other`, units made alike (a month is 28 to 31 days)."""
        return _days(self, other).within(_days(other, self))

    def meets(self, other: "Length") -> bool:
        """True if the two have a length in common."""
        return _days(self, other).meets(_days(other, self))

    @property
    def days(self) -> Interval:
        """The length in days, a month taken as long or as short as it can be."""
        return _days(self, A_DAY)

    def __str__(self) -> str:
        a = self.amount
        if a.low == a.high:
            return "{P" + plain(a.low) + self.unit + "}"
        left, right = "[" if a.low_closed else "(", "]" if a.high_closed else ")"
        high = "∞" if a.high == INFINITY else f"P{plain(a.high)}{self.unit}"
        return f"{left}P{plain(a.low)}{self.unit}, {high}{right}"


def _days(length: Length, other: Length) -> Interval:
    """The amounts in months where both are months or years, else in days."""
    a = length.amount
    if length.unit in MONTHS_IN and other.unit in MONTHS_IN:
        factor = MONTHS_IN[length.unit]
        return Interval(a.low * factor, a.high * factor, a.low_closed, a.high_closed)
    if length.unit in MONTHS_IN:
        factor = MONTHS_IN[length.unit]
        return Interval(a.low * factor * 28, a.high * factor * 31, a.low_closed, a.high_closed)
    factor = DAYS_IN[length.unit]
    return Interval(a.low * factor, a.high * factor, a.low_closed, a.high_closed)


A_DAY = Length(Interval(1, 1, True, True), "D")


class Names(NamedTuple):
    """A set of ids: of states, bodies, places, offices, or the state of a status."""

    ids: frozenset[str]

    def within(self, other: "Names") -> bool:
        """True if every id is in `other`."""
        return self.ids <= other.ids

    def meets(self, other: "Names") -> bool:
        """True if the two share an id."""
        return bool(self.ids & other.ids)

    def __str__(self) -> str:
        return "{" + ", ".join(sorted(self.ids)) + "}"


def names(*ids: str) -> Names:
    """The set of these ids."""
    return Names(frozenset(ids))


def last_of_month(year: int, month: int) -> date:
    """The last day of a month."""
    following = date(year + month // 12, month % 12 + 1, 1) if (year, month) < (9999, 12) else date.max
    return following if following == date.max else following - timedelta(days=1)
