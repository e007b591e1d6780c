"""What the formats share: findings with their places, the words that tell them to people, and how bad they are."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from factcheck.display import ELLIPSIS, escape
from factcheck.evidence import Citation, expected_statement
from factcheck.lines import Lines
from factcheck.model import Checked, Span, Statement, Suggestion, Verdict
from factcheck.report import VERDICTS, Report, View

# From the worst to the best: what is shown first where only so many findings are shown.
WORST_FIRST = ("conflicts", "outdated", "disputed", "unverified", "agrees")
ERROR, WARNING, NOTE = "error", "warning", "note"
LEVELS = {"conflicts": ERROR, "outdated": WARNING, "disputed": WARNING, "unverified": NOTE, "agrees": NOTE}
GROWING = frozenset({"growing", "open"})
LONGEST = 200  # characters of a claim that a line tells; its words may be a whole page


class Finding(NamedTuple):
    """A judged claim with its document, the lines of that, and its place there: from 1, in code points."""

    checked: Checked
    verdict: Verdict
    lines: Lines
    line: int
    column: int
    end_line: int
    end_column: int

    @property
    def path(self) -> str:
        """The path of its document, as it was given."""
        return self.checked.document.path

    @property
    def words(self) -> str:
        """The words of the claim on one line, cut if they are many."""
        return brief(self._words)

    @property
    def message(self) -> str:
        """What is said of the claim, its words cut if they are many."""
        return self.verdict.message.replace(self._words, self.words, 1)

    @property
    def fact(self) -> str:
        """The id of the fact; "" if none covers the claim."""
        return self.verdict.fact.id if self.verdict.fact else ""

    @property
    def _words(self) -> str:
        span = self.verdict.claim.span
        return " ".join(self.checked.document.text[span.start : span.end].split())


def brief(text: str, longest: int = LONGEST) -> str:
    """Return the text, or so much of its beginning as `longest` allows, with an ellipsis."""
    return text if len(text) <= longest else text[: longest - 1] + ELLIPSIS


def find(checked: Checked) -> Iterator[Finding]:
    """Yield the findings of one document in the order of its text, suppressed ones too."""
    lines = Lines(checked.document.text)
    for verdict in sorted(checked.verdicts, key=lambda one: one.claim.span):
        span = verdict.claim.span
        yield Finding(checked, verdict, lines, *lines.place(span.start), *lines.place(span.end))


def listed(report: Report, view: View) -> list[Finding]:
    """Return the findings that `view` lists, in the order of the texts, without those that are suppressed."""
    return [
        finding
        for checked in report.checked
        if any(stands(verdict, view) for verdict in checked.verdicts)
        for finding in find(checked)
        if stands(finding.verdict, view)
    ]


def stands(verdict: Verdict, view: View) -> bool:
    """True if the verdict is listed and nothing suppresses it."""
    return verdict.verdict in view.listed and verdict.suppression is None


def worst_first(findings: Iterable[Finding], view: View) -> list[Finding]:
    """Return the findings sorted by how bad they are, those equally bad in the order in which they came."""
    levels = (ERROR, WARNING, NOTE)
    return sorted(
        findings, key=lambda one: (levels.index(level(one.verdict, view)), WORST_FIRST.index(one.verdict.verdict))
    )


def level(verdict: Verdict, view: View) -> str:
    """Return error for what fails the run and for every conflict; else warning for an objection, or note."""
    fails = verdict.verdict in view.failing if verdict.fails is None else verdict.fails
    return ERROR if fails else LEVELS[verdict.verdict]


def unread(report: Report) -> list[Checked]:
    """Return the documents that were not read, or not wholly."""
    return [checked for checked in report.checked if checked.unread]


def repository_path(path: str) -> str:
    """Return a path as CI and repositories name files: with slashes, and relative if it lies below this folder."""
    if os.path.isabs(path):
        inside = os.path.relpath(path)
        path = path if inside.startswith(os.pardir) else inside
    return os.path.normpath(path).replace(os.sep, "/")


def expected_text(verdict: Verdict) -> str:
    """Return what the sources have, with its date if the fact changes; or why nothing is expected."""
    statement = expected_statement(verdict)
    if verdict.fact is None or statement is None:
        return spaced(verdict.reason)
    return f"{statement.text}{as_of(statement)}" if verdict.fact.evolution in GROWING else statement.text


def as_of(statement: Statement) -> str:
    """Return the date at which a value is known, as it follows the value; "" if it has none."""
    return f", as of {statement.as_of.isoformat()}" if statement.as_of else ""


def spaced(reason: str) -> str:
    """Return a reason as words."""
    return reason.replace("-", " ")


def citation_words(citation: Citation) -> str:
    """Return the quotation of a source in quotation marks, or else its title and locator."""
    source, reference = citation.source, citation.reference
    return f'"{reference.quote}"' if reference.quote else ", ".join(filter(None, (source.title, reference.locator)))


def format_citation(citation: Citation) -> str:
    """Return id, publisher, the quotation (or else title and locator) and address of a source."""
    source = citation.source
    address = f" <{source.url}>" if source.url else ""
    return f"[{source.id}] {source.publisher}: {citation_words(citation)}{address}"


def web_address(url: str) -> str:
    """Return the address of a page, fit for a link; "" if it is none of the web."""
    from urllib.parse import quote

    return quote(url, safe=":/?#@!$&'()*+,;=%~") if url.startswith(("https://", "http://")) else ""


def corrected(finding: Finding) -> str:
    """Return the claim's words with the suggestion in its place; "" if there is none."""
    suggestion = finding.verdict.suggestion
    if suggestion is None:
        return ""
    return rewritten(finding.verdict.claim.span, suggestion, finding.checked.document.text)


def rewritten(claim: Span, suggestion: Suggestion, text: str) -> str:
    """Return the words of a claim with a suggestion in its place."""
    place = suggestion.span
    return text[claim.start : place.start] + suggestion.text + text[place.end : claim.end]


def totals(name: str, documents: Iterable[Checked]) -> str:
    """Return the line that counts the claims: `name: 9 claims: 7 agree, 1 conflicts, 1 unverified (not covered)`."""
    documents = list(documents)
    verdicts = [verdict for checked in documents for verdict in checked.verdicts]
    standing = [verdict for verdict in verdicts if verdict.suppression is None]
    parts = count_words(standing, VERDICTS)
    if any(verdict.verdict == "unverified" for verdict in standing):
        reasons = dict.fromkeys(spaced(v.reason) for v in standing if v.verdict == "unverified")
        parts[-1] += f" ({', '.join(reasons)})"
    if len(standing) < len(verdicts):
        parts.append(f"{len(verdicts) - len(standing)} suppressed")
    line = f"{name}: {counted(len(verdicts), 'claim')}" + (f": {', '.join(parts)}" if parts else "")
    others = sum(checked.other_subjects for checked in documents)
    if others:
        owner = "belongs to another subject" if others == 1 else "belong to other subjects"
        line += f"; {counted(others, 'number')} {owner}"
    reasons_unread = [checked.unread for checked in documents if checked.unread]
    if reasons_unread:
        line += (
            f"; not read: {escape(reasons_unread[0])}" if len(documents) == 1 else f"; {len(reasons_unread)} not read"
        )
    return line


def count_words(verdicts: Iterable[Verdict], order: Sequence[str]) -> list[str]:
    """Return how many claims got each verdict, as "7 agree", in the order in which verdicts are named."""
    counts = Counter(verdict.verdict for verdict in verdicts)
    return [f"{counts[verdict]} {_verb(verdict, counts[verdict])}" for verdict in order if counts[verdict]]


def _verb(verdict: str, count: int) -> str:
    return verdict.removesuffix("s") if count > 1 and verdict in ("agrees", "conflicts") else verdict


def counted(count: int, noun: str) -> str:
    """Return a number with its noun, in the singular for one."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
