"""Reads the head of a text: its own date, the language it names, and where its words begin.

In this order: a first line `date 2026-01-29`, front matter, a line that is only a date and a time, the dateline
of a paragraph.  Only dates in digits are read: the words of a date belong to the language files.
"""

import datetime
import re
from typing import NamedTuple

from factcheck.sets import last_of_month

HEAD_LINES = 10
HEAD_LENGTH = 10_000

# Patterns are compiled (and kept by Python) when a text first needs them: that takes longer than to use them.
_ISO = r"(?a)(\d{4})-(\d{2})(?:-(\d{2}))?(?![\d-])"
_DATE_LINE = rf"(?a)[ \t]*date[ \t]+{_ISO[4:]}[ \t]*(?:\r\n?|\n)?"

_FENCE = "---"
_FRONT_MATTER = r"(?ms)---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*\r?(?:\n|\Z)"
_KEY = r"(?m)^([A-Za-z][\w-]*)[ \t]*:[ \t]*[\"']?([^\s\"'#]*)"

_DAY = r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}"
_ZONE = r"(?:[ ]?(?:Z|\(?(?:GMT|UTC)?[ ]?[+-]\d{1,2}(?::?\d{2})?\)?))?"
_CLOCK = rf"\d{{1,2}}[:h]\d{{2}}(?::\d{{2}}(?:\.\d+)?)?{_ZONE}"
_BETWEEN = r"[ \t]*[T,|•·–—-]?[ \t]*"
_STAMP = rf"(?a)\s*(?:{_CLOCK}{_BETWEEN})?({_DAY})(?:{_BETWEEN}{_CLOCK})?\s*"
# "VIENNA, 28/1/2026 –", "Hanoi (28.1.2026) -", "Geneva, 28/1/2026 (Agency) —"
_PLACE = r"[^\W\d_][^\d\n:;!?]{0,60}?[,(]"
_GAP = r"[^\S\n]*"  # spaces of any kind
_DATELINE = rf"\s*{_PLACE}{_GAP}({_DAY})\)?{_GAP}(?:\([^()\n]{{1,40}}\){_GAP})?[-–—:]"
# Where the date of a dateline begins at the latest, and what every date in digits holds.
_DATED = 90
_IN_DIGITS = r"\d[-/.]\d"


class Head(NamedTuple):
    """The date of a text (of a month: its last day), the code of its language, the offset of its first word."""

    date: datetime.date | None = None
    body: int = 0
    language: str = ""


def read_head(text: str) -> Head:
    """Return what the first lines of a text say of it; what they do not say stays empty."""
    line = re.match(_DATE_LINE, text) if text[:HEAD_LENGTH].lstrip(" \t").startswith("date") else None
    if line:
        date = _iso_date(line)
        if date:
            return Head(date, line.end())
    head = _front_matter(text[:HEAD_LENGTH]) if text.startswith(_FENCE) else Head()
    return Head(head.date or _dateline(text, head.body), head.body, head.language)


def _front_matter(text: str) -> Head:
    block = re.match(_FRONT_MATTER, text)
    keys = dict(re.findall(_KEY, block.group(1))) if block else {}
    if block is None or not keys:
        return Head()
    language = keys.get("lang") or keys.get("language", "")
    code = language.lower().replace("_", "-").partition("-")[0]
    return Head(_written_date(keys.get("date", "")), block.end(), code)


def _dateline(text: str, start: int) -> datetime.date | None:
    """The date of the first line that is a time stamp, or that opens with a dateline."""
    for line in text[start : start + HEAD_LENGTH].split("\n", HEAD_LINES)[:HEAD_LINES]:
        if not re.search(_IN_DIGITS, line[:_DATED]):
            continue
        match = re.fullmatch(_STAMP, line) or re.match(_DATELINE, line)
        date = _written_date(match.group(1)) if match else None
        if date is not None:
            return date
    return None


def _written_date(text: str) -> datetime.date | None:
    """The date in digits that `text` begins with; the day is read first where both orders are possible."""
    iso = re.match(_ISO, text)
    if iso:
        return _iso_date(iso)
    parts = [int(part) for part in re.findall(r"\d+", text)[:3]]
    if len(parts) < 3:
        return None
    first, second, third = parts
    orders = [(first, second, third)] if first > 31 else [(third, second, first), (third, first, second)]
    return next((date for order in orders if (date := _date(*order))), None)


def _iso_date(match: re.Match[str]) -> datetime.date | None:
    year, month, day = match.groups()
    if day is None:
        return last_of_month(int(year), int(month)) if 1 <= int(month) <= 12 and int(year) else None
    return _date(int(year), int(month), int(day))


def _date(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
