"""A number in digits or in words, a month in figures or by its name: the verdict is the same."""

from functools import cache
from typing import NamedTuple

from hypothesis import strategies as st

from factcheck.engine import Engine
from tests.generator.cases import stated
from tests.generator.values import DAY_FORMS, NUMBER_FORMS, ORDINAL_FORMS, Value
from tests.properties.conftest import Prove
from tests.properties.pairs import Slot, slots
from tests.properties.reading import Difference, Said, difference, read
from tests.properties.samples import CODES, SEEDS, Sample
from tests.properties.turning import true_paragraphs

MOST_OTHERS = 3
# Forms of one and the same value; a period "in the two days …" says more than its dates.
FORMS = frozenset((*NUMBER_FORMS, *(f"ordinal-{form}" for form in ORDINAL_FORMS), *DAY_FORMS))


class Spelled(NamedTuple):
    """A sentence with the same value in two forms, among other paragraphs."""

    slot: Slot
    one: Value
    other: Value
    seed: int
    others: tuple[str, ...]

    def text(self, value: Value) -> str:
        """The text with the value in one of its forms."""
        return "\n\n".join([*self.others, self.slot.text(value, self.seed) or ""])


@cache
def spelled_slots(code: str, fact: str) -> list[tuple[Slot, tuple[tuple[Value, Value], ...]]]:
    """The sentences of a language that take the same value in several forms, with the pairs of these forms."""
    found = []
    for slot in slots(code, fact):
        values = [value for value in slot.values if value.form in FORMS]
        pairs = tuple((one, other) for one in values for other in values if _same(one, other))
        if pairs:
            found.append((slot, pairs))
    return found


@cache
def spelled_facts(code: str) -> list[str]:
    """The facts whose values have several forms in a language."""
    return [fact for fact in stated() if spelled_slots(code, fact)]


def _same(one: Value, other: Value) -> bool:
    """True if two values differ in their form alone."""
    alike = (one.slot, one.data, one.claim) == (other.slot, other.data, other.claim)
    return alike and one.form != other.form


@st.composite
def spelled(draw: st.DrawFn) -> Spelled:
    """A value in two forms."""
    code = draw(st.sampled_from(CODES))
    facts = st.sampled_from(spelled_facts(code))
    slot, pairs = draw(facts.flatmap(lambda fact: st.sampled_from(spelled_slots(code, fact))))
    one, other = draw(st.sampled_from(pairs))
    paragraphs = draw(st.lists(true_paragraphs(code), max_size=MOST_OTHERS, unique=True))
    return Spelled(slot, one, other, draw(SEEDS), tuple(paragraphs))


def test_number_words(engine: Engine, prove: Prove) -> None:
    def holds(drawn: Spelled) -> Difference | None:
        before, after = (worded(engine, drawn, value) for value in (drawn.one, drawn.other))
        if any(drawn.slot.excused(value) for value in (drawn.one, drawn.other)):
            return None  # what comes out wrong alone is the generator's matter
        done = [f"{drawn.one.form} to {drawn.other.form}"]
        return difference(drawn.slot.language, done, before, after, drawn.text(drawn.other))

    prove(holds, spelled())


def worded(engine: Engine, drawn: Spelled, value: Value) -> list[Said]:
    """What is said, without the words, which are others."""
    claims = read(engine, Sample(drawn.slot.language, drawn.text(value)))
    return [one._replace(words="") for one in claims]
