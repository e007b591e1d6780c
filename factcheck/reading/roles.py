"""What a number is when it counts nothing: an article, a resolution, a time of day, a percentage, a name.

The words that tell are data (`number-roles`); what only the writing tells ("G20", "79/243", "08:57") stands here.
"""

import re
from typing import NamedTuple

from factcheck.reading.words import NOWHERE, Numeral, Words

# Letters of scripts with spaces and no written-on particles: Latin, Greek, Cyrillic.
LAST_JOINED_LETTER = "\u058f"
CLOCK_DIGITS = 2
ROMAN = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})(?<=.)")
# "One chapter" may be "a chapter": it counts nothing for sure.
NO_COUNTS = ("0", "1")


class Code(NamedTuple):
    """Digits with strokes between them that make one name: 79/243, 24/7."""

    first: int
    end: int
    text: str


def read_codes(words: Words) -> list[Code]:
    """The runs of digits with strokes between them."""
    codes: list[Code] = []
    end = 0
    for at in words.digit_places:
        if at < end:
            continue
        end = at + 1
        while _followed(words, end, ("/",)):
            end += 2
        if end > at + 1:
            codes.append(Code(at, end, "".join(token.key for token in words.tokens[at:end])))
    return codes + _roman_numbers(words)


def _roman_numbers(words: Words) -> list[Code]:
    """Roman numerals behind a word that gives numbers a role: "Chapter V", "Annex III"."""
    places = [at for at in words.ends.get("role-before", ()) if ROMAN.fullmatch(words.key(at))]
    return [Code(at, at + 1, words.key(at)) for at in places if not words.glued(at)]


def role_before(words: Words, first: int) -> tuple[str, int]:
    """The role that a word in front gives ("Article 71"), and where that word starts."""
    hit = words.before("role-before", first)
    return (hit.id, hit.first) if hit is not None else ("", first)


def role_behind(words: Words, end: int, ordinal: bool = False) -> str:
    """The role that a word behind gives ("5 percent"; behind an ordinal also "第64条"), or ""."""
    hit = words.longest("role-behind", end) or (words.longest("role-behind-ordinal", end) if ordinal else None)
    return hit.id if hit is not None else ""


def role_of(words: Words, numeral: Numeral) -> str:
    """The role of a number: "" for one that may count something."""
    before, start = role_before(words, numeral.first)
    if before and not _counted(words, start):
        return before
    behind = role_behind(words, numeral.end, numeral.ordinal)
    if behind:
        return behind
    if _enumerates(words, numeral):
        return "identifier"
    if "unclear" in numeral.tags:
        return "unclear"
    if _clock(words, numeral):
        return "clock"
    return "identifier" if _part_of_name(words, numeral) else ""


def _enumerates(words: Words, numeral: Numeral) -> bool:
    """True for the number that a heading or a list item opens with: "三、", "(2)", "4)"."""
    first, end = numeral.first, numeral.end
    if numeral.value > LAST_ITEM or words.key(end) == "":
        return False
    if first == 0:
        return words.key(end) in ITEM_MARKS
    if words.key(end) == ITEM_MARK and words.key(first - 1) in PART_MARKS:
        return True
    opened = first == 1 and words.key(0) in "(（"
    return opened and words.key(end) in ")）"


# What stands behind the number of an item, and the last number that an item has.
ITEM_MARK, PART_MARKS = "、", frozenset("；;：:。")
ITEM_MARKS, LAST_ITEM = frozenset("、)）．"), 30


def _counted(words: Words, start: int) -> bool:
    """True if a number stands right before the word and counts it: "9 chương 71 điều", also in words."""
    firsts = [start - 1] if words.is_digits(start - 1) else []
    firsts += [hit.first for hit in words.ends.get("cardinal", NOWHERE).get(start, ()) if hit.id not in NO_COUNTS]
    return any(not role_before(words, first)[0] for first in firsts)


def _clock(words: Words, numeral: Numeral) -> bool:
    """True for 8:57, either side of the colon."""
    end, first = numeral.end, numeral.first
    hours = words.key(end) == ":" and words.glued(end) and words.glued(end + 1) and words.is_digits(end + 1)
    minutes = words.glued(first) and words.key(first - 1) == ":" and words.is_digits(first - 2)
    return (hours or minutes) and 0 < numeral.digits <= CLOCK_DIGITS


def _part_of_name(words: Words, numeral: Numeral) -> bool:
    """True for digits that letters, a plus or a chain of strokes and hyphens hang on: G20, COVID-19, +84 24 3799."""
    first, end = numeral.first, numeral.end
    if not words.is_digits(first):
        return False
    before = words.key(first - 1) if words.glued(first) else ""
    if before in ("+", "_") or _joined_letters(before):
        return True
    if before in ("-", "/", ".") and words.glued(first - 1) and _joined_letters(words.key(first - 2)):
        return before != "/" or not _next_in_list(words, numeral)
    if before == "/" and words.is_digits(first - 2):
        return True
    return _followed(words, end, ("-", "/", "_")) and _followed(words, end + 2, ("-", "/"))


def _next_in_list(words: Words, numeral: Numeral) -> bool:
    """True for a number behind a stroke that parts two counts: "9 chapters/71 articles"."""
    noun = words.key(numeral.end)
    counted = bool(noun) and noun[0].isalpha() and not words.glued(numeral.end)
    return counted and len(words.key(numeral.first - 2)) >= SHORTEST_NOUN


SHORTEST_NOUN = 3


def _joined_letters(key: str) -> bool:
    return bool(key) and key[0].isalpha() and key[0] <= LAST_JOINED_LETTER


def _followed(words: Words, at: int, marks: tuple[str, ...]) -> bool:
    """True if one of the marks stands at `at` with digits straight behind it."""
    return words.glued(at) and words.key(at) in marks and words.glued(at + 1) and words.is_digits(at + 1)
