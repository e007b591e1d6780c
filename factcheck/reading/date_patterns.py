"""Finds where a date pattern of the language file fits: "{day} [of] {month} [{year}]" in "25th of October".

A pattern is words and classes in braces.  Patterns are compiled into one trie; each class has a reader that
says where an instance of it ends and what it is worth.
"""

from collections.abc import Callable, Iterator
from typing import Any

from factcheck.frozen import replace
from factcheck.lexicon import ENTRIES, STEMS, Node
from factcheck.reading.calendar import EARLIEST_YEAR, LATEST_YEAR, Partial, full_year
from factcheck.reading.numbers import Numerals
from factcheck.reading.numeric_dates import read_numeric
from factcheck.reading.words import Numeral, Words

# In the trie of patterns the classes stand where a trie of phrases has its stems.
CLASSES, END = STEMS, ENTRIES
ROMAN = {r: n for n, r in enumerate(("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"), 1)}
SIGNS = frozenset("-/.()\u2013")
YEAR_DIGITS, SHORT_DIGITS = 4, 2
# A smaller number beside a word for "year" is how many there are ("за 21 год", "năm năm một lần").
LEAST_YEAR = 100
# Beside the name of an era it is none ("in 14 AD"), but for the day of a month.
LEAST_OF_ERA = 11

Field = tuple[str, Any]
Step = tuple[int, Any]


class DatePatterns:
    """The date patterns of a language over the words of one sentence."""

    def __init__(self, words: Words, numerals: Numerals) -> None:
        self.words = words
        self.numerals = numerals
        self._readers: dict[str, Callable[[int], Iterator[Step]]] = {
            "day": self._day,
            "digit-day": self._digit_day,
            "named-day": self._named_day,
            "month": self._month,
            "clear-month": self._clear_month,
            "month-number": self._month_number,
            "roman-month": self._roman_month,
            "year": self._year,
            "bare-year": self._bare_year,
            "any-year": self._any_year,
            "era-year": lambda at: self._any_year(at, LEAST_OF_ERA),
            "short-year": self._short_year,
            "decade": self._decade,
            "quarter": self._quarter,
            "numeric": self._numeric,
            "to": self._to,
            "sign": self._sign,
        }

    def longest(self, first: int) -> tuple[int, list[Field]] | None:
        """Return the end and the fields of the longest pattern that fits from `first` on, the plainest of equals."""
        found: list[tuple[int, list[Field]]] = []
        self._walk(self.words.data["patterns"][-1], first, [], found)
        return max(found, key=lambda f: (f[0], -len(f[1])), default=None)

    def _walk(self, node: Node, at: int, fields: list[Field], found: list[tuple[int, list[Field]]]) -> None:
        if END in node:
            found.append((at, fields))
        if at >= len(self.words.tokens):
            return
        token, nodes = self.words.tokens[at], self.words.data["patterns"]
        for key in (token.key, *token.bare):
            if key in node:
                self._walk(nodes[node[key]], at + 1, [*fields, ("word", at)], found)
        for name, child in node.get(CLASSES, {}).items():
            for end, value in self._readers[name](at):
                self._walk(nodes[child], end, [*fields, (name, value)], found)

    def _day(self, at: int) -> Iterator[Step]:
        numeral = self.numerals.at(at)
        if numeral is not None and self._is_whole(numeral, 31) and not numeral.hedge:
            yield numeral.end, numeral.value

    def _digit_day(self, at: int) -> Iterator[Step]:
        """A day in digits or in several words, which needs no word for "day" behind it."""
        yield from (step for step in self._day(at) if self.words.is_digits(at) or step[0] - at > 1)

    def _is_whole(self, numeral: Numeral, largest: int) -> bool:
        """True for a whole number up to `largest`, with at most two digits."""
        return 1 <= numeral.value <= largest and numeral.digits <= SHORT_DIGITS and isinstance(numeral.value, int)

    def _named_day(self, at: int) -> Iterator[Step]:
        yield from ((hit.end, hit.id) for hit in self.words.at("named-day", at))

    def _month(self, at: int) -> Iterator[Step]:
        for hit in self.words.at("month", at):
            if at not in self.words.number_words:  # French "sept" is seven, "sept." is September
                yield hit.end, int(hit.id)
            if "ambiguous" in hit.tags and self.words.key(hit.end) == "." and self.words.glued(hit.end):
                yield hit.end + 1, int(hit.id)

    def _clear_month(self, at: int) -> Iterator[Step]:
        """A month that stands alone: its name is no common word, or a word of dates stands before it ("since May")."""
        led = any(self.words.before(category, at) for category in ("date-word", "date-relation", "date-part"))
        counts = at in self.words.number_words  # "en sept chapitres"
        for hit in self.words.at("month", at):
            if not counts and (led or "ambiguous" not in hit.tags):
                yield hit.end, int(hit.id)

    def _month_number(self, at: int) -> Iterator[Step]:
        numeral = self.numerals.at(at)
        if numeral is not None and self._is_whole(numeral, 12):
            yield numeral.end, numeral.value

    def _roman_month(self, at: int) -> Iterator[Step]:
        if self.words.key(at) in ROMAN:
            yield at + 1, ROMAN[self.words.key(at)]

    def _year(self, at: int) -> Iterator[Step]:
        spelled = self._spelled_year(at)
        if spelled is not None:
            yield spelled
        numeral = self.numerals.at(at)
        if numeral is not None and self._is_year(numeral.value) and self._is_plain(numeral):
            yield numeral.end, int(numeral.value)

    def _bare_year(self, at: int) -> Iterator[Step]:
        numeral = self.numerals.at(at)
        if (
            numeral is not None
            and numeral.digits == YEAR_DIGITS
            and self._is_year(numeral.value)
            and not numeral.ordinal
        ):
            yield numeral.end, int(numeral.value)
        elif self.words.data["spelled-years"] == "bare":
            spelled = self._spelled_year(at)
            if spelled is not None:
                yield spelled

    def _any_year(self, at: int, least: int = LEAST_YEAR) -> Iterator[Step]:
        """A year beside a word for "year", or for an era: of any age from `least` on, not only of four digits."""
        years = list(self._year(at))
        numeral = self.numerals.at(at)
        far = numeral is not None and least <= numeral.value <= LATEST_YEAR
        if not years and numeral is not None and far and self._is_plain(numeral):
            years = [(numeral.end, numeral.value)]
        yield from years

    def _is_plain(self, numeral: Numeral) -> bool:
        """True for a whole number in words, or in digits without separators."""
        return isinstance(numeral.value, int) and bool(numeral.digits or numeral.words) and not numeral.hedge

    def _short_year(self, at: int) -> Iterator[Step]:
        if self.words.is_digits(at) and len(self.words.key(at)) == SHORT_DIGITS:
            yield at + 1, full_year(int(self.words.key(at)))

    def _decade(self, at: int) -> Iterator[Step]:
        if self.words.is_digits(at) and len(self.words.key(at)) == YEAR_DIGITS and self.words.key(at).endswith("0"):
            yield at + 1, int(self.words.key(at))

    def _is_year(self, value: float) -> bool:
        return EARLIEST_YEAR <= value <= LATEST_YEAR and value == int(value)

    def _spelled_year(self, at: int) -> Step | None:
        """A year read out in pieces: "twenty twelve", "hai không hai ba", 二〇二四."""
        if not self.words.data["spelled-years"] or self.words.is_digits(at):
            return None
        digits = ""
        while len(digits) < YEAR_DIGITS:
            link = self.words.longest("link", at) if digits else None
            numeral = self.numerals.at(at)
            if numeral is not None and numeral.value < 100 and not numeral.digits and isinstance(numeral.value, int):
                digits, at = digits + str(numeral.value), numeral.end
            elif link is not None and len(digits) == YEAR_DIGITS - 2:
                digits, at = digits + "0", link.end
            elif digits and any(hit.id == "0" for hit in self.words.at("cardinal", at)):
                digits, at = digits + "0", at + 1
            elif self.words.key(at) == "-" and digits:
                at += 1
            else:
                return None
        return (at, int(digits)) if len(digits) == YEAR_DIGITS and self._is_year(int(digits)) else None

    def _quarter(self, at: int) -> Iterator[Step]:
        numeral = self.numerals.at(at)
        value = ROMAN.get(self.words.key(at)) if numeral is None else numeral.value
        if value in range(1, 5):
            yield (at + 1 if numeral is None else numeral.end), value

    def _numeric(self, at: int) -> Iterator[Step]:
        found = read_numeric(self.words, at)
        if found is not None:
            yield found

    def _to(self, at: int) -> Iterator[Step]:
        for hit in self.words.at("range", at):
            if hit.id != "open":
                yield hit.end, None

    def _sign(self, at: int) -> Iterator[Step]:
        if self.words.key(at) in SIGNS:
            yield at + 1, None


def partials(fields: list[Field]) -> tuple[Partial, Partial | None] | None:
    """The date of the fields, or the two dates of a range; None where they make none."""
    cut = next((i for i, field in enumerate(fields) if field[0] == "to"), None)
    if cut is None:
        return _partial(fields), None
    left, right = _partial(fields[:cut]), _partial(fields[cut + 1 :])
    if over_new_year(left, right):
        return replace(left, year=right.year - 1 if right.year else None), right
    if right.day is not None and right.month is None:
        right = right.filled(left)
    if right.year is None:
        right = right.filled(left) if left.year is not None and right.month is not None else right
    return left.filled(right), right


def over_new_year(left: Partial, right: Partial) -> bool:
    """True for a period that begins in one year and ends in the next, of which only the last is written."""
    months = left.month is not None and right.month is not None and left.month > right.month
    return months and left.year is None


def _partial(fields: list[Field]) -> Partial:
    year = month = last_month = day = last_year = None
    for name, value in fields:
        if name == "numeric":
            return Partial(value.year, value.month, value.day)
        if name in ("day", "digit-day"):
            day = value
        elif name == "named-day":
            month, day = map(int, value.split("-"))
        elif name.endswith("year"):
            year = value
        elif name == "decade":
            year, last_year = value, value + 9
        elif name == "quarter":
            month, last_month = 3 * value - 2, 3 * value
        elif "month" in name:
            month = value
    return Partial(year, month, day, last_month, last_year)
