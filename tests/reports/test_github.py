"""GitHub's workflow commands: what its runner reads out of them is what was said, and no more."""

from collections import Counter

import pytest

from factcheck.frozen import replace
from factcheck.model import Checked
from factcheck.report import VERDICTS, Report, View
from factcheck.reports.github import render
from tests.reports.conftest import HOSTILE_WORDS
from tests.reports.runner import commands

ALL = View(frozenset(VERDICTS))


def test_an_annotation_stands_on_its_words(report: Report) -> None:
    command = commands(render(report, View()))[1]
    assert command.name == "error"
    assert command.properties == {
        "title": "factcheck: conflicts signature.signatories",
        "file": "draft.md",
        "line": "2",
        "endLine": "2",
        "col": "12",
        "endColumn": "24",
    }
    assert command.data.splitlines() == [
        '"27 countries", the sources have 72 states',
        'help: write "72 countries"',
        'source: [004] baoquocte.vn: "przez 72 państwa" <https://example.org/004>',
    ]


def test_the_worst_comes_first(report: Report) -> None:
    told = [(c.name, c.properties["title"].split()[1]) for c in commands(render(report, ALL))]
    assert told == [
        ("error", "not"),
        ("error", "conflicts"),
        ("warning", "outdated"),
        ("warning", "disputed"),
        ("warning", "unused"),
        ("notice", "unverified"),
        ("notice", "agrees"),
    ]


def test_what_fails_the_run_is_an_error(report: Report) -> None:
    told = commands(render(report, View(failing=frozenset({"outdated"}))))
    assert [c.name for c in told] == ["error", "error", "error", "warning", "warning"]


def test_a_comment_of_no_use_is_a_warning_on_its_line(report: Report) -> None:
    told = commands(render(report, View()))[-1]
    assert told.properties == {"title": "factcheck: unused suppression", "file": "draft.md", "line": "4"}
    assert told.data == "unused comment (an old figure): it speaks of no finding"


def test_nothing_to_object_to(clean: Report) -> None:
    assert render(clean, View()) == "1 text: 1 claim: 1 agrees\n"


def many(report: Report, count: int) -> Report:
    checked = report.checked[0]
    return Report(report.facts, (replace(checked, verdicts=checked.verdicts * count),))


def test_github_shows_ten_of_each_kind_and_is_told_how_many_more(report: Report) -> None:
    printed = render(many(report, 30), ALL)
    told = commands(printed)
    assert Counter(c.name for c in told) == {"error": 10, "warning": 10, "notice": 10}
    # of 30 conflicts, 60 outdated and disputed, 60 notes and a comment of no use, 29 are annotations
    assert "122 more: see the log, or the summary of the job" in [c.data for c in told if c.name == "notice"]
    assert len([row for row in printed.splitlines() if row.startswith("draft.md:")]) == 122


def test_what_is_read_from_standard_input_is_in_no_file(report: Report) -> None:
    checked = report.checked[0]
    read = Report(report.facts, (replace(checked, document=checked.document._replace(path="-"), unused=()),))
    assert all("file" not in c.properties for c in commands(render(read, View())))


def test_columns_are_of_one_line_alone(report: Report) -> None:
    text = "In all, 27\ncountries signed"
    verdict = report.checked[0].verdicts[0]
    span = type(verdict.claim.span)(8, 20)
    broken = replace(verdict, claim=replace(verdict.claim, span=span), suggestion=None)
    document = report.checked[0].document._replace(text=text)
    (command,) = commands(render(Report(report.facts, (Checked(document, "en", (broken,)),)), View()))
    assert (command.properties["line"], command.properties["endLine"]) == ("1", "2")
    assert not {"col", "endColumn"} & set(command.properties)


@pytest.mark.parametrize("view", [View(), ALL])
def test_a_draft_adds_no_command_and_no_property(hostile: Report, view: View) -> None:
    told = commands(render(hostile, view))
    assert [c.name for c in told] == ["error", "error", "error", "warning"]
    for command in told:
        assert set(command.properties) <= {"title", "file", "line", "endLine", "col", "endColumn"}
        assert command.properties["file"].startswith("::error file=a,line=1::p|a`th <b>]]>")
    assert "%0A::warning::x" in told[1].data  # as the draft has it
    assert HOSTILE_WORDS[:40] in told[1].data
