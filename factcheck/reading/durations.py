"""Reads durations: "30 months", "a decade", "two and a half years", "the 90th day", "2-3 weeks"."""

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.frozen import replace
from factcheck.model import Hit, Mention, Span
from factcheck.reading.hedges import hedge_around, hedge_behind, opening, range_from
from factcheck.reading.numbers import Numerals
from factcheck.reading.sums import number
from factcheck.reading.words import Numeral, Words
from factcheck.sets import Length, hedged

DAYS_IN = {"D": 1.0, "W": 7.0, "M": 365.25 / 12, "Y": 365.25}
MONTHS_IN = {"M": 1, "Y": 12}
# From this day on "the Nth day" is the end of a waiting time; before it, more often a day of an event.
FIRST_DAY_OF_WAIT = 10
HALF = 0.5
# The tag of an adjective ("five-year"), which is said of the noun behind it alone.
ATTRIBUTIVE = "attributive"
# A word for two years, or two decades, and a half: half of one.
DUALS = {2: 1, 20: 10}


class Lasting(NamedTuple):
    """A duration as written: its tokens, and its amount, or its lowest and highest, in days, weeks, months or years."""

    first: int
    end: int
    low: int | float
    high: int | float
    unit: str
    core: tuple[int, int]
    hedge: str = ""
    attributive: bool = False


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
    end = 0
    units = (words.starts.get(category, ()) for category in ("one-word", "duration-unit"))
    for at in sorted(words.number_places.union(*units)):
        if at < end:
            continue
        numeral = numerals.at(at)
        counted = _counted(words, numerals, numeral) if numeral is not None else None
        lasting = counted or _half_unit(words, at) or _single(words, at)
        if lasting is not None and not _of_years(lasting):
            yield lasting
        end = lasting.end if lasting is not None else numeral.end if numeral is not None else at + 1


def _counted(words: Words, numerals: Numerals, numeral: Numeral) -> Lasting | None:
    """A number, or a range of numbers, and a unit of time."""
    middle = range_from(words, numeral, numeral.first)
    high = numerals.at(middle.end) if middle is not None and middle.end < len(words.tokens) else None
    if high is not None and not high.ordinal and numeral.value < high.value:
        lasting = _with_unit(words, high)
        if lasting is not None:
            low = numeral.value * lasting.low / high.value
            return replace(lasting, first=numeral.first, low=low, core=(numeral.first, lasting.end), hedge="range")
    return _with_unit(words, numeral)


def _with_unit(words: Words, numeral: Numeral) -> Lasting | None:
    """A number and the unit of time behind it, a hedge perhaps between them ("20多年")."""
    hedge = hedge_behind(words, numeral.end)
    unit = _unit_behind(words, hedge.end if hedge is not None else numeral.end)
    if unit is None or "unclear" in numeral.tags:
        return _unit_before(words, numeral)
    factor, letter = _unit(unit)
    if numeral.ordinal:
        waits = letter == "D" and numeral.value >= FIRST_DAY_OF_WAIT
        return _lasting(numeral.first, unit.end, numeral.value, "D") if waits else None
    half, end = _half_behind(words, unit.end)
    half += HALF * ("half" in unit.tags)
    whole = words.longest("one-behind", end)
    end = whole.end if whole is not None else end
    high = numeral.high if numeral.high is not None else numeral.value
    lasting = _lasting(numeral.first, end, (numeral.value + half) * factor, letter)
    hedged_by = hedge.id if hedge is not None else numeral.hedge
    return replace(lasting, high=(high + half) * factor, hedge=hedged_by, attributive=ATTRIBUTIVE in unit.tags)


def _unit(hit: Hit) -> tuple[int, str]:
    """How many days, weeks, months or years a unit lasts, and which of them: "10Y" is (10, "Y")."""
    return int(hit.id[:-1] or 1), hit.id[-1]


def _of_years(lasting: Lasting) -> bool:
    """True for years of the calendar, which are no length of time ("from 2022 to 2024 years", as Russian has it)."""
    return lasting.unit == "Y" and FIRST_YEAR <= lasting.low <= LAST_YEAR


FIRST_YEAR, LAST_YEAR = 1900, 2100


def _lasting(first: int, end: int, amount: int | float, unit: str) -> Lasting:
    return Lasting(first, end, amount, amount, unit, (first, end))


def _unit_behind(words: Words, at: int) -> Hit | None:
    """The unit of time at a token, perhaps past a hyphen or a classifier; a `short` one is written on to its digits."""
    classifier = words.longest("classifier", at)
    hyphen = at + 1 if words.key(at) == "-" and words.glued(at) else at
    places = (at, hyphen, classifier.end if classifier is not None else at)
    units = (hit for place in places for hit in words.at("duration-unit", place))
    return next((hit for hit in units if "short" not in hit.tags or words.glued(hit.first)), None)


def _unit_before(words: Words, numeral: Numeral) -> Lasting | None:
    """A day with its ordinal behind it: "ngày thứ 90", "dnia dziewięćdziesiątego"."""
    unit = words.before("duration-unit", numeral.first)
    if unit is None or unit.id != "1D" or not numeral.ordinal or numeral.value < FIRST_DAY_OF_WAIT:
        return None
    return _lasting(unit.first, numeral.end, numeral.value, "D")


def _half_behind(words: Words, at: int) -> tuple[float, int]:
    """A half said behind the unit: "a year and a half", "một năm rưỡi"."""
    for hit in words.at("fraction", at):
        if "trailing" in hit.tags:
            return float(number(hit.id)), hit.end
    return 0.0, at


def _half_unit(words: Words, at: int) -> Lasting | None:
    """A fraction of a unit: "half a year", "полгода"."""
    for hit in words.at("fraction", at):
        unit = _unit_behind(words, hit.end) if "leading" in hit.tags else None
        if unit is not None:
            factor, letter = _unit(unit)
            return _lasting(at, unit.end, number(hit.id) * factor, letter)
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
    behind = words.longest("one-behind", unit.end)
    half, end = _half_behind(words, behind.end if behind is not None else unit.end)
    led = "led" in unit.tags and words.before("hedge", at) is not None
    alone = "alone" in unit.tags and not words.key(unit.first).startswith(tuple(words.data["articles"]))
    if one is None and behind is None and not (half or led) and not alone:
        return None
    factor, letter = _unit(unit)
    lasting = _lasting(at, end, factor + half * DUALS.get(factor, factor), letter)
    return replace(lasting, attributive=ATTRIBUTIVE in unit.tags)


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
    return _lasting(one.first, two.end, amount, unit)


def duration_mention(words: Words, lasting: Lasting) -> Mention:
    """The mention of a duration, with its hedge."""
    around = hedge_around(words, lasting.first, lasting.end, united=True)
    lead = words.before("one-word", around.first)
    first = lead.first if lead is not None else around.first
    operator = around.operator or (lasting.hedge if lasting.hedge != "range" else "")
    if lasting.hedge == "range":
        opened = opening(words, first)
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
        bare=Length(hedged("", lasting.low, lasting.high), lasting.unit),
        core=Span(tokens[lasting.core[0]].start, tokens[lasting.core[1] - 1].end),
        stated=stated,
        unit=lasting.unit,
        hedge=operator or lasting.hedge,
        tags=(*around.tags, ATTRIBUTIVE) if lasting.attributive else around.tags,
    )
