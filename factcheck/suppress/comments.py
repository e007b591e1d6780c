"""Comments in a text that say which of its claims are to be left standing, and why.

    <!-- factcheck: ignore[signature.signatories] quotes the announcement of July -->
    [//]: # (factcheck: ignore-start a speech, printed as it was given)
    # factcheck: ignore-file an archive
    [factcheck: ignore as printed in 2024]

They stand in the text's own markup; in plain text behind a comment mark or in square brackets.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from factcheck.model import Span
from factcheck.suppress import SIGN

IGNORE, START, END, FILE = "ignore", "ignore-start", "ignore-end", "ignore-file"
ACTIONS = (IGNORE, START, END, FILE)

LONGEST = 2000  # characters of a reason: a comment that nobody closed does not swallow the text

_NAMED = r"[ \t]*(?:\[(?P<facts{0}>[^\]\r\n]*)\])?[ \t]*(?:[:,]|-(?!-))?[ \t]*(?P<reason{0}>"
_ANY, _OURS = r"\s*(?P<action{0}>[a-z-]*)", r"[ \t]*(?P<action{0}>ignore[a-z-]*)"
# Each way to write a comment: what opens it, what it may ask for, and what its reason ends with.  In what is no
# comment for other programs too, a word of ours must follow: "# factcheck: the figures" is a heading.
_WAYS = (
    (r"<!--\s*+", _ANY, rf"(?:(?!-->)[\s\S]){{0,{LONGEST}}}?)\s*-->"),
    (r"<!--\s*+", _ANY, r"[^\r\n]*)"),
    (r"/\*\s*+", _OURS, rf"(?:(?!\*/)[\s\S]){{0,{LONGEST}}}?)\s*\*/"),
    (r"\[//\]:[ ]*\#[ ]*[(\"']", _ANY, r"[^\r\n]*?)[)\"']?[ \t]*(?=[\r\n]|\Z)"),
    (r"\[", _OURS, r"[^\[\]\r\n]*)\]"),
    (r"(?:(?<!\#)\#++|//|(?<!%)%++|(?<!;);++|\.\.|(?<!-)--++)[ \t]*+", _OURS, r"[^\r\n]*)"),
)
_COMMENT = re.compile(
    "|".join(
        opening + SIGN + (action + _NAMED).format(n) + closing for n, (opening, action, closing) in enumerate(_WAYS)
    )
)
_LINE_END = re.compile(r"[ \t]*(?:\r\n?|\n)")


class Comment(NamedTuple):
    """A comment of ours: its place, what it asks for, the facts or topics that it names, its writer's reason."""

    span: Span
    action: str
    facts: tuple[str, ...]
    reason: str


def find_comments(text: str) -> list[Comment]:
    """The comments of a text, in order."""
    return list(_comments(text)) if SIGN in text else []


def _comments(text: str) -> Iterator[Comment]:
    for match in _COMMENT.finditer(text):
        way = next(n for n in range(len(_WAYS)) if match[f"reason{n}"] is not None)
        facts = (name.strip() for name in (match[f"facts{way}"] or "").split(","))
        reason = " ".join(match[f"reason{way}"].split())
        yield Comment(Span(*match.span()), match[f"action{way}"], tuple(filter(None, facts)), reason)


def without_comments(text: str, comments: Iterable[Comment]) -> str:
    """The text as it is read: spaces in place of comments, so that no offset moves.

    The line end behind a comment that has its line to itself becomes a space too: no sentence is cut by one.
    """
    parts: list[str] = []
    at = 0
    for comment in comments:
        first, last = comment.span
        line_end = _LINE_END.match(text, last)
        if line_end and not _line_before(text, first).strip():
            last = line_end.end()
        parts += [text[at:first], " " * (last - first)]
        at = last
    return "".join(parts) + text[at:]


def _line_before(text: str, at: int) -> str:
    """What stands before `at` on its line."""
    return text[max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1 : at]
