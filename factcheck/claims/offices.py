"""Claims from offices: who holds which one, and with whom ratifications are deposited.

An office phrase is a role with the states, bodies and places around it ("Moscow's ambassador to Thailand").
It belongs to the person beside it.
"""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.claims.context import MAIN_ACT, Context
from factcheck.claims.depositaries import depositary, deposited_with
from factcheck.claims.scene import CLAUSE, MARKS, Scene, quoted_apart
from factcheck.claims.sorts import BEING
from factcheck.claims.stance import denied, spoken_of, stance
from factcheck.model import Claim, Mention, Span, Subject
from factcheck.sets import Names, names

FARTHEST_PERSON = 7
OFFICE_DATE_REACH, TERM_REACH = 8, 2
WORDS_BETWEEN = 3
# Between two persons as near, an office is that of the one behind it.
BEHIND = 0.1
WORDS_BEFORE = 2
# Roles that are held at a place: "ambassador in Vienna".
POSTED = frozenset(
    (
        "ambassador",
        "permanent-representative",
        "deputy-permanent-representative",
        "permanent-mission",
        "head-of-mission",
        "deputy-head-of-mission",
        "embassy",
        "charge-d-affaires",
        "consul",
        "envoy",
        "counsellor",
    )
)
CONJUNCTIONS = ("weak", "strong")
APOSTROPHES = frozenset("'’")
MISSION, HEAD = "permanent-mission", "head"
# What somebody is for the day only.
ERRANDS = frozenset(("head-of-delegation",))
# Institutions, which hold no office themselves.
INSTITUTIONS = frozenset((MISSION, "embassy"))
# Offices in the plural, which no one person holds.
SEVERAL = "several"
OFFICE_OF_MISSION = "head-of-mission"


class Phrase(NamedTuple):
    """An office in a sentence: its tokens, its roles, and what it is an office of."""

    first: int
    end: int
    roles: frozenset[str]
    of: frozenset[str]

    def mention(self, scene: Scene) -> Mention:
        """The phrase as a mention."""
        tokens = scene.reading.sentence.tokens
        span = Span(tokens[self.first].start, tokens[self.end - 1].end)
        return Mention("office", span, self.first, self.end, "", names(*self.roles, *self.of), span)


def office_claims(context: Context) -> list[list[Claim]]:
    """The offices that the sentence gives to persons, and the depositary that it names."""
    scene = context.scene
    phrases = office_phrases(scene)
    people = scene.typed("person")
    offices: list[Claim] = []
    for phrase in phrases:
        if SEVERAL in phrase.roles or _of_a_stranger(scene, phrase, people):
            continue
        mention = phrase.mention(scene)
        free = [m for m in _unnamed(phrase, phrases, people) if not _of_another(scene, phrase, phrases, m)]
        near = scene.nearest(mention, free, lambda a, b: _apart(scene, a, b, phrases) + BEHIND * (b.first < a.first))
        if near is not None and near[0] <= FARTHEST_PERSON + BEHIND and context.facts.find(near[1].id, "office"):
            offices.append(_office(context, mention, near[1]))
    claims = [[claim] for claim in _fullest(context, offices)]
    deposits = scene.of("event", "deposit") or deposited_with(scene)
    free = [p.mention(scene) for p in phrases] + scene.typed("body", "state")
    for event in deposits[:1]:
        claims += depositary(context, event, [m for m in free if not any(m.span == c.span for r in claims for c in r)])
    return claims


def _unnamed(phrase: Phrase, phrases: Sequence[Phrase], people: Sequence[Mention]) -> list[Mention]:
    """The persons who may hold an office: where one stands right before it, none behind it who has one behind them.

    "X, the Secretary-General, Y, the President" goes on as it begins, and so does "Secretary-General X, President Y".
    """
    before = any(0 <= phrase.first - m.end <= 1 and not _titled(m, phrases) for m in people)
    named = {m.first for m in people if any(0 <= p.first - m.end <= 1 for p in phrases if p is not phrase)}
    return [m for m in people if not (before and m.first >= phrase.end and m.first in named)]


def _of_another(scene: Scene, phrase: Phrase, phrases: Sequence[Phrase], person: Mention) -> bool:
    """True if the person has an office of their own behind a conjunction: "the minister met with the President, X"."""
    own = [p for p in phrases if phrase.end <= p.first and p.end <= person.first]
    links = [c for c in scene.of("boundary", *CONJUNCTIONS) if c.first >= phrase.end]
    return any(c.first <= p.first for p in own for c in links)


def _titled(person: Mention, phrases: Sequence[Phrase]) -> bool:
    """True if an office stands right before the name."""
    return any(0 <= person.first - p.end <= 1 for p in phrases)


def _of_a_stranger(scene: Scene, phrase: Phrase, people: Sequence[Mention]) -> bool:
    """True if a name that nobody knows stands right behind the office: "President Cuong and … Guterres"."""
    reading = scene.reading
    known = [m for m in (*scene.names, *scene.values) if m.kind != "unit" and m.first <= phrase.end < m.end]
    tokens = reading.sentence.tokens[phrase.end : phrase.end + 1]
    if known or not tokens or not tokens[0].key.isalpha() or not reading.text[tokens[0].start].isupper():
        return False
    behind = (m.first for m in people if m.first >= phrase.end)
    return next(behind, phrase.end + LONGEST_TITLE + 1) - phrase.end > LONGEST_TITLE or any(
        phrase.end < c.first and c.id in CONJUNCTIONS and c.first - phrase.end < LONGEST_TITLE
        for c in scene.of("boundary")
    )


# "Ambassador Extraordinary Gennady Bezdetko": so many words of a title may stand between an office and its name.
LONGEST_TITLE = 2


def _fullest(context: Context, claims: list[Claim]) -> list[Claim]:
    """The offices that a sentence gives without a right bare title beside a fuller office of the same person."""

    def ids(claim: Claim) -> frozenset[str]:
        return claim.value.ids if isinstance(claim.value, Names) else frozenset()

    kept: list[Claim] = []
    for claim in claims:
        fact = context.facts.find(claim.subject.entity, claim.attribute)
        known = fact.current.value if fact is not None else None
        right = isinstance(known, Names) and ids(claim) <= known.ids
        fuller = any(other.subject == claim.subject and len(ids(other)) > len(ids(claim)) for other in claims)
        if not (right and fuller):
            kept.append(claim)
    return kept


def _apart(scene: Scene, one: Mention, other: Mention, phrases: Sequence[Phrase]) -> float:
    """The cost between a phrase and a person, other office phrases between them left out."""
    first, second = sorted((one, other), key=lambda m: m.first)
    between = sum(
        scene.words[p.end] - scene.words[p.first] for p in phrases if first.end <= p.first and p.end <= second.first
    )
    if one.kind == "office" and (_tells(scene, one, other) or quoted_apart(scene, one, other)):
        return FARTHEST_PERSON + 1
    if one.kind == "office" and second is one and not _appositive(scene, first, second):
        return FARTHEST_PERSON + 1
    links = [c for c in scene.of("concept", BEING, "former") if first.end <= c.first and c.end <= second.first]
    between += sum(scene.words[c.end] - scene.words[c.first] + scene.weight(c.first, c.end) for c in links)
    acting = any(first.end <= e.first and e.end <= second.first for e in scene.of("event"))
    return FARTHEST_PERSON + 1 if acting else scene.cost(one, other) - between


def _tells(scene: Scene, phrase: Mention, person: Mention) -> bool:
    """True if who holds the office says what names somebody behind a mark: "as a spokesperson put it, Guterres"."""
    said = (c.end for c in scene.of("concept", "says") if 0 <= c.first - phrase.end <= 1 and c.end <= person.first)
    marks = [i for i, t in enumerate(scene.reading.sentence.tokens) if MARKS.get(t.key, 0) >= CLAUSE]
    return any(end <= i < person.first for end in said for i in marks)


def _appositive(scene: Scene, person: Mention, phrase: Mention) -> bool:
    """True if an office behind a name is said of it: right behind, behind a mark, or with a word for being."""
    weak, joints = ({c.first for c in scene.of("boundary", one)} for one in ("weak", "list"))
    ends = {role.end for role in scene.of("role") if person.end <= role.first}
    if any(person.end <= at < phrase.first and at not in ends for at in weak & joints):
        return False  # "Luong Cuong, and the spokeswoman …"; but "Luong Cuong, ambassador and head of mission"
    words = scene.words[phrase.first] - scene.words[person.end]
    marked = any(MARKS.get(t.key, 0) >= CLAUSE for t in scene.reading.sentence.tokens[person.end : phrase.first])
    being = any(person.end <= c.first and c.end <= phrase.first for c in scene.of("concept", BEING, "former"))
    return words == 0 or marked or being


def office_phrases(scene: Scene) -> list[Phrase]:
    """The office phrases of a sentence, in order."""
    phrases: list[Phrase] = []
    for role in scene.of("role"):
        counted = any(
            v.first <= role.first < v.end and v.kind == "number" for v in scene.values
        )  # "90 ambassadors" hold no office
        if counted or (phrases and role.first < phrases[-1].end):
            continue
        phrase = _extend(scene, role)
        if phrase is not None:
            phrases.append(phrase)
    return phrases


def mission_phrases(scene: Scene) -> list[Phrase]:
    """The missions and embassies of a sentence, with the states and bodies that name them."""
    return [_around(scene, role) for role in scene.of("role") if role.id in INSTITUTIONS]


def _located(scene: Scene, end: int, part: Mention) -> bool:
    """True if a preposition of place stands before the name."""
    return any(end <= c.first and c.end == part.first for c in scene.of("concept", "locative"))


def _extend(scene: Scene, role: Mention) -> Phrase | None:
    """The office of a role; None for an institution, or for a head of nothing."""
    phrase = _around(scene, role)
    roles = phrase.roles - ERRANDS
    if roles <= INSTITUTIONS:
        return None
    if MISSION in roles:
        roles = frozenset(OFFICE_OF_MISSION if r in (MISSION, HEAD) else r for r in roles)
    return None if HEAD in roles else Phrase(phrase.first, phrase.end, roles, phrase.of)


def _around(scene: Scene, role: Mention) -> Phrase:
    """The role with the roles, states, bodies and places that stand right behind and before it."""
    parts = [m for m in scene.names if m.kind == "role" or scene.type(m) in ("state", "body", "place")]
    first, end, roles, of = role.first, role.end, {role.id}, set[str]()
    inside: Mention | None = None
    for part in parts:
        if part.first >= end and _words(scene, end, part.first, WORDS_BETWEEN):
            if part.kind == "entity" and not roles & POSTED and _located(scene, end, part):
                break  # where a minister did something is no part of the office
            listed = inside is not None and part in scene.groups.get(inside.first, ())
            if listed and role.id in INSTITUTIONS:
                break  # "the missions of Viet Nam, Austria and Laos": the next in a list has its own
            inside = part if part.kind == "entity" else inside
            end = part.end
            (roles if part.kind == "role" else of).add(part.id)
    for part in reversed(parts):
        placed = any(c.end == part.first for c in scene.of("concept", "locative"))  # "in Hanoi, the president …"
        if part.kind == "entity" and part.end <= first and not placed and _words(scene, part.end, first, WORDS_BEFORE):
            first = part.first
            of.add(part.id)
    return Phrase(first, end, frozenset(roles), frozenset(of))


def _words(scene: Scene, start: int, end: int, most: int) -> bool:
    """True if only a few words stand between two tokens: no mark, number, event or conjunction."""
    tokens = scene.reading.sentence.tokens[start:end]
    if sum(token.key not in APOSTROPHES for token in tokens) > most:
        return False
    if scene.weight(start, end) > 0 or any(token.key in MARKS for token in tokens):
        return False
    if any(c.id in CONJUNCTIONS and start <= c.first < end for c in scene.of("boundary")):
        return False
    busy = [
        m
        for m in (*scene.names, *scene.values)
        if m.kind in ("event", "number", "date") or scene.type(m) in ("person", "treaty", "event")
    ]
    return not any(m.first < end and start < m.end for m in busy)


def _office(context: Context, mention: Mention, person: Mention) -> Claim:
    """The claim that the person holds the office."""
    scene = context.scene
    acts = scene.of("event")  # "in Hanoi was present minister X"
    told = [c for c in scene.of("concept", "former", "was") if 0 <= mention.first - c.end <= 2]
    before = any(not any(c.end <= e.first < mention.first for e in acts) for c in told)
    former = before or any(mention.first <= c.first <= mention.end + 2 for c in scene.of("concept", "former"))
    when, dated = None, ""
    for place in (None, person):  # a date beside the office rules over one beside the name
        if dated != "clause":
            when, dated = spoken_of(
                scene,
                mention,
                place,
                context.text_date,
                context.discourse.year_near(scene),
                context.attributes.dated_events,
                OFFICE_DATE_REACH if place else TERM_REACH,
            )
    assert mention.value is not None
    return Claim(
        mention.span,
        Subject(person.id, "clause"),
        "office",
        "office",
        mention.value,
        core=mention.span,
        denied=denied(scene, mention),
        stance="question" if stance(scene, mention, mention, True) == "question" else "",
        when=when,
        dated=dated,
        past=former or (when is None and _has_ended(context, person)),
    )


def _has_ended(context: Context, person: Mention) -> bool:
    """True if the known office ended, and an undated text speaks of the treaty's signing, which may be later."""
    fact = context.facts.find(person.id, "office")
    entities = context.facts.entities
    signing = any(one in entities and entities[one].act == MAIN_ACT for one in context.discourse.events)
    return fact is not None and fact.current.until is not None and signing
