"""Adds up the words of one number, as far as they fit together.

Each part that was added leaves a slot: what may still be added to it ("seventy" leaves 10, "two hundred" 100,
"five" nothing).  A scale ("thousand") multiplies the parts before it that are smaller.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

LARGEST = 10**18


class Atom(NamedTuple):
    """One piece of a number: its kind (cardinal, ordinal, scale, fraction), value, flags and where it ends."""

    kind: str
    value: int | float
    end: int
    flags: tuple[str, ...] = ()
    digits: bool = False


def number(text: str) -> int | float:
    """The number of an entry of the language file."""
    return float(text) if "." in text else int(text)


class Sum:
    """The sum so far: parts in falling order, each with the slot that it leaves."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.data = data
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
            if not self._fits(atom, linked):
                self.parts, self.ordinal, self.loose, self.lone = before
                return False
        self.digits = chain[-1].digits
        self.words += not self.digits
        self.tags = [] if before[0] else [flag for flag in chain[0].flags if flag in ("article", "accented")]
        return True

    def _fits(self, atom: Atom, linked: bool) -> bool:
        """Add one atom if it fits."""
        if self.ordinal and atom.kind != "ordinal" and not linked:
            return False
        if atom.kind == "cardinal":
            return self._cardinal(atom, linked)
        if atom.kind == "ordinal":
            return self._ordinal(atom, linked)
        return self._scale(atom) if atom.kind == "scale" else self._fraction(atom)

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
        if self.parts and "first" in atom.flags and not self.ordinal:
            return False
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

    def _scale(self, atom: Atom) -> bool:
        if not self.parts:
            if "plural" in atom.flags:
                return False
            self.parts.append((atom.value, self._scale_slot(atom)))
            return True
        if self._multiply(atom):
            return True
        if "plural" in atom.flags or atom.value >= self.slot:
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
        if cut == len(self.parts) and ("closed" in atom.flags or self.digits or (self.slot == atom.value >= 1000)):
            cut -= 1
        product = sum(part for part, _ in self.parts[cut:]) * atom.value
        limit = self.parts[cut - 1][1] if cut else LARGEST
        if cut == len(self.parts) or product >= limit or (not cut and product == 0):
            return False
        self.parts[cut:] = [(product, self._scale_slot(atom))]
        self.loose = self.lone = False
        return True

    def _fraction(self, atom: Atom) -> bool:
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
