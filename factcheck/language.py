"""Which language a text is in, line by line, from its own words and letters; no guess where there is no evidence.

Every word that some language is known by (see profiles.py) speaks for that language, the more the fewer others
have it.  The lines are weighed once: their sum tells the text's language, and a line that clearly speaks another
one is in that one (a quotation, a bilingual release); a line that tells nothing goes with the one before it.
"""

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

# Scripts that one language of the profiles, or none, is written in: so much does each of their letters weigh.
SCRIPTS = (
    (0x0370, "greek", 0.2),
    (0x0400, "", 0.0),
    (0x0530, "armenian", 0.2),
    (0x0590, "hebrew", 0.2),
    (0x0600, "", 0.0),
    (0x0700, "other", 0.2),
    (0x0750, "", 0.0),
    (0x0780, "other", 0.2),
    (0x0900, "devanagari", 0.2),
    (0x0980, "other", 0.2),
    (0x0E00, "thai", 0.2),
    (0x0E80, "other", 0.2),
    (0x1100, "hangul", 0.5),
    (0x1200, "other", 0.2),
    (0x1C80, "", 0.0),
    (0x1C90, "other", 0.2),
    (0x1D00, "", 0.0),
    (0x2D00, "other", 0.2),
    (0x2DE0, "", 0.0),
    (0x3040, "kana", 1.5),  # more than a Han character, which Japanese shares
    (0x3100, "other", 0.2),
    (0x3130, "hangul", 0.5),
    (0x3190, "", 0.0),
    (0xA000, "other", 0.2),
    (0xAC00, "hangul", 0.5),
    (0xD7B0, "", 0.0),
)
SCRIPT_STARTS = [start for start, _, _ in SCRIPTS]
OTHER = "other"
# What a letter that is one language's own adds to its word; less in a name, which may be foreign.
OWN_LETTER, OWN_LETTER_OF_NAME = 0.5, 0.1
# A language is told by this much evidence, and by this much a word.
LEAST, LEAST_SHARE = 0.3, 0.08
# A line is in another language than its text if it speaks so much, and so many times, more for it.
CLEAR, CLEARER = 1.5, 2.0
# To be left unread it must speak still more: the name of a foreign newspaper makes no foreign paragraph.
CLEAR_UNSUPPORTED = 4.0
# Of a Han character a word is made, of other scripts a run of letters.
_LETTERS = re.compile(r"[^\W\d_]+")
_FIRST_HAN = 0x3400
# Marks that are written on letters or between them.
_MARKS = dict.fromkeys((0x0640, *range(0x064B, 0x0660), 0x0670, 0x00AD, 0x200C, 0x200D))
_ADDRESS_SIGNS = ("://", "@")
Weights = dict[str, float]


class Profiles(NamedTuple):
    """What languages are known by: the weight of each word for each, their own letters, the language of a script."""

    supported: frozenset[str]
    words: Mapping[str, Mapping[str, float]]
    letters: Mapping[str, str]
    scripts: Mapping[str, str]


class Passage(NamedTuple):
    """The offsets (half-open) of lines in one language: its code, "" if it is none that can be read."""

    start: int
    end: int
    language: str


def make_profiles(data: Mapping[str, Any]) -> Profiles:
    """The profiles from their JSON-able form (see profiles.py)."""
    words: dict[str, Mapping[str, float]] = {}
    for weights, group in data["words"]:
        words.update(dict.fromkeys(group.split(" "), weights))
    return Profiles(frozenset(data["supported"]), words, data["letters"], data["scripts"])


def detect(text: str, profiles: Profiles) -> str:
    """The code of the supported language that the text is in; "" if it is in another one, or tells nothing."""
    weights, words = weigh(text, profiles)
    best = _best(weights, words)
    return best if best in profiles.supported else ""


def passages(text: str, start: int, profiles: Profiles) -> list[Passage]:
    """The passages of text[start:], in order and without a gap; one if the text is in one language."""
    lines = [(at, weigh(line, profiles)) for at, line in _lines(text, start)]
    total: Weights = {}
    words = 0
    for _, (weights, count) in lines:
        words += count
        for code, weight in weights.items():
            total[code] = total.get(code, 0.0) + weight
    main = current = _best(total, words)
    turns = [(start, main)]
    for at, (weights, count) in lines:
        best = _best(weights, count)
        least = CLEAR if best in profiles.supported else CLEAR_UNSUPPORTED
        if best and (best == main or weights[best] >= max(least, CLEARER * weights.get(main, 0.0))):
            current = best
        if current != turns[-1][1]:
            turns.append((at, current))
    if len(turns) > 1 and not text[start : turns[1][0]].strip():
        turns[:2] = [(start, turns[1][1])]
    ends = [at for at, _ in turns[1:]] + [len(text)]
    supported = profiles.supported
    return [Passage(at, end, code if code in supported else "") for (at, code), end in zip(turns, ends, strict=True)]


def _lines(text: str, start: int) -> Iterator[tuple[int, str]]:
    """The lines of text[start:] that are not empty, with their offsets."""
    for line in text[start:].splitlines(keepends=True):
        if not line.isspace():
            yield start, line
        start += len(line)


def main_language(found: Sequence[Passage]) -> str:
    """The language of most of the text."""
    lengths = Counter[str]()
    for passage in found:
        lengths[passage.language] += passage.end - passage.start
    return max(lengths, key=lambda code: lengths[code])


def _best(weights: Weights, words: int) -> str:
    """The language with the most weight (of equals the first by code); "" if that is too little for so many words."""
    if not weights:
        return ""
    code, weight = min(weights.items(), key=lambda item: (-item[1], item[0]))
    return code if weight >= max(LEAST, LEAST_SHARE * words) else ""


def split_words(text: str) -> list[str]:
    """The words of a text; of Han characters each is one."""
    return (_LETTERS if ord(max(text, default=" ")) < _FIRST_HAN else _letters_or_han()).findall(text)


@cache
def _letters_or_han() -> "re.Pattern[str]":
    """Compiled when a text needs it: ranges as wide as these take milliseconds."""
    return re.compile(r"[\u3400-\u9fff\uf900-\ufaff]|[^\W\d_\u3400-\u9fff\uf900-\ufaff]+")


def weigh(text: str, profiles: Profiles) -> tuple[Weights, int]:
    """How much the words of a text speak for each language, and how many words it has."""
    weights: dict[str, float] = {}
    count = 0
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).translate(_MARKS)
    if any(sign in text for sign in _ADDRESS_SIGNS):
        text = " ".join(w for w in text.split() if not any(sign in w for sign in _ADDRESS_SIGNS))
    for word, times in Counter(split_words(text)).items():
        count += times
        for code, weight in _votes(word, profiles):
            weights[code] = weights.get(code, 0.0) + weight * times
    return weights, count


def _votes(word: str, profiles: Profiles) -> Iterator[tuple[str, float]]:
    """The languages that a word speaks for, with its weight."""
    key = word.casefold()
    yield from profiles.words.get(key, {}).items()
    if word.isascii():
        return
    _, script, weight = SCRIPTS[max(bisect_right(SCRIPT_STARTS, ord(key[0])) - 1, 0)]
    if script and key[0] >= chr(SCRIPT_STARTS[0]):
        yield profiles.scripts.get(script, OTHER), weight * len(key)
    own = {code for letter in key for code in profiles.letters.get(letter, "").split()}
    for code in sorted(own):
        yield code, OWN_LETTER_OF_NAME if word[0].isupper() else OWN_LETTER / len(own)
