"""Cuts a text into tokens: runs of letters, runs of digits, single other characters.

Each token keeps its place in the original text; what is looked up is its key, a normalised copy.  A script
without spaces gives one token a character.
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

from factcheck.model import Token

# Scripts written without spaces between words: each of their characters is a token.
_UNSPACED = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_MARKS = "\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670"
_FIRST_UNSPACED = _UNSPACED[0]
_REST = rf"[{_MARKS}\u00ad\u200c\u200d]*)+|[^\s\u200b\u200e\u200f\u2060\ufeff]"
_TOKEN = re.compile(rf"\d+|(?:[^\W\d_]{_REST}")
_SAME_CHARACTER = str.maketrans(
    {"’": "'", "ʼ": "'", "‘": "'", "`": "'", "´": "'", "\u2011": "-", "\u2010": "-", "\uff5c": "|"}
)


class Normaliser:
    """Makes the keys of one language: case folded, composed, with the language file's equal letters merged.

    `letters` maps letters to the one that they are read as (ё to е), `ignored` are marks that are left out
    (vowel signs, tatweel), `prefixes` are particles written together with the next word, `tones` are marks that may
    be typed on any of the `vowels` of a syllable and `spellings` runs of letters that are typed for others.
    """

    def __init__(
        self,
        letters: Mapping[str, str],
        ignored: str = "",
        prefixes: tuple[str, ...] = (),
        tones: str = "",
        vowels: str = "",
        spellings: Mapping[str, str] | None = None,
    ) -> None:
        table: dict[int, str | None] = {ord(k): v for k, v in letters.items()}
        table.update(dict.fromkeys(map(ord, ignored + "\u00ad\u200c\u200d"), None))
        self._table = table
        self._plain = all(ord(k) > 127 for k in letters)
        self.prefixes = prefixes
        self._tones = tones
        self._vowels = vowels
        self._spellings = tuple((spellings or {}).items())

    def key(self, text: str) -> str:
        """The key of a word."""
        if text.isascii() and self._plain:
            return self._respelt(text.lower()) if self._spellings else text.lower()
        text = unicodedata.normalize("NFC", text).translate(_SAME_CHARACTER).casefold().translate(self._table)
        text = self._toned(text) if self._tones else text
        return digits(text) if text.isdecimal() else text

    def _respelt(self, text: str) -> str:
        for typed, meant in self._spellings:
            text = text.replace(typed, meant)
        return text

    def _toned(self, text: str) -> str:
        """The syllable with its tone on its first vowel, on whichever it was typed."""
        parts = unicodedata.normalize("NFD", text)
        tones = "".join(c for c in parts if c in self._tones)
        plain = unicodedata.normalize("NFC", "".join(c for c in parts if c not in self._tones)) if tones else text
        plain = self._respelt(plain)
        at = next((i + 1 for i, c in enumerate(plain) if c in self._vowels), len(plain)) if tones else 0
        return unicodedata.normalize("NFC", plain[:at] + tones + plain[at:]) if tones else plain

    def bare(self, key: str) -> tuple[str, ...]:
        """The keys without the particles that can be written together with the word."""
        return tuple(key[len(p) :] for p in self.prefixes if key.startswith(p) and len(key) - len(p) > 1)


def digits(text: str) -> str:
    """Digits of any script as ASCII digits; other characters unchanged."""
    return "".join(
        str(unicodedata.digit(c)) if c.isdigit() and unicodedata.digit(c, None) is not None else c for c in text
    )


@lru_cache(maxsize=65536)
def unaccented(key: str) -> str:
    """The key without accents, as hurried writers type it."""
    if key.isascii():
        return key
    stripped = "".join(c for c in unicodedata.normalize("NFD", key) if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", stripped).translate(_BARRED)


_BARRED = str.maketrans({"ł": "l", "đ": "d", "ø": "o", "ß": "s", "ı": "i"})


@cache
def _token_or_unspaced() -> "re.Pattern[str]":
    """Compiled when a text needs it: ranges as wide as these take milliseconds."""
    return re.compile(rf"\d+|[{_UNSPACED}]|(?:[^\W\d_{_UNSPACED}]{_REST}")


def tokenise(text: str, normaliser: Normaliser, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the tokens of text[start:end], in order, with spans in `text`."""
    found: list[Token] = []
    at = start
    end = len(text) if end is None else end
    pattern = _TOKEN if max(text[start:end], default="") < _FIRST_UNSPACED else _token_or_unspaced()
    for match in pattern.finditer(text, start, end):
        first, last = match.span()
        if first and text[first - 1] == "#" and not match.group().islower():
            found += _hashtag(text, first, last, normaliser)
            at = last
            continue
        key = normaliser.key(match.group())
        if key:
            bare = normaliser.bare(key) if normaliser.prefixes and key[0].isalpha() else ()
            found.append(Token(first, last, key, first > at or first == start, bare))
        at = last
    return found


def _hashtag(text: str, first: int, last: int, normaliser: Normaliser) -> list[Token]:
    """The words of a hashtag, each of which begins with a capital letter (#HanoiConvention)."""
    starts = [i for i in range(first, last) if i == first or (text[i].isupper() and text[i - 1].islower())]
    ends = [*starts[1:], last]
    return [Token(a, b, normaliser.key(text[a:b]), a > first) for a, b in zip(starts, ends, strict=True)]
