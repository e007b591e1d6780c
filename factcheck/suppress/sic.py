"""[sic] behind a figure, as the press writes it: the figure stands as it was said, right or wrong.

The words are those of the language file (`sic` in its settings); round and square brackets mean the same.
"""

import re
from collections.abc import Iterable, Sequence

from factcheck.frozen import replace
from factcheck.lines import Lines
from factcheck.model import Span, Suppression, Verdict
from factcheck.suppress import BRACKETS

KIND = "sic"
CLOSING = "])］）】〕"
# What may stand between a figure and its mark: spaces and closing quotation marks.
_GAP = re.compile(r"[\s\"'»”’)]{0,3}")


def find_marks(text: str, start: int, end: int, words: Sequence[str]) -> list[Span]:
    """The marks in text[start:end], brackets and all."""
    said = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    pattern = re.compile(rf"[{re.escape(BRACKETS)}](?:{said})\s*[!！]*[{re.escape(CLOSING)}]", re.IGNORECASE)
    return [Span(*match.span()) for match in pattern.finditer(text, start, end)]


def leave_marked(verdicts: Iterable[Verdict], text: str, path: str, marks: Sequence[Span]) -> list[Verdict]:
    """The verdicts, those on a figure with a mark in it or right behind it as suppressed."""
    lines = Lines(text)

    def left(verdict: Verdict) -> Verdict:
        mark = next((mark for mark in marks if _marks(mark, verdict.claim.span, text)), None)
        if mark is None or verdict.verdict == "agrees":
            return verdict
        return replace(verdict, suppression=Suppression(KIND, place=f"{path}:{lines.place(mark.start)[0]}"))

    return [left(verdict) for verdict in verdicts]


def _marks(mark: Span, claim: Span, text: str) -> bool:
    if claim.start < mark.start < claim.end:
        return True
    return mark.start >= claim.end and _GAP.fullmatch(text, claim.end, mark.start) is not None
