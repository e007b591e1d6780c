"""The list of formats names every one that there is."""

from pathlib import Path
from typing import get_args

import pytest

from factcheck import reports
from factcheck.commands import options
from factcheck.report import Report, View

NOT_FORMATS = {"__init__", "explain", "catalogue"}  # these print something else than a report


def test_formats_are_the_modules_of_the_folder() -> None:
    modules = {path.stem for path in Path(reports.__file__).parent.glob("*.py")}
    assert modules - NOT_FORMATS == set(reports.FORMATS)


def test_the_command_line_offers_every_format() -> None:
    offered, *_ = get_args(options.Format)
    assert get_args(offered) == reports.FORMATS


@pytest.mark.parametrize("name", reports.FORMATS)
def test_a_report_ends_with_a_line_end(name: str, report: Report) -> None:
    text = reports.render(name, report, View())
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
