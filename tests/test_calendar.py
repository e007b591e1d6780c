"""What the calendar alone refutes: wrong weekdays, days that are none, periods backwards, a past yet to come."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.engine import Engine
from factcheck.model import Checked
from tests.conftest import read_text

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def slips(checked: Checked) -> list[tuple[str, str]]:
    """The words of each date that the calendar refutes, and what is said of it."""
    found = [v for v in checked.verdicts if v.reason == "calendar"]
    assert {v.verdict for v in found} <= {"unverified"}
    text = checked.document.text
    return [(text[v.claim.span.start : v.claim.span.end], v.message.rpartition('": ')[2]) for v in found]


SATURDAY = "2025-10-25 is a Saturday"
FOUND = [
    ("en", "It was opened on Friday, 25 October 2025.", "on Friday, 25 October 2025", SATURDAY),
    ("en", "It was opened on 25 October 2025 (Friday).", "on 25 October 2025 (Friday", SATURDAY),
    ("en", "Open until Friday, 31 December 2026.", "until Friday, 31 December 2026", "2026-12-31 is a Thursday"),
    ("en", "It was open in 2025.  On Friday, 25 October it was full.", "On Friday, 25 October", SATURDAY),
    ("en", "Open on 26–25 October 2025.", "26–25 October 2025", "the period ends before it begins"),
    ("en", "Held from 30 to 26 January 2026.", "30 to 26 January 2026", "the period ends before it begins"),
    ("en", "Adopted on 31 November 2024.", "31 November 2024", "the calendar has no such day"),
    ("en", "Adopted on 29 February 2025.", "29 February 2025", "the calendar has no such day"),
    ("vi", "Công ước được mở ký vào thứ Sáu, ngày 25/10/2025.", "thứ Sáu, ngày 25/10/2025", SATURDAY),
    ("pl", "Podpisano ją w piątek, 25 października 2025 r.", "piątek, 25 października 2025 r.", SATURDAY),
    ("pl", "Podpisano ją 31 listopada 2024 r.", "31 listopada 2024 r.", "the calendar has no such day"),
    ("fr", "Elle a été signée le vendredi 25 octobre 2025.", "le vendredi 25 octobre 2025", SATURDAY),
    ("es", "Se firmó el viernes 25 de octubre de 2025.", "el viernes 25 de octubre de 2025", SATURDAY),
    ("ru", "Её подписали в пятницу, 25 октября 2025 года.", "пятницу, 25 октября 2025 года", SATURDAY),
    ("zh", "公约于2025年10月25日（星期五）开放签署。", "2025年10月25日（星期五", SATURDAY),
    ("ar", "وُقعت الاتفاقية يوم الجمعة 25 أكتوبر 2025.", "الجمعة 25 أكتوبر 2025", SATURDAY),
]
NOT_FOUND = [
    ("en", "It was opened on Saturday, 25 October 2025."),
    ("en", "It was opened on Saturday; on Friday 24 October 2025 delegates arrived."),
    ("en", "It was opened on Friday, 25 October."),  # of which year is not said
    ("en", "The bridge was built in 2023.\n\nIt was opened on Friday, 25 October."),  # nor of the same as the bridge
    ("en", "The talks ran from 27 December to 3 January 2026."),
    ("en", "The talks ran from 27 December 2025 to 3 January 2026."),
    ("en", "Adopted on 29 February 2024."),
    ("en", "The score was 31 to 11."),
    ("vi", "Công ước được mở ký vào thứ Bảy, ngày 25/10/2025."),
    ("pl", "Podpisano ją w sobotę, 25 października 2025 r."),
    ("zh", "公约于2025年10月25日（星期六）开放签署。"),
]


@pytest.mark.parametrize(("code", "text", "words", "why"), FOUND, ids=[text for _, text, *_ in FOUND])
def test_the_calendar_refutes(engine: Engine, code: str, text: str, words: str, why: str) -> None:
    assert [(words in said or said in words, told) for said, told in slips(read_text(engine, text, code))] == [
        (True, why)
    ]


@pytest.mark.parametrize(("code", "text"), NOT_FOUND, ids=[text for _, text in NOT_FOUND])
def test_the_calendar_has_nothing_against(engine: Engine, code: str, text: str) -> None:
    assert slips(read_text(engine, text, code)) == []


@given(st.dates(datetime.date(1990, 1, 1), datetime.date(2035, 12, 31)), st.integers(0, 6))
def test_a_weekday_is_refuted_unless_it_is_the_day_s_own(engine: Engine, day: datetime.date, named: int) -> None:
    text = f"They met on {WEEKDAYS[named]}, {day.day} {day:%B} {day.year}."
    refuted = [] if day.weekday() == named else [f"{day.isoformat()} is a {WEEKDAYS[day.weekday()]}"]
    assert [why for _, why in slips(read_text(engine, text, "en"))] == refuted


PAST = "The Hanoi Convention was signed on 25 October 2025."
RULE = "The Hanoi Convention will be signed on 25 October 2025."


@pytest.mark.parametrize(
    ("text", "date", "count"),
    [(PAST, "2025-09-01", 1), (PAST, "2025-10-25", 0), (PAST, None, 0), (RULE, "2025-09-01", 0)],
)
def test_what_is_told_as_past_lies_before_the_text(engine: Engine, text: str, date: str | None, count: int) -> None:
    told = [why for _, why in slips(read_text(engine, text, "en", date))]
    assert told == [f"the text is of {date} and tells it as past"] * count


def test_the_year_is_that_of_the_text(engine: Engine) -> None:
    text = "It was opened on Friday, 25 October."
    assert slips(read_text(engine, text, "en", "2025-11-01")) == [("on Friday, 25 October", SATURDAY)]


def test_a_date_that_the_calendar_refutes_is_not_compared_with_a_fact(engine: Engine) -> None:
    checked = read_text(engine, "The Hanoi Convention was opened for signature on 26–25 October 2025.", "en")
    assert [(v.verdict, v.reason) for v in checked.verdicts] == [("unverified", "calendar")]
