"""SARIF 2.1.0, which code scanning, editors and dashboards read: a result a finding, a rule a fact.

Paths are relative to the folder in which factcheck runs, columns count code points.  A suppressed finding stays as
suppressed, one that a baseline holds as unchanged.
"""

import os
import re
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

from factcheck import __version__
from factcheck.display import escape
from factcheck.evidence import Citation, cite, expected_statement
from factcheck.factbase import FactBase
from factcheck.fingerprints import fingerprinted
from factcheck.model import Fact, Span, Suggestion, Suppression, Verdict
from factcheck.report import Report, View, unused_suppressions
from factcheck.reports.common import (
    ERROR,
    LEVELS,
    Finding,
    as_of,
    expected_text,
    find,
    format_citation,
    level,
    repository_path,
    unread,
    web_address,
)
from factcheck.reports.json import claimed_value, dump, expected_value
from factcheck.reports.markdown import cited, plain

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
ROOT = "%SRCROOT%"
KINDS = {"agrees": "pass", "unverified": "open"}  # what is no failure has no level
IN_SOURCE = frozenset({"comment", "sic"})
BASELINE = "baseline"
UNVERIFIED = "unverified"
_LINK = re.compile(r"\](?=\()")  # [words](target) is a link in a message

Data = dict[str, Any]


def render(report: Report, view: View) -> str:
    """Return the listed findings, suppressed ones too, and what was not read."""
    documents = [fingerprinted(checked) for checked in report.checked]
    findings = [finding for checked in documents for finding in find(checked) if finding.verdict.verdict in view.listed]
    rules = {rule["id"]: rule for rule in _rules(findings, report.facts)}
    compared = any(_known(finding.verdict) for checked in documents for finding in find(checked))
    results = [_result(finding, list(rules), report.facts, view) for finding in findings]
    for finding, result in zip(findings, results, strict=True):
        if compared:
            result["baselineState"] = "unchanged" if _known(finding.verdict) else "new"
    return dump({"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(report, rules.values(), results)]})


def _known(verdict: Verdict) -> bool:
    return verdict.suppression is not None and verdict.suppression.kind == BASELINE


def _run(report: Report, rules: Iterable[Data], results: list[Data]) -> Data:
    return {
        "tool": {"driver": {"name": "factcheck", "version": __version__, "rules": list(rules)}},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\r", "\n"],
        "originalUriBaseIds": {ROOT: {"description": {"text": "The folder in which factcheck ran."}}},
        "artifacts": [{"location": _location(checked.document.path)} for checked in report.checked],
        "invocations": [
            {
                "executionSuccessful": not unread(report),
                "toolExecutionNotifications": list(_notifications(report)),
            }
        ],
        "results": results,
        "properties": {"factBase": {"asOf": report.facts.as_of.isoformat(), "digest": report.facts.digest}},
    }


def _notifications(report: Report) -> Iterator[Data]:
    """What was not read, and what suppresses nothing."""
    for checked in unread(report):
        place = {"artifactLocation": _location(checked.document.path)}
        message = {"text": f"not read: {_text(checked.unread)}"}
        yield {"level": "error", "message": message, "locations": [{"physicalLocation": place}]}
    for where, words in unused_suppressions(report):
        path, _, line = where.rpartition(":")
        place = {"artifactLocation": _location(path), "region": {"startLine": int(line)}}
        yield {"level": "warning", "message": {"text": _text(words)}, "locations": [{"physicalLocation": place}]}


def _location(path: str) -> Data:
    """Where a text is, as a relative URI; an absolute one of a text that lies elsewhere."""
    path = repository_path(path)
    uri = quote(os.fsencode(path), safe="/~")
    if os.path.isabs(path):
        return {"uri": f"file://{'' if uri.startswith('/') else '/'}{uri}"}
    return {"uri": uri, "uriBaseId": ROOT}


def _rules(findings: Iterable[Finding], facts: FactBase) -> Iterator[Data]:
    """The facts that the findings rest on, and one rule for what no fact covers, sorted by id."""
    found = {finding.verdict.fact.id: finding.verdict.fact for finding in findings if finding.verdict.fact}
    for _, fact in sorted(found.items()):
        yield _rule(fact, facts)
    if any(finding.verdict.fact is None for finding in findings):
        yield {
            "id": UNVERIFIED,
            "shortDescription": {"text": "A claim that no fact covers"},
            "help": {"text": "The fact base has nothing on it: check it by hand, or add a fact with its source."},
            "defaultConfiguration": {"level": "none"},
        }


def _rule(fact: Fact, facts: FactBase) -> Data:
    statement = fact.current
    citations = [Citation(facts.sources[reference.source], reference) for reference in statement.references]
    says = f"The sources have {statement.text}{as_of(statement)}."
    rule = {
        "id": fact.id,
        "shortDescription": {"text": _text(fact.title or f"{fact.subject}: {fact.attribute}")},
        "fullDescription": {"text": _text(says)},
        "help": {
            "text": _text("\n".join([says, *map(format_citation, citations)])),
            "markdown": "\n".join([plain(says), "", *(f"- {cited(citation)}" for citation in citations)]),
        },
        "defaultConfiguration": {"level": LEVELS["conflicts"]},
        "properties": {"tags": [fact.subject, fact.attribute], "place": fact.place},
    }
    address = next(filter(None, (web_address(citation.source.url) for citation in citations)), "")
    return {**rule, "helpUri": address} if address else rule


def _result(finding: Finding, rules: list[str], facts: FactBase, view: View) -> Data:
    verdict = finding.verdict
    rule = finding.fact or UNVERIFIED
    failed = level(verdict, view) == ERROR or verdict.verdict not in KINDS
    result: Data = {
        "ruleId": rule,
        "ruleIndex": rules.index(rule),
        "kind": "fail" if failed else KINDS[verdict.verdict],
        "level": level(verdict, view) if failed else "none",
        "message": _message(finding, facts),
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": _location(finding.path),
                    "region": _region(verdict.claim.span, finding),
                }
            }
        ],
        # GitHub knows an alert again by the second, and makes one from the line if it is missing.
        "partialFingerprints": {
            "factcheck/v1": verdict.fingerprint,
            "primaryLocationLineHash": f"{verdict.fingerprint}:1",
        },
        "properties": {
            "verdict": verdict.verdict,
            "reason": verdict.reason,
            "claimed": claimed_value(verdict.claim),
            "expected": expected_value(verdict),
        },
    }
    if verdict.suppression is not None and verdict.suppression.kind != BASELINE:
        result["suppressions"] = [_suppression(verdict.suppression)]
    if verdict.suggestion is not None:
        result["fixes"] = [_fix(finding, verdict.suggestion)]
    return result


def _message(finding: Finding, facts: FactBase) -> Data:
    verdict = finding.verdict
    citations = list(cite(verdict, facts))
    rows = [finding.message, *([f"Note: {verdict.note}"] if verdict.note else [])]
    expected = f"{finding.verdict.verdict}: {plain(finding.message)}"
    if expected_statement(verdict) is not None:
        expected += f" – **{plain(expected_text(verdict))}**"
    return {
        "text": _text("\n".join([*rows, *(f"Source: {format_citation(citation)}" for citation in citations)])),
        "markdown": "\n".join([expected, "", *(f"- {cited(citation)}" for citation in citations)]),
    }


def _text(text: str) -> str:
    """A message: what a terminal acts on is escaped, and nothing of it is a link."""
    return _LINK.sub("] ", "\n".join(map(escape, text.split("\n"))))


def _region(span: Span, finding: Finding) -> Data:
    line, column = finding.lines.place(span.start)
    end_line, end_column = finding.lines.place(span.end)
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": span.start,
        "charLength": span.end - span.start,
        "snippet": {"text": finding.checked.document.text[span.start : span.end]},
    }


def _suppression(suppression: Suppression) -> Data:
    kind = "inSource" if suppression.kind in IN_SOURCE else "external"
    return {"kind": kind, "status": "accepted", "justification": suppression.reason or suppression.kind}


def _fix(finding: Finding, suggestion: Suggestion) -> Data:
    return {
        "description": {"text": _text(f'Write "{suggestion.text}"')},
        "artifactChanges": [
            {
                "artifactLocation": _location(finding.path),
                "replacements": [
                    {
                        "deletedRegion": _region(suggestion.span, finding),
                        "insertedContent": {"text": suggestion.text},
                    }
                ],
            }
        ],
    }
