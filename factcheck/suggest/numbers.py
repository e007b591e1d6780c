"""A number written as the text writes another one: in digits of its script, or in words of the same form."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from factcheck.packs import Pack
from factcheck.spelled import spell
from factcheck.suggest.likeness import counterparts, localised
from factcheck.tokens import digits

# What stands before and behind the digits: "第40", "40-го", "2,500".
_DIGITS = re.compile(r"(\D*)(\d+(?:([.,'\u00a0\u202f\u066c ])\d{3})*)(\D*)")
GROUP, LARGEST_KNOWN = 3, 199


class Wanted(NamedTuple):
    """The number that a text has, the one that it should have, and of what kind they are.

    `gender` is that of the noun, "" if it is not known; `before` the word in front.
    """

    stated: int
    expected: int
    ordinal: bool = False
    gender: str = ""
    before: str = ""


class Written(NamedTuple):
    """A number as it is to be written; `cases` are the forms that the words may be of, none for digits."""

    text: str
    cases: frozenset[str] = frozenset()


def number_like(sample: str, wanted: Wanted, pack: Pack) -> Written | None:
    """The expected number written as the sample writes the stated one, or None where that cannot be told."""
    in_digits = _digits_like(sample, wanted, pack)
    return Written(in_digits) if in_digits is not None else _words_like(sample, wanted, pack)


def _digits_like(sample: str, wanted: Wanted, pack: Pack) -> str | None:
    match = _DIGITS.fullmatch(sample)
    if match is None:
        return None
    before, run, separator, behind = match.groups()
    if int(re.sub(r"\D", "", digits(run))) != wanted.stated:
        return None
    ending = ending_like(behind, wanted, pack, "ordinal-endings") if behind else ""
    return before + localised(_grouped(wanted.expected, digits(run), separator or ""), run) + ending


def _grouped(number: int, run: str, separator: str) -> str:
    """The number with the group separator of the sample, and as many leading zeros as make its length."""
    written = str(number).zfill(len(run)) if run.startswith("0") and len(run) <= 2 else str(number)
    if not separator:
        return written
    head = len(written) % GROUP
    groups = [written[:head]] if head else []
    return separator.join([*groups, *(written[at : at + GROUP] for at in range(head, len(written), GROUP))])


def ending_like(sample: str, wanted: Wanted, pack: Pack, section: str) -> str:
    """What is written on to the digits of the new number: "st" becomes "th"; other endings stay."""
    rows: list[Mapping[str, str]] = list(pack.wording.get(section, ()))
    mark = sample.lstrip("-.")
    key = pack.normaliser().key(mark)
    was, new = (category(number, pack.wording.get("ordinals", {})) for number in (wanted.stated, wanted.expected))
    known = [row for row in rows if {was, new} <= row.keys()]
    fitting = [row[new] for row in known if pack.normaliser().key(row[was]) == key]
    fitting += [row[new] for row in known if key in row.values()]  # the wrong one: "23th"
    if fitting:
        return sample[: len(sample) - len(mark)] + (fitting[0].upper() if mark.isupper() else fitting[0])
    return sample


def category(number: int, categories: Mapping[str, str]) -> str:
    """The plural category of a number, by the ranges of a language file: {one: "1", few: "2-4 22-24", many: "*"}."""
    known = number if number <= LARGEST_KNOWN else 100 + number % 100
    for name, ranges in categories.items():
        for part in ranges.split():
            first, _, last = part.partition("-")
            if part == "*" or int(first) <= known <= int(last or first):
                return name
    return ""


def _words_like(sample: str, wanted: Wanted, pack: Pack) -> Written | None:
    prefixes = ["", *(prefix for prefix in pack.settings.get("prefixes") or () if sample.startswith(prefix))]
    for prefix in prefixes:
        forms = _likeliest(list(_fitting_forms(sample[len(prefix) :], wanted, pack)), wanted, prefix, pack)
        if forms:
            return Written(prefix + forms[0][0], frozenset(case for _, cases in forms for case in cases))
    return None


def _fitting_forms(sample: str, wanted: Wanted, pack: Pack) -> Iterator[tuple[str, list[str]]]:
    """The new words in each form in which the sample spells the stated number, with what the form is of."""
    for form in (*pack.wording.get("own-spelled", ()), *pack.wording.get("spelled", ())):
        old, new = spell(form, wanted.stated), spell(form, wanted.expected)
        if (form["ordinal"] == "yes") == wanted.ordinal and old and new:
            for text in counterparts(sample, [(old, new)], pack):
                yield text, list(form.get("of") or [])


Forms = list[tuple[str, list[str]]]


def _likeliest(forms: Forms, wanted: Wanted, prefix: str, pack: Pack) -> Forms:
    """The forms of the noun's gender, and of the case and gender that the word in front tells ("la deuxième")."""
    oblique = frozenset(pack.wording.get("oblique", ()))
    if wanted.gender:
        forms = _kept(forms, lambda case: _fits(case, wanted.gender, oblique))
    key = pack.normaliser().key(wanted.before)
    told: Mapping[str, list[str]] = pack.wording.get("told-by", {})
    for name in (name for name, words in told.items() if key in words or (prefix and prefix in words)):
        forms = _kept(forms, lambda case, name=name: name in case.split("-"))  # type: ignore[misc]
    return forms


def _kept(forms: Forms, fits: Callable[[str], bool]) -> Forms:
    """The forms of some case that fits, with those cases; all of them if none is."""
    kept = [(text, [case for case in cases if fits(case)]) for text, cases in forms]
    return [(text, cases) for text, cases in kept if cases] or forms


PERSONAL = "personal"


def _fits(case: str, gender: str, oblique: frozenset[str]) -> bool:
    """True if a form "masculine-genitive" can be of a gender; persons have forms of their own in some cases alone."""
    parts, wanted = frozenset(case.split("-")), frozenset(gender.split("-"))
    persons = (PERSONAL in parts) == (PERSONAL in wanted) or bool(parts & oblique)
    return wanted - {PERSONAL} <= parts and persons


def is_oblique(cases: frozenset[str], pack: Pack) -> bool | None:
    """True if words can only be of a case in which the noun keeps its form, False if of none, None if that is open."""
    oblique = frozenset(pack.wording.get("oblique", ()))
    if not oblique:
        return False
    told = {bool(frozenset(case.split("-")) & oblique) for case in cases}
    return told.pop() if len(told) == 1 else None
