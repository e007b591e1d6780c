"""`factcheck verify`."""

from typing import Annotated

import typer

from factcheck.commands import new_app
from factcheck.commands.options import AsOf, Facts, Language, Paths, check, read_verdicts
from factcheck.commands.outputs import Layout, Outputs, publish, read_outputs

NONE = "none"  # what --fail-on is given so that no verdict fails the run

FailOn = Annotated[str, typer.Option("--fail-on", metavar="VERDICTS", help="Exit with 1 on these, or none.")]
Show = Annotated[list[str] | None, typer.Option("--show", metavar="VERDICTS", help="List these verdicts too.")]

app = new_app()


@app.command()
def verify(
    paths: Paths,
    layout: Layout = "terminal",
    output: Outputs = None,
    language: Language = "",
    as_of: AsOf = "",
    fail_on: FailOn = "conflicts",
    show: Show = None,
    facts: Facts = None,
) -> None:
    """Check texts: which claims agree with the facts, and which conflict."""
    from factcheck.report import OBJECTIONS, Report, exit_status

    outputs = read_outputs(layout, output)
    failing = frozenset() if fail_on == NONE else read_verdicts([fail_on], "--fail-on")
    listed = OBJECTIONS | read_verdicts(show or (), "--show")
    engine, checked = check(paths, language, as_of, facts)
    report = Report(engine.facts, checked)
    publish(report, outputs, listed, failing)
    raise typer.Exit(exit_status(report, failing))
