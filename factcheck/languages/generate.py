"""Prints the `generated` section of a language file: number words from ICU, names of months and days from CLDR.

usage: python -m factcheck.languages.generate numbers CODE

Needs the dev extra (icukit-pyicu, Babel).  What no library knows stands by hand in the sections `numbers` and
`dates` of the same file, which win; so the printed section can replace the old one at any time.
"""

import math
import sys
from collections.abc import Iterator
from typing import Any

TENS = range(20, 100, 10)
HUNDREDS = range(100, 1000, 100)
SMALL = (*range(30), *TENS, *HUNDREDS)
# In the order in which a word is looked for: 万 is 10⁴ only in a language where it is no word for 1000.
SCALES = (10**3, 10**4, 10**6, 10**8, 10**9, 10**12, 10**15, 100, 10)
THOUSANDS = (10**3, 10**6, 10**9, 10**12, 10**15)
SINGLE = 7  # so many of the counts have one digit
COUNTS = (1, 2, 3, 4, 5, 7, 9, 11, 21, 25, 100)
# What ICU puts behind large Russian ordinals in digits ("1 000 000-й"); no words.
ENDINGS = frozenset("йеяeгохмумюми") | {"го", "му", "ми"}
SOFT_HYPHEN = "\u00ad"
Forms = dict[str, dict[str, None]]  # "5 inner" → its words, in the order found


def main() -> None:
    """Print the section for the language named on the command line."""
    if len(sys.argv) != 3 or sys.argv[1] != "numbers":
        sys.exit("usage: python -m factcheck.languages.generate numbers CODE")
    print(section(sys.argv[2]), end="")


def section(code: str) -> str:
    """The YAML text of the section `generated` for a language code."""
    spelled = Speller(code)
    cardinals, scales = cardinal_words(spelled)
    parts = {
        "cardinals": cardinals,
        "scales": scales,
        "ordinals": ordinal_words(spelled, _words(cardinals) | _words(scales)),
        "months": calendar_words(code, "months", range(1, 13), 0),
        "weekdays": calendar_words(code, "days", range(7), 1),
    }
    lines = ["generated:"]
    for name, forms in parts.items():
        if forms:
            lines.append(f"  {name}:")
            lines += [_line(key, words) for key, words in sorted(forms.items(), key=_order)]
    return "\n".join(lines) + "\n"


def _words(forms: Forms) -> set[str]:
    return {word for words in forms.values() for word in words}


def _line(key: str, words: dict[str, None]) -> str:
    return f'    "{key}": [{", ".join(map(_quoted, words))}]'


def _quoted(word: str) -> str:
    return word if word.isalpha() and word not in ("no", "on", "off", "yes", "null") else f'"{word}"'


def _order(item: tuple[str, Any]) -> tuple[int, str]:
    value, _, flags = item[0].partition(" ")
    return int(value), flags


class Speller:
    """Spells numbers in all rule sets of a language."""

    def __init__(self, code: str) -> None:
        import icu

        self._format = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale(code))
        names = [self._format.getRuleSetName(i) for i in range(self._format.getNumberOfRuleSetNames())]
        self.names = names
        self.cardinals = [name for name in names if "ordinal" not in name and "year" not in name]
        self.ordinals = [name for name in names if "ordinal" in name]

    def spell(self, rule_set: str, number: int) -> str:
        """A number in words, as the rule set writes it."""
        self._format.setDefaultRuleSet(rule_set)
        return str(self._format.format(number)).replace(SOFT_HYPHEN, "")

    def words(self, rule_set: str, number: int) -> list[str]:
        """The words of a number, or its characters in a script without spaces."""
        text = self.spell(rule_set, number).replace("-", " ")
        return list(text) if text[0] >= "\u3000" else text.split()


def cardinal_words(speller: Speller) -> tuple[Forms, Forms]:
    """The words of cardinals by value, and those of scales ("thousand")."""
    values: dict[str, int] = {}
    cardinals: Forms = {}
    scales: Forms = {}
    for rule_set in speller.cardinals:
        for number in SMALL:
            words = speller.words(rule_set, number)
            if len(words) == 1:
                values.setdefault(words[0], number)
                _add(cardinals, number, words[0])
    _add_phrases(speller, values, cardinals)
    for scale in SCALES:
        _add_scale(speller, scale, values, cardinals, scales)
    known = _words(cardinals) | _words(scales)
    for rule_set in speller.cardinals:
        for number in range(21, 100):
            for value, word in _unknown(speller.words(rule_set, number), number, known):
                _add(cardinals, value, word, "inner")
    return _distinct(cardinals), scales


def _add(forms: Forms, value: int, word: str, flag: str = "") -> None:
    forms.setdefault(f"{value} {flag}".strip(), {})[word] = None


def _add_phrases(speller: Speller, values: dict[str, int], cardinals: Forms) -> None:
    """Numbers below 100 whose words do not add up in falling order: quatre-vingts, ثلاثة عشر."""
    for rule_set in speller.cardinals:
        for number in (*range(11, 20), *TENS):
            words = speller.words(rule_set, number)
            parts = [values.get(word) for word in words]
            known = [part for part in parts if part is not None]
            adds_up = known == sorted(known, reverse=True) and sum(known) == number
            if len(words) > 1 and len(known) == len(parts) and not adds_up and math.prod(known) != number:
                _add(cardinals, number, " ".join(words))


def _add_scale(speller: Speller, scale: int, values: dict[str, int], cardinals: Forms, scales: Forms) -> None:
    """The words that are left of "five thousand" without "five"; those of one thousand may stand alone."""
    alone: dict[str, None] = {}
    behind: dict[str, set[int]] = {}
    for rule_set in speller.cardinals:
        for count in COUNTS if scale in THOUSANDS else COUNTS[:SINGLE]:
            words, front = speller.words(rule_set, count * scale), speller.words(rule_set, count)
            rest = words[len(front) :] if len(words) == len(front) + 1 else []
            if len(rest) == 1 and values.get(rest[0], scale) == scale:
                if count == 1:
                    alone[rest[0]] = None
                else:
                    behind.setdefault(rest[0], set()).add(count)
            elif count == 1 and len(words) == 1 and scale > 100:
                alone[words[0]] = None
            elif count == 2 and len(words) == 1 and scale > 100 and words[0] not in values:
                _add(cardinals, 2 * scale, words[0])
    dual = cardinals.get(str(2 * scale), {})
    taken = {word for words in scales.values() for word in words}
    common = {word: None for word, counts in behind.items() if len(counts) > 2 or scale > 100}
    if not common:
        return
    for word in {**alone, **common}:
        single = word in alone and word not in values
        if word not in taken and word not in dual:
            _add(scales, scale, word, "" if single else "plural")


def _unknown(words: list[str], number: int, known: set[str]) -> Iterator[tuple[int, str]]:
    """The one word of a number from 21 to 99 that stands in no smaller number, with its value.

    Only its first and last words count: what stands between is "and".
    """
    unknown = [word for word in (words[0], words[-1]) if word not in known]
    if len(unknown) == 1 and len(words) > 1:
        units = words[-1] == unknown[0]
        value = number % 10 if units else number - number % 10
        if value:
            yield value, unknown[0]


def ordinal_words(speller: Speller, cardinals: set[str]) -> Forms:
    """The words of ordinals by value; compound ordinals lend the words that occur only in them."""
    ordinals: Forms = {}
    for rule_set in speller.ordinals:
        for number in (*SMALL, *SCALES):
            words = speller.words(rule_set, number)
            scale = number in SCALES and len(words) == 2 and not _values(ordinals, words[-1])
            if words[-1] not in cardinals and (len(words) == 1 or scale):
                _add(ordinals, number, words[-1])
    known = cardinals | _words(ordinals)
    for rule_set in speller.ordinals:
        for number in range(21, 100):
            for value, word in _unknown(speller.words(rule_set, number), number, known):
                _add(ordinals, value, word)
    return _distinct(ordinals)


def _distinct(forms: Forms) -> Forms:
    """The forms without the words of many values: a particle (thứ, y), or a scale met again."""
    dropped = {word for word in _words(forms) if _values(forms, word) > 2 or word in ENDINGS}
    kept = {key: {word: None for word in words if word not in dropped} for key, words in forms.items()}
    return {key: words for key, words in kept.items() if words}


def _values(forms: Forms, word: str) -> int:
    """How many values have this word."""
    return sum(word in words for words in forms.values())


def calendar_words(code: str, kind: str, numbers: range, offset: int) -> Forms:
    """The names of months or weekdays, in full and cut short; those cut short are no name alone ("ambiguous")."""
    from babel import Locale

    names: dict[str, Any] = getattr(Locale(code), kind)
    forms: Forms = {}
    for width, flag in (("wide", ""), ("abbreviated", "ambiguous")):
        for context in ("format", "stand-alone"):
            for number in numbers:
                word = str(names[context][width][number]).strip(".")
                full = forms.get(str(number + offset), {})
                if not any(char.isdigit() for char in word) and word.lower() not in (w.lower() for w in full):
                    _add(forms, number + offset, word, flag)
    return forms


if __name__ == "__main__":
    main()
