"""Which treaty or event a claim speaks of, and how that was found.

A sieve, the surest first: named in the clause, named in the sentence, carried from the sentences before, from
the headline.  No subject, no claim.
"""

from collections.abc import Sequence

from factcheck.claims.discourse import (
    ORDER,
    RELATING,
    THIS_ONE,
    Discourse,
    contrasted,
    dating,
    opens_with,
    order_words,
    two_treaties,
)
from factcheck.claims.passages import COMMAS
from factcheck.claims.scene import MARKS, Scene
from factcheck.claims.tables import treaty_of_cell, unsure_cell
from factcheck.line_breaks import BULLETS
from factcheck.model import Mention, Subject

FARTHEST_EVENT = 30
# "Hosted a grand diplomatic reception": so near behind its verb stands its object.
OBJECT_REACH = 3
# A relative pronoun stands so near to the comma that opens its clause: "…, to which …".
RELATIVE_REACH = 1


def _of_pair(scene: Scene, discourse: Discourse, value: Mention) -> str:
    """The treaty that "the former" or "the latter" before a value means; "" if neither stands there."""
    cues = [c for c in order_words(scene) if c.end <= value.first]
    if not cues:
        return ""
    cue = max(cues, key=lambda c: c.first)
    treaties = scene.typed("treaty")
    if any(cue.end <= m.first and m.end <= value.first for m in treaties):
        return ""
    pair = two_treaties([m for m in treaties if m.end <= cue.first]) or discourse.pair
    return pair[ORDER.index(cue.id)] if pair else ""


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
    against = _set_against(scene, discourse, treaties)
    if against is not None:
        return against
    orders = [c for c in order_words(scene) if c.end <= value.first]
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


def _set_against(scene: Scene, discourse: Discourse, treaties: Sequence[Mention]) -> Subject | None:
    """The treaty before that is set against the ones that a sentence names ("unlike the other one, it has 48 …")."""
    if not treaties or not all(contrasted(scene, m, "contrary") for m in treaties):
        return None
    before = (_carried(scene, discourse), Subject(discourse.treaty, "carried", discourse.several))
    others = (one for one in before if one is not None and one.entity)
    return next((one for one in others if one.entity not in {m.id for m in treaties}), None)


def _carried(scene: Scene, discourse: Discourse) -> Subject | None:
    """The treaty that a sentence speaks of which names none: what the text named before, or will name."""
    if discourse.last and opens_with(scene, THIS_ONE):
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
