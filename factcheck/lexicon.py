"""A language file's phrases as a trie over tokens, and where they stand in a sentence.

A phrase may use `(a|b)` for alternatives, `[a]` for an optional part, `stem*` for a word with up to five further
letters and `~` for up to three words in between.  Matching walks the trie from each token, so it is linear in
the text's length.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from factcheck.model import Hit, Token
from factcheck.tokens import Normaliser, tokenise, unaccented

Node = dict[str, Any]
Gap = tuple[int, int] | None  # the tokens of a gap that is not empty
Ending = tuple[int, list[str], Gap]  # where a phrase ends, its entry, its gap
Trie = list[Node]
ENTRIES = ""  # the entries that end at a node; no token is empty
STEMS = " "  # the stems that continue a node; no token is a space
GAP = "\t"  # what may follow a node behind up to LONGEST_GAP other words
RESERVED = (ENTRIES, STEMS, GAP)
LONGEST_GAP = 3
APOSTROPHE = "'"  # inside a word, for a gap
MOST_PHRASES = 2000
JOINERS = frozenset("-\u2013_")
# Any of these marks stands where a phrase has one of them.
QUOTES, QUOTE = frozenset('"“”„«»‹›「」『』'), '"'
LONGEST_ENDING = 5
SHORTEST_STEM = 2


def expand(pattern: str) -> list[str]:
    """Return the phrases that a pattern stands for.  Raises ValueError for an unbalanced bracket."""
    phrases, end = _alternatives(pattern, 0, "")
    if end != len(pattern):
        raise ValueError(f"unbalanced {pattern[end]!r}")
    if len(phrases) > MOST_PHRASES:
        raise ValueError(f"it stands for {len(phrases)} phrases; write it as several")
    return list(dict.fromkeys(" ".join(p.split()) for p in phrases))


def _alternatives(pattern: str, at: int, closing: str) -> tuple[list[str], int]:
    """Parse up to `closing`; return the phrases and the place behind it."""
    branches: list[list[str]] = [[""]]
    while at < len(pattern):
        char = pattern[at]
        if char == closing and closing:
            return [p for branch in branches for p in branch], at + 1
        if char in "([":
            inner, at = _alternatives(pattern, at + 1, ")" if char == "(" else "]")
            if char == "[":
                inner = ["", *inner]
            branches[-1] = [p + q for p in branches[-1] for q in inner]
            continue
        if char in ")]":
            break
        if char == "|" and closing:
            branches.append([""])
        else:
            branches[-1] = [p + char for p in branches[-1]]
        at += 1
    if closing:
        raise ValueError(f"a bracket is not closed by {closing!r}")
    return [p for branch in branches for p in branch], at


class LexiconBuilder:
    """Collects phrases and builds the trie, and beside it one for texts typed without accents."""

    def __init__(self, normaliser: Normaliser) -> None:
        self.normaliser = normaliser
        self.trie: Node = {}
        self.plain: Node = {}

    def add(self, pattern: str, category: str, identifier: str, tags: Iterable[str] = ()) -> None:
        """Add every phrase of a pattern.  Raises ValueError for a pattern that cannot be read."""
        entry = [category, identifier, *tags]
        for phrase in expand(pattern):
            keys = self._keys(phrase)
            if not keys:
                raise ValueError("the phrase is empty")
            _insert(self.trie, keys, entry)
            _insert(self.plain, [(unaccented(key), stem) for key, stem in keys], entry)

    def _keys(self, phrase: str) -> list[tuple[str, bool]]:
        tokens = tokenise(phrase, self.normaliser)
        keys: list[tuple[str, bool]] = []
        for token in tokens:
            if token.key == "*" and keys and not token.spaced:
                stem = keys[-1][0]
                if len(stem) < SHORTEST_STEM:
                    raise ValueError(f"the stem {stem!r} is too short; write its forms out")
                keys[-1] = (stem, True)
            elif token.key == "~":
                keys.append((GAP, False))
            else:
                keys.append((QUOTE if token.key in QUOTES else token.key, False))
        return keys


def _insert(node: Node, keys: Sequence[tuple[str, bool]], entry: list[str]) -> None:
    for key, stem in keys:
        node = node.setdefault(STEMS, {}).setdefault(key, {}) if stem else node.setdefault(key, {})
    entries = node.setdefault(ENTRIES, [])
    if entry not in entries:
        entries.append(entry)


def shared(root: Node) -> Trie:
    """The trie as a list of nodes in which equal subtrees stand once; its last node is the root.

    A node maps keys to the places of nodes in the list, as a minimal acyclic automaton does (Daciuk et al. 2000).
    """
    nodes: Trie = []
    places: dict[str, int] = {}

    def place(node: Node) -> int:
        flat: Node = {}
        for key in sorted(node):
            if key == ENTRIES:
                flat[key] = node[key]
            elif key == STEMS:
                flat[key] = {stem: place(child) for stem, child in sorted(node[key].items())}
            else:
                flat[key] = place(node[key])
        known = json.dumps(flat)
        if known not in places:
            places[known] = len(nodes)
            nodes.append(flat)
        return places[known]

    place(root)
    return nodes


def find(tokens: Sequence[Token], trie: Trie) -> list[Hit]:
    """Return every phrase of the trie in the tokens, by start, longer ones first."""
    walker = _Walker(tokens, trie)
    hits: list[Hit] = []
    for first, token in enumerate(tokens):
        nodes = walker.steps(trie[-1], token, True)
        if not nodes:
            continue  # most words begin no phrase
        found: list[Ending] = []
        for node in nodes:
            walker.walk(node, first + 1, found)
        seen: dict[tuple[int, str, str], Hit] = {}
        for end, entry, gap in sorted(found, key=lambda f: -f[0]) if len(found) > 1 else found:
            seen.setdefault((end, entry[0], entry[1]), Hit(first, end, entry[0], entry[1], tuple(entry[2:]), gap))
        hits.extend(seen.values())
    return hits


class _Walker:
    """Follows the phrases of a trie through the tokens of a sentence."""

    def __init__(self, tokens: Sequence[Token], trie: Trie) -> None:
        self.tokens = tokens
        self.trie = trie

    def walk(self, node: Node, at: int, found: list[Ending], gap: Gap = None) -> None:
        """Add the ends and entries of all phrases that go on from `node` with the token at `at`."""
        for entry in node.get(ENTRIES, ()):
            found.append((at, entry, gap))
        if at >= len(self.tokens) or (len(node) == 1 and ENTRIES in node):
            return
        token = self.tokens[at]
        if GAP in node:
            self._walk_past_gap(self.trie[node[GAP]], at, found)
        steps = self.steps(node, token, False)
        for step in steps:
            self.walk(step, at + 1, found, gap)
        if token.key in JOINERS and at + 1 < len(self.tokens):
            for step in self.steps(node, self.tokens[at + 1], False):  # a hyphen that the phrase does not have
                self.walk(step, at + 2, found, gap)

    def _walk_past_gap(self, node: Node, at: int, found: list[Ending]) -> None:
        words = 0
        for behind in range(at, len(self.tokens)):
            self.walk(node, behind, found, (at, behind) if behind > at else None)
            key = self.tokens[behind].key
            words += key != APOSTROPHE
            if words > LONGEST_GAP or not (key[0].isalnum() or key == APOSTROPHE):
                break

    def steps(self, node: Node, token: Token, first: bool) -> list[Node]:
        """The nodes that a token leads to: by its key, by a stem of it, or without a written-on prefix."""
        steps: list[Node] = []
        stems = node.get(STEMS)
        for key in (token.key, *token.bare) if token.bare else (token.key,):
            exact = node.get(QUOTE if key in QUOTES else key)
            if exact is not None and key not in RESERVED:
                steps.append(self.trie[exact])
            if not stems or not key[0].isalpha():
                continue
            for cut in range(len(key), max(SHORTEST_STEM, len(key) - LONGEST_ENDING) - 1, -1):
                step = stems.get(key[:cut])
                if step is not None:
                    steps.append(self.trie[step])
                    if first:
                        break  # at the start the longest stem rules: Nigeri* before Niger*
        return steps
