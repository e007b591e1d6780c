"""Words that stand for a verb said before: "Sweden did so too", "neither did India"."""

from collections.abc import Iterable, Iterator

from factcheck.frozen import replace
from factcheck.model import Mention
from factcheck.reading.mentions import Reading
from factcheck.reading.treaties import LISTED

ECHO = "echo"
# Units that say what was done: "it needs 40 ratifications.  Three states have done so."
DONE = {"ratification": "ratify", "signature": "sign", "signatory": "sign"}


def resolve_echoes(
    readings: Iterable[Reading], said_of_states: frozenset[str], done_by_one: frozenset[str] = frozenset()
) -> Iterator[Reading]:
    """Yield the readings, each echo with the id of the event that it repeats; an echo of nothing known is dropped.

    It repeats the event right before it, in its sentence or the one before, if that is one of `said_of_states`; what is
    `done_by_one` alone (to host) nobody repeats in another sentence, and the event before it is meant.

    An event without a subject of its own is not repeated either, nor is one in a new paragraph that names a treaty,
    and a sentence that only names some of those who did it ("among them …") changes nothing.
    """
    last, paragraph = "", -1
    refused: bool | None = False
    for reading in readings:
        names: list[Mention] = []
        named, since, own = any((c.kind, c.id) == NAMING for c in reading.cues), -1, ""
        for mention in reading.names:
            if mention.kind == "unit" and mention.id in DONE:
                last, named = DONE[mention.id], True
            if mention.kind != "event":
                names.append(mention)
                continue
            if mention.id == ECHO and (not (own or last) or (since < 0 and _begins_anew(reading, paragraph))):
                continue
            if ALIKE in mention.tags and refused is None:
                continue
            if mention.id in done_by_one:
                own = mention.id
            elif mention.id != ECHO and (mention.id in said_of_states or _has_subject(reading, since, mention)):
                last, own = mention.id if mention.id in said_of_states else "", ""
                refused = _refused(reading, mention)
            named, since = True, mention.end
            names.append(_repeated(mention, own or last, refused) if mention.id == ECHO else mention)
        last = last if named else ""
        paragraph = reading.sentence.paragraph
        yield replace(reading, names=tuple(names)) if len(names) < len(reading.names) or named else reading


def _repeated(echo: Mention, event: str, refused: bool | None) -> Mention:
    """The event that an echo repeats; one that says "likewise" is denied if that was."""
    tags = (("refuse",) if refused else ("past",)) if ALIKE in echo.tags else echo.tags
    return replace(echo, id=event, tags=tags)


def _refused(reading: Reading, event: Mention) -> bool | None:
    """True if the words of an event or a negation right before it deny it; None if one further off may do so."""
    if DENIED.intersection(event.tags):
        return True
    cues = [c for c in reading.cues if (c.kind, c.id) == NEGATION and c.end <= event.first and "after" not in c.tags]
    near = any(event.first - c.end <= NEGATION_REACH for c in cues)
    return near or (None if cues else False)


# The tag of an echo for "likewise"; what denies an event, and how far before it.
ALIKE, NEGATION, NEGATION_REACH, DENIED = "alike", ("context", "negation"), 2, frozenset(("refuse", "not"))
# The words before some of those who did something; the tags of a state's name.
NAMING = ("concept", "include")
STATES = frozenset(("names", "adjectives", "capitals"))


def _begins_anew(reading: Reading, paragraph: int) -> bool:
    """True if a sentence in another paragraph than the one before names a treaty: it tells of that by itself."""
    return reading.sentence.paragraph != paragraph and any(LISTED in m.tags for m in reading.names)


def _has_subject(reading: Reading, since: int, event: Mention) -> bool:
    """True if an event may have a subject of its own: none stands before it, or states between it and the last one."""
    if since < 0:
        return True
    between = [m for m in (*reading.names, *reading.values) if since <= m.first < event.first]
    return any(m.kind == "number" or STATES.intersection(m.tags) for m in between)
