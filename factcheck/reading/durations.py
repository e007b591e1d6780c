"""Reads durations: "30 months", "a decade", "two and a half years", "the 90th day", "2-3 weeks"."""

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.model import Hit, Mention, Span
from factcheck.reading.hedges import hedge_around, opening, range_from
from factcheck.reading.numbers import Numerals, number
from factcheck.reading.words import Numeral, Words
from factcheck.sets import Length, hedged

DAYS_IN = {"D": 1.0, "W": 7.0, "M": 365.25 / 12, "Y": 365.25}
MONTHS_IN = {"M": 1, "Y": 12}
# From this day on "the Nth day" is the end of a waiting time; before it, more often a day of an event.
FIRST_DAY_OF_WAIT = 10


@dataclass(frozen=True, slots=True)
class Lasting:
    """A duration as written: its tokens, and its amount, or its lowest and highest, in days, weeks, months or years."""

    first: int
    end: int
    low: int | float
    high: int | float
    unit: str
    core: tuple[int, int]
    hedge: str = ""


def read_durations(words: Words, numerals: Numerals) -> Iterator[Lasting]:
    """Yield the durations of a sentence, the parts of a compound one ("2 years, 3 months") as one."""
    last: Lasting | None = None
    for lasting in _simple(words, numerals):
        added = _compound(words, last, lasting) if last is not None else None
        if added is None and last is not None:
            yield last
        last = added or lasting
    if last is not None:
        yield last


def _simple(words: Words, numerals: Numerals) -> Iterator[Lasting]:
    at = 0
    while at < len(words.tokens):
        numeral = numerals.at(at)
        lasting = None
        if numeral is not None:
            lasting = _counted(words, numerals, numeral) or _half_unit(words, at)
        elif at in words.number_words:
            lasting = _half_unit(words, at)
        lasting = lasting or _single(words, at)
        if lasting is not None:
            yield lasting
        at = lasting.end if lasting else numeral.end if numeral else at + 1


def _counted(words: Words, numerals: Numerals, numeral: Numeral) -> Lasting | None:
    """A number, or a range of numbers, and a unit of time."""
    low = numeral
    middle = range_from(words, low, low.first)
    high = numerals.at(middle.end) if middle is not None and middle.end < len(words.tokens) else None
    if high is not None and not high.ordinal and low.value < high.value:
        lasting = _with_unit(words, high)
        if lasting is not None:
            return Lasting(low.first, lasting.end, low.value * lasting.low / high.value, lasting.high, lasting.unit, (low.first, lasting.end), "range")
    return _with_unit(words, numeral)


def _with_unit(words: Words, numeral: Numeral) -> Lasting | None:
    unit = _unit_behind(words, numeral.end)
    if unit is None or "unclear" in numeral.tags:
        return _unit_before(words, numeral)
    factor, letter = int(unit.id[:-1] or 1), unit.id[-1]
    if numeral.ordinal and (letter != "D" or numeral.value < FIRST_DAY_OF_WAIT):
        return None
    value, end = numeral.value, unit.end
    if numeral.ordinal:
        return Lasting(numeral.first, end, value, value, letter, (numeral.first, end))
    half, end = _half_behind(words, end)
    top = numeral.high if numeral.high is not None else value
    return Lasting(numeral.first, end, (value + half) * factor, (top + half) * factor, letter, (numeral.first, end), numeral.hedge)


def _unit_behind(words: Words, at: int) -> Hit | None:
    """The unit of time behind a number, perhaps past a hyphen or a classifier."""
    classifier = words.longest("classifier", at)
    hyphen = at + 1 if words.key(at) == "-" and words.glued(at) else at
    places = (at, hyphen, classifier.end if classifier is not None else at)
    return next((unit for place in places if (unit := words.longest("duration-unit", place)) is not None), None)


def _unit_before(words: Words, numeral: Numeral) -> Lasting | None:
    """A day with its ordinal behind it: "ngày thứ 90", "dnia dziewięćdziesiątego"."""
    unit = words.before("duration-unit", numeral.first) if numeral.ordinal and numeral.value >= FIRST_DAY_OF_WAIT else None
    if unit is None or unit.id != "1D":
        return None
    return Lasting(unit.first, numeral.end, numeral.value, numeral.value, "D", (unit.first, numeral.end))


def _half_behind(words: Words, at: int) -> tuple[float, int]:
    """A half said behind the unit: "a year and a half", "một năm rưỡi"."""
    for hit in words.at("fraction", at):
        if "trailing" in hit.tags:
            return float(number(hit.id)), hit.end
    return 0.0, at


def _half_unit(words: Words, at: int) -> Lasting | None:
    """A fraction of a unit: "half a year", "полгода"."""
    for hit in words.at("fraction", at):
        unit = words.longest("duration-unit", hit.end) if "leading" in hit.tags else None
        if unit is not None:
            amount = number(hit.id) * int(unit.id[:-1] or 1)
            return Lasting(at, unit.end, amount, amount, unit.id[-1], (at, unit.end))
    return None


def _single(words: Words, at: int) -> Lasting | None:
    """One unit without a number: "a decade", "un mes entero", or a word that says its number (سنتان)."""
    one = words.longest("one-word", at)
    behind_one = one.end if one is not None else at
    if one is not None and words.key(behind_one) == "-":
        behind_one += 1
    unit = words.longest("duration-unit", behind_one)
    if unit is None:
        return None
    behind = next((h for h in words.at("one-word", unit.end) if "after" in h.tags), None)
    before = one is not None and "after" not in one.tags
    if not before and behind is None and "alone" not in unit.tags:
        return None
    end = behind.end if behind is not None else unit.end
    half, end = _half_behind(words, end)
    amount = (1 + half) * int(unit.id[:-1] or 1)
    first = at if before or one is None else unit.first
    return Lasting(first, end, amount, amount, unit.id[-1], (first, end))


def _compound(words: Words, one: Lasting, two: Lasting) -> Lasting | None:
    """Two durations side by side, the second in a smaller unit, as their sum in days, or in months where both allow."""
    gap = range(one.end, two.first)
    joined = not gap or (len(gap) == 1 and (words.key(one.end) == "," or bool(words.at("link", one.end))))
    if not joined or two.low * DAYS_IN[two.unit] >= DAYS_IN[one.unit] or one.low != one.high or two.low != two.high:
        return None
    if one.unit in MONTHS_IN and two.unit in MONTHS_IN:
        amount, unit = one.low * MONTHS_IN[one.unit] + two.low * MONTHS_IN[two.unit], "M"
    else:
        amount, unit = round(one.low * DAYS_IN[one.unit] + two.low * DAYS_IN[two.unit], 2), "D"
    return Lasting(one.first, two.end, amount, amount, unit, (one.first, two.end))


def duration_mention(words: Words, lasting: Lasting) -> Mention:
    """The mention of a duration, with its hedge."""
    around = hedge_around(words, lasting.first, lasting.end)
    first, operator = around.first, around.operator or (lasting.hedge if lasting.hedge != "range" else "")
    if lasting.hedge == "range":
        opened: Hit | None = opening(words, first)
        first = opened.first if opened is not None else first
    amount = hedged(operator, lasting.low, lasting.high)
    tokens = words.tokens
    stated = int(lasting.low) if lasting.low == int(lasting.low) else lasting.low
    return Mention(
        "duration",
        Span(tokens[first].start, tokens[around.end - 1].end),
        first,
        around.end,
        value=Length(amount, lasting.unit),
        core=Span(tokens[lasting.core[0]].start, tokens[lasting.core[1] - 1].end),
        stated=stated,
        unit=lasting.unit,
        hedge=operator or lasting.hedge,
    )
