"""Hedges and ranges: from "more than 70", "70 or so", "between 60 and 65" to the operator and its tokens."""

from typing import NamedTuple

from factcheck.model import Hit
from factcheck.reading.words import Numeral, Words

INNER = "inner"
SCALES = (10**9, 10**6, 1000)


class Hedged(NamedTuple):
    """The tokens of a value with its hedge, the operator, and the upper end of a range."""

    first: int
    end: int
    operator: str = ""
    tags: tuple[str, ...] = ()


def hedge_around(words: Words, first: int, end: int, noun_end: int = 0, united: bool = False) -> Hedged:
    """The hedge that stands before a value, behind it, or behind the noun that ends at `noun_end`.

    `united` says that the unit is part of the value: a hedge that stands only straight behind a number is none there.
    """
    before = words.before("hedge", first)
    if before is not None:
        return Hedged(before.first, end, before.id, before.tags)
    for place in (end, noun_end):
        behind = hedge_behind(words, place) if place else None
        if behind is not None and not (united and INNER in behind.tags):
            return Hedged(first, behind.end, behind.id)
    return Hedged(first, end)


def hedge_behind(words: Words, end: int) -> Hit | None:
    """The hedge that stands straight behind a value ("70 or so"), not one before the next ("70 and more than 80")."""
    return next((hit for hit in words.at("hedge-behind", end) if not _leads(words, hit)), None)


def _leads(words: Words, behind: Hit) -> bool:
    """True if the words are the beginning of a hedge before the next number."""
    ahead = (hit for at in range(behind.first, behind.end) for hit in words.at("hedge", at))
    return any(hit.end >= behind.end and hit.end in words.number_places for hit in ahead)


def range_from(words: Words, low: Numeral, first: int) -> Hit | None:
    """The word or dash of range behind the lower number, if its rule is met ("and" only behind "between")."""
    opened = opening(words, first)
    for hit in words.at("range", low.end):
        if hit.id == "middle" or (hit.id == "opened" and opened is not None):
            return hit
    return None


def opening(words: Words, first: int) -> Hit | None:
    """The word that opens a range ("between") in front of a value."""
    hits = words.ends.get("range", {}).get(first, ())
    return next((hit for hit in hits if hit.id == "open"), None)


def shared_scale(low: Numeral, high: Numeral) -> int | float:
    """The lower number of a range, with the scale of the higher one where that is meant for both ("2-3 million")."""
    if high.words and not low.words and low.value < 1000:
        for scale in SCALES:
            if high.value % scale == 0 and low.value * scale < high.value:
                return low.value * scale
    return low.value
