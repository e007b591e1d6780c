"""Whether the words of a claim may mean something else, so that a value that differs is no conflict."""

from typing import NamedTuple

from factcheck.claims.acts import short_of_it
from factcheck.claims.coincidences import said_of_another
from factcheck.claims.context import ENTRY, MAIN_ACT, PARTS, RELATIVE_PRONOUN, UNNAMED, Context, Fit
from factcheck.claims.rivals import object_of
from factcheck.claims.scene import Scene, overlapping
from factcheck.claims.sorts import BEING
from factcheck.claims.stance import ASSERTED, denied
from factcheck.claims.subjects import dating
from factcheck.model import Mention, Subject, ValueSet
from factcheck.reading.treaties import TREATY_HEAD
from factcheck.reading.units import LABEL_MARKS, NARROWED
from factcheck.sets import Days, Interval, Length, Period


class Candidate(NamedTuple):
    """A claim that is about to be made: the value, the frame that fits it, and the subject."""

    context: Context
    value: Mention
    fit: Fit
    subject: Subject

    @property
    def scene(self) -> Scene:
        """The sentence."""
        return self.context.scene

    @property
    def known(self) -> ValueSet | None:
        """What the sources have, if there is a fact."""
        fact = self.context.facts.find(self.subject.entity, self.fit.attribute.id)
        return fact.current.value if fact is not None else None


def doubtful(context: Context, value: Mention, fit: Fit, subject: Subject) -> bool:
    """True if the words may mean something else, so that a value that differs is no conflict."""
    if context.refuted or fit.frame.doubtful:
        return True
    if short_of_it(context.scene, context.facts, fit.attribute, value, subject):
        return True
    if said_of_another(context, value, fit, subject):
        return True
    claim = Candidate(context, value, fit, subject)
    return any(doubt(claim) for doubt in (*OF_COUNTS, *OF_DATES, *OF_TERMS, _doubted))


def _doubted(claim: Candidate) -> bool:
    """True if the text may speak of something else, as a word of the frame tells ("the first draft")."""
    scene, words = claim.scene, claim.fit.frame.doubted
    return bool(words) and any(scene.same_part(claim.value, c) for c in scene.of("concept", *words))


def _numbered(claim: Candidate) -> bool:
    """True if a sentence says which one a state was: "the 74th country to sign" may have signed since."""
    ordinals = (v for v in claim.scene.values if v.kind == "ordinal" and v.unit == "state" and v.stated != 1)
    return claim.value.kind == "entity" and any(ordinals)


def _unattended(claim: Candidate) -> bool:
    """True for whom so many states sent to an event that only the text before names, where nobody comes to it."""
    context, value, fit, subject = claim
    sent = fit.anchor is not None and fit.anchor.kind == "unit" and fit.anchor.end <= value.first
    counted = sent and fit.attribute.of == "event" and bool(fit.frame.units_near) and subject.found in UNNAMED
    return counted and not context.scene.of("event", *context.attributes.event_counts, *fit.attribute.events)


def _narrowed(claim: Candidate) -> bool:
    """True for a count of which a word beside it may mean some only."""
    return NARROWED in claim.value.tags and claim.value.unit in NARROWABLE


def _restricted(claim: Candidate) -> bool:
    """True for a count that a relative clause narrows, without an article ("some 40 states that signed are not …")."""
    scene, value = claim.scene, claim.value
    articles = any(c.end == value.first for c in scene.of("boundary", "list"))
    narrowed = any(c.first == value.end for c in scene.of("concept", RELATIVE_PRONOUN))
    return value.kind == "number" and narrowed and not articles


def _part_of_those_who_came(claim: Candidate) -> bool:
    """True for a count of people that may be one of some only: of one state, or far fewer than are known to have come.

    "15 delegates from Poland", "five delegates spoke"; but "15 delegates attended" is one of all.
    """
    scene, value, known = claim.scene, claim.value, claim.known
    if value.unit not in PEOPLE or claim.fit.attribute.of != "event":
        return False
    linked = {c.end for c in scene.of("concept", *LINKS) if c.first == value.end} | {value.end}
    if any(m.first in linked or m.end == value.first for m in scene.typed("state")):
        return True
    if value.stated is None or not isinstance(known, Interval) or value.stated * FAR_FEWER >= known.low:
        return False
    if scene.reading.sentence.heading and opens_line(scene, value) and not _verbs(scene):
        return False  # "15 delegates at the ceremony", a headline
    listed = any(v.first != value.first and v.unit in NARROWABLE for v in scene.values)
    came = any(scene.same_part(value, e) for e in scene.of("event", *claim.context.attributes.event_counts))
    return not (listed or came)


def opens_line(scene: Scene, value: Mention) -> bool:
    """True if no word stands before a value in its sentence, the mark of a list item aside."""
    tokens = scene.reading.sentence.tokens
    return not any(tokens[i].key[0].isalnum() for i in range(value.first))


def _verbs(scene: Scene) -> list[Mention]:
    """The events of a sentence that no noun names."""
    return [e for e in scene.of("event") if "noun" not in e.tags]


# Units of people, what links them to where they come from, and how many times as many make "far more".
PEOPLE, LINKS, FAR_FEWER = ("delegate", "participant"), ("from", "agent", "out-of", "of"), 5
# Units of which a word beside them may mean some only.
NARROWABLE = ("state", "delegation", "organization", "delegate", "participant")


def _who_sign(claim: Candidate) -> bool:
    """True for delegates who stand right behind the verb of signing: as many states may be meant."""
    signing = claim.scene.of("event", MAIN_ACT)
    return claim.value.unit == "delegate" and any(e.end == claim.value.first for e in signing)


def _parties_to_it(claim: Candidate) -> bool:
    """True for parties beside a verb of signing in their clause, without one of ratifying: it is they who signed."""
    scene, value = claim.scene, claim.value
    if claim.fit.attribute.id != "ratifications" or scene.of("event", "ratify"):
        return False
    return any(scene.same_clause(value, e) for e in scene.of("event", MAIN_ACT) + scene.of("unit", "signatory"))


def _as_many_as_needed(claim: Candidate) -> bool:
    """True for as many ratifications as the treaty needs, beside its entry into force, which is still to come.

    They may be a condition, whatever the form of the verb ("40 states having ratified it, it may enter into force").
    """
    needed = claim.context.facts.find(claim.subject.entity, "ratifications-required")
    if claim.fit.attribute.id != "ratifications" or needed is None or claim.value.value != needed.current.value:
        return False
    told = [e for e in claim.scene.of("event", "ratify") if ASSERTED.intersection(e.tags)]
    ahead = any(not ASSERTED.intersection(e.tags) for e in claim.scene.of("event", ENTRY))
    needs = claim.scene.of("concept", "require", "wait", "waiting-period")  # "40 ratifications trigger a countdown"
    bare = bool(claim.scene.of("event", "ratify")) and not told  # a cell of a table: "40 states ratify"
    return ahead or bare or (claim.value.unit == "ratification" and bool(needs) and not told)


def _short_of_the_term(claim: Candidate) -> bool:
    """True for fewer ratifications than the treaty needs, where the sentence says how many those are.

    "40 ratifications are required; fewer than 20 …" tells how many there are.
    """
    required = claim.fit.attribute.rule and claim.value.unit == "ratification" and claim.value.hedge == "fewer-than"
    others = (v for v in claim.scene.values if v.kind == "number" and v.first != claim.value.first)
    return required and any(v.value == claim.known for v in others)


def _far(claim: Candidate) -> bool:
    """True for a lone count, name or length of time beside a verb of its own, its anchor in another clause, not near.

    Dates stand apart from their verb as a rule, and the names of a list share one.
    """
    scene, value, fit = claim.scene, claim.value, claim.fit
    if value.kind in ("date", "identifier") or fit.attribute.rule or fit.anchor is None or fit.cost <= FAR:
        return False
    if fit.attribute.members == "many" or len(scene.groups.get(value.first, ())) > 1:
        return False
    if not any(scene.same_clause(value, e) for e in scene.of("event")):
        return False
    return fit.anchor.kind == "event" and not scene.same_clause(value, fit.anchor)


def _one_of_several(claim: Candidate) -> bool:
    """True for an ordinal of a sentence that numbers things ("of the three the second and the third are global")."""
    ordinals = [v.stated for v in claim.scene.values if v.kind == "ordinal" and not v.role]
    firsts = claim.value.stated == 1 and ordinals.count(1) > 1  # "not the first treaty on it, but the first global one"
    return claim.value.kind == "ordinal" and (firsts or (claim.value.stated != 1 and len(set(ordinals)) > 1))


def _noun_of_another(claim: Candidate) -> bool:
    """True for a number without a noun of its own that is many times what is known: "71 articles: three figures"."""
    scene, value, known = claim.scene, claim.value, claim.known
    if value.kind != "number" or value.stated is None or not isinstance(known, Interval):
        return False
    others = [v for v in scene.values if v.first != value.first]
    nouns = (u for u in scene.of("unit") if not any(v.first <= u.first < v.end for v in others))
    if any(value.first - NOUN_REACH <= u.end and u.first <= value.end + 1 for u in nouns):
        return False
    return value.stated * MANY_TIMES < known.low or value.stated > known.high * MANY_TIMES


FAR, MANY_TIMES, NOUN_REACH = 4.5, 5, 2


def _led_by(claim: Candidate) -> bool:
    """True for states right before an office: who holds it for so many came, not the states (twelve of them)."""
    value = claim.value
    roles = (r for r in claim.scene.of("role") if 0 <= r.first - value.end <= OFFICE_REACH)
    return value.kind == "number" and value.unit == "state" and claim.fit.attribute.of == "event" and any(roles)


OFFICE_REACH = 1


def _meant_to(claim: Candidate) -> bool:
    """True for a count of those who came for an act, which not all of them may have done ("gathered to sign it")."""
    act = claim.fit.anchor
    if claim.value.kind != "number" or claim.fit.attribute.rule or act is None or act.kind != "event":
        return False
    return not ASSERTED.intersection(act.tags) and dating(claim.scene, act)


def _object_of_it(claim: Candidate) -> bool:
    """True for who did something to another treaty, which alone stands behind the verb ("… adopted the Convention")."""
    scene, act, treaty = claim.scene, claim.fit.anchor, claim.subject.entity
    if claim.value.kind != "entity" or claim.fit.attribute.of != "treaty" or act is None or act.kind != "event":
        return False
    behind = [m.id for m in scene.typed("treaty") if m.first >= act.end and scene.same_part(act, m)]
    return bool(behind) and treaty not in behind


def _of_another_treaty(claim: Candidate) -> bool:
    """True if a treaty is told to be somebody's, and a word stands between it and the one that is named.

    "The Convention inspired a treaty of the Union"; but "the Convention is a treaty of the Council".
    """
    scene, told, tokens = claim.scene, claim.fit.anchor, claim.scene.reading.sentence.tokens
    if claim.value.kind != "entity" or told is None or told.kind != "concept":
        return False
    if not any(overlapping(head, told) for head in scene.of("concept", TREATY_HEAD)):
        return False
    start = max((m.end for m in scene.typed("treaty") if m.end <= told.first), default=told.first)
    plain = {i for c in scene.of("concept", BEING) for i in range(c.first, c.end)}
    between = (i for i in range(start, told.first) if tokens[i].key[0].isalpha() and i not in plain)
    return any(len(tokens[i].key) >= SHORTEST_VERB for i in between)


# A shorter word between the two is an article or a negation.
SHORTEST_VERB = 5


def _told_long_before(claim: Candidate) -> bool:
    """True for a count at an event that only paragraphs further up name, in a text that names others too."""
    discourse, place = claim.context.discourse, claim.scene.reading.sentence.paragraph
    carried = claim.subject.found == "carried" and claim.subject.entity == discourse.event
    count = claim.value.kind == "number"  # "ministers signed it in Thailand" names the event itself
    return count and carried and not discourse.foreseen and place - discourse.event_paragraph > NEAR_PARAGRAPHS


# An event that only the text before names is meant within so many paragraphs.
NEAR_PARAGRAPHS = 3


def _in_another_year(claim: Candidate) -> bool:
    """True for a count at an event in a clause that speaks of another year: "the firm received nine in 2021"."""
    scene, value = claim.scene, claim.value
    fact = claim.context.facts.find(claim.subject.entity, "dates")
    known = fact.current.value if fact is not None else None
    if claim.fit.attribute.of != "event" or value.kind != "number" or not isinstance(known, (Days, Period)):
        return False
    year = (known.days if isinstance(known, Period) else known).first.year
    told = [v.value for v in scene.values if v.kind == "date" and scene.same_part(v, value)]
    days = [d for d in told if isinstance(d, Days) and not d.yearless]
    return any(not d.first.year <= year <= d.last.year for d in days)


def _beside_its_doers(claim: Candidate) -> bool:
    """True for a count of states of which those are named who did it: "of the five states of it, X and Y signed"."""
    scene, value, act = claim.scene, claim.value, claim.fit.anchor
    if value.unit != "state" or act is None or act.kind != "event" or act.first < value.end:
        return False
    doers = [m for m in scene.typed("state") if value.end <= m.first and m.end <= act.first]
    links = [*scene.of("concept", "include"), *scene.of("boundary", "list")]
    linking = {at for c in links for at in range(c.first, c.end)}
    listed = not doers or linking.issuperset(range(value.end, doers[0].first))  # "72 states, including X, signed"
    behind = [m for m in scene.typed("state") if m.first == act.end]
    return not listed or (bool(behind) and not doers)


def _some_parts(claim: Candidate) -> bool:
    """True for a few articles that open a sentence and do something: "Four articles deal with …"."""
    value, known, tokens = claim.value, claim.known, claim.scene.reading.sentence.tokens
    if value.unit not in PARTS or claim.subject.found not in UNNAMED or not isinstance(known, Interval):
        return False
    does = value.end < len(tokens) and tokens[value.end].key[0].isalpha()
    joined = {i for c in claim.scene.of("boundary", "list") for i in range(c.first, c.end)}
    few = value.stated is not None and value.stated < known.low
    return few and value.first == 0 and does and value.end not in joined


def _of_signers(claim: Candidate) -> bool:
    """True for parties right before the verb of signing ("72 parties have signed it"): none of them has ratified."""
    value, acts = claim.value, claim.context.attributes.events_of(MAIN_ACT)
    near = (e for e in claim.scene.of("event", *acts) if 0 <= e.first - value.end <= AUXILIARY)
    return claim.fit.attribute.id == "ratifications" and any(ASSERTED.intersection(e.tags) for e in near)


AUXILIARY = 1


def _possible(claim: Candidate) -> bool:
    """True for the place that answers where an act can be done: "can it still be signed?  Yes, at headquarters"."""
    act, asked = claim.fit.anchor, claim.scene.reading.sentence.asked
    asks = act is not None and act.kind == "event" and act.first < asked <= claim.value.first
    return claim.fit.attribute.locative and asks and act is not None and act.tags == BARE


# The tags of a verb's bare form.
BARE = ("base",)


OF_COUNTS = (
    _beside_its_doers,
    _in_another_year,
    _led_by,
    _numbered,
    _unattended,
    _narrowed,
    _restricted,
    _part_of_those_who_came,
    _who_sign,
    _as_many_as_needed,
    _parties_to_it,
    _short_of_the_term,
    _far,
    _one_of_several,
    _noun_of_another,
    _meant_to,
    _possible,
    _of_signers,
    _some_parts,
    _object_of_it,
    _of_another_treaty,
    _told_long_before,
)


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
