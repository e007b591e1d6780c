"""What a word for a sort of things means: of events ("a round table") the one at a place of the sentence, of treaties
("the first treaty on cybercrime") the one that it is said of."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from factcheck.claims.passages import ACTORS, DASHES
from factcheck.factbase import FactBase
from factcheck.frozen import replace
from factcheck.model import Entity, Mention
from factcheck.reading.mentions import Reading
from factcheck.reading.treaties import LISTED, TREATY_HEAD
from factcheck.sets import Days, Period

# The tag of an event that only its place tells; a date further than so many days from its own is another event's.
PLACED = "placed"
NEAR_DAYS = 60
# A verb of saying stands so near the place where it is said.
SITE = ("concept", "place-of")
SAYING, SAID_REACH = ("says", "source"), 3
# An office stands so near behind the words for "according to", and a holder so near to the office.
TELLER_REACH, NAMED_REACH, APOSTROPHES = 2, 10, ("'", "’")
EVENT, TREATY, PLACES = "event", "treaty", ("place", "state")
RATIFY, ADOPT = "ratify", "adopt"
BEING, POINTS_BACK = "being", "points-back"
# Between an ordinal and the sort of treaty stands one word at most: "the second global treaty …".
SORT_REACH = 1


def with_placed_events(reading: Reading, entities: Mapping[str, Entity]) -> Reading:
    """The reading in which a word for a sort of events means the only one of them that was at a place it names."""
    reading = _with_meetings(reading, entities)
    sorts = {m.id for m in reading.names if m.id in entities and entities[m.id].type == EVENT}
    kinds = {e.id: set(containers(e.id, entities)) for e in entities.values() if e.type == EVENT and e.within}
    if not any(sort in containers for sort in sorts for containers in kinds.values()):
        return reading
    places = {m.id for m in reading.names if m.id in entities and entities[m.id].type in PLACES}
    meant = {
        sort: [one for one, containers in kinds.items() if sort in containers and places & containers] for sort in sorts
    }
    for sort, found in meant.items():  # "the committee met in … to discuss its rules of procedure"
        found += [one for one in sorts if sort in kinds.get(one, ()) and not found]
    names = tuple(_meaning(m, meant.get(m.id, [])) for m in reading.names)
    return replace(reading, names=names)


def _with_meetings(reading: Reading, entities: Mapping[str, Entity]) -> Reading:
    """The reading in which a body that meets is its meeting ("the committee met in Vienna"), if no event is named.

    One that met where none of the known meetings was, or nowhere, is left alone.
    """
    bodies = [m for m in reading.names if m.id in entities and entities[m.id].meets]
    if not bodies or any(m.id in entities and entities[m.id].type == EVENT for m in reading.names):
        return reading
    places = {m.id for m in reading.names if m.id in entities and entities[m.id].type in PLACES}
    held = {kind for e in entities.values() if places & set(containers(e.id, entities)) for kind in e.within}
    meeting = [m for m in bodies if entities[m.id].meets in held]
    verbs = [e for e in reading.names if e.kind == EVENT and e.id == HELD]

    def met(body: Mention) -> bool:
        gaps = (sorted((body, verb), key=lambda m: m.first) for verb in verbs)
        return any(0 <= second.first - first.end <= MEETING_REACH for first, second in gaps)

    names = tuple(replace(m, id=entities[m.id].meets) if m in meeting and met(m) else m for m in reading.names)
    return replace(reading, names=names)


# The event of what was held, and how near the body stands to it.
HELD, MEETING_REACH = "take-place", 12


def with_adopters(reading: Reading, entities: Mapping[str, Entity], adopting: frozenset[str]) -> Reading:
    """The reading in which what an adopting body has ratified is adopted: "the General Assembly ratified it"."""
    actors = [m for m in reading.names if m.id in entities and entities[m.id].type in ACTORS]
    if not any(m.id in adopting for m in actors):
        return reading

    def adopted(event: Mention) -> bool:
        near = min(actors, key=lambda m: m.first - event.end if m.first >= event.end else event.first - m.end)
        first, second = sorted((near, event), key=lambda m: m.first)
        if any(e.kind == "event" and first.end <= e.first < second.first for e in reading.names):
            return False  # "the Assembly adopted it, 72 states signed it, 3 ratified it"
        return event.kind == "event" and event.id == RATIFY and "past" in event.tags and near.id in adopting

    return replace(reading, names=tuple(replace(m, id=ADOPT) if adopted(m) else m for m in reading.names))


def without_described(readings: Iterable[Reading], entities: Mapping[str, Entity]) -> list[Reading]:
    """The readings, in the order of the text, without treaties that only say what another one is.

    That one stands before them ("X is the first treaty on …"), or was named last ("It is the second treaty on …").
    """
    found: list[Reading] = []
    last = ""
    for reading in readings:
        treaties = [m for m in reading.names if m.id in entities and entities[m.id].type == TREATY]
        composed = [m for m in treaties if LISTED not in m.tags]  # a name of its own describes nothing
        dropped = [m for m in composed if _describes(reading, m, treaties, last)]
        last = next((m.id for m in reversed(treaties) if m not in dropped), last)
        names = tuple(m for m in reading.names if m not in dropped)
        found.append(replace(reading, names=names) if dropped else reading)
    return found


def _describes(reading: Reading, mention: Mention, treaties: Sequence[Mention], last: str) -> bool:
    """True if a treaty with an ordinal before it says what another treaty of the sentence, or the last one, is."""
    ordinals = [v for v in reading.values if v.kind == "ordinal" and v.first <= mention.first]
    ordinal = next((v for v in ordinals if mention.first - v.end <= SORT_REACH), None)
    if ordinal is None:
        return False
    acts = [m for m in reading.names if m.kind == EVENT]
    if any(ordinal.end <= act.first < mention.first for act in acts):
        return False  # "France as the first signed the convention"
    before = [m for m in treaties if m.end <= mention.first]
    if not before:
        return last not in ("", mention.id) and _taken_up(reading, ordinal)
    acted = any(before[-1].end <= act.first < mention.first for act in acts)
    return before[-1].id != mention.id and not acted


def _taken_up(reading: Reading, ordinal: Mention) -> bool:
    """True if the sentence speaks of a treaty named before: "the treaty", or a word like "is" before the ordinal.

    So does "it" where nothing is done ("With it the world has its first treaty on …").  A dash behind the first word
    stands for "is" ("Она — первый договор").
    """
    if ordinal.first == DASHED and reading.sentence.tokens[ordinal.first - 1].key in DASHES:
        return True
    cues = [c for c in reading.cues if c.kind == "concept" and c.first < ordinal.first]
    taken_up = (TREATY_HEAD,) if any(m.kind == EVENT for m in reading.names) else (TREATY_HEAD, POINTS_BACK)
    return any(c.id in taken_up or (c.id == BEING and 0 <= c.end - ordinal.first <= 1) for c in cues)


# The token behind a word and a dash.
DASHED = 2


def without_tellers(reading: Reading, entities: Mapping[str, Entity]) -> Reading:
    """The reading without who only says something, and where ("a spokesperson in Brussels says that …")."""
    sites = [c for c in reading.cues if (c.kind, c.id) == SITE]  # "chosen as the venue" says nothing
    said = [c for c in reading.cues if c.kind == "concept" and c.id in SAYING]
    said = [c for c in said if not any(s.first <= c.first and c.end <= s.end for s in sites)]
    places = [m for m in reading.names if m.id in entities and entities[m.id].type == "place"]
    told = [m for m in places if any(_told_at(reading, m, c) for c in said)]
    told += _tellers(reading, entities, said)
    return replace(reading, names=tuple(m for m in reading.names if m not in told)) if told else reading


def _tellers(reading: Reading, entities: Mapping[str, Entity], said: Sequence[Mention]) -> list[Mention]:
    """The offices beside words of saying whose holder is not named there ("according to a spokesperson, …")."""
    persons = [m for m in reading.names if m.id in entities and entities[m.id].type == "person"]
    roles = [m for m in reading.names if m.kind == "role"]
    linked = {c.first for c in reading.cues if (c.kind, c.id) == ("boundary", "weak")}
    marks = {i for i, t in enumerate(reading.sentence.tokens) if not t.key[0].isalnum() and t.key not in APOSTROPHES}
    ends = {c.end: c.id for c in said}
    beside = [
        r
        for r in roles
        if any(not (marks | linked) & set(range(e, r.first)) and 0 <= r.first - e <= TELLER_REACH for e in ends)
    ]
    beside += [r for r in roles if any(0 <= c.first - r.end <= 1 for c in said)]

    def apposed(role: Mention, person: Mention) -> bool:
        """True if nobody says anything between an office and a name, and a mark before the name has one behind it.

        "According to a spokesperson, X, minister of …" and "the minister said X had …" speak of another one.
        """
        if any(role.end <= c.first and c.end <= person.first for c in said):
            return False
        between = marks & set(range(role.end, person.first))
        follows = any(0 <= r.first - person.end <= 1 for r in roles)
        return not between or (between == {person.first - 1} and person.end in marks and not follows)

    def named(role: Mention) -> bool:
        before = any(0 <= role.first - p.end <= NAMED_REACH for p in persons)
        return before or any(0 <= p.first - role.end <= NAMED_REACH and apposed(role, p) for p in persons)

    return [role for role in beside if not named(role)]


def _told_at(reading: Reading, place: Mention, said: Mention) -> bool:
    """True if a place stands beside a verb of saying: behind it, or before it with nothing done or counted there."""
    tokens = reading.sentence.tokens
    if 0 <= place.first - said.end <= SAID_REACH:
        return not any(not t.key[0].isalnum() for t in tokens[said.end : place.first])
    if not 0 <= said.first - place.end <= SAID_REACH:
        return False
    opens = place.first <= SAID_REACH
    marks = [i for i in range(place.end, said.first) if not tokens[i].key[0].isalnum()]
    begin = max((i for i in range(place.first) if not tokens[i].key[0].isalnum()), default=-1)
    doing = [*(m for m in reading.names if m.kind == "event"), *(v for v in reading.values if v.kind == "number")]
    return (opens or not marks) and not any(begin < m.first < said.first for m in doing)


def _meaning(mention: Mention, events: list[str]) -> Mention:
    return replace(mention, id=events[0], tags=(*mention.tags, PLACED)) if len(events) == 1 else mention


def containers(identifier: str, entities: Mapping[str, Entity]) -> Iterator[str]:
    """What contains an entity, directly or not."""
    for container in entities[identifier].within if identifier in entities else ():
        yield container
        yield from containers(container, entities)


def is_unsure(names: list[Mention], values: list[Mention], event: str, facts: FactBase) -> bool:
    """True if only a place tells the event and no date of the sentence is near the one that is known of it."""
    if not any(m.id == event and PLACED in m.tags for m in names):
        return False
    fact = facts.find(event, "dates")
    known = fact.current.value if fact is not None else None
    if not isinstance(known, (Days, Period)):
        return True
    whole = known.days if isinstance(known, Period) else known
    days = [v.value.days if isinstance(v.value, Period) else v.value for v in values]
    dates = [day for day in days if isinstance(day, Days) and not day.yearless]
    return not any(abs((day.first - whole.first).days) <= NEAR_DAYS for day in dates)
