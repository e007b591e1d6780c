"""Of another treaty, known or not, nothing is said: every verdict goes with the name."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from hypothesis import strategies as st

from factcheck.engine import Engine
from tests.generator.cases import stated
from tests.generator.frames import TREATY
from tests.generator.language import load_language
from tests.properties.conftest import Prove
from tests.properties.pairs import Slot, slots
from tests.properties.reading import Difference, difference, read
from tests.properties.samples import CODES, SEEDS, Sample, joint, table_samples, words_of

MOST = 4
# A person holds an office, whatever treaty is spoken of.
WHATEVER_TREATY = "person."


@cache
def others(code: str) -> list[Mapping[str, Any]]:
    """Other treaties by the cases of their names: real ones, and some that nobody knows."""
    data, unknown = load_language(code).data, words_of(code)["unknown"]
    heads = unknown["heads"].items()
    return [*data["others"], *({case: f"{head} {one}".strip() for case, head in heads} for one in unknown["topics"])]


@cache
def naming_slots(code: str, fact: str) -> list[Slot]:
    """The sentences of a language that name the treaty and state a fact."""
    return [one for one in slots(code, fact) if all(TREATY.search(_text(t)) for t in one.templates.values())]


@cache
def treaty_facts() -> list[str]:
    """The facts that are the treaty's own: their sentences name it."""
    listed = [fact for fact in stated() if not fact.startswith(WHATEVER_TREATY)]
    return [fact for fact in listed if all(naming_slots(code, fact) for code in CODES)]


def _text(template: Any) -> str:
    return template if isinstance(template, str) else str(template["text"])


@cache
def renamed_tables(code: str) -> list[Sample]:
    """The texts of the tables that name the treaty, each with another treaty's name in all of its places.

    Left out are those that speak of it by other words as well.
    """
    renaming = words_of(code)["renaming"]
    found = (
        replace(one, text=_replaced(one.text, renaming["parts"], other))
        for one in table_samples(code)
        if any(part in one.text for part in renaming["parts"])
        for other in renaming["others"]
    )
    return [one for one in found if not _named(code, one.text)]


def _replaced(text: str, parts: Sequence[str], others: Sequence[str]) -> str:
    for part, other in zip(parts, others, strict=True):
        text = text.replace(part, other)
    return text


def _named(code: str, text: str) -> bool:
    """True if the city or the crime by which the treaty is called still stands in a text."""
    folded = text.casefold()
    return any(word in folded for word in words_of(code)["renaming"]["words"])


@st.composite
def made(draw: st.DrawFn) -> Sample:
    """Sentences about another treaty: the first names it, the others name it or take it up again."""
    code = draw(st.sampled_from(CODES))
    language, other = load_language(code), draw(st.sampled_from(others(code)))
    sentences = []
    for number in range(draw(st.integers(1, MOST))):
        slot = draw(st.sampled_from(treaty_facts()).flatmap(lambda fact: st.sampled_from(naming_slots(code, fact))))
        again = number and draw(st.booleans())
        names = language.data["again"] if again else other
        value, seed = draw(st.sampled_from(slot.values)), draw(SEEDS)
        text = slot.text(value, seed, names) or slot.text(value, seed, other)  # "it" has not every case
        assert text is not None
        sentences.append(text)
    return Sample(code, joint(code).join(sentences))


def tables() -> st.SearchStrategy[Sample]:
    """A text of the tables about another treaty."""
    return st.sampled_from(CODES).flatmap(lambda code: st.sampled_from(renamed_tables(code)))


def test_renamed(engine: Engine, prove: Prove) -> None:
    def holds(one: Sample) -> Difference | None:
        said = [claim for claim in read(engine, one) if claim.verdict != "unverified" and not of_another(claim.fact)]
        return difference(one.language, ["renamed"], [], said, one.text)

    prove(holds, st.one_of(made(), tables()))


def of_another(fact: str) -> bool:
    """True for a fact of the other treaty that the fact base knows, and of a person."""
    return fact.startswith(("budapest.", WHATEVER_TREATY))


def test_most_texts_of_the_tables_can_be_renamed() -> None:
    shares = {code: len(renamed_tables(code)) / len(table_samples(code)) for code in CODES}
    assert min(shares.values()) > 1, shares  # each about two other treaties
