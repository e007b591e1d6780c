"""Where an offset stands: its line and column."""

import re
from bisect import bisect_right

# What editors count as the end of a line; U+2028, form feeds and the like end none.
_LINE_END = re.compile(r"\r\n?|\n")


class Lines:
    """The lines of a text, in code points."""

    def __init__(self, text: str) -> None:
        ends = [match.span() for match in _LINE_END.finditer(text)]
        self._starts = [0, *(end for _, end in ends)]
        self._ends = [*(start for start, _ in ends), len(text)]

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column of an offset, both from 1."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def span(self, line: int) -> tuple[int, int]:
        """Return first and last offset (half-open) of a line, counted from 1, without its line end."""
        return self._starts[line - 1], self._ends[line - 1]
