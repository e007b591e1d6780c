"""The classes of cases that come out wrong today, tests/generator/known-errors.yaml: each with its reason.

A class names its languages, and what else its cases have in common; a key that it does not give may be anything.  The
tests fail for a wrong case in no class, and for a class in which nothing of a language is wrong any more.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tests.generator.cases import Case
from tests.generator.language import FOLDER, read_plain
from tests.generator.scoring import Result

FILE = FOLDER / "known-errors.yaml"
KEYS = ("languages", "facts", "frames", "forms", "labels", "hedges", "negated")


@dataclass(frozen=True)
class Known:
    """A class: the values that each key may have, and why its cases come out wrong."""

    keys: Mapping[str, Sequence[str]]
    reason: str

    def holds(self, case: Case, fact: str) -> bool:
        """True if a case, of which what is said of the fact is wrong, is in the class."""
        own = {
            "languages": case.language,
            "facts": fact,
            "frames": case.frame,
            "forms": case.form,
            "labels": case.label.partition("@")[0],
            "hedges": case.hedge,
            "negated": "yes" if case.negated else "no",
        }
        return all(own[key] in values for key, values in self.keys.items())

    def of(self, code: str) -> bool:
        """True if the class has cases in a language."""
        return code in self.keys["languages"]


def known_errors() -> list[Known]:
    """The classes of the file."""
    return [
        Known({key: values for key, values in entry.items() if key != "reason"}, str(entry["reason"]))
        for entry in read_plain(FILE)
    ]


def unknown(results: Sequence[Result], classes: Sequence[Known]) -> list[Result]:
    """The wrong results that no class holds, or that report a conflict where there is none: no class excuses that."""
    wrong = [result for result in results if not result.right]
    return [r for r in wrong if r.false_conflict or not all(_held(r, fact, classes) for fact in r.wrong_facts)]


def _held(result: Result, fact: str, classes: Sequence[Known]) -> bool:
    return any(one.holds(result.case, fact) for one in classes)


def mended(results: Sequence[Result], classes: Sequence[Known]) -> list[str]:
    """The reasons of the classes in which everything comes out right."""
    wrong = [(result.case, fact) for result in results for fact in result.wrong_facts]
    return [one.reason for one in classes if not any(one.holds(case, fact) for case, fact in wrong)]
