"""The report a line at a time: every line is as the schema has it, and together they are the JSON report."""

import json
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from factcheck.report import Report, View
from factcheck.reports import json as whole
from factcheck.reports.json_lines import render

SCHEMA = json.loads(files("factcheck").joinpath("report.schema.json").read_text(encoding="utf-8"))
LINE = Draft202012Validator({"$ref": "#/$defs/line", "$defs": SCHEMA["$defs"]})


def read(report: Report) -> list[dict[str, Any]]:
    return [json.loads(row) for row in render(report, View()).split("\n")[:-1]]


@pytest.mark.parametrize("name", ["report", "clean", "hostile"])
def test_every_line_is_as_the_schema_has_it(name: str, request: pytest.FixtureRequest) -> None:
    rows = read(request.getfixturevalue(name))
    for row in rows:
        LINE.validate(row)
    assert rows[-1]["type"] == "summary"


@pytest.mark.parametrize("change", [{"type": "other"}, {"extra": 1}, {"verdict": "wrong"}, {"path": None}])
def test_the_schema_refuses(report: Report, change: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        LINE.validate({**read(report)[0], **change})


def test_the_lines_are_the_json_report(report: Report) -> None:
    rows = read(report)
    documents = []
    for row in rows[:-1]:
        if row["type"] == "document":
            claims = [r for r in rows if r["type"] == "claim" and r["path"] == row["path"]]
            documents.append({**without(row, "type"), "claims": [without(c, "type", "path") for c in claims]})
    assert {**without(rows[-1], "type"), "documents": documents} == json.loads(whole.render(report, View()))


def without(row: dict[str, Any], *keys: str) -> dict[str, Any]:
    return {key: value for key, value in row.items() if key not in keys}
