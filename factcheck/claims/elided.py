"""The noun that a number without one counts: what the sentence, a table or the sentence before named."""

from factcheck.claims.context import FIRST_DAY, LAST_DAY, Context
from factcheck.claims.frames import fits
from factcheck.claims.scene import Scene, lettered, overlapping
from factcheck.claims.shares import apposed, of_them
from factcheck.claims.sorts import BEING
from factcheck.claims.tables import heads_label, unit_of_cell
from factcheck.frozen import replace
from factcheck.model import Mention
from factcheck.sets import Days, Period


def with_elided_units(context: Context, values: list[Mention]) -> list[Mention]:
    """Give a number without a noun the unit that the sentence named before ("48 articles, the other has 70")."""
    found: list[Mention] = []
    for value in values:
        unit = "none" if value.unit == "other" and _without_noun(context, value) else value.unit
        told = _that_number(context, value) or _needed(context, value) or _of_languages(context.scene, value)
        unit = told or unit
        if of_them(context.scene, value):
            beside = apposed(context.scene, value)
            unit = beside or next((v.unit for v in reversed(found) if v.kind == value.kind), unit)
        if unit == "none":
            cell = unit_of_cell(context.discourse.table, context.scene, value)
            unit = cell if cell in context.attributes.named_units else unit
        if unit == "none" and _came(context, value):
            unit = next((v.unit for v in reversed(found) if v.unit == "state" and _parallel(context, v, value)), unit)
        if unit == "none" and not _beside_event(context, value):
            unit = _carried_unit(context, value, values) or unit
        first = value.kind == "ordinal" and value.stated == 1  # "is the first treaty of its kind" counts no noun before
        if unit == "none" and not first and not _beside_event(context, value):
            free = [
                u
                for u in context.scene.of("unit")
                if u.end <= value.first and not any(v.first <= u.first < v.end for v in values)
            ]
            free = [u for u in free if not lettered(context.scene, u) and heads_label(context.scene, u)]
            free = [u for u in free if not any(v.role and 0 <= v.first - u.end <= 1 for v in context.scene.values)]
            is_so = any(c.end == value.first for c in context.scene.of("concept", BEING))
            free = [u for u in free if context.scene.cost(u, value) <= (COUNTED_REACH if is_so else UNIT_REACH)]
            instead = any(c.end == value.first for c in context.scene.of("concept", "contrast-number"))
            alike = [v for v in found if v.kind == value.kind and (instead or _parallel(context, v, value))]
            counted = [v.unit for v in alike if v.unit not in ("", "none", "other")]
            if counted and any(0 <= value.first - c.end <= 1 for c in context.scene.of("concept", "include")):
                free = []  # "72 states, including 65 on the first day"
            else:
                counted = _named_since(context.scene, alike, value) or counted
            unit = free[-1].id if free else (counted[-1] if counted else unit)
        found.append(replace(value, unit=unit))
    return found


def _came(context: Context, value: Mention) -> bool:
    """True if a verb of coming to an event stands right behind a number ("65 countries signed and 119 took part")."""
    coming = context.scene.of("event", *context.attributes.event_counts)
    return value.kind == "number" and any(0 <= e.first - value.end <= 1 for e in coming)


def _named_since(scene: Scene, alike: list[Mention], value: Mention) -> list[str]:
    """The noun that stands, uncounted, between the last number and this one ("119 states; of delegates, … 2,500")."""
    first = alike[-1].end if alike else value.first
    return [u.id for u in scene.of("unit") if first <= u.first and u.end <= value.first and scene.same_part(u, value)]


def _of_languages(scene: Scene, value: Mention) -> str:
    """The unit of a lone number right behind a list of languages, which it sums up."""
    if value.kind != "number" or value.unit not in ("none", "other"):
        return ""
    listed = [m for m in scene.typed("language") if 0 <= value.first - m.end <= 1]
    return "language" if any(len(scene.groups.get(m.first, ())) >= LEAST_LISTED for m in listed) else ""


LEAST_LISTED = 3


def _that_number(context: Context, value: Mention) -> str:
    """The unit of what the text counted last, for a number that is told of it ("that number rose to 72")."""
    scene, (attribute, paragraph) = context.scene, context.discourse.counted
    if value.kind != "number" or value.unit not in ("none", "other"):
        return ""
    cues = [c for c in scene.of("concept", "that-number") if c.end <= value.first and scene.same_clause(c, value)]
    own = {one.own_unit for one in context.attributes.values()} - {""}  # "the number of signatories" says it itself
    cues = [c for c in cues if not any(overlapping(c, u) for u in scene.of("unit", *own))]
    between = any(c.end <= v.first < value.first and v.kind == "number" for c in cues for v in scene.values)
    if not cues or between:
        return ""
    counted = [v for v in scene.values if v.kind == "number" and not v.role and v.end <= cues[0].first]
    told = fits(context, counted[-1], ("count",)) if counted else []
    if told:
        return told[0].attribute.own_unit
    near = attribute and scene.reading.sentence.paragraph == paragraph
    return context.attributes[attribute].own_unit if near else ""


def _needed(context: Context, value: Mention) -> str:
    """The unit of the ratifications told of before, for a lone number that is needed ("it has none; 40 are needed")."""
    scene, (attribute, paragraph) = context.scene, context.discourse.counted
    units = scene.of("unit")
    unit = context.attributes[RATIFICATIONS[0]].own_unit
    near = scene.reading.sentence.paragraph - paragraph <= 1 and not context.discourse.anew(scene, paragraph)
    told = attribute in RATIFICATIONS and near and not units
    told = told or (bool(units) and all(u.id == unit and u.end <= value.first for u in units))
    if not told or value.kind != "number" or value.unit not in ("none", "other"):
        return ""
    needs = [c for c in scene.of("concept", "require") if scene.cost(value, c) <= NEEDED_REACH]
    acts = scene.of("event")  # in Chinese the word for "to host" ends with one for "awaiting"
    needs = [c for c in needs if not any(a.first < c.first and c.end <= a.end for a in acts)]
    return unit if needs else ""


RATIFICATIONS, NEEDED_REACH = ("ratifications", "ratifications-required"), 2


def _without_noun(context: Context, value: Mention) -> bool:
    """True if a time or a place stands right behind a number, where its noun would be.

    "65 on the first day, 72 by Sunday"; "signed by 72 in Hanoi".
    """
    scene = context.scene
    led = any(c.end == value.first for c in scene.of("concept", "agent"))
    if led and any(c.first == value.end for c in scene.of("concept", "locative")):
        return True
    days = [v for v in scene.values if v.kind == "date" and not _counts_days(value, v)]
    times = days + scene.of("concept", FIRST_DAY, LAST_DAY)
    return any(0 <= time.first - value.end <= TIME_REACH and scene.same_clause(value, time) for time in times)


def _counts_days(value: Mention, date: Mention) -> bool:
    """True for the number of the days that stand right behind it: "in two days, 25 and 26 October", without a comma."""
    if date.first != value.end or not isinstance(date.value, (Days, Period)):
        return False
    days = date.value.days if isinstance(date.value, Period) else date.value
    return (days.last - days.first).days + 1 == value.stated


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
NEEDED = "ratification"


def _carried_unit(context: Context, value: Mention, values: list[Mention]) -> str:
    """The unit of the one thing counted in the sentence before, for the lone number of another treaty.

    "The agreement needs 60 ratifications.  The Hanoi Convention needs 40."
    """
    scene, counted = context.scene, context.discourse.units_near(context.scene)
    tokens = scene.reading.sentence.tokens
    if value.end < len(tokens) and tokens[value.end].key[0].isalnum():
        return ""  # it has a noun of its own
    alone = not scene.of("unit") and sum(v.kind in ("number", "ordinal") for v in values) == 1
    named = [m for m in scene.typed("treaty") if m.id != context.discourse.treaty and m.first < value.first]
    needed = any(0 <= value.first - c.end <= 1 for c in scene.of("concept", "require", "need"))
    if alone and named and needed and NEEDED in counted:
        return NEEDED  # "… has 36 articles and needs five ratifications.  The Hanoi Convention needs 40."
    return counted[0] if alone and named and len(counted) == 1 else ""


def _beside_event(context: Context, value: Mention) -> bool:
    scene = context.scene
    near = (e for e in scene.of("event") if 0 <= e.first - value.end <= 1)
    return any(not scene.weight(value.end, e.first) for e in near)
