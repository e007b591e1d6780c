"""Claims from words of depositing: with whom a treaty's instruments are deposited."""

from factcheck.claims.context import Context, Fit
from factcheck.claims.making import make_claim
from factcheck.claims.referents import subject_of
from factcheck.claims.scene import Scene, quoted_apart
from factcheck.claims.sorts import BEING
from factcheck.claims.stance import denied, stance
from factcheck.frozen import replace
from factcheck.model import Claim, Mention
from factcheck.sets import names

FARTHEST_DEPOSITARY = 12
ARTICLE = 1


def deposited_with(scene: Scene) -> list[Mention]:
    """The prepositions that name a depositary ("deposits its instrument of ratification with …")."""
    handed = [*scene.of("event", "ratify"), *scene.of("unit", "ratification")]
    cues = scene.of("concept", "deposited-with")
    return [c for c in cues if any(m.first < c.first and scene.same_part(m, c) for m in handed)]


def _is_not(context: Context, event: Mention, holder: Mention) -> bool:
    """True if the holder is denied behind a word for being ("the depositary is not Viet Nam")."""
    between = [c for c in context.scene.of("concept", BEING) if event.end <= c.first < holder.first]
    behind = [c for c in context.scene.of("context", "negation") if event.end <= c.first < holder.first]
    before = holder.end <= event.first and denied(context.scene, holder, 1) and not denied(context.scene, event)
    return before or (bool(behind) and (bool(between) or denied(context.scene, holder, 1)))


def _of_clause_behind(scene: Scene, event: Mention, holder: Mention) -> bool:
    """True for a body, or somebody named, in a clause behind it: "is deposited, according to spokesperson X"."""
    named = any(0 <= m.first - holder.end <= ARTICLE for m in scene.typed("person"))
    behind = holder.first >= event.end and not scene.same_clause(event, holder)
    return behind and (named or scene.type(holder) == "body")  # "…, the UN treaty with the most signatories"


def _of_verb_before(scene: Scene, event: Mention, holder: Mention) -> bool:
    """True for somebody before it whom another verb parts from it: "adopted by X, in force after the deposit"."""
    between = (e for e in scene.of("event") if holder.end <= e.first and e.end <= event.first and e.id != event.id)
    return scene.type(holder) == "body" and any(between)


def depositary(context: Context, event: Mention, holders: list[Mention]) -> list[list[Claim]]:
    """The claim that instruments are deposited with the holder nearest to the event."""
    near = context.scene.nearest(event, holders)
    if near is None or near[0] > FARTHEST_DEPOSITARY:
        return []
    if quoted_apart(context.scene, event, near[1]):
        return []
    if _of_clause_behind(context.scene, event, near[1]) or _of_verb_before(context.scene, event, near[1]):
        return []
    if event.kind == "concept" and (near[1].first < event.end or near[0] > ARTICLE):
        return []
    attribute = context.attributes["depositary"]
    fit = Fit(near[0], attribute, attribute.frames[0], event)
    holder = near[1] if near[1].value is not None else replace(near[1], value=names(near[1].id), core=near[1].span)
    subject = subject_of(context, holder, fit)
    if subject is None:
        return []
    claim = make_claim(
        context,
        replace(holder, kind="office"),
        fit,
        subject,
        denied=denied(context.scene, event) or _is_not(context, event, holder),
    )
    return [[replace(claim, stance="question" if stance(context.scene, event, holder, True) == "question" else "")]]
