"""How texts were read, for programs and for people."""

import json

from factcheck.report import Report
from factcheck.reports.explain import render_json, render_terminal
from tests.reports.conftest import TEXT

READ = """\
draft.md: en, 2026-01-29, sentences: 6
  mentions: 3
    2:12  number  "27 countries"  {27} state
    2:25  event  "signed"  {sign}
    3:1  entity  "《河内公约》"  {hanoi-convention}
  claims: 7
    2:12  "27 countries"  hanoi-convention signatories {27} state  \
(subject: clause, on [2025-10-26, 2025-10-26] (text))
      conflicts (value): signature.signatories {72}, as of 2025-10-26
"""


def test_mentions_have_kind_words_place_and_set(report: Report) -> None:
    data = json.loads(render_json(report.checked))
    mentions = data["documents"][0]["mentions"]
    assert data["version"] == 1
    assert [(m["kind"], m["text"], m["set"], m["unit"]) for m in mentions] == [
        ("number", "27 countries", "{27}", "state"),
        ("event", "signed", "{sign}", ""),
        ("entity", "《河内公约》", "{hanoi-convention}", ""),
    ]
    assert all(TEXT[m["span"]["start"] : m["span"]["end"]] == m["text"] for m in mentions)
    assert mentions[2]["span"] | {"start": 0, "end": 0} == {
        "start": 0,
        "end": 0,
        "line": 3,
        "column": 1,
        "end_line": 3,
        "end_column": 7,
    }


def test_every_claim_has_its_match(report: Report) -> None:
    document = json.loads(render_json(report.checked))["documents"][0]
    matches = [(m["claim"], m["fact"], m["verdict"], m["reason"]) for m in document["matches"]]
    assert matches == [
        (0, "signature.signatories", "conflicts", "value"),
        (1, "signature.signatories", "outdated", "superseded"),
        (2, "structure.articles", "disputed", "source"),
        (3, "structure.chapters", "agrees", "value"),
        (4, None, "unverified", "not-covered"),
        (5, "structure.chapters", "conflicts", "value"),
        (6, "structure.chapters", "conflicts", "value"),
    ]
    words = [document["claims"][m["claim"]]["text"] for m in document["matches"]]
    assert words[:5] == ["27 countries", "65[/bold] states", "68条", "nine chapters", "A hundred people"]


def test_a_claim_says_how_it_was_understood(report: Report) -> None:
    claim = json.loads(render_json(report.checked))["documents"][0]["claims"][0]
    del claim["span"]
    assert claim == {
        "text": "27 countries",
        "claimed": {"kind": "count", "set": "{27}", "unit": "state"},
        "subject": {"entity": "hanoi-convention", "found": "clause"},
        "attribute": "signatories",
        "stance": "",
        "denied": False,
        "when": "[2025-10-26, 2025-10-26]",
        "dated": "text",
    }


def test_an_unread_text_says_why(report: Report) -> None:
    unread = json.loads(render_json(report.checked))["documents"][1]
    assert (unread["language"], unread["mentions"], unread["unread"]) == (None, [], "no such file; check the path")
    assert "caf\\udce9.txt: not read: no such file; check the path\n" in render_terminal(report.checked)


def test_readings_for_people(report: Report) -> None:
    text = render_terminal(report.checked)
    assert text.startswith(READ)
    assert "\x1b" not in text
