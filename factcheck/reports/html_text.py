"""The text of a document as HTML: paragraphs in their language and direction, its claims as links to their cards."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from html import escape as escape_html
from typing import NamedTuple

from factcheck.display import escape
from factcheck.model import Checked, Span
from factcheck.reports.common import WORST_FIRST, Finding
from factcheck.reports.json import language_at

SUPPRESSED = "suppressed"
STATES = (*WORST_FIRST, SUPPRESSED)
SAMPLE = 2_000  # characters that tell the direction of a paragraph
_LINE_END = re.compile(r"\r\n?|\n")
_PARAGRAPH_END = re.compile(r"(?>\r\n?|\n)(?:[^\S\r\n]*(?>\r\n?|\n))+")
_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*")
_RIGHT_TO_LEFT = frozenset({"R", "AL"})


def quoted(text: str) -> str:
    """Return a text for the page: no markup, no control character, nothing that shows it in another order."""
    return escape_html(escape(text))


def state(finding: Finding) -> str:
    """Return the verdict of a finding, or that it is suppressed."""
    return SUPPRESSED if finding.verdict.suppression is not None else finding.verdict.verdict


def language_of(finding: Finding) -> str:
    """Return the language of the text at a finding; "" if it is not known."""
    return language_at(finding.checked, finding.verdict.claim.span.start)


def in_language(text: str, language: str) -> str:
    """Return the attributes of the element that holds a text: its language and its direction."""
    code = f' lang="{language}"' if _LANGUAGE.fullmatch(language) else ""
    return f'{code} dir="{direction(text)}"'


def direction(text: str) -> str:
    """Return rtl if most letters of a text run from right to left, whatever it begins with; else ltr."""
    if text.isascii():
        return "ltr"
    classes = [unicodedata.bidirectional(char) for char in text[:SAMPLE]]
    return "rtl" if sum(one in _RIGHT_TO_LEFT for one in classes) > classes.count("L") else "ltr"


class Mark(NamedTuple):
    """A run of the text that one claim, or several that overlap, are about; the numbers of these count from 1."""

    span: Span
    numbers: tuple[int, ...]


def find_marks(findings: Sequence[Finding]) -> list[Mark]:
    """Return the runs of the text that are marked, in order and apart from each other."""
    found: list[Mark] = []
    for number, finding in enumerate(findings, 1):
        span = finding.verdict.claim.span
        if found and span.start < found[-1].span.end:
            start, end = found[-1].span
            found[-1] = Mark(Span(start, max(end, span.end)), (*found[-1].numbers, number))
        else:
            found.append(Mark(span, (number,)))
    return found


def marked_text(checked: Checked, findings: Sequence[Finding], number: int) -> str:
    """Return the paragraphs of document `number`: claim k is marked as t<number>-k and leads to c<number>-k."""
    text, marks = checked.document.text, find_marks(findings)
    paragraphs: list[str] = []
    at = 0
    for start, end in _paragraphs(text):
        while at < len(marks) and marks[at].span.end <= start:
            at += 1
        parts, done = [], start
        for mark in marks[at:]:
            if mark.span.start >= end:
                break
            first, last = max(mark.span.start, start), min(mark.span.end, end)
            if not text[first:last].strip():
                continue
            parts += [_lines(text[done:first]), _link(mark, Span(first, last), text, findings, number)]
            done = last
        parts.append(_lines(text[done:end]))
        words = in_language(text[start:end], language_at(checked, start))
        paragraphs.append(f"<p{words}>{''.join(parts)}</p>\n")
    return "".join(paragraphs)


def _paragraphs(text: str) -> Iterator[Span]:
    start = 0
    for gap in _PARAGRAPH_END.finditer(text):
        yield Span(start, gap.start())
        start = gap.end()
    yield Span(start, len(text))


def _lines(text: str) -> str:
    """A part of a paragraph: no line of the page begins with words of the text."""
    return "<br>".join(map(quoted, _LINE_END.split(text)))


def _link(mark: Mark, part: Span, text: str, findings: Sequence[Finding], number: int) -> str:
    """The link from a mark, or from the part of it that lies in one paragraph, to its cards, the worst first."""
    numbers = sorted(mark.numbers, key=lambda one: STATES.index(state(findings[one - 1])))
    worst = state(findings[numbers[0] - 1])
    cards = " ".join(f"c{number}-{one}" for one in numbers)
    begins = not text[mark.span.start : part.start].strip()
    ends = not text[part.end : mark.span.end].strip()
    anchors = "".join(f'<span id="t{number}-{one}"></span>' for one in mark.numbers if begins)
    told = ", ".join(map(str, mark.numbers)) if ends else ""
    return (
        f'{anchors}<a class="claim {worst}" href="#c{number}-{numbers[0]}" data-cards="{cards}">'
        f'<span class="hidden">{worst}: </span>{_lines(text[part.start : part.end])}'
        f'<sup aria-hidden="true">{told}</sup></a>'
    )
