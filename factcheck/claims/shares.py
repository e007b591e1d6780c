"""Counts of a part or of something else: regional counts, shares, additions, totals of which a part is named.

What they say no fact settles: they are claims, unverified, and are never compared with a fact about the whole.
"""

from collections.abc import Iterable
from itertools import pairwise

from factcheck.claims.context import COUNTED, FIRST_DAY, LAST_DAY, MAIN_ACT, NOUNLESS, PARTS, Context
from factcheck.claims.passages import COMMAS, QUOTATION_MARKS
from factcheck.claims.scene import Scene
from factcheck.claims.stance import ASSERTED, NEGATED
from factcheck.claims.uncovered import SHARE_REACH
from factcheck.frozen import replace
from factcheck.model import Mention, ValueSet
from factcheck.reading.units import ARTICLE_WORD
from factcheck.sets import Interval


def counts_some(context: Context, value: Mention) -> bool:
    """True for a count of some of the states only: "another three", "including 13", "21 African", "60 have not"."""
    scene = context.scene
    if value.unit in PARTS and _of_a_part(scene, value):
        return True
    if _missing(scene, value):
        return True
    if value.unit not in MEMBERS:
        return value.unit in SIGNED and _adds(scene, value)  # "four more signatures"
    if _whole_of_share(scene, value):
        return True
    if value.unit == "state" and any(_describes(scene, value, v) for v in scene.values):
        return True
    if _adds(scene, value) and not _only_kind(context, value):
        return True
    totals = {(c.first, c.end) for c in scene.of("concept", "out-of")}  # "among the 72 signatories" counts all
    if any(0 <= value.first - c.end <= 1 for c in scene.of("concept", "among")) and _told_of(context, value):
        return False  # "one of 65 states that have signed"
    included = [c for c in scene.of("concept", "include") if not any(f < c.end <= e for f, e in totals)]
    included = [c for c in included if not _who_came(scene, c)]
    apart = _of_all_who_came(context, value) or at_day_of_event(scene, value)
    if any(0 <= value.first - c.end <= 1 for c in included) and not apart:
        return True
    told = _in_a_breakdown(context, value) or _on_the_spot(scene, value)
    return told or _of_a_share(scene, value) or _of_a_subset(context, value) or _of_those_who_did_not(context, value)


def _who_came(scene: Scene, cue: Mention) -> bool:
    """True if "include" says who those were that came, whom nothing counted ("the guests included 119 countries")."""
    guests = [u for u in scene.of("unit", "delegate", "participant") if 0 <= cue.first - u.end <= 1]
    return bool(guests) and not any(v.kind == "number" and v.end <= cue.first for v in scene.values)


def _of_all_who_came(context: Context, value: Mention) -> bool:
    """True for those who signed, told as part of all who came ("nearly 100 came, including 65 that signed")."""
    scene = context.scene
    acts = scene.of("event", *context.attributes.events_of(MAIN_ACT))
    came = [e for e in scene.of("event", *context.attributes.event_counts) if e.end <= value.first]
    did = any(0 <= e.first - value.end <= DEED_REACH for e in acts)
    return did and any(v.unit == value.unit and v.end <= e.first for v in scene.values for e in came)


# "… 65 that signed": so near behind the count stands the verb.
DEED_REACH = 2


def at_day_of_event(scene: Scene, value: Mention) -> bool:
    """True for a count with a day of the event right behind it: "including 65 on the first day"."""
    days = scene.of("concept", FIRST_DAY, LAST_DAY)
    return any(0 <= c.first - value.end <= SHARE_REACH and scene.same_clause(value, c) for c in days)


def _missing(scene: Scene, value: Mention) -> bool:
    """True for "38 ratifications are missing", "three states still have to ratify".

    A word of a longer one for what is needed says no such thing.
    """
    needed = scene.of("concept", "require") + scene.of("event")
    cues = [c for c in scene.of("concept", "missing") if not any(r.first < c.first and c.end <= r.end for r in needed)]
    return any(0 <= value.first - c.end <= MISSING_REACH or c.first == value.end for c in cues)


def _in_a_breakdown(context: Context, value: Mention) -> bool:
    """True if other counts of the same unit beside it are of regions: "19 countries of Asia, 21 of Africa, 19 …"."""
    alike = [v for v in context.scene.values if v.unit == value.unit and v is not value]
    return sum(_of_a_subset(context, v) for v in alike) >= LEAST_REGIONS


LEAST_REGIONS = 2


def _on_the_spot(scene: Scene, value: Mention) -> bool:
    """True if only those are counted who did it there and then ("64 signed in the main hall")."""
    cues = [c for c in scene.of("concept", "on-the-spot") if scene.same_clause(value, c)]
    return any(scene.cost(value, c) <= SPOT_REACH for c in cues)


SPOT_REACH = 8


def _adds(scene: Scene, value: Mention) -> bool:
    """True for a number that adds to one said before: "another three", "three more states"."""
    added = [c for c in scene.of("concept", "additional") if not _in_hedge(value, c)]
    return any(_bare_end(scene, value) <= c.first <= value.end or c.end == value.first for c in added)


def _only_kind(context: Context, value: Mention) -> bool:
    """True for organisations that are told beside states ("119 countries and another 150 organisations")."""
    others = [v.unit for v in context.scene.values if v.first != value.first]
    others += context.discourse.units_near(context.scene)
    return value.unit == "organization" and value.unit not in others and "state" in others


def of_them(scene: Scene, value: Mention) -> bool:
    """True for a part of those who were named before: "three of them" is no total, but "72 of them signed" is one."""
    end = _bare_end(scene, value)  # "72, of them 20 from Africa": no part
    cues = [c for c in scene.of("concept", "of-them") if 0 <= c.first - end <= 1]
    return value.kind in COUNTED and any(not scene.weight(end, c.first) for c in cues)


def apposed(scene: Scene, value: Mention) -> str:
    """The noun that only a mark, or its treaty, parts from a number behind it: "its signatories, 72 of them, …"."""
    counted = {v.end for v in scene.values if v.kind == "number"}
    treaties = {m.first: m.end for m in scene.typed("treaty")}
    for unit in scene.of("unit"):
        ends = [treaties.get(unit.end + gap, 0) for gap in range(OWNER_GAP)]
        if unit.end not in counted and value.first - max(unit.end, *ends) == 1:
            return unit.id
    return ""


# "The signatories of the Hanoi Convention": so many words stand between.
OWNER_GAP = 3


def _in_hedge(value: Mention, cue: Mention) -> bool:
    """True if a hedge behind the number holds the cue ("70 or more")."""
    behind = bool(value.hedge) and value.core is not None and value.span.start == value.core.start
    return behind and value.first <= cue.first < value.end


def _told_of(context: Context, value: Mention) -> bool:
    """True if a relative clause or a participle right behind a count, or a verb before, says of what it is all."""
    scene = context.scene
    events = scene.of("event", *context.attributes.state_events)
    behind = any(0 <= c.first - value.end <= 1 for c in (*scene.of("boundary", "weak"), *events))
    return behind or any(e.end <= value.first and scene.same_clause(e, value) for e in events)


def _of_a_part(scene: Scene, value: Mention) -> bool:
    """True for "35 articles of it", or the chapters of a book or a report that is named before them."""
    if any(value.end == c.first or 0 <= value.first - c.end <= 1 for c in scene.of("concept", "part")):
        return True
    if _some_of_more(scene, value):
        return True
    treaties = scene.typed("treaty") + scene.of("concept", "treaty-head")
    works = [c for c in scene.of("concept", "work") if c.end <= value.first and scene.same_part(c, value)]
    tokens = scene.reading.sentence.tokens
    titles = {c.end + 1 for c in works if c.end < len(tokens) and tokens[c.end].key in QUOTATION_MARKS}
    treaties = [m for m in treaties if m.first not in titles]  # the book “The Hanoi Convention”
    return any(not any(c.end <= m.first and m.end <= value.first for m in treaties) for c in works)


def _some_of_more(scene: Scene, value: Mention) -> bool:
    """True for a number behind "of them" in its clause, a larger one of the same unit before it ("71, of which 8")."""
    cues = [c for c in scene.of("concept", "part", "of-them") if c.end <= value.first and scene.same_clause(c, value)]
    whole = [v for v in scene.values if v.unit == value.unit and v.kind == "number" and v is not value]
    return any(v.end <= c.first and (v.stated or 0) > (value.stated or 0) for c in cues for v in whole)


def _describes(scene: Scene, value: Mention, other: Mention) -> bool:
    """True if the states only say where others come from: "710 journalists from 40 countries"."""
    known = any(other.first <= u.first < other.end for u in scene.of("unit", "other"))
    if not known or other.kind != "number" or other.role or ARTICLE_WORD in other.tags:
        return False
    if other.end > value.first:
        return 0 <= other.first - value.end <= 1 and not scene.weight(value.end, other.first)
    origins = scene.of("event", "attend") + scene.of("concept", "agent")  # "coming from", "from"
    from_there = any(other.end <= e.first and e.end <= value.first for e in origins)
    return from_there and scene.cost(other, value) <= SHARE_REACH


def later_acts(context: Context) -> set[int]:
    """Where the verbs begin that tell of further signatures ("three more signed in May"), or of one state's own.

    They date no opening.
    """
    scene = context.scene
    added = [c for c in scene.of("concept", "additional") if not any(_in_hedge(v, c) for v in scene.values)]
    counts = [v for v in scene.values if v.kind == "number" and v.unit in SIGNED]
    later = [v for v in counts if any(v.first <= c.first <= v.end or c.end == v.first for c in added)]
    acts = scene.of("event", *context.attributes.events_of(MAIN_ACT))
    own = scene.of("concept", "own-country")  # "said on 3 May that his country had signed in New York"
    alone = {e.first for e in acts for c in own if scene.same_clause(e, c) and scene.cost(e, c) <= OWN_REACH}
    return alone | {e.first for e in acts for v in later if scene.same_clause(e, v)}


# So near to the verb stand the words for the speaker's own country.
OWN_REACH = 3
SIGNED = ("state", "signature", "signatory", "none", "other")


def _bare_end(scene: Scene, value: Mention) -> int:
    """The token behind the number itself, without its unit."""
    tokens = scene.reading.sentence.tokens
    places = range(value.end - 1, value.first, -1)
    return next((i + 1 for i in places if value.core and tokens[i].end <= value.core.end), value.first + 1)


def _whole_of_share(scene: Scene, value: Mention) -> bool:
    """True for the number that a share is of: "a third of the 193", not "all 193"."""
    shares = [c for c in scene.of("concept", "share") if 0 <= value.first - c.end <= 1]
    return any(o.first > s.first and o.end >= s.end for s in shares for o in scene.of("concept", "out-of"))


def _of_a_share(scene: Scene, value: Mention) -> bool:
    """True for the numbers in "two thirds"."""
    end = _bare_end(scene, value)
    return any(c.first <= value.first and end <= c.end for c in scene.of("concept", "share"))


def _of_a_subset(context: Context, value: Mention) -> bool:
    """True if the number counts the states of a region or a group: "21 African countries", "12 states in Asia"."""
    scene = context.scene
    core_end = next((m.first for m in scene.of("unit") if value.first < m.first < value.end), value.end)
    groups = [m for m in scene.of("entity") if _is_group(context, m)] + scene.of("concept", "subset")
    before = [m for m in groups if m.end == value.first and value.unit in GROUPED]
    before += [m for m in groups if opens_with(scene, m, value)]
    return value.unit in (*GROUPED, *NOUNLESS) and any(
        value.first < m.first <= core_end or 0 <= m.first - value.end <= 1 or m in before for m in groups
    )


def opens_with(scene: Scene, group: Mention, value: Mention) -> bool:
    """True for a region that a sentence opens with, before a comma, and a count of states: "in Africa, 21 signed"."""
    tokens = scene.reading.sentence.tokens
    counted = value.kind == "number" and value.unit in GROUPED
    told = any(e.end <= group.first for e in scene.of("event"))  # "signed in Asia, …"
    region = counted and not told and (group.kind == "concept" or scene.type(group) == "place")
    opens = group.first <= OPENING and group.end < value.first and tokens[group.end].key in COMMAS
    return region and opens and scene.same_part(group, value)


# "In the Arab world, …": so many words stand before the region.
OPENING = 3


def _of_those_who_did_not(context: Context, value: Mention) -> bool:
    """True for the subject of a negated verb: "121 states have not signed" does not say how many have."""
    scene = context.scene
    verbs = [e for e in scene.of("event", *context.attributes.state_events) if e.first >= value.end]
    verb = min(verbs, key=lambda e: e.first, default=None)
    if verb is None or not scene.same_clause(value, verb):
        return False
    if any(0 <= value.first - c.end <= 1 for c in scene.of("concept", "require")):
        return False  # "as long as 40 states have not ratified it"
    done = [e for e in scene.of("event", *context.attributes.state_events) if 0 <= value.first - e.end <= 1]
    if any(e.id != verb.id and ASSERTED.intersection(e.tags) for e in done):
        return False  # the verb stands before: "signed have 72 states, and none has ratified it"
    negations = scene.of("context", "negation")
    return bool(NEGATED.intersection(verb.tags)) or any(value.end <= c.first < verb.end for c in negations)


# Units of which regions and groups have some.
GROUPED = ("state", "organization", "delegation")
MISSING_REACH = 2
# Units of which a text may count some only.
MEMBERS = ("state", "organization", "delegation", "none", "other")


def _is_group(context: Context, mention: Mention) -> bool:
    """True for a region, or for an organisation of states other than the one in whose name all are counted."""
    entity = context.facts.entities.get(mention.id)
    region = entity is not None and entity.type == "place" and not entity.within
    return region or (entity is not None and entity.type == "state" and bool(entity.actors))


def of_totals(context: Context, values: list[Mention]) -> list[Mention]:
    """Leave out the other number: of "72 of the 193 states" the 193, of "31 of the 72 signatories" the 31.

    The total may stand first: "of the 193 states, 72 have signed".
    """
    cues = context.scene.of("concept", "out-of")
    dropped: set[int] = set()
    units: dict[int, str] = {}
    tags: dict[int, tuple[str, ...]] = {}
    for one, other in pairwise(values):
        part, total = (other, one) if _leads(context.scene, one, cues) else (one, other)
        bare = [c for c in context.scene.of("concept", "from") if c.first == part.end]  # "72 from 193 states"
        between = any(part.end <= c.first and c.end <= total.first for c in (*cues, *bare))
        joined = part is other or (between and total.first - part.end <= TOTAL_REACH)
        counted = part.kind in COUNTED and total.kind in COUNTED  # no date, no number of a resolution
        if not joined or not counted or ARTICLE_WORD in part.tags or part.unit not in ("none", "other", total.unit):
            continue
        own = total.unit in TOTALS
        dropped.add(part.first if own else total.first)
        units[part.first] = total.unit
        tags[part.first] = () if own else (f"{OF_TOTAL}{total.stated}",)
    kept = [v for v in values if v.first not in dropped]
    return [replace(v, unit=units.get(v.first, v.unit), tags=(*v.tags, *tags.get(v.first, ()))) for v in kept]


def of_fewer(value: Mention, known: ValueSet) -> bool:
    """True if the value is a part of fewer than are known to have done it ("three of the five permanent members")."""
    totals = [float(tag.removeprefix(OF_TOTAL)) for tag in value.tags if tag.startswith(OF_TOTAL)]
    return isinstance(known, Interval) and any(total < known.low for total in totals)


# The tag of a part, with the total that it is a part of.
OF_TOTAL = "of:"


def _leads(scene: Scene, total: Mention, cues: Iterable[Mention]) -> bool:
    """True for a total that opens a sentence or a clause: "of the 193 states, …"."""
    tokens = scene.reading.sentence.tokens
    opening = [c for c in cues if c.first == 0 or not tokens[c.first - 1].key[0].isalnum()]
    return any(0 <= total.first - c.end <= 1 for c in opening)


# Units whose total is the claim; a total of anything else only says of how many.
TOTALS = (
    "signatory",
    "signature",
    "article",
    "chapter",
    "ratification",
    "language",
    "delegate",
    "participant",
    "organization",
    "formal-session",
    "intersessional-meeting",
)
TOTAL_REACH = 4
