"""Claims that the calendar alone refutes: a wrong weekday, no such day, a period backwards, a past yet to come.

No fact is needed for them, so they have no subject but the calendar.
"""

from datetime import date

from factcheck.claims.context import Context
from factcheck.claims.scene import Scene
from factcheck.claims.stance import stance
from factcheck.frozen import replace
from factcheck.model import Claim, Mention, Subject
from factcheck.reading.dates import ON, SLIP, WEEKDAY
from factcheck.sets import Days

CALENDAR = Subject("calendar", "clause")
WRONG_WEEKDAY, YET_TO_COME = "weekday", "yet-to-come"
PAST = "past"
# How far from the date the verb may stand that tells it as past.
VERB_REACH = 8


def slip_claims(context: Context) -> list[list[Claim]]:
    """What the calendar refutes in the sentence; the attribute of each claim says how (see messages.py)."""
    claims = [_claim(m, m.id) for m in context.scene.values if m.kind == SLIP]
    for mention in context.scene.values:
        if mention.kind == "date":
            claims += _weekday_claims(context, mention) or _late_claims(context, mention)
    return [[claim] for claim in claims]


def _claim(mention: Mention, attribute: str) -> Claim:
    assert mention.value is not None
    return Claim(mention.span, CALENDAR, attribute, "date", mention.value, core=mention.core)


def _weekday_claims(context: Context, mention: Mention) -> list[Claim]:
    """The day that stands beside another weekday than its own; without a year, in that of its paragraph or the text."""
    tags = dict(tag.split(":", 1) for tag in mention.tags if tag.startswith((WEEKDAY, ON)))
    written = tags.get(ON.rstrip(":"))
    if written is None:
        return []
    day = _day(context, written)
    if day is None or day.isoweekday() == int(tags[WEEKDAY.rstrip(":")]):
        return []
    return [replace(_claim(mention, WRONG_WEEKDAY), value=Days(day, day))]


def _day(context: Context, written: str) -> date | None:
    """The day that is written in ISO 8601, perhaps without its year; None if no year is known for it."""
    year = context.discourse.year_near(context.scene) or (context.text_date.year if context.text_date else 0)
    if written.startswith("--"):
        written = f"{year:04d}-{written[2:]}"
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def _late_claims(context: Context, mention: Mention) -> list[Claim]:
    """A day after the text's own date at which the nearest verb tells something as past."""
    value, today, scene = mention.value, context.text_date, context.scene
    if today is None or not isinstance(value, Days) or value.yearless or value.first <= today or mention.hedge:
        return []
    verb = _nearest_verb(scene, mention)
    if verb is None or PAST not in verb.tags or stance(scene, verb, mention, False):
        return []
    return [replace(_claim(mention, YET_TO_COME), when=Days(today, today), dated="text")]


def _nearest_verb(scene: Scene, mention: Mention) -> Mention | None:
    near = scene.nearest(mention, [event for event in scene.of("event") if scene.same_clause(event, mention)])
    return near[1] if near is not None and near[0] <= VERB_REACH else None
