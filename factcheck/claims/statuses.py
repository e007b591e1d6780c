"""Claims from events and concepts alone: in force, ratified, by consensus, supplements."""

from factcheck.claims.acts import another_act
from factcheck.claims.composed import ALREADY
from factcheck.claims.context import Context, Fit
from factcheck.claims.discourse import contrasted
from factcheck.claims.making import make_claim, status_claim
from factcheck.claims.modes import mode_claim, mode_words
from factcheck.claims.referents import subject_of
from factcheck.claims.scene import Scene
from factcheck.claims.stance import ASSERTED, cue_acts, denied, still_ahead
from factcheck.claims.tables import column, heads_row, treaty_of_cell
from factcheck.frozen import replace
from factcheck.model import Claim, Fact, Mention, Span, Subject
from factcheck.reading.rejoin import ANSWERS
from factcheck.sets import exactly

DOER_REACH = 2
COUNTED_STATES = ("state", "none", "other")
# The event that says it → the status.
RELATIONS = {"supplement": "supplements", "replace": "replaces"}
FARTHEST_STATE, FARTHEST_OTHER_STATE = 10, 5
FARTHEST_DATE = 9
CONDITION_REACH = 8
# What is asked or supposed of the status is a claim of it also without a date.
OPEN = ("condition", "question")
NOUN_REACH = 4


def status_claims(context: Context, values: list[list[Claim]]) -> list[list[Claim]]:
    """The status claims of the sentence; `values` are its other claims, whose terms are not told again."""
    rules = [
        c
        for readings in values
        for c in readings[:1]
        if c.attribute in ("waiting-period", "ratifications-required", "in-force-date")
    ]
    claims = [
        claim
        for event in context.scene.of("event", "enter-into-force")
        for claim in (_answered(context, event) or [_in_force(context, event, bool(rules))])
    ]
    claims += [_ratified(context, event) for event in context.scene.of("event", "ratify")]
    claims += [_another_ratifies(context, event) for event in context.scene.of("event", "ratify")]
    claims += [_unratified(context, event) for event in context.scene.of("event", "ratify")]
    claims += [_none(context, cue, cue) for cue in context.scene.of("concept", "no-ratification")]
    claims += [mode_claim(context, cue) for cue in mode_words(context)]
    claims += [_relation(context, event) for event in context.scene.of("event", "supplement", "replace")]
    return [[claim] for claim in claims if claim is not None]


def _in_force(context: Context, event: Mention, term: bool) -> Claim | None:
    """In force or not: a form that asserts it, or a negated one; what is foretold with a date is a forecast."""
    claim = status_claim(context, "entry-into-force", event, "in-force")
    if claim is None or another_act(context.scene, context.facts, event):
        return None
    if cue_acts(context.scene, "condition", event, CONDITION_REACH):
        near = context.scene.nearest(event, [v for v in context.scene.values if v.kind == "date"])
        spans = sorted((event.span, near[1].span if near and near[0] <= FARTHEST_DATE else event.span))
        # "once it has entered into force", whatever the verb's form
        return replace(claim, stance="condition", span=Span(spans[0].start, max(span.end for span in spans)))
    turned = _turned(context.scene, event)
    asserted = bool(ASSERTED.intersection(event.tags)) or bool(turned)
    asserted = asserted or _headline(context.scene, event)
    asserted = asserted and not _on_terms(context.scene, event) and not still_ahead(context.scene, event)
    if asserted or (claim.denied and not term):
        starts = [c.span.start for c in turned] if claim.span == event.span else []
        return replace(claim, span=Span(min([claim.span.start, *starts]), claim.span.end))
    date = context.scene.nearest(event, [v for v in context.scene.values if v.kind == "date"])
    foretold = claim.stance and date is not None and date[1].role == "year"  # "if 40 ratify, it takes effect in 2027"
    if (term and not foretold) or date is None or date[0] > FARTHEST_DATE:
        return claim if claim.stance in OPEN and not term else None
    first, last = sorted((event.span, date[1].span), key=lambda s: s.start)
    return replace(
        claim, stance=claim.stance or "forecast", span=Span(first.start, max(first.end, last.end)), denied=False
    )


def _answered(context: Context, event: Mention) -> list[Claim | None]:
    """What the other cells of a table's row say of the event in its first: "| In force | no | yes |"."""
    scene = context.scene
    if not heads_row(scene, event):
        return []
    claims: list[Claim | None] = [None]
    for cell in scene.of("concept", *ANSWERS):
        treaty = treaty_of_cell(context.discourse.table, scene, cell)
        subject = Subject(treaty, "carried") if treaty else None
        known = subject is None or context.facts.find(treaty, "entry-into-force") is not None
        if known and column(scene, cell) > column(scene, event):
            claim = status_claim(context, "entry-into-force", event, "in-force", subject)
            claims.append(replace(claim, denied=ANSWERS[cell.id], span=cell.span) if claim else None)
    return claims


def _turned(scene: Scene, event: Mention) -> list[Mention]:
    """The words for "became" before an event in its clause, which say that it is so."""
    return [c for c in scene.of("concept", "became") if c.end <= event.first and scene.same_clause(c, event)]


def _headline(scene: Scene, event: Mention) -> bool:
    """True for the news that a headline is: "Hanoi Convention enters into force", and no more."""
    sentence, treaties = scene.reading.sentence, [m for m in scene.typed("treaty") if m.first <= 1]
    alone = bool(treaties) and not sentence.end_mark and event.end == len(sentence.tokens)
    return alone and event.first - treaties[0].end <= HEADLINE_REACH and BASE in event.tags


# Only a word such as "officially" stands between the two.
HEADLINE_REACH, BASE = 1, "base"


def _on_terms(scene: Scene, event: Mention) -> bool:
    """True if the words behind the verb say on what terms: "in force after 40 ratifications"."""
    present = "present" in event.tags
    return present and any(c.first == event.end for c in scene.of("concept", "require"))


def _ratified(context: Context, event: Mention) -> Claim | None:
    """Whether the state of which a fact is known has ratified."""
    members = {f.member for f in context.facts.with_attribute("ratified-by")}
    near = context.scene.nearest(
        event, [m for m in context.scene.typed("state") if m.id in members], context.scene.cost
    )
    others = context.scene.nearest(
        event, [m for m in context.scene.typed("state") if m.id not in members], context.scene.cost
    )
    if near is None or near[0] > FARTHEST_STATE:
        return None
    told = cue_acts(context.scene, "forecast", event, NOUN_REACH) or denied(context.scene, event)
    if "noun" in event.tags and not told:
        return None  # "intends the ratification of" foretells it, a noun alone says nothing
    if (others is not None and others[0] < near[0]) or _counted_between(context.scene, near[1], event):
        return None
    claim = status_claim(context, "ratified-by", event, "ratified")
    if claim is None:
        return None
    if cue_acts(context.scene, "condition", event, CONDITION_REACH):
        claim = replace(claim, stance="condition")
    told = bool(ASSERTED.intersection(event.tags)) or bool(_turned(context.scene, event))
    told = told or _already_by(context.scene, near[1], event)
    if not told and not claim.denied and not claim.stance:
        claim = replace(claim, stance="forecast")
    first, last = sorted((claim.span, near[1].span))
    return replace(claim, member=near[1].id, span=Span(first.start, max(first.end, last.end)))


def _already_by(scene: Scene, state: Mention, event: Mention) -> bool:
    """True if "already" stands right before the doer of a passive ("has already by Viet Nam been ratified")."""
    already = scene.of("concept", ALREADY)
    return state.end <= event.first and any(0 <= state.first - c.end <= DOER_REACH for c in already)


def _counted_between(scene: Scene, state: Mention, event: Mention) -> bool:
    """True if states are counted between a state and the verb, which is theirs: "…, and 40 others have ratified it"."""
    counts = [v for v in scene.values if v.unit in COUNTED_STATES and state.end <= v.first and v.end <= event.first]
    return any(scene.weight(state.end, v.first) for v in counts)


def _another_ratifies(context: Context, event: Mention) -> Claim | None:
    """Whether a state has ratified of which no fact says it: what its words claim cannot be settled."""
    members = {f.member for f in context.facts.with_attribute("ratified-by")}
    near = context.scene.nearest(event, context.scene.typed("state"), context.scene.list_cost)
    if near is None or near[1].id in members or near[0] > FARTHEST_OTHER_STATE:
        return None
    claim = status_claim(context, "ratified-by", event, "ratified")
    if claim is None or not context.scene.same_clause(event, near[1]):
        return None
    first, last = sorted((event.span, near[1].span))
    return replace(claim, member=near[1].id, span=Span(first.start, max(first.end, last.end)))


def _unratified(context: Context, event: Mention) -> Claim | None:
    """The claim that no state at all has ratified ("none has ratified it")."""
    near = context.scene.nearest(event, context.scene.of("concept", "no-state"))
    if near is None or near[0] > FARTHEST_STATE or "noun" in event.tags:
        return None
    return _none(context, near[1], event)


def _none(context: Context, cue: Mention, anchor: Mention) -> Claim | None:
    """The claim, said by the cue, that there is no ratification."""
    entry = context.attributes["ratifications"]
    value = replace(cue, kind="number", unit="state", value=exactly(0), stated=0, core=cue.span)
    fit = Fit(0, entry, entry.frames[0], anchor)
    subject = subject_of(context, value, fit)
    return make_claim(context, value, fit, subject) if subject else None


def _relation(context: Context, event: Mention) -> Claim | None:
    """How the treaty relates to the other one that the fact names."""
    facts = context.facts.with_attribute("relation")
    treaties = {m.id for m in context.scene.typed("treaty")}
    cities = [m for m in context.scene.typed("place") if 0 <= m.first - event.end <= 1]  # "does not replace Budapest"
    if treaties:
        treaties |= {context.scene.named_after[m.id] for m in cities if m.id in context.scene.named_after}
    fact = next((f for f in facts if f.member in treaties), None)
    fact = fact or next((f for f in facts if _meant(context, event, f)), None)
    if any(m.first == event.end for m in context.scene.typed("state")):
        return None  # "on the list Ghana stands beside France"
    if fact is None:
        return _relation_to_it(context, event, treaties)
    if fact.member not in treaties:
        return _related(context, event, fact)
    if fact.subject not in treaties and _another_named(context.scene, fact):
        return None
    if fact.subject not in treaties and context.discourse.treaty != fact.subject:
        # "the new treaty will replace the Budapest Convention": what is replaced stands behind, no treaty before
        first, told = context.scene.typed("treaty")[0], context.scene.of("event", *RELATIONS)[0]
        behind = first.id == fact.member and first.first >= told.end
        if fact.subject not in context.discourse.named or not (behind or context.scene.of("concept", "new-treaty")):
            return None
    return _related(context, event, fact)


def _another_named(scene: Scene, fact: Fact) -> bool:
    """True if a third treaty is named, and not to be told from the two: it is the one that supplements or replaces."""
    return any(m.id not in (fact.subject, fact.member) and not contrasted(scene, m) for m in scene.typed("treaty"))


def _related(context: Context, event: Mention, fact: Fact) -> Claim | None:
    """The claim that the fact's treaty supplements or replaces the other; "rather than" before the verb denies it."""
    claim = status_claim(context, "relation", event, RELATIONS[event.id], Subject(fact.subject, "sentence"))
    if claim is None:
        return None
    instead = any(0 <= event.first - c.end <= 1 for c in context.scene.of("concept", "instead-of"))
    denials = [c for c in context.scene.of("context", "negation") if c.end <= event.first]
    unclear = not claim.denied and any(context.scene.same_part(c, event) for c in denials)  # "nothing, he said, …"
    return replace(claim, member=fact.member, denied=claim.denied or instead, doubtful=claim.doubtful or unclear)


def _meant(context: Context, event: Mention, fact: Fact) -> bool:
    """True if the other treaty was named last, and words that point back to it stand in the event's clause.

    The fact's own treaty is named, or is "the new one" before the verb.
    """
    scene, named = context.scene, {m.id for m in context.scene.typed("treaty")}
    new = not named and fact.subject in context.discourse.named
    told = new and any(c.first < event.first for c in scene.of("concept", "new-treaty"))
    told = told or (new and context.discourse.treaty == fact.subject)  # "does it replace the other one?  No, it …"
    cues = scene.of("concept", "points-back", "this-one")
    pointed = context.discourse.last == fact.member and any(scene.same_part(c, event) for c in cues)
    return pointed and (told or fact.subject in named)


def _relation_to_it(context: Context, event: Mention, treaties: set[str]) -> Claim | None:
    """How the treaty relates to the other one where only the sentence before names that: "it does not replace it".

    A pronoun may mean something else, so that another relation than the known one is no conflict.
    """
    discourse = context.discourse
    for fact in context.facts.with_attribute("relation"):
        named = treaties == {fact.subject} and discourse.last == fact.member
        if named or (not treaties and {fact.subject, fact.member} == set(discourse.pair)):
            claim = status_claim(context, "relation", event, RELATIONS[event.id], Subject(fact.subject, "carried"))
            return replace(claim, member=fact.member, doubtful=True) if claim else None
    return None
