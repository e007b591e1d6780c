"""The JUnit report: valid, and one case a claim."""

from pathlib import Path

import pytest
from lxml import etree

from factcheck.frozen import replace
from factcheck.report import Report, View
from factcheck.reports.junit import render
from tests.reports.conftest import HOSTILE_WORDS

SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).parent / "schemas" / "junit-10.xsd"))


def suites(report: Report, view: View = View()) -> etree._Element:  # noqa: B008
    root = etree.fromstring(render(report, view).encode("utf-8"))
    SCHEMA.assertValid(root)
    return root


@pytest.mark.parametrize("name", ["report", "clean", "hostile"])
def test_it_is_as_the_schema_has_it(name: str, request: pytest.FixtureRequest) -> None:
    suites(request.getfixturevalue(name))


def test_the_schema_refuses(report: Report) -> None:
    root = suites(report)
    del root[0].attrib["tests"]
    assert not SCHEMA.validate(root)


def outcomes(report: Report, view: View = View()) -> dict[str, str]:  # noqa: B008
    """The name of each case and what became of it."""
    cases = suites(report, view).iterfind("testsuite/testcase")
    return {case.get("name"): case[0].tag if len(case) else "passed" for case in cases}


def test_a_case_for_every_claim(report: Report) -> None:
    assert outcomes(report) == {
        'signature.signatories: "27 countries"': "failure",
        'signature.signatories: "65[/bold] states"': "skipped",
        'structure.articles: "68条"': "skipped",
        'structure.chapters: "nine chapters"': "passed",
        'not-covered: "A hundred people"': "skipped",
        'structure.chapters: "12 chapters"': "skipped",
        'structure.chapters: "13 chapters"': "skipped",
        "the text is read": "error",
    }


def test_what_fails_the_run_is_a_failure(report: Report) -> None:
    failing = View(failing=frozenset({"outdated", "unverified"}))
    failed = [name for name, outcome in outcomes(report, failing).items() if outcome == "failure"]
    assert failed == [
        'signature.signatories: "27 countries"',
        'signature.signatories: "65[/bold] states"',
        'not-covered: "A hundred people"',
    ]


def test_the_counts_are_those_of_the_cases(report: Report) -> None:
    root = suites(report)
    for element in (root, *root):
        for attribute, tag in (("failures", "failure"), ("errors", "error"), ("tests", "testcase")):
            assert int(element.get(attribute)) == len(list(element.iter(tag)))


def test_a_failure_says_where_and_who_says_otherwise(report: Report) -> None:
    failure = suites(report).find(".//failure")
    assert failure.get("message") == '"27 countries", the sources have 72 states'
    assert failure.text.splitlines() == [
        "draft.md:2:12",
        'source: [004] baoquocte.vn: "przez 72 państwa" <https://example.org/004>',
    ]


@pytest.mark.parametrize(
    ("words", "reason"),
    [("12 chapters", "(suppressed by sic)"), ("13 chapters", "(suppressed by baseline: known since May)")],
)
def test_a_suppressed_claim_says_why_it_is_skipped(report: Report, words: str, reason: str) -> None:
    (skipped,) = [one for one in suites(report).iter("skipped") if words in one.get("message")]
    assert skipped.get("message").endswith(reason)


def test_the_same_claim_twice_has_two_names(report: Report) -> None:
    checked = report.checked[0]
    twice = Report(report.facts, (replace(checked, verdicts=checked.verdicts[:1] * 2),))
    assert list(outcomes(twice)) == [
        'signature.signatories: "27 countries"',
        'signature.signatories: "27 countries" (2)',
    ]


def test_words_of_a_draft_are_read_back(hostile: Report) -> None:
    failure = suites(hostile).find(".//failure")
    assert HOSTILE_WORDS[:60] in failure.get("message")


def test_a_report_of_no_text_is_valid(report: Report) -> None:
    assert len(suites(Report(report.facts, ()))) == 0
