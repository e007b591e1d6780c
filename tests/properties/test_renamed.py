"""Of another treaty, known or not, nothing is said: every verdict goes with the name."""

from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from hypothesis import strategies as st

from factcheck.engine import Engine
from tests.generator.cases import stated
from tests.generator.frames import TREATY
from tests.generator.language import load_language
from tests.properties.conftest import Prove
from tests.properties.pairs import Slot, slots
from tests.properties.reading import Difference, difference, read
from tests.properties.samples import CODES, SEEDS, Sample, joint, words_of

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


class Renamed(NamedTuple):
    """A text about another treaty."""

    language: str
    text: str


@st.composite
def renamed(draw: st.DrawFn) -> Renamed:
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
    return Renamed(code, joint(code).join(sentences))


def test_renamed(engine: Engine, prove: Prove) -> None:
    def holds(one: Renamed) -> Difference | None:
        found = read(engine, Sample(one.language, one.text))
        said = [claim for claim in found if claim.verdict != "unverified" and not of_budapest(claim.fact)]
        return difference(one.language, ["renamed"], [], said, one.text)

    prove(holds, renamed())


def of_budapest(fact: str) -> bool:
    """True for a fact of the other treaty that the fact base knows."""
    return fact.startswith("budapest.")
