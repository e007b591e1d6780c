"""The report for programs that read a line at a time: a JSON object a line, as the JSON report has them.

`type` says what a line is: a `claim`, with its path; its `document`, once its claims are told; at the end the
`summary`.
"""

from typing import Any

from factcheck.fingerprints import fingerprinted
from factcheck.lines import Lines
from factcheck.report import Report, View
from factcheck.reports.json import claim_data, document_data, encode, summary_data, tool_data, unused_data


def render(report: Report, view: View) -> str:
    """Return a line for every claim, every document and the whole; `view` changes nothing here."""
    rows: list[dict[str, Any]] = []
    for checked in map(fingerprinted, report.checked):
        path, lines = checked.document.path, Lines(checked.document.text)
        rows += [
            {"type": "claim", "path": path, **claim_data(verdict, checked, lines, report.facts)}
            for verdict in checked.verdicts
        ]
        rows.append({"type": "document", **document_data(checked)})
    whole = {**tool_data(report.facts), "unused_suppressions": unused_data(report.unused)}
    rows.append({"type": "summary", **whole, "summary": summary_data(report)})
    return "".join(encode(row) + "\n" for row in rows)
