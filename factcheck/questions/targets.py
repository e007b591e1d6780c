"""What each fact can be asked by: its attribute's units, events and concepts, its subject, what its value may be."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.attributes import Attribute, Attributes, Frame
from factcheck.engine import Engine
from factcheck.factbase import FactBase
from factcheck.model import Fact
from factcheck.sets import Names

# What each kind of value is asked with, if its attribute does not say.
ASKED = {
    "count": ("count",),
    "ordinal": ("order", "which"),
    "date": ("date", "since"),
    "duration": ("duration",),
    "status": ("how",),
    "office": ("who", "office", "name"),
    "text": ("name", "which"),
    "identifier": ("number", "which"),
}
# What a name is asked with, by the types of entity that it may be.
ASKED_OF_TYPES = {
    "state": ("who", "which", "name"),
    "body": ("who", "which", "name"),
    "place": ("place", "name"),
    "venue": ("place", "building", "name"),
    "language": ("which", "name"),
}
NO_UNIT = "none"
ORDINAL = "ordinal"
# Kinds of facts whose values may stand in a question about something else of the same subject.
SINGLE = ("name", "office", "status")

Groups = tuple[frozenset[str], ...]


class Target(NamedTuple):
    """A fact and what it can be asked by.

    `frames` are the ways to state it, each a list of groups of ids of which a text needs one each; `cues` are all
    those ids, `units` what it counts.  `near` holds what else may stand in a question about it, `types` the types of
    entity that its value may be, `values` the entities that it is, `asked` what it answers.
    """

    fact: Fact
    frames: tuple[Groups, ...]
    cues: frozenset[str]
    units: frozenset[str]
    near: frozenset[str]
    types: frozenset[str]
    values: frozenset[str]
    asked: frozenset[str]
    treaty: str

    @property
    def ordinal(self) -> bool:
        """True if an ordinal ("the 40th", "the first") may tell of it."""
        return "order" in self.asked or any(ORDINAL in group for groups in self.frames for group in groups)

    @property
    def own(self) -> tuple[str, str]:
        """The ids that only words for this fact, or its attribute, have."""
        return self.fact.id, self.fact.attribute


def make_targets(engine: Engine) -> list[Target]:
    """The targets of all facts, in the order of the fact base."""
    facts = engine.facts
    values: dict[str, set[str]] = {}
    for fact in facts.facts:
        if fact.kind in SINGLE or facts.entities[fact.subject].type == "event":
            values.setdefault(fact.subject, set()).update(_value_ids(fact))
    return [_target(fact, engine.attributes, facts, values) for fact in facts.facts]


def main_treaty(targets: list[Target]) -> str:
    """The treaty that most facts are about: what a question that names none asks about."""
    return Counter(target.treaty for target in targets if target.treaty).most_common(1)[0][0]


def _target(fact: Fact, attributes: Attributes, facts: FactBase, values: dict[str, set[str]]) -> Target:
    attribute, apart = attributes[fact.attribute], attributes.telling_units
    entity = facts.entities[fact.subject]
    treaty = entity.of or (fact.subject if entity.type == "treaty" else "")
    fitting = [frame for frame in attribute.frames if frame.subject_of in ("", entity.act) and not frame.unasked]
    frames = tuple(dict.fromkeys(_groups(frame, fact.subject) for frame in fitting))
    cues = frozenset(one for frame in fitting for one in _cues(frame))
    cues |= frozenset(one for frame in fitting for need in frame.needs for one in need) - apart
    cues -= frozenset() if attribute.holds else attributes.held_concepts
    acts = [e.id for e in facts.entities.values() if e.of == treaty and e.act]
    known = {one for subject in (fact.subject, *acts) for one in values.get(subject, ())}
    wider = {w for one in known for w in facts.wider(one) if _is_specific(w, facts)}
    own_types = {t for frame in attribute.frames for t in frame.types}
    types = frozenset(own_types - {"state"} if attribute.locative else own_types)
    return Target(
        fact,
        frames,
        cues,
        frozenset(unit for frame in fitting for unit in frame.units) if fact.kind == "count" else frozenset(),
        frozenset((*known, *wider, *(one for one in acts if facts.entities[one].act in cues), *entity.actors)),
        types,
        _value_ids(fact) | (wider if attribute.locative else set()),
        frozenset(attribute.asked or _asked(attribute, fact, types)),
        treaty,
    )


def _is_specific(one: str, facts: FactBase) -> bool:
    """False for a region of the world, which tells nothing of what lies in it."""
    entity = facts.entities[one]
    return entity.type != "place" or bool(entity.within)


def _value_ids(fact: Fact) -> frozenset[str]:
    value = fact.current.value
    ids = value.ids if isinstance(value, Names) else frozenset[str]()
    return ids | {fact.member} if fact.member else ids


def _cues(frame: Frame) -> Iterator[str]:
    yield from (*frame.units, *frame.events, *frame.concepts, *frame.units_near)


def _groups(frame: Frame, subject: str) -> Groups:
    """What a frame needs, one of each group; a count that may have no unit needs none."""
    groups = [frozenset(frame.units)] if frame.units and NO_UNIT not in frame.units else []
    anchors = (*frame.events, *frame.concepts, *frame.units_near, *((subject,) if frame.subject else ()))
    groups += [frozenset(anchors)] if anchors else []
    groups += [frozenset(need) for need in frame.needs]
    groups += [frozenset(frame.relations)] if frame.relations else []
    groups += [frozenset((ORDINAL,))] if frame.ordinal else []
    return tuple(groups)


def _asked(attribute: Attribute, fact: Fact, types: frozenset[str]) -> Iterator[str]:
    yield from ASKED.get(attribute.kind, ())
    for one in sorted(types):
        yield from ASKED_OF_TYPES.get(one, ())
    if attribute.members == "many":
        yield "list"
