"""Spells a number out in the form of a language file's `wording` section."""

from collections.abc import Mapping
from typing import Any

UNIT, HUNDRED = 10, 100


def compose(
    words: Mapping[int, str], joint: str, number: int, inner: Mapping[int, str] | None = None, hundreds: str = " "
) -> str:
    """The words of a number put together from those of its parts.

    `words` holds what cannot be put together (1-19, the tens, the hundreds), `inner` the units that are another word
    behind a ten; tens and units are joined by `joint`, hundreds and what follows by `hundreds`.  Raises KeyError if a
    part is missing.
    """
    if number in words:
        return words[number]
    if number >= HUNDRED:
        rest = number % HUNDRED
        return words[number - rest] + hundreds + compose(words, joint, rest, inner) if rest else words[number]
    if number < 2 * UNIT:
        raise KeyError(number)
    unit = number % UNIT
    return words[number - unit] + joint + ((inner or {}).get(unit) or words[unit])


def spell(form: Mapping[str, Any], number: int) -> str | None:
    """The number in a form of the `wording` section; None above the form's `most`, or where it has no words."""
    if not 0 <= number <= int(form["most"]):
        return None
    words, inner = ({int(n): word for n, word in form.get(key, {}).items()} for key in ("words", "inner"))
    try:
        return compose(words, form.get("joint", " "), number, inner, form.get("hundreds", " "))
    except KeyError:
        return None
