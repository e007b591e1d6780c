"""Text of a draft on a terminal: made harmless, measured in columns, clipped around a mark."""

import re
import unicodedata
from typing import NamedTuple

ELLIPSIS = "…"
LONGEST_WORD = 20  # characters; a longer run without a space (Chinese) is cut anywhere
# Embeddings, overrides and isolates reorder what follows them (the plain direction marks are harmless); two that are
# no characters, which XML refuses.
_ODD = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufffe\uffff")
# Control characters (the escape sequences of terminals), lone surrogates, line and paragraph separators.
_UNSAFE = frozenset({"Cc", "Cs", "Zl", "Zp"})
# What GitHub and Azure run as commands when a step prints them: ##[error] and ##vso[…] anywhere in a line, ::error:: at
# its beginning.
_COMMANDS = r"(?m)##(?=\w*\[)|^(\s*):(?=:)"  # compiled when it is first needed: hardly any output needs it
_WIDTHLESS = frozenset({"Mn", "Me", "Cf"})


def escape(text: str) -> str:
    """Return the text on one line, with nothing in it that a terminal acts on."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_escape_character, text))


def defuse(output: str, mark: str = "\\x", end: str = "") -> str:
    """Return an output with nothing in it that CI, which reads what is printed, would run as a command.

    An escaped character is its code in hexadecimal digits between `mark` and `end`.
    """
    if "##" not in output and "::" not in output:
        return output
    return re.sub(
        _COMMANDS, lambda found: f"#{mark}23{end}" if found[0] == "##" else f"{found[1]}{mark}3a{end}", output
    )


def _escape_character(char: str) -> str:
    if char in "\t\r\n":
        return " "
    if char in _ODD or unicodedata.category(char) in _UNSAFE:
        return f"\\x{ord(char):02x}" if ord(char) < 0x100 else f"\\u{ord(char):04x}"
    return char


def columns(text: str) -> int:
    """Return how many columns the text takes: two for a wide character, none for a combining one."""
    return len(text) if text.isascii() else sum(map(_character_columns, text))


def _character_columns(char: str) -> int:
    if unicodedata.category(char) in _WIDTHLESS:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


class Excerpt(NamedTuple):
    """A line cut to a width: what stands before the marked words, the words, what follows.  All escaped."""

    before: str
    marked: str
    after: str


def clip(line: str, first: int, last: int, width: int) -> Excerpt:
    """Return line[first:last] with as much around it as fits into `width` columns, a third of it in front.

    Only `width` characters on each side are looked at: a line may be a megabyte long.
    """
    marked = _cut(escape(line[first : min(last, first + width)]), width)
    room = max(width - columns(marked), 0)
    start, end = max(first - width, 0), last + width
    before, after = escape(line[start:first]), escape(line[last:end])
    space = max(room // 3, room - columns(after))
    kept = _cut_front(before, min(space, room))
    if start or kept != before:
        kept = f"{ELLIPSIS} {kept.lstrip()}"
    rest = _cut(after, room - columns(kept))
    if end < len(line) or rest != after:
        rest = f"{rest.rstrip()} {ELLIPSIS}"
    return Excerpt(kept, marked, rest)


def _cut(text: str, width: int) -> str:
    """The beginning of the text that fits into `width` columns, ending with a whole word where there is one."""
    used = 0
    for at, char in enumerate(text):
        used += _character_columns(char)
        if used > width:
            whole, space, rest = text[:at].rpartition(" ")
            return whole if space and len(rest) <= LONGEST_WORD else text[:at]
    return text


def _cut_front(text: str, width: int) -> str:
    """The end of the text that fits into `width` columns, beginning with a whole word where there is one."""
    return _cut(text[::-1], width)[::-1]
