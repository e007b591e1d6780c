"""Claims from values: counts, ordinals, dates, periods, durations and identifiers."""

import datetime

from factcheck.claims.context import ENTRY, Context, Fit
from factcheck.claims.elided import with_elided_units
from factcheck.claims.frames import fits
from factcheck.claims.making import make_claim, on_weekday
from factcheck.claims.negations import denied_value
from factcheck.claims.prepared import (
    UNTIL,
    ends_of_term,
    first_day,
    hedged_ahead,
    passing,
    rejected,
    stated_days,
    vaguer,
)
from factcheck.claims.referents import other_subjects, subject_of
from factcheck.claims.scene import Scene
from factcheck.claims.shares import SIGNED, apposed, at_day_of_event, of_fewer, of_them, of_totals
from factcheck.claims.stance import FORECAST_REACH, conditional, cue_acts, refused, stance
from factcheck.claims.subjects import treaty_told
from factcheck.frozen import replace
from factcheck.model import Claim, Mention, Subject
from factcheck.reading.dates import SLIP
from factcheck.reading.mentions import JOINED
from factcheck.sets import Days

KINDS = {
    "number": ("count",),
    "ordinal": ("count", "ordinal"),
    "date": ("date",),
    "duration": ("duration",),
    "identifier": ("identifier",),
}
# Two readings of a date through one anchor that cost about as much are both tried; the one that fits best is kept.
SAME_COST = 2.5
ENDS = ("before", "by")
CONDITION = "condition"
# The tag of a hedge that may also say "in the course of".
SPANNING = "spanning"
# The tag of a date that is no more than a year.
YEAR = "precision:year"


def value_claims(context: Context) -> list[list[Claim]]:
    """The claims that the values of the sentence make, each with its alternative readings."""
    values = [v for v in context.scene.values if not v.role or v.role == "resolution" or v.kind == "date"]
    values = [v for v in values if v.kind != SLIP]
    values = [v for v in of_totals(context, values) if not rejected(context, v) and not vaguer(v, values)]
    values = [v for v in values if not passing(context, v, values)]
    values = with_elided_units(context, [hedged_ahead(context, v) for v in values])
    values = [end for v in values for end in ends_of_term(context, v)]
    return _single_claims(context, [stated_days(first_day(context, v)) for v in values])


def _kind(value: Mention) -> str:
    return "identifier" if value.role == "resolution" else value.kind


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
            grows = fact is not None and fact.evolution == GROWING
            other_day = on_weekday(context, value, readings[-1]) if grows else None
            readings += [other_day] if other_day else []
            if fit.attribute.spanned and SPANNING in value.tags and value.bare is not None:
                readings.append(replace(readings[-1], value=value.bare, hedge=""))
        others = other_subjects(context, value, fit, subject)
        readings += [_claim(context, value, fit, other, doubtful=True) for other in others]
    for fit in _done_there(context, value, found):
        subject = subject_of(context, value, fit)
        readings = [replace(one, doubtful=True) for one in readings]
        readings += [_claim(context, value, fit, subject, doubtful=True)] if subject is not None else []
    return readings


def _done_there(context: Context, value: Mention, found: list[Fit]) -> list[Fit]:
    """What those who came did ("the envoys of 72 states came to sign it"), which the number may count as well."""
    came = found[0].anchor
    if value.kind != "number" or found[0].attribute.of != "event" or came is None or came.kind != "event":
        return []
    acts = context.attributes.state_events
    return [
        fit
        for fit in found[1:]
        if fit.anchor is not None
        and fit.anchor.kind == "event"
        and fit.anchor.id in acts
        and "base" in fit.anchor.tags
        and context.scene.same_clause(came, fit.anchor)
    ][:1]


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
    value = value if value.hedge else replace(value, hedge=fit.frame.reads_as)
    foretold = _foretold(context, place, fit.attribute.rule)
    return make_claim(
        context,
        value,
        fit,
        subject,
        denied=denied_value(context, value, fit) != refused(context.scene, value),
        stance=stance(context.scene, place, value, fit.attribute.rule and not foretold) or CONDITION * foretold,
        at_event=_at_event(context, value),
        **more,
    )


def _foretold(context: Context, place: Mention, rule: bool) -> bool:
    """True if the sentence says on which date the term would be met: "if 40 ratify, it takes effect in 2027".

    Or on which day it will be, in somebody's view: "they predict that the 40th will be deposited in 2028".
    """
    scene = context.scene
    dates = [v for v in scene.values if v.kind == "date" and v is not place]
    events = scene.of("event", *context.attributes.dated_events - {"arrive"}, *MET)
    nearest = [scene.nearest(date, events) for date in dates]
    met = [e[1] for e in nearest if e is not None and e[1].id in MET and scene.same_part(place, e[1])]
    told = rule and any(e.id != ENTRY and cue_acts(scene, "forecast", e, FORECAST_REACH) for e in met)
    soon = rule and any(scene.same_clause(place, c) for c in scene.of("concept", THIS_YEAR))
    return told or ((bool(met) or soon) and conditional(scene, place))


# The evolution of a fact whose value of a day may be another than the latest.
GROWING = "growing"
# Words for a time that no date tells ("by the end of the year").
THIS_YEAR = "this-year"
# What is dated where a text says when the term would be met.
MET = (ENTRY, "ratify", "deposit")


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
    joined = JOINED in anchor.tags and value.end <= anchor.first
    if joined and any(e.end <= value.first for e in scene.of("event", *context.attributes.dated_events)):
        return True  # "72 signed it on 25 October, and-it-will-enter …"
    if scene.same_clause(value, anchor) and not joined:
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


def _among_others(context: Context, value: Mention) -> bool:
    """True for a part of those who came, who may be all that did more ("119 countries came, 72 of them signed")."""
    counts = [v for v in context.scene.values if v.kind == "number" and v.unit == value.unit and v.end <= value.first]
    return any(v.stated and value.stated and v.stated > value.stated for v in counts)


def _at_its_own_time(scene: Scene, value: Mention) -> bool:
    """True for a number of states with a time behind it, which another one shares a verb with.

    "72 states signed, up from 65 on the first day"; it may be of something else.
    """
    times = (v for v in scene.values if v.kind == "date")
    near = any(0 <= t.first - value.end <= OWN_TIME and scene.same_clause(value, t) for t in times)
    return value.kind == "number" and value.unit in SIGNED and (near or at_day_of_event(scene, value))


# So many words ("on the") stand between a number and its time.
OWN_TIME = 2


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
        if value.hedge == UNTIL or fit.attribute.ends:
            what = UNTIL  # the end of a period is another claim than its start
        what += treaty_told(context.scene, context.discourse, value)  # each column of a table has its own
        anchor = (what, -1 if term else fit.anchor.first if fit.anchor else -first - 2)
        again = held.get(anchor, first) != first
        if first in taken or (again and not _at_its_own_time(context.scene, value)):
            continue
        again = again and not at_day_of_event(context.scene, value)
        taken.add(first)
        part = of_them(context.scene, value) and not (fit.attribute.rule or apposed(context.scene, value))
        if part and not (fit.attribute.of == "treaty" and _among_others(context, value)):
            held[anchor] = first
            continue
        near = [f for _, other, _, f in ranked[rank:] if other == first]
        readings = _readings(context, value, near)
        if part or again or _unsure_day(context, value, fit):
            readings = [replace(claim, doubtful=True) for claim in readings]
        if readings:
            held[anchor] = first
            claims.append(readings)
    return claims
