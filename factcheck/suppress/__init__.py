"""Findings that are left standing: by comments in the text, "[sic]", a side file, a baseline, the settings.

A suppressed claim stays in the report, marked as such, and fails no run; a suppression that suppresses nothing is
reported.  What a text has none of is not imported.
"""

from collections.abc import Iterable, Sequence

from factcheck.model import Document, Span, Unused, Verdict

# What every comment of ours holds, and what "[sic]" begins with.
SIGN = "factcheck:"
BRACKETS = "[(［（【〔"


def readable(text: str) -> str:
    """The text with spaces in place of our comments, whose words are no claims; no offset moves."""
    if SIGN not in text:
        return text
    from factcheck.suppress.comments import find_comments, without_comments

    return without_comments(text, find_comments(text))


def heed_comments(
    verdicts: Sequence[Verdict], text: str, path: str, facts: Iterable[str]
) -> tuple[tuple[Verdict, ...], tuple[Unused, ...]]:
    """The verdicts of a whole text, marked by its comments, and the comments that mark none.

    `facts` are the ids that a comment may name.
    """
    if SIGN not in text:
        return tuple(verdicts), ()
    from factcheck.suppress.scopes import Scopes

    return Scopes(text, path, facts).mark(verdicts)


def sic_marks(text: str, start: int, end: int, words: Sequence[str]) -> list[Span]:
    """The places of "[sic]" in text[start:end], brackets and all; `words` are those of the text's language."""
    part = text[start:end]
    forms = [form for word in words for form in (word, word.capitalize(), word.upper())]
    if not any(bracket + form in part for form in forms for bracket in BRACKETS):
        return []
    from factcheck.suppress.sic import find_marks

    return find_marks(text, start, end, words)


def without_marks(text: str, marks: Sequence[Span]) -> str:
    """The text with spaces in place of its marks, so that no offset moves and no claim is cut in two."""
    for first, last in marks:
        text = text[:first] + " " * (last - first) + text[last:]
    return text


def leave_marked(verdicts: Iterable[Verdict], document: Document, marks: Sequence[Span]) -> list[Verdict]:
    """The verdicts on a document, those on a figure with a mark in it or right behind it as suppressed."""
    from factcheck.suppress.sic import leave_marked as leave

    return leave(verdicts, document.text, document.path, marks)
