"""Corrections: which of the suggested ones may be applied to a text, and the text with them.

A text is verified again before it is written: a correction that would not agree there, or that would make another
claim worse, is left out.
"""

import difflib
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from factcheck.lines import Lines
from factcheck.model import Checked, Document, Span, Suggestion, Verdict
from factcheck.report import OBJECTIONS

Recheck = Callable[[str], Checked]

OVERLAPS = "another correction changes the same words"
NOT_AGREED = "with it the text would not agree, or another claim would be worse"
NO_WORDS = "no single right wording is known"
NO_LINE_END = "\\ No newline at end of file\n"


class Correction(NamedTuple):
    """A suggestion for a claim, with the line and column at which the claim stands."""

    verdict: Verdict
    suggestion: Suggestion
    line: int
    column: int


class Left(NamedTuple):
    """A claim that is left as it is, where it stands, and why."""

    verdict: Verdict
    line: int
    column: int
    why: str


class Fixed(NamedTuple):
    """A text with the corrections that were applied, and what was left as it is."""

    document: Document
    text: str
    applied: tuple[Correction, ...] = ()
    left: tuple[Left, ...] = ()


def find_corrections(checked: Checked, verdicts: Collection[str]) -> tuple[list[Correction], list[Left]]:
    """The corrections of the claims with these verdicts, in the order of the text, and the claims that have none.

    What is suppressed is left as it is, without a word.
    """
    lines = Lines(checked.document.text)
    corrections: list[Correction] = []
    left: list[Left] = []
    for verdict in sorted(checked.verdicts, key=lambda one: one.claim.span):
        if verdict.verdict not in verdicts or verdict.suppression is not None:
            continue
        place = lines.place(verdict.claim.span.start)
        if verdict.suggestion is None:
            left.append(Left(verdict, *place, NO_WORDS))
        elif corrections and verdict.suggestion.span.start < corrections[-1].suggestion.span.end:
            left.append(Left(verdict, *place, OVERLAPS))
        else:
            corrections.append(Correction(verdict, verdict.suggestion, *place))
    return corrections, left


def fix(checked: Checked, corrections: Sequence[Correction], recheck: Recheck) -> Fixed:
    """Apply those of the corrections after which their claims agree and no other claim is worse.

    `recheck` verifies a changed text as the document was verified.
    """
    accepted: list[Correction] = []
    left: list[Left] = []

    def settle(group: Sequence[Correction]) -> None:
        trial = sorted([*accepted, *group], key=lambda one: one.suggestion.span)
        if not group or _holds(checked, trial, recheck):
            accepted[:] = trial
        elif len(group) == 1:
            one = group[0]
            left.append(Left(one.verdict, one.line, one.column, NOT_AGREED))
        else:
            settle(group[: len(group) // 2])
            settle(group[len(group) // 2 :])

    settle(corrections)
    document = checked.document
    return Fixed(document, corrected(document.text, accepted), tuple(accepted), tuple(left))


def corrected(text: str, corrections: Iterable[Correction]) -> str:
    """The text with the corrections, which are in its order and do not overlap."""
    parts: list[str] = []
    at = 0
    for one in corrections:
        parts += [text[at : one.suggestion.span.start], one.suggestion.text]
        at = one.suggestion.span.end
    return "".join(parts) + text[at:]


def _holds(checked: Checked, corrections: Sequence[Correction], recheck: Recheck) -> bool:
    """True if with the corrections their claims agree and no other claim is worse than before."""
    again = recheck(corrected(checked.document.text, corrections))
    if again.unread and not checked.unread:
        return False
    for one in corrections:
        now = _moved(one.suggestion.span, corrections, within=True)
        same = [v for v in again.verdicts if _meet(v.claim.span, now) and v.fact and v.fact == one.verdict.fact]
        if not same or any(verdict.verdict != "agrees" for verdict in same):
            return False
    mended = {one.verdict for one in corrections}
    before = [
        (verdict, _moved(verdict.claim.span, corrections)) for verdict in checked.verdicts if verdict not in mended
    ]
    return not _lost(before, again.verdicts) and not _new_objections(before, again.verdicts)


def _moved(span: Span, corrections: Sequence[Correction], within: bool = False) -> Span:
    """Where a place of the text stands after the corrections; `within` if it is the place of one of them."""

    def shift(offset: int) -> int:
        return sum(
            len(one.suggestion.text) - (one.suggestion.span.end - one.suggestion.span.start)
            for one in corrections
            if one.suggestion.span.end <= offset
        )

    start = span.start + shift(span.start if not within else span.start - 1)
    return Span(start, max(span.end + shift(span.end), start + 1))


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _lost(before: Iterable[tuple[Verdict, Span]], after: Sequence[Verdict]) -> bool:
    """True if a claim that agreed no longer does."""
    agreeing = [v for v in after if v.verdict == "agrees"]
    return any(
        not any(_meet(v.claim.span, span) and v.claim.attribute == old.claim.attribute for v in agreeing)
        for old, span in before
        if old.verdict == "agrees"
    )


def _new_objections(before: Sequence[tuple[Verdict, Span]], after: Iterable[Verdict]) -> bool:
    """True if there is an objection where there was none."""
    known = [(old, span) for old, span in before if old.verdict in OBJECTIONS]
    return any(
        not any(_meet(v.claim.span, span) and v.claim.attribute == old.claim.attribute for old, span in known)
        for v in after
        if v.verdict in OBJECTIONS
    )


def unified_diff(fixed: Fixed) -> Iterator[str]:
    """The lines of a diff that `patch` and `git apply` take, each with its line end."""
    before, after = _lines(fixed.document.text), _lines(fixed.text)
    path = fixed.document.path
    for line in difflib.unified_diff(before, after, f"a/{path}", f"b/{path}", n=1):
        yield line
        if not line.endswith("\n"):
            yield "\n" + NO_LINE_END


def _lines(text: str) -> list[str]:
    """The lines as `patch` counts them, each with its line end; a lone carriage return ends none."""
    lines = text.split("\n")
    return [line + "\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])
