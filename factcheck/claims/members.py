"""Claims from names: who signed, hosted, proposed, adopted; where; and in which languages."""

from factcheck.attributes import FARTHEST
from factcheck.claims.context import UNNAMED, Context, Fit
from factcheck.claims.denials import (
    EXCEPTION_REACH,
    absent,
    answered,
    denies_how,
    excepted,
    instead_of,
    name_denied,
    never_since,
)
from factcheck.claims.frames import fits, holds_sessions
from factcheck.claims.making import make_claim
from factcheck.claims.offices import Phrase, mission_phrases, office_phrases
from factcheck.claims.passages import OPENING
from factcheck.claims.placed import LOCATIVE_REACH, beside_place, inside_longer, is_placed, joined_places, right_behind
from factcheck.claims.referents import subject_of
from factcheck.claims.scene import CLAUSE, MARKS, Scene
from factcheck.claims.shares import later_acts, opens_with
from factcheck.claims.sorts import BEING
from factcheck.claims.stance import denied, stance
from factcheck.frozen import replace
from factcheck.model import Claim, Mention, Subject
from factcheck.reading.treaties import TREATY_HEAD
from factcheck.sets import Names, names

NAMES = ("names",)
# What is taken in, and is no treaty, stands so near behind the verb.
TAKEN_IN = 3
# A date and a place this near to each other are said of the same act.
PLACE_OF_DATE = 4
# A name is farther from its verb than this only as part of a list or of a long noun phrase.
FARTHEST_NAME = 16


def _takes_in(scene: Scene, place: Mention) -> bool:
    """True if an event, and no treaty, stands right behind the verb: who takes in a ceremony adopts nothing."""
    events = [m for m in scene.typed("event") if 0 <= m.first - place.end <= TAKEN_IN]
    return any(not any(place.end <= t.first < m.first for t in scene.typed("treaty")) for m in events)


def member_claims(context: Context) -> list[list[Claim]]:
    """The claims that the names of the sentence make; each name takes the nearest event that it can stand with."""
    scene = context.scene
    context.used.update(later_acts(context))
    phrases = office_phrases(scene), mission_phrases(scene)
    entities = scene.typed("state", "body", "place", "venue", "language")
    held = {c.first for c in scene.of("concept", *context.attributes.held_concepts)}
    candidates = [m for m in entities if m.end in held or not _attributive(scene, m, *phrases)]  # "X, the first to …"
    ranked: list[tuple[float, int, Mention, Fit]] = []
    for mention in candidates:
        named = replace(mention, kind="entity", value=names(mention.id), core=mention.span)
        for fit in fits(context, named, NAMES):
            farthest = FARTHEST if excepted(context, mention) else FARTHEST_NAME
            if fit.cost > farthest or scene.type(mention) not in fit.frame.types or _unfit(context, mention, fit):
                continue
            if is_placed(context, mention, fit) and not _remaining(scene, mention, fit):
                ranked.append((fit.cost, mention.first, named, fit))
    return joined_places(context, _assign(context, sorted(ranked, key=lambda r: r[:2])))


def _unfit(context: Context, mention: Mention, fit: Fit) -> bool:
    """True if the name does something else in the sentence than what the frame asks of it."""
    scene, attribute, anchor = context.scene, fit.attribute, fit.anchor
    told_apart = anchor is not None and not scene.same_clause(mention, anchor)  # "as a Polish official said, …"
    if attribute.id in MEMBERS and "adjectives" in mention.tags and (told_apart or not _delegation(scene, mention)):
        return True  # "the Russian foreign ministry said that …"
    if attribute.id in MEMBERS and _aside(scene, mention):
        return True  # "was signed in Viet Nam", "before Viet Nam"
    if attribute.id in MEMBERS and (_other_subject(scene, mention, fit) or _parted(scene, mention, fit)):
        return True
    if anchor is not None and anchor.kind == "event" and _names_a_text(scene, mention):
        return True
    if "capitals" in mention.tags and attribute.id in STATES_ONLY:
        return True  # "Bangkok hosted the ceremony" says where
    if attribute.locative and _of_region(context, mention):
        return True  # "in Africa, 21 states signed"
    if attribute.id == SIGNATORY and (_uncounted(scene, mention) or (anchor and _telling(scene, mention, anchor))):
        return True
    return attribute.holds and anchor is not None and _follower(scene, anchor, mention)


def _other_subject(scene: Scene, mention: Mention, fit: Fit) -> bool:
    """True if the verb's own subject is a count behind a comma: "according to Japan, 72 countries have signed"."""
    last = scene.groups.get(mention.first, (mention,))[-1]
    verbs = [e for e in scene.of("event", *fit.attribute.events) if e.first >= last.end]
    tokens = scene.reading.sentence.tokens
    counts = [v for v in scene.values if v.kind == "number" and v.unit == "state"]
    counts = [v for v in counts if any(v.end <= e.first for e in verbs)]
    return any(v.first == last.end + 1 and MARKS.get(tokens[last.end].key, 0) >= CLAUSE for v in counts)


def _parted(scene: Scene, mention: Mention, fit: Fit) -> bool:
    """True if the verb stands in another part of the sentence, which names its own subject ("X, Y; Z is not there")."""
    anchor = fit.anchor
    if anchor is None or anchor.kind != "event" or scene.same_part(mention, anchor):
        return False
    return any(
        m.end <= anchor.first and scene.same_part(m, anchor) for m in scene.typed("state") if m.first > mention.first
    )


def _remaining(scene: Scene, mention: Mention, fit: Fit) -> bool:
    """True for the place beside the end of a period ("open until 31 December in New York"): it is not the act's."""
    if not fit.attribute.locative or (fit.frame.subject and fit.cost <= NAMED_REACH):
        return False  # "at a ceremony in Hanoi that ended on Sunday"
    ends = [v for v in scene.values if v.kind == "date" and v.hedge == "until" and scene.same_part(mention, v)]
    near = any(scene.cost(mention, v) <= PLACE_OF_DATE for v in ends)
    act = fit.anchor  # "have until 31 December to sign it at the headquarters"
    ahead = act is not None and act.kind == "event" and "base" in act.tags
    near_open = any(scene.cost(mention, e) < fit.cost for e in scene.of("event", "close"))
    opened = bool(ends) and act is not None and (act.id in STAYING or ahead or near_open)
    return near or opened or _permitted(scene, fit)


def _permitted(scene: Scene, fit: Fit) -> bool:
    """True for a place where it may still be done ("states can sign it at the headquarters")."""
    act = fit.anchor if fit.anchor is not None and fit.anchor.kind == "event" else None
    cues = [c for c in scene.of("concept", "permission") if act is not None and c.end <= act.first]
    return act is not None and any(scene.same_clause(c, act) for c in cues)


# So near stands the event that a place is said of.
NAMED_REACH = 1
# What a treaty can be until a day.
STAYING = ("open", "close")


def _elsewhere(context: Context, mention: Mention, fit: Fit, subject: Subject) -> bool:
    """True if a place is where one state signed later, not where the treaty was opened."""
    fact = context.facts.find(subject.entity, fit.attribute.id)
    if not fit.attribute.locative or fit.anchor is None or fit.anchor.first not in context.used or fact is None:
        return False
    known = fact.current.value
    return isinstance(known, Names) and not any(mention.id in {one, *context.facts.wider(one)} for one in known.ids)


# Attributes whose names must be the state itself, not its adjective.
SIGNATORY = "signatory"
MEMBERS = (SIGNATORY, "first-signatory", "co-hosts")
STATES_ONLY = ("host",)


def _aside(scene: Scene, mention: Mention) -> bool:
    """True if the list of the name is led by a preposition of place or of time: it says where or when, not who."""
    concepts, first = scene.of("concept"), scene.groups.get(mention.first, (mention,))[0]
    led = [c for c in concepts if c.id in ("locative", "relative") and not inside_longer(c, concepts)]
    verbs = scene.of("event")  # a verb's own preposition ("signed for Russia by …") leads nothing
    led = [c for c in led if not any(e.first < c.first < e.end for e in verbs)]
    return any(right_behind(scene, c, first) for c in led)


def _telling(scene: Scene, mention: Mention, anchor: Mention) -> bool:
    """True if the state only tells how many did it ("Japan said that 72 states had signed")."""
    counts = (v for v in scene.values if v.unit == "state" and mention.end <= v.first and v.end <= anchor.first)
    clauses = [c for c in scene.of("boundary", "weak", "strong") if c.first >= mention.end]
    return any(c.end <= v.first for v in counts for c in clauses)


def _of_region(context: Context, mention: Mention) -> bool:
    """True for a region that says of which states a count is, and not where they signed."""
    scene, entity = context.scene, context.facts.entities.get(mention.id)
    region = entity is not None and entity.type == "place" and not entity.within
    return region and any(opens_with(scene, mention, value) for value in scene.values)


def _uncounted(scene: Scene, mention: Mention) -> bool:
    """True for a name that is only left out of a count ("not counting the European Union, 71 have signed")."""
    first = scene.groups.get(mention.first, (mention,))[0].first
    cues = scene.of("concept", "uncounted")  # it may hold the name
    return any(0 <= first - c.end <= EXCEPTION_REACH or c.first <= first < c.end for c in cues)


def _follower(scene: Scene, anchor: Mention, mention: Mention) -> bool:
    """True for one that came after the holder ("the first to sign, followed by Russia")."""
    return any(anchor.end <= c.first <= mention.first for c in scene.of("concept", "then-signed"))


def _delegation(scene: Scene, mention: Mention) -> bool:
    """True if a word for a delegation stands beside the adjective ("the Russian delegation")."""
    return any(scene.list_cost(mention, u) <= 1 for u in scene.of("unit", "delegation", "delegate", "party"))


def _attributive(scene: Scene, mention: Mention, offices: list[Phrase], missions: list[Phrase]) -> bool:
    """True if the name only says of what something else is: an office, a mission's second name, a place's state."""
    if any(o.first <= mention.first < o.end for o in offices):
        return True
    for mission in missions:
        inside = [m for m in scene.typed("state", "body", "place") if mission.first <= m.first < mission.end]
        if mention in inside[1:]:
            return True
    tokens = scene.reading.sentence.tokens
    near = [m for m in scene.typed("place") if m.end == mention.first - 1]
    glossed = any(tokens[m.end].key in OPENING or _lies_in(scene, m, mention) for m in near)
    return scene.type(mention) == "state" and glossed


def _names_a_text(scene: Scene, body: Mention) -> bool:
    """True for a body that only says whose text it is ("la Convención de la ONU"): neither verb nor agent between."""
    if scene.type(body) != "body":
        return False
    heads = [c for c in scene.of("concept", TREATY_HEAD) if 0 <= body.first - c.end <= LOCATIVE_REACH]
    verbs = [*scene.of("event"), *scene.of("concept", BEING)]
    heads = [c for c in heads if not any(c.end <= v.first < body.first for v in verbs)]
    agents = {c.first for c in scene.of("concept", "agent")}
    return any(c.end < body.first and not agents.intersection(range(c.end, body.first)) for c in heads)


def _lies_in(scene: Scene, place: Mention, state: Mention) -> bool:
    """True if a comma parts a place from the state that it lies in: "in New York, USA, …"."""
    key = scene.reading.sentence.tokens[place.end].key
    return MARKS.get(key, 0) >= CLAUSE and state.id in scene.entities[place.id].within


def _assign(context: Context, ranked: list[tuple[float, int, Mention, Fit]]) -> list[list[Claim]]:
    """One claim a name; an attribute with a single holder takes one name an event.

    Only a host may be told to be the first to sign as well.
    """
    taken: dict[int, str] = {}
    held: dict[tuple[str, int], Mention] = {}
    claims: list[list[Claim]] = []
    for _, first, mention, fit in ranked:
        key = (fit.attribute.id, fit.anchor.first if fit.anchor else -1)
        instead = key in held and instead_of(context, held[key], mention)
        free = key not in held or instead or beside_place(context, mention, held[key])
        twice = first in taken and not (fit.attribute.holds and taken[first] in STATES_ONLY)
        if twice or (fit.attribute.members == "one" and not free):
            continue
        subject = subject_of(context, mention, fit)
        if fit.attribute.id == SIGNATORY and fit.anchor is not None:
            context.used.add(fit.anchor.first)
        if subject is None and context.facts.subjects_with(fit.attribute.id):
            continue  # another subject has it: the name may say something else of this one
        taken[first] = fit.attribute.id
        held[key] = mention
        if subject is None or _elsewhere(context, mention, fit, subject):
            continue
        if fit.anchor is not None and subject.found in UNNAMED and holds_sessions(context.scene, fit.anchor):
            continue  # "the committee held eight sessions": no event of the text before
        place = fit.anchor or mention
        one = fit.attribute.members == "one"
        if one and fit.attribute.of == "treaty" and _takes_in(context.scene, place):
            continue
        how = one and not fit.attribute.locative and denies_how(context, place, mention)
        if how or (one and never_since(context.scene, place)):
            continue
        if fit.attribute.locative and absent(context, place, mention):
            continue
        apart = place.end <= mention.first and not context.scene.same_part(place, mention)
        if apart and not instead and answered(context.scene, mention) is None and denied(context.scene, place):
            continue  # "… have not signed it, but the European Union has"
        claim = make_claim(
            context,
            mention,
            fit,
            subject,
            member=mention.id,
            denied=name_denied(context, mention, place, fit, instead),
            stance=stance(context.scene, place, mention, fit.attribute.rule)
            or FORECAST * _to_come(context, place, fit),
            at_event=bool(context.scene.typed("place", "event")),
        )
        claims.append([claim])
    return claims


def _to_come(context: Context, place: Mention, fit: Fit) -> bool:
    """True for the place of an act named by a noun of which a verb foretells ("the signing there will end")."""
    if not fit.attribute.locative or "noun" not in place.tags:
        return False
    ahead = (c for c in context.scene.of("context", FORECAST) if c.first >= place.end)
    return any(context.scene.same_clause(place, c) for c in ahead)


FORECAST = "forecast"
