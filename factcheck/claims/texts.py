"""Claims from words that are quoted or named: the treaty's names and the ceremony's theme."""

from collections.abc import Sequence

from factcheck.claims.context import Context, Fit
from factcheck.claims.making import make_claim
from factcheck.claims.naming import GIVEN_REACH, MISNAMED, named_by
from factcheck.claims.referents import subject_of
from factcheck.claims.scene import Scene, overlapping
from factcheck.claims.sorts import BEING
from factcheck.claims.stance import denied, stance
from factcheck.frozen import replace
from factcheck.model import Claim, Mention, Span, Subject
from factcheck.reading.treaties import LISTED, OTHER, TREATY_HEAD
from factcheck.sets import names

FARTHEST_NAME = 6
# "The full name of X is Y": so near behind the words of naming stands X.
OWNER_REACH = 2
DASHES = frozenset("-–—:：")
FARTHEST_QUOTATION = 10
# A quotation before the word for theme stands right before it: “…”为主题.
WORDS_TO_CUE = 3
OPENING = frozenset('"“«„‘「『《”')
CLOSING = frozenset('"”»“’」』》')
FULL = "named-full"
THEME_PARTS, THEME_OTHER = "theme-", "theme-other"
# What stands between the parts of a theme.
PART_MARKS = frozenset(",;–—-،؛、，；")
NAMING = {
    "named-short": "short-name",
    "so-called": "short-name",
    "named-behind": "short-name",
    "named-full": "full-name",
}
# Words that give the name before them: "under the name of …" where that stands behind it.
BEHIND, GIVEN_BEFORE = "named-behind", 2


def text_claims(context: Context) -> list[list[Claim]]:
    """The names and the theme that the sentence gives."""
    themes = {claim.span: claim for cue in context.scene.of("concept", "theme") if (claim := _theme(context, cue))}
    claims: list[Claim | None] = list(themes.values())
    named = [claim for cue in _namings(context.scene) if (claim := _named(context, cue)) is not None]
    claims += {(claim.span, claim.attribute): claim for claim in reversed(named)}.values()
    claims += [_owned(context, owner) for owner in context.scene.of("owner")]
    return [[claim] for claim in claims if claim is not None]


def _namings(scene: Scene) -> list[Mention]:
    """The words of naming, without those inside longer ones ("name" in "the official name of") or "so-called"."""
    spoken = scene.of("concept", "so-called")
    cues = [c for c in scene.of("concept", *NAMING) if not any(s.first <= c.first < s.end for s in spoken)]
    return [c for c in cues if not any(o.id != c.id and overlapping(o, c) and o.id == FULL for o in cues)]


def _owned(context: Context, owner: Mention) -> Claim | None:
    """The organisation that a treaty's name gives it ("the Council of Europe's Convention on Cybercrime")."""
    treaty = next((m for m in context.scene.typed("treaty") if m.first <= owner.first and owner.end <= m.end), None)
    if treaty is None or not context.facts.find(treaty.id, "parent-body"):
        return None
    entry = context.attributes["parent-body"]
    value = replace(owner, kind="entity", value=names(owner.id), core=owner.span)
    fit = Fit(0, entry, entry.frames[0], treaty)
    return make_claim(context, value, fit, Subject(treaty.id, "clause"), denied=denied(context.scene, treaty))


def _named(context: Context, cue: Mention) -> Claim | None:
    """An act of naming: the words that say it, and the name of a treaty right behind (or before) them."""
    treaties = [m for m in context.scene.typed("treaty") if m.first >= cue.end]
    if cue.id == BEHIND:
        treaties = [m for m in context.scene.typed("treaty") if 0 <= cue.first - m.end <= GIVEN_BEFORE]
    near = context.scene.nearest(cue, treaties)
    if near is None or near[0] > FARTHEST_NAME:
        return None
    attribute = NAMING[cue.id]
    owner = near[1] if attribute == "full-name" else None
    given = (_named_of(context, cue, owner, treaties) if owner else _second_name(context.scene, near[1])) or near[1]
    if given.id == OTHER and given is near[1] and given.first - cue.end > GIVEN_REACH:
        return None
    subject = named_by(context.scene, context.discourse, cue) if given.id == OTHER else given.id
    subject = owner.id if owner is not None and owner is not given else subject
    if attribute == "short-name" and (_by_person(context, cue) or not _short(given)):
        return None
    if not context.facts.find(subject, attribute):
        return None
    entry = context.attributes[attribute]
    said = OTHER if MISNAMED in given.tags else given.id
    mention = replace(given, value=names(said), core=given.span)
    claim = make_claim(context, mention, Fit(0, entry, entry.frames[0], cue), Subject(subject, "clause"))
    negated = denied(context.scene, cue) or denied(context.scene, given)
    return replace(claim, kind="text", denied=negated, stance=stance(context.scene, cue, mention, True))


def _named_of(context: Context, cue: Mention, owner: Mention, treaties: Sequence[Mention]) -> Mention | None:
    """The name that a treaty right behind the words of naming is said to have ("the full name of X is Y")."""
    tokens = context.scene.reading.sentence.tokens
    being = {i for c in context.scene.of("concept", BEING) for i in range(c.first, c.end)}
    being |= {i for i, token in enumerate(tokens) if token.key in DASHES}
    behind = [m for m in treaties if 0 <= m.first - owner.end <= GIVEN_REACH]
    behind = [m for m in behind if being & set(range(owner.end, m.first))]
    return behind[0] if behind and owner.first - cue.end <= OWNER_REACH else None


def _second_name(scene: Scene, named: Mention) -> Mention | None:
    """The short name right behind the treaty that has it, where the verb stands first ("is called X also Y")."""
    if _short(named):
        return None
    behind = (m for m in scene.typed("treaty") if m.id == named.id and 0 <= m.first - named.end <= OWNER_REACH)
    return next((m for m in behind if _short(m) and not scene.weight(named.end, m.first)), None)


def _short(given: Mention) -> bool:
    """True for a name that a treaty has, or is given wrongly; a near name of the press is no short name."""
    return given.id == OTHER or bool({LISTED, MISNAMED}.intersection(given.tags))


def _by_person(context: Context, cue: Mention) -> bool:
    """True if a person, named last before the cue, says what a treaty is ("Mr Giang called the … a milestone")."""
    named = [*context.scene.typed("person", "treaty"), *context.scene.of("concept", TREATY_HEAD)]
    before = max((m for m in named if m.end <= cue.first), key=lambda m: m.end, default=None)
    return before is not None and context.scene.type(before) == "person"


def _theme(context: Context, cue: Mention) -> Claim | None:
    """The parts of the theme that stand in the quotation behind the word for theme."""
    quotation = _quotation(context, cue)
    if quotation is None or _of_another(context, cue, *quotation):
        return None
    first, end = quotation
    parts = {
        c.id for c in context.scene.of("concept") if c.id.startswith(THEME_PARTS) and first <= c.first and c.end <= end
    }
    parts |= {THEME_OTHER} if not parts else set()
    tokens = context.scene.reading.sentence.tokens
    span = Span(tokens[first].start, tokens[end - 1].end)
    mention = Mention("text", span, first, end, "", names(*parts), span)
    entry = context.attributes["theme"]
    fit = Fit(0, entry, entry.frames[0], cue)
    subject = subject_of(context, mention, fit)
    if subject is None:
        return None
    claim = make_claim(context, mention, fit, subject, denied=denied(context.scene, cue))
    shortened = len(parts) == sum(t.key in PART_MARKS for t in tokens[first:end]) + 1 and THEME_OTHER not in parts
    return replace(claim, doubtful=claim.doubtful or shortened)  # parts left out, none put in: no conflict


def _of_another(context: Context, cue: Mention, first: int, end: int) -> bool:
    """True for the title of another event: one that names the treaty, one of several, one beside that event's name."""
    scene, tokens = context.scene, context.scene.reading.sentence.tokens
    named = [*scene.typed("treaty", "event"), *scene.of("concept", TREATY_HEAD)]
    if any(first <= m.first < end for m in named):
        return True
    behind = tokens[end + 1 : end + 1 + NEXT_TITLE]
    if len(behind) == NEXT_TITLE and behind[0].key in LISTING and behind[1].key in OPENING:
        return True
    others = [m for m in scene.typed("event") if m.id not in context.facts.subjects_with("theme")]
    near = scene.nearest(cue, scene.typed("event"))
    return near is not None and near[1] in others and min(near[0], near[1].first - end) <= TITLE_REACH


# The title of an event stands so near to its name; behind one in a list of titles come a mark and the next.
TITLE_REACH, NEXT_TITLE, LISTING = 4, 2, frozenset(",;，；、،؛")


def _quotation(context: Context, cue: Mention) -> tuple[int, int] | None:
    """The tokens between the quotation marks that close right before the cue, or open right behind it.

    The name of a treaty in quotation marks is no theme.
    """
    quotation = _quoted_before(context, cue) or _quoted_behind(context, cue)
    treaties = context.scene.typed("treaty") if quotation else []
    return None if any(quotation == (m.first, m.end) for m in treaties) else quotation


def _quoted_before(context: Context, cue: Mention) -> tuple[int, int] | None:
    tokens = context.scene.reading.sentence.tokens
    closed = next(
        (i for i in range(cue.first - 1, max(cue.first - WORDS_TO_CUE, 0), -1) if tokens[i].key in CLOSING), 0
    )
    being = (
        b for b in context.scene.of("concept", BEING) if 0 < b.first < cue.first and tokens[b.first - 1].key in CLOSING
    )
    words = context.scene.words  # "“…” is the theme of the ceremony", the ceremony perhaps first
    closed = closed or next((b.first - 1 for b in being if words[cue.first] - words[b.end] < FARTHEST_QUOTATION), 0)
    opened = next((i for i in range(closed - 1, -1, -1) if tokens[i].key in OPENING), None)
    return (opened + 1, closed) if opened is not None and opened + 1 < closed else None


def _quoted_behind(context: Context, cue: Mention) -> tuple[int, int] | None:
    tokens, words = context.scene.reading.sentence.tokens, context.scene.words
    near = (at for at in range(cue.end, len(tokens)) if words[at] - words[cue.end] < FARTHEST_QUOTATION)
    for at in near:
        if tokens[at].key in OPENING:
            closing = next((i for i in range(at + 1, len(tokens)) if tokens[i].key in CLOSING), len(tokens))
            return (at + 1, closing) if closing > at + 1 else None
    return None
