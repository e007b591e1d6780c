"""What a text has named so far, sentence by sentence."""

from collections import Counter
from collections.abc import Sequence

from factcheck.claims.passages import COMMAS, DASHES
from factcheck.claims.scene import Scene, overlapping
from factcheck.claims.tables import NO_TABLE, in_table, read_row
from factcheck.line_breaks import BULLETS
from factcheck.model import Claim, Mention
from factcheck.reading.treaties import OTHER
from factcheck.sets import Days

# What a heading does not begin with: bullets, and the bars of tables.
ITEMS = BULLETS - {"#"}


class Discourse:
    """What the text has named so far: the treaty, the event and the year last named, the headline's treaty.

    `units` are what the last sentence with a number counted and `units_paragraph` where it stands, `counted` what the
    last claim of a number was about, `main` is the treaty that the text is about, `paragraph` where `treaty` was named
    last, `several` whether others were named in the same sentence, `table` the table that the text is in, `pair` the
    two treaties that "the former" and "the latter" mean, `law` whether what was named last is a law, `last` the treaty
    that was named last, if only to be compared, `acted` the one that was last told to be signed and `acted_paragraph`
    where, `doing` the events of the last sentence that tells of any and `doing_paragraph` where it stands, `events` all
    that the text names, `event_paragraph` where `event` was named and `year_paragraph` where `year` was, `foreseen`
    whether it is only named further on, `ahead` the main treaty where it is also the first that the text will name.
    """

    def __init__(self) -> None:
        self.treaty = ""
        self.main = ""
        self.ahead = ""
        self.paragraph = -1
        self.several = False
        self.law = False
        self.last = ""
        self.acted = ""
        self.acted_paragraph = -1
        self.doing: frozenset[str] = frozenset()
        self.doing_paragraph = -1
        self.event = ""
        self.foreseen = False
        self.event_paragraph = -1
        self.events: set[str] = set()
        self.headline = ""
        self.year = 0
        self.year_paragraph = -1
        self.named: set[str] = set()
        self.units: tuple[str, ...] = ()
        self.units_paragraph = -1
        self.counted: tuple[str, int] = ("", -1)  # an attribute, and in which paragraph
        self.table = NO_TABLE
        self.pair: tuple[str, ...] = ()  # of the sentence before

    def look_ahead(self, scenes: Sequence[Scene]) -> None:
        """If a text names one treaty (or event) only, that is what it is about, also before it names it."""
        named = Counter(m.id for scene in scenes for m in scene.typed("treaty"))
        told = [scene.entities[m.id].of for scene in scenes for m in scene.typed("event")]
        if not self.headline and len(named) == 1:
            self.headline = next(iter(named))
        first = next((m.id for scene in scenes for m in scene.typed("treaty")), "")
        rows = Counter(m.id for scene in scenes if in_table(scene) for m in scene.typed("treaty"))
        self.main = _main(scenes, (named - rows or named) + Counter(one for one in told if one in named))
        self.ahead = self.main if self.main == first else ""
        events = {m.id for scene in scenes for m in scene.typed("event")}
        self.events |= events
        if not self.event and len(events) == 1:
            self.event, self.foreseen = events.pop(), True

    def remember(self, scene: Scene) -> None:
        """Take in what a sentence names, for the sentences behind it."""
        self.table = read_row(self.table, scene)
        self.pair = two_treaties(scene.typed("treaty")) or (self.pair if order_words(scene) else ())
        heading = scene.reading.sentence.heading
        treaties = [m for m in scene.typed("treaty") if heading or not contrasted(scene, m)]
        if treaties:
            self.named.update(m.id for m in treaties)
        if self.treaty and in_table(scene):
            pass  # what a table compares the text behind it does not go on with
        elif treaties and not (self.treaty and _object(scene, treaties)):
            self.treaty = treaties[-1].id
            self.law = _is_law(scene, treaties[-1])
            self.several = len({m.id for m in treaties} - {OTHER}) > 1
            self.paragraph = scene.reading.sentence.paragraph
        elif _section_title(scene) and self.main in self.named:
            self.treaty, self.paragraph = self.main, scene.reading.sentence.paragraph
            self.several = False
        elif self.last and not scene.typed("treaty") and opens_with(scene, THIS_ONE):
            self.several = self.several or self.treaty != self.last
            self.treaty, self.paragraph = self.last, scene.reading.sentence.paragraph
        named = scene.typed("treaty")
        self.last = named[-1].id if named else self.last
        if doing := frozenset(m.id for m in scene.of("event")):
            self.doing, self.doing_paragraph = doing, scene.reading.sentence.paragraph
        if scene.of("event", *SIGNING):
            self.acted, self.acted_paragraph = self.treaty, scene.reading.sentence.paragraph
        events = scene.typed("event")
        events = [m for m in events if not dating(scene, m)] or events  # "a reception to celebrate the ceremony"
        if events:
            self.event, self.foreseen = events[-1].id, False
            self.event_paragraph = scene.reading.sentence.paragraph
        if not self.headline and treaties:
            self.headline = treaties[0].id
        days = [v.value for v in scene.values if isinstance(v.value, Days) and not v.value.yearless]
        if days:
            self.year, self.year_paragraph = days[-1].last.year, scene.reading.sentence.paragraph
        counted = (v.unit for v in scene.values if v.kind in ("number", "ordinal") and not v.role)
        if units := tuple(dict.fromkeys(unit for unit in counted if unit)):
            self.units, self.units_paragraph = units, scene.reading.sentence.paragraph

    def year_near(self, scene: Scene) -> int:
        """The year last named in the paragraph of a sentence; 0 if none was: further off it is something else's."""
        return self.year if self.year_paragraph == scene.reading.sentence.paragraph else 0

    def event_carried(self, scene: Scene) -> str:
        """The event that a sentence which names none may go on about; "" if its paragraph began anew with a treaty."""
        return "" if self.anew(scene, self.event_paragraph) else self.event

    def anew(self, scene: Scene, paragraph: int) -> bool:
        """True if the sentence stands in another paragraph than `paragraph`, which began anew with a treaty."""
        sentence = scene.reading.sentence
        treaty = bool(scene.typed("treaty")) or self.paragraph == sentence.paragraph
        return treaty and paragraph != sentence.paragraph and not sentence.heading

    def units_near(self, scene: Scene) -> tuple[str, ...]:
        """What was counted last; () if the paragraph of a sentence began anew with a treaty since."""
        return () if self.anew(scene, self.units_paragraph) else self.units

    def remember_counts(self, claims: Sequence[Sequence[Claim]], scene: Scene) -> None:
        """Take in what the claims of a sentence count last: what "that number" means behind it."""
        counts = [readings[0].attribute for readings in claims if readings[0].kind == "number"]
        if counts:
            self.counted = (counts[-1], scene.reading.sentence.paragraph)


THIS_ONE, SIGNING = "this-one", ("sign", "open")


def opens_with(scene: Scene, concept: str) -> bool:
    """True if words of the concept open the sentence."""
    return any(cue.first <= 1 for cue in scene.of("concept", concept))


def _is_law(scene: Scene, mention: Mention) -> bool:
    """True if what is named as another treaty is a national law."""
    acts = scene.of("concept", "national-act")
    return mention.id == OTHER and any(overlapping(c, mention) for c in acts)


def _object(scene: Scene, treaties: Sequence[Mention]) -> bool:
    """True if the only treaty named is the one that another replaces or supplements: "it" stays the other."""
    verbs = scene.of("event", *RELATING)
    return len(treaties) == 1 and any(verb.end <= treaties[0].first for verb in verbs)


def _main(scenes: Sequence[Scene], named: Counter[str]) -> str:
    """The treaty that a text is about: the one that its first line names, else the one named most often (or first)."""
    if len(named) > 1:
        named.pop(OTHER, None)  # some other one is seldom what a text is about
    first = {m.id for scene in scenes for m in scene.typed("treaty") if scene.reading.sentence.paragraph == 0}
    if len(first) == 1:
        return first.pop()
    ranked = named.most_common(1)
    return ranked[0][0] if ranked else ""


def _section_title(scene: Scene) -> bool:
    """True for a heading that only opens a new part of the text: no list item, no row of a table, nothing dated.

    It may be numbered.
    """
    sentence = scene.reading.sentence
    return sentence.heading and sentence.tokens[0].key not in ITEMS and not any(v.first for v in scene.values)


def two_treaties(treaties: Sequence[Mention]) -> tuple[str, ...]:
    """The two treaties that a sentence names, in order; () if it names fewer or more."""
    named = tuple(dict.fromkeys(m.id for m in treaties))
    return named if len(named) == len(ORDER) else ()


# The concepts that mean the first and the second of two treaties named before.
ORDER = ("first-named", "last-named")


def order_words(scene: Scene) -> list[Mention]:
    """The words for "the former" and "the latter" that open a clause; elsewhere "the first" means another thing."""
    tokens, ends = scene.reading.sentence.tokens, {b.end for b in scene.of("boundary")}
    ends |= {b.first for b in scene.of("boundary", "weak")}  # one with a conjunction written on
    cues = [c for c in scene.of("concept", *ORDER) if not _counting(scene, c)]
    return [c for c in cues if not c.first or c.first in ends or _opens_clause(tokens[c.first - 1].key, c.first)]


def _counting(scene: Scene, cue: Mention) -> bool:
    """True for an ordinal with a noun ("the first country to sign"), or the beginning of a longer word."""
    longer = any(m.first <= cue.first < m.end and cue.end < m.end for m in (*scene.of("unit"), *scene.of("concept")))
    ordinals = (v for v in scene.values if v.kind == "ordinal" and v.unit not in ("", "none", "other"))
    return longer or any(overlapping(v, cue) for v in ordinals)


def _opens_clause(before: str, at: int) -> bool:
    """True for a mark before the words; a dash inside a sentence also stands for "is"."""
    return not before[0].isalnum() and (before not in DASHES or at == 1)


def contrasted(scene: Scene, mention: Mention, how: str = "unlike") -> bool:
    """True if the name only serves as a contrast ("unlike the Budapest Convention")."""
    cues = [cue for cue in scene.of("concept", how) if 0 <= mention.first - cue.end <= UNLIKE_REACH]
    tokens = scene.reading.sentence.tokens  # "unlike Argentina, the Convention …" sets nothing against that one
    return any(not COMMAS.intersection(t.key for t in tokens[cue.end : mention.first]) for cue in cues)


# So near behind "unlike" stands the name that it is said of.
UNLIKE_REACH = 2


def dating(scene: Scene, anchor: Mention) -> bool:
    """True if an event is only named to date another one ("after the ceremony")."""
    ends = {m.first: m.end for m in scene.typed("treaty", "event")}  # "since the Convention was opened"
    if anchor.kind == "entity":  # "three months before the ceremony", where the preposition comes first
        ends.update((v.first, v.end) for v in scene.values if v.kind == "duration")
    cues = scene.of("concept", "relative") if anchor.kind in ("event", "entity") else []
    if anchor.kind == "entity" and anchor.id in scene.entities and not scene.entities[anchor.id].act:
        aims = scene.of("concept", "aim")  # a reception celebrates, it is not celebrated
        cues = [c for c in cues if not any(overlapping(a, c) for a in aims)]
    return any(c.first < anchor.first <= ends.get(c.end, c.end) + 1 for c in cues)


RELATING = ("supplement", "replace")
