"""Whether a name stands where a text says a place, and what it says beside another one."""

from collections.abc import Sequence

from factcheck.claims.composed import ALREADY
from factcheck.claims.context import Context, Fit
from factcheck.claims.passages import COMMAS
from factcheck.claims.scene import Scene
from factcheck.claims.sorts import BEING
from factcheck.frozen import replace
from factcheck.model import Claim, Mention, Span
from factcheck.reading.treaties import TREATY_HEAD

LOCATIVE_REACH = 2


def joined_places(context: Context, claims: list[list[Claim]]) -> list[list[Claim]]:
    """One claim for a place in a place: "headquarters in New York" is that, "headquarters in Geneva" is Geneva."""
    joined: list[list[Claim]] = []
    for (claim,) in sorted(claims, key=lambda readings: readings[0].span):
        last = joined[-1][0] if joined else None
        if last is None or not _in_one_place(context, last, claim):
            joined.append([claim])
            continue
        narrower = last if claim.member in context.facts.wider(last.member) else claim
        joined[-1] = [replace(narrower, span=Span(last.span.start, claim.span.end))]
    return joined


def _in_one_place(context: Context, one: Claim, other: Claim) -> bool:
    """True if two claims of place are about the same, and only a preposition stands between their names."""
    same = one.attribute == other.attribute and one.subject == other.subject
    if not same or not context.attributes[one.attribute].locative:
        return False
    cues = context.scene.of("concept", "locative")
    near = [c for c in cues if one.span.end <= c.span.start and c.span.end <= other.span.start]
    tokens = context.scene.reading.sentence.tokens
    between = sum(1 for t in tokens if one.span.end <= t.start and t.end <= other.span.start and t.key != ",")
    twice = not between and one.member == other.member  # "the Thai capital, Bangkok"
    return twice or (len(near) == 1 and between == near[0].end - near[0].first)


def inside_longer(cue: Mention, concepts: Sequence[Mention]) -> bool:
    concepts = [c for c in concepts if c.id != ALREADY]  # 已在: "already at"
    return any(c.first <= cue.first and cue.end <= c.end and c.end - c.first > cue.end - cue.first for c in concepts)


def right_behind(scene: Scene, cue: Mention, mention: Mention) -> bool:
    """True if only an article or adjective stands between the preposition and the name: no mark and no value."""
    valued = any(cue.end <= v.first < mention.first for v in scene.values)
    reach = 0 if scene.type(mention) == "state" else LOCATIVE_REACH
    articles = sum(1 for c in scene.of("boundary", "list") if cue.end <= c.first < mention.first)  # "the" joins lists
    near = 0 <= mention.first - cue.end <= reach + articles
    led = [c for c in scene.of("concept", *LED_ELSEWHERE) if cue.end <= c.first and c.end <= mention.first]
    return near and not valued and not led and not scene.weight(cue.end, mention.first)


# What a preposition leads to itself ("in honour of the convention"), and what begins anew behind it.
LED_ELSEWHERE = (TREATY_HEAD, BEING, "agent")


def beside_place(context: Context, mention: Mention, holder: Mention) -> bool:
    """True if a place only says where another one is ("at UN Headquarters in New York")."""
    return context.scene.type(mention) == "place" and context.scene.cost(mention, holder) <= PLACE_IN_PLACE


PLACE_IN_PLACE = 2


def _labelled(scene: Scene, mention: Mention) -> bool:
    """True for a place behind a colon, or behind a date that stands there: "Signing: 25 October 2025, Hanoi"."""
    tokens, at = scene.reading.sentence.tokens, mention.first - 1
    dates = [v for v in scene.values if v.kind == "date" and v.end == at]
    if dates and tokens[at].key in COMMAS:
        at = dates[0].first - 1
    ends = mention.end >= len(tokens) or not tokens[mention.end].key[0].isalnum()
    return ends and at > 0 and tokens[at].key in LABEL_ENDS


LABEL_ENDS = frozenset(":：")


def _is_the_place(scene: Scene, mention: Mention) -> bool:
    """True for a place behind "is" and a word that says it is one: "the venue of the ceremony was Hanoi"."""
    links = [c for c in scene.of("concept", BEING) if 0 <= mention.first - c.end <= 1 and c.end <= mention.first]
    words = scene.of("concept", "place-word")
    return any(w.end <= c.first and scene.same_clause(w, c) for c in links for w in words)


def _acts(context: Context, mention: Mention) -> bool:
    """True for a state right before a verb of states: "in Hanoi Viet Nam signed", where no mark parts the two names."""
    acts = context.scene.of("event", *context.attributes.state_events)
    return context.scene.type(mention) == "state" and any(e.first == mention.end for e in acts)


def is_placed(context: Context, mention: Mention, fit: Fit) -> bool:
    """True if a name stands where the attribute asks for one: a place behind a preposition of place, others not."""
    concepts = context.scene.of("concept")
    cues = [c for c in concepts if c.id == "locative" and not inside_longer(c, concepts)]  # "including" has an "in"
    if not fit.attribute.locative:  # "an initiative launched in Washington" has another author
        return context.scene.type(mention) != "state" or not any(c.end == mention.first for c in cues)
    for cue in cues:
        if cue.first <= mention.first < cue.end or right_behind(context.scene, cue, mention):
            return True
    places = context.scene.typed("place", "venue")
    narrower = [
        m
        for m in places
        if (mention.first - m.end == 1 or (mention.first == m.end and not _acts(context, mention)))
        and (mention.id in context.facts.wider(m.id) or context.scene.type(m) == "venue")
    ]
    hosting = context.scene.of("concept", "place-of")
    named = any(0 <= c.first - mention.end <= 1 for c in hosting)
    city = mention in places or "capitals" in mention.tags
    named = named or (city and any(c.end == mention.first for c in hosting))  # the verb comes first
    named = named or (mention in places and _labelled(context.scene, mention))
    named = named or _is_the_place(context.scene, mention)
    return named or (bool(narrower) and is_placed(context, narrower[0], fit))
