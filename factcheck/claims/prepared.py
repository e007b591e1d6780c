"""The values of a sentence as claims take them: which claim nothing, what the words around make of the others."""

from collections.abc import Sequence

from factcheck.claims.context import PARTS, Context
from factcheck.claims.passages import DASHES
from factcheck.claims.scene import Scene, lettered
from factcheck.claims.shares import counts_some
from factcheck.claims.stance import BEGUN, STARTS, not_before
from factcheck.frozen import replace
from factcheck.model import Mention, Token
from factcheck.reading.treaties import TREATY_HEAD
from factcheck.reading.units import ARTICLE_WORD
from factcheck.sets import Days, Length, Period, hedged, last_of_month

# "Chapter 2 has 15 articles" counts no articles of the treaty.
PART_ROLES = ("article", "section")
VOTES_REACH, APPOSED = 3, 1
# What before a number makes it no count of the whole.
NO_COUNT = ("each", "more-by", "party-of")
UNTIL = "until"


def ends_of_term(context: Context, value: Mention) -> list[Mention]:
    """A long period for which something is open, as the day on which it opened and the one on which it closes."""
    term = value.value
    if not isinstance(term, Period) or (term.end.last - term.start.first).days < LONGEST_CEREMONY:
        return [value]
    near = context.scene.nearest(value, context.scene.of("event"))
    if near is None or near[1].id not in TERM_EVENTS or not context.scene.same_clause(near[1], value):
        return [value]
    return [
        replace(value, value=term.start, hedge="from", end=value.end - 1),
        replace(value, value=term.end, hedge=UNTIL, first=value.end - 1),
    ]


# The events that begin and end a term; a ceremony is over sooner.
TERM_EVENTS, LONGEST_CEREMONY = ("open", "close"), 60


def first_day(context: Context, value: Mention) -> Mention:
    """The end of what was not done ("did not begin until May") is when it was done."""
    scene = context.scene
    events = [e for e in (*scene.of("event"), *scene.of(*BEGUN)) if not_before(scene, e, value)]
    negated = any(c.end <= e.first for e in events for c in scene.of("context", "negation"))
    return replace(value, hedge="") if negated or _only_then(scene, value) else value


def _only_then(scene: Scene, value: Mention) -> bool:
    """True for the end of a wait before something began or was held ("was put off until May, and only then began")."""
    then = value.hedge == UNTIL and any(c.first == value.end for c in scene.of("concept", "only-then"))
    behind = [c for c in (*scene.of("concept"), *scene.of("event")) if c.first >= value.end]
    behind = [c for c in behind if scene.same_clause(value, c)]
    ended = any(c.id in ENDED for c in behind)
    return then and not ended and any(c.id in STARTED for c in behind)


# What began behind "only then", and what was over.
STARTED, ENDED = ("begin", "take-place"), ("conclude", "negotiate")


def hedged_ahead(context: Context, value: Mention) -> Mention:
    """A number under a verb that hedges it from the head of its clause ("did not exceed, the number of states, 75")."""
    scene = context.scene
    if value.kind != "number" or value.hedge or value.stated is None:
        return value
    hedges = [c for op in AHEAD for c in scene.of("concept", AHEAD_OF + op) if c.end <= value.first]
    verbs = [c for c in hedges if not any(v.first <= c.first < v.end for v in scene.values)]
    verb = max(verbs, key=lambda c: (c.end, -c.first), default=None)
    if verb is None or not scene.same_clause(verb, value) or scene.cost(verb, value) > AHEAD_REACH:
        return value
    if any(verb.end <= v.first and v.end <= value.first for v in scene.values if v.kind == "number"):
        return value
    operator = verb.id.removeprefix(AHEAD_OF)
    return replace(value, value=hedged(operator, value.stated, value.stated), hedge=operator)


# The concepts that hedge a number further on, by the operators of hedges.
AHEAD_OF = "ahead-"
AHEAD = ("about", "nearly", "more-than", "at-least", "fewer-than", "at-most")
AHEAD_REACH = 12


def stated_days(value: Mention) -> Mention:
    """A lone start ("since July 2004") is the date that it names, in the precision in which it is written."""
    if value.hedge not in STARTS or not isinstance(value.value, Days):
        return value
    first = value.value.first
    ends = {
        "precision:month": last_of_month(first.year, first.month),
        "precision:year": first.replace(month=12, day=31),
    }
    last = next((ends[tag] for tag in value.tags if tag in ends), first)
    return replace(value, value=Days(first, last, value.value.yearless))


def passing(context: Context, value: Mention, values: Sequence[Mention]) -> bool:
    """True for a deadline that a later one of the same act follows: "in Hanoi until 2025, then … until 2026"."""
    if value.hedge != UNTIL or not isinstance(value.value, Days):
        return False
    behind = [v for v in values if v.hedge == UNTIL and isinstance(v.value, Days) and v.first >= value.end]
    events = context.scene.of("event")
    return any(
        v.value.last > value.value.last and not any(value.end <= e.first < v.first for e in events)
        for v in behind
        if isinstance(v.value, Days)
    )


def vaguer(value: Mention, values: Sequence[Mention]) -> bool:
    """True for a month without a year beside fuller dates in it ("the last week of January, 26-30 January 2026").

    So too a day of the calendar with its date right behind it ("on Christmas Eve, 24 December 2024").
    """
    if value.hedge in (*STARTS, UNTIL) or not isinstance(value.value, Days) or not value.value.yearless:
        return False
    fuller = [v for v in values if v is not value]
    if value.value.first == value.value.last:
        fuller = [v for v in fuller if 0 <= v.first - value.end <= APPOSED]
    others = (v.value.days if isinstance(v.value, Period) else v.value for v in fuller)
    return any(isinstance(other, Days) and not other.yearless and other.within(value.value) for other in others)


def rejected(context: Context, value: Mention) -> bool:
    """True for a word like "a" or "one", which may count nothing, and for the first half of "not 50 but 40"."""
    if ARTICLE_WORD in value.tags:
        return True
    if (value.kind == "date" and _dateline(context, value)) or (value.kind == "duration" and _age(context, value)):
        return True
    if value.kind == "ordinal" and any(e.first <= value.first < e.end for e in context.scene.of("event")):
        return True
    if _counts_nothing(context.scene, value):
        return True
    if value.kind == "ordinal" and any(
        c.first <= value.first < c.end for c in context.scene.of("concept", *context.attributes.held_concepts)
    ):
        return True  # "the first to sign"
    if value.unit in PARTS and _inside_a_part(context.scene, value):
        return True
    if value.kind in ("number", "ordinal") and counts_some(context, value):
        return True
    votes = context.scene.of("concept", "by-vote")
    if value.unit in ("none", "other") and any(context.scene.cost(value, c) <= VOTES_REACH for c in votes):
        return True  # "by 230 votes to 190"
    contrasts = context.scene.of("concept", "contrast-number")
    negated = any(0 <= value.first - c.end <= 1 for c in context.scene.of("context", "negation"))
    return negated and any(0 <= c.first - value.end <= 2 for c in contrasts)


def _counts_nothing(scene: Scene, value: Mention) -> bool:
    """True for "of every two members one", "20 articles more", "every five years", "at 11.20", "2.5 points"."""
    if value.kind == "number" and any(c.end == value.first for c in scene.of("concept", *NO_COUNT)):
        return True
    if value.kind == "number" and _of_each(scene, value):
        return True
    often = scene.of("concept", "frequency") if value.kind == "duration" else ()
    return any(_beside(value, c) or c.first < value.first < c.end for c in often) or _fraction(value)


def _of_each(scene: Scene, value: Mention) -> bool:
    """True for the part of a ratio: "three of every ten users", "of every ten users three"."""
    each = {c.end for c in scene.of("concept", EACH)}
    wholes = [v for v in scene.values if v.kind == "number" and v.first in each and v.first != value.first]
    return any(scene.same_clause(value, whole) and scene.cost(value, whole) <= RATIO_REACH for whole in wholes)


EACH, RATIO_REACH = "each", 6


def _inside_a_part(scene: Scene, value: Mention) -> bool:
    """True for what a part named before it holds: "Article 5 has two …", "Chapter V, with 17 articles, …"."""
    parts = [v for v in scene.values if v.role in PART_ROLES and v.end <= value.first]
    if any(scene.same_clause(v, value) for v in parts):
        return True
    parts = [v for v in parts if (v.role, value.unit) != ("article", "article")]  # "ends with Article 68: 68 articles"
    parts += [u for u in scene.of("unit", *PARTS) if u.end <= value.first and lettered(scene, u)]
    treaties = scene.typed("treaty") + scene.of("concept", TREATY_HEAD)
    treaties = [
        t for t in treaties if not any(0 <= scene.cost(p, t) <= OWNER_REACH and p.end <= t.first for p in parts)
    ]
    parts = [p for p in parts if not any(p.end <= t.first and t.end <= value.first for t in treaties)]
    return any(scene.same_part(p, value) and scene.cost(p, value) <= PART_REACH for p in parts)


# What a part holds stands so near behind its name, and its treaty nearer: "Chapter V of the treaty".
PART_REACH, OWNER_REACH = 12, 3


def _age(context: Context, value: Mention) -> bool:
    """True for years between marks behind a name ("Paula Ibarra, 44 years, …"): somebody's age."""
    reading, joints = context.scene.reading, {c.first for c in context.scene.of("boundary", "list")}
    tokens, at = reading.sentence.tokens, value.first - 1
    while at > 0 and at in joints and tokens[at].key != ",":
        at -= 1
    years = isinstance(value.value, Length) and value.value.unit == "Y" and at > 0 and tokens[at].key == ","
    named = years and reading.text[tokens[at - 1].start].isupper()
    known = any(m.first <= at - 1 < m.end for m in reading.names if context.scene.type(m) != "person")
    return named and not known and (value.end >= len(tokens) or not tokens[value.end].key[0].isalnum())


def _dateline(context: Context, value: Mention) -> bool:
    """True for the date of a news item: behind a place that opens the sentence, before a dash or a bracket."""
    tokens = context.scene.reading.sentence.tokens
    places = [m for m in context.scene.typed("place", "state") if m.first == 0]
    if any(c.first == value.end for c in context.scene.of("concept", "newswire")) or _signed(tokens, value.end):
        return True
    between = any(all(t.key in ",،，/" for t in tokens[m.end : value.first]) for m in places)
    return between and value.end < len(tokens) and tokens[value.end].key in DATELINE_ENDS


def _signed(tokens: Sequence[Token], at: int) -> bool:
    """True if the name of an agency in brackets, and then a dash, stands at a token near the start of a sentence."""
    closing = AGENCY_MARKS.get(tokens[at].key) if at < min(len(tokens), DATELINE_TOKENS) else None
    ends = [i for i in range(at + 2, min(at + LONGEST_AGENCY, len(tokens) - 1)) if tokens[i].key == closing]
    return any(tokens[end + 1].key in DASHES for end in ends)


DATELINE_ENDS = DASHES | frozenset("(.")
AGENCY_MARKS, LONGEST_AGENCY, DATELINE_TOKENS = {"(": ")", "（": "）", "/": "/"}, 6, 20


def _fraction(value: Mention) -> bool:
    return value.kind == "number" and value.stated is not None and value.stated != int(value.stated)


def _beside(value: Mention, cue: Mention) -> bool:
    return cue.end == value.first or cue.first == value.end
