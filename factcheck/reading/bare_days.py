"""Reads days without their month ("签署仪式26日闭幕"): days of the month that the text has just named, or of its date.

Only in languages whose settings name the words for such a day (`bare-days`), in the words of a news item the same as
a unit of time: what `bare-days-apart` names beside it makes it one ("90日后").
"""

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from factcheck.frozen import replace
from factcheck.model import Mention, Span, Token
from factcheck.reading.mentions import Reading
from factcheck.sets import Days, Period

LATEST_DAY, DIGITS = 31, 2
# A day right before one who speaks dates what he says, not what he tells of.
SPEAKER_REACH = 3
NEWSWIRE, STRONG = ("concept", "newswire"), ("boundary", "strong")


def with_bare_days(
    readings: Sequence[Reading], settings: Mapping[str, Any], text_date: datetime.date | None
) -> Sequence[Reading]:
    """The readings, in the order of the text, with the days without a month as dates where their month is known."""
    if not settings.get("bare-days"):
        return readings
    found: list[Reading] = []
    dateline, before = _dateline(readings), None
    for reading in readings:
        known = _on(text_date) if text_date is not None else dateline or before
        values, last = _dated(reading, settings, known)
        before = last or before
        found.append(replace(reading, values=values) if values != reading.values else reading)
    return found


def _dated(
    reading: Reading, settings: Mapping[str, Any], known: Days | None
) -> tuple[tuple[Mention, ...], Days | None]:
    """The values of a sentence, its bare days dated, and the last date with a month in it."""
    values: list[Mention] = []
    last = None
    for value in reading.values:
        if value.kind == "date" and "precision:year" not in value.tags:
            last = _last_day(value) or last
        base = last or known
        day = _bare_day(reading, value, values, settings) if base is not None else 0
        dated = _of_month(day, base, last is None) if day and base is not None else None
        if dated is None:
            values.append(value)
            continue
        values.append(_mention(reading.sentence.tokens, value, dated))
        last = last and dated
        if len(values) > 1 and values[-2].kind == "date":
            values[-2:] = _joined(reading.sentence.tokens, values[-2], values[-1], settings)
    return tuple(values), last


def _last_day(value: Mention) -> Days | None:
    """The day with which a date or a period ends; None for what has no such day."""
    days = value.bare if isinstance(value.bare, Days) else value.value
    days = days.end if isinstance(days, Period) else days
    return days if isinstance(days, Days) and datetime.date.min < days.first <= days.last < datetime.date.max else None


def _bare_day(reading: Reading, value: Mention, before: Sequence[Mention], settings: Mapping[str, Any]) -> int:
    """The day of a month that a length of time or a number may be; 0 if it is none.  `before` are the values so far."""
    tokens, at = reading.sentence.tokens, value.first
    if value.kind not in ("duration", "number") or value.hedge or value.role or value.end > at + DIGITS:
        return 0
    digits = tokens[at].key
    follows = tokens[at + 1].key if at + 1 < len(tokens) else ""
    if not digits.isdecimal() or len(digits) > DIGITS or follows not in settings["bare-days"]:
        return 0
    apart = settings.get("bare-days-apart", ())
    led = at > 0 and tokens[at - 1].key in settings["bare-days-to"]  # "by the 25th", no range
    alone = led and not any(v.kind == "date" and v.end == at - 1 for v in before)
    beside = (tokens[i].key for i in (at - 1, at + 2) if 0 <= i < len(tokens))
    said = any((c.kind, c.id) in (NEWSWIRE, STRONG) and 0 <= c.first - (at + 2) <= SPEAKER_REACH for c in reading.cues)
    day = int(digits)
    return day if 1 <= day <= LATEST_DAY and not (said or alone) and not any(key in apart for key in beside) else 0


def _of_month(day: int, base: Days, near: bool) -> Days | None:
    """The day of the month of another date.

    If that is the date of the text (`near`) a day well ahead of it is one of the month before.
    """
    first = base.last
    if near and day > first.day + AHEAD:
        first = first.replace(day=1) - datetime.timedelta(days=1)
    try:
        dated = first.replace(day=day)
    except ValueError:
        return None
    return Days(dated, dated, base.yearless)


# A text tells of so many days to come by their number alone.
AHEAD = 7


def _on(day: datetime.date) -> Days:
    return Days(day, day)


def _dateline(readings: Sequence[Reading]) -> Days | None:
    """The date of the news item that the text is, which words like "电" follow."""
    for reading in readings:
        ends = {c.first for c in reading.cues if (c.kind, c.id) == NEWSWIRE}
        days = [_last_day(v) for v in reading.values if v.kind == "date" and v.end in ends]
        if days:
            return days[0]
    return None


def _joined(tokens: Sequence[Token], one: Mention, two: Mention, settings: Mapping[str, Any]) -> list[Mention]:
    """The period that two such days make with a word of range between them, else the two."""
    first, last = one.value, two.value
    if not isinstance(first, Days) or not isinstance(last, Days) or one.hedge or first.yearless != last.yearless:
        return [one, two]
    between = [t.key for t in tokens[one.end : two.first]]
    if len(between) != 1 or between[0] not in settings.get("bare-days-to", ()) or first.last > last.first:
        return [one, two]
    span = Span(one.span.start, two.span.end)
    return [replace(one, span=span, core=span, end=two.end, value=Period(first, last), bare=Period(first, last))]


def _mention(tokens: Sequence[Token], value: Mention, dated: Days) -> Mention:
    end = value.first + DIGITS
    span = Span(tokens[value.first].start, tokens[end - 1].end)
    return Mention("date", span, value.first, end, value=dated, core=span, tags=("precision:day",), bare=dated)
