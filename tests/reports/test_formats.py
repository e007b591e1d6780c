"""The list of formats names every one that there is."""

from pathlib import Path
from typing import get_args

import pytest

from factcheck import reports
from factcheck.commands import outputs
from factcheck.factbase import FactBase
from factcheck.report import Report, View

# These print something else than a report.
NOT_FORMATS = {
    "__init__",
    "common",
    "html_text",
    "explain",
    "catalogue",
    "answers",
    "exports",
}


def test_formats_are_the_modules_of_the_folder() -> None:
    modules = {path.stem for path in Path(reports.__file__).parent.glob("*.py")}
    assert modules - NOT_FORMATS == {name.replace("-", "_") for name in reports.FORMATS}


def test_the_command_line_offers_every_format() -> None:
    offered, *_ = get_args(outputs.Layout)
    assert get_args(offered) == reports.FORMATS


@pytest.mark.parametrize("name", reports.FORMATS)
def test_a_report_of_no_text_is_a_document_too(name: str, facts: FactBase) -> None:
    assert reports.render(name, Report(facts, ()), View()).endswith("\n")


@pytest.mark.parametrize("name", reports.FORMATS)
def test_a_report_ends_with_a_line_end(name: str, report: Report) -> None:
    text = reports.render(name, report, View())
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
