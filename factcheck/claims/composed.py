"""What names and verbs mean with the words right beside them: "越南河内" is one place, "美国媒体" no state."""

from collections.abc import Mapping

from factcheck.claims.sorts import containers
from factcheck.frozen import replace
from factcheck.model import Entity, Mention, Span
from factcheck.reading.mentions import Reading

PLACE, STATE, PLACES = "place", "state", ("place", "venue")
ALREADY, ORGAN, LOCATIVE, AGENT = "already", "organ", "locative", "agent"
PAST, BASE = "past", "base"
# The verb stands at most so many tokens behind "already", with only a date and a preposition between.
ALREADY_REACH = 16


def composed(reading: Reading, entities: Mapping[str, Entity]) -> Reading:
    """The reading with places that their state stands before, without states that only say whose something is."""
    return _perfected(_without_organs(_qualified(_once(reading, entities), entities), entities))


def _once(reading: Reading, entities: Mapping[str, Entity]) -> Reading:
    """The reading in which two names of one place side by side are one ("越南首都河内", "the capital Hanoi")."""
    names: list[Mention] = []
    for mention in reading.names:
        last = names[-1] if names else None
        place = mention.id in entities and entities[mention.id].type == PLACE
        if last is not None and place and last.id == mention.id and last.end == mention.first:
            span = Span(last.span.start, mention.span.end)
            names[-1] = replace(last, end=mention.end, span=span)
        else:
            names.append(mention)
    return replace(reading, names=tuple(names)) if len(names) < len(reading.names) else reading


def _qualified(reading: Reading, entities: Mapping[str, Entity]) -> Reading:
    """The reading in which a state right before a place in it is part of that place's name ("越南河内")."""
    states = {m.end: m for m in reading.names if m.id in entities and entities[m.id].type == STATE}
    places = [m for m in reading.names if m.id in entities and entities[m.id].type in PLACES and m.first in states]
    joined = {m.first: states[m.first] for m in places if states[m.first].id in set(containers(m.id, entities))}
    if not joined:
        return reading
    dropped = {m.first for m in joined.values()}

    def whole(mention: Mention) -> Mention:
        before = joined.get(mention.first) if mention in places else None
        if before is None:
            return mention
        span = Span(before.span.start, mention.span.end)
        return replace(mention, first=before.first, span=span)

    names = (whole(m) for m in reading.names if m.first not in dropped or m.end not in joined)
    return replace(reading, names=tuple(names))


def _without_organs(reading: Reading, entities: Mapping[str, Entity]) -> Reading:
    """The reading without states right before a word for a paper, a station, its people: it is their name."""
    organs = {c.first for c in reading.cues if (c.kind, c.id) == ("concept", ORGAN)}
    if not organs:
        return reading
    names = (m for m in reading.names if m.end not in organs or m.id not in entities or entities[m.id].type != STATE)
    return replace(reading, names=tuple(names))


def _perfected(reading: Reading) -> Reading:
    """The reading in which a verb behind "already" is one of the past, a date between the two or not."""
    cues = [c for c in reading.cues if (c.kind, c.id) == ("concept", ALREADY)]
    if not cues:
        return reading
    free = {i for v in reading.values if v.kind in ("date", "number") for i in range(v.first, v.end)}
    free |= {
        i for c in reading.cues if c.kind == "concept" and c.id in (LOCATIVE, AGENT) for i in range(c.first, c.end)
    }

    def done(event: Mention) -> bool:
        near = (c for c in cues if c.end <= event.first <= c.end + ALREADY_REACH)
        return any(all(i in free for i in range(c.end, event.first)) for c in near)

    bare = [m for m in reading.names if m.kind == "event" and (not m.tags or BASE in m.tags)]
    past = {m.first for m in bare if done(m)}
    if not past:
        return reading
    joints = {i for c in reading.cues if c.kind == "boundary" and c.id != "strong" for i in range(c.first, c.end)}
    ends = {m.end for m in bare if m.first in past}
    for event in bare:  # "has been ratified by 40 states and entered into force"
        start = next((at for at in range(event.first, -1, -1) if at - 1 not in joints), event.first)
        past |= {event.first} if start < event.first and start in ends else set()
    names = (replace(m, tags=(PAST,)) if m.first in past and m in bare else m for m in reading.names)
    return replace(reading, names=tuple(names))
