"""Sentences that one value makes true and another false."""

from functools import cache
from typing import NamedTuple

from hypothesis import strategies as st

from tests.generator.cases import alike, oracle, stated
from tests.generator.values import Value
from tests.properties.pairs import Slot, slots
from tests.properties.samples import SEEDS


class Turnable(NamedTuple):
    """A sentence with the values that make it true, and those that make it false."""

    slot: Slot
    true: tuple[Value, ...]
    false: tuple[Value, ...]


@cache
def verdict(fact: str, value: Value) -> str:
    """What the labelling rules say of a value; where another fact fits as well, what they say of both, else ""."""
    found = {oracle().verdict(one, value.claim) for one in alike(fact)}
    return "agrees" if "agrees" in found else found.pop() if len(found) == 1 else ""


@cache
def turnable_facts() -> list[str]:
    """The facts that are stated truly and falsely: not the names, of which only the right one is."""
    return [fact for fact, values in stated().items() if {"agrees", "conflicts"} <= {verdict(fact, v) for v in values}]


@cache
def turnable(code: str, fact: str) -> list[Turnable]:
    """The sentences of a language that state a fact and can be true and false."""
    found = []
    for slot in slots(code, fact):
        true, false = (tuple(v for v in slot.values if verdict(fact, v) == one) for one in ("agrees", "conflicts"))
        if true and false:
            found.append(Turnable(slot, true, false))
    return found


def turnables(code: str) -> st.SearchStrategy[Turnable]:
    """Any such sentence of a language, every fact as often."""
    return st.sampled_from(turnable_facts()).flatmap(lambda fact: st.sampled_from(turnable(code, fact)))


def true_paragraphs(code: str) -> st.SearchStrategy[str]:
    """Sentences of a language with a true value."""
    return turnables(code).flatmap(lambda one: st.builds(one.slot.text, st.sampled_from(one.true), SEEDS))
