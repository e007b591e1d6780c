"""Numbers that no fact is about: shares, parts, what is added, each reported as unverified."""

from collections.abc import Iterator

from factcheck.claims.context import MAIN_ACT, Context, Fit
from factcheck.claims.making import make_claim
from factcheck.claims.scene import Scene
from factcheck.claims.subjects import treaty_of
from factcheck.model import Claim, Mention, Span
from factcheck.reading.units import ARTICLE_WORD
from factcheck.sets import names

UNCOVERED = "uncovered"
# How far behind the words of a share what it is a share of may stand.
SHARE_REACH = 3
SHARED = ("state", "organization", "delegation", "other", "signatory")


def uncovered_claims(context: Context, claimed: set[int]) -> list[list[Claim]]:
    """What a sentence counts of a treaty that it names, and of which there is no attribute: counts, times, shares.

    `claimed` holds where the claims begin that the sentence makes.
    """
    scene = context.scene
    free = [value for value in scene.values if value.span.start not in claimed]
    counted = [value for value in free if _counts(value) or _added(scene, value)]
    shares = [share for share in _shares(scene) if share.span.start not in claimed]
    found = (_uncovered(context, value) for value in (*counted, *shares))
    return [[claim] for claim in found if claim is not None]


def _counts(value: Mention) -> bool:
    """True if a value counts or measures something; "24 hours a day" names no day."""
    hours = value.role == "clock" and value.stated is not None and value.stated > HOURS_OF_DAY
    if value.role:
        return hours
    if value.kind == "duration":
        return value.stated != 1 or bool(value.hedge)
    return value.kind == "number" and value.unit not in ("", "none") and ARTICLE_WORD not in value.tags


HOURS_OF_DAY = 24


def _added(scene: Scene, value: Mention) -> bool:
    """True for a number without a noun that adds to one said before ("another twenty")."""
    return value.kind == "number" and any(c.end == value.first for c in scene.of("concept", "additional"))


def _parts(scene: Scene) -> list[Mention]:
    """The words for a share, without those that are the end of a number ("a hundred and ten", where ten is a tenth)."""
    numbers = [v for v in scene.values if v.kind == "number"]
    return [c for c in scene.of("concept", "share") if not any(n.first < c.first < n.end for n in numbers)]


def _shares(scene: Scene) -> Iterator[Mention]:
    """The shares of states or signatories in a sentence: "half of the signatories", "30 % of the countries"."""
    percentages = [value for value in scene.values if value.role == "percent"]
    for share in (*_parts(scene), *percentages):
        units = [u for u in scene.of("unit", *SHARED) if share.first <= u.first <= share.end + SHARE_REACH]
        if units:
            span = Span(share.span.start, units[0].span.end)
            yield Mention("share", span, share.first, units[0].end, value=names("share"), unit=units[0].id)


def _uncovered(context: Context, value: Mention) -> Claim | None:
    """The claim that a value makes of the treaty that is signed.

    The sentence names the treaty or one of its events, or says what states do with it.
    """
    scene, attribute = context.scene, context.attributes[UNCOVERED]
    named = {m.id for m in scene.typed("treaty", "event")}
    subject = treaty_of(scene, context.discourse, value, None)
    if subject is None or not context.facts.act_of(subject.entity, MAIN_ACT):
        return None
    told = subject.found == "carried" and scene.of("event", *context.attributes.state_events)
    near = subject.entity in named or any(context.facts.entities[one].of == subject.entity for one in named)
    if not near and not told:
        return None
    return make_claim(context, value, Fit(0, attribute, attribute.frames[0], None), subject)
