"""How well a fact explains a question: the share of its telling words that belong to the fact.

    score = explained / (explained + unexplained) x kind x frame

`kind` says whether the fact is what the question asks for (when, where, how many), `frame` how much of a way to
state it the question has.
"""

from typing import NamedTuple

from factcheck.engine import Engine
from factcheck.questions.reading import WHETHER, Part, Question
from factcheck.questions.targets import Target
from factcheck.questions.worths import cost_of, is_value, tells, worth_of

# What it is worth that the question asks for what the fact tells.
ASKED = 0.5
# What a word costs that no language file knows; how much more a name does; one that tells that something else is asked.
UNKNOWN, UNKNOWN_NAME, WRONG = 1.0, 0.6, 3.0
# The question asks for something else; it asks for nothing; it asks yes or no of what is no status and no list.
OTHER_KIND, NO_KIND, UNDECIDED = 0.4, 0.95, 0.9
# It only names the fact's subject.
BY_SUBJECT_ALONE = 0.75
# It counts something else.
OTHER_UNIT = 0.5
# What no fact answers (why, how old, how much money).
UNANSWERABLE = "other"
# A question that has nothing of a frame; one that has the fact's own words, or only its subject.
FRAMELESS, BY_WORDS, BY_SUBJECT = 0.6, 1.0, 0.5
# What is counted tells nothing alone: many things are counted in states.
BARE = {"unit"}


class Match(NamedTuple):
    """How well a fact answers a question, from 0 to 1.

    Of two that answer alike the one answers that has more words of its own, then the one that explains more.
    """

    target: Target
    score: float
    own: int = 0
    explained: float = 0.0


class Named(NamedTuple):
    """The treaties, events and persons that a question names."""

    treaties: frozenset[str]
    events: frozenset[str]
    persons: frozenset[str]
    ids: frozenset[str]


def names_of(question: Question, engine: Engine) -> Named:
    """What the question names; an event that has no name of its own counts only where no other one stands."""
    ids = frozenset(part.id for part in question.parts)
    entities = engine.facts.entities
    typed = {kind: {one for one in ids if one in entities and entities[one].type == kind} for kind in TYPES}
    acted = {e.id for e in entities.values() if e.act in ids and not ids.isdisjoint(e.actors)}
    events = {one for one in typed["event"] if entities[one].of} | acted or typed["event"]
    events = {one for one in events if entities[one].actors} or events  # what somebody did at, or about, another one
    return Named(frozenset(typed["treaty"]), frozenset(events), frozenset(typed["person"]), ids)


TYPES = ("treaty", "event", "person")
NAMING = ("topic", "entity")
OFFICE_TYPES = ("state", "body", "place")


def match(question: Question, named: Named, target: Target, main: str, engine: Engine) -> Match:
    """The match of a question with one fact; `main` is the treaty that a question without one is about."""
    if not _same_subject(target, named, main, engine):
        return Match(target, 0.0)
    explained, unexplained, evident, own = _explain(question, target, named, engine)
    frame = _frame(question, target, named)
    if not explained or not (evident - BARE or (evident and frame == 1) or names_subject(target, named)):
        return Match(target, 0.0)
    kind = _kind(question, target, named, engine)
    kind *= 1 if evident or kind == 1 else BY_SUBJECT_ALONE
    kind *= OTHER_UNIT if target.units and question.counted and question.counted.isdisjoint(target.units) else 1
    explained += ASKED if kind == 1 else 0
    share = explained / (explained + unexplained)
    return Match(target, share * kind * frame, own, explained)


def _same_subject(target: Target, named: Named, main: str, engine: Engine) -> bool:
    """False if the question is about another treaty, event or person than the fact."""
    fact = target.fact
    subject = engine.facts.entities[fact.subject]
    if named.treaties and named.treaties.isdisjoint((target.treaty, fact.member)):
        return False
    if not named.treaties and target.treaty not in ("", main):
        return False
    if subject.type == "event" and fact.subject not in named.events and (named.events or not subject.act):
        return False
    return subject.type != "person" or fact.subject in named.persons or _same_office(target, named, engine)


def _same_office(target: Target, named: Named, engine: Engine) -> bool:
    """False if the question names another person, or something that the office is not of."""
    offices = {one for one in named.ids if (e := engine.facts.entities.get(one)) and e.type in OFFICE_TYPES}
    return not named.persons and offices <= target.values


def names_subject(target: Target, named: Named) -> bool:
    """True if the question names the event that the fact is about."""
    return target.fact.subject in named.events


def _explain(question: Question, target: Target, named: Named, engine: Engine) -> tuple[float, float, set[str], int]:
    """What the fact explains of the question, what it does not, by what kinds of cues, how many words are its own."""
    covering: dict[int, list[Part]] = {}
    for part in question.parts:
        for at in part.places:
            covering.setdefault(at, []).append(part)
    explained, unexplained, own = 0.0, 0.0, 0
    subject = names_subject(target, named)
    evident: set[str] = set()
    for at, parts in covering.items():
        worths = [(*worth_of(part, target, question, engine), part) for part in parts]
        worth, cue, best = max(worths, key=lambda one: one[0])
        if worth > 0:
            if at not in question.silent or best.kind in NAMING or len(best.places) > 1:
                explained += worth / len(best.places)
                evident |= {best.kind} if cue else set()
                own += cue and best.kind == "topic"
        elif telling := [part for part in parts if tells(part, at, question)]:
            names = [part for part in telling if part.kind == "entity"]  # a name is what it names, whatever else
            costs = [cost_of(part, target, subject, engine) / len(part.places) for part in names or telling]
            unexplained += min(costs)
    word = float(engine.pack(question.language).settings.get("word", 1))
    unexplained += WRONG * len(question.wrong) + UNKNOWN * word * len(question.unknown) + UNKNOWN_NAME * question.names
    return explained, unexplained, evident, own


def _kind(question: Question, target: Target, named: Named, engine: Engine) -> float:
    """Whether the fact is of the kind that the question asks for."""
    own = [p for p in question.parts if p.kind == "topic" and p.id in target.own]
    asking = [a for a in question.asking if a.id != WHETHER]
    covered = {a.id for a in asking if any(set(a.places) <= set(p.places) for p in own)}
    asks = {a.id for a in asking}
    if UNANSWERABLE in asks - covered:
        return 0.0
    if asks:
        return 1.0 if covered or asks & target.asked else OTHER_KIND
    if WHETHER not in question.asks:
        return NO_KIND
    of_type = any(e.type in target.types for one in named.ids if (e := engine.facts.entities.get(one)))
    return 1.0 if target.fact.kind == "status" or of_type else UNDECIDED


def _frame(question: Question, target: Target, named: Named) -> float:
    """How much of a way to state the fact the question has."""
    present = named.ids | question.asks | {part.kind for part in question.parts}
    complete = max((_share(groups, present, target, named) for groups in target.frames), default=0.0)
    if not named.ids.isdisjoint(target.own) or any(is_value(part, target) for part in question.parts):
        complete = max(complete, BY_WORDS)
    whose = {target.fact.subject, *target.values}
    if target.fact.kind == "office" and not target.frames and not whose.isdisjoint(named.ids):
        complete = 1.0
    return FRAMELESS + (1 - FRAMELESS) * complete


def _share(groups: tuple[frozenset[str], ...], present: frozenset[str], target: Target, named: Named) -> float:
    if not groups:
        return BY_SUBJECT
    return sum(not group.isdisjoint(present) for group in groups) / len(groups)
