"""One line a finding, as editors and logs read it: `path:line:column: verdict fact message`; then the totals."""

from factcheck.display import defuse, escape
from factcheck.model import Checked
from factcheck.report import Report, View, unused_suppressions
from factcheck.reports.common import Finding, counted, listed, totals, unread


def render(report: Report, view: View) -> str:
    """Return the findings in the order of the texts, what was not read or is of no use, and one line of totals."""
    rows = [line(finding) for finding in listed(report, view)]
    rows += map(not_read, unread(report))
    rows += [f"{escape(place)}: {escape(words)}" for place, words in unused_suppressions(report)]
    rows.append(totals(counted(len(report.checked), "text"), report.checked))
    return defuse("".join(f"{row}\n" for row in rows))


def line(finding: Finding) -> str:
    """Return the line that tells a finding, escaped."""
    fact = f" {finding.fact}" if finding.fact else ""
    place = f"{escape(finding.path)}:{finding.line}:{finding.column}"
    return f"{place}: {finding.verdict.verdict}{fact} {escape(finding.message)}"


def not_read(checked: Checked) -> str:
    """Return the line that tells why a text was not read, escaped."""
    return f"{escape(checked.document.path)}: not read: {escape(checked.unread)}"
