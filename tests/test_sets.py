"""Sets of values: what a hedge admits, and inclusion at the boundaries."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.sets import Days, Interval, Length, Period, exactly, hedged, last_of_month

HEDGED = [
    # hedge, number, printed set, numbers inside, numbers outside
    ("", 72, "{72}", [72], [71, 73]),
    ("about", 70, "[65, 75]", [65, 72, 75], [64, 76]),
    ("about", 65, "[62.5, 67.5]", [63, 67], [62, 68]),
    ("about", 72, "[71, 73]", [71, 73], [70, 74]),
    ("about", 1000, "[900, 1100]", [900, 1100], [899, 1101]),
    ("about", 5, "[4, 6]", [4, 6], [3, 7]),
    ("about", 20, "[18, 22]", [18, 22], [17, 23]),
    ("nearly", 90, "[85, 90)", [85, 89], [84, 90]),
    ("nearly", 20, "[18, 20)", [18, 19], [17, 20]),
    ("more-than", 70, "(70, ∞)", [71, 72, 1000], [70, 69]),
    ("at-least", 72, "[72, ∞)", [72, 73], [71]),
    ("fewer-than", 72, "[0, 72)", [0, 71], [72]),
    ("at-most", 72, "[0, 72]", [0, 72], [73]),
]


@pytest.mark.parametrize(("hedge", "number", "printed", "inside", "outside"), HEDGED)
def test_a_hedged_number_is_a_set(hedge: str, number: int, printed: str, inside: list[int], outside: list[int]) -> None:
    claimed = hedged(hedge, number)
    assert str(claimed) == printed
    assert [n for n in inside if not exactly(n).within(claimed)] == []
    assert [n for n in outside if exactly(n).meets(claimed)] == []


def test_a_range_is_hedged_at_the_end_that_the_hedge_bounds() -> None:
    assert str(hedged("", 60, 65)) == "[60, 65]"
    assert str(hedged("more-than", 60, 65)) == "(60, ∞)"
    assert str(hedged("fewer-than", 60, 65)) == "[0, 65)"


intervals = st.builds(
    lambda low, size, left, right: Interval(low, low + size, left or size == 0, right or size == 0),
    st.integers(-50, 50),
    st.integers(0, 50),
    st.booleans(),
    st.booleans(),
)


@given(intervals, intervals)
def test_inclusion_and_meeting_are_those_of_the_numbers_inside(one: Interval, other: Interval) -> None:
    def holds(interval: Interval, n: float) -> bool:
        low = interval.low < n or (interval.low == n and interval.low_closed)
        return low and (n < interval.high or (interval.high == n and interval.high_closed))

    halves = [n / 2 for n in range(-200, 202)]
    assert one.within(other) == all(holds(other, n) for n in halves if holds(one, n))
    assert one.meets(other) == any(holds(one, n) and holds(other, n) for n in halves)
    assert one.meets(other) == other.meets(one)


LENGTHS = [
    # fact, claim, agrees, conflicts
    (Length(exactly(90), "D"), Length(exactly(3), "M"), True, False),
    (Length(exactly(90), "D"), Length(exactly(60), "D"), False, True),
    (Length(exactly(30), "M"), Length(exactly(2.5), "Y"), True, False),
    (Length(exactly(10), "Y"), Length(hedged("nearly", 20), "Y"), False, True),
    (Length(exactly(2), "W"), Length(exactly(14), "D"), True, False),
]


@pytest.mark.parametrize(("fact", "claim", "agrees", "conflicts"), LENGTHS)
def test_durations_are_compared_in_like_units(fact: Length, claim: Length, agrees: bool, conflicts: bool) -> None:
    assert fact.within(claim) == agrees
    assert (not fact.meets(claim)) == conflicts


def test_a_date_without_a_year_takes_the_others_year() -> None:
    christmas_eve = Days(datetime.date(2000, 12, 24), datetime.date(2000, 12, 24), yearless=True)
    adopted = Days(datetime.date(2024, 12, 24), datetime.date(2024, 12, 24))
    assert adopted.within(christmas_eve)
    assert str(christmas_eve) == "[--12-24, --12-24]"
    assert not adopted.meets(Days(datetime.date(2000, 12, 25), datetime.date(2000, 12, 25), yearless=True))


def test_a_period_is_compared_end_by_end() -> None:
    def day(number: int) -> Days:
        return Days(datetime.date(2025, 10, number), datetime.date(2025, 10, number))

    ceremony = Period(day(25), day(26))
    assert ceremony.within(Period(day(25), day(26)))
    assert not ceremony.meets(Period(day(25), day(27)))
    assert str(ceremony) == "[2025-10-25, 2025-10-26]"


@given(st.dates(datetime.date(1, 1, 1), datetime.date(9998, 12, 31)))
def test_the_last_of_a_month_is_the_day_before_the_first_of_the_next(day: datetime.date) -> None:
    last = last_of_month(day.year, day.month)
    assert last.month == day.month
    assert (last + datetime.timedelta(days=1)).day == 1
