"""Reads dates and periods: "24 December 2024", "ngày 25 và 26/10/2025", "late 2024", "since February 2022"."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from factcheck.model import Hit, Mention, Span
from factcheck.reading.calendar import Partial, part_of, related
from factcheck.reading.date_patterns import DatePatterns, Field, partials
from factcheck.reading.hedges import opening
from factcheck.reading.numeric_dates import hangs_on
from factcheck.reading.roles import role_before
from factcheck.reading.times import behind_time
from factcheck.reading.words import Words
from factcheck.sets import Days, Period, names

# What may stand between a weekday and its date.
LOOSE_MARKS = frozenset(",،，(（.")
OPENED, CLOSED = frozenset("(（"), frozenset(")）")
# What the tags begin with that say beside which weekday a day stands, and which day that is.
WEEKDAY, ON = "weekday:", "on:"
# Years that a number without any other sign is taken for, whatever it seems to count.
FIRST_LIKELY_YEAR, LAST_LIKELY_YEAR = 1990, 2035
FIRST_BARE_YEAR, LAST_BARE_YEAR = 1600, 2200
MONTH_NAMES = ("month", "clear-month")
# The kind of a mention of a date that the calendar does not have; its id says why.
SLIP, NO_DAY, BACKWARDS = "slip", "no-such-day", "backwards"


class Dated(NamedTuple):
    """A date or period as written: its tokens, and where its bare value stands."""

    first: int
    end: int
    core: tuple[int, int]
    start: Partial
    stop: Partial | None = None
    year_alone: bool = False
    tags: tuple[str, ...] = ()


def read_dates(words: Words, patterns: DatePatterns, unit_starts: frozenset[int]) -> Iterator[Dated]:
    """Yield every date that some pattern finds, also overlapping ones; `unit_starts` are tokens where a unit begins."""
    for first in _beginnings(words):
        found = patterns.longest(first)
        if found is None:
            continue
        dated = _dated(words, first, *found)
        if dated is not None and not (dated.year_alone and _counts(words, dated, unit_starts)):
            yield dated


def _beginnings(words: Words) -> list[int]:
    """The tokens where a date can begin: numbers, months, and the words that patterns begin with."""
    root = words.data["patterns"][-1]
    literal = [at for at, token in enumerate(words.tokens) if any(key in root for key in (token.key, *token.bare))]
    places = words.number_places.union(words.starts.get("month", ()), words.starts.get("named-day", ()), literal)
    return sorted(at for at in places if not (words.is_digits(at) and hangs_on(words, at)))


def _dated(words: Words, first: int, end: int, fields: list[Field]) -> Dated | None:
    ends = partials(fields)
    if ends is None or (ends[1] is not None and ends[1].days() is None):
        return None
    if ends[0].days() is None and not (ends[1] is None and _names_month(fields) and ends[0].no_such_day):
        return None
    words_ahead = 0
    for name, _ in fields:
        if name != "word":
            break
        words_ahead += 1
    alone = [name for name, _ in fields if name != "word"] in (["bare-year"], ["year"])
    return Dated(first, end, (first + words_ahead, end), *ends, year_alone=alone)


def _names_month(fields: list[Field]) -> bool:
    """True if the month is a word: digits that are no date are something else."""
    return any(name in MONTH_NAMES for name, _ in fields)


def _counts(words: Words, dated: Dated, unit_starts: frozenset[int]) -> bool:
    """True if a lone number of four digits counts something ("2000 delegates", "about 1500") or is just round."""
    year, led = dated.start.year or 0, dated.end - dated.first > 1
    likely = FIRST_LIKELY_YEAR <= year <= LAST_LIKELY_YEAR and year % 100
    if unit_starts & {dated.end, dated.end + 1} and not likely:
        return True
    far = not FIRST_BARE_YEAR <= year <= LAST_BARE_YEAR  # a year of another calendar, or no year
    told = role_before(words, dated.first)[0] == "identifier"  # "room 1972"
    return not led and (told or words.before("hedge", dated.first) is not None or year % 100 == 0 or far)


def join_periods(words: Words, dates: Iterable[Dated]) -> Iterator[Dated]:
    """Join two dates with a word or dash of range between them to one period."""
    last: Dated | None = None
    for dated in dates:
        joined = _joined(words, last, dated) if last is not None else None
        if joined is not None:
            last = joined
            continue
        if last is not None:
            yield last
        last = dated
    if last is not None:
        yield last


def _joined(words: Words, one: Dated, two: Dated) -> Dated | None:
    if one.stop is not None or two.stop is not None:
        return None
    opened = words.before("range", one.first)
    opened = opened if opened is not None and opened.id == "open" else None
    hit = next((h for h in words.at("range", one.end) if h.id == "middle" or (opened and h.id == "opened")), None)
    link = words.data["glued-link"]
    glued = bool(opened and link) and two.first == one.end and words.key(two.first).startswith(link)
    if not glued and (hit is None or two.first not in (hit.end, hit.end + 1) or words.is_digits(two.first - 1)):
        return None
    start = one.start.filled(two.start)
    first, last = start.days(), two.start.days()
    if first is None or last is None or first.first > last.last:
        return None
    return Dated(opened.first if opened else one.first, two.end, (one.core[0], two.core[1]), start, two.start)


def date_mention(words: Words, dated: Dated) -> Mention | None:
    """The mention of a date, with its relation ("before"), its part ("late") and its weekday."""
    first, end, tags = _with_weekday(words, dated)
    value = _value(dated)
    if value is None or (isinstance(value, Period) and value.backwards):
        return _slip(words, dated, first, end, value)
    hedge, bare = "", value
    if isinstance(value, Days):
        first, end, bare, hedge = _related(words, first, end, dated.core[0], value)
        value = related(bare, hedge)
        end = behind_time(words, end) if dated.start.day is not None else end
    elif (opened := opening(words, first)) is not None:
        first = opened.first
    tokens = words.tokens
    return Mention(
        "date",
        Span(tokens[first].start, tokens[end - 1].end),
        first,
        end,
        value=value,
        core=Span(tokens[dated.core[0]].start, tokens[dated.core[1] - 1].end),
        hedge=hedge,
        role="year" if dated.start.precision == "year" else "",
        tags=(f"precision:{dated.start.precision}", *tags),
        bare=bare,
    )


def _slip(words: Words, dated: Dated, first: int, end: int, value: Period | None) -> Mention | None:
    """The mention of a day that no month has, or of a period that ends before it begins; None for what is no date."""
    if value is None and not (dated.stop is None and dated.start.no_such_day):
        return None
    span = Span(words.tokens[first].start, words.tokens[end - 1].end)
    if value is not None:
        return Mention(SLIP, span, first, end, BACKWARDS, value)
    return Mention(SLIP, span, first, end, NO_DAY, names(dated.start.iso))


def _value(dated: Dated) -> Days | Period | None:
    start = dated.start.days()
    if dated.stop is None or start is None:
        return start
    stop = dated.stop.days()
    if stop is None:
        return None
    if stop.yearless != start.yearless:
        return None
    return Period(start, stop)


def _with_weekday(words: Words, dated: Dated) -> tuple[int, int, tuple[str, ...]]:
    """The tokens of the date with the weekday beside it, and the tag that names it."""
    before = dated.first
    if words.key(before - 1) in LOOSE_MARKS:
        before -= 1
    hit = words.before("weekday", before) or words.before("weekday", dated.first)
    if hit is not None:
        return hit.first, dated.end, _weekday(dated, hit)
    after = dated.end + (words.key(dated.end) in LOOSE_MARKS)
    hit = words.longest("weekday", after)
    if hit is not None:
        closed = words.key(dated.end) in OPENED and words.key(hit.end) in CLOSED
        return dated.first, hit.end + closed, _weekday(dated, hit)
    return dated.first, dated.end, ()


def _weekday(dated: Dated, hit: Hit) -> tuple[str, ...]:
    """The tags that name a weekday and the one day that it stands beside; none if it may be another word."""
    if dated.stop is not None or dated.start.precision != "day" or "ambiguous" in hit.tags:
        return ()
    return (f"{WEEKDAY}{hit.id}", f"{ON}{dated.start.iso}")


def _related(words: Words, first: int, end: int, core: int, value: Days) -> tuple[int, int, Days, str]:
    """Apply the part ("end of") that stands before or after the date; name that, or its relation ("by the")."""
    hedge = ""
    part = _ahead(words, "date-part", first, core)
    tail = next((h for h in words.at("date-part", end) if "after" in h.tags), None)
    if part is not None and "after" not in part.tags and value.first != value.last:
        value, first, core, hedge = part_of(value, part.id), min(part.first, first), part.first, part.id
    elif tail is not None and value.first != value.last:
        value, end, hedge = part_of(value, tail.id), tail.end, tail.id
    relation = _ahead(words, "date-relation", first, core)
    behind = next((h for h in words.at("date-relation", end) if "after" in h.tags), None)
    if relation is not None and "after" not in relation.tags:
        return min(relation.first, first), end, value, relation.id
    if behind is not None:
        return first, behind.end, value, behind.id
    lead = words.before("date-word", first)
    return (lead.first if lead is not None else first), end, value, hedge


def _ahead(words: Words, category: str, first: int, core: int) -> Hit | None:
    """The longest hit that ends where the date begins, or between its leading words and its bare value."""
    hits = (words.before(category, place) for place in range(core, min(first, core) - 1, -1))
    return next((hit for hit in hits if hit is not None), None)
