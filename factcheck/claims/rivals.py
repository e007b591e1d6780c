"""Whether another event or verb than the anchor of a frame takes a value for itself."""

from factcheck.attributes import Attribute
from factcheck.claims.acts import mandating
from factcheck.claims.context import COUNTED, MAIN_ACT, RELATIVE_PRONOUN, Context
from factcheck.claims.discourse import dating
from factcheck.claims.passages import ACTORS
from factcheck.claims.scene import CLAUSE, Scene, overlapping
from factcheck.claims.stance import ASSERTED
from factcheck.model import Mention
from factcheck.reading.durations import ATTRIBUTIVE


def overshadowed(context: Context, value: Mention, anchor: Mention, attribute: Attribute) -> bool:
    """True if another event stands between the value and the anchor, or the anchor only dates it ("after the …").

    Only an event that has dates of its own takes them from another; a count may stand further off.
    """
    scene = context.scene
    if value.kind == "duration":
        return _other_time(scene, value, anchor, attribute)
    if value.unit == "none":  # "200 attended the signing": the verb beside it is what they did
        return any(value.end <= e.first < anchor.first and e.id != anchor.id for e in scene.of("event"))
    if value.kind == "number":
        return _of_another_verb(context, value, anchor, attribute)
    if value.kind == "date" and (_of_named(scene, value, anchor) or _topical(scene, anchor)):
        return True
    if value.kind == "date" and (_only_dates(scene, value, anchor) or _told_of_by_actors(context, value, anchor)):
        return True
    if value.kind == "entity" and _named_apart(context, value, anchor, attribute):
        return True
    return value.kind in ("date", "entity", "ordinal") and _rivalled(context, value, anchor, attribute)


def _other_time(scene: Scene, value: Mention, anchor: Mention, attribute: Attribute) -> bool:
    """True if a length of time is not what the anchor lasted, or what a term gives."""
    if ATTRIBUTIVE in value.tags and not attribute.rule and anchor.kind != "concept":
        return not 0 <= anchor.first - value.end <= 1  # "after two-year talks", not "a ten-year plan for the talks"
    named = "noun" in anchor.tags and value.end <= anchor.first  # "within a year of its entry into force"
    gap = _first_since(scene, value) and (anchor.kind == "event" or attribute.rule)
    idle = anchor.kind == "event" and not attribute.rule  # "for ten years the UN has drafted no treaty"
    if idle and any(value.end <= c.first and c.end <= anchor.first for c in scene.of("context", "negation")):
        return True
    after = anchor.end <= value.first and scene.same_clause(anchor, value)  # "after talks that took five years"
    if anchor.kind == "event" and anchor.first >= value.end and not attribute.rule:
        named = named or any(c.first == value.end for c in scene.of("concept", "later"))  # "two years later"
    apart = attribute.rule and scene.weight(value.end, anchor.first) >= CLAUSE  # "another 90 days, before it applies"
    dated = dating(scene, anchor) and not after and not apart
    return named or gap or dated or (attribute.rule and _coming(scene, value))


def _only_dates(scene: Scene, value: Mention, anchor: Mention) -> bool:
    """True if an anchor only says when something else was: "after the signing", "since it was opened"."""
    apart = scene.cost(value, anchor) > 1 and not _apposed(scene, value, anchor)
    opened = [c for c in scene.of("concept", "since-opening") if value.end <= c.first]
    since = any(overlapping(c, anchor) or _nearer(scene, value, c, anchor) for c in opened)
    behind = anchor.end <= value.first and any(overlapping(c, anchor) for c in scene.of("concept", "since-opening"))
    since = since or (behind and not scene.same_clause(anchor, value))  # "since it was opened, … in 2028"
    return _described(scene, value, anchor) or (apart and dating(scene, anchor)) or _lasting(scene, anchor) or since


# Nothing opens its own closing: the first says what the second is the end of.
TERM = ("open", "close")


def object_of(context: Context, value: Mention, anchor: Mention) -> Mention | None:
    """The verb with dates of its own whose object the anchor is, where the date stands behind both.

    "Welcomed the signing on 28 October": it may be the day of either.
    """
    scene = context.scene
    if anchor.kind != "event" or ASSERTED.intersection(anchor.tags) or value.first < anchor.end:
        return None
    verbs = scene.of("event", *context.attributes.dated_events - {anchor.id})
    verbs = [e for e in verbs if (e.id, anchor.id) != TERM]
    near = [e for e in verbs if 0 <= anchor.first - e.end <= OBJECT_REACH and not scene.weight(e.end, anchor.first)]
    return next((e for e in near if ASSERTED.intersection(e.tags)), None)


def _told_of_by_actors(context: Context, value: Mention, anchor: Mention) -> bool:
    """True if who is known to have welcomed the act, or the like, is named beside it: the date is that one's."""
    verb, named = object_of(context, value, anchor), {m.id for m in context.scene.of("entity")}
    acts = [e for e in context.facts.entities.values() if verb is not None and e.act == verb.id]
    return any(named.intersection((*e.actors, e.id)) for e in acts)


def _nearer(scene: Scene, value: Mention, cue: Mention, anchor: Mention) -> bool:
    """True if a date stands in the clause of a cue, nearer to it than to the anchor, and so belongs to it."""
    return scene.same_clause(value, cue) and scene.cost(value, cue) < scene.cost(value, anchor)


def _named_apart(context: Context, value: Mention, anchor: Mention, attribute: Attribute) -> bool:
    """True if a name belongs to something else than an anchor that dates it or is its aim, or that is elsewhere."""
    scene = context.scene
    beside = anchor.kind == "entity" or value.end < anchor.first or attribute.locative
    if (beside and dating(scene, anchor)) or _aimed_at(scene, value, anchor):  # "in New York after the signing"
        return True
    told = any(c.first == anchor.end for c in scene.of("concept", "behind-it"))
    if told and not attribute.locative and value.first >= anchor.end:
        return True  # as Chinese orders it: "before its signing, X met …"
    since = any(overlapping(c, anchor) for c in scene.of("concept", "since-opening"))
    if attribute.locative and since and anchor.first >= value.end and not scene.same_clause(value, anchor):
        return True  # "met in Vienna, for the first time since it was opened for signature"
    led = any(0 <= c.first - value.end <= 1 for c in scene.of("concept", "belongs-to"))
    if (
        led and scene.type(value) == "body" and not scene.same_clause(value, anchor)
    ):  # "…, nor was it drawn up under the Council of Europe"
        return True
    return attribute.locative and _at_another(context, value, anchor)


def _rivalled(context: Context, value: Mention, anchor: Mention, attribute: Attribute) -> bool:
    """True if an event with dates of its own stands between a value and the anchor, or governs an actor's name."""
    scene = context.scene
    held = anchor.id in context.attributes.held_concepts  # "the first to sign, X …", whatever X does then
    free = scene.type(value) not in ACTORS or attribute.locative or held
    rivals = scene.of("event") if not free else []
    if any(_governs(context, value, anchor, e) for e in rivals) or (rivals and _attended(context, value, anchor)):
        return True
    if held or (value.kind == "date" and anchor.kind == "concept"):  # "in 2019 the negotiations of it began"
        return False
    between = [e for e in _between(context, value, anchor) if not _taken(scene, anchor, e, attribute)]
    if value.kind == "date":
        between = [e for e in between if not _told_of_by_actors(context, value, e)]
    return any(e.id in context.attributes.dated_events for e in between)


def _taken(scene: Scene, anchor: Mention, rival: Mention, attribute: Attribute) -> bool:
    """True for what is the object of the anchor itself: "the initiator of the drafting of the treaty was Russia"."""
    near = 0 <= rival.first - anchor.end <= OBJECT_REACH and not scene.weight(anchor.end, rival.first)
    return near and rival.id in attribute.takes


# The object of a verb, or of who does it, begins so near behind it.
OBJECT_REACH = 2


def _between(context: Context, value: Mention, anchor: Mention) -> list[Mention]:
    """The other events between a value and the anchor, but for those that only date something."""
    scene = context.scene
    first, second = sorted((value, anchor), key=lambda m: m.first)
    between = [e for e in scene.of("event") if first.end <= e.first and e.end <= second.first and e.id != anchor.id]
    own = [e for e in between if value.kind == "date" and _apposed(scene, value, e)]
    told = [e for e in between if not (dating(scene, e) or _lasting(scene, e) or mandating(scene, context.facts, e))]
    return [e for e in (*own, *told) if not scene.aside(e, value, anchor)]


def _of_another_verb(context: Context, value: Mention, anchor: Mention, attribute: Attribute) -> bool:
    """True if another verb than the anchor says what a number counts, or the anchor stands in another part."""
    scene = context.scene
    if anchor.kind == "event" and attribute.of == "treaty":
        present = scene.of("event", *context.attributes.event_counts - {anchor.id})  # "signed, with 72 attending"
        if any(anchor.end <= e.first and e.end <= value.first for e in present):
            return True
    if anchor.kind == "event" and _in_relative(scene, anchor, value):
        return True
    if attribute.of == "event" and _seen(context, value, anchor):
        return True
    apart = not scene.same_part(value, anchor) and not put_instead(scene, value)
    named = anchor.kind == "entity" and attribute.of == "event"  # "119 firms were hit while the ceremony …"
    return (named or anchor.id in context.attributes.state_events) and apart


def _in_relative(scene: Scene, anchor: Mention, value: Mention) -> bool:
    """True if a verb tells, in a relative clause, of another noun than is counted outside it.

    "At the ceremony, at which it was signed, there were 110 countries"; not "72 countries, which have signed it".
    """
    clauses = [(first, end) for first, end in scene.relatives if first <= anchor.first < end]
    outside = [c for c in clauses if not c[0] <= value.first < c[1]]
    return any(not 0 <= first - value.end <= ANTECEDENT for first, _ in outside)


# So near before its relative clause stands the noun that it tells of.
ANTECEDENT = 1


def _seen(context: Context, value: Mention, anchor: Mention) -> bool:
    """True if what was come to is what those who are counted did: "saw 72 states sign", not "came for signing"."""
    scene = context.scene
    if anchor.kind != "event" or anchor.end > value.first:
        return False
    behind = [e for e in scene.of("event") if e.first >= value.end and scene.same_clause(e, value)]
    if not behind or "noun" in behind[0].tags or dating(scene, behind[0]):
        return False
    return behind[0].id in context.attributes.state_events


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
    if anchor.kind != "event":
        return False
    held = scene.of("event", "take-place", "co-host")  # "the seminar on its signing was held in …"
    between = any(anchor.end <= e.first and e.end <= value.first for e in held)
    told = "noun" in anchor.tags and between and any(m.end <= anchor.first for m in others)
    return told or any(scene.cost(value, m) < scene.cost(value, anchor) for m in others)


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
    acts = scene.of("event")
    last = any(value.end <= e.first and e.end <= v.first for v in firsts for e in acts)  # as Chinese orders it
    return last or any(v.end <= e.first and e.end <= value.first for v in firsts for e in acts)


def _coming(scene: Scene, value: Mention) -> bool:
    """True for a time from today ("in two years"): a preposition right before it, nothing that it is counted from."""
    led = any(c.end == value.first for c in scene.of("concept", "locative"))
    if any(overlapping(c, value) for c in scene.of("concept", "waiting-period")):
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
    """True if an event has its duration right before it ("after five years of negotiations") and so takes no day.

    A ceremony of two days takes one.
    """
    if anchor.kind == "entity":
        return False
    lasting = (v for v in scene.values if v.kind == "duration" and 0 <= anchor.first - v.end <= 1)
    return any(not scene.weight(v.end, anchor.first) for v in lasting)


def _governs(context: Context, value: Mention, anchor: Mention, rival: Mention) -> bool:
    """True if a verb of states other than the anchor stands nearer to the name, with no mark between."""
    scene = context.scene
    if rival.id not in context.attributes.state_events or rival.id == anchor.id or "noun" in rival.tags:
        return False
    if "capitals" in value.tags and any(c.first <= rival.first < c.end for c in scene.of("concept", "place-of")):
        return False  # of a city "hosted" only says where
    nearer = scene.cost(value, rival) < scene.list_cost(value, anchor)
    return nearer and scene.same_clause(value, rival) and not scene.aside(rival, value, anchor)
