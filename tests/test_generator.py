"""The engine against texts whose answers follow from how they were made (tests/generator/).

The default run takes the same sample every time; `pytest -m slow tests/test_generator.py` runs the
whole and prints the share that comes out right.
"""

import pytest

from factcheck.check import Engine
from tests.generator.cases import cases, sample
from tests.generator.language import languages
from tests.generator.scoring import Result, judge_all
from tests.generator.table import share_table

SAMPLE = 250
ENOUGH = 0.90


def wrong(results: list[Result]) -> list[str]:
    """What went wrong, for people."""
    return [result.described for result in results if not result.right]


@pytest.mark.parametrize("code", languages())
def test_a_sample_comes_out_right(engine: Engine, code: str) -> None:
    results = judge_all(engine, sample(code, SAMPLE))
    assert len(wrong(results)) <= (1 - ENOUGH) * len(results), "\n".join(wrong(results))


@pytest.mark.slow
@pytest.mark.parametrize("code", languages())
def test_every_case_comes_out_right(engine: Engine, code: str, capsys: pytest.CaptureFixture[str]) -> None:
    results = judge_all(engine, cases(code))
    with capsys.disabled():
        print("\n" + share_table(results))
    assert len(wrong(results)) <= (1 - ENOUGH) * len(results), "\n".join(wrong(results)[:50])
