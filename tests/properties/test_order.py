"""Where each paragraph names its subject, their order changes no verdict, and none has another than by itself."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from hypothesis import strategies as st

from factcheck.engine import Engine
from tests.generator.cases import sample
from tests.properties.conftest import Prove
from tests.properties.reading import Difference, Said, difference, read
from tests.properties.samples import CODES, SEEDS, Sample, dates_itself, names_treaty, sentence_starts, table_samples

# The frames of the generator in which a paragraph names its subject and stands alone.
FRAMES = ("active", "passive", "quotation", "pronoun", "before", "after", "renamed", "unsettled")
FEWEST, MOST = 2, 6
# Of so many texts of the generator one is as it should be.
TRIED = 12


@cache
def naming(code: str) -> list[str]:
    """The one-paragraph texts of the tables that stand for themselves.

    They have no date of their own, their first sentence names the treaty, and their dates have a year.
    """
    own = [one for one in table_samples(code) if not one.head and not one.dated and "\n" not in one.text]
    own = [one for one in own if dates_itself(code, one.text)]
    return [one.text for one in own if names_treaty(code, one.text[: min([*sentence_starts(code, one.text), 999])])]


def made_paragraph(code: str, seed: int) -> str:
    """A paragraph of the generator that names its subject; the first of some, or the empty one if there is none."""
    found = (case for case in sample(code, TRIED, seed) if case.frame in FRAMES and not case.date)
    return next((case.text for case in found if dates_itself(code, case.text)), "")


class Paragraphs(NamedTuple):
    """Paragraphs of one language, in two orders."""

    language: str
    one: tuple[str, ...]
    other: tuple[str, ...]


@st.composite
def paragraphs(draw: st.DrawFn) -> Paragraphs:
    """Some paragraphs, and a permutation of them."""
    code = draw(st.sampled_from(CODES))
    made = SEEDS.map(lambda seed: made_paragraph(code, seed)).filter(bool)
    any_paragraph = st.one_of(st.sampled_from(naming(code)), made)
    one = draw(st.lists(any_paragraph, min_size=FEWEST, max_size=MOST, unique=True))
    return Paragraphs(code, tuple(one), tuple(draw(st.permutations(one))))


def sorted_claims(claims: Sequence[Said]) -> list[Said]:
    """Claims in an order that tells nothing of their places."""
    return sorted(claims, key=lambda said: said.told)


def test_order(engine: Engine, prove: Prove) -> None:
    def holds(drawn: Paragraphs) -> Difference | None:
        text = "\n\n".join(drawn.one)
        first = read(engine, Sample(drawn.language, text))
        second = read(engine, Sample(drawn.language, "\n\n".join(drawn.other)))
        return difference(drawn.language, ["order"], sorted_claims(first), sorted_claims(second), text)

    prove(holds, paragraphs())


def test_company(engine: Engine, prove: Prove) -> None:
    def holds(drawn: Paragraphs) -> Difference | None:
        text = "\n\n".join(drawn.one)
        alone = [said for one in drawn.one for said in read(engine, Sample(drawn.language, one))]
        together = read(engine, Sample(drawn.language, text))
        return difference(drawn.language, ["company"], sorted_claims(alone), sorted_claims(together), text)

    prove(holds, paragraphs())


def test_most_texts_of_the_tables_stand_for_themselves() -> None:
    shares = {code: len(naming(code)) / len(table_samples(code)) for code in CODES}
    assert min(shares.values()) > 1 / 2, shares
