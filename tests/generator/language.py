"""The words of a language, tests/generator/<code>.yaml, and what is written with them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import icu
import yaml
from babel import Locale
from babel.numbers import format_decimal

FOLDER = Path(__file__).parent
DIGITS = "digits"
WORDS = "words"
# The rule of a number that is put together from the file's own words.
COMPOSED = "composed"


class Written(NamedTuple):
    """A value as a text writes it: the words, and the plural category that its noun and verb take."""

    text: str
    plural: str = ""


class Hedge(NamedTuple):
    """Words around a number: `{n}` is the number; `plural` and `case` are what they ask of it and its noun."""

    operator: str
    text: str
    plural: str = ""
    case: str = ""


@dataclass(frozen=True)
class Language:
    """A language file."""

    code: str
    data: Mapping[str, Any]

    @property
    def plurals(self) -> list[str]:
        """The plural categories in the order in which `[a|b]` lists their words."""
        return list(self.data["plurals"])

    def hedges(self, operator: str) -> list[Hedge]:
        """The ways to say a hedge."""
        if not operator:
            return [Hedge("", "{n}")]
        found = []
        for entry in self.data["hedges"][operator]:
            given = {"text": entry} if isinstance(entry, str) else entry
            found.append(Hedge(operator, given["text"], given.get("plural", ""), given.get("case", "")))
        return found

    def number(self, value: int, form: str, slot: str, hedge: Hedge) -> Written | None:
        """A number in digits or words, hedge around it; None if the language has no such form.

        `slot` is the gender and case that the sentence asks for, as "f" or "m.gen".
        """
        if hedge.case and "." in slot:
            return None
        bare = self._digits(value, form) if form != WORDS else self.spelled(value, _key(slot, hedge.case))
        if bare is None:
            return None
        plural = hedge.plural or self._plural(value)
        return Written(hedge.text.replace("{n}", bare), plural)

    def _plural(self, value: int) -> str:
        return str(_locale(self.code).plural_form(value))

    def _digits(self, value: int, form: str) -> str | None:
        if form == DIGITS:
            return str(format_decimal(value, locale=self.code, numbering_system="latn"))
        if form == "plain" and value >= 1000:
            return str(value)
        if form == "native" and "native" in self.data:
            return str(value).translate(str.maketrans("0123456789", self.data["native"]))
        return None

    def spelled(self, value: int, key: str) -> str | None:
        """A number in words, from ICU's rule of this name or from the file's own words."""
        rules = self.data["words"]
        if key not in rules:
            return None
        own = self.data.get("own-words", {}).get(key, {})
        if str(value) in own:
            return str(own[str(value)])
        if rules[key] == COMPOSED:
            return self._composed(value, own)
        return str(_spellout(self.code).format(value, rules[key]))

    def _composed(self, value: int, own: Mapping[str, str]) -> str | None:
        """A number from the file's own words: the hundreds, then the units, then the tens."""
        sizes = (1000, 100) if value >= 100 else ()
        parts, rest = [], value
        for size in sizes:
            if rest >= size:
                parts.append(own.get(str(rest // size * size), ""))
                rest %= size
        below = [rest] if str(rest) in own else [rest % 10, rest // 10 * 10]
        parts += [own.get(str(one), "") for one in below if one]
        return str(self.data["number-joint"]).join(parts) if all(parts) else None

    def ordinal(self, value: int, form: str, slot: str) -> str | None:
        """An ordinal in digits (with its ending) or in words."""
        rules = self.data["ordinals"]
        key = f"{form}.{slot}" if slot else form
        own = self.data.get("own-ordinals", {}).get(key, {})
        if str(value) in own:
            return str(own[str(value)])
        if key not in rules:
            return None
        if rules[key].startswith("%"):
            kind = _spellout(self.code) if form == WORDS else _digit_ordinals(self.code)
            return str(kind.format(value, rules[key]))
        return str(rules[key]).replace("{n}", str(value))

    def date(self, form: str, year: int, month: int, day: int) -> Iterator[str]:
        """The ways to write a date in a form ("long", "month", "before" …)."""
        for pattern in self.data["dates"].get(form, ()):
            yield self.dated(pattern, year, month, day)

    def dated(self, pattern: str, year: int, month: int, day: int) -> str:
        """A pattern with its date filled in."""
        names = {
            "D": str(day),
            "DD": f"{day:02}",
            "M": str(month),
            "MM": f"{month:02}",
            "Y": str(year),
            "month": self._month(month, "format"),
            "nominative": self._month(month, "stand-alone"),
            "weekday": self._weekday(year, month, day),
            "in-month": self._listed("in-months", month - 1),
            "native-D": self._native(day),
            "native-Y": self._native(year),
            "other-month": self._listed("other-months", month - 1),
            "words-D": self._listed("day-words", day - 1),
        }
        return re.sub(r"\{([\w-]+)\}", lambda found: names[found[1]], pattern)

    def _native(self, value: int) -> str:
        return str(value).translate(str.maketrans("0123456789", self.data.get("native", "0123456789")))

    def _listed(self, section: str, at: int) -> str:
        names = self.data.get(section, ())
        return str(names[at]) if at < len(names) else ""

    def _month(self, month: int, context: str) -> str:
        return str(_locale(self.code).months[context]["wide"][month])

    def _weekday(self, year: int, month: int, day: int) -> str:
        import datetime

        at = datetime.date(year, month, day).weekday()
        return self._listed("weekdays", at) or str(_locale(self.code).days["format"]["wide"][at])

    def length(self, value: int, unit: str, form: str, slot: str, hedge: Hedge) -> Written | None:
        """A duration, hedge around it."""
        case = hedge.case or (slot.rsplit(".", maxsplit=1)[-1] if slot else "")
        forms = self.data["durations"][unit]
        if case not in forms:
            return None
        if unit == "decade":
            text = forms[case].get(str(value))
            return Written(hedge.text.replace("{n}", text)) if text else None
        gender = str(forms.get("gender", ""))
        number = self._digits(value, form) if form != WORDS else self.spelled(value, _key(gender, case))
        if number is None:
            return None
        noun = self.pick(forms[case], hedge.plural or self._plural(value))
        return Written(hedge.text.replace("{n}", f"{number}{self.data.get('counter-joint', ' ')}{noun}"))

    def pick(self, alternatives: Sequence[str], plural: str) -> str:
        """The alternative for a plural category, or a gender; the last one for those that are not listed."""
        order = self.plurals if plural in self.plurals else self.data.get("genders", [])
        at = order.index(plural) if plural in order else len(alternatives) - 1
        return alternatives[min(at, len(alternatives) - 1)]

    def gender(self, ident: str) -> str:
        """The gender (or number) of a name, which its verb agrees with: the first of the language's if it says none."""
        entry = self.data["names"].get(ident)
        first = (self.data.get("genders") or [""])[0]
        return str(entry.get("gender", first)) if isinstance(entry, dict) else first

    def named(self, ident: str, slot: str = "") -> str | None:
        """The name of an entity, in the form that a slot asks for; None if the file has none."""
        entry = self.data["names"].get(ident)
        if entry is None and ident.isupper():
            entry = _locale(self.code).territories[ident]
        if entry is None:
            return None
        if isinstance(entry, str):
            return None if slot else entry
        return str(entry[slot]) if slot in entry else None


def _key(gender: str, case: str) -> str:
    return ".".join(part for part in (gender, case) if part)


@cache
def _locale(code: str) -> Locale:
    return Locale.parse(code)


@cache
def _spellout(code: str) -> icu.RuleBasedNumberFormat:
    return icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale(code))


@cache
def _digit_ordinals(code: str) -> icu.RuleBasedNumberFormat:
    return icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.ORDINAL, icu.Locale(code))


@cache
def read_plain(path: Path) -> Any:
    """A YAML file with every scalar a string, as it is written."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


@cache
def load_language(code: str) -> Language:
    """The language file of a code."""
    return Language(code, read_plain(FOLDER / f"{code}.yaml"))


def languages() -> list[str]:
    """The codes of the languages that have a file."""
    return sorted(path.stem for path in FOLDER.glob("??.yaml"))
