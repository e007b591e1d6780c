"""Durations: an amount of days, weeks, months or years."""

import pytest

from tests.reading.conftest import Read

DURATIONS = [
    ("en", "30 months", "{P30M}"),
    ("en", "a 30-month process", "{P30M}"),
    ("en", "ninety days", "{P90D}"),
    ("en", "on the 90th day", "{P90D}"),
    ("en", "a decade", "{P10Y}"),
    ("en", "two decades", "{P20Y}"),
    ("en", "two and a half years", "{P2.5Y}"),
    ("en", "half a year", "{P0.5Y}"),
    ("en", "2-3 weeks", "[P2W, P3W]"),
    ("en", "two years and six months", "{P30M}"),
    ("en", "nearly a decade", "[P9Y, P10Y)"),
    ("en", "more than two decades", "(P20Y, ∞)"),
    ("vi", "90 ngày", "{P90D}"),
    ("vi", "ngày thứ 90", "{P90D}"),
    ("vi", "30 tháng", "{P30M}"),
    ("vi", "năm năm", "{P5Y}"),
    ("vi", "năm năm một lần", "{P5Y}"),
    ("ru", "за 21 год", "{P21Y}"),
    ("vi", "một năm rưỡi", "{P1.5Y}"),
    ("vi", "gần một thập kỷ", "[P9Y, P10Y)"),
    ("vi", "hai thập kỷ có lẻ", "(P20Y, ∞)"),
    ("pl", "dziewięćdziesiątego dnia", "{P90D}"),
    ("pl", "trzydzieści miesięcy", "{P30M}"),
    ("pl", "półtora roku", "{P1.5Y}"),
    ("pl", "od niemal dekady", "[P9Y, P10Y)"),
    ("pl", "trzyletnie", "{P3Y}"),
    ("pl", "kwartał", "{P3M}"),
    ("fr", "quatre-vingt-dixième jour", "{P90D}"),
    ("fr", "trente mois", "{P30M}"),
    ("fr", "une trentaine de mois", "[P27M, P33M]"),
    ("fr", "près d'une décennie", "[P9Y, P10Y)"),
    ("es", "noventa días", "{P90D}"),
    ("es", "una quincena", "{P15D}"),
    ("es", "dos años y medio", "{P2.5Y}"),
    ("es", "casi una década", "[P9Y, P10Y)"),
    ("ru", "на девяностый день", "{P90D}"),
    ("ru", "полтора года", "{P1.5Y}"),
    ("ru", "почти десятилетие", "[P9Y, P10Y)"),
    ("ru", "трёхлетние", "{P3Y}"),
    ("ru", "полуторагодичные", "{P18M}"),
    ("zh", "第九十天", "{P90D}"),
    ("zh", "30个月", "{P30M}"),
    ("zh", "两年半", "{P2.5Y}"),
    ("zh", "近十年", "[P9Y, P10Y)"),
    ("zh", "二十多年", "(P20Y, ∞)"),
    ("ar", "تسعون يوما", "{P90D}"),
    ("ar", "ثلاثون شهرا", "{P30M}"),
    ("ar", "أكثر من عقدين", "(P20Y, ∞)"),
    ("ar", "في اليوم التسعين", "{P90D}"),
]

# Not a duration: a day of the month, an hour, a place in a row, a year.
NO_DURATIONS = [
    ("en", "on the second day"),
    ("en", "8 hours"),
    ("en", "the 21st century"),
    ("vi", "ngày 25 tháng 10"),
    ("vi", "năm 2024"),
    ("ru", "с 2022 по 2024 год"),
    ("zh", "2024年"),
    ("zh", "10月"),
]


@pytest.mark.parametrize(("code", "text", "length"), DURATIONS)
def test_a_duration_is_read(read: Read, code: str, text: str, length: str) -> None:
    assert [(m.kind, str(m.value)) for m in read(code, text)] == [("duration", length)]


@pytest.mark.parametrize(("code", "text"), NO_DURATIONS)
def test_what_only_looks_like_a_duration_is_none(read: Read, code: str, text: str) -> None:
    assert "duration" not in [m.kind for m in read(code, text)]
