"""Which attribute a value is a value of: the frame whose anchor stands nearest."""

from collections.abc import Iterator, Sequence

from factcheck.attributes import Attribute, Frame
from factcheck.claims.acts import another_act
from factcheck.claims.context import COUNTED, VENUE, Context, Fit
from factcheck.claims.discourse import dating
from factcheck.claims.rivals import overshadowed
from factcheck.claims.scene import Scene, overlapping
from factcheck.claims.sorts import BEING
from factcheck.claims.stance import ASSERTED
from factcheck.claims.surroundings import FARTHEST_OPENING, YEAR, surrounded
from factcheck.claims.tables import heads_row
from factcheck.frozen import replace
from factcheck.model import Mention
from factcheck.reading.mentions import OF_A_STRANGER
from factcheck.reading.treaties import TREATY_HEAD
from factcheck.sets import Days, Period

# A number without a noun counts what the verb beside it is done by ("72 have signed").
FARTHEST_BARE = 4
# What "it was held" costs where the sentence does not say what.
UNNAMED_COST = 5
# A date or a place at the head of a sentence stands this near to its first event, however long the sentence.
OPENING_TOKENS, OPENING_COST = 12, 6
# A treaty that is proposed stands at most so far behind the verb, or before it ("the treaty, which Russia proposed").
TREATY_REACH, ANTECEDENT_REACH = 6, 8
# The weight of a semicolon: a date does not reach over it.
SEMICOLON = 8
# The tags of a verb that says what happened, whatever its form.
HAPPENED = ("past",)
# "… arrived in Hanoi before 24 October": a place stands between.
BEFORE_REACH = 3
# A date opens its sentence behind no more than these tokens, and ends it before no more than these marks.
OPENING_REACH, MARKS_AT_END = 1, 2
# Who comes to an act does nothing that has a date of its own.
COMING = ("attend",)


def fits(context: Context, value: Mention, kinds: Sequence[str]) -> list[Fit]:
    """Every frame of an attribute of these kinds that fits the value, the nearest anchor first."""
    found: list[Fit] = []
    for kind in kinds:
        for attribute, frame in context.attributes.framed.get(kind, ()):
            if value.hedge not in attribute.not_relations or _right_behind_verb(context, value, attribute):
                fit = _fit(context, value, attribute, frame)
                if fit is not None:
                    found.append(fit)
    return sorted(found, key=lambda f: f.cost)


def _fit(context: Context, value: Mention, attribute: Attribute, frame: Frame) -> Fit | None:
    scene = context.scene
    cues = (*frame.events, *frame.concepts, *frame.units_near) or (() if value.kind in COUNTED else frame.units)
    if cues and not frame.subject and scene.present.isdisjoint(cues):
        return None
    if frame.types and scene.type(value) not in frame.types:
        return None
    if attribute.rule and value.stated == 0:
        return None  # a treaty asks for no "0 ratifications"
    if not _suits(value, frame, attribute.kind) or not surrounded(context, value, attribute, frame):
        return None
    counted, named = value.kind in COUNTED, value.kind == "entity"
    if not frame.anchored and (counted or not frame.units):
        return Fit(frame.cost, attribute, frame, None)
    anchors = [a for a in _anchors(context, value, attribute, frame) if not (named and overlapping(value, a))]
    anchors = [a for a in anchors if not frame.behind or a.end <= value.first]
    anchors = [a for a in anchors if not frame.object or _has_object(scene, a)]
    if value.kind in ("date", "duration"):
        anchors = [a for a in anchors if scene.weight_between(value, a) < SEMICOLON or heads_row(scene, a)]
    if named:
        anchors = [a for a in anchors if not _across(scene, value, a)] or anchors
    if frame.carried:
        anchors = [a for a in anchors if not holds_sessions(scene, a) and OF_A_STRANGER not in a.tags]
    nearest = scene.nearest(value, anchors, scene.list_cost if value.kind == "entity" else None)
    if nearest is None or overshadowed(context, value, nearest[1], attribute):
        return None
    if frame.subject and nearest[1].kind == "entity" and nearest[1].id not in context.facts.subjects_with(attribute.id):
        return None  # it is said of another event or treaty
    if frame.carried and _own_subject(context, frame, nearest[1]):
        return None
    bare = value.unit == "none" and not (value.kind == "ordinal" and value.stated == 1)
    farthest = FARTHEST_BARE if bare else frame.within
    opens = _opens(context, value, nearest[1]) and not (value.role == YEAR and nearest[0] > FARTHEST_OPENING)
    opens = opens and not (value.kind == "duration" and attribute.rule)
    cost = min(nearest[0], OPENING_COST) if opens else nearest[0]
    carried = UNNAMED_COST if frame.carried and not scene.typed("event") else 0
    return Fit(cost + frame.cost + carried, attribute, frame, nearest[1]) if cost <= farthest else None


def _across(scene: Scene, value: Mention, anchor: Mention) -> bool:
    """True if a semicolon stands between a value and its anchor."""
    first, second = sorted((value, anchor), key=lambda m: m.first)
    return any(weight >= SEMICOLON for weight in scene.weights[first.end : second.first])


def _own_subject(context: Context, frame: Frame, anchor: Mention) -> bool:
    """True if what began or was held is named in the sentence, and is no event: "the negotiations began in 2019".

    Also for what a committee of the adopting body held: it signs nothing.
    """
    scene = context.scene
    if scene.typed("event"):
        return False
    held = [*scene.of("unit", *SESSIONS[:2]), *scene.of("concept", "committee")]
    if any(m.end <= anchor.first and scene.same_clause(m, anchor) for m in held):
        return True
    adopting = context.facts.known_names("adoption-body")
    bodies = [m for m in scene.typed("body") if m.end <= anchor.first and scene.same_clause(m, anchor)]
    if any(not adopting.isdisjoint(context.facts.wider(m.id)) and m.id not in adopting for m in bodies):
        return True
    acts = scene.of("event", *context.attributes.dated_events.difference(frame.events))
    return any(e.end <= anchor.first and scene.cost(e, anchor) <= OWN_SUBJECT_REACH for e in acts)


# The subject stands so near before "began".
OWN_SUBJECT_REACH = 2


def _opens(context: Context, value: Mention, anchor: Mention) -> bool:
    """True if a date, a length of time or a place opens the sentence and the anchor is the first event in it."""
    opening = value.kind in ("date", "duration") or context.scene.type(value) == "place"
    if not opening or value.first > OPENING_TOKENS:
        return False
    events = [
        m for m in context.scene.names if m.id in context.attributes.dated_events or context.scene.type(m) == "event"
    ]
    return bool(events) and events[0] is anchor


def _has_object(scene: Scene, anchor: Mention) -> bool:
    """True if the treaty itself is what is done with ("proposed the treaty", not "proposed a venue")."""
    if anchor.first < scene.reading.sentence.asked:
        return True
    treaties = [*scene.typed("treaty"), *scene.of("concept", TREATY_HEAD)]
    before = [t for t in treaties if t.end <= anchor.first and scene.cost(t, anchor) <= ANTECEDENT_REACH]
    behind = [t for t in treaties if t.first >= anchor.end and scene.cost(t, anchor) <= TREATY_REACH]
    meant = any(0 <= c.first - anchor.end <= 1 for c in scene.of("concept", "points-back"))  # "Russia had proposed it"
    return bool(before) or meant or any(scene.same_clause(anchor, t) for t in behind)


def _suits(value: Mention, frame: Frame, kind: str) -> bool:
    """True if the value has the unit, ordinality and relation that the frame asks for."""
    if value.kind in ("number", "ordinal") and value.unit not in frame.units and frame.units:
        return False
    if value.kind == "ordinal" and kind == "count" and value.stated == 1:
        return False  # the first to do it is no count
    if frame.ordinal != (value.kind == "ordinal") and kind != "ordinal":
        return False
    if frame.period and not (isinstance(value.value, Period) or value.hedge in ("since", "from", "until")):
        return False
    return value.hedge not in frame.not_relations and (not frame.relations or value.hedge in frame.relations)


def _right_behind_verb(context: Context, value: Mention, attribute: Attribute) -> bool:
    """True for a date with "before" that stands near what happened, or is all that can date it.

    One that is still ahead is a deadline where a treaty is signed, as it may be where no event is named.
    """
    scene, days = context.scene, value.value
    ahead = isinstance(days, Days) and days.last > context.facts.as_of
    if value.hedge != "before" or (ahead and (attribute.of == "treaty" or not scene.typed("event"))):
        return False
    happened = [e for e in scene.of("event") if ASSERTED.intersection(e.tags)]
    events = [e for e in happened if e.id in attribute.events]
    near = any(scene.same_clause(e, value) and scene.cost(e, value) <= BEFORE_REACH for e in events)
    others = [e for e in happened if e not in events and e.id not in COMING]
    return near or (len(events) == 1 and not others and _alone(scene, value) and scene.same_part(events[0], value))


def _alone(scene: Scene, value: Mention) -> bool:
    """True for the only date of a sentence, at its head or its end, so that nothing else in it can be dated."""
    tokens = scene.reading.sentence.tokens
    begins = {b.end for b in scene.of("boundary", "weak")} | {
        i + 1 for i, t in enumerate(tokens) if not t.key[0].isalnum()
    }
    placed = value.first <= OPENING_REACH or value.first in begins or value.end >= len(tokens) - MARKS_AT_END
    return placed and [v for v in scene.values if v.kind == "date"] == [value]


def _anchors(context: Context, value: Mention, attribute: Attribute, frame: Frame) -> Iterator[Mention]:
    scene = context.scene
    if frame.events:
        held = scene.of("concept", *context.attributes.held_concepts)
        for event in scene.of("event", *frame.events):
            fitting = not frame.tenses or not event.tags or set(event.tags) & set(frame.tenses)
            if not fitting or another_act(scene, context.facts, event) or _covered(scene, event, frame):
                continue
            if value.kind == "number" and _only_tells(scene, event, value):
                continue
            if value.kind == "number" or not any(c.first <= event.first and event.end <= c.end for c in held):
                yield event
            elif value.kind == "date" or attribute.locative or VENUE in frame.types:
                yield replace(event, tags=HAPPENED)  # "the first to sign it in Hanoi": where, when it was signed
    if frame.concepts:
        named = scene.typed("treaty") if frame.outside else []  # "the convention against crime": only a name
        cues = [c for c in scene.of("concept", *frame.concepts) if not any(_inside(c, m) for m in named)]
        yield from (c for c in cues if not _covered(scene, c, frame))
    if frame.units_near:
        near = [v for v in scene.values if v.unit in frame.units_near] + scene.of("unit", *frame.units_near)
        yield from (unit for unit in near if scene.same_part(value, unit))
    if frame.units and value.kind not in ("number", "ordinal"):
        denials = {c.end for c in scene.of("context", "negation")}  # "in two days, and no ratification yet"
        yield from (u for u in scene.of("unit", *frame.units) if u.first not in denials)
    if frame.subject:
        named = scene.typed(attribute.of)
        leading = [m for m in named if not dating(scene, m) or (value.kind == "ordinal" and value.end == m.first)]
        yield from leading if value.kind in COUNTED else leading or named


def _only_tells(scene: Scene, event: Mention, value: Mention) -> bool:
    """True for a verb that with the word behind it only says how many there are ("has come to 73")."""
    return any(c.first <= event.first and event.end <= c.end == value.first for c in scene.of("concept", BEING))


def holds_sessions(scene: Scene, anchor: Mention) -> bool:
    """True if what was held is counted right behind the verb ("held eight formal sessions"): no event of the text."""
    return any(v.unit in SESSIONS and 0 <= v.first - anchor.end <= 1 for v in scene.values)


SESSIONS = ("formal-session", "intersessional-meeting", "session")


def _covered(scene: Scene, anchor: Mention, frame: Frame) -> bool:
    """True if the anchor is part of words that say another thing."""
    return bool(frame.apart_from) and any(overlapping(c, anchor) for c in scene.of("concept", *frame.apart_from))


def _inside(cue: Mention, name: Mention) -> bool:
    return name.first <= cue.first and cue.end <= name.end
