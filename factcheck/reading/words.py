"""The number and date words of one sentence, by place, with what the language file says about them."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from factcheck.model import Hit, Token
from factcheck.reading.fused import FUSED_START, split_fused

Places = Mapping[int, Sequence[Hit]]
NOWHERE: Places = {}
# Short words around a value, which longer words may end in.
PARTS = ("hedge", "date-part")
# A treaty's bare name: "the convention".
HEAD = ("treaty", "heads")
NUMBER_WORDS = ("ordinal", "cardinal", "scale", "fraction")
VALUE_WORDS = frozenset(
    (
        *NUMBER_WORDS,
        "link",
        "decimal-word",
        "vague",
        "classifier",
        "ordinal-prefix",
        "ordinal-article",
        "hedge",
        "hedge-behind",
        "range",
        "date-word",
        "month",
        "named-day",
        "time-lead",
        "time-of-day",
        "weekday",
        "date-part",
        "date-relation",
        "duration-unit",
        "one-word",
        "one-behind",
        "role-before",
        "role-behind",
        "role-behind-ordinal",
    )
)


def _within(hit: Hit, longer: Sequence[Hit]) -> bool:
    """True for a hit that begins in another word, or is only the beginning of one."""
    return any(one.first < hit.first < one.end or (one.first == hit.first and hit.end < one.end) for one in longer)


class Words:
    """The tokens of a sentence with the hits that values are read from, by their first and last token."""

    def __init__(self, tokens: Sequence[Token], hits: Sequence[Hit], data: Mapping[str, Any]) -> None:
        self.tokens = tokens
        self.data = data
        self.starts: dict[str, dict[int, list[Hit]]] = {}
        self.ends: dict[str, dict[int, list[Hit]]] = {}
        named = [hit for hit in hits if hit.category == "entity" or (hit.category, hit.id) == HEAD]
        longer = [hit for hit in hits if (hit.category, hit.id) == ("context", "pseudo")]
        inner = {at for hit in named for at in range(hit.first + 1, hit.end)}
        for hit in hits:
            if (hit.category == "hedge" and hit.first in inner) or (hit.category in PARTS and _within(hit, longer)):
                continue  # the end of a name, or of another word, is no hedge
            bare = hit.category in ("hedge", "hedge-behind") and "accented" in hit.tags and self.unaccented(hit)
            if hit.category in VALUE_WORDS and not bare:
                self.starts.setdefault(hit.category, {}).setdefault(hit.first, []).append(hit)
                self.ends.setdefault(hit.category, {}).setdefault(hit.end, []).append(hit)

    def unaccented(self, hit: Hit) -> bool:
        """True if a word that has accents was found without them, where it can be another word (cỡ, có)."""
        return all(token.key.isascii() for token in self.tokens[hit.first : hit.end])

    def at(self, category: str, first: int) -> Sequence[Hit]:
        """The hits of a category that start at a token, longest first."""
        return self.starts.get(category, NOWHERE).get(first, ())

    def longest(self, category: str, first: int) -> Hit | None:
        """The longest hit of a category that starts at a token."""
        return next(iter(self.at(category, first)), None)

    def before(self, category: str, end: int) -> Hit | None:
        """The longest hit of a category that ends where a value begins."""
        return max(self.ends.get(category, NOWHERE).get(end, ()), key=lambda h: h.end - h.first, default=None)

    def key(self, at: int) -> str:
        """The key of a token, "" outside the sentence."""
        return self.tokens[at].key if 0 <= at < len(self.tokens) else ""

    def glued(self, at: int) -> bool:
        """True if nothing stands between this token and the one before."""
        return 0 < at < len(self.tokens) and not self.tokens[at].spaced

    def is_digits(self, at: int) -> bool:
        """True if a run of digits stands at this token."""
        return 0 <= at < len(self.tokens) and self.tokens[at].key.isdecimal()

    @cached_property
    def number_words(self) -> Mapping[int, Sequence[Hit]]:
        """For each token the number words that start there, longest first."""
        found: dict[int, list[Hit]] = {}
        for category in NUMBER_WORDS:
            for first, hits in self.starts.get(category, NOWHERE).items():
                found.setdefault(first, []).extend(hits)
        for hits in found.values():
            hits.sort(key=lambda h: -h.end)
        return found

    @cached_property
    def digit_places(self) -> Sequence[int]:
        """The tokens that are digits, in order."""
        return [at for at, token in enumerate(self.tokens) if token.key.isdecimal()]

    @cached_property
    def fused(self) -> Mapping[int, Sequence[tuple[str, str]]]:
        """For each token that is several number words in one, its pieces as (kind, value)."""
        fused = self.data["fused"]
        if not fused:
            return {}
        keys = ((at, token.key) for at, token in enumerate(self.tokens) if token.key[:FUSED_START] in fused["starts"])
        split = ((at, split_fused(key, fused["pieces"])) for at, key in keys if at not in self.number_words)
        return {at: pieces for at, pieces in split if pieces}

    @cached_property
    def number_places(self) -> frozenset[int]:
        """The tokens where a number can begin."""
        categories = (self.starts.get(category, NOWHERE) for category in ("ordinal-prefix", "vague"))
        return frozenset(self.digit_places).union(self.number_words, self.fused, *categories)


class Numeral(NamedTuple):
    """A number as written: its tokens, its value, and how it is written.

    `digits` is the count of digits of a number that is one run of digits, else 0; `low` and `high` are the
    bounds of a vague number ("dozens"); `words` counts its number words.
    """

    first: int
    end: int
    value: int | float
    ordinal: bool = False
    digits: int = 0
    words: int = 0
    hedge: str = ""
    high: float | None = None
    tags: tuple[str, ...] = ()
