"""Answers yes or no: the question is read as the claim that it asks for, and judged as `verify` judges one."""

from factcheck.claims import build_claims
from factcheck.claims.context import Context
from factcheck.claims.discourse import Discourse
from factcheck.claims.scene import make_scene
from factcheck.engine import Engine
from factcheck.frozen import replace
from factcheck.judge import judge
from factcheck.model import Claim
from factcheck.questions.reading import Question
from factcheck.questions.targets import Target
from factcheck.sets import Names

# How the id of a status begins that denies another one (not-in-force).
DENYING = "not-"
DECIDED = {"agrees": True, "conflicts": False, "outdated": False}


def decide(question: Question, target: Target, main: str, engine: Engine) -> bool | None:
    """Whether what the question asks is so, by one fact; None if it does not say."""
    verdicts = [_judged(claim, engine) for claim in _claims(question, main, engine)]
    found = [DECIDED.get(verdict) for fact, verdict in verdicts if fact == target.fact.id]
    if found:
        return found[0] if len(set(found)) == 1 else None
    return _by_names(question, target, engine) if target.types else _by_status(target)


def _claims(question: Question, main: str, engine: Engine) -> list[Claim]:
    word = float(engine.pack(question.language).settings.get("word", 1))
    scene = make_scene(question.reading, engine.facts.entities, word)
    discourse = Discourse()
    discourse.treaty = discourse.main = main
    context = Context(scene, discourse, engine.attributes, engine.facts, None)
    return [claim for readings in build_claims(context) for claim in readings]


def _judged(claim: Claim, engine: Engine) -> tuple[str, str]:
    """The fact and the verdict on the claim, as if it were asserted."""
    verdict = judge(replace(claim, stance="", denied=False), engine.facts)
    return (verdict.fact.id if verdict.fact else "", verdict.verdict)


def _by_names(question: Question, target: Target, engine: Engine) -> bool | None:
    """By the names alone: all that the question gives are the fact's, or one is not."""
    value = target.fact.current.value
    if not isinstance(value, Names) or target.fact.kind not in ("name", "names"):
        return None
    entities = engine.facts.entities
    named = {p.id for p in question.parts if p.id in entities and entities[p.id].type in target.types}
    return named <= target.values if named else None


def _by_status(target: Target) -> bool | None:
    """By a status that denies what every word for it asks for: it is not in force."""
    denied = target.fact.kind == "status" and all(one.startswith(DENYING) for one in target.values)
    return False if denied else None
