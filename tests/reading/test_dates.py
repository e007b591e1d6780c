"""Dates and periods, with their relation (before, since), part (late, end of) and weekday."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reading.conftest import Read, read_text

# language, text, the days that it stands for
DATES = [
    ("en", "on 24 December 2024", "[2024-12-24, 2024-12-24]"),
    ("en", "December 24, 2024", "[2024-12-24, 2024-12-24]"),
    ("en", "the twenty-fourth of December 2024", "[2024-12-24, 2024-12-24]"),
    ("en", "24/12/2024", "[2024-12-24, 2024-12-24]"),
    ("en", "10/11/2025", "[2025-10-11, 2025-10-11]"),
    ("en", "2024-12-24", "[2024-12-24, 2024-12-24]"),
    ("en", "December 2024", "[2024-12-01, 2024-12-31]"),
    ("en", "in 2024", "[2024-01-01, 2024-12-31]"),
    ("en", "24 December", "[--12-24, --12-24]"),
    ("en", "in May", "[--05-01, --05-31]"),
    ("en", "Q4 2024", "[2024-10-01, 2024-12-31]"),
    ("en", "the 2020s", "[2020-01-01, 2029-12-31]"),
    ("vi", "ngày 24/12/2024", "[2024-12-24, 2024-12-24]"),
    ("vi", "ngày 24 tháng 12 năm 2024", "[2024-12-24, 2024-12-24]"),
    ("vi", "sáng 25/10", "[--10-25, --10-25]"),
    ("vi", "tháng 12-2024", "[2024-12-01, 2024-12-31]"),
    ("vi", "quý IV/2024", "[2024-10-01, 2024-12-31]"),
    ("vi", "năm hai không hai lăm", "[2025-01-01, 2025-12-31]"),
    ("vi", "tháng tư năm hai nghìn không trăm mười chín", "[2019-04-01, 2019-04-30]"),
    ("pl", "24 grudnia 2024 r.", "[2024-12-24, 2024-12-24]"),
    ("pl", "dwudziestego czwartego grudnia 2024 roku", "[2024-12-24, 2024-12-24]"),
    ("pl", "24 XII 2024", "[2024-12-24, 2024-12-24]"),
    ("pl", "w grudniu 2024 r.", "[2024-12-01, 2024-12-31]"),
    ("pl", "w 2024 r.", "[2024-01-01, 2024-12-31]"),
    ("fr", "le 24 décembre 2024", "[2024-12-24, 2024-12-24]"),
    ("fr", "le 1er mars 2025", "[2025-03-01, 2025-03-01]"),
    ("fr", "le 25 / 10 / 2025", "[2025-10-25, 2025-10-25]"),
    ("fr", "la veille de Noël 2024", "[2024-12-24, 2024-12-24]"),
    ("es", "en la Nochebuena de 2024", "[2024-12-24, 2024-12-24]"),
    ("es", "en Nochevieja", "[--12-31, --12-31]"),
    ("fr", "à la Saint-Sylvestre", "[--12-31, --12-31]"),
    ("es", "el 24 de diciembre de 2024", "[2024-12-24, 2024-12-24]"),
    ("es", "31-XII-2026", "[2026-12-31, 2026-12-31]"),
    ("ru", "24 декабря 2024 года", "[2024-12-24, 2024-12-24]"),
    ("ru", "в декабре 2024 года", "[2024-12-01, 2024-12-31]"),
    ("zh", "2024年12月24日", "[2024-12-24, 2024-12-24]"),
    ("zh", "二〇二四年十二月二十四日", "[2024-12-24, 2024-12-24]"),
    ("zh", "2024年12月", "[2024-12-01, 2024-12-31]"),
    ("ar", "24 ديسمبر 2024", "[2024-12-24, 2024-12-24]"),
    ("ar", "24 ديسمبر/كانون الأول 2024", "[2024-12-24, 2024-12-24]"),
    ("ar", "عام 2024", "[2024-01-01, 2024-12-31]"),
]

PERIODS = [
    ("en", "25-26 October 2025", "[2025-10-25, 2025-10-26]"),
    ("en", "between 25 and 26 October 2025", "[2025-10-25, 2025-10-26]"),
    ("en", "in 814 AD", "[0814-01-01, 0814-12-31]"),
    ("en", "in 14 A.D.", "[0014-01-01, 0014-12-31]"),
    ("en", "from February 2022 to August 2024", "[2022-02-01, 2024-08-31]"),
    ("en", "October 25-26, 2025", "[2025-10-25, 2025-10-26]"),
    ("vi", "ngày 25 và 26/10/2025", "[2025-10-25, 2025-10-26]"),
    ("vi", "từ tháng 2-2022 đến tháng 8-2024", "[2022-02-01, 2024-08-31]"),
    ("vi", "25-26/10", "[--10-25, --10-26]"),
    ("pl", "w dniach 25–26 października 2025 r.", "[2025-10-25, 2025-10-26]"),
    ("pl", "od lutego 2022 r. do sierpnia 2024 r.", "[2022-02-01, 2024-08-31]"),
    ("fr", "les 25 et 26 octobre 2025", "[2025-10-25, 2025-10-26]"),
    ("es", "del 25 al 26 de octubre de 2025", "[2025-10-25, 2025-10-26]"),
    ("ru", "с 26 по 30 января 2026 года", "[2026-01-26, 2026-01-30]"),
    ("zh", "2025年10月25日至26日", "[2025-10-25, 2025-10-26]"),
    ("ar", "يومي 25 و26 أكتوبر 2025", "[2025-10-25, 2025-10-26]"),
]

# language, text, the hedge's name, the days that it admits
HEDGED = [
    ("en", "before 31 December 2026", "before", "(-∞, 2026-12-30]"),
    ("en", "after 31 December 2026", "after", "[2027-01-01, ∞)"),
    ("en", "by the end of 2025", "by", "(-∞, 2025-12-31]"),
    ("en", "since 2019", "since", "[2019-01-01, ∞)"),
    ("en", "until 31 December 2026", "until", "[2026-12-31, 2026-12-31]"),
    ("en", "early October 2025", "early", "[2025-10-01, 2025-10-10]"),
    ("en", "mid-2024", "mid", "[2024-05-01, 2024-08-31]"),
    ("en", "late 2024", "late", "[2024-09-01, 2024-12-31]"),
    ("en", "the end of 2024", "end", "[2024-12-01, 2024-12-31]"),
    ("en", "the end of October 2025", "end", "[2025-10-22, 2025-10-31]"),
    ("en", "the second half of 2024", "second-half", "[2024-07-01, 2024-12-31]"),
    ("vi", "cuối năm 2024", "late", "[2024-09-01, 2024-12-31]"),
    ("vi", "trước ngày 31/12/2026", "before", "(-∞, 2026-12-30]"),
    ("pl", "do końca 2026 r.", "until", "[2026-12-01, 2026-12-31]"),
    ("pl", "na początku października 2025 r.", "early", "[2025-10-01, 2025-10-10]"),
    ("fr", "avant le 31 décembre 2026", "before", "(-∞, 2026-12-30]"),
    ("es", "a finales de 2024", "late", "[2024-09-01, 2024-12-31]"),
    ("ru", "в конце 2024 года", "late", "[2024-09-01, 2024-12-31]"),
    ("zh", "2025年底", "end", "[2025-12-01, 2025-12-31]"),
    ("zh", "2026年12月31日前", "before", "(-∞, 2026-12-30]"),
    ("ar", "قبل 31 ديسمبر 2026", "before", "(-∞, 2026-12-30]"),
]

NO_DATES = [
    ("en", "2000 delegates"),
    ("en", "about 1500 people"),
    ("en", "65 states"),
    ("en", "version 10.12.13.14"),
    ("vi", "2/3 số nước"),
    ("pl", "2000 delegatów"),
    ("zh", "2000名代表"),
]

WEEKDAYS = [
    ("en", "Monday, 17 November 2025", "weekday:1"),
    ("vi", "thứ ba, ngày 24/12/2024", "weekday:2"),
    ("pl", "w piątek, 24 października 2025 r.", "weekday:5"),
    ("fr", "mardi 24 décembre 2024", "weekday:2"),
    ("zh", "2025年11月17日星期一", "weekday:1"),
]


@pytest.mark.parametrize(("code", "text", "days"), DATES + PERIODS)
def test_a_date_or_period_is_read(read: Read, code: str, text: str, days: str) -> None:
    assert [(m.kind, str(m.value)) for m in read(code, text)] == [("date", days)]


@pytest.mark.parametrize(("code", "text", "hedge", "days"), HEDGED)
def test_a_relation_or_part_is_applied(read: Read, code: str, text: str, hedge: str, days: str) -> None:
    assert [(m.hedge, str(m.value)) for m in read(code, text)] == [(hedge, days)]


@pytest.mark.parametrize(("code", "text"), NO_DATES)
def test_other_numbers_are_no_dates(read: Read, code: str, text: str) -> None:
    assert "date" not in [m.kind for m in read(code, text)]


@pytest.mark.parametrize(("code", "text", "tag"), WEEKDAYS)
def test_a_weekday_belongs_to_its_date(read: Read, code: str, text: str, tag: str) -> None:
    (mention,) = read(code, text)
    assert tag in mention.tags


FORMATS = {
    "en": ["{d.day} {english} {d.year}", "{english} {d.day}, {d.year}", "{d:%Y-%m-%d}", "{d.day} {english} '{d:%y}"],
    "vi": ["ngày {d.day} tháng {d.month} năm {d.year}", "{d.day}/{d.month}/{d.year}", "{d:%d-%m-%Y}"],
    "fr": ["{d:%d/%m/%Y}", "{d:%d.%m.%Y}"],
    "pl": ["{d:%d.%m.%Y} r."],
    "zh": ["{d.year}年{d.month}月{d.day}日"],
}
ENGLISH = [
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
]


@given(st.dates(datetime.date(1931, 1, 1), datetime.date(2030, 12, 31)))
def test_every_day_is_read_back_from_every_format(day: datetime.date) -> None:
    for code, formats in FORMATS.items():
        for form in formats:
            text = form.format(d=day, english=ENGLISH[day.month - 1])
            assert [str(m.value) for m in read_text(code, text)] == [f"[{day}, {day}]"], text
