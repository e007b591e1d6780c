"""Whether a text denies of a name what it says of others: by its verb, by an exception, by a "no" behind it."""

from factcheck.claims.context import RELATIVE_PRONOUN, Context, Fit
from factcheck.claims.passages import COMMAS
from factcheck.claims.scene import MARKS, WEAK, Scene
from factcheck.claims.stance import denied, of_clause, refused
from factcheck.model import Mention
from factcheck.reading.rejoin import ANSWERS

INSTEAD_REACH = 4
EXCEPTION_REACH = 2
# The events whose verb an act that is a noun may have.
HELPERS = ("attend", "take-place", "co-host")
# A negation stands so near before the body that something is said not to be of.
OWNER_REACH = 3
# What tells of an act when, or by what paper, it was done.
HOW = ("date", "identifier")


def name_denied(context: Context, mention: Mention, place: Mention, fit: Fit, instead: bool) -> bool:
    """True if the claim that the name makes is denied; `instead` says that it stands in the place of a denied one."""
    answer = answered(context.scene, mention)
    if answer is not None:
        return answer
    if instead:
        return False
    if _replaced(context.scene, mention):
        return True
    negated = _denied(context, mention, place, fit)
    if _compared(context.scene, mention, "contrary"):  # "unlike Spain, Germany has not signed"
        return not negated
    except_for = excepted(context, mention) and not _none_but(context.scene, mention)
    once = mention.end <= place.first or _joined_by_negation(context.scene, mention)  # the same words deny both
    apart = place.kind in ("concept", "entity") and place.end <= mention.first and not fit.attribute.locative
    once = once or apart or _negated_again(context.scene, mention)  # "is no treaty of the EU"
    once = once and not _compared(context.scene, mention, "unlike")
    both = negated or except_for if once else negated != except_for
    return both != refused(context.scene, mention)


def _replaced(scene: Scene, mention: Mention) -> bool:
    """True for the first of two, behind a negation: "was held not in Geneva but in Hanoi", whatever verb it has."""
    negated = any(c.end <= mention.first and scene.same_clause(c, mention) for c in scene.of("context", "negation"))
    return negated and any(c.first == mention.end for c in scene.of("concept", "contrast-number"))


def _compared(scene: Scene, mention: Mention, how: str) -> bool:
    """True if the name, or its list, is what others are compared with, or (`contrary`) are the contrary of."""
    first = scene.groups.get(mention.first, (mention,))[0].first
    return any(_right_before(scene, c, first) for c in scene.of("concept", how))


def _right_before(scene: Scene, cue: Mention, first: int) -> bool:
    """True if at most an article, and no mark or name, stands between the cue and the name that begins at `first`."""
    tokens = scene.reading.sentence.tokens
    near = 0 <= first - cue.end <= EXCEPTION_REACH
    between = (*scene.typed("state"), *(scene.of("context", "negation") if cue.kind == "concept" else ()))
    near = near and not any(cue.end <= m.first < first for m in between)  # "like neither India nor Japan"
    return near and not any(tokens[i].key in COMMAS or tokens[i].key in MARKS for i in range(cue.end, first))


def _denied(context: Context, mention: Mention, place: Mention, fit: Fit) -> bool:
    """True if the verb is negated; not for a place before it ("of 119 countries in Hanoi 47 did not sign")."""
    if fit.attribute.locative and mention.first < place.first:
        return False
    if place.kind != "event" and _in_relative(context.scene, mention, place):
        return False
    missing = _missing(context.scene, mention) if fit.attribute.of == "treaty" else None
    if missing is not None:
        return missing
    if place.kind != "event":  # "missing from the signatories are …", "did not join the signatories"
        acts = context.scene.of("event", *fit.attribute.events) if fit.attribute.events else []
        events = [e for e in acts if e.first < place.first]
        if any(denied(context.scene, e) and context.scene.same_part(e, place) for e in events):
            return True
    owned = place.kind == "entity" and place.end <= mention.first and not fit.attribute.locative
    if owned and denied(context.scene, mention, OWNER_REACH):  # "X is no treaty of the EU"
        return True
    return denied(context.scene, place) or helper_denied(context, mention, place)


def _missing(scene: Scene, mention: Mention) -> bool | None:
    """Whether a name is missing, where a verb beside it or its list says so ("X is absent from the signatories")."""
    cues = [c for c in scene.of("concept", "missing-from") if scene.same_clause(c, mention)]
    near = [c for c in cues if not c.first or scene.list_cost(mention, c) <= MISSING_REACH]
    return not denied(scene, near[0]) if near else None


# So near stands the verb to the first or the last of the names that are missing.
MISSING_REACH = 2


def _in_relative(scene: Scene, mention: Mention, place: Mention) -> bool:
    """True for a name in a relative clause of the place: "have not read the list of signatories, on which X is"."""
    cues = (*scene.of("concept", "which"), *scene.of("concept", RELATIVE_PRONOUN))
    return any(place.end <= c.first and c.end <= mention.first for c in cues)


def helper_denied(context: Context, mention: Mention, place: Mention) -> bool:
    """True if the act has a verb of its own before the name, and that is negated ("did not, Japan, take part in …")."""
    scene, first, last = context.scene, *sorted((mention, place), key=lambda m: m.first)
    helpers = scene.of("event", *HELPERS)
    before = [e for e in helpers if e.end <= mention.first and mention.end <= place.first]
    if place.kind == "entity":  # "the session was not held in Vienna"
        before += [e for e in helpers if first.end <= e.first and e.end <= last.first]
    return any(denied(scene, e) and scene.weight(e.end, last.first) < WEAK for e in before)


def denies_how(context: Context, place: Mention, mention: Mention) -> bool:
    """True if the verb is negated as to how or when it was done ("did not adopt it by consensus"), not who did it."""
    scene = context.scene
    if not denied(scene, place):
        return False
    told = scene.of("concept", "by-consensus", "by-vote")
    if not any(0 <= mention.first - c.end <= EXCEPTION_REACH for c in scene.of("concept", "agent")):
        told += [v for v in scene.values if v.kind in HOW and v is not mention]
    return any(scene.same_part(place, one) for one in told)


def never_since(scene: Scene, place: Mention) -> bool:
    """True if what the verb tells has not happened for a time ("for 20 years the UN has adopted no treaty")."""
    lasting = [v for v in scene.values if v.kind == "duration" and scene.same_clause(place, v)]
    return bool(lasting) and denied(scene, place)


def instead_of(context: Context, holder: Mention, mention: Mention) -> bool:
    """True if the name is put in the place of a denied one ("not by the Council of Europe but by the Assembly")."""
    scene = context.scene
    cues = [c for c in scene.of("concept", "contrast-number") if holder.end <= c.first and c.end <= mention.first]
    denying = [c for c in scene.of("context", "negation") if c.end <= holder.first]
    near = any(mention.first - c.end <= INSTEAD_REACH and not scene.weight(c.end, mention.first) for c in cues)
    return near and bool(denying)


def excepted(context: Context, mention: Mention) -> bool:
    """True if a negation stands right before the name or its list ("but not the United States")."""
    scene = context.scene
    first = scene.groups.get(mention.first, (mention,))[0].first
    verbal = {c.end for c in scene.of("concept", "verb-negation")}  # a verb stands behind it, known or not
    negations = [c for c in scene.of("context", "negation") if "after" not in c.tags and c.end not in verbal]
    negations = [c for c in negations if not of_clause(scene, c)]
    exceptions = negations + scene.of("concept", "except")
    cues = [c for c in exceptions if _right_before(scene, c, first)]
    if any(mention.end <= c.first and scene.same_part(mention, c) for c in scene.of("concept", "also")):
        cues = [c for c in cues if c.kind != "concept"]  # "besides Japan, India has signed too"
    verbs = [*scene.of("event"), *scene.of("concept", "missing-from")]
    return any(not any(c.end <= e.first < first for e in verbs) for c in cues)


def _none_but(scene: Scene, mention: Mention) -> bool:
    """True if the exception is one from nobody ("no Asian state except Japan has signed"): the name did it."""
    first = scene.groups.get(mention.first, (mention,))[0].first
    excepting = [c for c in scene.of("concept", "except") if 0 <= first - c.end <= EXCEPTION_REACH]
    nobody = [c for c in scene.of("context", "negation") if any(c.end <= e.first for e in excepting)]
    verbs = scene.of("event")
    return any(scene.same_clause(c, mention) and not any(c.end <= v.first < first for v in verbs) for c in nobody)


def absent(context: Context, place: Mention, mention: Mention) -> bool:
    """True if a place is where somebody was not, or did not act ("Mexico did not sign in Hanoi")."""
    scene = context.scene
    cues = [c for c in scene.of("context", "negation") if c.end <= mention.first]
    joints = {
        i for c in (*scene.of("boundary", "list"), *scene.of("concept", "locative")) for i in range(c.first, c.end)
    }
    alone = any(all(i in joints for i in range(c.end, mention.first)) for c in cues)
    actors = scene.typed("state") + [v for v in scene.values if v.unit == "state"]
    named = [m for m in actors if m.end <= mention.first and m.first >= place.end]  # where the verb stands first
    subjects = [m for m in actors if m.end <= place.first and scene.same_clause(m, place)]
    subjects += [m for m in named if scene.same_clause(m, place)]
    before = [m for m in subjects if m.end <= place.first]  # "Japan has not in Hanoi signed"
    led = [m for m in before if m.end <= mention.first < place.first]
    if alone and not led:  # "not in Geneva"; but "was not in Hanoi: it did not sign" denies no place
        return not scene.same_clause(place, mention)
    return excepted(context, mention) or (bool(subjects) and denied(scene, place))


def _negated_again(scene: Scene, mention: Mention) -> bool:
    """True if a negation, and no word for an exception, stands before the name: "has not signed, as neither has X"."""
    first = scene.groups.get(mention.first, (mention,))[0].first
    return any(_right_before(scene, c, first) for c in scene.of("context", "negation") if "after" not in c.tags)


def _joined_by_negation(scene: Scene, mention: Mention) -> bool:
    """True if the negation before the name also joins lists ("nor"): it repeats that of the verb."""
    joints = {c.first for c in scene.of("boundary", "list")}
    cues = [c for c in scene.of("context", "negation") if c.first in joints]
    starts = (mention.first, scene.groups.get(mention.first, (mention,))[0].first)
    return any(0 <= first - c.end <= EXCEPTION_REACH + 1 for c in cues for first in starts)


def answered(scene: Scene, mention: Mention) -> bool | None:
    """What a "yes" or a "no" right behind the name's list says of it, if one stands there."""
    last = scene.groups.get(mention.first, (mention,))[-1]
    tokens = scene.reading.sentence.tokens
    if any(mention.end <= c.first < last.first for c in scene.of("concept", "contrast-number")):
        return None  # "neither X nor Y, but Z did"
    cues = scene.of("concept", *ANSWERS)
    ending = [c for c in cues if c.end >= len(tokens) or not tokens[c.end].key[0].isalnum()]
    for name in (mention, last):  # "X too, Y not": what stands behind the name itself rules
        answer = next((c for c in ending if 0 <= c.first - name.end <= 1), None)
        if answer is not None:
            return ANSWERS[answer.id]
    return None
