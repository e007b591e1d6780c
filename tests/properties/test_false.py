"""A false value in place of a true one makes that claim a conflict and no other.

In a draft of true paragraphs always; in a text of the tables it may also be left open, where its words leave a doubt.
"""

from collections.abc import Sequence
from functools import cache, partial
from typing import NamedTuple

from hypothesis import strategies as st

from factcheck.engine import Engine
from tests.generator.cases import alike, stated
from tests.generator.language import DIGITS, languages
from tests.generator.values import Value
from tests.properties.conftest import Prove
from tests.properties.pairs import Slot
from tests.properties.reading import Difference, Said, difference, read
from tests.properties.samples import CODES, SEEDS, Sample, headed, lone_numbers
from tests.properties.turning import true_paragraphs, turnable, turnable_facts, turnables, verdict
from tests.test_texts import FILES

MOST_OTHERS = 5
# Of the false numbers in the texts of the tables at least so many are conflicts.
MOST_CONFLICT = 2 / 3


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


class Altered(NamedTuple):
    """A text of the tables that states a fact truly, and the same with a false number in its place."""

    sample: Sample
    fact: str
    span: tuple[int, int]
    false: str

    @property
    def text(self) -> str:
        """The text with the false number."""
        return self.sample.text[: self.span[0]] + self.false + self.sample.text[self.span[1] :]


@cache
def altered(code: str) -> list[Altered]:
    """The texts of the tables that give a true number in digits once, by itself, with each number that is false."""
    return [
        Altered(one, fact, number.span(), false)
        for facts, entry in FILES[code]["facts"].items()
        for fact in facts.split("|")
        for one in map(partial(headed, code), entry.get("agrees", ()))
        for number in lone_numbers(code, one.text)
        if number[0] in numbers(fact, "agrees") and one.text.count(number[0]) == 1
        for false in numbers(fact, "conflicts")
    ]


@cache
def numbers(fact: str, wanted: str) -> list[str]:
    """The numbers in digits, without a hedge or a date, that the generator states a fact with for a verdict."""
    own = [value for value in stated().get(fact, ()) if (value.slot, value.form) == ("n", DIGITS)]
    own = [value for value in own if not value.claim.hedge and not value.claim.when and isinstance(value.data, int)]
    return sorted({str(value.data) for value in own if verdict(fact, value) == wanted})


def apart(engine: Engine, drawn: Altered, text: str | None = None) -> tuple[list[Said], list[Said]]:
    """What is said of the number, and what else is settled."""
    claims = read(engine, drawn.sample, text)
    own = [one for one in claims if one.start <= drawn.span[0] < one.end]
    return own, settled([one for one in claims if one not in own])


def test_false_value_of_the_tables(engine: Engine, prove: Prove) -> None:
    def holds(drawn: Altered) -> Difference | None:
        own, before = apart(engine, drawn)
        if not any(one.words.startswith(drawn.sample.text[slice(*drawn.span)]) for one in own):
            return None  # with a hedge before it, another number may be true as well
        changed, after = apart(engine, drawn, drawn.text)
        after += [one for one in changed if one.verdict == "agrees" and one.fact in alike(drawn.fact)]
        return difference(drawn.sample.language, ["a false value"], before, after, drawn.text)

    prove(holds, st.sampled_from(CODES).flatmap(lambda code: st.sampled_from(altered(code))))


def test_most_false_values_of_the_tables_are_conflicts(engine: Engine) -> None:
    for code in CODES:
        found = [apart(engine, drawn, drawn.text)[0] for drawn in altered(code)]
        share = sum(any(one.verdict == "conflicts" for one in own) for own in found) / len(found)
        assert share > MOST_CONFLICT, (code, share)


def test_most_facts_are_turned_in_every_language() -> None:
    missing = {code: [fact for fact in turnable_facts() if not turnable(code, fact)] for code in languages()}
    assert {code: facts for code, facts in missing.items() if facts} == {}
