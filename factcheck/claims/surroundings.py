"""What a frame asks of the words around a value."""

from factcheck.attributes import Attribute, Frame
from factcheck.claims.context import Context
from factcheck.claims.scene import Scene, overlapping
from factcheck.claims.stance import ASSERTED, cue_acts, still_ahead
from factcheck.model import Mention

# A lone year stands no further from the event of the sentence that it opens.
FARTHEST_OPENING, YEAR = 14, "year"
PURPOSE_REACH = 4
# An ordinal that counts one of these numbers no treaty, and no session ("the first signatory of the treaty").
DOERS = ("state", "signatory", "delegate")
# A lead ("once 40 states …") stands this many tokens before its value at most.
LEAD_REACH = 2


def _recalled(context: Context, frame: Frame) -> bool:
    """True if a sentence without a verb of its own goes on with what the one before counted, or told of."""
    scene, discourse, (counted, paragraph) = context.scene, context.discourse, context.discourse.counted
    if frame.recalls in discourse.doing and not discourse.anew(scene, discourse.doing_paragraph):
        cues = scene.of("concept", *frame.concepts)
        return all(any(overlapping(c, e) for c in cues) for e in scene.of("event"))
    near = scene.reading.sentence.paragraph - paragraph <= 1
    near = near and not scene.typed("treaty")
    opens = any(c.first <= 1 for c in scene.of("concept", *frame.concepts))
    return counted == frame.recalls and near and opens and not scene.of("event", *context.attributes.state_events)


def surrounded(context: Context, value: Mention, attribute: Attribute, frame: Frame) -> bool:
    """True if what the frame asks of the value's surroundings is there, and nothing that it excludes."""
    scene = context.scene
    if frame.recalls and not _recalled(context, frame):
        return False
    if not all(_stands(scene, need, value, attribute) for need in frame.needs):
        return False
    if _of_doers(scene, value, attribute) or len(scene.groups.get(value.first, ())) < frame.least:
        return False
    excluding = [c for c in scene.of("concept", *frame.without) if scene.same_clause(value, c)] if frame.without else []
    excluding = [c for c in excluding if not value.first <= c.first < c.end <= value.end]  # a word of its hedge
    if any(not _of_another_first(scene, value, c) for c in excluding):
        return False
    if frame.without and any(scene.same_part(value, e) for e in scene.of("event", *frame.without)):
        return False
    if frame.years and value.role != YEAR:
        return False
    if not _laid_out(scene, value, frame):
        return False
    if frame.unplaced and any(c.end == value.first for c in _prepositions(scene)):
        return False
    led = not frame.lead or _led(scene, value, frame.lead)
    return led and not (frame.not_lead and _led(scene, value, frame.not_lead))


def _laid_out(scene: Scene, value: Mention, frame: Frame) -> bool:
    """True if the value stands in a heading, and behind no word of its clause, where the frame asks for that."""
    tokens = scene.reading.sentence.tokens
    opens = not value.first or not tokens[value.first - 1].key[0].isalnum()
    return (scene.reading.sentence.heading or not frame.headed) and (opens or not frame.opens)


def _prepositions(scene: Scene) -> list[Mention]:
    """The words of place that lead to what stands behind them: no act ("at the signing"), none that name the place."""
    acts = {i for e in scene.of("event") for i in range(e.first, e.end)}
    places = scene.typed("place", "state")
    cues = [c for c in scene.of("concept", "locative") if c.first not in acts]
    return [c for c in cues if not any(c.first <= m.first and m.end <= c.end for m in places)]


def _of_doers(scene: Scene, value: Mention, attribute: Attribute) -> bool:
    """True for an ordinal that is part of an office ("the prime minister"), or of a word for those who act."""
    if value.kind != "ordinal":
        return False
    office = any(r.first <= value.first < r.end for r in scene.of("role"))
    doers = (u for u in scene.of("unit", *DOERS) if value.first < u.first < value.end)
    return office or (attribute.kind == "ordinal" and any(doers))


def _led(scene: Scene, value: Mention, concepts: tuple[str, ...]) -> bool:
    """True if one of these concepts stands right before the value."""
    return any(0 <= value.first - c.end <= LEAD_REACH for c in scene.of("concept", *concepts))


def _of_another_first(scene: Scene, value: Mention, cue: Mention) -> bool:
    """True if a cue is said of another ordinal: "the first global treaty and the first on criminal law in 20 years"."""
    ordinals = [v for v in scene.values if v.kind == "ordinal" and v is not value]
    between = any(value.end <= v.first < cue.end for v in ordinals)
    return value.kind == "ordinal" and between


def _stands(scene: Scene, need: tuple[str, ...], value: Mention, attribute: Attribute) -> bool:
    """True if one of these events, concepts or units stands in the value's part of the sentence.

    For a waiting time it may stand in another part ("needs 40 ratifications; then 90 days must pass").  For a count
    events that are said to have happened are left out: what a treaty requires has not.
    """
    anywhere, open_only = attribute.rule and attribute.kind == "duration", attribute.kind == "count"
    pool = [m for m in (*scene.reading.names, *scene.reading.cues) if m.id in need]
    pool = [m for m in pool if anywhere or scene.same_part(value, m)]
    # a hedge ("at least 30") demands nothing
    pool = [m for m in pool if m.kind != "concept" or not value.first <= m.first < m.end <= value.end]
    happened = [m for m in pool if m.kind == "event" and open_only and ASSERTED.intersection(m.tags)]
    happened = [m for m in happened if not still_ahead(scene, m)]
    happened = [m for m in happened if not cue_acts(scene, "purpose", m, PURPOSE_REACH)]  # "for it to enter into force"
    return any(m.kind in ("concept", "unit", "event") and m not in happened for m in pool)
