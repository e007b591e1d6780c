"""Whether the text negates what a value claims."""

from factcheck.claims.context import COUNTED, ENTRY, Context, Fit
from factcheck.claims.rivals import put_instead
from factcheck.claims.scene import WEAK, Scene
from factcheck.claims.stance import denied, not_before
from factcheck.model import Mention

# How near a negation must stand to deny the value itself.
AT_ONCE = 1
# How near a negation must stand to a date or a length of time behind the noun that it is said of: a verb between.
VERB_REACH = 2
TIMES = ("date", "duration")
# How far its object stands from a negated verb of having.
HOLDS_REACH = 3
# The verbs that an event, or those who came, may have.
HELD = ("take-place", "attend")


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


def denied_value(context: Context, value: Mention, fit: Fit) -> bool:
    """True if the text negates the event of the value; a treaty's term is negated at the value itself."""
    if value.kind == "duration" and fit.anchor is not None and fit.anchor.first >= value.end:
        return False  # "never in ten years had so many signed"
    timed = value.kind in TIMES
    lasting = timed and fit.attribute.rule and fit.anchor is not None and "not" in fit.anchor.tags
    if lasting or (
        _verb_denied(context, value, fit) and not (value.kind in COUNTED and _none_but(context.scene, value))
    ):
        return True
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
    if value.kind in COUNTED and (put_instead(context.scene, value) or _none_but(context.scene, value)):
        return False
    return denied(context.scene, fit.anchor) or (behind and denied(context.scene, value, VERB_REACH))


def _none_but(scene: Scene, value: Mention) -> bool:
    """True for the number that a denial leaves out: "none signed it but 27 states"."""
    return any(0 <= value.first - c.end <= 1 for c in scene.of("concept", "except"))


def _verb_denied(context: Context, value: Mention, fit: Fit) -> bool:
    """True if the verb stands before what it is said of, and is negated ("did not take place, the seminar, on …")."""
    scene = context.scene
    verbs = [e for e in scene.of("event") if e.end <= value.first and scene.weight(e.end, value.first) < WEAK]
    if not verbs or fit.attribute.rule or (fit.anchor is not None and fit.anchor.kind == "concept"):
        return False
    first, anchor = verbs[0], fit.anchor
    own = {anchor.id} if anchor is not None and anchor.kind == "event" else set(HELD)
    split = anchor is None or first.end <= anchor.first
    return split and first.id in own and ("not" in first.tags or denied(scene, first))


def _holds_none(scene: Scene, value: Mention) -> bool:
    """True if a verb of having is negated at once and the value follows it, its subject between."""
    negations = {c.end for c in scene.of("context", "negation") if c.end <= value.first}
    held = [h for h in scene.of("concept", "has", "need") if h.first in negations and h.end <= value.first]
    named = scene.typed("treaty")
    words = {h.first: sum(m.end - m.first for m in named if h.end <= m.first and m.end <= value.first) for h in held}
    return any(scene.cost(h, value) - words[h.first] <= HOLDS_REACH for h in held)


def _reached(context: Context, value: Mention) -> bool:
    """True if what is denied is that a term is met yet ("has not reached the 40"), not the term ("needs no 60")."""
    scene = context.scene
    met, needed = (
        [c for c in scene.of("concept", one) if 0 <= value.first - c.end <= 1] for one in ("require", "need")
    )
    negations = scene.of("context", "negation")
    met = [c for c in met if not any(n.first <= c.first < n.end for n in negations)]  # "không phải có" is no need
    needless = any(need.first == c.end or need.end == c.first for c in negations for need in needed)
    return bool(met) and not needless
