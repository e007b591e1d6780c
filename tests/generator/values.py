"""The values that the facts are stated with: the claim that each makes, and how it is written."""

import datetime
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from tests.generator.language import DIGITS, WORDS, Hedge, Language, Written
from tests.generator.oracle import Claim, days, part_of, related

OPERATORS = ("about", "nearly", "more-than", "at-least", "fewer-than", "at-most")
NUMBER_FORMS = (DIGITS, WORDS, "plain", "native")
ORDINAL_FORMS = (DIGITS, WORDS)
DAY_FORMS = ("long", "numeric", "iso", "weekday", "native")
PARTS = ("early", "mid", "late", "end")
RELATIONS = ("before", "after", "by", "since")


@dataclass(frozen=True)
class Value:
    """One value: `slot` is the slot that it fills (n, o, d, p, u, x or "" for a status), `data` what it is made of."""

    slot: str
    label: str
    form: str
    data: Any
    claim: Claim

    def write(self, language: Language, slot: str, rng: random.Random) -> Written | None:
        """The words for a slot of a sentence ("n.f" asks for a feminine number); None if there are none."""
        kind, _, asked = slot.partition(".")
        if kind != self.slot:
            return None
        written = list(_written(self, language, asked))
        return rng.choice(written) if written else None


def values(plan: Mapping[str, Any]) -> list[Value]:
    """Every value that a fact is stated with."""
    found = [value for section, make in MAKERS.items() if section in plan for value in make(plan[section])]
    dates = [datetime.date.fromisoformat(day) for day in plan.get("when", ())]
    dated = [
        replace(value, label=f"{value.label}@{day}", claim=replace(value.claim, when=day))
        for value in found
        for day in dates
        if value.form in (DIGITS, "", "name") or value.claim.hedge == "more-than"
    ]
    own = [
        Value("n", f"own@{day}", DIGITS, int(number), Claim((int(number), None), when=datetime.date.fromisoformat(day)))
        for number, day in plan.get("own", {}).items()
    ]
    return found + dated + own


def _labelled(section: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str]]:
    return ((label, one) for label, ones in section.items() for one in ones)


def _numbers(section: Mapping[str, Sequence[str]]) -> Iterator[Value]:
    for label, written in _labelled(section):
        for form in NUMBER_FORMS:
            yield Value("n", label, form, int(written), Claim((int(written), None)))
    for label, number in _around(int(section["true"][0])):
        for operator in OPERATORS:
            for form in (DIGITS, WORDS):
                yield Value("n", label, form, number, Claim((number, None), operator))
    low = int(section["true"][0])
    for first, last in ((low - 2, low + 3), (low + 1, low + 5), (low * 2, low * 2 + 10)):
        if first > 0:
            yield Value("n", "range", DIGITS, (first, last), Claim((first, last)))


def _around(number: int) -> list[tuple[str, int]]:
    """The number, the round ones below and above, and far ones: what hedges are put on."""
    grain = 10 if number < 1000 else 500
    below = (number - 1) // grain * grain
    found = [("true", number), ("above", below + grain), ("far", number * 2), ("half", max(number // 2, 2))]
    return found + ([("below", below)] if below > 0 else [])


def _ordinals(section: Mapping[str, Sequence[str]]) -> Iterator[Value]:
    for label, written in _labelled(section):
        for form in ORDINAL_FORMS:
            yield Value("o", label, f"ordinal-{form}", int(written), Claim((int(written), None)))


def _dates(section: Mapping[str, Sequence[str]]) -> Iterator[Value]:
    for label, written in _labelled(section):
        day = datetime.date.fromisoformat(written)
        parts = (day.year, day.month, day.day)
        for form in DAY_FORMS:
            yield Value("d", label, form, parts, Claim(days(*parts)))
        yield Value("d", label, "yearless", parts, Claim(days(None, *parts[1:])))
        yield Value("d", label, "month", parts, Claim(days(*parts[:2])))
        yield Value("d", label, "year", parts, Claim(days(parts[0])))
        for part in PARTS:
            yield Value("d", label, part, parts, Claim(part_of(days(*parts[:2]), part)))
        for relation in RELATIONS:
            yield Value("d", label, relation, parts, Claim(related(relation, days(*parts)), relation))


def _names(section: Mapping[str, Sequence[str]]) -> Iterator[Value]:
    for label, ident in _labelled(section):
        yield Value("x", label, "name", ident, Claim((ident,)))


def _states(section: Mapping[str, Sequence[str]]) -> Iterator[Value]:
    for label, state in _labelled(section):
        yield Value("", label, "status", state, Claim((state,)))


MAKERS = {"numbers": _numbers, "ordinals": _ordinals, "dates": _dates, "names": _names, "states": _states}


def _written(value: Value, language: Language, asked: str) -> Iterator[Written]:
    if value.slot == "n":
        yield from _number(value, language, asked)
    elif value.slot == "o":
        text = language.ordinal(value.data, value.form.removeprefix("ordinal-"), asked)
        if text is not None:
            yield Written(text)
    elif value.slot == "d":
        yield from (Written(text) for text in language.date(value.form, *value.data))
    elif value.slot == "x":
        name = language.named(value.data, asked)
        if name is not None:
            yield Written(name)


def _number(value: Value, language: Language, asked: str) -> Iterator[Written]:
    if isinstance(value.data, tuple):
        low, high = (language.number(one, value.form, asked, Hedge("", "{n}")) for one in value.data)
        if low is not None and high is not None:
            for pattern in language.data["ranges"]:
                plural = language.data.get("range-plural", high.plural)
                yield Written(pattern.replace("{n}", low.text).replace("{m}", high.text), plural)
        return
    for hedge in language.hedges(value.claim.hedge):
        written = language.number(value.data, value.form, asked, hedge)
        if written is not None:
            yield written
