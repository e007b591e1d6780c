"""Runs a property over many examples: a hundred by default, ten thousand in the slow run."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.properties.known import known_errors
from tests.properties.reading import Difference

FEW, MANY = 100, 10_000
Prove = Callable[[Callable[[Any], Difference | None], st.SearchStrategy[Any]], None]


@pytest.fixture(params=[FEW, pytest.param(MANY, marks=pytest.mark.slow)], ids=["few", "many"])
def examples(request: pytest.FixtureRequest) -> int:
    """How many examples a property is tried on."""
    return int(request.param)


@pytest.fixture
def prove(request: pytest.FixtureRequest, examples: int) -> Iterator[Prove]:
    """`prove(holds, strategy)` draws examples; `holds` returns how one of them breaks the property, or None.

    The classes of known-errors.yaml for the property, the name of its test, are let through; in the slow run each of
    them must still be met.
    """
    name = request.node.originalname.removeprefix("test_")
    classes = [one for one in known_errors() if one.property == name]
    met = set()

    def run(holds: Callable[[Any], Difference | None], strategy: st.SearchStrategy[Any]) -> None:
        @settings(max_examples=examples)
        @given(strategy)
        def tried(drawn: Any) -> None:
            found = holds(drawn)
            if found is None:
                return
            excuses = [one for one in classes if one.holds(found)]
            met.update(one.reason for one in excuses)
            assert excuses, found.described
            assert not found.false_conflict, found.described

        tried()

    yield run
    if examples == MANY:
        assert [one.reason for one in classes if one.reason not in met] == []
