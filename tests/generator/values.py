"""The values that the facts are stated with: the claim that each makes, and how it is written."""

import datetime
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from tests.generator.language import DIGITS, WORDS, Hedge, Language, Written
from tests.generator.oracle import Claim, days, part_of, related

OPERATORS = ("about", "nearly", "more-than", "at-least", "fewer-than", "at-most")
NUMBER_FORMS = (DIGITS, WORDS, "plain", "native")
ORDINAL_FORMS = (DIGITS, WORDS)
DAY_FORMS = ("long", "numeric", "iso", "weekday", "native")
PERIOD_FORMS = ("span", "dash", "between")
PARTS = ("early", "mid", "late", "end")
RELATIONS = ("before", "after", "by", "since")
Section = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Value:
    """One value: `slot` is the slot that it fills ("" for a status), `data` what it is made of.

    n a number, o an ordinal, d a date, p a period, u a length of time, i a document's number, x a name.
    """

    slot: str
    label: str
    form: str
    data: Any
    claim: Claim

    @property
    def own(self) -> bool:
        """True for a number of an earlier day, in a text of that day."""
        return self.label.startswith("own")

    @property
    def described(self) -> str:
        """The value in a word, the same in every run."""
        return f"{self.label} {self.form} {self.claim.hedge} {self.data}"

    def write(self, language: Language, slot: str, rng: random.Random) -> Written | None:
        """The words for a slot of a sentence ("n.f" asks for a feminine number); None if there are none."""
        kind, _, asked = slot.partition(".")
        if kind != self.slot:
            return None
        written = list(WRITERS[kind](self, language, asked))
        return rng.choice(written) if written else None


def values(plan: Mapping[str, Any], meanings: Mapping[str, Sequence[str]]) -> list[Value]:
    """Every value that a fact is stated with; `meanings` are the ids that an office or a text stands for."""
    found = [value for section, make in MAKERS.items() if section in plan for value in make(plan[section])]
    found = [_meant(value, meanings) for value in found]
    dates = [datetime.date.fromisoformat(day) for day in plan.get("when", ())]
    dated = [
        replace(value, label=f"{value.label}@{day}", claim=replace(value.claim, when=day))
        for value in found
        for day in dates
        if value.form in (DIGITS, "status", "name") or value.claim.hedge == "more-than"
    ]
    own = [
        Value("n", f"own@{day}", DIGITS, int(number), Claim((int(number), None), when=datetime.date.fromisoformat(day)))
        for number, day in plan.get("own", {}).items()
    ]
    return found + dated + own


def _meant(value: Value, meanings: Mapping[str, Sequence[str]]) -> Value:
    ids = meanings.get(value.data) if isinstance(value.data, str) else None
    return replace(value, claim=replace(value.claim, value=tuple(ids))) if ids else value


def _labelled(section: Section) -> Iterator[tuple[str, str]]:
    return ((label, one) for label, ones in section.items() for one in ones)


def _numbers(section: Section) -> Iterator[Value]:
    for label, written in _labelled(section):
        for form in NUMBER_FORMS:
            yield Value("n", label, form, int(written), Claim((int(written), None)))
    true = int(section["true"][0])
    for label, number in _around(true):
        for operator in OPERATORS:
            for form in (DIGITS, WORDS):
                yield Value("n", label, form, number, Claim((number, None), operator))
    for first, last in ((true - 2, true + 3), (true + 1, true + 5), (true * 2, true * 2 + 10)):
        yield Value("n", "range", DIGITS, (first, last), Claim((first, last)))


def _around(number: int) -> list[tuple[str, int]]:
    """The number, the round ones below and above, and far ones: what hedges are put on."""
    grain = 10 if number < 1000 else 500
    below = (number - 1) // grain * grain
    found = [("true", number), ("above", below + grain), ("far", number * 2), ("half", max(number // 2, 3))]
    return found + ([("below", below)] if below > 0 else [])


def _ordinals(section: Section) -> Iterator[Value]:
    for label, written in _labelled(section):
        for form in ORDINAL_FORMS:
            yield Value("o", label, f"ordinal-{form}", int(written), Claim((int(written), None)))


def _lengths(section: Section) -> Iterator[Value]:
    for label, written in _labelled(section):
        number, unit = int(written.split()[0]), written.split()[1]
        hedges = ("", *OPERATORS) if label in ("true", "other") else ("",)
        for hedge in hedges:
            for form in (DIGITS, WORDS):
                yield Value("u", label, form, (number, unit), Claim((number, unit), hedge))
            if unit == "year" and number % 10 == 0:
                yield Value("u", label, "decade", (number, "decade"), Claim((number, unit), hedge))


def _dates(section: Section) -> Iterator[Value]:
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


def _years(section: Section) -> Iterator[Value]:
    for label, written in _labelled(section):
        year = int(written)
        yield Value("d", label, "year", (year, 1, 1), Claim(days(year)))


def _periods(section: Section) -> Iterator[Value]:
    for label, written in _labelled(section):
        ends = [tuple(int(part) for part in end.split("-")) for end in written.split()]
        precision = "days" if len(ends[0]) > 2 else "months"
        for form in PERIOD_FORMS:
            yield Value("p", label, f"{precision}-{form}", tuple(ends), Claim(tuple(days(*end) for end in ends)))


def _codes(section: Section) -> Iterator[Value]:
    for label, code in _labelled(section):
        for form in ("code", "long-code"):
            yield Value("i", label, form, code, Claim((code,)))


def _names(section: Section) -> Iterator[Value]:
    for label, ident in _labelled(section):
        yield Value("x", label, "name", ident, Claim((ident,)))


def _states(section: Section) -> Iterator[Value]:
    for label, state in _labelled(section):
        yield Value("", label, "status", state, Claim((state,)))


MAKERS: dict[str, Callable[[Section], Iterator[Value]]] = {
    "numbers": _numbers,
    "ordinals": _ordinals,
    "lengths": _lengths,
    "dates": _dates,
    "years": _years,
    "periods": _periods,
    "codes": _codes,
    "names": _names,
    "offices": _names,
    "states": _states,
}


def _write_number(value: Value, language: Language, asked: str) -> Iterator[Written]:
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


def _write_ordinal(value: Value, language: Language, asked: str) -> Iterator[Written]:
    text = language.ordinal(value.data, value.form.removeprefix("ordinal-"), asked)
    if text is not None:
        yield Written(text)


def _write_length(value: Value, language: Language, asked: str) -> Iterator[Written]:
    for hedge in language.hedges(value.claim.hedge):
        written = language.length(*value.data, value.form, asked, hedge)
        if written is not None:
            yield written


def _write_date(value: Value, language: Language, asked: str) -> Iterator[Written]:
    for text in language.date(f"{value.form}.{asked}" if asked else value.form, *value.data):
        yield Written(text)


def _write_period(value: Value, language: Language, asked: str) -> Iterator[Written]:
    key = f"{value.form}.{asked}" if asked else value.form
    for pattern in language.data["dates"].get(key, ()):
        first, _, last = pattern.partition("…")
        start, end = ((*one, 1)[:3] for one in value.data)
        yield Written(language.dated(first, *start) + language.dated(last, *end))


def _write_code(value: Value, language: Language, asked: str) -> Iterator[Written]:
    yield Written(value.data if value.form == "code" else f"A/RES/{value.data}")


def _write_name(value: Value, language: Language, asked: str) -> Iterator[Written]:
    name = language.named(value.data, asked)
    if name is not None:
        yield Written(name, language.gender(value.data))


WRITERS: dict[str, Callable[[Value, Language, str], Iterator[Written]]] = {
    "n": _write_number,
    "o": _write_ordinal,
    "u": _write_length,
    "d": _write_date,
    "p": _write_period,
    "i": _write_code,
    "x": _write_name,
}
