"""A false value in place of a true one, in a draft of true paragraphs, makes that claim a conflict and no other."""

from collections.abc import Sequence
from typing import NamedTuple

from hypothesis import strategies as st

from factcheck.engine import Engine
from tests.generator.cases import alike
from tests.generator.language import languages
from tests.generator.values import Value
from tests.properties.conftest import Prove
from tests.properties.pairs import Slot
from tests.properties.reading import Difference, Said, difference, read
from tests.properties.samples import CODES, SEEDS, Sample
from tests.properties.turning import true_paragraphs, turnable, turnable_facts, turnables

MOST_OTHERS = 5


class Draft(NamedTuple):
    """Paragraphs of one language that are true, and among them, at a place, one that is true or false."""

    slot: Slot
    true: Value
    false: Value
    seed: int
    others: tuple[str, ...]
    at: int

    def text(self, value: Value) -> str:
        """The draft with a value in the paragraph."""
        return "\n\n".join([*self.others[: self.at], self._own(value), *self.others[self.at :]])

    def span(self, value: Value) -> tuple[int, int]:
        """Where the paragraph stands."""
        before = "\n\n".join([*self.others[: self.at], ""])
        return len(before), len(before) + len(self._own(value))

    def _own(self, value: Value) -> str:
        return self.slot.text(value, self.seed) or ""


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    """A draft whose claims are all true but one."""
    code = draw(st.sampled_from(CODES))
    slot, true, false = draw(turnables(code))
    others = draw(st.lists(true_paragraphs(code), max_size=MOST_OTHERS, unique=True))
    at = draw(st.integers(0, len(others)))
    return Draft(slot, draw(st.sampled_from(true)), draw(st.sampled_from(false)), draw(SEEDS), tuple(others), at)


def parted(claims: Sequence[Said], span: tuple[int, int]) -> tuple[list[Said], list[Said]]:
    """The claims within a part of a text, and those outside it."""
    own = [one for one in claims if span[0] <= one.start < span[1]]
    return own, [one for one in claims if one not in own]


def settled(claims: Sequence[Said]) -> list[Said]:
    """The claims that have a verdict, in an order and without words that another value changes."""
    return sorted(one._replace(words="", start=0, end=0) for one in claims if one.verdict != "unverified")


def flipped(claims: Sequence[Said], fact: str) -> list[Said]:
    """The claims of a true sentence as they are where its value is false."""
    return [one._replace(verdict="conflicts") if one.fact in alike(fact) else one for one in claims]


def alike_as_one(claims: Sequence[Said], fact: str) -> list[Said]:
    """The claims, those of a fact that fits as well taken for claims of this one."""
    return sorted({one._replace(fact=fact) if one.fact in alike(fact) else one for one in claims})


def test_false_value(engine: Engine, prove: Prove) -> None:
    def holds(draft: Draft) -> Difference | None:
        slot, values = draft.slot, (draft.true, draft.false)
        readings = [read(engine, Sample(slot.language, draft.text(value))) for value in values]
        (own, others), (own_after, others_after) = (
            parted(claims, draft.span(value)) for claims, value in zip(readings, values, strict=True)
        )
        before, after = list(others), list(others_after)
        if not any(slot.excused(value) for value in values):  # what comes out wrong alone is the generator's matter
            before += alike_as_one(flipped(settled(own), slot.fact), slot.fact)
            after += alike_as_one(settled(own_after), slot.fact)
        done = ["a false value", draft.false.form, draft.false.claim.hedge or "no hedge"]
        return difference(slot.language, done, before, after, draft.text(draft.false))

    prove(holds, drafts())


def test_most_facts_are_turned_in_every_language() -> None:
    missing = {code: [fact for fact in turnable_facts() if not turnable(code, fact)] for code in languages()}
    assert {code: facts for code, facts in missing.items() if facts} == {}
