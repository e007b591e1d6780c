"""The JSON report: as the schema has it, and every place where it says."""

import json
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from factcheck.report import Report, View
from factcheck.reports.json import render
from tests.reports.conftest import HOSTILE_PATH, HOSTILE_WORDS, TEXT

SCHEMA = json.loads(files("factcheck").joinpath("report.schema.json").read_text(encoding="utf-8"))


@pytest.fixture
def data(report: Report) -> dict[str, Any]:
    parsed: dict[str, Any] = json.loads(render(report, View()))
    return parsed


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_the_report_is_as_the_schema_has_it(data: dict[str, Any]) -> None:
    Draft202012Validator(SCHEMA).validate(data)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        pytest.param(("version",), 2, id="another version"),
        pytest.param(("summary", "agrees"), -1, id="a negative count"),
        pytest.param(("documents", 0, "claims", 0, "verdict"), "wrong", id="an unknown verdict"),
        pytest.param(("documents", 0, "claims", 0, "reason"), "", id="no reason"),
        pytest.param(("documents", 0, "claims", 0, "sources"), [], id="a conflict without a source"),
        pytest.param(("documents", 0, "claims", 0, "fact"), None, id="a conflict without a fact"),
        pytest.param(("documents", 0, "claims", 0, "span", "line"), 0, id="a line before the first"),
        pytest.param(("documents", 0, "claims", 0, "fingerprint"), "", id="no fingerprint"),
        pytest.param(("documents", 0, "claims", 5, "suppressed", "kind"), "mood", id="an unknown kind of suppression"),
        pytest.param(("documents", 0, "claims", 0, "extra"), 1, id="an unknown key of a claim"),
        pytest.param(("documents", 0, "date"), "29/01/2026", id="another form of date"),
        pytest.param(("documents", 0, "extra"), 1, id="an unknown key"),
    ],
)
def test_the_schema_refuses(data: dict[str, Any], path: tuple[Any, ...], value: object) -> None:
    target: Any = data
    for key in path[:-1]:
        target = target[key]
    target[path[-1]] = value
    with pytest.raises(ValidationError):
        Draft202012Validator(SCHEMA).validate(data)


def test_spans_hold_the_words_they_name(data: dict[str, Any]) -> None:
    for claim in data["documents"][0]["claims"]:
        span = claim["span"]
        assert TEXT[span["start"] : span["end"]] == claim["text"]
        line = TEXT.replace("\r\n", "\n").split("\n")[span["line"] - 1]
        assert line[span["column"] - 1 : span["end_column"] - 1] == claim["text"]


def test_a_conflict_is_told_in_full(data: dict[str, Any]) -> None:
    start = TEXT.index("27")
    assert data["documents"][0]["claims"][0] == {
        "verdict": "conflicts",
        "reason": "value",
        "fact": "signature.signatories",
        "fingerprint": "168771143c70819c0a6d76562cf77ce9",
        "suppressed": None,
        "language": "en",
        "text": "27 countries",
        "span": {"start": start, "end": start + 12, "line": 2, "column": 12, "end_line": 2, "end_column": 24},
        "claimed": {"kind": "count", "set": "{27}", "unit": "state"},
        "expected": {"set": "{72}", "text": "72 states", "as_of": "2025-10-26"},
        "subject": {"entity": "hanoi-convention", "found": "clause"},
        "message": '"27 countries", the sources have 72 states',
        "note": None,
        "suggestion": {"start": start, "end": start + 2, "text": "72"},
        "sources": [
            {
                "id": "004",
                "publisher": "baoquocte.vn",
                "title": "Viet Nam at the UN",
                "date": "2025-11-18",
                "url": "https://example.org/004",
                "quote": "przez 72 państwa",
                "locator": "line 6",
            }
        ],
    }


@pytest.mark.parametrize(
    ("number", "expected", "sources"),
    [(1, "{72}", ["004", "unnews"]), (2, "{71}", ["004", "c4ir"]), (3, "{9}", ["004"])],
    ids=["outdated", "disputed", "agrees"],
)
def test_both_sides_are_cited(data: dict[str, Any], number: int, expected: str, sources: list[str]) -> None:
    claim = data["documents"][0]["claims"][number]
    assert claim["expected"]["set"] == expected
    assert [source["id"] for source in claim["sources"]] == sources


def test_what_no_fact_covers_expects_nothing(data: dict[str, Any]) -> None:
    claim = data["documents"][0]["claims"][4]
    assert (claim["fact"], claim["expected"], claim["sources"]) == (None, None, [])


def test_a_claim_has_the_language_of_its_place(data: dict[str, Any]) -> None:
    assert [claim["language"] for claim in data["documents"][0]["claims"]] == ["en", "en", "zh", *["en"] * 4]


def test_a_suppressed_finding_stays_and_says_why(data: dict[str, Any]) -> None:
    claims = data["documents"][0]["claims"]
    assert [claim["suppressed"] for claim in claims[5:]] == [
        {"kind": "sic", "reason": "", "place": "draft.md:5"},
        {"kind": "baseline", "reason": "known since May", "place": "baseline.json"},
    ]
    assert [claim["verdict"] for claim in claims[5:]] == ["conflicts", "conflicts"]


def test_an_unread_text_is_in_the_report(data: dict[str, Any]) -> None:
    assert data["documents"][1] == {
        "path": "caf\udce9.txt",
        "language": None,
        "date": None,
        "claims": [],
        "unused_suppressions": [],
        "unread": "no such file; check the path",
    }


def test_summary_counts_claims(data: dict[str, Any]) -> None:
    counts = {"agrees": 1, "conflicts": 1, "outdated": 1, "disputed": 1, "unverified": 1}
    assert data["summary"] == {**counts, "suppressed": 2, "other_subjects": 4, "sentences": 6}


def test_the_same_report_gives_the_same_text(report: Report) -> None:
    assert render(report, View()) == render(report, View(width=20, color=True))


def test_what_is_escaped_for_terminals_is_read_back(hostile: Report) -> None:
    document = json.loads(render(hostile, View()))["documents"][0]
    assert document["path"] == HOSTILE_PATH
    assert {claim["text"] for claim in document["claims"]} >= {HOSTILE_WORDS}
