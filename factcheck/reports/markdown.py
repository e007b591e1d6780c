"""A comment for a pull request, or the summary of a CI job: the findings in a table, worst first, and their sources.

What comes from a text or a fact base is written in character references, so that nothing in it is markup, a link, a
mention or an issue's number.
"""

import re
from collections.abc import Iterator

from factcheck.display import defuse, escape
from factcheck.evidence import Citation, cite
from factcheck.report import Report, View, unused_suppressions
from factcheck.reports.common import (
    WORST_FIRST,
    Finding,
    brief,
    citation_words,
    corrected,
    count_words,
    counted,
    expected_text,
    listed,
    totals,
    unread,
    web_address,
    worst_first,
)

MARK = "<!-- factcheck -->"  # by which a bot finds the comment that it wrote before
LIMIT = 60_000  # characters: GitHub takes comments of 65,536
HEAD = "| verdict | place | the text | the sources |\n| --- | --- | --- | --- |\n"
_MARKUP = re.compile(r"[\\`*_{}\[\]<>#|~&@:.^$]")
# GitHub makes links of these after it has read the references; a space without width keeps it from doing so.
_LINKING = re.compile(r"&#(?:64|35);")


def render(report: Report, view: View) -> str:
    """Return the listed findings, what was not read or is of no use, and the totals."""
    findings = worst_first(listed(report, view), view)
    parts = [f"{MARK}\n### factcheck: {_heading(findings)}\n\n"]
    parts += _cut(list(_rows(findings)), HEAD, "\n", len(findings))
    others = list(_others(report))
    parts += _cut(others, "", "\n", len(others))
    sources = list(_sources(findings, report))
    if sources:
        parts += ["<details><summary>Sources</summary>\n\n", *_cut(sources, "", "\n", len(sources)), "</details>\n\n"]
    parts.append(f"{plain(totals(counted(len(report.checked), 'text'), report.checked))}\n")
    return defuse("".join(parts), "&#x", ";")


def _heading(findings: list[Finding]) -> str:
    counts = count_words((finding.verdict for finding in findings), WORST_FIRST)
    return ", ".join(counts) or "nothing to object to"


def _cut(rows: list[str], before: str, after: str, count: int) -> Iterator[str]:
    """As many rows as a third of a comment takes, with what stands around them, and how many more there are."""
    if not rows:
        return
    yield before
    length = 0
    for number, row in enumerate(rows):
        length += len(row)
        if length > LIMIT // 3:
            yield f"{after}… and {count - number} more\n"
            break
        yield row
    yield after


def _rows(findings: list[Finding]) -> Iterator[str]:
    for finding in findings:
        place = code(f"{finding.path}:{finding.line}:{finding.column}")
        expected = plain(expected_text(finding.verdict))
        if finding.verdict.suggestion is not None:
            expected += f"<br>write {code(brief(corrected(finding)))}"
        if finding.verdict.note:
            expected += f"<br>{plain(finding.verdict.note)}"
        yield f"| **{finding.verdict.verdict}** | {place} | {code(finding.words)} | {expected} |\n"


def _others(report: Report) -> Iterator[str]:
    """What was not read, and what suppresses nothing."""
    for checked in unread(report):
        yield f"- **not read**: {code(checked.document.path)}: {plain(checked.unread)}\n"
    for place, words in unused_suppressions(report):
        yield f"- {code(place)}: {plain(words)}\n"


def _sources(findings: list[Finding], report: Report) -> Iterator[str]:
    """The facts that the findings rest on, each with its sources, once."""
    told: dict[str, dict[Citation, None]] = {}
    for finding in findings:
        if finding.fact:
            told.setdefault(finding.fact, {}).update(dict.fromkeys(cite(finding.verdict, report.facts)))
    for fact, citations in told.items():
        yield f"- {code(fact)}\n" + "".join(f"  - {cited(citation)}\n" for citation in citations)


def cited(citation: Citation) -> str:
    """Return a source in Markdown: its publisher, linked to its page, and what it says."""
    name, address = plain(citation.source.publisher), web_address(citation.source.url)
    return f"{f'[{name}](<{address}>)' if address else name}: {plain(brief(citation_words(citation)))}"


def code(text: str) -> str:
    """Return a text as code in Markdown, with nothing in it that is markup."""
    return f"<code>{_references(text)}</code>"


def plain(text: str) -> str:
    """Return a text as words in Markdown, with nothing in it that is markup, a link or a mention."""
    return _LINKING.sub(lambda found: f"{found[0]}&#8203;", _references(text))


def _references(text: str) -> str:
    return _MARKUP.sub(lambda char: f"&#{ord(char[0])};", escape(" ".join(text.split())))
