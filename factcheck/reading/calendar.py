"""Dates with parts left open, and the days that they stand for."""

from datetime import date, timedelta
from typing import NamedTuple

from factcheck.frozen import replace
from factcheck.sets import Days, last_of_month

# The year that stands in for a missing one; a leap year, so that 29 February has a day.
ANY_YEAR = 2000
EARLIEST_YEAR, LATEST_YEAR = 1000, 2100
# Two-digit years above this one belong to the 20th century, the others to the 21st.
LAST_SHORT_YEAR = 30


class Partial(NamedTuple):
    """A date as far as it is written: year, month, day; of a quarter or decade also its last month or year."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    last_month: int | None = None
    last_year: int | None = None

    def filled(self, other: "Partial") -> "Partial":
        """With month and year taken from the other end of a range where they are not written."""
        month = self.month if self.month is not None or self.day is None else other.month
        year = self.year if self.year is not None else other.year
        return replace(self, month=month, year=year)

    def days(self) -> Days | None:
        """The days that it can mean, or None if the calendar has no such day."""
        if self.year is not None and not 1 <= self.year <= 9999:
            return None
        year, yearless = (ANY_YEAR, True) if self.year is None else (self.year, False)
        if self.month is None:
            return None if yearless or self.day else Days(date(year, 1, 1), date(self.last_year or year, 12, 31))
        if not 1 <= self.month <= 12:
            return None
        if self.day is None:
            return Days(date(year, self.month, 1), last_of_month(year, self.last_month or self.month), yearless)
        try:
            day = date(year, self.month, self.day)
        except ValueError:
            return None
        return Days(day, day, yearless)

    @property
    def no_such_day(self) -> bool:
        """True for a day that its month never or not in its year has: 31 November, 29 February 2025."""
        return self.day is not None and self.month is not None and 1 <= self.month <= 12 and self.days() is None

    @property
    def iso(self) -> str:
        """The day in ISO 8601, without its year if none is written: "2025-10-25", "--10-25"."""
        year = f"{self.year:04d}" if self.year else "-"
        return f"{year}-{self.month or 0:02d}-{self.day or 0:02d}"

    @property
    def precision(self) -> str:
        """What it is written down to: day, month, quarter, year or decade."""
        if self.day is not None:
            return "day"
        if self.last_year is not None:
            return "decade"
        if self.last_month is not None:
            return "quarter"
        return "month" if self.month is not None else "year"


def full_year(two_digits: int) -> int:
    """The year that two digits stand for."""
    return two_digits + (2000 if two_digits <= LAST_SHORT_YEAR else 1900)


def part_of(days: Days, part: str) -> Days:
    """A part of a year, quarter or month: early, mid, late (thirds), end (its last month or ten days), halves."""
    months = (days.last.year - days.first.year) * 12 + days.last.month - days.first.month + 1
    if part == "end":
        first = days.last - timedelta(days=9) if months == 1 else days.last.replace(day=1)
        return replace(days, first=first)
    count = 2 if part.endswith("half") else 3
    index = {"early": 0, "first-half": 0, "mid": 1, "second-half": 1, "late": 2}[part]
    if months >= count:
        first = _month(days, months * index // count)
        return replace(days, first=first, last=_month_end(days, months * (index + 1) // count - 1))
    length = 10 if count == 3 else 15
    first = days.first + timedelta(days=length * index)
    last = days.last if index == count - 1 else first + timedelta(days=length - 1)
    return replace(days, first=first, last=last) if first <= last <= days.last else days


def _month(days: Days, offset: int) -> date:
    months = days.first.year * 12 + days.first.month - 1 + offset
    return date(months // 12, months % 12 + 1, 1)


def _month_end(days: Days, offset: int) -> date:
    first = _month(days, offset)
    return last_of_month(first.year, first.month)


def related(days: Days, relation: str) -> Days:
    """The days before, after, by or since a date.

    A lone start or end of a period (`from`, `until`) stays the date itself, to be compared with that end.
    Without a year the calendar ends at New Year.
    """
    earliest = days.first.replace(month=1, day=1) if days.yearless else date.min
    latest = days.last.replace(month=12, day=31) if days.yearless else date.max
    if relation == "before":
        return replace(days, first=earliest, last=max(days.first - timedelta(days=1), earliest))
    if relation == "after":
        return replace(days, first=min(days.last + timedelta(days=1), latest), last=latest)
    if relation == "by":
        return replace(days, first=earliest)
    return replace(days, last=latest) if relation == "since" else days
