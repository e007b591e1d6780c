"""The values of the fact base: from what a journalist writes to the sets that claims are compared with.

    count, ordinal   72   ~60   ">2500"   ">=10"   "<=39"
    date             2024-12-24   2024-12   2019
    period           2022-02..2024-08
    duration         90 days   ~30 months   ">20 years"
    names, text      an id, or a list of ids; of an office its roles and what it is of
    name, status     an id
    identifier       the number of a document, as 79/243

`~`, `>` and `>=` are hedges of the source itself; `<` and `<=` are bounds that follow from other facts.
"""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from factcheck.model import ValueSet
from factcheck.sets import Days, Length, Names, Period, hedged, last_of_month

COUNTS = frozenset(("count", "ordinal"))
LISTS = frozenset(("names", "office", "text"))
IDS = LISTS | {"name", "status", "identifier"}
KINDS = COUNTS | IDS | {"date", "period", "duration"}

HEDGES = {"": "", "~": "about", ">": "more-than", ">=": "at-least", "<": "fewer-than", "<=": "at-most"}
UNITS = {"day": "D", "week": "W", "month": "M", "year": "Y"}

_NUMBER = re.compile(r"(~|>=?|<=?|)(\d+)")
_DURATION = re.compile(r"(~|>=?|<=?|)(\d+) (day|week|month|year)s?")
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


class Value(NamedTuple):
    """A value as read: its set, the hedge (as in `sets.hedged`) and the number that the hedge acts on."""

    set: ValueSet
    hedge: str = ""
    stated: int | None = None


def parse_value(kind: str, written: str | Sequence[str]) -> Value:
    """Return the value of a kind.  Raises ValueError, saying what to write, if it is not one of that kind."""
    if not isinstance(written, str):
        if kind not in LISTS:
            raise ValueError("write one value, not a list")
        return Value(Names(frozenset(written)))
    if kind in IDS:
        return Value(Names(frozenset((written,))))
    if kind in COUNTS:
        return _parse_number(written)
    if kind == "duration":
        return _parse_duration(written)
    return Value(_parse_period(written) if kind == "period" else parse_days(written))


def _parse_number(written: str) -> Value:
    match = _NUMBER.fullmatch(written)
    if match is None:
        raise ValueError("write a number, as 72, ~60 or '>2500'")
    hedge, number = HEDGES[match[1]], int(match[2])
    return Value(hedged(hedge, number), hedge, number)


def _parse_duration(written: str) -> Value:
    match = _DURATION.fullmatch(written)
    if match is None:
        raise ValueError("write a length of time, as 90 days, ~30 months or '>20 years'")
    hedge, number = HEDGES[match[1]], int(match[2])
    return Value(Length(hedged(hedge, number), UNITS[match[3]]), hedge, number)


def _parse_period(written: str) -> Period:
    first, dots, last = written.partition("..")
    if not dots:
        raise ValueError("write both its ends, as 2022-02..2024-08")
    period = Period(parse_days(first), parse_days(last))
    if period.end.last < period.start.first:
        raise ValueError("it ends before it starts; write the earlier date first")
    return period


def parse_days(written: str) -> Days:
    """Return the days of a date, a month or a year.  Raises ValueError, saying what to write."""
    match = _DATE.fullmatch(written)
    if match is None:
        raise ValueError("write a date as 2024-12-24, 2024-12 or 2024")
    year, month, day = (int(part) if part else 0 for part in match.groups())
    try:
        if day:
            return Days(date(year, month, day), date(year, month, day))
        return Days(date(year, month or 1, 1), last_of_month(year, month or 12))
    except ValueError:
        raise ValueError("there is no such day; look at a calendar") from None
