"""Other ways to write the same text: each a change that a keyboard, an editor, a PDF or a mail program makes."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import NamedTuple

from hypothesis import strategies as st

from tests.properties.samples import Sample

SPACES = ("\u00a0", "\u202f", "\u2009", "\u2007", "\u2003", "  ")
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
LIGATURES = {"ffi": "ﬃ", "fi": "ﬁ", "fl": "ﬂ"}
STRAIGHT = '""'
QUOTES = (STRAIGHT, "“”", "«»", "„”", "„“", "「」")
PAIRS = tuple(pair for pair in QUOTES if pair != STRAIGHT)
# How wide lines are where a program wraps them.
NARROWEST, WIDEST = 60, 100
# A word as long as this may have been hyphenated somewhere.
LONG = 8


class Change(NamedTuple):
    """A way to write a part of a text: its kind, and what stands where instead."""

    kind: str
    edits: tuple[tuple[int, int, str], ...]


def changes(text: str) -> list[Change]:
    """Every change that can be made to a text, each by itself."""
    return [Change(kind, edits) for kind, find in KINDS.items() for edits in find(text)]


Edits = tuple[tuple[int, int, str], ...]


def _decomposed(text: str) -> Iterator[Edits]:
    for at, letter in enumerate(text):
        apart = unicodedata.normalize("NFD", letter)
        if apart != letter:
            yield ((at, at + 1, apart),)


def _wide_digits(text: str) -> Iterator[Edits]:
    for found in re.finditer(r"(?a)\d+", text):
        yield ((*found.span(), found[0].translate(WIDE)),)


def _ligatures(text: str) -> Iterator[Edits]:
    for found in re.finditer("|".join(LIGATURES), text):
        yield ((*found.span(), LIGATURES[found[0]]),)


def _spaces(text: str) -> Iterator[Edits]:
    for found in re.finditer(r"(?<=[^\s]) (?=[^\s])", text):
        for space in SPACES:
            yield ((*found.span(), space),)


def _hyphens(text: str) -> Iterator[Edits]:
    for found in re.finditer(r"(?<=\w)-(?=\w)", text):
        for mark in ("\u2010", "\u2011"):
            yield ((*found.span(), mark),)


def _soft_hyphens(text: str) -> Iterator[Edits]:
    for found in re.finditer(r"[^\W\d_]+", text):
        if len(found[0]) >= LONG and found[0][0] < "\u0600":
            middle = found.start() + len(found[0]) // 2
            yield ((middle, middle, "\u00ad"),)


def _apostrophes(text: str) -> Iterator[Edits]:
    for found in re.finditer(r"(?<=\w)['’](?=\w)", text):
        yield ((*found.span(), "’" if found[0] == "'" else "'"),)


def _quotes(text: str) -> Iterator[Edits]:
    for first, last in quoted(text):
        for opening, closing in QUOTES:
            if text[first] != opening:
                yield ((first, first + 1, opening), (last, last + 1, closing))


def quoted(text: str) -> Iterator[tuple[int, int]]:
    """Where the quotation marks of a text stand, by pairs of the same kind, none within another."""
    at = 0
    while at < len(text):
        closing = next((pair[1] for pair in (STRAIGHT, *PAIRS) if pair[0] == text[at]), "")
        last = text.find(closing, at + 1) if closing else -1
        if last > at:
            yield at, last
            at = last
        at += 1


def _byte_order_mark(text: str) -> Iterator[Edits]:
    yield ((0, 0, "\ufeff"),)


def _line_ends(text: str) -> Iterator[Edits]:
    places = [found.span() for found in re.finditer("\n", text)]
    if places:
        yield tuple((first, end, "\r\n") for first, end in places)


def _broken_lines(text: str) -> Iterator[Edits]:
    """A line break in place of a space, before a small letter: before another one it may begin a line of its own."""
    for found in re.finditer(r"(?<=[^\s]) (?=[^\s])", text):
        if text[found.end()].islower():
            yield ((*found.span(), "\n"),)


KINDS: dict[str, Callable[[str], Iterator[Edits]]] = {
    "decomposed": _decomposed,
    "wide digits": _wide_digits,
    "ligatures": _ligatures,
    "spaces": _spaces,
    "hyphens": _hyphens,
    "soft hyphens": _soft_hyphens,
    "apostrophes": _apostrophes,
    "quotation marks": _quotes,
    "byte order mark": _byte_order_mark,
    "line ends": _line_ends,
    "broken lines": _broken_lines,
}


def made(text: str, chosen: list[Change]) -> str:
    """The text with changes made, but those at a place where another one stands."""
    taken: set[int] = set()
    edits: list[tuple[int, int, str]] = []
    for change in chosen:
        places = {at for first, end, _ in change.edits for at in range(first, max(end, first + 1))}
        if not places & taken:
            taken |= places
            edits += change.edits
    for first, end, new in sorted(edits, reverse=True):
        text = text[:first] + new + text[end:]
    return text


def wrapped(text: str, columns: int) -> list[Change]:
    """The line breaks of a text that is wrapped at a width: at spaces, in Chinese at any character but a mark."""
    breaks: list[Change] = []
    start = 0
    for line in text.split("\n"):
        begin = 0
        while width(line[begin:]) > columns:
            at = _last_break(line, begin, columns)
            if at <= begin:
                break
            end = at + (line[at] == " ")
            breaks.append(Change("wrapped", ((start + at, start + end, "\n"),)))
            begin = end
        start += len(line) + 1
    return breaks


def _last_break(line: str, begin: int, columns: int) -> int:
    """The last place at which a line can be broken so that it is no wider; `begin` if there is none."""
    found = begin
    for at in range(begin + 1, len(line)):
        if width(line[begin:at]) > columns:
            break
        if line[at] == " " or (is_wide(line[at]) and is_wide(line[at - 1])):
            found = at
    return found


def is_wide(character: str) -> bool:
    """True for a character of Chinese, but for its marks, which begin no line."""
    return unicodedata.east_asian_width(character) == "W" and character.isalpha()


def width(text: str) -> int:
    """The columns of a text."""
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else not unicodedata.combining(one) for one in text)


class Rewritten(NamedTuple):
    """A text, and changes of how it is written."""

    sample: Sample
    chosen: tuple[Change, ...]

    @property
    def text(self) -> str:
        """The text as it is written now."""
        return made(self.sample.text, list(self.chosen))

    @property
    def done(self) -> list[str]:
        """The kinds of the changes."""
        return [change.kind for change in self.chosen]


@st.composite
def rewritten(draw: st.DrawFn, texts: st.SearchStrategy[Sample]) -> Rewritten:
    """A text with several changes at once: at single places, everywhere, or wrapped."""
    sample = draw(texts)
    possible = changes(sample.text)
    kinds = sorted({change.kind for change in possible})
    everywhere = draw(st.lists(st.sampled_from(kinds), unique=True, max_size=3)) if kinds else []
    chosen = [change for change in possible if change.kind in everywhere and change.kind != "broken lines"]
    if draw(st.booleans()):
        chosen = wrapped(sample.text, draw(st.integers(NARROWEST, WIDEST))) + chosen
    if possible:
        chosen += draw(st.lists(st.sampled_from(possible), unique=True, max_size=6))
    return Rewritten(sample, tuple(chosen))
