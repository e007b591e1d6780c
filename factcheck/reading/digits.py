"""Numbers written in digits, with the separators of the language: 2,500 · 2.500 · 2 500 · 1,5."""

from collections.abc import Mapping, Sequence
from typing import Any

from factcheck.model import Token
from factcheck.reading.words import Numeral

# More digits than this are no count: a telephone or account number, or an attack on the reader.
MOST_DIGITS = 18
SEPARATORS = frozenset(".,\u066b\u066c")
# Marks that chain digits to something that is no number: 192.168.0.1, 24-37995555-12.
GROUP = 3


def read_digits(tokens: Sequence[Token], first: int, data: Mapping[str, Any]) -> Numeral | None:
    """Return the number in digits that starts at `first`, or None if none does or it is too long."""
    key = tokens[first].key
    if not key.isdecimal() or len(key) > MOST_DIGITS:
        return None
    digits, end = _grouped(tokens, first, data["group"])
    fraction = _fraction(tokens, end, data, grouped=end > first + 1)
    if fraction is not None:
        value = float(f"{digits}.{fraction}")
        unclear = len(fraction) == GROUP and value != int(value)
        return Numeral(first, end + 2, _whole(value), tags=("unclear",) if unclear else ())
    return Numeral(first, end, int(digits), digits=len(key) if end == first + 1 else 0)


def _whole(value: float) -> int | float:
    return int(value) if value == int(value) else value


def _grouped(tokens: Sequence[Token], first: int, separators: Sequence[str]) -> tuple[str, int]:
    """The digits of a number with group separators ("2.500.000"), and where it ends."""
    digits, at = tokens[first].key, first + 1
    if len(digits) > GROUP or digits[0] == "0":
        return digits, at
    used = ""
    while len(digits) + GROUP <= MOST_DIGITS:
        separator, behind = _separator(tokens, at)
        if behind >= len(tokens) or separator not in separators or separator != (used or separator):
            break
        group = tokens[behind]
        if len(group.key) != GROUP or not group.key.isdecimal() or (group.spaced and separator != " "):
            break
        digits, at, used = digits + group.key, behind + 1, separator
    return digits, at


def _separator(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """The group separator that stands at `at` (a space is no token of its own) and the place behind it."""
    if at < len(tokens) and tokens[at].key.isdecimal():
        return (" " if tokens[at].spaced else ""), at
    if at < len(tokens) and not tokens[at].spaced:
        return tokens[at].key, at + 1
    return "", len(tokens)


def _fraction(tokens: Sequence[Token], at: int, data: Mapping[str, Any], grouped: bool) -> str | None:
    """The digits behind a decimal sign at `at`, or None.

    The other sign of the two is taken for it where it cannot be a group separator ("5,00" in English).
    """
    if at + 1 >= len(tokens) or tokens[at].spaced or tokens[at + 1].spaced or tokens[at].key not in SEPARATORS:
        return None
    digits = tokens[at + 1].key
    if not digits.isdecimal() or len(digits) > MOST_DIGITS:
        return None
    if tokens[at].key not in data["decimal"] and (grouped or len(digits) == GROUP):
        return None
    chained = at + 3 < len(tokens) and tokens[at + 2].key in SEPARATORS and not tokens[at + 2].spaced
    if chained and tokens[at + 3].key.isdecimal() and not tokens[at + 3].spaced:
        return None
    return digits
