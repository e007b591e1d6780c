"""Sentences of the generator with a slot for a value: what states a fact truly and falsely, in digits and in words."""

import random
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from tests.generator.cases import Case, alike, stated
from tests.generator.frames import Sentence, ended, fill, named
from tests.generator.known import Known, known_errors
from tests.generator.language import load_language
from tests.generator.values import Value

GROUPS = ("active", "passive")
# The key of a sentence that fits every value; of a status each value has a sentence of its own.
ANY = ""


class Slot(NamedTuple):
    """A sentence of a language with a slot for the value of a fact, and the undated values that can fill it."""

    language: str
    fact: str
    group: str
    templates: Mapping[str, Any]
    values: tuple[Value, ...]

    def filled(self, value: Value, seed: int) -> Sentence | None:
        """The sentence with a value, in words that the seed chooses; None if the value has none."""
        template = self.templates[ANY if ANY in self.templates else value.data]
        return fill(load_language(self.language), template, value, random.Random(seed))

    def text(self, value: Value, seed: int, names: Mapping[str, Any] | None = None) -> str | None:
        """The whole sentence, the treaty by any of the names (its own if none are given); None if they lack a case."""
        language, sentence = load_language(self.language), self.filled(value, seed)
        text = named(sentence.text, names or language.data["treaty"], random.Random(seed)) if sentence else None
        return ended(language, text) if text else None

    def excused(self, value: Value) -> bool:
        """True if the generator knows that the sentence with this value comes out wrong, even alone."""
        hedge, text = value.claim.hedge, ""
        case = Case(self.language, self.fact, self.group, value.form, value.label, hedge, False, text)
        return any(known.holds(case, fact) for known in generator_errors() for fact in alike(self.fact))


@cache
def generator_errors() -> tuple[Known, ...]:
    """The classes of sentences that come out wrong in the generator's own tests."""
    return tuple(known_errors())


@cache
def slots(code: str, fact: str) -> tuple[Slot, ...]:
    """Every sentence of a language in which a fact is stated, and that some value fits in."""
    undated = [value for value in stated()[fact] if value.claim.when is None]
    entry = load_language(code).data["facts"][fact]
    return tuple(slot for group in GROUPS for slot in _of_group(code, fact, group, entry.get(group, []), undated))


def _of_group(code: str, fact: str, group: str, listed: Any, values: Sequence[Value]) -> Iterator[Slot]:
    sentences = [{ANY: one} for one in listed] if isinstance(listed, list) else [{k: v[0] for k, v in listed.items()}]
    for templates in sentences:
        slot = Slot(code, fact, group, templates, ())
        fitting = tuple(v for v in values if (ANY in templates or v.data in templates) and slot.text(v, 0) is not None)
        if fitting:
            yield slot._replace(values=fitting)
