"""Answers a question from the fact base: the facts whose words it has, read as `verify` reads a text.

What the question names (units, events, entities) is matched with the frames of each fact's attribute; the
words that no language file knows are matched with the facts' titles by rapidfuzz.
"""

from dataclasses import dataclass

from factcheck.attributes import Attribute
from factcheck.check import tokens_and_sentences
from factcheck.engine import Engine
from factcheck.language import detect
from factcheck.model import Fact, Mention
from factcheck.reading.mentions import read_sentence

FALLBACK = "en"
# Points of a match: a cue of the attribute, the fact's own subject, the words of its title (0 to 1).
CUE, SUBJECT, TITLE = 2.0, 1.5, 2.0
LEAST = 2.0
TITLE_FROM = 70
MOST_ANSWERS = 5


@dataclass(frozen=True, slots=True)
class Answer:
    """A fact that answers a question, and how well."""

    fact: Fact
    score: float


def find_answers(question: str, engine: Engine, most: int = MOST_ANSWERS) -> list[Answer]:
    """The facts that answer the question, the best first; empty if none does."""
    code = detect(question, engine.profiles) or FALLBACK
    mentions = _mentions(question, code, engine)
    answers = [Answer(fact, _score(fact, question, mentions, engine)) for fact in engine.facts.facts]
    good = sorted((a for a in answers if a.score >= LEAST), key=lambda a: (-a.score, a.fact.id))
    return good[:most]


def lookup(question: str, engine: Engine) -> str:
    """The answers as text: each fact with its value, date, source and quotation; or what to ask instead."""
    answers = find_answers(question, engine)
    if not answers:
        return f'"{question}" is not in the fact base; `factcheck facts list` shows what is'
    from factcheck.reports.catalogue import render_fact

    first, *others = answers
    near = "".join(f"\nalso: {a.fact.id}: {a.fact.current.text}" for a in others if a.score >= first.score * 0.6)
    return render_fact(first.fact, engine.facts) + near


def _mentions(question: str, code: str, engine: Engine) -> list[Mention]:
    pack = engine.pack(code)
    _, sentences = tokens_and_sentences(question, pack)
    return [m for s in sentences for m in read_sentence(question, s, pack, engine.owners).mentions]


def _score(fact: Fact, question: str, mentions: list[Mention], engine: Engine) -> float:
    cues = _cues(engine.attributes[fact.attribute])
    named = {m.id for m in mentions} | {m.unit for m in mentions if m.unit}
    score = CUE * bool(named & cues) + 0.5 * max(len(named & cues) - 1, 0)
    if fact.subject in named or fact.member in named:
        score += SUBJECT
    return score + _title_score(fact, question)


def _cues(attribute: Attribute) -> set[str]:
    """The units, events and concepts that the attribute's frames are found by."""
    found: set[str] = set()
    for frame in attribute.frames:
        found.update((*frame.units, *frame.events, *frame.concepts))
    return found


def _title_score(fact: Fact, question: str) -> float:
    from rapidfuzz import fuzz

    words = f"{fact.title} {fact.id.replace('.', ' ').replace('-', ' ')}".casefold()
    ratio = fuzz.token_sort_ratio(question.casefold(), words)
    return TITLE * ratio / 100 if ratio >= TITLE_FROM else 0.0
