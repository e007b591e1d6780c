"""What a question may go on with: facts, topics and names, in every language, as they are typed."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from factcheck.engine import Engine
from factcheck.tokens import unaccented

MOST = 12
# So many of the last words, or characters of a script without spaces, are looked at, the longest first.
MOST_WORDS, MOST_CHARACTERS = 4, 6
# Fewer Latin letters than this complete nothing.
SHORTEST = 2
FIRST_UNSPACED = 0x3400
INSIDE = " -."
# What is said of a completion that is no fact's.
TOPIC, NAME, FACT = "topic", "name", "fact"


class Completion(NamedTuple):
    """A text that may stand for the last `length` characters typed; `meta` says what it is."""

    text: str
    length: int
    meta: str


class Completer:
    """Completes the last words typed: a prefix, whatever its case and accents, of a phrase or of a word in one."""

    def __init__(self, engine: Engine) -> None:
        self._known: set[str] = set()
        self._keys: list[tuple[str, bool, str, str]] = []
        for fact in engine.facts.facts:
            self._add([(fact.id, FACT), (fact.title, fact.id)])

    def learn(self, code: str, engine: Engine) -> None:
        """Take in the topics and names of a language."""
        questions = engine.questions(code)
        ids = {fact.id for fact in engine.facts.facts}
        titles = [(title, one if one in ids else TOPIC) for one, title in questions["titles"].items()]
        self._add([*titles, *((name, NAME) for name in questions["answers"].get("names", {}).values())])

    def _add(self, texts: Iterable[tuple[str, str]]) -> None:
        """Add texts with what they are; each can be found by each of its words.  The list is replaced as a whole."""
        fresh: list[tuple[str, bool, str, str]] = []
        for text, meta in texts:
            if text not in self._known:
                self._known.add(text)
                key = _plain(text)
                starts = [0, *(at + 1 for at, char in enumerate(key) if char in INSIDE)]
                fresh += [(key[at:], at > 0, text, meta) for at in starts if key[at:]]
        self._keys = sorted([*self._keys, *fresh])

    def complete(self, typed: str) -> list[Completion]:
        """The completions of what is typed before the cursor, whole phrases before words inside them."""
        for fragment, alone in _fragments(typed):
            found = self._with_prefix(_plain(fragment), alone)
            if found:
                return [Completion(text, len(fragment), meta) for text, meta in found if text != fragment]
        return []

    def _with_prefix(self, prefix: str, alone: bool) -> list[tuple[str, str]]:
        """The texts that begin so, then (for one word `alone`) those with a word that does."""
        found: list[tuple[bool, int, str, str]] = []
        keys = self._keys
        for at in range(bisect_left(keys, (prefix,)), len(keys)):
            key, inside, text, meta = keys[at]
            if not key.startswith(prefix):
                break
            if alone or not inside:
                found.append((inside, len(text), text, meta))
        return list(dict.fromkeys((text, meta) for _, _, text, meta in sorted(found)))[:MOST]


def _fragments(typed: str) -> Iterator[tuple[str, bool]]:
    """The ends of what is typed that may be completed, the longest first, and whether it is one word."""
    words = typed.split(" ")
    for count in range(min(len(words), MOST_WORDS), 0, -1):
        fragment = " ".join(words[-count:])
        if len(fragment) >= (SHORTEST if fragment.isascii() else 1) and words[-1]:
            yield fragment, count == 1
    if words[-1] and ord(words[-1][-1]) >= FIRST_UNSPACED:
        for length in range(min(len(words[-1]), MOST_CHARACTERS), 0, -1):
            yield words[-1][-length:], True


def _plain(text: str) -> str:
    return unaccented(text.casefold())
