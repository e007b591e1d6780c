"""Hedges and ranges: the set of numbers that a text admits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.sets import Interval
from tests.reading.conftest import Read, read_text

HEDGES = [
    ("en", "about 60 states", "about", "[55, 65]"),
    ("en", "60 or so states", "about", "[55, 65]"),
    ("en", "nearly 90 states", "nearly", "[85, 90)"),
    ("en", "more than 70 states", "more-than", "(70, ∞)"),
    ("en", "more than the 40 ratifications", "more-than", "(40, ∞)"),
    ("en", "no fewer than 65 states", "at-least", "[65, ∞)"),
    ("en", "65 states or more", "at-least", "[65, ∞)"),
    ("en", "fewer than 70 states", "fewer-than", "[0, 70)"),
    ("en", "no more than 80 states", "at-most", "[0, 80]"),
    ("en", "between 60 and 65 states", "range", "[60, 65]"),
    ("en", "60-65 states", "range", "[60, 65]"),
    ("en", "2-3 million people", "range", "[2000000, 3000000]"),
    ("en", "dozens of states", "at-least", "[24, ∞)"),
    ("vi", "khoảng 60 nước", "about", "[55, 65]"),
    ("vi", "ngót 120 nước", "nearly", "[115, 120)"),
    ("vi", "hơn 70 nước", "more-than", "(70, ∞)"),
    ("vi", "không dưới 65 nước", "at-least", "[65, ∞)"),
    ("vi", "không quá 80 nước", "at-most", "[0, 80]"),
    ("vi", "dưới 70 nước", "fewer-than", "[0, 70)"),
    ("vi", "từ 60 đến 65 nước", "range", "[60, 65]"),
    ("pl", "około 60 państw", "about", "[55, 65]"),
    ("pl", "niespełna 90 państw", "nearly", "[85, 90)"),
    ("pl", "ponad 70 państw", "more-than", "(70, ∞)"),
    ("pl", "nie mniej niż 65 państw", "at-least", "[65, ∞)"),
    ("pl", "mniej niż 70 państw", "fewer-than", "[0, 70)"),
    ("pl", "do 500 delegatów", "at-most", "[0, 500]"),
    ("pl", "między 60 a 65 państw", "range", "[60, 65]"),
    ("pl", "kilkadziesiąt państw", "range", "[20, 99]"),
    ("fr", "une soixantaine de pays", "about", "[55, 65]"),
    ("fr", "près de 90 pays", "nearly", "[85, 90)"),
    ("fr", "pas moins de 65 pays", "at-least", "[65, ∞)"),
    ("fr", "entre 60 et 65 pays", "range", "[60, 65]"),
    ("es", "unos 60 países", "about", "[55, 65]"),
    ("es", "casi 90 países", "nearly", "[85, 90)"),
    ("es", "más de 70 países", "more-than", "(70, ∞)"),
    ("es", "72 países como mínimo", "at-least", "[72, ∞)"),
    ("ru", "около 60 стран", "about", "[55, 65]"),
    ("ru", "более 70 стран", "more-than", "(70, ∞)"),
    ("ru", "не менее 65 стран", "at-least", "[65, ∞)"),
    ("ru", "от 60 до 65 стран", "range", "[60, 65]"),
    ("zh", "约60个国家", "about", "[55, 65]"),
    ("zh", "近90个国家", "nearly", "[85, 90)"),
    ("zh", "超过70国", "more-than", "(70, ∞)"),
    ("zh", "70多个国家", "more-than", "(70, ∞)"),
    ("zh", "至少65国", "at-least", "[65, ∞)"),
    ("zh", "60至65国", "range", "[60, 65]"),
    ("ar", "نحو 60 دولة", "about", "[55, 65]"),
    ("ar", "أكثر من 70 دولة", "more-than", "(70, ∞)"),
    ("ar", "ما لا يقل عن 65 دولة", "at-least", "[65, ∞)"),
    ("ar", "بين 60 و65 دولة", "range", "[60, 65]"),
]

# A hedge of something else, or no hedge at all: the number is exact.
EXACT = [
    ("en", "The 72 states, more than ever, signed."),
    ("en", "exactly 72 states"),
    ("en", "all 72 states"),
    ("vi", "đúng 72 nước"),
    ("pl", "dokładnie 72 państwa"),
    ("fr", "exactement 72 pays"),
    ("zh", "共72个国家"),
]


@pytest.mark.parametrize(("code", "text", "hedge", "admitted"), HEDGES)
def test_a_hedge_is_applied(read: Read, code: str, text: str, hedge: str, admitted: str) -> None:
    assert [(m.hedge, str(m.value)) for m in read(code, text)] == [(hedge, admitted)]


@pytest.mark.parametrize(("code", "text"), EXACT)
def test_a_number_without_a_hedge_is_exact(read: Read, code: str, text: str) -> None:
    assert [str(m.value) for m in read(code, text)] == ["{72}"]


@given(st.integers(20, 999))
def test_each_operator_admits_what_it_says(number: int) -> None:
    def admits(words: str, value: int) -> bool:
        (mention,) = read_text("en", f"{words} {number} states")
        return Interval(value, value).within(mention.value) if isinstance(mention.value, Interval) else False

    assert admits("about", number)
    assert not admits("nearly", number)
    assert admits("nearly", number - 1)
    assert not admits("more than", number)
    assert admits("more than", number + 1)
    assert admits("at least", number)
    assert not admits("fewer than", number)
    assert admits("at most", number)
    assert not admits("at most", number + 1)
