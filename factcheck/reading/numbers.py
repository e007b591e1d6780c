"""Reads numbers in digits, in words and in both: "2.5 million", "siedemdziesiąt dwa", "3 hundred and 21".

A number is a chain of atoms.  Each atom that was read leaves a slot: what may still be added to it ("seventy"
leaves 10, "two hundred" 100, "five" nothing); a scale ("thousand") multiplies what stands before it and is
smaller.  What fits no slot begins another number, so "twenty five hundred seven ten" never becomes one sum.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck.model import Hit
from factcheck.reading.digits import read_digits
from factcheck.reading.fused import split_fused
from factcheck.reading.words import Numeral, Words

DASHES = frozenset("-\u2013\u2014")
LARGEST = 10**18
# How far behind a comma a scale must stand for the comma to join ("two thousand, four hundred").
COMMA_REACH = 4


@dataclass(frozen=True, slots=True)
class Atom:
    """One piece of a number: its kind (cardinal, ordinal, scale, fraction), value, flags and where it ends."""

    kind: str
    value: int | float
    end: int
    flags: tuple[str, ...] = ()
    digits: bool = False


class Numerals:
    """Reads the numerals of one sentence, each place at most once."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self._read: dict[int, Numeral | None] = {}

    def at(self, first: int) -> Numeral | None:
        """The longest numeral that starts at a token."""
        if first not in self._read:
            self._read[first] = _read_numeral(self.words, first)
        return self._read[first]

    def all(self) -> Iterator[Numeral]:
        """The numerals of the sentence, in order, none inside another."""
        at = 0
        while at < len(self.words.tokens):
            numeral = self.at(at)
            if numeral is not None:
                yield numeral
            at = numeral.end if numeral else at + 1


def _read_numeral(words: Words, first: int) -> Numeral | None:
    prefix = words.longest("ordinal-prefix", first)
    if prefix is not None:
        bare = _read_numeral(words, prefix.end) if prefix.end < len(words.tokens) else None
        if bare is not None and bare.value == int(bare.value) and not bare.ordinal:
            return replace(bare, first=first, ordinal=True)
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
    total = _Total(words)
    at = first
    while at < len(words.tokens):
        step = _next(words, total, at) if total.parts else _accept(words, total, at, linked=False)
        if step is None:
            break
        at = step
    if not total.parts or total.loose:
        return None
    value = total.value()
    if not 0 <= value <= LARGEST:
        return None
    if total.words == 1 and at == first + 1 and "accented" in total.tags:
        return None
    only = read_digits(words.tokens, first, words.data) if words.is_digits(first) else None
    single = only if only is not None and only.end == at else None
    return Numeral(
        first,
        at,
        int(value) if value == int(value) else round(value, 9),
        total.ordinal,
        single.digits if single else 0,
        total.words,
        tags=single.tags if single else tuple(total.tags),
    )


def _next(words: Words, total: "_Total", at: int) -> int | None:
    """Where the number ends with the atom at `at`, or behind a link or hyphen there; None if it ends here."""
    step = _accept(words, total, at, linked=False) or _decimals(words, total, at)
    if step is not None:
        return step
    dashed = _behind_dash(words, at) if total.words else at
    for link in words.at("link", dashed):
        behind = _accept(words, total, _behind_dash(words, link.end), linked=True) if total.slot >= int(link.id) else None
        if behind is not None:
            return behind
    if dashed > at and not words.is_digits(dashed):
        return _accept(words, total, dashed, linked=False)
    if words.key(at) == "," and words.data["comma-links"] and total.slot >= 1000:
        near = range(at + 1, at + 1 + COMMA_REACH)
        scaled = any(hit.category != "cardinal" and number(hit.id) >= 100 for i in near for hit in words.number_words.get(i, ()))
        if scaled and not words.is_digits(at + 1):
            return _accept(words, total, at + 1, linked=True)
    return None


def _behind_dash(words: Words, at: int) -> int:
    """The place behind a dash with spaces on both sides or on none."""
    return at + 1 if words.key(at) in DASHES and words.glued(at) == words.glued(at + 1) else at


def _accept(words: Words, total: "_Total", at: int, linked: bool) -> int | None:
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
    hits = words.number_words.get(at, ())
    for hit in hits:
        yield [Atom(hit.category, number(hit.id), hit.end, _flags(words, hit))]
    if not hits and words.data["fused"]:
        chain = split_fused(words.key(at), words.data["fused"])
        if chain:
            yield [Atom(kind, number(value), at + 1, ("leading",)) for kind, value in chain]


def _flags(words: Words, hit: Hit) -> tuple[str, ...]:
    """The word's flags, "led" if a number word follows that it waits for, and "accented" only if the accents are missing."""
    following = words.number_words.get(hit.end, ())
    led = any(("guarded" in hit.tags and "guarded" not in h.tags) or h.category == "scale" for h in following)
    flags = tuple(flag for flag in hit.tags if flag != "accented" or words.unaccented(hit))
    return (*flags, "led") if led else flags


def number(text: str) -> int | float:
    """The number of an entry of the language file."""
    return float(text) if "." in text else int(text)


def _decimals(words: Words, total: "_Total", at: int) -> int | None:
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


class _Total:
    """The sum so far: parts in falling order, each with the slot that it leaves."""

    def __init__(self, words: Words) -> None:
        self.data = words.data
        self.parts: list[tuple[int | float, int]] = []
        self.ordinal = False
        self.loose = False  # only "half": no number yet
        self.digits = False  # the last part is written in digits
        self.lone = False  # the last part is one digit straight behind a scale
        self.words = 0
        self.tags: list[str] = []

    @property
    def slot(self) -> int:
        """What may still be added is below this."""
        return self.parts[-1][1] if self.parts else LARGEST

    def value(self) -> int | float:
        """The sum; a lone digit behind a scale counts the next lower place where the language says so."""
        self._stretch()
        return sum(part for part, _ in self.parts)

    def add(self, chain: list[Atom], linked: bool) -> bool:
        """Add the atoms of one word; False, and nothing changed, if they do not fit."""
        before = (list(self.parts), self.ordinal, self.loose, self.lone)
        for atom in chain:
            if self.ordinal and atom.kind != "ordinal" and not linked:
                fits = False
            else:
                fits = getattr(self, "_" + atom.kind)(atom, linked)
            if not fits:
                self.parts, self.ordinal, self.loose, self.lone = before
                return False
        self.digits = chain[-1].digits
        self.words += not self.digits
        if not before[0]:
            self.tags = [flag for flag in chain[0].flags if flag in ("article", "accented")]
        else:
            self.tags = []
        return True

    def add_decimals(self, digits: str) -> None:
        """Add the digits of a spoken decimal fraction to the last part."""
        whole, _ = self.parts[-1]
        self.parts[-1] = (float(f"{int(whole)}.{digits}"), 1)
        self.words += 1
        self.tags = []

    def _cardinal(self, atom: Atom, linked: bool) -> bool:
        if not self.parts:
            if "inner" in atom.flags or ("lead" in atom.flags and "led" not in atom.flags):
                return False
        elif self._leading_zero(atom):
            self.parts.clear()
        elif "guarded" in atom.flags and not linked and not ("led" in atom.flags and self.slot >= 100):
            return False
        elif self._pair(atom, linked):
            return True
        elif atom.value >= self.slot or (atom.value == 0 and "guarded" not in atom.flags):
            return False
        self.lone = 0 < atom.value < 10 and self.slot >= 100 and bool(self.parts) and not linked
        self.parts.append((atom.value, 1 if atom.digits else self._slot(atom.value)))
        self.loose = False
        return True

    def _leading_zero(self, atom: Atom) -> bool:
        """True for a digit behind a lone zero, in a language that reads dates so ("cero tres", "ноль второго")."""
        return bool(self.data["leading-zero"]) and self.parts == [(0, 1)] and 0 < atom.value < 10 and not atom.digits

    def _pair(self, atom: Atom, linked: bool) -> bool:
        """Join a unit with what stands behind it: "vingt-cinq" the other way round, or digit by digit."""
        last, slot = self.parts[-1]
        if slot != 1 or not 0 < last < 10:
            return False
        below = self.parts[-2][1] if len(self.parts) > 1 else LARGEST
        if self.data["units-first"] and linked and atom.value in range(20, 100, 10) and atom.value < below:
            self.parts[-1] = (last + atom.value, 1)
        elif self.data["digit-pairs"] and not atom.digits and 0 < atom.value < 10 and "guarded" not in atom.flags:
            self.parts[-1] = (last * 10 + atom.value, 1)
        else:
            return False
        self.lone = False
        return True

    def _ordinal(self, atom: Atom, linked: bool) -> bool:
        if self.parts and self._leading_zero(atom):
            self.parts.clear()
        if self.parts and atom.value in self.data["ordinal-scales"] and self._multiply(atom):
            self.ordinal = True
            return True
        if self.parts and not self._pair(atom, linked):
            if atom.value >= self.slot or atom.value == 0 or "first" in atom.flags:
                return False
            self.parts.append((atom.value, self._slot(atom.value)))
        elif not self.parts:
            if "inner" in atom.flags:
                return False
            self.parts.append((atom.value, self._slot(atom.value)))
        self.ordinal, self.lone, self.loose = True, False, False
        return True

    def _scale(self, atom: Atom, linked: bool) -> bool:
        if not self.parts:
            if "plural" in atom.flags:
                return False
            self.parts.append((atom.value, self._scale_slot(atom)))
            return True
        if self._multiply(atom):
            return True
        last, slot = self.parts[-1]
        if "plural" in atom.flags or atom.value >= slot:
            return False
        self.parts.append((atom.value, self._scale_slot(atom)))
        self.lone = False
        return True

    def _multiply(self, atom: Atom) -> bool:
        """Multiply the parts below the scale by it; a scale may stand twice ("million million")."""
        if self.lone and atom.value > self.parts[-2][1]:
            self._stretch()
        cut = len(self.parts)
        while cut and self.parts[cut - 1][0] < atom.value and "closed" not in atom.flags:
            cut -= 1
        last, slot = self.parts[-1]
        if cut == len(self.parts) and ("closed" in atom.flags or self.digits or (slot == atom.value >= 1000)):
            cut -= 1
        group = sum(part for part, _ in self.parts[cut:])
        if cut == len(self.parts) or (not cut and group == 0) or (cut and group * atom.value >= self.parts[cut - 1][1]):
            return False
        self.parts[cut:] = [(group * atom.value, self._scale_slot(atom))]
        self.loose = self.lone = False
        return True

    def _fraction(self, atom: Atom, linked: bool) -> bool:
        if not self.parts:
            if "leading" not in atom.flags:
                return False
            self.parts.append((atom.value, 1))
            self.loose = True
            return True
        if "trailing" not in atom.flags or self.ordinal or self.loose:
            return False
        last, slot = self.parts[-1]
        self.parts[-1] = (last + atom.value * slot, 1)
        self.lone = False
        return True

    def _stretch(self) -> None:
        """A lone digit behind a scale counts the place below it, where the language says so: 四百五 is 450."""
        if self.lone and self.data["ellipsis"]:
            digit, slot = self.parts[-1]
            self.parts[-1] = (digit * self.parts[-2][1] // 10, slot)
        self.lone = False

    def _slot(self, value: int | float) -> int:
        given = self.data["slots"].get(str(value))
        if given is not None:
            return int(given)
        if value < 20 or value != int(value):
            return 1
        slot = 10
        while value % (slot * 10) == 0:
            slot *= 10
        return slot

    def _scale_slot(self, atom: Atom) -> int:
        return 1 if "closed" in atom.flags or atom.value % 10 else int(atom.value)
