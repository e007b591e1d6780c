"""Which attribute a value is a value of: the frame whose anchor stands nearest."""

import datetime
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.attributes import Attribute, Attributes, Frame
from factcheck.claims.acts import another_act, mandating, short_of_it
from factcheck.claims.scene import ACTORS, BAR, Scene
from factcheck.claims.sorts import is_unsure
from factcheck.claims.stance import ASSERTED, cue_acts, denied, spoken_of
from factcheck.claims.subjects import Discourse, dating, event_of, treaty_of, treaty_told
from factcheck.factbase import FactBase
from factcheck.frozen import replace
from factcheck.model import Claim, Mention, Subject
from factcheck.reading.mentions import NARROWED
from factcheck.reading.treaties import TREATY_HEAD
from factcheck.sets import Days, Period

COUNTED = ("number", "ordinal")
# A number without a noun counts what the verb beside it is done by ("72 have signed").
FARTHEST_BARE = 4
# What "it was held" costs where the sentence does not say what.
UNNAMED_COST = 5
# A date or a place at the head of a sentence stands this near to its first event, however long the sentence.
OPENING_TOKENS, OPENING_COST = 12, 6
# A lone year stands no further from the event of the sentence that it opens.
FARTHEST_OPENING, YEAR = 14, "year"
# A treaty that is proposed stands at most so far behind the verb, or before it ("the treaty, which Russia proposed").
TREATY_REACH, ANTECEDENT_REACH = 6, 8
# The weight of a semicolon: a date does not reach over it.
SEMICOLON = 8
RELATIVE_PRONOUN = "relative-pronoun"
PURPOSE_REACH = 4
# The tags of a verb that says what happened, whatever its form.
HAPPENED = ("past",)
# "… arrived in Hanoi before 24 October": a place stands between.
BEFORE_REACH = 3
# A lead ("once 40 states …") stands this many tokens before its value at most.
LEAD_REACH = 2


class Context:
    """What the claim builders share while they read one sentence.

    `other_subjects` counts the values that are another subject's; `used` holds the places of the anchors that
    names have taken.
    """

    def __init__(
        self,
        scene: Scene,
        discourse: Discourse,
        attributes: Attributes,
        facts: FactBase,
        text_date: datetime.date | None,
    ) -> None:
        self.scene = scene
        self.discourse = discourse
        self.attributes = attributes
        self.facts = facts
        self.text_date = text_date
        self.other_subjects = 0
        self.used: set[int] = set()


class Fit(NamedTuple):
    """A frame that fits a value: how far its anchor stands, and the anchor."""

    cost: float
    attribute: Attribute
    frame: Frame
    anchor: Mention | None


def fits(context: Context, value: Mention, kinds: Sequence[str]) -> list[Fit]:
    """Every frame of an attribute of these kinds that fits the value, the nearest anchor first."""
    found: list[Fit] = []
    for kind in kinds:
        for attribute, frame in context.attributes.framed.get(kind, ()):
            if value.hedge not in attribute.not_relations or _right_behind_verb(context.scene, value, attribute):
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
    if not _suits(value, frame, attribute.kind) or not _surrounded(scene, value, attribute, frame):
        return None
    counted, named = value.kind in COUNTED, value.kind == "entity"
    if not frame.anchored and (counted or not frame.units):
        return Fit(frame.cost, attribute, frame, None)
    anchors = [a for a in _anchors(context, value, attribute, frame) if not (named and _overlap(value, a))]
    anchors = [a for a in anchors if not frame.behind or a.end <= value.first]
    anchors = [a for a in anchors if not frame.object or _has_object(scene, a)]
    if value.kind == "date":
        anchors = [a for a in anchors if scene.weight_between(value, a) < SEMICOLON or _heads_row(scene, a)]
    if frame.carried:
        anchors = [a for a in anchors if not _holds_sessions(scene, a)]
    nearest = scene.nearest(value, anchors, scene.list_cost if value.kind == "entity" else None)
    if nearest is None or _overshadowed(context, value, nearest[1], attribute):
        return None
    if frame.subject and nearest[1].kind == "entity" and nearest[1].id not in context.facts.subjects_with(attribute.id):
        return None  # it is said of another event or treaty
    if frame.carried and _own_subject(context, frame, nearest[1]):
        return None
    farthest = FARTHEST_BARE if value.unit == "none" else frame.within
    opens = _opens(context, value, nearest[1]) and not (value.role == YEAR and nearest[0] > FARTHEST_OPENING)
    cost = min(nearest[0], OPENING_COST) if opens else nearest[0]
    carried = UNNAMED_COST if frame.carried and not scene.typed("event") else 0
    return Fit(cost + frame.cost + carried, attribute, frame, nearest[1]) if cost <= farthest else None


def _own_subject(context: Context, frame: Frame, anchor: Mention) -> bool:
    """True if what began or was held is named in the sentence, and is no event: "the negotiations began in 2019"."""
    scene = context.scene
    if scene.typed("event"):
        return False
    acts = scene.of("event", *context.attributes.dated_events.difference(frame.events))
    return any(e.end <= anchor.first and scene.cost(e, anchor) <= OWN_SUBJECT_REACH for e in acts)


# The subject stands so near before "began".
OWN_SUBJECT_REACH = 2


def _surrounded(scene: Scene, value: Mention, attribute: Attribute, frame: Frame) -> bool:
    """True if what the frame asks of the value's surroundings is there, and nothing that it excludes."""
    if not all(_stands(scene, need, value, attribute.kind == "count") for need in frame.needs):
        return False
    if len(scene.groups.get(value.first, ())) < frame.least:
        return False
    if frame.without and any(scene.same_clause(value, c) for c in scene.of("concept", *frame.without)):
        return False
    if frame.without and any(scene.same_part(value, e) for e in scene.of("event", *frame.without)):
        return False
    if frame.years and value.role != YEAR:
        return False
    if frame.unplaced and any(c.end == value.first for c in scene.of("concept", "locative")):
        return False
    led = not frame.lead or _led(scene, value, frame.lead)
    return led and not (frame.not_lead and _led(scene, value, frame.not_lead))


def _overlap(one: Mention, other: Mention) -> bool:
    return one.first < other.end and other.first < one.end


def _opens(context: Context, value: Mention, anchor: Mention) -> bool:
    """True if the value is a date or a place that opens the sentence and the anchor the first event in it."""
    opening = value.kind == "date" or context.scene.type(value) == "place"
    if not opening or value.first > OPENING_TOKENS:
        return False
    events = [
        m for m in context.scene.names if m.id in context.attributes.dated_events or context.scene.type(m) == "event"
    ]
    return bool(events) and events[0] is anchor


def _overshadowed(context: Context, value: Mention, anchor: Mention, attribute: Attribute) -> bool:
    """True if another event stands between the value and the anchor, or the anchor only dates it ("after the …").

    Only an event that has dates of its own takes them from another; a count may stand further off.
    """
    scene = context.scene
    if value.kind == "duration":
        named = "noun" in anchor.tags and value.end <= anchor.first  # "within a year of its entry into force"
        gap = _first_since(scene, value) and (anchor.kind == "event" or attribute.rule)
        after = anchor.end <= value.first and scene.same_clause(anchor, value)  # "after talks that took five years"
        if anchor.kind == "event" and anchor.first >= value.end and not attribute.rule:
            named = named or any(c.first == value.end for c in scene.of("concept", "later"))  # "two years later"
        dated = dating(scene, anchor) and not after
        return named or gap or dated or (attribute.rule and _coming(scene, value))
    if value.unit == "none":  # "200 attended the signing": the verb beside it is what they did
        return any(value.end <= e.first < anchor.first and e.id != anchor.id for e in scene.of("event"))
    if value.kind == "number":
        return _of_another_verb(context, value, anchor, attribute)
    if value.kind not in ("date", "entity", "ordinal"):
        return False
    if value.kind == "date" and _of_named(scene, value, anchor):
        return True
    first, second = sorted((value, anchor), key=lambda m: m.first)
    between = [e for e in scene.of("event") if first.end <= e.first and e.end <= second.first and e.id != anchor.id]
    apart = scene.cost(value, anchor) > 1 and not _apposed(scene, value, anchor)
    since = any(value.end <= c.first and _overlap(c, anchor) for c in scene.of("concept", "since-opening"))
    if value.kind == "date" and _topical(scene, anchor):
        return True
    relative = value.kind == "date" and (
        _described(scene, value, anchor) or (apart and dating(scene, anchor)) or _lasting(scene, anchor) or since
    )
    named = value.kind == "entity" and (anchor.kind == "entity" or value.end < anchor.first or attribute.locative)
    relative = relative or (named and dating(scene, anchor))  # "in New York after the signing"
    relative = relative or (value.kind == "entity" and _aimed_at(scene, value, anchor))
    if value.kind == "entity" and attribute.locative and _at_another(context, value, anchor):
        return True
    own = [e for e in between if value.kind == "date" and _apposed(scene, value, e)]
    own = own + [
        e for e in between if not (dating(scene, e) or _lasting(scene, e) or mandating(scene, context.facts, e))
    ]
    between = [e for e in own if not scene.aside(e, value, anchor)]
    held = anchor.id in context.attributes.held_concepts  # "the first to sign, X …", whatever X does then
    free = scene.type(value) not in ACTORS or attribute.locative or held
    rivals = scene.of("event") if not free else []
    if any(_governs(context, value, anchor, e) for e in rivals) or (rivals and _attended(context, value, anchor)):
        return True
    told = value.kind == "date" and anchor.kind == "concept"  # "in 2019 the negotiations of it began"
    return relative or (not held and not told and any(e.id in context.attributes.dated_events for e in between))


def _of_another_verb(context: Context, value: Mention, anchor: Mention, attribute: Attribute) -> bool:
    """True if another verb than the anchor says what a number counts, or the anchor stands in another part."""
    scene = context.scene
    if anchor.kind == "event" and attribute.of == "treaty":
        present = scene.of("event", *context.attributes.event_counts - {anchor.id})  # "signed, with 72 attending"
        if any(anchor.end <= e.first and e.end <= value.first for e in present):
            return True
    apart = not scene.same_part(value, anchor) and not put_instead(scene, value)
    named = anchor.kind == "entity" and attribute.of == "event"  # "119 firms were hit while the ceremony …"
    return (named or anchor.id in context.attributes.state_events) and apart


def put_instead(scene: Scene, value: Mention) -> bool:
    """True for the number that is put in the place of a denied one ("it was not 60 states that signed, but 72")."""
    cues = [c for c in scene.of("concept", "contrast-number") if 0 <= value.first - c.end <= 1]
    denials = scene.of("context", "negation")
    counts = [v for v in scene.values if v.kind in COUNTED and v.unit in (value.unit, "none")]
    return any(d.end <= v.first and v.end <= c.first for c in cues for v in counts for d in denials)


def _attended(context: Context, value: Mention, anchor: Mention) -> bool:
    """True if the act is only the object of coming to it ("the US will attend the signing")."""
    scene = context.scene
    if anchor.kind != "event" or ASSERTED.intersection(anchor.tags) or anchor.id not in context.attributes.state_events:
        return False
    coming = scene.of("event", *context.attributes.event_counts - {anchor.id})
    between = [e for e in coming if value.end <= e.first and e.end <= anchor.first]
    return any(scene.cost(e, anchor) <= ATTENDED_REACH and not scene.weight(e.end, anchor.first) for e in between)


# "Attended the landmark UN cybercrime treaty signing": so near stands what is attended.
ATTENDED_REACH = 4


def _aimed_at(scene: Scene, value: Mention, anchor: Mention) -> bool:
    """True if the anchor is what another event is for, and the name stands there: "to mark its signing, X hosted"."""
    aims = (c for c in scene.of("concept", "aim") if c.end <= anchor.first)
    return any(scene.same_clause(c, anchor) for c in aims) and not scene.same_clause(anchor, value)


def _topical(scene: Scene, anchor: Mention) -> bool:
    """True if an event is only what another one, named before it, is about ("a statement on the signing")."""
    about = any(c.first < anchor.first <= c.end + 1 for c in scene.of("concept", "topic"))
    return about and any(m.end <= anchor.first for m in scene.typed("event"))


def _at_another(context: Context, value: Mention, anchor: Mention) -> bool:
    """True if a place is named with another event than what was signed: "at the reception in New York"."""
    scene, facts = context.scene, context.facts
    others = [m for m in scene.typed("event") if facts.entities[m.id].act != MAIN_ACT and not dating(scene, m)]
    return anchor.kind == "event" and any(scene.cost(value, m) < scene.cost(value, anchor) for m in others)


def _of_named(scene: Scene, value: Mention, anchor: Mention) -> bool:
    """True if a named event stands right before the date ("the reception of 17 November marked the signature …")."""
    named = [m for m in scene.typed("event") if m.end <= value.first]
    own = [m for m in named if scene.cost(m, value) <= OWN_DATE]
    return bool(own) and anchor.kind == "event" and anchor.first >= value.end


# A date stands this near behind the name of its event.
OWN_DATE = 3


def _apposed(scene: Scene, value: Mention, event: Mention) -> bool:
    """True for a date right behind a noun, with no more than a comma between ("after its adoption, on 24 December")."""
    joints = {i for c in scene.of("boundary", "list") for i in range(c.first, c.end)}
    near = 0 <= value.first - event.end <= 2
    return near and "noun" in event.tags and all(i in joints for i in range(event.end, value.first))


def _first_since(scene: Scene, value: Mention) -> bool:
    """True for the time in which there was no other ("the first treaty negotiated in 20 years")."""
    firsts = [v for v in scene.values if v.kind == "ordinal" and v.stated == 1 and scene.same_clause(v, value)]
    return any(v.end <= e.first and e.end <= value.first for v in firsts for e in scene.of("event"))


def _coming(scene: Scene, value: Mention) -> bool:
    """True for a time from today ("in two years"): a preposition right before it, nothing that it is counted from."""
    led = any(c.end == value.first for c in scene.of("concept", "locative"))
    if any(_overlap(c, value) for c in scene.of("concept", "waiting-period")):
        return False  # a word for "after" closes it: 在90天后
    return led and not any(v.unit == "ratification" for v in scene.values) and not scene.of("unit", "ratification")


def _described(scene: Scene, value: Mention, anchor: Mention) -> bool:
    """True if the value stands in a relative clause between commas and the anchor behind it."""
    tokens = scene.reading.sentence.tokens
    commas = [i for i, token in enumerate(tokens) if token.key == ","]
    opened = max((i for i in commas if i < value.first), default=None)
    closed = min((i for i in commas if i >= value.end), default=None)
    if opened is None or closed is None or anchor.first < closed:
        return False
    return any(opened < c.first < value.first for c in scene.of("concept", RELATIVE_PRONOUN))


def _lasting(scene: Scene, anchor: Mention) -> bool:
    """True if an event has its duration right before it ("after five years of negotiations") and so takes no day."""
    lasting = (v for v in scene.values if v.kind == "duration" and 0 <= anchor.first - v.end <= 1)
    return any(not scene.weight(v.end, anchor.first) for v in lasting)


def _has_object(scene: Scene, anchor: Mention) -> bool:
    """True if the treaty itself is what is done with ("proposed the treaty", not "proposed a venue")."""
    if anchor.first < scene.reading.sentence.asked:
        return True
    treaties = [*scene.typed("treaty"), *scene.of("concept", TREATY_HEAD)]
    before = [t for t in treaties if t.end <= anchor.first and scene.cost(t, anchor) <= ANTECEDENT_REACH]
    behind = [t for t in treaties if t.first >= anchor.end and scene.cost(t, anchor) <= TREATY_REACH]
    return bool(before) or any(scene.same_clause(anchor, t) for t in behind)


def _governs(context: Context, value: Mention, anchor: Mention, rival: Mention) -> bool:
    """True if a verb of states other than the anchor stands nearer to the name, with no mark between."""
    scene = context.scene
    if rival.id not in context.attributes.state_events or rival.id == anchor.id or "noun" in rival.tags:
        return False
    if "capitals" in value.tags and any(c.first <= rival.first < c.end for c in scene.of("concept", "place-of")):
        return False  # of a city "hosted" only says where
    nearer = scene.cost(value, rival) < scene.list_cost(value, anchor)
    return nearer and scene.same_clause(value, rival) and not scene.aside(rival, value, anchor)


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


def _right_behind_verb(scene: Scene, value: Mention, attribute: Attribute) -> bool:
    """True for a date with "before" that stands near what happened: "it was held in New York before 16 November"."""
    if value.hedge != "before":
        return False
    events = [e for e in scene.of("event", *attribute.events) if ASSERTED.intersection(e.tags)]
    return any(scene.same_clause(e, value) and scene.cost(e, value) <= BEFORE_REACH for e in events)


def _led(scene: Scene, value: Mention, concepts: tuple[str, ...]) -> bool:
    """True if one of these concepts stands right before the value."""
    return any(0 <= value.first - c.end <= LEAD_REACH for c in scene.of("concept", *concepts))


def _stands(scene: Scene, need: tuple[str, ...], value: Mention, open_only: bool) -> bool:
    """True if one of these events, concepts or units stands in the value's part of the sentence.

    `open_only` leaves out events that are said to have happened: what a treaty requires has not.
    """
    pool = [m for m in (*scene.reading.names, *scene.reading.cues) if m.id in need and scene.same_part(value, m)]
    # a hedge ("at least 30") demands nothing
    pool = [m for m in pool if m.kind != "concept" or not value.first <= m.first < m.end <= value.end]
    happened = [m for m in pool if m.kind == "event" and open_only and ASSERTED.intersection(m.tags)]
    happened = [m for m in happened if not cue_acts(scene, "purpose", m, PURPOSE_REACH)]  # "for it to enter into force"
    return any(m.kind in ("concept", "unit", "event") and m not in happened for m in pool)


def _anchors(context: Context, value: Mention, attribute: Attribute, frame: Frame) -> Iterator[Mention]:
    scene = context.scene
    if frame.events:
        held = scene.of("concept", *context.attributes.held_concepts)
        for event in scene.of("event", *frame.events):
            fitting = not frame.tenses or not event.tags or set(event.tags) & set(frame.tenses)
            if not fitting or another_act(scene, context.facts, event) or _covered(scene, event, frame):
                continue
            if value.kind == "number" or not any(c.first <= event.first and event.end <= c.end for c in held):
                yield event
            elif value.kind == "date" or attribute.locative:
                yield replace(event, tags=HAPPENED)  # "the first to sign it in Hanoi": where, when it was signed
    if frame.concepts:
        named = scene.typed("treaty") if frame.outside else []  # "the convention against crime": only a name
        cues = [c for c in scene.of("concept", *frame.concepts) if not any(_inside(c, m) for m in named)]
        yield from (c for c in cues if not _covered(scene, c, frame))
    if frame.units_near:
        near = [v for v in scene.values if v.unit in frame.units_near] + scene.of("unit", *frame.units_near)
        yield from (unit for unit in near if scene.same_part(value, unit))
    if frame.units and value.kind not in ("number", "ordinal"):
        yield from scene.of("unit", *frame.units)
    if frame.subject:
        named = scene.typed(attribute.of)
        leading = [m for m in named if not dating(scene, m) or (value.kind == "ordinal" and value.end == m.first)]
        yield from leading if value.kind in COUNTED else leading or named


def _heads_row(scene: Scene, anchor: Mention) -> bool:
    """True if the anchor stands in the first cell of a row of a table: it says what the others are."""
    keys = [token.key for token in scene.reading.sentence.tokens[: anchor.first]]
    return keys[:1] == [BAR] and keys.count(BAR) == 1


def _holds_sessions(scene: Scene, anchor: Mention) -> bool:
    """True if what was held is counted right behind the verb ("held eight formal sessions"): no event of the text."""
    return any(v.unit in SESSIONS and 0 <= v.first - anchor.end <= 1 for v in scene.values)


SESSIONS = ("formal-session", "intersessional-meeting", "session")


def _covered(scene: Scene, anchor: Mention, frame: Frame) -> bool:
    """True if the anchor is part of words that say another thing."""
    return bool(frame.apart_from) and any(_overlap(c, anchor) for c in scene.of("concept", *frame.apart_from))


def _inside(cue: Mention, name: Mention) -> bool:
    return name.first <= cue.first and cue.end <= name.end


def subject_of(context: Context, value: Mention, fit: Fit) -> Subject | None:
    """The subject of the claim that the fit makes; None if it is another one, which is counted."""
    scene, discourse = context.scene, context.discourse
    treaty = treaty_of(scene, discourse, value, fit.anchor)
    if treaty is None or (treaty.found in UNNAMED and _teased(scene, value)):
        return None
    subject: Subject | None = treaty
    if fit.attribute.of == "event":
        subject = _event_subject(context, value, fit, treaty)
        if subject is not None and not _of_treaty(context, fit, subject.entity, treaty):
            subject = None
    if subject is None or not context.facts.find(subject.entity, fit.attribute.id):
        context.other_subjects += treaty.entity not in context.facts.subjects_with(fit.attribute.id)
        return None
    return subject


# How a subject is found that the sentence does not name.
UNNAMED = ("carried", "headline")


def _teased(scene: Scene, value: Mention) -> bool:
    """True for what the headline of another article says: "Read also: …", to the end of the line."""
    text, cues = scene.reading.text, [c for c in scene.of("concept", "teaser") if c.first <= 1]
    return any(LINE_END not in text[c.span.end : value.span.start] for c in cues)


LINE_END = "\n"


def _of_treaty(context: Context, fit: Fit, event: str, treaty: Subject) -> bool:
    """True if an event is the treaty's, or a side event of a treaty named before while another was named since."""
    entity = context.facts.entities[event]
    if entity.of == treaty.entity:
        return True
    named = fit.frame.subject and fit.anchor is not None and entity.act != MAIN_ACT
    return named and treaty.found in UNNAMED and entity.of in context.discourse.named


def other_subjects(context: Context, value: Mention, fit: Fit, chosen: Subject | None) -> list[Subject]:
    """The other treaties that a sentence which names none may speak of: the one named last, the text's main one."""
    discourse, facts, scene = context.discourse, context.facts, context.scene
    if scene.typed("treaty") or treaty_told(scene, discourse, value) or fit.attribute.of != "treaty":
        return []
    signed = next((one for one in sorted(discourse.named) if facts.act_of(one, MAIN_ACT)), "")
    named = dict.fromkeys((signed, discourse.treaty) if chosen is None or chosen.unsure else (signed,))
    taken = (chosen.entity if chosen is not None else "", "")
    if chosen is not None and not chosen.unsure and discourse.treaty == signed:
        return []
    return [Subject(one, "carried") for one in named if one not in taken and facts.find(one, fit.attribute.id)]


def _event_subject(context: Context, value: Mention, fit: Fit, treaty: Subject) -> Subject | None:
    """The event: the anchor itself, the act of the treaty that a verb names, or the nearest or last named one."""
    candidates = context.facts.subjects_with(fit.attribute.id)
    if fit.frame.subject and fit.anchor is not None:
        return Subject(fit.anchor.id, "clause")
    act = context.facts.act_of(treaty.entity, fit.frame.subject_of or MAIN_ACT)
    if act not in candidates or not _takes_part(context, act):
        act = ""
    if fit.frame.subject_of:
        return Subject(act, treaty.found, treaty.unsure) if act else None
    events = context.scene.typed("event")
    if fit.frame.carried and events and all(dating(context.scene, m) for m in events):
        return None  # "before the ceremony a conference was held in Cairo"
    named = event_of(context.scene, context.discourse, fit.anchor or value, candidates)
    if named is not None:
        return named if named.entity in candidates else None
    if fit.frame.carried:
        return None
    if act and _at_act(context, act):
        return Subject(act, treaty.found, treaty.unsure)
    told = value.kind == "entity" and bool(act) and treaty.found in ("clause", "sentence")
    only = len(candidates) == 1 and (fit.frame.concepts or told)  # "Viet Nam hosted the signing of …"
    return Subject(next(iter(candidates)), treaty.found, treaty.unsure) if only else None


# The act of a treaty that stands for its event where no other is named: its signature.
MAIN_ACT = "sign"
FIRST_DAY, LAST_DAY = "first-day", "last-day"


def _at_act(context: Context, act: str) -> bool:
    """True if the sentence, or the text before, speaks of the act (not only of its treaty)."""
    scene, acting = context.scene, context.attributes.events_of(MAIN_ACT)
    return context.discourse.event == act or bool(scene.of("event", *acting) or scene.typed("venue"))


def _takes_part(context: Context, event: str) -> bool:
    """True if one of those whose act the event is stands in the sentence, or the text was speaking of the event."""
    actors = context.facts.entities[event].actors
    named = {m.id for m in context.scene.of("entity")}
    return not actors or event in (context.discourse.event, *named) or bool(named.intersection(actors))


def _day_of_event(context: Context, value: Mention, subject: Subject) -> tuple[Days, str] | None:
    """The first or last day of the treaty's main event, where the clause speaks of it ("on the opening day")."""
    scene, facts = context.scene, context.facts
    cues = [c for c in scene.of("concept", FIRST_DAY, LAST_DAY) if scene.same_part(value, c)]
    dates = [v for v in scene.values if v.kind == "date"]  # "the end of 2026"
    cues = [c for c in cues if not any(d.first <= c.first < d.end for d in dates)]
    fact = facts.find(facts.act_of(facts.entities[subject.entity].of or subject.entity, MAIN_ACT), "dates")
    known = fact.current.value if fact is not None else None
    if not cues or not isinstance(known, Period):
        return None
    return (known.start if cues[0].id == FIRST_DAY else known.end), "clause"


def _unattended(context: Context, value: Mention, fit: Fit, subject: Subject) -> bool:
    """True for whom so many states sent to an event that only the text before names, where nobody comes to it."""
    sent = fit.anchor is not None and fit.anchor.kind == "unit" and fit.anchor.end <= value.first
    counted = sent and fit.attribute.of == "event" and bool(fit.frame.units_near) and subject.found in UNNAMED
    return counted and not context.scene.of("event", *context.attributes.event_counts, *fit.attribute.events)


def _beside_another(context: Context, value: Mention, fit: Fit) -> bool:
    """True for a date of an event beside which another one is named, which it may date as well."""
    scene, entities = context.scene, context.facts.entities
    if fit.attribute.of != "event" or value.kind != "date" or not fit.frame.subject:
        return False
    others = [m for m in scene.typed("event") if not entities[m.id].of and m.end <= value.first]
    return any(scene.same_part(m, value) for m in others)


def _doubted(scene: Scene, value: Mention, frame: Frame) -> bool:
    """True if the text may speak of something else, as a word of the frame tells ("the first draft")."""
    return bool(frame.doubted) and any(scene.same_part(value, c) for c in scene.of("concept", *frame.doubted))


def _doubtful(context: Context, value: Mention, fit: Fit, subject: Subject) -> bool:
    """True if the words may mean something else, so that a value that differs is no conflict."""
    scene, frame = context.scene, fit.frame
    short = short_of_it(scene, context.facts, fit.attribute, value, subject)
    unclear = _unattended(context, value, fit, subject) or _beside_another(context, value, fit)
    narrowed = _restricted(scene, value) or (NARROWED in value.tags and value.unit in NARROWABLE)
    no_term = fit.attribute.rule and (_hoped(scene, value) or _day_denied(scene, value, fit))
    return frame.doubtful or short or unclear or narrowed or no_term or _doubted(scene, value, frame)


def _restricted(scene: Scene, value: Mention) -> bool:
    """True for a count that a relative clause narrows, without an article ("some 40 states that signed are not …")."""
    articles = any(c.end == value.first for c in scene.of("boundary", "list"))
    narrowed = any(c.first == value.end for c in scene.of("concept", RELATIVE_PRONOUN))
    return value.kind == "number" and narrowed and not articles


def _hoped(scene: Scene, value: Mention) -> bool:
    """True for a count that a word for a hope stands right before ("hopes for ten ratifications"): no term needs it."""
    near = any(0 <= value.first - c.end <= HOPE_REACH for c in scene.of("context", "forecast"))
    return value.kind == "number" and near and not scene.of("event", "enter-into-force")


HOPE_REACH = 1


def _day_denied(scene: Scene, value: Mention, fit: Fit) -> bool:
    """True for a day on which a term holds no more ("on 1 January it can no longer be signed")."""
    act = fit.anchor if value.kind == "date" and not value.hedge else None
    return act is not None and act.kind == "event" and denied(scene, act)


# Units of which a word beside them may mean some only.
NARROWABLE = ("state", "delegation", "organization", "delegate")


def make_claim(context: Context, value: Mention, fit: Fit, subject: Subject, **more: object) -> Claim:
    """The claim that the value makes of the subject, with the date that it speaks of."""
    fact = context.facts.find(subject.entity, fit.attribute.id)
    as_of = fact.current.as_of if fact is not None else None
    year = max(context.discourse.year, as_of.year if as_of else 0)  # what is known since a year was not before it
    known = context.facts.as_of if year > context.discourse.year else None
    dated_events = context.attributes.dated_events
    when, dated = spoken_of(context.scene, value, fit.anchor, context.text_date, year, dated_events, latest=known)
    if dated != "clause":
        when, dated = _day_of_event(context, value, subject) or (when, dated)
    assert value.value is not None
    if is_unsure(context.scene.typed("event"), list(context.scene.values), subject.entity, context.facts):
        subject = replace(subject, unsure=True)
    claim = Claim(
        value.span,
        subject,
        fit.attribute.id,
        value.kind,
        value.value,
        value.unit,
        value.hedge,
        value.stated,
        value.core,
        when=when,
        dated=dated,
        doubtful=_doubtful(context, value, fit, subject),
    )
    return replace(claim, **more)
