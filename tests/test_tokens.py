"""Tokens: every character that is no space is in one token, at its place in the original text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.tokens import Normaliser, digits, tokenise, unaccented

PLAIN = Normaliser({})
CUT = [
    ("68-article text", ["68", "-", "article", "text"]),
    ("Japan's U.N.", ["japan", "'", "s", "u", ".", "n", "."]),
    ("l’ONU", ["l", "'", "onu"]),
    ("共71条", ["共", "71", "条"]),
    ("٧٢ دولة", ["72", "دولة"]),
    ("７２か国", ["72", "か", "国"]),
    ("40th Dec31", ["40", "th", "dec", "31"]),
    ("24/12/2024", ["24", "/", "12", "/", "2024"]),
    ("soft\u00adhyphen", ["softhyphen"]),
]


@pytest.mark.parametrize(("text", "keys"), CUT)
def test_a_text_is_cut_into_words_numbers_and_marks(text: str, keys: list[str]) -> None:
    assert [token.key for token in tokenise(text, PLAIN)] == keys


def test_equal_letters_and_ignored_marks_make_one_key() -> None:
    arabic = Normaliser({"أ": "ا", "ة": "ه"}, "\u064b\u0651\u0640", ("و", "ب", "ال"))
    assert arabic.key("دولةً") == arabic.key("دوله") == arabic.key("دولـة")
    assert "تفاقيه" not in arabic.bare("اتفاقيه")
    assert "هانوي" in arabic.bare("بهانوي")


@given(st.text())
def test_tokens_stand_in_order_and_leave_out_only_what_nobody_sees(text: str) -> None:
    tokens = tokenise(text, PLAIN)
    at = 0
    for token in tokens:
        assert at <= token.start < token.end <= len(text)
        skipped = text[at : token.start]
        assert all(c.isspace() or unicodedata.category(c) in ("Cf", "Mn") for c in skipped), skipped
        at = token.end


@given(st.text(alphabet=st.characters(categories=("Lu", "Ll"), max_codepoint=0x1EFF)))
def test_composed_and_decomposed_texts_have_the_same_keys(text: str) -> None:
    composed = [t.key for t in tokenise(unicodedata.normalize("NFC", text), PLAIN)]
    assert composed == [t.key for t in tokenise(unicodedata.normalize("NFD", text), PLAIN)]


@given(st.integers(0, 10**30))
def test_digits_of_any_script_are_read_as_their_value(number: int) -> None:
    for zero in ("0", "٠", "०", "０"):
        assert digits("".join(chr(ord(zero) + int(d)) for d in str(number))) == str(number)


def test_accents_that_hurried_writers_leave_out() -> None:
    assert unaccented("công ước hà nội") == "cong uoc ha noi"
    assert unaccented("przyjęło łódź") == "przyjelo lodz"
