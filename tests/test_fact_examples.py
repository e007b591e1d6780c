"""The examples of the fact base: each gets its verdict for its fact, and no other objection."""

import pytest

from factcheck.check import Engine
from factcheck.factbase import default_facts_folder
from factcheck.facts_file import Example, read_examples
from factcheck.report import OBJECTIONS
from tests.conftest import findings, read_text

EXAMPLES = list(read_examples(default_facts_folder()))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"{example.fact} {example.verdict}")
def test_example(example: Example, engine: Engine) -> None:
    found = {(fact, verdict) for fact, verdict, _ in findings(read_text(engine, example.text, example.language))}
    assert (example.fact, example.verdict) in found, example.place
    assert {row for row in found if row[1] in OBJECTIONS} <= {(example.fact, example.verdict)}, example.place
