"""Whether the words of a date may tell of something else, so that a day that differs is no conflict."""

from factcheck.claims.candidate import Candidate
from factcheck.claims.context import ENTRY, MAIN_ACT, UNNAMED
from factcheck.claims.discourse import dating
from factcheck.claims.rivals import object_of
from factcheck.claims.scene import overlapping
from factcheck.claims.stance import denied
from factcheck.reading.treaties import TREATY_HEAD
from factcheck.reading.units import LABEL_MARKS
from factcheck.sets import Days, Length, Period


def _part_of_it(claim: Candidate) -> bool:
    """True for a few days where the known period is of years: a session of the talks, or another one since."""
    known, said = claim.known, claim.value.value
    if not isinstance(known, Period) or not isinstance(said, Period):
        return False
    return (said.end.last - said.start.first) * SHORTER < known.end.first - known.start.first


# A period so many times shorter than the known one is no slip of it.
SHORTER = 12


def _beside_another(claim: Candidate) -> bool:
    """True for a date of an event beside which another one is named, which it may date as well."""
    scene, value, fit = claim.scene, claim.value, claim.fit
    if fit.attribute.of != "event" or value.kind != "date" or not fit.frame.subject:
        return False
    others = [m for m in scene.typed("event") if not scene.entities[m.id].of and m.end <= value.first]
    return any(scene.same_part(m, value) for m in others)


def _dates_another(claim: Candidate) -> bool:
    """True for a date behind an act that only says since when or after what an event named before it was held."""
    scene, value, act = claim.scene, claim.value, claim.fit.anchor
    if value.kind != "date" or act is None or act.kind != "event" or not dating(scene, act):
        return False
    others = (m for m in scene.typed("event") if m.end <= act.first < value.first and m.id != claim.subject.entity)
    return any(scene.same_part(m, value) and not overlapping(m, act) for m in others)


def _to_come(claim: Candidate) -> bool:
    """True for a day behind all that is known which only a noun dates ("the last day for its signature is …")."""
    said, act = claim.value.value, claim.fit.anchor
    if not isinstance(said, Days) or claim.fit.attribute.rule or act is None or act.kind != "event":
        return False
    able = any(c.end <= act.first and claim.scene.same_clause(c, act) for c in claim.scene.of("concept", "can"))
    return ("noun" in act.tags or able) and said.first > claim.context.facts.as_of


def _approved_by_a_state(claim: Candidate) -> bool:
    """True for the date of an act that a state does, where the one in question is a body's: "France approved it"."""
    scene, act, facts = claim.scene, claim.fit.anchor, claim.context.facts
    if claim.value.kind != "date" or not claim.fit.attribute.short_of or act is None or act.kind != "event":
        return False
    if any(m.id in facts.known_names("adoption-body") for m in scene.typed("body")):
        return False
    return any(m.end <= act.first and scene.same_part(m, act) for m in scene.typed("state"))


def _of_another_clause(claim: Candidate) -> bool:
    """True for a plain day in another clause than the end that it may date ("it stays open, the envoy said in May")."""
    value, act = claim.value, claim.fit.anchor
    if not claim.fit.attribute.ends or value.hedge or act is None or value.first < act.end:
        return False
    labelled = claim.scene.reading.sentence.tokens[value.first - 1].key in LABEL_MARKS  # "the last day: 31 December"
    return not labelled and not claim.scene.same_clause(value, act)


def _of_another_subject(claim: Candidate) -> bool:
    """True for the end of something else, in a sentence that names no treaty: "Registration is open until 15 May"."""
    scene, act = claim.scene, claim.fit.anchor
    if not claim.fit.attribute.ends or claim.subject.found not in UNNAMED or act is None or not act.first:
        return False
    known = [m for m in (*scene.names, *scene.reading.cues, *scene.values) if m.kind != "boundary"]
    token, own = scene.reading.sentence.tokens[act.first - 1], {i for m in known for i in range(m.first, m.end)}
    named = [m for m in scene.typed("event") if not scene.entities[m.id].of]
    other = [m for m in (*named, *scene.of("event", "other"), *scene.of("unit", "other")) if m.end == act.first]
    unknown = token.key[0].isalpha() and len(token.key) >= SHORTEST_NOUN and act.first - 1 not in own
    return bool(other) or (unknown and not scene.of("concept", TREATY_HEAD))


SHORTEST_NOUN = 4


def _at_the_act(claim: Candidate) -> bool:
    """True for the day on which the treaty's main event ended: "80 had signed when the doors closed on 26 October"."""
    facts, value = claim.context.facts, claim.value
    dates = facts.find(facts.act_of(claim.subject.entity, MAIN_ACT), "dates")
    known = dates.current.value if dates is not None else None
    act = claim.fit.anchor
    signed = act is not None and act.id == MAIN_ACT and "past" in act.tags  # a term would be told of the treaty
    if not claim.fit.attribute.ends or (value.hedge and not signed) or not isinstance(known, Period):
        return False
    return isinstance(value.value, Days) and value.value.within(known.days)


def _of_clause_before(claim: Candidate) -> bool:
    """True for a date that another verb may have: "they finished in August 2024, and the Assembly adopted the text"."""
    scene, value, act = claim.scene, claim.value, claim.fit.anchor
    if value.kind != "date" or act is None or act.kind not in ("event", "entity") or act.first < value.end:
        return False
    joints = [b for b in scene.of("boundary", "weak") if value.end <= b.first and b.first - value.end <= 1]
    if act.kind == "entity":  # "it was approved in May, and the ceremony was held in June"
        own = any(v.kind == "date" and v.first >= act.end and scene.same_clause(v, act) for v in scene.values)
        return own and any(b.end <= act.first for b in joints)
    actors = [m for m in scene.typed("body", "state") if m.end <= act.first]
    return value.first > 0 and any(b.end <= m.first for b in joints for m in actors)


def _of_another_calendar(claim: Candidate) -> bool:
    """True for a date of a year in which no treaty of today can have done anything: "1447", "2568"."""
    said = claim.value.value
    days = said.days if isinstance(said, Period) else said
    if not isinstance(days, Days) or days.yearless:
        return False
    return days.last.year < FIRST_YEAR or days.first.year > LAST_YEAR  # "before" and "since" are open at one end


FIRST_YEAR, LAST_YEAR = 1900, 2200


def _of_other_times(claim: Candidate) -> bool:
    """True for a date many years from the known one, where the clause does not name what it is the date of."""
    known, said = claim.known, claim.value.value
    known = known.days if isinstance(known, Period) else known
    said = said.days if isinstance(said, Period) else said
    if not isinstance(known, Days) or not isinstance(said, Days) or said.yearless:
        return False
    apart = max(said.first.year - known.last.year, known.first.year - said.last.year)
    return claim.subject.found != "clause" and apart > (YEARS if claim.subject.found in UNNAMED else DECADES)


YEARS, DECADES = 10, 15


def _of_its_verb(claim: Candidate) -> bool:
    """True for a date behind the object of another verb, which it may date as well ("welcomed the signing on …")."""
    value, act = claim.value, claim.fit.anchor
    return value.kind == "date" and act is not None and object_of(claim.context, value, act) is not None


def _counted_from(claim: Candidate) -> bool:
    """True for a date behind what it is counted from: "a statement on the signing three days after it opened, on …"."""
    scene, value, act = claim.scene, claim.value, claim.fit.anchor
    if value.kind != "date" or value.hedge or claim.fit.attribute.rule:
        return False
    if act is None or act.kind != "event" or act.end > value.first:
        return False
    starts = {v.end for v in scene.values if v.kind == "duration"}
    counted = [c for c in scene.of("concept", "relative") if c.first in starts and c.end <= value.first]
    opened = [c for c in counted if c.end <= act.first and not scene.weight(c.end, act.first)]
    return bool(opened) or ("noun" in act.tags and any(act.end <= c.first for c in counted))


OF_DATES = (
    _of_other_times,
    _part_of_it,
    _beside_another,
    _dates_another,
    _to_come,
    _approved_by_a_state,
    _of_another_calendar,
    _of_another_clause,
    _of_another_subject,
    _at_the_act,
    _counted_from,
    _of_its_verb,
    _of_clause_before,
)


def _hoped(claim: Candidate) -> bool:
    """True for a count that a word for a hope stands right before ("hopes for ten ratifications"): no term needs it."""
    scene, value = claim.scene, claim.value
    reach = {"number": HOPE_REACH, "ordinal": FAR_HOPE}.get(value.kind, -1)  # "hopes to see the hundredth one"
    near = any(0 <= value.first - c.end <= reach for c in scene.of("context", "forecast"))
    return near and claim.fit.attribute.rule and not scene.of("event", ENTRY)


HOPE_REACH, FAR_HOPE = 1, 4


def _day_denied(claim: Candidate) -> bool:
    """True for a day on which a term holds no more ("on 1 January it can no longer be signed")."""
    value, act = claim.value, claim.fit.anchor
    if not claim.fit.attribute.rule or value.kind != "date" or value.hedge:
        return False
    return act is not None and act.kind == "event" and denied(claim.scene, act)


def _out_of_scale(claim: Candidate) -> bool:
    """True for a time many times as long, or as short, as a term: "in two days" is about something else."""
    said, known = claim.value.value, claim.known
    if not claim.fit.attribute.rule or not isinstance(said, Length) or not isinstance(known, Length):
        return False
    return said.days.high * SCALE < known.days.low or said.days.low > known.days.high * SCALE


# A wrong term of 15 days or of a year is a slip; what lies further from 90 days is no term.
SCALE = 6
OF_TERMS = (_hoped, _day_denied, _out_of_scale)
