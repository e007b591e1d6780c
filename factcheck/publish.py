"""Writes the reports of a run: to standard output, to files, to the summary of a job."""

import os
import sys
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factcheck.errors import FactcheckError
from factcheck.reports import render
from factcheck.streams import complain, deliver, encoded

if TYPE_CHECKING:
    from factcheck.report import Report, View

SUMMARY = "GITHUB_STEP_SUMMARY"  # names the file that GitHub shows as the summary of a job


class Output(NamedTuple):
    """One report: its format, and its file or None for standard output."""

    layout: str
    path: Path | None


def publish(report: "Report", outputs: Collection[Output], listed: Collection[str], failing: Collection[str]) -> None:
    """Write every report, whatever becomes of the others.

    Raises FactcheckError, with a line for each that could not be written.
    """
    from factcheck.report import View

    view = View(frozenset(listed), frozenset(failing))
    mistakes = _overwritten(report, outputs)
    if mistakes:
        raise FactcheckError("\n".join(mistakes))
    for layout, path in outputs:
        try:
            deliver(render(layout, report, view if path else in_terminal(view)), path)
        except FactcheckError as error:
            mistakes.append(str(error))
    _summarise(report, outputs, view)
    if mistakes:
        raise FactcheckError("\n".join(mistakes))


def _summarise(report: "Report", outputs: Iterable[Output], view: "View") -> None:
    """Add the Markdown report to the summary of a GitHub job, where its commands are asked for and it has one."""
    path = os.environ.get(SUMMARY)
    if not path or all(layout != "github" for layout, _ in outputs):
        return
    try:
        with open(path, "ab") as file:
            file.write(encoded(render("markdown", report, view)))
    except OSError as error:  # the findings are told all the same
        complain(f"{path}: the job's summary cannot be written ({error.strerror})")


def _overwritten(report: "Report", outputs: Iterable[Output]) -> list[str]:
    """What is said of reports that would replace a text that was checked."""
    texts = [checked.document.path for checked in report.checked if os.path.exists(checked.document.path)]
    return [
        f"{path}: is one of the texts; name another file with --output"
        for _, path in outputs
        if path and path.exists() and any(os.path.samefile(path, text) for text in texts)
    ]


def in_terminal(view: "View") -> "View":
    """The view of a report for standard output: in the terminal's width and colours if it is one."""
    if sys.stdout is None or not sys.stdout.isatty():
        return view
    from shutil import get_terminal_size

    color = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return view._replace(width=get_terminal_size().columns, color=color)
