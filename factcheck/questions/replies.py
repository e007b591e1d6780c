"""Replies as programs and people get them: each answer with its value, its date, its sources, in words."""

from typing import Any, NamedTuple

from factcheck.engine import Engine
from factcheck.model import Statement
from factcheck.questions.answers import MOST_ANSWERS, Found, Oracle, Outcome
from factcheck.questions.wording import Wording

VERSION = 1
# The language that the fact base's titles and texts are written in.
OWN_LANGUAGE = "en"


class Quotation(NamedTuple):
    """A source of an answer: `quote` is verbatim, "" if the source is cited by its `locator` alone."""

    id: str
    publisher: str
    title: str
    date: str
    url: str
    quote: str
    locator: str


class Answer(NamedTuple):
    """A fact that answers a question: its id, its value and the date (ISO, "" if none) at which that is known.

    `text` is the whole answer in the question's language, `score` how well it fits, from 0 to 1.
    """

    fact: str
    value: str
    as_of: str
    text: str
    score: float
    sources: tuple[Quotation, ...]


class Reply(NamedTuple):
    """What the fact base says to a question: the answers, the best first, and what is only near to it."""

    question: str
    language: str
    answers: tuple[Answer, ...]
    near: tuple[Answer, ...]


class Librarian:
    """Replies to questions from one fact base; safe to ask from many threads."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.oracle = Oracle(engine)

    def reply(self, question: str, language: str = "", limit: int = MOST_ANSWERS) -> Reply:
        """The reply to a question, with at most `limit` answers, in `language` or in the question's own."""
        outcome = self.oracle.ask(question, language, limit)
        return self.put(outcome)

    def put(self, outcome: Outcome) -> Reply:
        """An outcome in words."""
        wording = self.wording(outcome.language)
        given = [wording.names[p.id] for p in outcome.reading.parts if p.kind == "entity" and p.id in wording.names]
        asked = ", ".join(dict.fromkeys(given))
        answers = tuple(self._answer(found, wording, asked) for found in outcome.answers)
        near = tuple(self._answer(found._replace(decided=None), wording, "") for found in outcome.near)
        return Reply(outcome.question, outcome.language, answers, near)

    def wording(self, language: str) -> Wording:
        """The words of a language."""
        return Wording(self.engine.pack(language), self.engine.facts, language == OWN_LANGUAGE)

    def _answer(self, found: Found, wording: Wording, asked: str) -> Answer:
        fact, current = found.fact, found.fact.current
        value = wording.value(fact, current)
        return Answer(
            fact.id,
            value,
            current.as_of.isoformat() if current.as_of else "",
            _sentence(found, value, wording, asked),
            found.score,
            quotations(current, self.engine),
        )


def _sentence(found: Found, value: str, wording: Wording, asked: str) -> str:
    """The answer in words: yes or no and of what, what the fact is called, its value, when that was known."""
    fact = found.fact
    dates = ", ".join(filter(None, (wording.as_of(fact.current), wording.until(fact.current))))
    text = f"{_capital(wording.title(fact))}: {value}" + (f" ({dates})" if dates else "")
    if found.decided is None:
        return text + wording.members(fact)
    decided = wording.word(*(("yes", "yes") if found.decided else ("no", "no")))
    return f"{decided}, {asked}. {text}" if asked and fact.kind == "names" else f"{decided}. {text}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def quotations(statement: Statement, engine: Engine) -> tuple[Quotation, ...]:
    """The sources of a statement."""
    cited = [(engine.facts.sources[reference.source], reference) for reference in statement.references]
    return tuple(
        Quotation(s.id, s.publisher, s.title, s.date, s.url, reference.quote, reference.locator)
        for s, reference in cited
    )


def as_json(reply: Reply) -> dict[str, Any]:
    """The reply as JSON has it, version 1."""
    return {
        "version": VERSION,
        "question": reply.question,
        "language": reply.language,
        "answers": [_answer_json(answer) for answer in reply.answers],
        "near": [_answer_json(answer) for answer in reply.near],
    }


def _answer_json(answer: Answer) -> dict[str, Any]:
    fields = answer._asdict()
    return fields | {"as_of": answer.as_of or None, "sources": [quotation._asdict() for quotation in answer.sources]}
