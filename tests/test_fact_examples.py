"""The examples that each fact gives in the language of its author."""

from pathlib import Path
from typing import Any

import pytest

from factcheck.engine import Engine
from factcheck.factbase import default_facts_folder
from factcheck.yamlfile import read_yaml
from tests.conftest import Check

FACTS = default_facts_folder()
ALARMS = ("conflicts", "outdated", "disputed")


def entries() -> list[tuple[str, dict[str, Any]]]:
    """Every fact of the fact base as it is written: its id and its entry."""
    files: list[Any] = [read_yaml(path) for path in sorted(Path(FACTS).glob("*/*.yaml"))]
    return [(fact, entry) for file in files for fact, entry in file.items()]


EXAMPLES = [
    pytest.param(fact, verdict, example["language"], str(example["text"]), id=f"{fact}-{verdict}")
    for fact, entry in entries()
    for verdict, example in entry["examples"].items()
]


@pytest.mark.parametrize(("fact", "verdict", "language", "text"), EXAMPLES)
def test_an_example_gets_its_verdict(check: Check, fact: str, verdict: str, language: str, text: str) -> None:
    found = check(text, language)
    assert verdict in {v for f, v, _ in found if f == fact}, found
    assert [one for one in found if one[1] in ALARMS and one[:2] != (fact, verdict)] == []


def test_every_fact_has_an_example_of_each_kind(engine: Engine) -> None:
    written = dict(entries())
    assert set(written) == {fact.id for fact in engine.facts.facts}
    assert [fact for fact, entry in written.items() if not {"agrees", "conflicts"} <= set(entry["examples"])] == []
