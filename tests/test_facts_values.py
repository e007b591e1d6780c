"""What a journalist writes as a value, and the set that it is read as."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.facts_values import KINDS, parse_days, parse_value
from factcheck.sets import Days, Names, hedged

VALUES = [
    ("count", "72", "{72}", "", 72),
    ("count", "~60", "[55, 65]", "about", 60),
    ("count", ">2500", "(2500, ∞)", "more-than", 2500),
    ("count", ">=10", "[10, ∞)", "at-least", 10),
    ("count", "<40", "[0, 40)", "fewer-than", 40),
    ("count", "<=39", "[0, 39]", "at-most", 39),
    ("ordinal", "1", "{1}", "", 1),
    ("date", "2024-12-24", "[2024-12-24, 2024-12-24]", "", None),
    ("date", "2024-12", "[2024-12-01, 2024-12-31]", "", None),
    ("date", "2024-02", "[2024-02-01, 2024-02-29]", "", None),
    ("date", "2019", "[2019-01-01, 2019-12-31]", "", None),
    ("period", "2022-02..2024-08", "[2022-02-01, 2024-08-31]", "", None),
    ("period", "2025-10-25..2025-10-26", "[2025-10-25, 2025-10-26]", "", None),
    ("duration", "90 days", "{P90D}", "", 90),
    ("duration", "1 week", "{P1W}", "", 1),
    ("duration", "~30 months", "[P27M, P33M]", "about", 30),
    ("duration", ">20 years", "(P20Y, ∞)", "more-than", 20),
    ("name", "hanoi", "{hanoi}", "", None),
    ("status", "in-force", "{in-force}", "", None),
    ("identifier", "79/243", "{79/243}", "", None),
    ("names", ["VN", "AU"], "{AU, VN}", "", None),
    ("office", ["president", "VN"], "{VN, president}", "", None),
    ("text", "hanoi-convention", "{hanoi-convention}", "", None),
]


@pytest.mark.parametrize(
    ("kind", "written", "expected", "hedge", "stated"), VALUES, ids=[f"{v[0]} {v[1]}" for v in VALUES]
)
def test_values(kind: str, written: str | list[str], expected: str, hedge: str, stated: int | None) -> None:
    value = parse_value(kind, written)
    assert (str(value.set), value.hedge, value.stated) == (expected, hedge, stated)


WRONG = [
    ("count", "", "write a number"),
    ("count", "seventy", "write a number"),
    ("count", "72 states", "write a number"),
    ("count", "-1", "write a number"),
    ("count", "~ 60", "write a number"),
    ("count", ["72", "73"], "one value, not a list"),
    ("ordinal", "1st", "write a number"),
    ("date", "24.12.2024", "write a date as"),
    ("date", "2024-1-1", "write a date as"),
    ("date", "2024-12-24 ", "write a date as"),
    ("date", "2023-02-29", "no such day"),
    ("date", "2024-13", "no such day"),
    ("date", "0000", "no such day"),
    ("period", "2024-08", "both its ends"),
    ("period", "2024-08..2022-02", "ends before it starts"),
    ("period", "2024-08..", "write a date as"),
    ("duration", "90", "length of time"),
    ("duration", "nearly 10 years", "length of time"),
    ("duration", "P90D", "length of time"),
    ("name", ["hanoi", "VN"], "one value, not a list"),
    ("status", ["in-force"], "one value, not a list"),
]


@pytest.mark.parametrize(("kind", "written", "problem"), WRONG, ids=[f"{w[0]} {w[1]}" for w in WRONG])
def test_what_is_no_value(kind: str, written: str | list[str], problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        parse_value(kind, written)


@given(st.integers(0, 10**9), st.sampled_from([("", ""), ("~", "about"), (">", "more-than"), ("<=", "at-most")]))
def test_a_hedged_number_is_the_set_that_a_text_would_mean(number: int, hedge: tuple[str, str]) -> None:
    mark, operator = hedge
    assert parse_value("count", f"{mark}{number}").set == hedged(operator, number)


@given(st.dates())
def test_a_day_is_itself(day: date) -> None:
    assert parse_days(day.isoformat()) == Days(day, day)


@given(st.dates())
def test_a_day_lies_in_its_month_and_its_month_in_its_year(day: date) -> None:
    written = day.isoformat()
    assert parse_days(written).within(parse_days(written[:7]))
    assert parse_days(written[:7]).within(parse_days(written[:4]))


@given(st.lists(st.text(min_size=1), min_size=1))
def test_a_list_is_a_set_of_its_ids(ids: list[str]) -> None:
    assert parse_value("names", ids).set == Names(frozenset(ids))


@given(st.sampled_from(sorted(KINDS)), st.text())
def test_whatever_is_written_is_a_value_or_a_hint(kind: str, written: str) -> None:
    assert re.fullmatch(r"|write .+|there is no such day; .+|it ends before it starts; .+", hint(kind, written))


def hint(kind: str, written: str) -> str:
    """What the error says to write, "" if there is none."""
    try:
        parse_value(kind, written)
    except ValueError as error:
        return str(error)
    return ""
