"""How a treaty was adopted: by consensus, or by a vote."""

from factcheck.claims.acts import another_act
from factcheck.claims.context import Context
from factcheck.claims.making import status_claim
from factcheck.claims.scene import CLAUSE, STRONG, Scene
from factcheck.claims.stance import denied
from factcheck.frozen import replace
from factcheck.model import Claim, Mention, Span

FARTHEST_MODE = 20


def mode_words(context: Context) -> list[Mention]:
    """The words for how a text was adopted: of two ways the one nearest to the verb, unless that one is denied."""
    scene = context.scene
    cues, verbs = scene.of("concept", "by-consensus", "by-vote"), _adopting(context)
    if not verbs:
        return []
    if verbs[0].kind != "event":  # "was never put to a vote in the Assembly"; but not "the Assembly unanimously hailed"
        cues = [c for c in cues if c.end - c.first > 1]
    ranked = sorted(_whole(scene, cues), key=lambda c: min(scene.cost(c, verb) for verb in verbs))
    kept: list[Mention] = []
    for cue in ranked:
        other = any(k.id != cue.id and not denied(scene, k) for k in kept)
        if not other:
            kept.append(cue)
    return kept


def _adopting(context: Context) -> list[Mention]:
    """The verbs of adoption in the sentence; if there are none, the body that adopted the treaty."""
    bodies = context.facts.known_names("adoption-body")
    return context.scene.of("event", "adopt") or [m for m in context.scene.typed("body") if m.id in bodies]


def _whole(scene: Scene, cues: list[Mention]) -> list[Mention]:
    """Cues of one meaning that overlap, touch or stand in one phrase ("by 152 votes, none against"), as one."""
    found: list[Mention] = []
    for cue in sorted(cues, key=lambda c: (c.first, c.end)):
        last = found[-1] if found else None
        if last is not None and last.id == cue.id and _one_phrase(scene, last, cue):
            end = max(last.end, cue.end)
            span = Span(last.span.start, max(last.span.end, cue.span.end))
            found[-1] = replace(last, end=end, span=span)
        else:
            found.append(cue)
    return found


def _one_phrase(scene: Scene, one: Mention, other: Mention) -> bool:
    """True if no event and no more than a few words and a comma stand between two cues, neither denied."""
    if other.first <= one.end:
        return True
    apart = any(one.end <= e.first and e.end <= other.first for e in scene.of("event"))
    near = other.first - one.end <= PHRASE_REACH and scene.weight(one.end, other.first) <= CLAUSE
    return near and not apart and not denied(scene, one) and not denied(scene, other)


PHRASE_REACH = 6


def mode_claim(context: Context, cue: Mention) -> Claim | None:
    """How the text was adopted."""
    near = context.scene.nearest(cue, _adopting(context))
    if near is None or near[0] > FARTHEST_MODE or another_act(context.scene, context.facts, near[1]):
        return None
    claim = status_claim(context, "adoption-mode", cue, cue.id)
    if claim is None:
        return None
    verb = near[1]
    strong = any(w >= STRONG for w in context.scene.weights[verb.end : cue.first])
    others = [
        c for c in context.scene.of("concept", "by-consensus", "by-vote") if verb.end <= c.first and c.end <= cue.first
    ]
    inherits = verb.first < cue.first and not strong and not others
    told = verb.kind == "event"
    doubtful = not told or _of_a_resolution(context.scene, verb)
    inherited = told and inherits and denied(context.scene, verb)
    return replace(claim, denied=claim.denied or inherited, doubtful=doubtful)


def _of_a_resolution(scene: Scene, verb: Mention) -> bool:
    """True if a resolution is the verb's subject, which may be another than the one that holds the treaty."""
    if any(m.first >= verb.end and scene.same_clause(verb, m) for m in scene.typed("treaty")):
        return False  # "by resolution 79/243 the Assembly adopted the Convention"
    subjects = [c for c in scene.of("concept", "resolution") if c.end <= verb.first]
    subjects = [c for c in subjects if not any(c.end <= m.first < verb.first for m in scene.typed("treaty"))]
    return any(scene.cost(c, verb) <= SUBJECT_REACH for c in subjects)


SUBJECT_REACH = 8
