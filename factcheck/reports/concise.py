"""One line a finding, as editors and logs read it: `path:line:column: verdict fact message`; then the totals."""

from factcheck.display import defuse, escape
from factcheck.report import Report, View
from factcheck.reports.common import Finding, counted, listed, totals, unread


def render(report: Report, view: View) -> str:
    """Return the findings in the order of the texts, the texts that were not read, and one line of totals."""
    rows = [line(finding) for finding in listed(report, view)]
    rows += [f"{escape(checked.document.path)}: not read: {escape(checked.unread)}" for checked in unread(report)]
    rows.append(totals(counted(len(report.checked), "text"), report.checked))
    return defuse("".join(f"{row}\n" for row in rows))


def line(finding: Finding) -> str:
    """Return the line that tells a finding, escaped."""
    fact = f" {finding.fact}" if finding.fact else ""
    place = f"{escape(finding.path)}:{finding.line}:{finding.column}"
    return f"{place}: {finding.verdict.verdict}{fact} {escape(finding.message)}"
