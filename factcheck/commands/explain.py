"""`factcheck explain`."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from factcheck.commands import new_app
from factcheck.commands.options import AsOf, Facts, Language, Paths, check
from factcheck.streams import deliver

Layout = Annotated[Literal["terminal", "json"], typer.Option("--format", "-f", help="What the report looks like.")]
Output = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write the report to this file.")]

app = new_app()


@app.command()
def explain(
    paths: Paths,
    layout: Layout = "terminal",
    output: Output = None,
    language: Language = "",
    as_of: AsOf = "",
    facts: Facts = None,
) -> None:
    """Show how texts were read: mentions, claims, matches and the reason of each verdict."""
    from factcheck.report import Report, exit_status
    from factcheck.reports.explain import render_json, render_terminal

    engine, checked = check(paths, language, as_of, facts)
    deliver(render_json(checked) if layout == "json" else render_terminal(checked), output)
    raise typer.Exit(exit_status(Report(engine.facts, checked), ()))
