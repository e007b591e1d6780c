"""The passages of a sentence that stand apart: insertions, quotations, lists, titles."""

from collections.abc import Mapping, Sequence

from factcheck.frozen import replace
from factcheck.line_breaks import short_for_year
from factcheck.model import Entity, Mention
from factcheck.reading.mentions import Reading
from factcheck.reading.units import ARTICLE_WORD

QUOTATION_MARKS = {'"': '"', "“": "”", "«": "»", "„": "”", "「": "」", "『": "』", "《": "》"}
ENDING_MARKS = frozenset(",;:.(—–!?")
COMMAS, DASHES = frozenset(",،，、"), frozenset("-–—")
ACTORS = ("state", "body")
AGENT, ARTICLES = ("concept", "agent"), 2
# A title opens so near behind the event that has it.
TITLE_REACH = 2
# A word of an insertion counts so much; a longer one is a clause of its own.
INSERTED_WORD, LONGEST_INSERTION = 0.2, 12
OPENING, CLOSING = "(（", ")）"
UNLIKE = ("concept", "unlike")
LISTED = ("state", "body", "language")
# Between the members of a list: conjunctions and articles, and what puts one in the place of a denied one ("but").
LIST, CONTRAST, DENIAL = ("boundary", "list"), ("concept", "contrast-number"), ("context", "negation")


def without_topics(reading: Reading, entities: Mapping[str, Entity]) -> Reading:
    """The reading without events that only say what another one beside them is for ("the ceremony's rehearsal")."""
    events = [m for m in reading.names if m.id in entities and entities[m.id].type == "event"]
    others = [m for m in events if not entities[m.id].of]
    if not others or len(others) == len(events):
        return reading
    joints = {i for c in reading.cues if (c.kind, c.id) == ("boundary", "list") for i in range(c.first, c.end)}
    joints -= {c.first for c in reading.cues if (c.kind, c.id) == ("boundary", "weak")}
    joints |= {i for c in reading.cues if c.id == "out-of" for i in range(c.first, c.end)}
    tokens = reading.sentence.tokens

    def beside(one: Mention, other: Mention) -> bool:
        between = range(one.end, other.first)
        return one.end <= other.first and all(i in joints and tokens[i].key[0].isalnum() for i in between)

    topics = [
        m
        for m in events
        if entities[m.id].act and any(beside(o, m) or m.end == o.first or _in_title(reading, o, m) for o in others)
    ]
    return replace(reading, names=tuple(m for m in reading.names if m not in topics)) if topics else reading


def without_titles(reading: Reading, entities: Mapping[str, Entity]) -> Reading:
    """The reading without the names inside the title of a work or a paper (《…》) that names no treaty."""
    tokens = reading.sentence.tokens
    opened = [i for i, token in enumerate(tokens) if token.key == TITLE_MARK]
    if not opened:
        return reading
    closing = QUOTATION_MARKS[TITLE_MARK]
    ends = [next((i for i in range(at, len(tokens)) if tokens[i].key == closing), at) for at in opened]
    kinds = {m.first: entities[m.id].type for m in reading.names if m.id in entities}
    works = [
        (at, end)
        for at, end in zip(opened, ends, strict=True)
        if not any(kind in TITLED and at <= first < end for first, kind in kinds.items())
        and not any(m.first < at < m.end for m in reading.names)
    ]
    names = [m for m in reading.names if not any(at < m.first and m.end <= end for at, end in works)]
    return replace(reading, names=tuple(names)) if works else reading


# The marks of titles, and what may be in them as itself.
TITLE_MARK, TITLED = "《", ("treaty", "event")


def _in_title(reading: Reading, event: Mention, name: Mention) -> bool:
    """True for a name in the quotation that opens right behind an event, its title."""
    tokens = reading.sentence.tokens
    opening = next(
        (i for i in range(event.end, min(event.end + TITLE_REACH, name.first)) if tokens[i].key in QUOTATION_MARKS),
        None,
    )
    return opening is not None and all(
        tokens[i].key != QUOTATION_MARKS[tokens[opening].key] for i in range(opening + 1, name.first)
    )


def insertions(
    reading: Reading, entities: Mapping[str, Entity], groups: Mapping[int, Sequence[Mention]]
) -> list[tuple[int, int]]:
    """What stands between commas right behind the name of an actor ("Japan, present in Hanoi, has not signed")."""
    tokens = reading.sentence.tokens
    names = [m for m in reading.names if m.kind == "entity" and m.id in entities and entities[m.id].type in ACTORS]
    agents = [c.end for c in reading.cues if (c.kind, c.id) == AGENT]
    names = [m for m in names if not any(0 <= m.first - end <= ARTICLES for end in agents)]  # "by Russia, …"
    listed = {m.first for group in groups.values() for m in group}
    compared = {c.first for c in reading.cues if (c.kind, c.id) == UNLIKE}
    found: list[tuple[int, int]] = []
    for name in names:
        if name.end >= len(tokens) or tokens[name.end].key != ",":
            continue
        near = range(name.end + 1, min(name.end + 2 + LONGEST_INSERTION, len(tokens)))
        end = next((i for i in near if tokens[i].key in ENDING_MARKS), None)
        inside = [m for m in reading.names if end is not None and name.end < m.first < end]
        if end is None or tokens[end].key != ",":
            continue
        if any(m.first in listed for m in inside) and name.end + 1 not in compared:
            continue  # "Japan, unlike India, has signed" names another too
        if any(m.id in entities and entities[m.id].type == "person" for m in inside):
            continue  # "the President of Viet Nam, and António Guterres, …" names another
        found.append((name.end, end + 1))
    return found


def may_end_sentence(reading: Reading, at: int) -> bool:
    """True for the full stop of a year's short word before a capital letter: a new sentence may begin there.

    "… took place on 17 November 2025 y. The Paris Agreement …", as Russian writes it.
    """
    tokens = reading.sentence.tokens
    if not short_for_year(tokens, at) or at + 1 >= len(tokens) or not tokens[at + 1].spaced:
        return False
    told = any(m.kind == "event" and m.first < at for m in reading.names)
    return told and reading.text[tokens[at + 1].start].isupper()


def asides(reading: Reading) -> list[tuple[int, int]]:
    """Quotations without a value, name or event of their own ("under the theme “…”"), as token ranges."""
    tokens = reading.sentence.tokens
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(tokens):
        closing = QUOTATION_MARKS.get(tokens[at].key)
        end = next((i for i in range(at + 1, len(tokens)) if tokens[i].key == closing), None) if closing else None
        if end is None:
            at += 1
            continue
        mentions = [m for m in (*reading.values, *reading.names) if ARTICLE_WORD not in m.tags]
        if not any(at < m.first < end for m in mentions if m.kind not in ("unit", "role")):
            found.append((at, end + 1))
        at = end + 1
    return found


def _before_subject(reading: Reading) -> set[int]:
    """The comma between what a sentence opens by contrasting and its subject ("unlike Spain, Germany has not …")."""
    tokens = reading.sentence.tokens
    contrasts = [c for c in reading.cues if (c.kind, c.id) == ("concept", "unlike") and c.first == 0]
    verb = next((e.first for e in reading.names if e.kind == "event"), 0)
    commas = [i for i in range(verb) if tokens[i].key in COMMAS] if contrasts else []
    return set(commas[-1:])


def listed_groups(
    reading: Reading, entities: Mapping[str, Entity], weights: list[float]
) -> dict[int, Sequence[Mention]]:
    """Group entities that are listed side by side; the marks inside a list weigh nothing."""
    denials = [cue.end for cue in reading.cues if (cue.kind, cue.id) == DENIAL]
    joining = [
        cue
        for cue in reading.cues
        if (cue.kind, cue.id) == LIST or ((cue.kind, cue.id) == CONTRAST and any(d < cue.first for d in denials))
    ]
    joints = {i for cue in joining for i in range(cue.first, cue.end)}
    tokens = reading.sentence.tokens
    joints -= _before_subject(reading)
    members = [m for m in reading.names if m.kind == "entity" and m.id in entities and entities[m.id].type in LISTED]
    compared = {c.end for c in reading.cues if (c.kind, c.id) == UNLIKE}
    groups: dict[int, Sequence[Mention]] = {}
    run: list[Mention] = []
    for mention in members:
        between = range(run[-1].end, mention.first) if run else range(0)
        glossed = bool(run) and mention.id == run[-1].id and len(between) == 1 and tokens[between[0]].key in OPENING
        if glossed:  # "Inter-Parliamentary Union (IPU)"
            joints.update(i for i in (mention.end,) if i < len(tokens) and tokens[i].key in CLOSING)
        if run and mention.first == run[-1].first:
            run.append(mention)  # two readings of one word
        elif run and not between and run[0].first in compared:
            run = [mention]  # "unlike Spain Germany has …", where no comma ends the comparison
        elif run and run[-1].end <= mention.first and (glossed or all(i in joints for i in between)):
            weights[run[-1].end : mention.first] = [0.0] * (mention.first - run[-1].end)
            run.append(mention)
        else:
            run = [mention]
        for member in run:
            groups[member.first] = run
    return groups
