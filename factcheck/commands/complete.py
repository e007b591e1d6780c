"""What a shell may complete: codes of languages, verdicts, ids of facts."""

from collections.abc import Iterable

NONE = "none"  # what --fail-on is given so that no verdict fails the run


def languages(incomplete: str) -> list[str]:
    """The codes of languages that begin so."""
    from factcheck.packs import available

    return [code for code in available() if code.startswith(incomplete)]


def verdicts(incomplete: str) -> list[str]:
    """The verdicts with which a list between commas may go on."""
    from factcheck.report import VERDICTS

    return _listed(incomplete, VERDICTS)


def failing(incomplete: str) -> list[str]:
    """The same, with the reasons; or the word for none at all."""
    from factcheck.report import REASONS, VERDICTS

    return [*_listed(incomplete, (*VERDICTS, *REASONS)), *([NONE] if NONE.startswith(incomplete) else [])]


def _listed(incomplete: str, known: Iterable[str]) -> list[str]:
    given, comma, last = incomplete.rpartition(",")
    named = given.split(",")
    return [f"{given}{comma}{one}" for one in known if one.startswith(last) and one not in named]


def facts(incomplete: str) -> list[str]:
    """The ids of the shipped facts that begin so."""
    from factcheck.factbase import load_facts

    return [fact.id for fact in load_facts(None).facts if fact.id.startswith(incomplete)]
