"""No format lets a text, a file name or a fact base speak to the terminal, to CI, to a browser or to a parser."""

import unicodedata

import pytest

from factcheck import reports
from factcheck.report import VERDICTS, Report, View
from tests.reports.runner import azure_commands, commands, read

VIEWS = [
    pytest.param(View(), id="plain"),
    pytest.param(View(frozenset(VERDICTS)), id="all verdicts"),
    pytest.param(View(width=40, color=True), id="narrow and coloured"),
]
# Embeddings, overrides and isolates, which show text in another order than it has.
REORDERING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("name", reports.FORMATS)
def test_ci_runs_no_command_of_a_draft(name: str, view: View, hostile: Report) -> None:
    text = reports.render(name, hostile, view)
    told = commands(text)
    if name == "github":  # each says what the tool says: see test_github.py
        assert all(command.properties.get("title", "").startswith("factcheck") for command in told)
    else:
        assert told == []
        assert azure_commands(text) == []


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("name", reports.FORMATS)
def test_no_control_character_is_printed(name: str, view: View, hostile: Report) -> None:
    text = reports.render(name, hostile, view)
    if view.color and name == "terminal":
        text = "".join(part.partition("m")[2] if at else part for at, part in enumerate(text.split("\x1b[")))
    controls = {char for char in text if unicodedata.category(char) == "Cc"}
    assert controls <= {"\n"}, f"{controls!r}"


@pytest.mark.parametrize("name", reports.FORMATS)
def test_nothing_is_shown_in_another_order(name: str, hostile: Report) -> None:
    assert REORDERING.isdisjoint(reports.render(name, hostile, View()))


@pytest.mark.parametrize("name", reports.FORMATS)
def test_the_text_is_told_all_the_same(name: str, hostile: Report) -> None:
    assert "27 " in reports.render(name, hostile, View())


@pytest.mark.parametrize(
    ("row", "name"),
    [
        ("::error::x", "error"),
        ("  ::error file=a,line=1::x", "error"),
        ("a ##[error]x", "error"),
        ("a ::error::x", None),
        ("::nothing::x", None),
        ("## [error]x", None),
    ],
)
def test_the_runner_of_these_tests_finds_commands(row: str, name: str | None) -> None:
    command = read(row)
    assert (command.name if command else None) == name
