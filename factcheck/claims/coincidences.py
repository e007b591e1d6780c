"""Whether a value is what the sources have of something else, so that the text may speak of that instead.

A figure that is wrong for one fact and right for another is a mix-up, which is to be reported, or a sentence that was
read wrongly.  It is taken for the latter where the reading is weak, or where the other fact's own words stand nearer.
"""

from factcheck.claims.context import UNNAMED, Context, Fit
from factcheck.claims.passages import COMMAS
from factcheck.claims.scene import Scene
from factcheck.claims.sorts import HELD
from factcheck.claims.stance import ASSERTED
from factcheck.claims.subjects import treaty_told
from factcheck.model import Fact, Mention, Subject

# An anchor that stands so far from a date or a place is a weak one.
WEAK = 4
# What a mix-up with another event's value is looked for in: who did it is seldom told of two events at once.
MIXED = ("number", "ordinal", "date")


def said_of_another(context: Context, value: Mention, fit: Fit, subject: Subject) -> bool:
    """True if the value is another fact's, and the words may be about that one; or a place of unknown words."""
    if _of_opening_words(context.scene, value, fit):
        return True
    plain = _all_that_happened(context, value, fit, subject)
    for other in context.facts.having(value.value):
        alike = other.attribute == fit.attribute.id
        if alike and other.subject == subject.entity:
            continue
        if alike and fit.attribute.of == "treaty" and _carried(context, value, subject):
            return True  # the 48 articles of another treaty, where "it" has them
        if plain:
            continue
        dated = value.kind == "date" and context.attributes[other.attribute].kind == fit.attribute.kind
        if fit.cost >= WEAK and (dated or (alike and fit.attribute.locative)) and _told_of(context, other, subject):
            return True
        if not alike and value.kind in MIXED and _nearer(context, value, fit, other):
            return True
    return False


def _of_opening_words(scene: Scene, value: Mention, fit: Fit) -> bool:
    """True for a place in front of the treaty behind words unknown: "Debated in Geneva, the Convention was signed"."""
    act = fit.anchor
    if not fit.attribute.locative or act is None or act.first < value.end:
        return False
    if not any(value.end < m.first and m.end <= act.first for m in scene.typed("treaty")):
        return False
    tokens = scene.reading.sentence.tokens
    if value.end >= len(tokens) or tokens[value.end].key not in COMMAS:
        return False
    first = next(i for i, token in enumerate(tokens) if token.key[0].isalnum())
    acts = scene.of("event", *fit.attribute.events)
    known = (*scene.of("entity"), *acts, *scene.of("concept", "locative"), *scene.values)
    return first < value.first and not any(m.first <= first < m.end for m in known)


def _carried(context: Context, value: Mention, subject: Subject) -> bool:
    """True if the subject stands in another sentence, and no head of a table or "the former" tells it."""
    return subject.found in UNNAMED and not treaty_told(context.scene, context.discourse, value)


def _all_that_happened(context: Context, value: Mention, fit: Fit, subject: Subject) -> bool:
    """True for the only date of a sentence that tells of one event only: "In May, the Assembly adopted it".

    "The adoption took place in May" tells of one as well.
    """
    scene, act = context.scene, fit.anchor
    if value.kind != "date" or act is None or act.kind not in ("event", "entity"):
        return False
    dates = [v for v in scene.values if v.kind in ("date", "duration")]
    others = {e.id for e in scene.of("event") if e is not act}
    told = any(ASSERTED.intersection(e.tags) for e in scene.of("event"))
    named = {m.id for m in scene.typed("event")}
    return dates == [value] and told and others <= {HELD} and named <= {subject.entity}


def _told_of(context: Context, fact: Fact, subject: Subject) -> bool:
    """True if the sentence may speak of what a fact is about: the same treaty, or an event that it names."""
    entities, named = context.facts.entities, {m.id for m in context.scene.of("entity")}
    treaties = {entities[one].of or one for one in (fact.subject, subject.entity)}
    return fact.subject in named or (len(treaties) == 1 and fact.subject in treaties)


def _nearer(context: Context, value: Mention, fit: Fit, other: Fact) -> bool:
    """True if an event of the other fact stands in the value's clause, and no other value of its kind nearer to it."""
    scene, attribute = context.scene, context.attributes[other.attribute]
    countable = value.kind == "date" or any(value.unit in frame.units for frame in attribute.frames)
    if attribute.kind != fit.attribute.kind or not countable:
        return False
    events = [e for e in scene.of("event", *attribute.events - fit.attribute.events) if scene.same_clause(e, value)]
    rivals = [v for v in scene.values if v.kind == value.kind]
    return any(all(scene.cost(e, value) <= scene.cost(e, v) for v in rivals) for e in events)
