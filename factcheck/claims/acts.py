"""Whose act a verb of adopting tells: the treaty's own adoption, or that of a law, a committee or a mandate."""

from factcheck.attributes import Attribute
from factcheck.claims.context import ENTRY, MAIN_ACT, NOUNLESS
from factcheck.claims.passages import QUOTATION_MARKS
from factcheck.claims.scene import Scene
from factcheck.factbase import FactBase
from factcheck.model import Mention, Subject
from factcheck.reading.treaties import TREATY_HEAD
from factcheck.sets import Days, Names, Period

ADOPT = "adopt"
# A law is the subject of "enters into force" so near before it.
LAW_REACH = 5
NATIONAL_REACH = 6
# A committee stands so near to its verb: behind it ("by the Committee"), or right before it.
COMMITTEE_REACH, SUBJECT_COST = 4, 3
# A resolution that is the object of "adopt" stands this many tokens behind it at most.
OBJECT_REACH = 3
# What the resolution is to do stands so near behind it.
MANDATE_REACH = 12


def another_act(scene: Scene, facts: FactBase, event: Mention) -> bool:
    """True if what is told of is not the adoption of the treaty's text by the body that adopted it."""
    if event.id == ENTRY:
        return _of_a_law(scene, event)
    if event.id == MAIN_ACT:
        return _of_several(scene, event)
    if event.id != ADOPT:
        return False
    return national(scene, event) or mandating(scene, facts, event) or _of_a_committee(scene, facts, event)


def _of_several(scene: Scene, event: Mention) -> bool:
    """True if several treaties, counted right behind the verb, are its object: "signed nine agreements"."""
    counts = [v for v in scene.values if v.kind == "number" and v.unit in NOUNLESS and v.stated != 1]
    counts = [v for v in counts if 0 <= v.first - event.end <= 1]
    heads = scene.of("concept", TREATY_HEAD)
    return any(0 <= h.first - v.end <= 1 or v.first < h.first < v.end for h in heads for v in counts)


def _of_a_law(scene: Scene, event: Mention) -> bool:
    """True if a law stands before the verb, nearer than a treaty: "a decree, in force since July, obliges firms …"."""
    acts = [c for c in scene.of("concept", "national-act") if c.end <= event.first]
    treaties = [t for t in (*scene.typed("treaty"), *scene.of("concept", TREATY_HEAD)) if t.end <= event.first]
    nearest = scene.nearest(event, acts)
    if nearest is None or nearest[0] > LAW_REACH or not scene.same_part(nearest[1], event):
        return False
    return not any(t.first >= nearest[1].end for t in treaties)


def short_of_it(scene: Scene, facts: FactBase, attribute: Attribute, value: Mention, subject: Subject) -> bool:
    """True for a date on which a step before the act was done, where nobody is named whose act it was.

    "Approved on 8 August 2024" may be said of the text that the committee agreed on then.
    """
    fact = facts.find(subject.entity, attribute.short_of) if attribute.short_of else None
    step = fact.current.value if fact is not None else None
    if not isinstance(step, Period) or not isinstance(value.value, Days) or not value.value.within(step.end):
        return False
    return not any(m.id in facts.known_names("adoption-body") for m in scene.typed("body"))


def national(scene: Scene, event: Mention) -> bool:
    """True if the act is a parliament's or a law's, not the treaty's own adoption."""
    named = scene.of("entity")
    acts = [c for c in scene.of("concept", "national-act") if not any(m.first <= c.first < m.end for m in named)]
    return event.id == ADOPT and any(scene.same_part(event, c) and scene.cost(event, c) <= NATIONAL_REACH for c in acts)


def _of_a_committee(scene: Scene, facts: FactBase, event: Mention) -> bool:
    """True for what a body within the adopting one did: the committee's approval is not the assembly's adoption."""
    adopting = facts.known_names("adoption-body")
    bodies = scene.typed("body")
    near = scene.nearest(event, bodies, lambda e, body: scene.cost(e, body) + (body.end <= e.first) * SUBJECT_COST)
    return near is not None and near[0] <= COMMITTEE_REACH and not adopting.isdisjoint(facts.wider(near[1].id))


def mandating(scene: Scene, facts: FactBase, event: Mention) -> bool:
    """True if what is adopted is a resolution that only starts the work ("adopted 74/247, setting up a committee")."""
    if event.id != ADOPT:
        return False
    known = facts.known_names("adoption-resolution")
    numbered = [v for v in scene.values if v.role == "resolution"]
    if any(isinstance(v.value, Names) and v.value.ids <= known for v in numbered if scene.same_part(event, v)):
        return False
    objects = [o for o in (*numbered, *scene.of("concept", "resolution")) if _object_of(scene, event, o)]
    begun = scene.of("event", "begin-negotiation")
    tasks = scene.of("concept", "drafting")
    near = any(0 <= t.first - o.end <= MANDATE_REACH and scene.same_part(o, t) for o in objects for t in tasks)
    return near or any(e.first >= o.end for o in objects for e in begun)


def _object_of(scene: Scene, event: Mention, resolution: Mention) -> bool:
    """True if a resolution stands right behind the verb, no treaty between, or farther off behind its own title."""
    if resolution.first < event.end:
        return False
    tokens, start = scene.reading.sentence.tokens, event.end
    closing = QUOTATION_MARKS.get(tokens[start].key)
    start = next((i + 1 for i in range(start, resolution.first) if tokens[i].key == closing), start)
    between = [m for m in scene.typed("treaty") if start <= m.first and m.end <= resolution.first]
    return resolution.first - start <= OBJECT_REACH and not between
