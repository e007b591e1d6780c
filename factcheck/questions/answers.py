"""The facts that answer a question, and those that are near to it."""

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from factcheck.engine import Engine
from factcheck.language import weigh
from factcheck.model import Fact
from factcheck.questions.reading import Question, read_question
from factcheck.questions.scoring import Match, match, names_of
from factcheck.questions.targets import Target, main_treaty, make_targets

# A fact answers from this score on, if no other answers much better; below it may be near.
LEAST, LEAST_SHARE, LEAST_NEAR = 0.55, 0.85, 0.3
MOST_ANSWERS, MOST_NEAR = 3, 4
# What is said of a text in no supported language, and of names that all languages write alike.
FALLBACK = "en"
# Languages are tried that a question speaks for at least so much as for the likeliest.
RIVAL = 0.35
# A question that speaks less than this for a language may be in any; then more must fit.
SURE, LEAST_UNSURE = 1.0, 0.7


class Found(NamedTuple):
    """A fact that answers a question, how well, from 0 to 1, and whether it says yes or no to it."""

    fact: Fact
    score: float
    decided: bool | None = None


class Outcome(NamedTuple):
    """The facts that answer a question and those near to it, the best first."""

    question: str
    language: str
    answers: tuple[Found, ...]
    near: tuple[Found, ...]
    reading: Question


class Oracle:
    """Answers questions; what every question needs is made once."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.targets: list[Target] = make_targets(engine)
        self.main = main_treaty(self.targets)

    def ask(self, text: str, language: str = "", limit: int = MOST_ANSWERS) -> Outcome:
        """The reply to a question in a language, or in the one that it is in or answers it best."""
        if language:
            return self._ask(text, language, limit, LEAST)
        first, *others = self.languages_of(text)
        outcomes = [self._ask(text, first, limit, LEAST)]
        for code in others:
            if outcomes[-1].answers:
                return outcomes[-1]
            outcomes.append(self._ask(text, code, limit, LEAST_UNSURE))
        answered = next((one for one in outcomes if one.answers), None)
        return answered or min(outcomes, key=lambda one: len(one.reading.unknown))

    def _ask(self, text: str, code: str, limit: int, least: float) -> Outcome:
        question = read_question(text, code, self.engine)
        named = names_of(question, self.engine)
        matches = [match(question, named, target, self.main, self.engine) for target in self.targets]
        ranked = sorted((m for m in matches if m.score > 0), key=_rank)
        best = ranked[0].score if ranked else 0.0
        good = [m for m in ranked if m.score >= max(least, LEAST_SHARE * best)][:limit]
        near = [m for m in ranked if m not in good and m.score >= LEAST_NEAR][:MOST_NEAR]
        return Outcome(text, code, self._found(question, good), self._found(question, near), question)

    def _found(self, question: Question, matches: Sequence[Match]) -> tuple[Found, ...]:
        return tuple(
            Found(m.target.fact, round(min(m.score, 1.0), 3), self._decided(question, m.target)) for m in matches
        )

    def _decided(self, question: Question, target: Target) -> bool | None:
        """Yes or no, to a question that asks for it."""
        if not question.decidable:
            return None
        from factcheck.questions.deciding import decide

        return decide(question, target, self.main, self.engine)

    def languages_of(self, text: str) -> list[str]:
        """The languages that a question may be in, the likeliest first."""
        first, *rest = text.split() or [""]
        plain = " ".join((first, *(word for word in rest if not word[0].isupper())))  # "New York" is no English
        weights = weigh(plain, self.engine.profiles)[0] or weigh(text, self.engine.profiles)[0]
        known = sorted((code for code in weights if code in self.engine.languages), key=lambda c: (-weights[c], c))
        if known and weights[known[0]] >= SURE:
            return [code for code in known if weights[code] >= RIVAL * weights[known[0]]]
        return known + [code for code in self._fallbacks if code not in known]

    @cached_property
    def _fallbacks(self) -> list[str]:
        return sorted(self.engine.languages, key=lambda code: (code != FALLBACK, code))


def _rank(one: Match) -> tuple[float, bool, int, float]:
    return -round(one.score, 3), one.target.fact.current.until is not None, -one.own, -one.explained
