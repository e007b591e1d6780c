"""The report for programs: JSON version 1, described by `report.schema.json`.

A key never changes its meaning within a version; every claim is held, whatever its verdict.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from factcheck import __version__
from factcheck.display import defuse
from factcheck.evidence import cite, expected_statement
from factcheck.factbase import FactBase
from factcheck.fingerprints import fingerprinted
from factcheck.lines import Lines
from factcheck.model import Checked, Claim, Span, Suggestion, Suppression, Unused, Verdict
from factcheck.report import VERDICTS, Report, View, count_verdicts

VERSION = 1
# What a JSON string may hold as it is, but a terminal acts on, or takes as the end of a line.
_ACTIVE = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


def render(report: Report, view: View) -> str:
    """Return the whole report; `view` is for people and changes nothing here."""
    return dump(
        {
            **tool_data(report.facts),
            "documents": [_document(fingerprinted(checked), report.facts) for checked in report.checked],
            "unused_suppressions": unused_data(report.unused),
            "summary": summary_data(report),
        }
    )


def dump(data: Mapping[str, Any] | Sequence[Any]) -> str:
    """Return the data as indented JSON with a line end, its letters as they are."""
    return encode(data, indent=2) + "\n"


def encode(data: Mapping[str, Any] | Sequence[Any], indent: int | None = None) -> str:
    """Return the data as JSON; what a terminal, or CI that reads the output, acts on is escaped in it."""
    text = _ACTIVE.sub(lambda char: f"\\u{ord(char[0]):04x}", json.dumps(data, ensure_ascii=False, indent=indent))
    return defuse(text, "\\u00")


def tool_data(facts: FactBase) -> dict[str, Any]:
    """Return the version of the report, the tool, and the fact base."""
    return {
        "version": VERSION,
        "tool": {"name": "factcheck", "version": __version__},
        "fact_base": {"facts": len(facts.facts), "as_of": facts.as_of.isoformat(), "digest": facts.digest},
    }


def summary_data(report: Report) -> dict[str, int]:
    """Return how many claims got each verdict and stand, how many are suppressed, and what else was counted."""
    counts = count_verdicts(report)
    return {
        **{verdict: counts[verdict] for verdict in VERDICTS},
        "suppressed": sum(len(checked.verdicts) for checked in report.checked) - counts.total(),
        "other_subjects": sum(checked.other_subjects for checked in report.checked),
        "sentences": sum(checked.sentences for checked in report.checked),
    }


def document_data(checked: Checked) -> dict[str, Any]:
    """Return what is told of a document beside its claims."""
    date = checked.document.date
    return {
        "path": checked.document.path,
        "language": checked.language or None,
        "date": date.isoformat() if date else None,
        "unused_suppressions": unused_data(checked.unused),
        "unread": checked.unread or None,
    }


def unused_data(unused: Iterable[Unused]) -> list[dict[str, str]]:
    """Return what is told of suppressions that suppress nothing."""
    return [{**_suppression(one.suppression), "why": one.why} for one in unused]


def _document(checked: Checked, facts: FactBase) -> dict[str, Any]:
    lines, data = Lines(checked.document.text), document_data(checked)
    unread = data.pop("unread")
    claims = [claim_data(verdict, checked, lines, facts) for verdict in checked.verdicts]
    return {**data, "claims": claims, "unread": unread}


def claim_data(verdict: Verdict, checked: Checked, lines: Lines, facts: FactBase) -> dict[str, Any]:
    """Return all that is known of one claim of a fingerprinted document, as `report.schema.json` describes it."""
    claim = verdict.claim
    return {
        "verdict": verdict.verdict,
        "reason": verdict.reason,
        "fact": verdict.fact.id if verdict.fact else None,
        "fingerprint": verdict.fingerprint,
        "suppressed": _suppression(verdict.suppression) if verdict.suppression else None,
        "language": language_at(checked, claim.span.start),
        "text": checked.document.text[claim.span.start : claim.span.end],
        "span": span_place(claim.span, lines),
        "claimed": claimed_value(claim),
        "expected": expected_value(verdict),
        "subject": {"entity": claim.subject.entity, "found": claim.subject.found},
        "message": verdict.message,
        "note": verdict.note or None,
        "suggestion": _suggestion(verdict.suggestion) if verdict.suggestion else None,
        "sources": _sources(verdict, facts),
    }


def language_at(checked: Checked, offset: int) -> str:
    """Return the code of the language at an offset of a text that may change its language."""
    return next((code for start, code in reversed(checked.languages) if start <= offset), checked.language)


def span_place(span: Span, lines: Lines) -> dict[str, int]:
    """Return a span as offsets, and as lines and columns from 1."""
    line, column = lines.place(span.start)
    end_line, end_column = lines.place(span.end)
    return {
        "start": span.start,
        "end": span.end,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
    }


def claimed_value(claim: Claim) -> dict[str, str]:
    """Return the kind of the claim's value, its set in ISO notation, and its unit ("" if it has none)."""
    return {"kind": claim.kind, "set": str(claim.value), "unit": claim.unit}


def expected_value(verdict: Verdict) -> dict[str, str | None] | None:
    """Return what the text should have said; None where no fact covers the claim."""
    statement = expected_statement(verdict)
    if statement is None:
        return None
    as_of = statement.as_of.isoformat() if statement.as_of else None
    return {"set": str(statement.value), "text": statement.text, "as_of": as_of}


def _suppression(suppression: Suppression) -> dict[str, str]:
    return {"kind": suppression.kind, "reason": suppression.reason, "place": suppression.place}


def _suggestion(suggestion: Suggestion) -> dict[str, Any]:
    return {"start": suggestion.span.start, "end": suggestion.span.end, "text": suggestion.text}


def _sources(verdict: Verdict, facts: FactBase) -> list[dict[str, str]]:
    return [
        {
            "id": citation.source.id,
            "publisher": citation.source.publisher,
            "title": citation.source.title,
            "date": citation.source.date,
            "url": citation.source.url,
            "quote": citation.reference.quote,
            "locator": citation.reference.locator,
        }
        for citation in cite(verdict, facts)
    ]
