"""A number in digits or in words, a month in figures or by its name: the verdict is the same."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

import icu
from hypothesis import strategies as st

from factcheck.engine import Engine
from tests.generator.cases import stated
from tests.generator.values import DAY_FORMS, NUMBER_FORMS, ORDINAL_FORMS, Value
from tests.properties.conftest import Prove
from tests.properties.pairs import Slot, slots
from tests.properties.reading import Difference, Said, difference, read
from tests.properties.samples import (
    CLOSING,
    CODES,
    MARKS,
    OPENING,
    SEEDS,
    Sample,
    lone_numbers,
    names_month,
    table_samples,
    words_of,
)
from tests.properties.turning import true_paragraphs

MOST_OTHERS = 3
# The least number that is written in words in a text of the tables: "one" may be "a", and two has words of its own.
FEWEST = 3
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


class Table(NamedTuple):
    """A text of the tables, as it is and with one of its numbers in words."""

    sample: Sample
    text: str


@cache
def spelled_tables(code: str) -> list[Table]:
    """The texts of a language without dates that have a number which stands alone, in digits, once for each of them."""
    spelling = words_of(code)["spelling"]
    samples = [one for one in table_samples(code) if not names_month(code, one.text)]
    found = ((one, number) for one in samples for number in lone_numbers(code, one.text))
    return [
        Table(one, one.text[: number.start()] + words + one.text[number.end() :])
        for one, number in found
        if (words := _in_words(code, spelling, one.text, number))
    ]


def _in_words(code: str, spelling: Mapping[str, Any], text: str, number: re.Match[str]) -> str:
    """The number in words as it stands there; "" for one whose words depend on its noun."""
    value = int(number[0])
    if value < FEWEST or value % 10 in spelling["agreeing"]:
        return ""
    spellout = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale(code))
    words = str(spellout.format(value, spelling["rule"]))
    before = text[: number.start()].rstrip(f" {OPENING}{CLOSING}")
    return words[0].upper() + words[1:] if not before or before.endswith(("\n", *MARKS)) else words


def test_number_words(engine: Engine, prove: Prove) -> None:
    def holds(drawn: Spelled) -> Difference | None:
        before, after = (worded(engine, drawn, value) for value in (drawn.one, drawn.other))
        if any(drawn.slot.excused(value) for value in (drawn.one, drawn.other)):
            return None  # what comes out wrong alone is the generator's matter
        done = [f"{drawn.one.form} to {drawn.other.form}"]
        return difference(drawn.slot.language, done, before, after, drawn.text(drawn.other))

    prove(holds, spelled())


def test_number_words_of_the_tables(engine: Engine, prove: Prove) -> None:
    def holds(drawn: Table) -> Difference | None:
        one = drawn.sample
        before, after = ([said._replace(words="") for said in read(engine, one, text)] for text in (None, drawn.text))
        return difference(one.language, ["words"], before, after, drawn.text)

    spelling = [code for code in CODES if "spelling" in words_of(code)]
    prove(holds, st.sampled_from(spelling).flatmap(lambda code: st.sampled_from(spelled_tables(code))))


def worded(engine: Engine, drawn: Spelled, value: Value) -> list[Said]:
    """What is said, without the words, which are others."""
    claims = read(engine, Sample(drawn.slot.language, drawn.text(value)))
    return [one._replace(words="") for one in claims]
