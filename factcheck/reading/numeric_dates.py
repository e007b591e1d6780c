"""Dates in digits alone: 24/12/2024, 24.12.2024, 2024-12-24, 12/2024, 25/10.

Day and month stand in the language's order; where that gives no date, in the other.
"""

from collections.abc import Sequence

from factcheck.reading.calendar import Partial, full_year
from factcheck.reading.words import Words

MARKS, SLASH = frozenset("-/."), "/"
YEAR_DIGITS, SHORT_DIGITS = 4, 2
FIRST_PLAIN_YEAR, LAST_PLAIN_YEAR = 1800, 2100


def read_numeric(words: Words, first: int) -> tuple[int, Partial] | None:
    """Return the end and the date of the date in digits that starts at a token, or None."""
    if not words.is_digits(first):
        return None
    return _three(words, first) or _two(words, first)


def hangs_on(words: Words, first: int) -> bool:
    """True if a mark and digits stand straight before: no date begins inside 192.168.10.12.

    Unless the mark is a hyphen between two dates: 25/10-26/10/2025.
    """
    chained = words.glued(first) and words.key(first - 1) in MARKS and words.glued(first - 1)
    return chained and words.is_digits(first - 2) and not _between_dates(words, first - 1)


def _between_dates(words: Words, at: int) -> bool:
    """True for a hyphen with day and month on either side, both with the same other mark between them."""
    marks = {words.key(at - 2), words.key(at + 2)}
    digits = all(words.is_digits(i) for i in (at - 3, at - 1, at + 1, at + 3))
    return words.key(at) == HYPHEN and digits and len(marks) == 1 and marks <= {SLASH, "."}


HYPHEN = "-"


def _three(words: Words, first: int) -> tuple[int, Partial] | None:
    """Day, month and year with the same mark, or a space, between them."""
    second, mark = _next_digits(words, first)
    if not second:
        return _spaced(words, first)
    third, other = _next_digits(words, second)
    if not third or (mark != other and "," not in (mark, other)) or _goes_on(words, third):
        return None
    date = _ordered([words.key(i) for i in (first, second, third)], str(words.data["order"]))
    return (third + 1, date) if date is not None else None


def _spaced(words: Words, first: int) -> tuple[int, Partial] | None:
    """Day, month and a year of four digits with nothing but spaces between ("02 04 2009"), or spaced slashes."""
    slashed = words.key(first + 1) == words.key(first + 3) == SLASH
    if slashed and words.is_digits(first + 2) and words.is_digits(first + 4):
        keys = [words.key(first + i) for i in (0, 2, 4)]
        date = _ordered(keys, str(words.data["order"])) if len(keys[2]) == YEAR_DIGITS else None
        return (first + 5, date) if date is not None else None
    if not (words.is_digits(first + 1) and words.is_digits(first + 2)):
        return None
    keys = [words.key(first + i) for i in range(3)]
    lengths = [len(key) for key in keys]
    if lengths not in ([2, 2, 4], [4, 2, 2], [2, 1, 4]):
        return None
    date = _ordered(keys, str(words.data["order"]))
    return (first + 3, date) if date is not None else None


def _next_digits(words: Words, at: int) -> tuple[int, str]:
    """The place of the digits behind one mark, and the mark; (0, "") where there are none."""
    mark = words.key(at + 1)
    if mark not in MARKS and mark != ",":
        return 0, ""
    close = words.glued(at + 1) and words.glued(at + 2)
    if words.is_digits(at + 2) and close:
        return at + 2, mark
    return 0, ""


def _goes_on(words: Words, last: int) -> bool:
    """True if more digits or letters hang on: a version, a number in a file name."""
    chained = words.glued(last + 1) and words.key(last + 1) in MARKS and words.glued(last + 2)
    return chained and words.is_digits(last + 2) and not _between_dates(words, last + 1)


def _ordered(keys: Sequence[str], order: str) -> Partial | None:
    """Three groups of digits as a date, in the language's order or the other one."""
    if len(keys[0]) == YEAR_DIGITS:
        return _valid(int(keys[0]), int(keys[1]), int(keys[2])) if max(map(len, keys[1:])) <= SHORT_DIGITS else None
    if len(keys[2]) not in (SHORT_DIGITS, YEAR_DIGITS) or max(map(len, keys[:2])) > SHORT_DIGITS:
        return None
    year = int(keys[2]) if len(keys[2]) == YEAR_DIGITS else full_year(int(keys[2]))
    one, two = int(keys[0]), int(keys[1])
    pairs = [(one, two), (two, one)] if order == "mdy" else [(two, one), (one, two)]
    for month, day in pairs:
        date = _valid(year, month, day)
        if date is not None:
            return date
    return None


def _valid(year: int | None, month: int, day: int) -> Partial | None:
    date = Partial(year, month, day)
    return date if date.days() is not None else None


def _two(words: Words, first: int) -> tuple[int, Partial] | None:
    """Month and year (12/2024, 2024-12), or in a language that writes so, day and month (25/10)."""
    mark = words.key(first + 1)
    last = first + 2
    if mark not in MARKS or not words.is_digits(last) or _goes_on(words, last):
        return None
    close = words.glued(first + 1) and words.glued(last)
    one, two = words.key(first), words.key(last)
    year, month = (one, two) if len(one) == YEAR_DIGITS else (two, one)
    if len(year) == YEAR_DIGITS and len(month) <= SHORT_DIGITS and (close or mark != "."):
        if FIRST_PLAIN_YEAR <= int(year) <= LAST_PLAIN_YEAR and 1 <= int(month) <= 12:
            return last + 1, Partial(int(year), int(month))
        return None
    if not close or max(len(one), len(two)) > SHORT_DIGITS or not _yearless(words, first, mark):
        return None
    date = _valid(None, int(two), int(one))
    return (last + 1, date) if date is not None else None


def _led(words: Words, first: int) -> bool:
    """True if a word for a day leads to the date, or to the day that it is joined to ("ngày 25 và 26-10")."""
    if words.before("date-word", first) is not None:
        return True
    joint = words.before("range", first) or words.before("link", first)
    if joint is None or not words.is_digits(joint.first - 1):
        return False
    return words.before("date-word", joint.first - 1) is not None


def _yearless(words: Words, first: int, mark: str) -> bool:
    """True if day and month alone may be written here with this mark; 2/3 is a fraction unless a word leads to it."""
    marks = words.data["yearless-marks"]
    led = mark in marks["led"] and _led(words, first)
    return led or (mark in marks["plain"] and int(words.key(first)) >= int(words.key(first + 2)))
