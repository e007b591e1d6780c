"""Offsets to lines and columns."""

import io

from hypothesis import given
from hypothesis import strategies as st

from factcheck.lines import Lines

TEXTS = st.text(alphabet=st.sampled_from("ab\r\n\u2028\x0c\u0301你"), max_size=40)


@given(TEXTS)
def test_lines_are_those_of_universal_newlines(text: str) -> None:
    lines = Lines(text)
    expected = io.StringIO(text, newline=None).read().split("\n")
    last, _ = lines.place(len(text))
    assert [text[slice(*lines.span(number))] for number in range(1, last + 1)] == expected


@given(TEXTS, st.integers(0, 40))
def test_place_leads_back_to_the_offset(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    line, column = Lines(text).place(offset)
    start, _ = Lines(text).span(line)
    assert start + column - 1 == offset
    assert text[start:offset].count("\n") == 0


def test_columns_count_code_points_from_one() -> None:
    lines = Lines("a\r\nbe\u0301你x\n")
    assert [lines.place(offset) for offset in (0, 3, 7, 9)] == [(1, 1), (2, 1), (2, 5), (3, 1)]
