"""A sentence as the claim builders see it: its mentions, how far apart they stand, where its clauses end."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import accumulate

from factcheck.frozen import replace
from factcheck.model import Entity, Mention
from factcheck.reading.mentions import ARTICLE_WORD, Reading

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
# In a table row of two cells the bar only parts a label from its value.
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
    reading = _without_topics(reading, entities)
    tokens = reading.sentence.tokens
    weights = [0.0] * len(tokens)
    paired = tokens[0].key == BAR and sum(token.key == BAR for token in tokens) == BARS_OF_PAIR
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
        if _may_end_sentence(reading, at):
            weights[at + 1] = STRONG  # the full stop itself is part of the date
    groups = _lists(reading, entities, weights)
    words = [word] * len(tokens)
    for mention in (*reading.values, *reading.names):
        words[mention.first + 1 : mention.end] = [0.0] * (mention.end - mention.first - 1)
    for first, end in _insertions(reading, entities, groups):
        words[first:end] = [INSERTED_WORD] * (end - first)
        weights[first:end] = [0.0] * (end - first)
    asides = _asides(reading)
    cues = tuple(c for c in reading.cues if c.kind != "context" or not any(a <= c.first < b for a, b in asides))
    reading = replace(reading, cues=cues)  # what a quotation of nothing but words foretells, it foretells alone
    exceptions = [(c.first, c.end) for c in cues if c.id == EXCEPT]
    for first, end in [*asides, *exceptions, (0, reading.sentence.asked)]:  # an answer stands right by its question
        words[first:end] = [0.0] * (end - first)
        weights[first:end] = [0.0] * (end - first)
    return Scene(reading, entities, weights, words, groups)


def _without_topics(reading: Reading, entities: Mapping[str, Entity]) -> Reading:
    """The reading without events that only say what another one beside them is for ("the ceremony's rehearsal")."""
    events = [m for m in reading.names if m.id in entities and entities[m.id].type == "event"]
    others = [m for m in events if not entities[m.id].of]
    if not others or len(others) == len(events):
        return reading
    joints = {i for c in reading.cues if (c.kind, c.id) == ("boundary", "list") for i in range(c.first, c.end)}
    joints -= {c.first for c in reading.cues if (c.kind, c.id) == ("boundary", "weak")}
    joints |= {i for c in reading.cues if c.id == "out-of" for i in range(c.first, c.end)}
    tokens = reading.sentence.tokens

    def beside(one: Mention, other: Mention) -> bool:
        between = range(one.end, other.first)
        return one.end <= other.first and all(i in joints and tokens[i].key[0].isalnum() for i in between)

    topics = [
        m
        for m in events
        if entities[m.id].act and any(beside(o, m) or m.end == o.first or _in_title(reading, o, m) for o in others)
    ]
    return replace(reading, names=tuple(m for m in reading.names if m not in topics)) if topics else reading


def _in_title(reading: Reading, event: Mention, name: Mention) -> bool:
    """True for a name in the quotation that opens right behind an event, its title."""
    tokens = reading.sentence.tokens
    opening = next(
        (i for i in range(event.end, min(event.end + TITLE_REACH, name.first)) if tokens[i].key in QUOTATION_MARKS),
        None,
    )
    return opening is not None and all(
        tokens[i].key != QUOTATION_MARKS[tokens[opening].key] for i in range(opening + 1, name.first)
    )


# A title opens so near behind the event that has it.
TITLE_REACH = 2


# A word of an insertion counts so much; a longer one is a clause of its own.
INSERTED_WORD, LONGEST_INSERTION = 0.2, 12


def _insertions(
    reading: Reading, entities: Mapping[str, Entity], groups: Mapping[int, Sequence[Mention]]
) -> list[tuple[int, int]]:
    """What stands between commas right behind the name of an actor ("Japan, present in Hanoi, has not signed")."""
    tokens = reading.sentence.tokens
    names = [m for m in reading.names if m.kind == "entity" and m.id in entities and entities[m.id].type in ACTORS]
    agents = [c.end for c in reading.cues if (c.kind, c.id) == AGENT]
    names = [m for m in names if not any(0 <= m.first - end <= ARTICLES for end in agents)]  # "by Russia, …"
    listed = {m.first for group in groups.values() for m in group}
    found: list[tuple[int, int]] = []
    for name in names:
        if name.end >= len(tokens) or tokens[name.end].key != ",":
            continue
        near = range(name.end + 1, min(name.end + 2 + LONGEST_INSERTION, len(tokens)))
        end = next((i for i in near if tokens[i].key in ENDING_MARKS), None)
        inside = [m for m in reading.names if end is not None and name.end < m.first < end]
        if end is None or tokens[end].key != "," or any(m.first in listed for m in inside):
            continue
        if any(m.id in entities and entities[m.id].type == "person" for m in inside):
            continue  # "the President of Viet Nam, and António Guterres, …" names another
        found.append((name.end, end + 1))
    return found


ACTORS = ("state", "body")
AGENT, ARTICLES = ("concept", "agent"), 2
ENDING_MARKS = frozenset(",;:.(—–!?")


def _may_end_sentence(reading: Reading, at: int) -> bool:
    """True for the full stop of a year's short word before a capital letter: a new sentence may begin there.

    "… took place on 17 November 2025 y. The Paris Agreement …", as Russian writes it.
    """
    tokens = reading.sentence.tokens
    if tokens[at].key != "." or at < YEAR_AND_WORD or at + 1 >= len(tokens) or not tokens[at + 1].spaced:
        return False
    year, word = tokens[at - 2].key, tokens[at - 1].key
    dated = len(word) == 1 and word.isalpha() and len(year) == YEAR_DIGITS and year.isdecimal()
    return dated and reading.text[tokens[at + 1].start].isupper()


YEAR_AND_WORD, YEAR_DIGITS = 2, 4
QUOTATION_MARKS = {'"': '"', "“": "”", "«": "»", "„": "”", "「": "」", "『": "』", "《": "》"}


def quoted_apart(scene: Scene, one: Mention, other: Mention) -> bool:
    """True if a quotation ends between the two: what is told of it is no part of what it says."""
    first, second = sorted((one, other), key=lambda m: m.first)
    closing = set(QUOTATION_MARKS.values())
    return any(token.key in closing for token in scene.reading.sentence.tokens[first.end : second.first])


def _asides(reading: Reading) -> list[tuple[int, int]]:
    """Quotations without a value, name or event of their own ("under the theme “…”"), as token ranges."""
    tokens = reading.sentence.tokens
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(tokens):
        closing = QUOTATION_MARKS.get(tokens[at].key)
        end = next((i for i in range(at + 1, len(tokens)) if tokens[i].key == closing), None) if closing else None
        if end is None:
            at += 1
            continue
        mentions = [m for m in (*reading.values, *reading.names) if ARTICLE_WORD not in m.tags]
        if not any(at < m.first < end for m in mentions if m.kind not in ("unit", "role")):
            found.append((at, end + 1))
        at = end + 1
    return found


OPENING, CLOSING = "(（", ")）"
LISTED = ("state", "body", "language")
# Between the members of a list: conjunctions and articles, and what puts one in the place of a denied one ("but").
LIST, CONTRAST, DENIAL = ("boundary", "list"), ("concept", "contrast-number"), ("context", "negation")


def _before_subject(reading: Reading) -> set[int]:
    """The comma between what a sentence opens by contrasting and its subject ("unlike Spain, Germany has not …")."""
    tokens = reading.sentence.tokens
    contrasts = [c for c in reading.cues if (c.kind, c.id) == ("concept", "unlike") and c.first == 0]
    verb = next((e.first for e in reading.names if e.kind == "event"), 0)
    commas = [i for i in range(verb) if tokens[i].key in COMMAS] if contrasts else []
    return set(commas[-1:])


COMMAS = frozenset(",،，、")


def _lists(reading: Reading, entities: Mapping[str, Entity], weights: list[float]) -> dict[int, Sequence[Mention]]:
    """Group entities that are listed side by side; the marks inside a list weigh nothing."""
    denials = [cue.end for cue in reading.cues if (cue.kind, cue.id) == DENIAL]
    joining = [
        cue
        for cue in reading.cues
        if (cue.kind, cue.id) == LIST or ((cue.kind, cue.id) == CONTRAST and any(d < cue.first for d in denials))
    ]
    joints = {i for cue in joining for i in range(cue.first, cue.end)}
    tokens = reading.sentence.tokens
    joints -= _before_subject(reading)
    members = [m for m in reading.names if m.kind == "entity" and m.id in entities and entities[m.id].type in LISTED]
    groups: dict[int, Sequence[Mention]] = {}
    run: list[Mention] = []
    for mention in members:
        between = range(run[-1].end, mention.first) if run else range(0)
        glossed = bool(run) and mention.id == run[-1].id and len(between) == 1 and tokens[between[0]].key in OPENING
        if glossed:  # "Inter-Parliamentary Union (IPU)"
            joints.update(i for i in (mention.end,) if i < len(tokens) and tokens[i].key in CLOSING)
        if run and mention.first == run[-1].first:
            run.append(mention)  # two readings of one word
        elif run and run[-1].end <= mention.first and (glossed or all(i in joints for i in between)):
            weights[run[-1].end : mention.first] = [0.0] * (mention.first - run[-1].end)
            run.append(mention)
        else:
            run = [mention]
        for member in run:
            groups[member.first] = run
    return groups
