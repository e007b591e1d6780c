"""Text of a draft on a terminal: harmless, measured, clipped."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.display import clip, columns, escape

# Letters that are wide, combining, right to left or controls.
CHARACTERS = st.characters() | st.sampled_from("a é你日\u0301\x1b\x07\u202e\u2066ع\u200d\u2028\n\t")
TEXTS = st.text(CHARACTERS, max_size=60)


@given(TEXTS)
def test_nothing_escaped_acts_on_a_terminal(text: str) -> None:
    escaped = escape(text)
    assert {unicodedata.category(char) for char in escaped}.isdisjoint({"Cc", "Cs", "Zl", "Zp"})
    assert {unicodedata.bidirectional(char) for char in escaped}.isdisjoint(
        {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    )


@given(TEXTS, TEXTS)
def test_escaping_parts_is_escaping_the_whole(first: str, second: str) -> None:
    assert escape(first) + escape(second) == escape(first + second)


@given(TEXTS)
def test_escaping_twice_changes_nothing(text: str) -> None:
    assert escape(escape(text)) == escape(text)


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("72 quốc gia", "72 quốc gia"),
        ("وقعت 72 دولة", "وقعت 72 دولة"),
        ("می\u200cشود", "می\u200cشود"),
        ("[bold]::error::", "[bold]::error::"),
        ("\x1b[31m", "\\x1b[31m"),
        ("\x9b31m", "\\x9b31m"),
        ("a\u202eb", "a\\u202eb"),
        ("a\r\nb\tc", "a  b c"),
        ("\udce9", "\\udce9"),
    ],
)
def test_what_is_escaped(text: str, escaped: str) -> None:
    assert escape(text) == escaped


@pytest.mark.parametrize(
    ("text", "width"),
    [("72", 2), ("河内", 4), ("７２", 4), ("e\u0301", 1), ("Việt", 4), ("", 0), ("a\u200db", 2), ("عربي", 4)],
)
def test_columns(text: str, width: int) -> None:
    assert columns(text) == width


@given(st.text(CHARACTERS, min_size=1, max_size=200), st.integers(0, 199), st.integers(0, 40), st.integers(4, 80))
def test_an_excerpt_is_a_part_of_the_line_and_fits(line: str, first: int, length: int, width: int) -> None:
    first = min(first, len(line) - 1)
    last = min(first + length, len(line))
    part = clip(line, first, last, width)
    assert columns(part.before + part.marked + part.after) <= width + 4
    assert escape(line[first:last]).startswith(part.marked)
    assert escape(line[:first]).endswith(part.before.removeprefix("…").lstrip())
    assert escape(line[last:]).startswith(part.after.removesuffix("…").rstrip())


def test_a_short_line_is_shown_whole() -> None:
    line = "A total of 27 countries signed."
    part = clip(line, 11, 23, 100)
    assert (part.before, part.marked, part.after) == ("A total of ", "27 countries", " signed.")


def test_a_long_line_is_cut_between_words() -> None:
    line = "one two three four five six seven eight nine ten eleven twelve thirteen"
    part = clip(line, line.index("seven"), line.index(" eight"), 40)
    assert (part.before, part.marked, part.after) == ("… five six ", "seven", " eight nine ten eleven …")


def test_room_that_is_not_needed_behind_is_used_in_front() -> None:
    line = "one two three four five six seven eight nine ten"
    part = clip(line, line.index("ten"), len(line), 30)
    assert part.before + part.marked + part.after == "… five six seven eight nine ten"
