"""Whether the words of a claim may mean something else, so that a value that differs is no conflict."""

from factcheck.attributes import Frame
from factcheck.claims.acts import short_of_it
from factcheck.claims.coincidences import said_of_another
from factcheck.claims.context import ENTRY, MAIN_ACT, RELATIVE_PRONOUN, UNNAMED, Context, Fit, overlapping
from factcheck.claims.scene import Scene
from factcheck.claims.stance import ASSERTED, denied
from factcheck.claims.subjects import dating
from factcheck.model import Mention, Subject
from factcheck.reading.units import NARROWED
from factcheck.sets import Days, Interval, Length, Period


def doubtful(context: Context, value: Mention, fit: Fit, subject: Subject) -> bool:
    """True if the words may mean something else, so that a value that differs is no conflict."""
    if context.refuted:
        return True
    scene, frame = context.scene, fit.frame
    short = short_of_it(scene, context.facts, fit.attribute, value, subject)
    unclear = _unattended(context, value, fit, subject) or _beside_another(context, value, fit)
    narrowed = _restricted(scene, value) or (NARROWED in value.tags and value.unit in NARROWABLE)
    unclear = unclear or _dates_another(context, value, fit, subject) or _to_come(context, value, fit)
    narrowed = narrowed or _who_sign(scene, value) or _as_many_as_needed(context, value, fit, subject)
    narrowed = narrowed or _part_of_those_who_came(context, value, fit, subject)
    no_term = fit.attribute.rule and (_hoped(scene, value) or _day_denied(scene, value, fit))
    place = value.kind == "entity" and _numbered(scene)
    no_term = no_term or (fit.attribute.rule and _out_of_scale(context, value, fit, subject))
    part = value.kind == "date" and _part_of_it(context, value, fit, subject)
    mixed = part or said_of_another(context, value, fit, subject) or _doubted(scene, value, frame)
    return frame.doubtful or short or unclear or narrowed or no_term or place or mixed


def _part_of_it(context: Context, value: Mention, fit: Fit, subject: Subject) -> bool:
    """True for a few days where the known period is of years: a session of the talks, or another one since."""
    fact = context.facts.find(subject.entity, fit.attribute.id)
    known, said = fact.current.value if fact is not None else None, value.value
    if not isinstance(known, Period) or not isinstance(said, Period):
        return False
    return (said.end.last - said.start.first) * SHORTER < known.end.first - known.start.first


# A period so many times shorter than the known one is no slip of it.
SHORTER = 12


def _numbered(scene: Scene) -> bool:
    """True if a sentence says which one a state was: "the 74th country to sign" may have signed since."""
    return any(v.kind == "ordinal" and v.unit == "state" and v.stated != 1 for v in scene.values)


def _unattended(context: Context, value: Mention, fit: Fit, subject: Subject) -> bool:
    """True for whom so many states sent to an event that only the text before names, where nobody comes to it."""
    sent = fit.anchor is not None and fit.anchor.kind == "unit" and fit.anchor.end <= value.first
    counted = sent and fit.attribute.of == "event" and bool(fit.frame.units_near) and subject.found in UNNAMED
    return counted and not context.scene.of("event", *context.attributes.event_counts, *fit.attribute.events)


def _part_of_those_who_came(context: Context, value: Mention, fit: Fit, subject: Subject) -> bool:
    """True for a count of people that may be one of some only: of one state, or far fewer than are known to have come.

    "15 delegates from Poland", "five delegates spoke"; but "15 delegates attended" is one of all.
    """
    if value.unit not in PEOPLE or fit.attribute.of != "event":
        return False
    scene, fact = context.scene, context.facts.find(subject.entity, fit.attribute.id)
    linked = {c.end for c in scene.of("concept", *LINKS) if c.first == value.end} | {value.end}
    if any(m.first in linked or m.end == value.first for m in scene.typed("state")):
        return True
    known = fact.current.value if fact is not None else None
    if value.stated is None or not isinstance(known, Interval) or value.stated * FAR_FEWER >= known.low:
        return False
    listed = any(v.first != value.first and v.unit in NARROWABLE for v in scene.values)
    came = any(scene.same_part(value, e) for e in scene.of("event", *context.attributes.event_counts))
    return not (listed or came)


# Units of people, what links them to where they come from, and how many times as many make "far more".
PEOPLE, LINKS, FAR_FEWER = ("delegate", "participant"), ("from", "agent", "out-of", "of"), 5


def _beside_another(context: Context, value: Mention, fit: Fit) -> bool:
    """True for a date of an event beside which another one is named, which it may date as well."""
    scene, entities = context.scene, context.facts.entities
    if fit.attribute.of != "event" or value.kind != "date" or not fit.frame.subject:
        return False
    others = [m for m in scene.typed("event") if not entities[m.id].of and m.end <= value.first]
    return any(scene.same_part(m, value) for m in others)


def _dates_another(context: Context, value: Mention, fit: Fit, subject: Subject) -> bool:
    """True for a date behind an act that only says since when or after what an event named before it was held."""
    scene, act = context.scene, fit.anchor
    if value.kind != "date" or act is None or act.kind != "event" or not dating(scene, act):
        return False
    others = (m for m in scene.typed("event") if m.end <= act.first < value.first and m.id != subject.entity)
    return any(scene.same_part(m, value) and not overlapping(m, act) for m in others)


def _to_come(context: Context, value: Mention, fit: Fit) -> bool:
    """True for a day behind all that is known which only a noun dates ("the last day for its signature is …")."""
    act = fit.anchor if isinstance(value.value, Days) and not fit.attribute.rule else None
    noun = act is not None and act.kind == "event" and "noun" in act.tags
    return noun and isinstance(value.value, Days) and value.value.first > context.facts.as_of


def _who_sign(scene: Scene, value: Mention) -> bool:
    """True for delegates who stand right behind the verb of signing: as many states may be meant."""
    return value.unit == "delegate" and any(e.end == value.first for e in scene.of("event", MAIN_ACT))


def _as_many_as_needed(context: Context, value: Mention, fit: Fit, subject: Subject) -> bool:
    """True for as many ratifications as the treaty needs, beside its entry into force, which is still to come.

    They may be a condition, whatever the form of the verb ("40 states having ratified it, it may enter into force").
    """
    needed = context.facts.find(subject.entity, "ratifications-required")
    if fit.attribute.id != "ratifications" or needed is None or value.value != needed.current.value:
        return False
    return any(not ASSERTED.intersection(e.tags) for e in context.scene.of("event", ENTRY))


def _doubted(scene: Scene, value: Mention, frame: Frame) -> bool:
    """True if the text may speak of something else, as a word of the frame tells ("the first draft")."""
    return bool(frame.doubted) and any(scene.same_part(value, c) for c in scene.of("concept", *frame.doubted))


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


def _out_of_scale(context: Context, value: Mention, fit: Fit, subject: Subject) -> bool:
    """True for a time many times as long, or as short, as a term: "in two days" is about something else."""
    fact = context.facts.find(subject.entity, fit.attribute.id)
    if fact is None or not isinstance(value.value, Length) or not isinstance(fact.current.value, Length):
        return False
    said, known = value.value.days, fact.current.value.days
    return said.high * SCALE < known.low or said.low > known.high * SCALE


# A wrong term of 15 days or of a year is a slip; what lies further from 90 days is no term.
SCALE = 6


def _day_denied(scene: Scene, value: Mention, fit: Fit) -> bool:
    """True for a day on which a term holds no more ("on 1 January it can no longer be signed")."""
    act = fit.anchor if value.kind == "date" and not value.hedge else None
    return act is not None and act.kind == "event" and denied(scene, act)


# Units of which a word beside them may mean some only.
NARROWABLE = ("state", "delegation", "organization", "delegate", "participant")
