"""Workflow commands of GitHub: annotations on the lines of a change, worst first, since only so many are shown.

What is not shown as an annotation stands in the log.  The summary of the job is the Markdown report; the command line
writes it where GITHUB_STEP_SUMMARY says.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from factcheck.display import defuse, escape
from factcheck.evidence import cite
from factcheck.factbase import FactBase
from factcheck.report import Report, View, unused_suppressions
from factcheck.reports.common import (
    ERROR,
    NOTE,
    WARNING,
    Finding,
    brief,
    corrected,
    counted,
    format_citation,
    level,
    listed,
    repository_path,
    totals,
    unread,
    worst_first,
)
from factcheck.reports.concise import line, not_read

COMMANDS = {ERROR: "error", WARNING: "warning", NOTE: "notice"}
SHOWN = 10  # annotations of each kind that GitHub shows for a step
STANDARD_INPUT = "-"


def render(report: Report, view: View) -> str:
    """Return the commands, then in plain lines what would not be shown, then the totals."""
    shown: dict[str, list[str]] = defaultdict(list)
    rest: list[str] = []
    for kind, command, plain in _told(report, view):
        if len(shown[kind]) < SHOWN - (kind == NOTE):  # one is left for how many more there are
            shown[kind].append(command)
        else:
            rest.append(defuse(plain))
    rows = shown[ERROR] + shown[WARNING]
    if rest:
        more = f"{len(rest)} more: see the log, or the summary of the job"
        rows.append(_command("notice", {"title": "factcheck"}, [more]))
    rows += shown[NOTE] + rest
    rows.append(defuse(totals(counted(len(report.checked), "text"), report.checked)))
    return "".join(f"{row}\n" for row in rows)


def _told(report: Report, view: View) -> Iterator[tuple[str, str, str]]:
    """What is told, worst first: its level, the command, and the line that tells it in the log."""
    for checked in unread(report):
        place = {"title": "factcheck: not read", **_file(checked.document.path)}
        yield ERROR, _command("error", place, [checked.unread]), not_read(checked)
    for finding in worst_first(listed(report, view), view):
        kind = level(finding.verdict, view)
        yield kind, _annotation(finding, report.facts, COMMANDS[kind]), line(finding)
    for where, words in unused_suppressions(report):
        path, _, number = where.rpartition(":")
        place = {"title": "factcheck: unused suppression", **_file(path), "line": number}
        yield WARNING, _command("warning", place, [words]), f"{escape(where)}: {escape(words)}"


def _annotation(finding: Finding, facts: FactBase, command: str) -> str:
    properties = {"title": f"factcheck: {finding.verdict.verdict} {finding.fact}".rstrip(), **_file(finding.path)}
    properties |= {"line": str(finding.line), "endLine": str(finding.end_line)}
    if finding.line == finding.end_line:  # GitHub takes columns of one line alone
        properties |= {"col": str(finding.column), "endColumn": str(finding.end_column)}
    return _command(command, properties, _message(finding, facts))


def _message(finding: Finding, facts: FactBase) -> Iterator[str]:
    verdict = finding.verdict
    yield finding.message
    if verdict.note:
        yield f"note: {verdict.note}"
    if verdict.suggestion is not None:
        yield f'help: write "{brief(corrected(finding))}"'
    for citation in cite(verdict, facts):
        yield f"source: {format_citation(citation)}"


def _file(path: str) -> dict[str, str]:
    return {} if path == STANDARD_INPUT else {"file": repository_path(escape(path))}


def _command(name: str, properties: Mapping[str, str], rows: list[str] | Iterator[str]) -> str:
    """A command with escaped values and rows of text: what is left in them is on one line each."""
    told = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{name} {told}::{'%0A'.join(map(_data, map(escape, rows)))}"


def _data(text: str) -> str:
    return text.replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
