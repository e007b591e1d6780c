"""Which treaty or event a claim speaks of, and how that was found.

A sieve, the surest first: named in the clause, named in the sentence, carried from the sentences before, from
the headline.  No subject, no claim.
"""

from collections import Counter
from collections.abc import Sequence

from factcheck.claims.passages import COMMAS, DASHES
from factcheck.claims.scene import MARKS, Scene, overlapping
from factcheck.claims.tables import NO_TABLE, in_table, read_row, treaty_of_cell, unsure_cell
from factcheck.line_breaks import BULLETS
from factcheck.model import Claim, Mention, Subject
from factcheck.reading.treaties import OTHER
from factcheck.sets import Days

FARTHEST_EVENT = 30
# "Hosted a grand diplomatic reception": so near behind its verb stands its object.
OBJECT_REACH = 3
# A relative pronoun stands so near to the comma that opens its clause: "…, to which …".
RELATIVE_REACH = 1
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
        self.pair = _pair(scene.typed("treaty")) or (self.pair if _orders(scene) else ())
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
        elif self.last and not scene.typed("treaty") and _opens(scene, THIS_ONE):
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


def _opens(scene: Scene, concept: str) -> bool:
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


def _pair(treaties: Sequence[Mention]) -> tuple[str, ...]:
    """The two treaties that a sentence names, in order; () if it names fewer or more."""
    named = tuple(dict.fromkeys(m.id for m in treaties))
    return named if len(named) == len(ORDER) else ()


# The concepts that mean the first and the second of two treaties named before.
ORDER = ("first-named", "last-named")


def _orders(scene: Scene) -> list[Mention]:
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


def _of_pair(scene: Scene, discourse: Discourse, value: Mention) -> str:
    """The treaty that "the former" or "the latter" before a value means; "" if neither stands there."""
    cues = [c for c in _orders(scene) if c.end <= value.first]
    if not cues:
        return ""
    cue = max(cues, key=lambda c: c.first)
    treaties = scene.typed("treaty")
    if any(cue.end <= m.first and m.end <= value.first for m in treaties):
        return ""
    pair = _pair([m for m in treaties if m.end <= cue.first]) or discourse.pair
    return pair[ORDER.index(cue.id)] if pair else ""


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


def treaty_told(scene: Scene, discourse: Discourse, value: Mention) -> str:
    """The treaty that a head of the table, or "the former" before it, tells; "" if nothing does."""
    return treaty_of_cell(discourse.table, scene, value) or _of_pair(scene, discourse, value)


def treaty_of(scene: Scene, discourse: Discourse, value: Mention, anchor: Mention | None) -> Subject | None:
    """The treaty that a value, said through its anchor, is about."""
    found = _treaty_of(scene, discourse, value, anchor)
    return found._replace(unsure=True) if found and unsure_cell(discourse.table, scene, value) else found


def _treaty_of(scene: Scene, discourse: Discourse, value: Mention, anchor: Mention | None) -> Subject | None:
    named = scene.typed("treaty")
    treaties = [
        m for m in named if not _inserted(scene, m, value, named) and not _passed_over(scene, m, anchor or value)
    ]
    said = treaty_told(scene, discourse, value)
    if said:
        return Subject(said, "carried")
    joined = [m for m in named if value.kind == "number" and m.first == value.end]
    if joined:
        return Subject(joined[0].id, "clause")  # "the 48-article Budapest Convention"
    main = [m for m in treaties if not contrasted(scene, m)]
    if treaties and all(
        contrasted(scene, m, "contrary") for m in treaties
    ):  # "unlike the other one, it has 48 articles"
        carried = _carried(scene, discourse)
        if carried is not None and carried.entity not in {m.id for m in treaties}:
            return carried
    orders = [c for c in _orders(scene) if c.end <= value.first]
    if not treaties and orders and len({*discourse.named, discourse.last}) > 1:  # of two, but which?
        meant = discourse.last if orders[-1].id == ORDER[1] else discourse.treaty
        return Subject(meant, "carried", unsure=True) if meant else None
    if anchor is not None and anchor.kind == "event":
        between = [m for m in treaties if anchor.end <= m.first and m.end <= value.first]
        if between:
            return Subject(between[-1].id, "clause")
    for place in (value, anchor):
        if place is None:
            continue
        own = [m for m in treaties if scene.same_clause(place, m) and not _described(scene, m, value, treaties)]
        own = [m for m in own if not _opens_anew(scene, m, place, treaties)]
        if own:
            return Subject(_closest(own, place), "clause")
    before = [m for m in treaties if m.first < value.first]
    if before:
        return Subject(before[-1].id, "sentence")
    if main:
        return Subject(main[0].id, "sentence")
    return _carried(scene, discourse)


def _carried(scene: Scene, discourse: Discourse) -> Subject | None:
    """The treaty that a sentence speaks of which names none: what the text named before, or will name."""
    if discourse.last and _opens(scene, THIS_ONE):
        return Subject(discourse.last, "carried", discourse.several or discourse.last != discourse.treaty)
    if discourse.treaty:
        returned = _returns(scene, discourse)
        unsure = (returned and not discourse.law) or discourse.several
        return Subject(discourse.main if returned else discourse.treaty, "carried", unsure)
    if discourse.headline or not discourse.ahead:
        return Subject(discourse.headline, "headline") if discourse.headline else None
    return Subject(discourse.ahead, "headline", unsure=True)


def _described(scene: Scene, treaty: Mention, value: Mention, treaties: Sequence[Mention]) -> bool:
    """True for words that say which one another treaty is: "the Law of the Sea Convention: the second treaty on …"."""
    ordinal = value.kind == "ordinal" and treaty.first == value.end
    return ordinal and any(m.id != treaty.id and m.end <= value.first for m in treaties)


def _opens_anew(scene: Scene, treaty: Mention, place: Mention, treaties: Sequence[Mention]) -> bool:
    """True for a treaty that opens a clause behind a value, another one before it: "X, by Y, has 48, and Z 71"."""
    if treaty.first < place.end or not any(m.end <= place.first and m.id != treaty.id for m in treaties):
        return False
    tokens, joints = scene.reading.sentence.tokens, (b for b in scene.of("boundary", "weak") if b.end == treaty.first)
    return any(b.first > 0 and tokens[b.first - 1].key in COMMAS for b in joints)


def _inserted(scene: Scene, treaty: Mention, value: Mention, named: Sequence[Mention]) -> bool:
    """True for a treaty in a relative clause that only describes the one before it, where the value stands outside."""
    tokens = scene.reading.sentence.tokens
    before = [m for m in named if m.end <= treaty.first]
    if not before or before[-1].end >= len(tokens) or tokens[before[-1].end].key != ",":
        return False
    first = before[-1].end + 1
    relative = any(first <= c.first <= first + RELATIVE_REACH for c in scene.of("boundary", "weak"))
    commas = [i for i in range(first, len(tokens)) if tokens[i].key == ","]
    end = commas[0] if commas else len(tokens)
    return relative and treaty.end <= end < len(tokens) and not first <= value.first < end


def _passed_over(scene: Scene, treaty: Mention, place: Mention) -> bool:
    """True for what another treaty supplements or replaces, a second verb behind it: "X supplements Y and has …"."""
    verbs = [e for e in scene.of("event", *RELATING) if e.end <= treaty.first and scene.same_clause(e, treaty)]
    weak, joints = ({c.first for c in scene.of("boundary", one)} for one in ("weak", "list"))
    joint = min((at for at in weak & joints if treaty.end <= at < place.first), default=None)
    if (
        not verbs
        or joint is None
        or any(token.key in MARKS for token in scene.reading.sentence.tokens[treaty.end : joint])
    ):
        return False
    return not any(treaty.end <= c.first < place.first for c in scene.of("concept", "which"))


RELATING = ("supplement", "replace")


def _returns(scene: Scene, discourse: Discourse) -> bool:
    """True if a new paragraph may speak of the text's main treaty again, another one having been named last."""
    sentence = scene.reading.sentence
    listed = sentence.heading or sentence.tokens[0].key in BULLETS
    other = discourse.main in discourse.named - {discourse.treaty}
    return other and not listed and sentence.paragraph > discourse.paragraph


def _closest(own: list[Mention], place: Mention) -> str:
    """Of the treaties of a clause the last one before the place, else the first behind it."""
    before = [m for m in own if m.first < place.first]
    return before[-1].id if before else own[0].id


# "At the side event, 15 experts from 8 countries …": so near stands the event that a count is of.
SIDE_REACH = 4


def _strangers(scene: Scene, value: Mention, named: Sequence[Mention], candidates: frozenset[str]) -> list[Mention]:
    """The event of nothing known, or for a count another one, that stands before it nearer than all that are known."""
    nearest = scene.nearest(value, [m for m in named if m.end <= value.first])
    known = scene.nearest(value, [m for m in named if m.id in candidates])
    if nearest is None or (known is not None and known[0] <= nearest[0]):
        return []
    side = nearest[1].id not in candidates and not scene.entities[nearest[1].id].act and nearest[0] <= SIDE_REACH
    if scene.entities[nearest[1].id].of and not (side and value.kind == "number"):
        return []
    titled = any(m.id in candidates and 0 <= m.first - nearest[1].end <= 1 for m in named)  # the seminar "…"
    return [] if titled else [nearest[1]]


def event_of(scene: Scene, discourse: Discourse, value: Mention, candidates: frozenset[str]) -> Subject | None:
    """The event that a value is about: the nearest candidate named, else another event, else the one carried over."""
    named = scene.typed("event")
    named = [m for m in named if not dating(scene, m)] or named
    own = [m for m in named if value.kind == "event" and 0 <= m.first - value.end <= OBJECT_REACH]
    own = own or _strangers(scene, value, named, candidates)
    nearest = scene.nearest(value, own or [m for m in named if m.id in candidates] or named)
    only = len({m.id for m in named}) == 1
    if nearest is not None and (only or nearest[0] <= FARTHEST_EVENT):
        return Subject(nearest[1].id, "clause" if scene.same_clause(value, nearest[1]) else "sentence")
    carried = discourse.event_carried(scene)
    if carried in candidates:
        side = not scene.entities[carried].act  # a panel named further on, not what was signed
        return Subject(carried, "carried", unsure=discourse.foreseen and side)
    return None
