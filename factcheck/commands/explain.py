"""`factcheck explain`."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from factcheck.commands import new_app
from factcheck.commands.options import (
    AsOf,
    Config,
    Facts,
    ForceExclude,
    Isolated,
    Language,
    Paths,
    make_rules,
    open_session,
)
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
    force_exclude: ForceExclude = False,
    config: Config = None,
    isolated: Isolated = False,
) -> None:
    """Show how texts were read: mentions, claims, matches and the reason of each verdict."""
    from factcheck.exits import NOT_TRUSTED, NOTHING_FOUND
    from factcheck.report import any_unread
    from factcheck.reports.explain import render_json, render_terminal
    from factcheck.verification import announce, run_session

    rules = make_rules({"language": language, "as-of": as_of, "facts": facts}, config, isolated)
    report = run_session(open_session(paths, rules, force_exclude=force_exclude), paths)
    announce(report)
    deliver(render_json(report.checked) if layout == "json" else render_terminal(report.checked), output)
    raise typer.Exit(NOT_TRUSTED if any_unread(report) else NOTHING_FOUND)
