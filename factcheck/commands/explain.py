"""`factcheck explain`."""

import typer

from factcheck.commands import new_app
from factcheck.commands.options import AsOf, Facts, Format, Language, Output, Paths, check
from factcheck.streams import deliver

app = new_app()


@app.command()
def explain(
    paths: Paths,
    layout: Format = "terminal",
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
