"""Where reports go: --format and --output of `verify`, read and carried out."""

import os
import sys
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from factcheck.errors import FactcheckError
from factcheck.reports import FORMATS, Format, render
from factcheck.streams import complain, deliver, encoded

if TYPE_CHECKING:
    from factcheck.report import Report, View

Layout = Annotated[Format, typer.Option("--format", "-f", help="What the report looks like.")]
Outputs = Annotated[
    list[str] | None,
    typer.Option(
        "--output",
        "-o",
        metavar="[FORMAT:]FILE",
        help="Write the report to this file, in FORMAT or as --format says; may be given several times.",
    ),
]
SUMMARY = "GITHUB_STEP_SUMMARY"  # names the file that GitHub shows as the summary of a job


class Output(NamedTuple):
    """One report: its format, and its file or None for standard output."""

    layout: str
    path: Path | None


def read_outputs(layout: str, outputs: Iterable[str] | None) -> list[Output]:
    """Return the reports that --format and --output ask for, those for files first.

    A FILE without a format gets the report of --format, in place of standard output; if each has a format of its own,
    standard output gets it.  Raises BadParameter for an unknown format and for a file that is named twice.
    """
    read: list[Output] = []
    given = [_split(output) for output in outputs or ()]
    for name, file in given:
        if name and name not in FORMATS:
            known = ", ".join(FORMATS)
            hint = f"for a file of that name write .{os.sep}{name}:{file}"
            raise typer.BadParameter(f"{name!r} is no format ({known}); {hint}", param_hint="--output")
        if any(one.path == Path(file) for one in read):
            raise typer.BadParameter(f"{file!r} is named twice", param_hint="--output")
        read.append(Output(name or layout, Path(file)))
    if all(name for name, _ in given):
        read.append(Output(layout, None))
    return read


def _split(output: str) -> tuple[str, str]:
    """The format and the file of FORMAT:FILE; "" and the whole if what stands before a colon can be no format.

    A drive letter is one letter; a name that has a slash or a dot before its colon is a path.
    """
    name, colon, file = output.partition(":")
    lettered = name.isascii() and name.replace("-", "").isalpha() and name.islower()
    return (name, file) if colon and file and lettered and len(name) > 1 else ("", output)


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
