"""What a fact is at the date that a claim speaks of."""

import calendar
import datetime

from factcheck.model import Fact, Statement
from factcheck.sets import Days

OFFICE_MONTHS = 12
OFFICE_MONTHS_BEFORE = 3


def at_date(fact: Fact, when: Days) -> list[Statement]:
    """The statements of any rank whose own date lies in the days that the claim speaks of."""
    return [s for s in fact.statements if s.as_of is not None and when.first <= s.as_of <= when.last]


def shift_months(day: datetime.date, months: int) -> datetime.date:
    """The same day some months later (or, negative, earlier); the month's last day where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return datetime.date(year, month + 1, min(day.day, last))


def office_at(statement: Statement, when: datetime.date) -> tuple[str, str]:
    """Verdict and reason of a claim that gives the known office, at a date.

    The office agrees up to its stated end, else for twelve months past its as-of date; it is what it was for
    three months before; earlier and later it is unverified, after a stated end outdated.
    """
    assert statement.as_of is not None
    if statement.until is not None and when > statement.until:
        return "outdated", "superseded"
    if when < shift_months(statement.as_of, -OFFICE_MONTHS_BEFORE):
        return "unverified", "stale"
    if statement.until is None and when > shift_months(statement.as_of, OFFICE_MONTHS):
        return "unverified", "stale"
    return "agrees", "value" if when <= statement.as_of else "presumed"
