"""A date written as the text writes another one: each part that is wrong in the form in which it stands."""

import datetime
from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from factcheck.model import Span
from factcheck.packs import Pack
from factcheck.sets import Days, Period, last_of_month
from factcheck.suggest.likeness import counterparts, localised
from factcheck.suggest.numbers import Wanted, ending_like, number_like
from factcheck.suggest.place import MONTH, WEEKDAY, YEAR, Atom, Place

MOST_ATOMS = 9
SHORT_YEAR, CENTURY = 2, 100
UNTIL = ("until", "by", "before")


class Part(NamedTuple):
    """A part of a date as it is and as it should be; `name` is day, month or year, `end` 1 for the end of a period."""

    name: str
    was: int
    new: int
    end: int = 0


def date_like(place: Place, claimed: Days | Period, expected: Days | Period, hedge: str) -> list[tuple[Span, str]]:
    """The new words for places of the text, none where the date cannot be mended in its own form."""
    parts = _parts(claimed, expected, hedge)
    atoms = place.date_atoms()
    if not parts or not 0 < len(atoms) <= MOST_ATOMS:
        return []
    for chosen in _assignments(atoms, parts):
        changes = _changes(place, atoms, chosen)
        if changes is not None:
            return changes
    return []


def _parts(claimed: Days | Period, expected: Days | Period, hedge: str) -> list[Part]:
    """The parts that the text writes, each with its right value; none where the two cannot be compared part by part."""
    if isinstance(claimed, Period):
        if not isinstance(expected, Period):
            return []
        start, end = _written(claimed.start, expected.start, 0), _written(claimed.end, expected.end, 1)
        return [*start, *end] if start and end else []
    target = expected
    if isinstance(target, Period):
        target = target.end if hedge in UNTIL else target.start
    return _written(claimed, target, 0)


def _written(claimed: Days, expected: Days, end: int) -> list[Part]:
    first, right = claimed.first, expected.first
    year = [] if claimed.yearless else [Part("year", first.year, right.year, end)]
    if claimed.first == claimed.last:
        if expected.first != expected.last:
            return []
        return [Part("day", first.day, right.day, end), Part("month", first.month, right.month, end), *year]
    if claimed.first.day == 1 and claimed.last == last_of_month(first.year, first.month):
        return [Part("month", first.month, right.month, end), *year]
    whole = (first, claimed.last) == (first.replace(month=1, day=1), first.replace(month=12, day=31))
    return year if whole or _in_year(claimed, right) else []


def _in_year(claimed: Days, right: datetime.date) -> bool:
    """True if a part of a year (late, a quarter) holds the right day, but for its year."""
    if claimed.yearless or claimed.first.year != claimed.last.year:
        return False
    return Days(right, right).within(claimed._replace(yearless=True))


Choice = tuple[Part | None, ...]


def _assignments(atoms: Sequence[Atom], parts: Sequence[Part]) -> Iterator[Choice]:
    """The ways to read the atoms as parts, likely ones first.

    Every wrong part is written, or shared with the other end of a period.
    """
    choices = [
        [*sorted((part for part in parts if _can_be(atom, part)), key=lambda part: atom.value != part.was), None]
        for atom in atoms
    ]
    for chosen in product(*choices):
        found = [part for part in chosen if part is not None]
        if len(found) == len(set(found)) and _in_order(found) and all(_covered(part, found) for part in parts):
            yield chosen


def _can_be(atom: Atom, part: Part) -> bool:
    if atom.kind == MONTH:
        return part.name == "month" and atom.value == part.was
    if atom.kind == WEEKDAY:
        return False
    short = part.name == "year" and atom.digits in (0, SHORT_YEAR) and part.was // CENTURY == part.new // CENTURY
    return atom.value == part.was or (short and atom.value == part.was % CENTURY)


def _in_order(found: Sequence[Part]) -> bool:
    """True if no part of a period's end stands before one of its start, but for what both share."""
    ends = [part.end for part in found]
    return ends == sorted(ends)


def _covered(part: Part, found: Sequence[Part]) -> bool:
    """True if a part is right, is written, or is written once for both ends, which then need the same."""
    if part.was == part.new or part in found:
        return True
    other = next((one for one in found if one.name == part.name and one.end != part.end), None)
    return other is not None and (other.was, other.new) == (part.was, part.new)


def _changes(place: Place, atoms: Sequence[Atom], chosen: Choice) -> list[tuple[Span, str]] | None:
    padded = any(atom.digits == 2 and place.said(atom.span)[0] in _zeros(place, atom) for atom in atoms)
    changes: list[tuple[Span, str]] = []
    for atom, part in zip(atoms, chosen, strict=True):
        if part is None or part.was == part.new:
            continue
        new = _rewritten(place, atom, part, padded)
        if new is None:
            return None
        changes.append(new)
    return changes


def _zeros(place: Place, atom: Atom) -> str:
    return localised("0", place.said(atom.span))


def _rewritten(place: Place, atom: Atom, part: Part, padded: bool) -> tuple[Span, str] | None:
    """One part in the form in which it stands."""
    said, pack = place.said(atom.span), place.pack
    if atom.kind == MONTH:
        word = name_like(said, part.was, part.new, ("months", "own-months"), pack)
        return (atom.span, word) if word else None
    if atom.kind == YEAR:
        return atom.span, _digit_by_digit(place, atom, part.new)
    number = part.new % CENTURY if atom.value == part.was % CENTURY and part.name == "year" else part.new
    if not atom.digits:
        written = number_like(said, Wanted(atom.value, number, atom.ordinal), pack)
        return (atom.span, written.text) if written else None
    width = 2 if (padded or part.name == "year") and atom.digits <= SHORT_YEAR else 1
    new, span = localised(str(number).zfill(width), said), atom.span
    if part.name == "day" and (atom.ending is not None or "date-endings" in pack.wording):
        said_behind = place.said(atom.ending) if atom.ending is not None else ""
        section = "date-endings" if "date-endings" in pack.wording else "ordinal-endings"
        ending = ending_like(said_behind, Wanted(part.was, part.new, True), pack, section)
        new, span = new + ending, Span(span.start, atom.ending.end if atom.ending is not None else span.end)
    return span, new


def _digit_by_digit(place: Place, atom: Atom, year: int) -> str:
    """A year whose digits are read out one by one (二〇二四), each written as the text has it where it has one."""
    tokens = place.tokens(atom.span)
    said = [place.said(place.span(at, at + 1)) for at in tokens]
    own = dict(zip(str(atom.value), said, strict=True))
    words: list[str] = list(place.pack.wording["digits"])
    between = " " if place.words.tokens[tokens[-1]].spaced else ""
    return between.join(own.get(digit) or words[int(digit)] for digit in str(year))


def weekday_like(place: Place, span: Span, day: datetime.date) -> list[tuple[Span, str]] | None:
    """The right weekday for the one that stands beside a date within `span`; None if it cannot be written."""
    changes: list[tuple[Span, str]] = []
    for at in place.tokens(span):
        hit = place.words.longest(WEEKDAY, at)
        where = place.span(at, hit.end) if hit is not None else span
        if hit is None or int(hit.id) == day.isoweekday() or place.core.start <= where.start < place.core.end:
            continue
        name = name_like(place.said(where), int(hit.id), day.isoweekday(), ("weekdays", "own-weekdays"), place.pack)
        if name is None:
            return None
        changes.append((where, name))
    return changes


def name_like(said: str, was: int, new: int, sections: Sequence[str], pack: Pack) -> str | None:
    """The name of another month or weekday in the form of the one that is said."""
    rows: list[Sequence[str]] = [row for section in sections for row in pack.wording.get(section, ())]
    found = counterparts(said, [(row[was - 1], row[new - 1]) for row in rows], pack)
    return found[0] if found else None
