"""GitLab's code quality report, as its documentation describes what it reads."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from factcheck.frozen import replace
from factcheck.model import Document
from factcheck.report import VERDICTS, Report, View
from factcheck.reports.gitlab import render
from tests.reports.conftest import TEXT

# docs.gitlab.com, "Code Quality": the required properties of an issue.
ISSUES = Draft202012Validator(
    {
        "type": "array",
        "items": {
            "type": "object",
            "required": ["description", "check_name", "fingerprint", "severity", "location"],
            "properties": {
                "description": {"type": "string", "minLength": 1},
                "check_name": {"type": "string", "minLength": 1},
                "fingerprint": {"type": "string", "minLength": 1},
                "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
                "location": {
                    "type": "object",
                    "required": ["path", "lines"],
                    "properties": {
                        "path": {"type": "string", "pattern": r"^(?!\./|/)"},
                        "lines": {
                            "type": "object",
                            "required": ["begin"],
                            "properties": {"begin": {"type": "integer", "minimum": 1}},
                        },
                    },
                },
            },
        },
    }
)


def issues(report: Report, view: View = View()) -> list[dict[str, Any]]:  # noqa: B008
    found: list[dict[str, Any]] = json.loads(render(report, view))
    ISSUES.validate(found)
    return found


@pytest.mark.parametrize("name", ["report", "clean", "hostile"])
def test_it_is_as_documented_and_every_occurrence_is_its_own(name: str, request: pytest.FixtureRequest) -> None:
    found = issues(request.getfixturevalue(name), View(frozenset(VERDICTS)))
    assert len({issue["fingerprint"] for issue in found}) == len(found)


def test_the_checker_refuses(report: Report) -> None:
    for key in ("description", "severity", "location"):
        broken = [{name: value for name, value in issue.items() if name != key} for issue in issues(report)]
        with pytest.raises(ValidationError):
            ISSUES.validate(broken)


def test_nothing_to_object_to_is_an_empty_list(clean: Report) -> None:
    assert render(clean, View()) == "[]\n"


def test_findings_and_what_was_not_read(report: Report) -> None:
    told = [(i["severity"], i["check_name"], i["location"]["lines"]["begin"], i["description"]) for i in issues(report)]
    assert told == [
        ("blocker", "not-read", 1, "not read: no such file; check the path"),
        (
            "major",
            "signature.signatories",
            2,
            'conflicts: "27 countries", the sources have 72 states (baoquocte.vn)',
        ),
        (
            "minor",
            "signature.signatories",
            2,
            'outdated: "65[/bold] states" was reported, the sources now have 72 states (baoquocte.vn, UN News)',
        ),
        (
            "minor",
            "structure.articles",
            3,
            'disputed: "68条" (as numbered), the fact base holds 71 articles (baoquocte.vn, C4IR)',
        ),
    ]


def test_the_same_claim_in_another_file_is_another_issue(report: Report) -> None:
    checked = report.checked[0]
    other = replace(checked, document=Document("other.md", TEXT))
    found = issues(Report(report.facts, (checked, other)))
    assert len({issue["fingerprint"] for issue in found}) == len(found) == 6


def test_a_path_is_relative_to_the_repository(report: Report) -> None:
    checked = replace(report.checked[0], document=Document("./drafts/../drafts/a.md", TEXT))
    assert {i["location"]["path"] for i in issues(Report(report.facts, (checked,)))} == {"drafts/a.md"}
