"""Spells a number out in the form of a language file's `wording` section."""

from collections.abc import Mapping
from typing import Any


def compose(words: Mapping[int, str], joint: str, number: int) -> str:
    """The words of a number put together from those of its parts.

    `words` holds what cannot be put together (1-19, the tens, the hundreds); tens and units are joined by
    `joint`, hundreds by a space.  Raises KeyError if a part is missing.
    """
    if number in words:
        return words[number]
    part = max((n for n in words if 0 < n < number and n % 10 == 0 and (n >= 100) == (number >= 100)), default=0)
    if not part:
        raise KeyError(number)
    separator = " " if part >= 100 and joint else joint
    return words[part] + separator + compose(words, joint, number - part)


def spell(form: Mapping[str, Any], number: int) -> str | None:
    """The number in a form of the `wording` section, or None above the form's `most`."""
    if number > int(form["most"]):
        return None
    return compose({int(n): word for n, word in form["words"].items()}, form["joint"], number)
