"""The claim that a value makes of a subject, with the date that it speaks of."""

import datetime

from factcheck.attributes import Attribute
from factcheck.claims.context import FIRST_DAY, LAST_DAY, MAIN_ACT, Context, Fit
from factcheck.claims.doubts import doubtful
from factcheck.claims.referents import subject_of
from factcheck.claims.sorts import is_unsure
from factcheck.claims.stance import (
    denied,
    negation_before,
    refused,
    reply,
    spoken_of,
    stance,
)
from factcheck.frozen import replace
from factcheck.model import Claim, Mention, Span, Subject
from factcheck.sets import Days, Period, names


def make_claim(context: Context, value: Mention, fit: Fit, subject: Subject, **more: object) -> Claim:
    """The claim that the value makes of the subject, with the date that it speaks of."""
    fact = context.facts.find(subject.entity, fit.attribute.id)
    as_of = fact.current.as_of if fact is not None else None
    said = context.discourse.year_near(context.scene)
    year = max(said, as_of.year if as_of else 0)  # what is known since a year was not before it
    known = context.facts.as_of if year > said else None
    dated_events = context.attributes.dated_events
    when, dated = spoken_of(context.scene, value, fit.anchor, context.text_date, year, dated_events, latest=known)
    if dated != "clause":
        when, dated = _day_of_event(context, value, subject) or (when, dated)
    assert value.value is not None
    if is_unsure(context.scene.typed("event"), list(context.scene.values), subject.entity, context.facts):
        subject = replace(subject, unsure=True)
    claim = Claim(
        value.span,
        subject,
        fit.attribute.id,
        value.kind,
        value.value,
        value.unit,
        value.hedge,
        value.stated,
        value.core,
        when=when,
        dated=dated,
        doubtful=doubtful(context, value, fit, subject),
    )
    return replace(claim, **more)


def _day_of_event(context: Context, value: Mention, subject: Subject) -> tuple[Days, str] | None:
    """The first or last day of the treaty's main event, where the clause speaks of it ("on the opening day")."""
    scene, facts = context.scene, context.facts
    cues = [c for c in scene.of("concept", FIRST_DAY, LAST_DAY) if scene.same_part(value, c)]
    dates = [v for v in scene.values if v.kind == "date"]  # "the end of 2026"
    cues = [c for c in cues if not any(d.first <= c.first < d.end for d in dates)]
    fact = facts.find(facts.act_of(facts.entities[subject.entity].of or subject.entity, MAIN_ACT), "dates")
    known = fact.current.value if fact is not None else None
    firsts = [c for c in cues if c.id == FIRST_DAY]
    cues = firsts + [c for c in cues if c not in firsts and not any(0 <= f.first - c.end <= DAY_REACH for f in firsts)]
    nearest = scene.nearest(value, cues)
    if nearest is None or not isinstance(known, Period):
        return None
    return (known.start if nearest[1].id == FIRST_DAY else known.end), "clause"


# In "the close of the first day" so many words stand between the two.
DAY_REACH = 2


def on_weekday(context: Context, value: Mention, claim: Claim) -> Claim | None:
    """The claim read as of a weekday of the treaty's main event, where a text of those days names one.

    "By Saturday night 65 states had signed": a second reading beside that of the text's own date.
    """
    scene, facts = context.scene, context.facts
    fact = facts.find(facts.act_of(claim.subject.entity, MAIN_ACT), "dates")
    known = fact.current.value if fact is not None else None
    nearest = scene.nearest(value, [c for c in scene.of("weekday") if scene.same_part(c, value)])
    if claim.dated == "clause" or nearest is None or not isinstance(known, Period):
        return None
    first, last = known.start.first, known.end.last
    if context.text_date is None or not first <= context.text_date <= last + WEEK:
        return None
    days = (first + datetime.timedelta(days=i) for i in range((last - first).days + 1))
    day = next((d for d in days if str(d.isoweekday()) == nearest[1].id), None)
    return replace(claim, when=Days(day, day), dated="clause") if day else None


WEEK = datetime.timedelta(days=8)


def status_claim(
    context: Context, attribute: str, place: Mention, state: str, subject: Subject | None = None
) -> Claim | None:
    """The claim that the subject's (or, if not given, the sentence's) status is `state`, said at `place`."""
    entry: Attribute = context.attributes[attribute]
    fit = Fit(0, entry, entry.frames[0], place)
    subject = subject or subject_of(context, place, fit)
    if subject is None:
        return None
    value = replace(place, kind="status", value=names(state), core=place.span)
    negation = negation_before(context.scene, place)
    answer = reply(context.scene) if place.first < context.scene.reading.sentence.asked else None
    last = answer or place
    span = Span((negation or place).span.start, last.span.end)
    return make_claim(
        context,
        value,
        fit,
        subject,
        span=span,
        denied=denied(context.scene, place) != refused(context.scene, place),
        stance=stance(context.scene, place, place, entry.rule),
    )
