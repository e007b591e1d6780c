"""The engine against texts whose answers follow from how they were made (tests/generator/).

The default run takes the same sample every time; `pytest -m slow tests/test_generator.py` runs the
whole and prints the share that comes out right.  What comes out wrong today stands, in classes with their reasons, in
tests/generator/known-errors.yaml.
"""

from collections import Counter
from collections.abc import Callable, Sequence

import pytest

from factcheck.engine import Engine
from tests.generator.cases import cases, oracle, sample, stated
from tests.generator.known import KEYS, known_errors, mended, unknown
from tests.generator.language import languages, load_language
from tests.generator.scoring import Result, judge_all
from tests.generator.table import share_table

SAMPLE = 300
ENOUGH = 0.99
# Of the forms, some of which are dates that may be said of something else.
OF_FORMS = 0.9
WORDINGS = 2


@pytest.mark.parametrize("code", languages())
def test_a_sample_comes_out_right(engine: Engine, code: str) -> None:
    results = judge_all(engine, sample(code, SAMPLE))
    assert [result.described for result in unknown(results, known_errors())] == []


@pytest.mark.slow
@pytest.mark.parametrize("code", languages())
def test_every_case_comes_out_right(engine: Engine, code: str, capsys: pytest.CaptureFixture[str]) -> None:
    results = judge_all(engine, cases(code))
    with capsys.disabled():
        print("\n" + share_table(results))
    classes = [one for one in known_errors() if one.of(code)]
    assert [result.described for result in unknown(results, classes)] == []
    assert mended(results, classes) == []
    frames = _shares(results, lambda result: result.case.frame)
    forms = _shares(results, lambda result: result.case.form)
    assert {name: share for name, share in frames.items() if share < ENOUGH} == {}
    assert {name: share for name, share in forms.items() if share < OF_FORMS} == {}


def _shares(results: Sequence[Result], group: Callable[[Result], str]) -> dict[str, float]:
    """The share of each group that comes out right."""
    sizes, right = Counter(map(group, results)), Counter(group(result) for result in results if result.right)
    return {name: right[name] / size for name, size in sizes.items()}


def _wordings(sentences: object) -> int:
    """How many sentences there are; of those of a status, for the state that has the fewest."""
    if isinstance(sentences, dict):
        return min(_wordings(one) for one in sentences.values())
    return len(sentences) if isinstance(sentences, list) else 0


@pytest.mark.parametrize("code", languages())
def test_every_fact_has_several_wordings(code: str) -> None:
    data = load_language(code).data["facts"]
    counts = {
        fact: sum(_wordings(groups.get(one)) for one in ("active", "passive", "headline"))
        for fact, groups in data.items()
    }
    assert {fact: count for fact, count in counts.items() if count < WORDINGS} == {}


@pytest.mark.parametrize("code", languages())
def test_every_fact_is_stated_in_every_language(code: str) -> None:
    data = load_language(code).data["facts"]
    assert set(data) == set(stated())
    assert [fact for fact in data if not data[fact].get("active") and not data[fact].get("passive")] == []


def test_every_fact_of_the_fact_base_is_stated() -> None:
    assert set(stated()) == set(oracle().facts)


def test_known_errors_name_what_there_is() -> None:
    for one in known_errors():
        assert one.reason
        assert set(one.keys) <= set(KEYS)
        assert one.keys["languages"]
        assert set(one.keys["languages"]) <= set(languages())
        assert set(one.keys.get("facts", [])) <= set(stated())
