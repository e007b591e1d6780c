"""A sentence as the claim builders see it: its mentions, how far apart they stand, where its clauses end."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import accumulate

from factcheck.claims.composed import composed
from factcheck.claims.passages import (
    ENDING_MARKS,
    INSERTED_WORD,
    QUOTATION_MARKS,
    asides,
    insertions,
    listed_groups,
    may_end_sentence,
    without_titles,
    without_topics,
)
from factcheck.frozen import replace
from factcheck.model import Entity, Mention
from factcheck.reading.date_patterns import ROMAN
from factcheck.reading.mentions import Reading

# How much further apart a mark makes two mentions, in tokens.
MARKS = {
    ",": 3,
    "،": 3,
    "、": 2,
    "，": 3,
    ";": 8,
    "；": 8,
    "؛": 8,
    ":": 5,
    "：": 5,
    "(": 4,
    ")": 4,
    "（": 4,
    "）": 4,
    "|": 12,
    "–": 5,
    "—": 5,
    "…": 5,
    "·": 6,
    "•": 6,
}
# In a table row of two cells, or of one label and values, the bar only parts a label from its value.
BAR, BARS_OF_PAIR, BAR_OF_PAIR = "|", 3, 1
STRONG, WEAK = 6, 2
CLAUSE = 3
EXCEPT = "except"


class Scene:
    """One sentence with its costs; built by `make_scene`."""

    def __init__(
        self,
        reading: Reading,
        entities: Mapping[str, Entity],
        weights: Sequence[float],
        words: Sequence[float],
        groups: Mapping[int, Sequence[Mention]],
    ) -> None:
        self.reading = reading
        self.entities = entities
        self.weights = weights
        self.totals = [0.0, *accumulate(weights)]
        self.words = [0.0, *accumulate(words)]
        self.groups = groups
        self.values = reading.values

    @property
    def names(self) -> tuple[Mention, ...]:
        """The entities, events, units and roles, in order."""
        return self.reading.names

    def of(self, kind: str, *ids: str) -> list[Mention]:
        """The names and cues of a kind, of these ids if any are given."""
        if not ids:
            return list(self._kinds.get(kind, ()))
        if len(ids) == 1:
            return list(self._ids.get((kind, ids[0]), ()))
        return [m for m in self._kinds.get(kind, ()) if m.id in ids]

    def aside(self, mention: Mention, one: Mention, other: Mention) -> bool:
        """True if a mention stands in a relative clause between the two."""
        first, second = sorted((one, other), key=lambda m: m.first)
        clauses = (r for r in self.relatives if first.end <= r[0] and r[1] <= second.first)
        return any(start <= mention.first < end for start, end in clauses)

    @cached_property
    def relatives(self) -> list[tuple[int, int]]:
        """The relative clauses that stand between two commas, as token ranges."""
        tokens = self.reading.sentence.tokens
        found: list[tuple[int, int]] = []
        for cue in self.of("concept", "which"):
            comma = next((i for i in (cue.first - 1, cue.first - 2) if i >= 0 and tokens[i].key == ","), None)
            end = next((i + 1 for i in range(cue.end, len(tokens)) if tokens[i].key in ENDING_MARKS), None)
            if comma is not None and end is not None and tokens[end - 1].key == ",":
                found.append((comma, end))
        return found

    @cached_property
    def named_after(self) -> dict[str, str]:
        """The treaties by the cities that they are named after."""
        return {entity.place: entity.id for entity in self.entities.values() if entity.place}

    @cached_property
    def _kinds(self) -> dict[str, list[Mention]]:
        found: dict[str, list[Mention]] = {}
        for mention in (*self.reading.names, *self.reading.cues):
            found.setdefault(mention.kind, []).append(mention)
        return found

    @cached_property
    def _ids(self) -> dict[tuple[str, str], list[Mention]]:
        found: dict[tuple[str, str], list[Mention]] = {}
        for mention in (*self.reading.names, *self.reading.cues):
            found.setdefault((mention.kind, mention.id), []).append(mention)
        return found

    @cached_property
    def present(self) -> frozenset[str]:
        """The ids of all events, concepts and units in the sentence, and the units of its values."""
        named = {m.id for m in (*self.reading.names, *self.reading.cues) if m.kind in ("event", "concept", "unit")}
        return frozenset(named | {v.unit for v in self.values})

    def typed(self, *types: str) -> list[Mention]:
        """The entity mentions whose entity has one of these types."""
        if len(types) == 1:
            return list(self._types.get(types[0], ()))
        return [m for m in self._kinds.get("entity", ()) if self.type(m) in types]

    @cached_property
    def _types(self) -> dict[str, list[Mention]]:
        found: dict[str, list[Mention]] = {}
        for mention in self._kinds.get("entity", ()):
            found.setdefault(self.type(mention), []).append(mention)
        return found

    def type(self, mention: Mention) -> str:
        """The type of a mention's entity."""
        entity = self.entities.get(mention.id)
        return entity.type if entity else ""

    def weight(self, start: int, end: int) -> float:
        """The weight of the marks and conjunctions from token `start` to `end`."""
        return self.totals[end] - self.totals[start] if end > start else 0

    def cost(self, one: Mention, other: Mention) -> float:
        """How far apart two mentions stand: words between them plus the weight of what separates them.

        A name or a value between them is one word, however long it is, and so is a relative clause.
        """
        if one.first > other.first:
            one, other = other, one
        words = self.words[other.first] - self.words[one.end] if other.first > one.end else 0.0
        whole = words + self.weight(one.end, other.first)
        spared = (r for r in self.relatives if one.end <= r[0] and r[1] <= other.first)
        return whole - sum(self.words[end] - self.words[first] + self.weight(first, end) - 1 for first, end in spared)

    def list_cost(self, member: Mention, other: Mention) -> float:
        """The cost from the nearest member of the list that `member` stands in."""
        return min(self.cost(m, other) for m in self.groups.get(member.first, (member,)))

    def same_clause(self, one: Mention, other: Mention) -> bool:
        """True if no clause boundary stands between the two."""
        first, second = sorted((one, other), key=lambda m: m.first)
        return not any(w >= CLAUSE for w in self.weights[first.end : second.first])

    def same_part(self, one: Mention, other: Mention) -> bool:
        """True if no strong boundary ("but", a semicolon) stands between the two."""
        first, second = sorted((one, other), key=lambda m: m.first)
        return not any(w >= STRONG for w in self.weights[first.end : second.first])

    def weight_between(self, one: Mention, other: Mention) -> float:
        """The heaviest mark between the two."""
        first, second = sorted((one, other), key=lambda m: m.first)
        return max(self.weights[first.end : second.first], default=0)

    def nearest(
        self, value: Mention, anchors: Iterable[Mention], cost: Callable[[Mention, Mention], float] | None = None
    ) -> tuple[float, Mention] | None:
        """The anchor nearest to the value with its cost, or None."""
        ranked = [((cost or self.cost)(value, a), a.first, a) for a in anchors if a is not value]
        if not ranked:
            return None
        best = min(ranked, key=lambda r: r[:2])
        return best[0], best[2]


def make_scene(reading: Reading, entities: Mapping[str, Entity], word: float = 1.0) -> Scene:
    """The scene of a sentence's reading; `word` is how much of a word a token is (in Chinese, a half)."""
    reading = composed(without_titles(without_topics(reading, entities), entities), entities)
    tokens = reading.sentence.tokens
    weights = [0.0] * len(tokens)
    paired = tokens[0].key == BAR and _is_labelled_row(reading)
    for at, token in enumerate(tokens):
        if token.key in MARKS:
            weights[at] = MARKS[token.key]
        elif token.key == "-" and token.spaced and at + 1 < len(tokens) and tokens[at + 1].spaced:
            weights[at] = MARKS["–"]
        if token.key == BAR and paired:
            weights[at] = BAR_OF_PAIR
    for cue in reading.cues:
        if cue.kind == "boundary" and cue.id in ("strong", "weak"):
            weights[cue.first] = max(weights[cue.first], STRONG if cue.id == "strong" else WEAK)
    for mention in (*reading.values, *reading.names):
        weights[mention.first : mention.end] = [0.0] * (mention.end - mention.first)
    for at in range(len(tokens) - 1):
        if may_end_sentence(reading, at):
            weights[at + 1] = STRONG  # the full stop itself is part of the date
    groups = listed_groups(reading, entities, weights)
    words = [word] * len(tokens)
    for mention in (*reading.values, *reading.names):
        words[mention.first + 1 : mention.end] = [0.0] * (mention.end - mention.first - 1)
    for first, end in insertions(reading, entities, groups):
        words[first:end] = [INSERTED_WORD] * (end - first)
        weights[first:end] = [0.0] * (end - first)
    apart = asides(reading)
    cues = tuple(c for c in reading.cues if c.kind != "context" or not any(a <= c.first < b for a, b in apart))
    reading = replace(reading, cues=cues)  # what a quotation of nothing but words foretells, it foretells alone
    exceptions = [(c.first, c.end) for c in cues if c.id == EXCEPT]
    for first, end in [*apart, *exceptions, (0, reading.sentence.asked)]:  # an answer stands right by its question
        words[first:end] = [0.0] * (end - first)
        weights[first:end] = [0.0] * (end - first)
    return Scene(reading, entities, weights, words, groups)


def _is_labelled_row(reading: Reading) -> bool:
    """True for a row of two cells, or one that says the same of each column: a label without a value, then values."""
    bars = [at for at, token in enumerate(reading.sentence.tokens) if token.key == BAR]
    if len(bars) == BARS_OF_PAIR:
        return True
    valued = {at for value in reading.values for at in range(value.first, value.end)}
    label, cells = range(bars[min(1, len(bars) - 1)]), range(bars[min(1, len(bars) - 1)], bars[-1])
    bare = all(at in valued or not reading.sentence.tokens[at].key[0].isalpha() for at in cells)
    counted = [name.kind for name in reading.names if name.first in label]
    return valued.isdisjoint(label) and bare and "unit" in counted and "entity" not in counted


def quoted_apart(scene: Scene, one: Mention, other: Mention) -> bool:
    """True if a quotation ends between the two: what is told of it is no part of what it says."""
    first, second = sorted((one, other), key=lambda m: m.first)
    closing, titles = set(QUOTATION_MARKS.values()), {m.end for m in scene.typed("treaty")}  # 《…》 only names it
    tokens = scene.reading.sentence.tokens
    return any(tokens[i].key in closing and i not in titles for i in range(first.end, second.first))


def lettered(scene: Scene, unit: Mention) -> bool:
    """True if a Roman numeral names which one is meant ("Chapter V has 17")."""
    tokens = scene.reading.sentence.tokens
    if unit.end >= len(tokens) or tokens[unit.end].key not in ROMAN:
        return False
    return scene.reading.text[tokens[unit.end].start : tokens[unit.end].end].isupper()


def overlapping(one: Mention, other: Mention) -> bool:
    """True if two mentions share a token."""
    return one.first < other.end and other.first < one.end
