"""Reads numbers in digits, in words and in both: "2.5 million", "siedemdziesiąt dwa", "3 hundred and 21".

A number is a chain of atoms.  Each atom that was read leaves a slot: what may still be added to it ("seventy"
leaves 10, "two hundred" 100, "five" nothing); a scale ("thousand") multiplies what stands before it and is
smaller.  What fits no slot begins another number, so "twenty five hundred seven ten" never becomes one sum.
"""

from collections.abc import Iterator

from factcheck.frozen import replace
from factcheck.model import Hit
from factcheck.reading.digits import read_digits
from factcheck.reading.sums import LARGEST, Atom, Sum, number
from factcheck.reading.words import Numeral, Words

DASHES = frozenset("-\u2013\u2014")
# How far behind a comma a scale must stand for the comma to join ("two thousand, four hundred").
COMMA_REACH = 4


class Numerals:
    """Reads the numerals of one sentence, each place at most once."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self._read: dict[int, Numeral | None] = {}

    def at(self, first: int) -> Numeral | None:
        """The longest numeral that starts at a token."""
        if first not in self.words.number_places:
            return None
        if first not in self._read:
            self._read[first] = _read_numeral(self.words, first)
        return self._read[first]

    def all(self) -> Iterator[Numeral]:
        """The numerals of the sentence, in order, none inside another."""
        end = 0
        for at in sorted(self.words.number_places):
            numeral = self.at(at) if at >= end else None
            if numeral is not None:
                end = numeral.end
                yield numeral


def _read_numeral(words: Words, first: int) -> Numeral | None:
    prefix = words.longest("ordinal-prefix", first)
    if prefix is not None:
        bare = _read_numeral(words, prefix.end) if prefix.end < len(words.tokens) else None
        if bare is not None and bare.value == int(bare.value) and not bare.ordinal:
            return replace(bare, first=first, ordinal=True, tags=())
    vague, numeral = words.longest("vague", first), _compose(words, first)
    if vague is not None and (numeral is None or numeral.end <= vague.end):
        return _vague(vague)
    return None if numeral is None else _suffixed(words, numeral)


def _vague(hit: Hit) -> Numeral:
    """A word for an uncertain number: "soixantaine" (about 60), "kilkadziesiąt" (20..99), "dozens" (24..)."""
    low, dots, high = hit.id.partition("..")
    bounded = high and float(high)
    hedge = "range" if bounded else "at-least" if dots else "about"
    return Numeral(hit.first, hit.end, int(low), words=1, hedge=hedge, high=bounded or None, tags=("vague",))


def _suffixed(words: Words, numeral: Numeral) -> Numeral:
    """The numeral as an ordinal if an ordinal ending is written on to its digits: 40th, 40-го, 40.º."""
    if numeral.words or not isinstance(numeral.value, int):
        return numeral
    at = numeral.end
    if words.glued(at) and words.key(at) in ("-", ".") and words.glued(at + 1):
        at += 1
    if words.glued(at) and words.key(at) in words.data["ordinal-suffixes"]:
        return replace(numeral, end=at + 1, ordinal=True)
    if words.data["ordinal-dot"] and words.glued(numeral.end) and words.key(numeral.end) == ".":
        behind = words.key(numeral.end + 1)
        if 0 < numeral.digits <= 3 and behind[:1].isalpha() and not words.glued(numeral.end + 1):
            return replace(numeral, end=numeral.end + 1, ordinal=True, tags=("dot",))
    return numeral


def _compose(words: Words, first: int) -> Numeral | None:
    """Add atom to atom for as long as they make one number."""
    total = Sum(words.data)
    at = first
    while at < len(words.tokens):
        step = _next(words, total, at) if total.parts else _accept(words, total, at, linked=False)
        if step is None:
            break
        at = step
    if not total.parts or total.loose or "accented" in total.tags:
        return None
    if not total.words:
        return read_digits(words.tokens, first, words.data)
    value = total.value()
    if value > LARGEST:
        return None
    value = int(value) if value == int(value) else round(value, 9)
    return Numeral(first, at, value, total.ordinal, words=total.words, tags=tuple(total.tags))


def _next(words: Words, total: Sum, at: int) -> int | None:
    """Where the number ends with the atom at `at`, or behind a link or hyphen there; None if it ends here."""
    step = _accept(words, total, at, linked=False) or _decimals(words, total, at)
    if step is not None:
        return step
    dashed = _behind_dash(words, at) if total.words else at
    for link in words.at("link", dashed):
        fits = total.slot >= int(link.id)
        behind = _accept(words, total, _behind_dash(words, link.end), linked=True) if fits else None
        if behind is not None:
            return behind
    if dashed > at and not words.is_digits(dashed):
        return _accept(words, total, dashed, linked=False)
    if total.slot >= 1000 and _comma_joins(words, at):
        return _accept(words, total, at + 1, linked=True)
    return None


def _comma_joins(words: Words, at: int) -> bool:
    """True for a comma inside a number in words: some word of a hundred or more stands close behind it."""
    if words.key(at) != "," or not words.data["comma-links"] or words.is_digits(at + 1):
        return False
    near = [hit for i in range(at + 1, at + 1 + COMMA_REACH) for hit in words.number_words.get(i, ())]
    return any(hit.category != "cardinal" and number(hit.id) >= 100 for hit in near)


def _behind_dash(words: Words, at: int) -> int:
    """The place behind a dash with spaces on both sides or on none."""
    return at + 1 if words.key(at) in DASHES and words.glued(at) == words.glued(at + 1) else at


def _accept(words: Words, total: Sum, at: int, linked: bool) -> int | None:
    """Add the longest atom at `at` that fits; return where it ends, or None if none fits."""
    if at >= len(words.tokens):
        return None
    for chain in _atoms(words, at):
        if total.add(chain, linked or _glued_link(words, at)):
            return chain[-1].end
    return None


def _glued_link(words: Words, at: int) -> bool:
    """True if the word carries the language's "and" at its front."""
    link = words.data["glued-link"]
    return bool(link) and words.key(at).startswith(link)


def _atoms(words: Words, at: int) -> Iterator[list[Atom]]:
    """The atoms that can start at a token, longest first; a fused word ("stutysięczny") is a chain of them."""
    if words.is_digits(at):
        numeral = read_digits(words.tokens, at, words.data)
        if numeral is not None:
            yield [Atom("cardinal", numeral.value, numeral.end, digits=True)]
        return
    for hit in words.number_words.get(at, ()):
        yield [Atom(hit.category, number(hit.id), hit.end, _flags(words, hit))]
    if at in words.fused:
        yield [Atom(kind, number(value), at + 1, ("leading",)) for kind, value in words.fused[at]]


def _flags(words: Words, hit: Hit) -> tuple[str, ...]:
    """The word's flags: "led" if the number word that it waits for follows, "accented" only if accents are missing."""
    following = words.number_words.get(hit.end, ())
    led = any(("guarded" in hit.tags and "guarded" not in h.tags) or h.category == "scale" for h in following)
    flags = tuple(flag for flag in hit.tags if flag != "accented" or words.unaccented(hit))
    return (*flags, "led") if led else flags


def _decimals(words: Words, total: Sum, at: int) -> int | None:
    """Read "point two five" behind a whole number; return where it ends."""
    sign = words.longest("decimal-word", at)
    if sign is None or total.ordinal or not total.words or total.parts[-1][0] != int(total.parts[-1][0]):
        return None
    digits, at = "", sign.end
    while at < len(words.tokens) and len(digits) < 9:
        hit = next((h for h in words.number_words.get(at, ()) if h.category == "cardinal" and len(h.id) <= 2), None)
        if hit is None or (len(hit.id) == 2 and digits):
            break
        digits, at = digits + hit.id, hit.end
    if not digits:
        return None
    total.add_decimals(digits)
    return at
