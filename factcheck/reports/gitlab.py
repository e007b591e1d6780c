"""GitLab's code quality report: the findings and the texts that were not read, for the widget of a merge request."""

from hashlib import sha256
from typing import Any

from factcheck.display import escape
from factcheck.evidence import cite
from factcheck.factbase import FactBase
from factcheck.fingerprints import fingerprinted
from factcheck.report import Report, View
from factcheck.reports.common import ERROR, NOTE, WARNING, Finding, level, listed, repository_path, unread
from factcheck.reports.json import dump

SEVERITIES = {ERROR: "major", WARNING: "minor", NOTE: "info"}


def render(report: Report, view: View) -> str:
    """Return a list of issues, empty if there is none."""
    report = report._replace(checked=tuple(map(fingerprinted, report.checked)))
    issues = [
        _issue("not-read", f"not read: {checked.unread}", "blocker", checked.document.path, "")
        for checked in unread(report)
    ]
    return dump(issues + [_finding(finding, report.facts, view) for finding in listed(report, view)])


def _finding(finding: Finding, facts: FactBase, view: View) -> dict[str, Any]:
    verdict = finding.verdict
    sources = ", ".join(dict.fromkeys(citation.source.publisher for citation in cite(verdict, facts)))
    description = f"{verdict.verdict}: {finding.message}" + (f" ({sources})" if sources else "")
    severity = SEVERITIES[level(verdict, view)]
    check = finding.fact or verdict.reason
    return _issue(check, description, severity, finding.path, verdict.fingerprint, (finding.line, finding.end_line))


def _issue(
    check: str, description: str, severity: str, path: str, fingerprint: str, lines: tuple[int, int] = (1, 1)
) -> dict[str, Any]:
    """An issue; its fingerprint holds the path too, since GitLab wants one for each occurrence."""
    path = repository_path(path)
    occurrence = f"{path}\n{check}\n{fingerprint}".encode("utf-8", "backslashreplace")
    return {
        "description": escape(description),
        "check_name": check,
        "fingerprint": sha256(occurrence).hexdigest(),
        "severity": severity,
        "location": {"path": path, "lines": {"begin": lines[0], "end": lines[1]}},
    }
