"""Questions in eight languages: the fact that answers first, yes or no, and what must get no answer.

The tables of `rounds/` were each written before the questions were read that way; a row under `known-failures` is not
answered rightly yet and must fail.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from factcheck.engine import Engine
from factcheck.questions.answers import Oracle
from factcheck.yamlfile import Map, read_yaml

TABLES = sorted(Path(__file__).parent.rglob("??.yaml"))
LEAST_SHARE = 0.95
NOTHING = ""


class Row(NamedTuple):
    """A question, the facts of which one must answer first (none: nothing must), and yes or no."""

    table: str
    language: str
    question: str
    facts: tuple[str, ...]
    decided: bool | None
    fails: bool


def rows() -> Iterator[Row]:
    """Every row of every table."""
    for path in TABLES:
        data = read_yaml(path)
        failing = {str(one) for one in data.get("known-failures", ())}
        table = path.relative_to(Path(__file__).parent).as_posix()

        def row(question: str, facts: str, decided: bool | None = None) -> Row:
            known = question in failing  # noqa: B023
            return Row(table, path.stem, question, tuple(facts.split(" | ")), decided, known)  # noqa: B023

        for question, facts in _entries(data, "questions"):
            yield row(question, facts)
        for question, answer in _entries(data, "yes-no"):
            fact, decided = answer.rsplit(" ", 1)
            yield row(question, fact, decided == "yes")
        for question in data.get("nothing", ()):
            yield row(str(question), NOTHING)


def _entries(data: Map, section: str) -> Iterator[tuple[str, str]]:
    entries = data.get(section)
    if isinstance(entries, Map):
        yield from ((question, str(answer)) for question, answer in entries.items())


ROWS = list(rows())


@pytest.fixture(scope="module")
def oracle(engine: Engine) -> Oracle:
    return Oracle(engine)


def right(row: Row, oracle: Oracle) -> bool:
    """True if the first answer is one of the row's, or there is none where none must be."""
    answers = oracle.ask(row.question).answers
    first = answers[0].fact.id if answers else NOTHING
    return first in row.facts and (row.decided is None or answers[0].decided is row.decided)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.table}: {row.question}")
def test_a_question_is_answered_as_its_table_says(row: Row, oracle: Oracle) -> None:
    assert right(row, oracle) is not row.fails, oracle.ask(row.question)


@pytest.mark.parametrize("language", sorted({row.language for row in ROWS}))
@pytest.mark.parametrize("answered", [True, False], ids=["answered", "nothing"])
def test_few_questions_of_a_language_fail(language: str, answered: bool) -> None:
    asked = [row for row in ROWS if row.language == language and (row.facts != (NOTHING,)) is answered]
    assert len(asked) >= (90 if answered else 20)
    assert sum(not row.fails for row in asked) / len(asked) >= LEAST_SHARE
