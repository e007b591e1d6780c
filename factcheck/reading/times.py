"""Times of day behind a date, which belong to it and say nothing else: "25 October 2025 at 9:30 a.m.", "… at noon"."""

from factcheck.reading.words import Words

CLOCK_DIGITS = 2
MARKS = (",", "،", "，")
LAST_HOUR, LAST_MINUTE = 24, 59


def behind_time(words: Words, end: int) -> int:
    """The place behind the time of day that follows a date ending at `end`, or `end`."""
    at = end + (words.key(end) in MARKS)
    lead = words.longest("time-lead", at)
    at = lead.end if lead is not None else at
    named = words.longest("time-of-day", at)
    return named.end if named is not None else _clock(words, at) or end


def _clock(words: Words, at: int) -> int | None:
    """The place behind "9:30", "9.30", "9:30 pm" or "9 pm" at a token, None if no time stands there."""
    if not words.is_digits(at) or words.glued(at) or not _small(words, at, LAST_HOUR):
        return None
    behind = at + 1
    while (
        words.key(behind) in (":", ".")
        and words.glued(behind)
        and words.glued(behind + 1)
        and _minutes(words, behind + 1)
    ):
        behind += 2
    role = words.longest("role-behind", behind)
    if role is not None and role.id == "clock":
        return role.end
    return behind if behind > at + 1 else None


def _minutes(words: Words, at: int) -> bool:
    return words.is_digits(at) and len(words.key(at)) == CLOCK_DIGITS and _small(words, at, LAST_MINUTE)


def _small(words: Words, at: int, largest: int) -> bool:
    return len(words.key(at)) <= CLOCK_DIGITS and int(words.key(at)) <= largest
