"""Claims from values: counts, ordinals, dates, periods, durations and identifiers."""

import datetime
from collections.abc import Sequence

from factcheck.claims.frames import (
    COUNTED,
    FIRST_DAY,
    LAST_DAY,
    Context,
    Fit,
    fits,
    make_claim,
    other_subjects,
    put_instead,
    subject_of,
)
from factcheck.claims.scene import Scene
from factcheck.claims.shares import counts_some, of_fewer, of_them, of_totals, uncovered_claims
from factcheck.claims.stance import conditional, denied, not_before, refused, stance
from factcheck.claims.tables import unit_of_cell
from factcheck.frozen import replace
from factcheck.model import Claim, Mention, Subject, Token
from factcheck.reading.date_patterns import ROMAN
from factcheck.reading.dates import SLIP
from factcheck.reading.mentions import ARTICLE_WORD, JOINED
from factcheck.sets import Days, Length, Period, hedged, last_of_month

KINDS = {
    "number": ("count",),
    "ordinal": ("count", "ordinal"),
    "date": ("date",),
    "duration": ("duration",),
    "identifier": ("identifier",),
}
# Two readings of a date through one anchor that cost about as much are both tried; the one that fits best is kept.
SAME_COST = 2.5
# How near a negation must stand to deny the value itself.
AT_ONCE = 1
# How near a negation must stand to a date or a length of time behind the noun that it is said of: a verb between.
VERB_REACH = 2
TIMES = ("date", "duration")
# How far its object stands from a negated verb of having.
HOLDS_REACH = 3
# "Chapter 2 has 15 articles" counts no articles of the treaty.
PARTS, PART_ROLES = ("article", "chapter"), ("article", "section")
STARTS, UNTIL = ("since", "from"), "until"
ENDS = ("before", "by")
VOTES_REACH = 3
ENTRY, CONDITION = "enter-into-force", "condition"
# The tag of a hedge that may also say "in the course of".
SPANNING = "spanning"
# The tag of a date that is no more than a year.
YEAR = "precision:year"


def value_claims(context: Context) -> list[list[Claim]]:
    """The claims that the values of the sentence make, each with its alternative readings."""
    values = [v for v in context.scene.values if not v.role or v.role == "resolution" or v.kind == "date"]
    values = [v for v in values if v.kind != SLIP]
    values = [v for v in of_totals(context, values) if not _rejected(context, v) and not _vaguer(v, values)]
    values = [v for v in values if not _passing(context, v, values)]
    values = _with_elided_units(context, [_hedged_ahead(context, v) for v in values])
    values = [end for v in values for end in _ends_of_term(context, v)]
    claims = _single_claims(context, [_stated_days(_first_day(context, v)) for v in values])
    return claims + uncovered_claims(context, {readings[0].span.start for readings in claims})


def _ends_of_term(context: Context, value: Mention) -> list[Mention]:
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


def _first_day(context: Context, value: Mention) -> Mention:
    """The end of what was not done ("did not begin until May") is when it was done."""
    events = [e for e in context.scene.of("event") if not_before(context.scene, e, value)]
    negated = any(c.end <= e.first for e in events for c in context.scene.of("context", "negation"))
    return replace(value, hedge="") if negated else value


def _hedged_ahead(context: Context, value: Mention) -> Mention:
    """A number under a verb that hedges it from the head of its clause ("did not exceed, the number of states, 75")."""
    scene = context.scene
    if value.kind != "number" or value.hedge or value.stated is None:
        return value
    verbs = [c for op in AHEAD for c in scene.of("concept", AHEAD_OF + op) if c.end <= value.first]
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
AHEAD_REACH = 8


def _stated_days(value: Mention) -> Mention:
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


def _passing(context: Context, value: Mention, values: Sequence[Mention]) -> bool:
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


def _vaguer(value: Mention, values: Sequence[Mention]) -> bool:
    """True for a month without a year beside fuller dates in it ("the last week of January, 26-30 January 2026")."""
    if not isinstance(value.value, Days) or not value.value.yearless or value.value.first == value.value.last:
        return False
    others = (v.value.days if isinstance(v.value, Period) else v.value for v in values if v is not value)
    return any(isinstance(other, Days) and not other.yearless and other.within(value.value) for other in others)


def _kind(value: Mention) -> str:
    return "identifier" if value.role == "resolution" else value.kind


def _rejected(context: Context, value: Mention) -> bool:
    """True for a word like "a" or "one", which may count nothing, and for the first half of "not 50 but 40"."""
    if ARTICLE_WORD in value.tags:
        return True
    if (value.kind == "date" and _dateline(context, value)) or (value.kind == "duration" and _age(context, value)):
        return True
    if value.kind == "ordinal" and any(e.first <= value.first < e.end for e in context.scene.of("event")):
        return True
    often = context.scene.of("concept", "frequency") if value.kind == "duration" else ()
    if any(_beside(value, c) for c in often) or _fraction(value):
        return True  # "every five years"; "at 11.20", "2.5 points"
    if value.kind == "ordinal" and any(
        c.first <= value.first < c.end for c in context.scene.of("concept", *context.attributes.held_concepts)
    ):
        return True  # "the first to sign"
    parts = [v for v in context.scene.values if v.role in PART_ROLES and v.end <= value.first]
    if value.unit in PARTS and any(context.scene.same_clause(v, value) for v in parts):
        return True
    if value.kind in ("number", "ordinal") and counts_some(context, value):
        return True
    votes = context.scene.of("concept", "by-vote")
    if value.unit in ("none", "other") and any(context.scene.cost(value, c) <= VOTES_REACH for c in votes):
        return True  # "by 230 votes to 190"
    contrasts = context.scene.of("concept", "contrast-number")
    negated = any(0 <= value.first - c.end <= 1 for c in context.scene.of("context", "negation"))
    return negated and any(0 <= c.first - value.end <= 2 for c in contrasts)


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


DATELINE_ENDS, DASHES = frozenset("-–—(."), frozenset("-–—")
AGENCY_MARKS, LONGEST_AGENCY, DATELINE_TOKENS = {"(": ")", "（": "）", "/": "/"}, 6, 20


def _fraction(value: Mention) -> bool:
    return value.kind == "number" and value.stated is not None and value.stated != int(value.stated)


def _beside(value: Mention, cue: Mention) -> bool:
    return cue.end == value.first or cue.first == value.end


def _with_elided_units(context: Context, values: list[Mention]) -> list[Mention]:
    """Give a number without a noun the unit that the sentence named before ("48 articles, the other has 70")."""
    found: list[Mention] = []
    for value in values:
        unit = "none" if value.unit == "other" and _without_noun(context, value) else value.unit
        if of_them(context.scene, value):
            unit = next((v.unit for v in reversed(found) if v.kind == value.kind), unit)
        if unit == "none":
            cell = unit_of_cell(context.discourse.table, context.scene, value)
            unit = cell if cell in context.attributes.telling_units else unit
        if unit == "none" and not _beside_event(context, value):
            unit = _carried_unit(context, value, values) or unit
        if unit == "none" and not _beside_event(context, value):
            free = [
                u
                for u in context.scene.of("unit")
                if u.end <= value.first and not any(v.first <= u.first < v.end for v in values)
            ]
            free = [u for u in free if not _lettered(context.scene, u)]
            free = [u for u in free if not any(v.role and 0 <= v.first - u.end <= 1 for v in context.scene.values)]
            told = any(c.end == value.first for c in context.scene.of("concept", "being"))
            free = [u for u in free if context.scene.cost(u, value) <= (COUNTED_REACH if told else UNIT_REACH)]
            alike = [v for v in found if v.kind == value.kind and _parallel(context, v, value)]
            counted = [v.unit for v in alike if v.unit not in ("", "none", "other")]
            unit = free[-1].id if free else (counted[-1] if counted else unit)
        found.append(replace(value, unit=unit))
    return found


def _lettered(scene: Scene, unit: Mention) -> bool:
    """True if a Roman numeral names which one is meant ("Chapter V has 17")."""
    tokens = scene.reading.sentence.tokens
    return unit.end < len(tokens) and tokens[unit.end].key in ROMAN


def _without_noun(context: Context, value: Mention) -> bool:
    """True if a time or a place stands right behind a number, where its noun would be.

    "65 on the first day, 72 by Sunday"; "signed by 72 in Hanoi".
    """
    scene = context.scene
    led = any(c.end == value.first for c in scene.of("concept", "agent"))
    if led and any(c.first == value.end for c in scene.of("concept", "locative")):
        return True
    times = [v for v in scene.values if v.kind == "date"] + scene.of("concept", FIRST_DAY, LAST_DAY)
    return any(0 <= time.first - value.end <= TIME_REACH and scene.same_clause(value, time) for time in times)


# So many words ("by the") stand before a time behind a number.
TIME_REACH = 2
# How far the noun may stand before a number without one; before "is 72" farther.
UNIT_REACH, COUNTED_REACH = 12, 18


def _parallel(context: Context, one: Mention, other: Mention) -> bool:
    """True if two numbers stand in one part of the sentence, or each behind a treaty of its own part."""
    scene = context.scene
    if scene.same_part(one, other):
        return True
    near = [m for m in scene.typed("treaty") if one.end <= m.first and m.end <= other.first]
    return bool(near) and scene.cost(near[-1], other) <= ELIDED_REACH


# In "the other treaty has 48" so many words and marks stand between the name and the number.
ELIDED_REACH = 6


def _carried_unit(context: Context, value: Mention, values: list[Mention]) -> str:
    """The unit of the one thing counted in the sentence before, for the lone number of another treaty.

    "The agreement needs 60 ratifications.  The Hanoi Convention needs 40."
    """
    scene, counted = context.scene, context.discourse.units
    tokens = scene.reading.sentence.tokens
    if value.end < len(tokens) and tokens[value.end].key[0].isalnum():
        return ""  # it has a noun of its own
    alone = not scene.of("unit") and sum(v.kind in ("number", "ordinal") for v in values) == 1
    named = [m for m in scene.typed("treaty") if m.id != context.discourse.treaty and m.first < value.first]
    return counted[0] if alone and named and len(counted) == 1 else ""


def _beside_event(context: Context, value: Mention) -> bool:
    scene = context.scene
    near = (e for e in scene.of("event") if 0 <= e.first - value.end <= 1)
    return any(not scene.weight(value.end, e.first) for e in near)


def _readings(context: Context, value: Mention, found: list[Fit]) -> list[Claim]:
    """The claims of the nearest fit and of those as near through the same anchor."""
    readings: list[Claim] = []
    for fit in found:
        if fit.cost > found[0].cost + (SAME_COST if value.kind == "date" else 0) or fit.anchor is not found[0].anchor:
            continue
        subject = subject_of(context, value, fit)
        fact = context.facts.find(subject.entity, fit.attribute.id) if subject is not None else None
        if fact is not None and of_fewer(value, fact.current.value):
            continue
        if subject is not None:
            readings.append(_claim(context, value, fit, subject))
            if fit.attribute.spanned and SPANNING in value.tags and value.bare is not None:
                readings.append(replace(readings[-1], value=value.bare, hedge=""))
        others = other_subjects(context, value, fit, subject)
        readings += [_claim(context, value, fit, other, doubtful=True) for other in others]
    return readings


def _ending(value: Mention) -> Mention:
    """A date said as a bound, as that date: "before 2027" is also the last day before it, "by 2026" the year's last."""
    days = value.bare
    if value.hedge not in ENDS or not isinstance(days, Days):
        return value
    first = days.last if value.hedge == "by" else max(days.first, datetime.date(1, 1, 2)) - datetime.timedelta(days=1)
    return replace(value, value=replace(days, first=first))


def _claim(context: Context, value: Mention, fit: Fit, subject: Subject, **more: object) -> Claim:
    place = fit.anchor or value
    value = _ending(value) if fit.attribute.ends else value
    foretold = _foretold(context, place)
    return make_claim(
        context,
        value,
        fit,
        subject,
        denied=_denied(context, value, fit) != refused(context.scene, value),
        stance=stance(context.scene, place, value, fit.attribute.rule and not foretold) or CONDITION * foretold,
        at_event=_at_event(context, value),
        **more,
    )


def _foretold(context: Context, place: Mention) -> bool:
    """True if the sentence says on which date the term would be met: "if 40 ratify, it takes effect in 2027"."""
    scene = context.scene
    dates = [v for v in scene.values if v.kind == "date" and v is not place]
    nearest = (scene.nearest(date, scene.of("event", *context.attributes.dated_events)) for date in dates)
    dated = any(event is not None and event[1].id == ENTRY and scene.same_part(place, event[1]) for event in nearest)
    return dated and conditional(scene, place)


def _twice(context: Context, value: Mention, fit: Fit) -> bool:
    """True if the verb of a denied term is denied too ("does not enter into force without 40")."""
    scene = context.scene
    before = any(c.end == value.first for c in scene.of("concept", "relative"))  # "not before 90 days"
    if not fit.attribute.rule or (value.kind != "number" and not before):
        return False
    events, cues = scene.of("event", ENTRY), scene.of("context", "negation")
    behind = (e for e in events if e.first >= value.end and scene.same_part(e, value))
    if any(value.end <= c.first < e.first for e in behind for c in cues):
        return True  # "without 40 there is no entry into force"
    return any(denied(scene, e) for e in events if e.end <= value.first and scene.same_clause(e, value))


def _denied(context: Context, value: Mention, fit: Fit) -> bool:
    """True if the text negates the event of the value; a treaty's term is negated at the value itself."""
    if value.kind == "duration" and fit.anchor is not None and fit.anchor.first >= value.end:
        return False  # "never in ten years had so many signed"
    timed = value.kind in TIMES
    if fit.attribute.rule and _reached(context, value):
        return False
    if fit.attribute.rule or fit.anchor is None or fit.anchor.kind != "event":
        concept = value.kind == "ordinal" and fit.anchor is not None and fit.anchor.end <= value.first
        return (
            (denied(context.scene, value, VERB_REACH if timed else AT_ONCE) and not _twice(context, value, fit))
            or (concept and fit.anchor is not None and denied(context.scene, fit.anchor, AT_ONCE))
            or _holds_none(context.scene, value)
        )
    own = (v for v in context.scene.values if v.first == value.first)
    timed = timed and not any(not_before(context.scene, fit.anchor, v) for v in own)
    behind = timed and fit.anchor.end <= value.first  # "the talks did not last five years"
    if value.kind in COUNTED and put_instead(context.scene, value):
        return False
    return denied(context.scene, fit.anchor) or (behind and denied(context.scene, value, VERB_REACH))


def _holds_none(scene: Scene, value: Mention) -> bool:
    """True if a verb of having is negated at once and the value follows it, its subject between."""
    negations = {c.end for c in scene.of("context", "negation") if c.end <= value.first}
    held = [h for h in scene.of("concept", "has") if h.first in negations and h.end <= value.first]
    return any(scene.cost(h, value) <= HOLDS_REACH for h in held)


def _reached(context: Context, value: Mention) -> bool:
    """True if what is denied is that a term is met yet ("has not reached the 40"), not the term ("needs no 60")."""
    scene = context.scene
    met, needed = (
        [c for c in scene.of("concept", one) if 0 <= value.first - c.end <= 1] for one in ("require", "need")
    )
    negations = scene.of("context", "negation")
    met = [c for c in met if not any(n.first <= c.first < n.end for n in negations)]  # "không phải có" is no need
    needless = any(c.end == need.first for c in negations for need in needed)
    return bool(met) and not needless


def _at_event(context: Context, value: Mention) -> bool:
    """True if the clause places the claim at a dated event, whose figures cannot grow."""
    places = context.scene.typed("event", "place")
    return any(context.scene.cost(value, p) <= 12 for p in places)


def _of_name(context: Context, value: Mention, fit: Fit) -> bool:
    """True for a lone year between a treaty's name and the verb: it may belong to the name ("the treaty of 2001 …")."""
    if YEAR not in value.tags or fit.anchor is None or fit.anchor.first < value.end:
        return False
    names = [m for m in context.scene.typed("treaty") if m.end == value.first]
    events = context.scene.of("event")
    return any(not any(e.end <= m.first and context.scene.same_clause(e, m) for e in events) for m in names)


# What a date costs that comes behind every other date of the verb.
LAST = 100


def _strays(context: Context, value: Mention, fit: Fit) -> bool:
    """True for a date in another clause than the verb, where one stands behind the verb in its own."""
    scene, anchor = context.scene, fit.anchor
    if value.kind != "date" or anchor is None or anchor.kind != "event":
        return False
    if scene.same_clause(value, anchor) and not (JOINED in anchor.tags and value.end <= anchor.first):
        return False
    dates = [v for v in scene.values if v.kind == "date" and v.first >= anchor.end and scene.same_clause(v, anchor)]
    between = [e for e in scene.of("event", *context.attributes.dated_events - {anchor.id}) if "noun" not in e.tags]
    return any(not any(anchor.end <= e.first and e.end <= v.first for e in between) for v in dates)


def _unsure_day(context: Context, value: Mention, fit: Fit) -> bool:
    """True for the year of a treaty's name, and for the day on which one state signed: it dates no ceremony.

    Unless it is the day of the ceremony: a claim that is in doubt may agree.
    """
    signed = value.kind == "date" and fit.anchor is not None and fit.anchor.first in context.used
    return signed or _of_name(context, value, fit)


def _single_claims(context: Context, values: list[Mention]) -> list[list[Claim]]:
    """Each value with its nearest anchor; an anchor that has one (of an attribute, for counts) is none of another."""
    found = (
        (fit.cost + (_of_name(context, value, fit) or _strays(context, value, fit)) * LAST, value.first, value, fit)
        for value in values
        for fit in fits(context, value, KINDS[_kind(value)])
    )
    ranked = sorted(found, key=lambda r: r[:2])
    taken: set[int] = set()
    held: dict[tuple[str, int], int] = {}
    claims: list[list[Claim]] = []
    for rank, (_, first, value, fit) in enumerate(ranked):
        term = value.kind == "duration" and fit.attribute.rule  # one waiting time, said once
        what = fit.attribute.id if value.kind == "number" or term else value.kind
        if value.hedge == "until":
            what = value.hedge  # the end of a period is another claim than its start
        anchor = (what, -1 if term else fit.anchor.first if fit.anchor else -first - 2)
        if first in taken or held.get(anchor, first) != first:
            continue
        taken.add(first)
        if of_them(context.scene, value) and not fit.attribute.rule:
            held[anchor] = first
            continue
        near = [f for _, other, _, f in ranked[rank:] if other == first]
        readings = _readings(context, value, near)
        if _unsure_day(context, value, fit):
            readings = [replace(claim, doubtful=True) for claim in readings]
        if readings:
            held[anchor] = first
            claims.append(readings)
    return claims
