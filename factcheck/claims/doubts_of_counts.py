"""Whether a number or a name may be one of something else, so that one that differs is no conflict."""

from factcheck.claims.candidate import Candidate
from factcheck.claims.context import ENTRY, MAIN_ACT, PARTS, RELATIVE_PRONOUN, UNNAMED
from factcheck.claims.discourse import dating
from factcheck.claims.scene import Scene, overlapping
from factcheck.claims.sorts import BEING
from factcheck.claims.stance import ASSERTED
from factcheck.model import Mention
from factcheck.reading.treaties import TREATY_HEAD
from factcheck.reading.units import NARROWED
from factcheck.sets import Days, Interval, Period


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
    if scene.reading.sentence.heading and _opens_line(scene, value) and not _verbs(scene):
        return False  # "15 delegates at the ceremony", a headline
    listed = any(v.first != value.first and v.unit in NARROWABLE for v in scene.values)
    came = any(scene.same_part(value, e) for e in scene.of("event", *claim.context.attributes.event_counts))
    return not (listed or came)


def _opens_line(scene: Scene, value: Mention) -> bool:
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
