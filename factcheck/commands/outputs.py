"""Where reports go: --format and --output of `verify`, read."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from factcheck.publish import Output
from factcheck.reports import FORMATS, Format

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
