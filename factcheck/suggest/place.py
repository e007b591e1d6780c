"""The words of a claim, read once more: where its numbers and months stand, and how they are written."""

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.lexicon import find
from factcheck.model import Sentence, Span
from factcheck.packs import Pack
from factcheck.reading.mentions import choose_trie
from factcheck.reading.numbers import Numerals
from factcheck.reading.words import Numeral, Words
from factcheck.tokens import tokenise

# How much of the text around a value is read with it.
BEFORE, BEHIND = 60, 60
NUMBER, MONTH, WEEKDAY, YEAR = "number", "month", "weekday", "year"
YEAR_DIGITS = 4
CHAINS = frozenset("-/.:\u2013")


class Atom(NamedTuple):
    """A number, a month, a weekday, or a year read out digit by digit.

    Its place in the text, its value, and how many digits it has if it is in digits.
    `ending` is the place of what is written on to its digits ("th").
    """

    kind: str
    span: Span
    value: int
    digits: int = 0
    ordinal: bool = False
    ending: Span | None = None


class Place:
    """The text around the bare value of a claim, as tokens."""

    def __init__(self, text: str, core: Span, pack: Pack) -> None:
        self.text = text
        self.core = core
        self.pack = pack
        farthest = max(core.start - BEFORE, 0)
        first = max(text.rfind(" ", max(farthest - BEFORE, 0), farthest) + 1, farthest - BEFORE, 0)
        tokens = tokenise(text, pack.normaliser(), first, min(core.end + BEHIND, len(text)))
        trie, read = choose_trie(Sentence(Span(first, len(text)), tuple(tokens)), pack, False)
        self.words = Words(read, find(read, trie), pack.numbers)
        self.numerals = Numerals(self.words)

    def said(self, span: Span) -> str:
        """The words of the text at a place."""
        return self.text[span.start : span.end]

    def tokens(self, span: Span) -> range:
        """The tokens that stand at a place."""
        tokens = self.words.tokens
        inside = [at for at, token in enumerate(tokens) if span.start <= token.start and token.end <= span.end]
        return range(inside[0], inside[-1] + 1) if inside else range(0)

    def numbers(self) -> Iterator[tuple[Numeral, Span]]:
        """The whole numbers of the claim, as the reader of numbers has them."""
        end = 0
        for at in self.tokens(self.core):
            numeral = self.numerals.at(at) if at >= end else None
            if numeral is not None:
                end = numeral.end
                yield numeral, self.span(numeral.first, numeral.end)

    def chained(self, numeral: Numeral) -> bool:
        """True if a mark joins the digits to others: a date that is none, a score, a code."""
        words, first, end = self.words, numeral.first, numeral.end
        behind = words.glued(end) and words.key(end) in CHAINS and words.glued(end + 1) and words.is_digits(end + 1)
        before = words.glued(first) and words.key(first - 1) in CHAINS and words.glued(first - 1)
        return bool(numeral.digits) and (behind or (before and words.is_digits(first - 2)))

    def date_atoms(self) -> list[Atom]:
        """The numbers and months of a date, each run of digits one of its own."""
        atoms: list[Atom] = []
        end = 0
        for at in self.tokens(self.core):
            if at < end:
                continue
            atom, end = self._atom(at)
            if atom is not None:
                atoms.append(atom)
        return atoms

    def _atom(self, at: int) -> tuple[Atom | None, int]:
        """What begins at a token, and the token behind it."""
        words = self.words
        if words.is_digits(at):
            key, end = words.key(at), at + 1
            glued = words.glued(end) and words.key(end) in words.data["ordinal-suffixes"]
            ending = self.span(end, end + 1) if glued else None
            return Atom(NUMBER, self.span(at, end), int(key), len(key), ending=ending), end + glued
        year = self._year(at)
        if year is not None:
            return year, at + YEAR_DIGITS
        for kind in (MONTH, WEEKDAY):
            hit = words.longest(kind, at)
            if hit is not None:
                return Atom(kind, self.span(at, hit.end), int(hit.id)), hit.end
        numeral = self.numerals.at(at)
        if numeral is not None and not numeral.digits and isinstance(numeral.value, int):
            return Atom(NUMBER, self.span(at, numeral.end), numeral.value, ordinal=numeral.ordinal), numeral.end
        return None, at + 1

    def _year(self, at: int) -> Atom | None:
        """A year whose digits are words of their own, one by one, in a language that writes so."""
        if "digits" not in self.pack.wording or at + YEAR_DIGITS > len(self.words.tokens):
            return None
        digits = [next((h.id for h in self.words.at("cardinal", n) if len(h.id) == 1), "") for n in range(at, at + 4)]
        if not all(digits):
            return None
        return Atom(YEAR, self.span(at, at + YEAR_DIGITS), int("".join(digits)))

    def span(self, first: int, end: int) -> Span:
        """The place of some tokens in the text."""
        tokens = self.words.tokens
        return Span(tokens[first].start, tokens[end - 1].end)
