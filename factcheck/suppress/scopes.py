"""Which claims a comment speaks of: those of its line or the next, of a region, of the whole text."""

from collections.abc import Iterable, Sequence

from factcheck.frozen import replace
from factcheck.lines import Lines
from factcheck.model import Suppression, Unused, Verdict
from factcheck.report import OBJECTIONS
from factcheck.suppress.comments import ACTIONS, END, FILE, START, Comment, find_comments, without_comments
from factcheck.suppress.selectors import did_you_mean, selects, unknown_name

KIND = "comment"
NOTHING = "there is nothing to ignore"


class Scopes:
    """The comments of one text, and the claims that each of them speaks of."""

    def __init__(self, text: str, path: str, facts: Iterable[str]) -> None:
        self._path = path
        self._facts = tuple(facts)
        self._comments = find_comments(text)
        self._readable = without_comments(text, self._comments)
        self._lines = Lines(text)

    def mark(self, verdicts: Sequence[Verdict]) -> tuple[tuple[Verdict, ...], tuple[Unused, ...]]:
        """The verdicts, those that a comment speaks of as suppressed, and the comments that speak of none."""
        marked = list(verdicts)
        unused: list[Unused] = []
        opened: list[Comment] = []
        regions: list[tuple[Comment, int]] = []
        for comment in self._comments:
            if comment.action == START:
                opened.append(comment)
            elif comment.action == END and opened:
                regions.append((opened.pop(), comment.span.start))
            elif comment.action == END:
                unused.append(Unused(self._suppression(comment), f"no {START} stands before it"))
        regions += [(comment, len(self._readable)) for comment in opened]
        ends = dict(regions)
        for comment in self._comments:
            why = self._mistake(comment)
            if not why and comment.action != END:
                found = self._spoken_of(comment, ends, marked)
                for at in found:
                    marked[at] = replace(marked[at], suppression=marked[at].suppression or self._suppression(comment))
                why = "" if found else NOTHING
            if why:
                unused.append(Unused(self._suppression(comment), why))
        return tuple(marked), tuple(sorted(unused, key=lambda one: self._order(one.suppression)))

    def _mistake(self, comment: Comment) -> str:
        """Why a comment cannot be heeded; "" if it can."""
        if comment.action not in ACTIONS:
            return f"{comment.action!r} is none of {', '.join(ACTIONS)}{did_you_mean(comment.action, ACTIONS)}"
        return next(filter(None, (unknown_name(name, self._facts) for name in comment.facts)), "")

    def _spoken_of(self, comment: Comment, ends: dict[Comment, int], verdicts: Sequence[Verdict]) -> list[int]:
        """The places in `verdicts` of the claims that a comment speaks of; what agrees needs no comment."""
        open_ = [at for at, one in enumerate(verdicts) if one.verdict != "agrees" and _named(comment, one)]
        if comment.action == FILE:
            return open_
        if comment.action == START:
            first, last = comment.span.end, ends[comment]
            return [at for at in open_ if first <= verdicts[at].claim.span.start < last]
        line = self._line_of(comment)
        here = [at for at in open_ if self._touches(verdicts[at], line)]
        return (
            here
            if comment.facts
            else self._nearest(comment, [at for at in here if not verdicts[at].suppression], verdicts)
        )

    def _nearest(self, comment: Comment, here: Sequence[int], verdicts: Sequence[Verdict]) -> list[int]:
        """The one claim that a comment without a fact speaks of.

        An objection before what is only unverified; of several the last before the comment, else the first behind it.
        """

        def distance(at: int) -> tuple[bool, bool, int]:
            span = verdicts[at].claim.span
            behind = span.start >= comment.span.end
            return verdicts[at].verdict not in OBJECTIONS, behind, span.start if behind else -span.end

        return [min(here, key=distance)] if here else []

    def _line_of(self, comment: Comment) -> int:
        """The line that a comment speaks of: its own, or the next one with words if it has its line to itself."""
        for line in (self._line(comment.span.start), self._line(comment.span.end)):
            if self._words(line):
                return line
        following = range(self._line(comment.span.end) + 1, self._line(len(self._readable)) + 1)
        return next((line for line in following if self._words(line)), 0)

    def _line(self, offset: int) -> int:
        return self._lines.place(offset)[0]

    def _words(self, line: int) -> bool:
        first, last = self._lines.span(line)
        return bool(self._readable[first:last].strip())

    def _touches(self, verdict: Verdict, line: int) -> bool:
        span = verdict.claim.span
        return self._line(span.start) <= line <= self._line(span.end)

    def _suppression(self, comment: Comment) -> Suppression:
        return Suppression(KIND, comment.reason, f"{self._path}:{self._line(comment.span.start)}")

    def _order(self, suppression: Suppression) -> int:
        return int(suppression.place.rpartition(":")[2])


def _named(comment: Comment, verdict: Verdict) -> bool:
    """True if the comment names no fact, or the claim's."""
    fact = verdict.fact.id if verdict.fact else ""
    return not comment.facts or any(selects(name, fact) for name in comment.facts)
