"""What the engine says of a generated text, beside what the text claims."""

from collections.abc import Iterable
from typing import NamedTuple

from factcheck.check import Engine
from tests.conftest import read_text
from tests.generator.cases import Case, Expected

ALARMS = ("conflicts", "outdated", "disputed")


class Said(NamedTuple):
    """A claim that was found: fact, verdict, and where its words stand."""

    fact: str
    verdict: str
    start: int
    end: int


class Result(NamedTuple):
    """A case and what was said of it: for each claim the verdict found ("none" if it was not), and what is too much."""

    case: Case
    found: tuple[tuple[Expected, str], ...]
    extra: tuple[Said, ...]

    @property
    def right(self) -> bool:
        """True if each claim has its verdict and nothing else is said; an unverified claim may go unsaid."""
        return not self.wrong_facts

    @property
    def wrong_facts(self) -> list[str]:
        """The facts of which the wrong is said, or nothing; of what is too much that of the case."""
        wrong = [
            claim.fact.partition("|")[0]
            for claim, verdict in self.found
            if verdict != claim.verdict and (claim.verdict != "unverified" or verdict != "none")
        ]
        return wrong + [self.case.fact for _ in self.extra]

    @property
    def false_conflict(self) -> bool:
        """True if a conflict is reported where the text has none."""
        wrong = any(verdict == "conflicts" != claim.verdict for claim, verdict in self.found)
        return wrong or any(said.verdict == "conflicts" for said in self.extra)

    @property
    def described(self) -> str:
        """The case in a line, for people."""
        case = self.case
        said = [(claim.fact, claim.verdict, verdict) for claim, verdict in self.found]
        kind = "/".join(
            filter(None, (case.frame, case.form, case.label, case.hedge, "negated" if case.negated else ""))
        )
        extra = [(one.fact, one.verdict, case.text[one.start : one.end]) for one in self.extra]
        return f"{case.language} {kind} {case.date}: {case.text!r}: wanted and found {said}, besides {extra}"


def judge_case(engine: Engine, case: Case) -> Result:
    """Check the text of a case and compare."""
    checked = read_text(engine, case.text, case.language, case.date or None)
    said = [
        Said(v.fact.id if v.fact else "", v.verdict, v.claim.span.start, v.claim.span.end) for v in checked.verdicts
    ]
    found, used = [], set()
    for claim in case.expected:
        at = next((n for n, one in enumerate(said) if n not in used and _answers(one, claim, case.text)), None)
        if at is not None:
            used.add(at)
        found.append((claim, said[at].verdict if at is not None else "none"))
    extra = [
        one
        for n, one in enumerate(said)
        if n not in used and one.verdict != "unverified" and not (one.verdict == "agrees" and one.fact in case.also)
    ]
    return Result(case, tuple(found), tuple(extra))


def _answers(said: Said, claim: Expected, text: str) -> bool:
    if said.fact not in claim.fact.split("|"):
        return False
    at = text.find(claim.words)
    while at >= 0:
        if said.start < at + len(claim.words) and at < said.end:
            return True
        at = text.find(claim.words, at + 1)
    return False


def judge_all(engine: Engine, cases: Iterable[Case]) -> list[Result]:
    """The results of all cases."""
    return [judge_case(engine, case) for case in cases]
