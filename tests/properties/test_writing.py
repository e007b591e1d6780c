"""How a text is written, its letters, spaces, lines and marks, changes no verdict."""

from factcheck.engine import Engine
from tests.properties.conftest import Prove
from tests.properties.reading import Difference, difference, read
from tests.properties.samples import samples
from tests.properties.writing import Rewritten, rewritten


def test_writing(engine: Engine, prove: Prove) -> None:
    def holds(one: Rewritten) -> Difference | None:
        before, after = read(engine, one.sample), read(engine, one.sample, one.text)
        return difference(one.sample.language, one.done, before, after, one.text)

    prove(holds, rewritten(samples()))
