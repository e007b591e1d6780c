"""What the words of a question are worth for a fact, and what they cost it."""

from factcheck.engine import Engine
from factcheck.model import Entity
from factcheck.questions.reading import WHETHER, Part, Question
from factcheck.questions.targets import Target

# What words are worth that the fact explains: words of its own, of its attribute, its subject, its value, near it.
OWN, CUE, SUBJECT, VALUE, NEAR, TREATY = 1.2, 1.0, 0.6, 0.5, 0.4, 0.3
SUBJECT_WORTH = {"treaty": (TREATY, False), "person": (CUE, True)}
# What words cost that it does not explain: those of other attributes, names, values.
OTHER, OTHER_NAME, OTHER_EVENT, OTHER_VALUE, BESIDE = 0.8, 1.5, 2.0, 0.5, 0.4
VALUES = {"number": ("count",), "ordinal": ("ordinal",), "date": ("date", "period"), "duration": ("duration",)}


def tells(part: Part, at: int, question: Question) -> bool:
    """True if a word of a part tells something: it is no function word, or it is one in a name, or all are."""
    return (
        at not in question.silent
        or part.kind == "entity"
        or (part.kind == "topic" and question.silent.issuperset(part.places))
    )


def worth_of(part: Part, target: Target, question: Question, engine: Engine) -> tuple[float, bool]:
    """What a part is worth for a fact (0 if nothing), and whether it tells the fact from others."""
    if part.kind == "topic" and (part.id in target.own or part.id in target.cues):
        return (OWN if part.id in target.own else CUE), True
    if part.kind in VALUES:
        return _value_worth(part, target)
    if part.kind in ("unit", "event", "concept"):
        return (CUE, True) if part.id in target.cues else (0.0, False)
    entity = engine.facts.entities.get(part.id)
    if part.kind not in ("topic", "entity", "role") or entity is None:
        return 0.0, False
    if part.id == target.fact.subject:
        return SUBJECT_WORTH.get(entity.type, (SUBJECT, False))
    if target.fact.kind == "office" and engine.facts.entities[target.fact.subject].type == "person":
        role = entity.type == "role"
        return (CUE if role else VALUE, role) if part.id in target.values else (0.0, False)
    return _name_worth(part, entity, target, question)


def _value_worth(part: Part, target: Target) -> tuple[float, bool]:
    """Of a number or a date: it is the fact's value, or may be one."""
    if is_value(part, target):
        return CUE, True
    told = target.fact.kind in VALUES[part.kind] or (part.kind == "number" and part.id in target.cues)
    told = told or (part.kind == "ordinal" and target.ordinal)
    return (VALUE if told else 0.0), False


def _name_worth(part: Part, entity: Entity, target: Target, question: Question) -> tuple[float, bool]:
    """Of a name: it is, or may be, the fact's value; it is its treaty; it may stand near it."""
    member = target.fact.member
    if member and part.kind == "entity" and entity.type in ("treaty", *target.types):
        return (CUE if part.id == member else 0.0), part.id == member  # what is known of one member only
    if part.id in target.values or (entity.type in target.types and (WHETHER in question.asks or not question.asks)):
        return VALUE, False
    return (TREATY if part.id == target.treaty else NEAR if part.id in target.near else 0.0), False


def is_value(part: Part, target: Target) -> bool:
    """True if a number or date is one of the fact's own values."""
    return part.value is not None and any(part.value == statement.value for statement in target.fact.statements)


def cost_of(part: Part, target: Target, named: bool, engine: Engine) -> float:
    """What a part costs that a fact does not explain.

    Less if it is an event or a place beside the fact's own subject, which the question has `named`.
    """
    if part.kind in VALUES:
        return OTHER_VALUE
    entity = engine.facts.entities.get(part.id)
    if entity is None:
        return OTHER
    if named and entity.type in ("event", "place"):
        return BESIDE
    return OTHER_EVENT if entity.type in ("treaty", "event") else OTHER_NAME if part.kind != "role" else OTHER
