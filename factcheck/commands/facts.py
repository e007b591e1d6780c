"""`factcheck facts`: list, show, check."""

from pathlib import Path
from typing import Annotated

import typer

from factcheck.commands import complete, new_app
from factcheck.commands.options import Facts
from factcheck.streams import show

FactId = Annotated[
    str, typer.Argument(metavar="ID", help="A fact, as `facts list` names it.", autocompletion=complete.facts)
]
Folder = Annotated[Path | None, typer.Argument(metavar="[DIR]", help="A fact base; the shipped one if not given.")]

app = new_app(no_args_is_help=True, help="List, show or check the facts.")


@app.command("list")
def list_facts(facts: Facts = None) -> None:
    """List every fact with its value."""
    from factcheck.factbase import load_facts
    from factcheck.reports.catalogue import render_list

    show(render_list(load_facts(facts)))


@app.command("show")
def show_fact(fact: FactId, facts: Facts = None) -> None:
    """Show one fact: its values, present and past, with their sources."""
    from factcheck.factbase import load_facts
    from factcheck.reports.catalogue import find_fact, render_fact

    base = load_facts(facts)
    show(render_fact(find_fact(fact, base), base))


@app.command("check")
def check_facts(folder: Folder = None) -> None:
    """Check a fact base: every mistake in it, with its file and line."""
    from factcheck.errors import DataError
    from factcheck.factbase import default_facts_folder, load_facts, seeds_folder
    from factcheck.facts_check import check_facts as find_mistakes
    from factcheck.reports.catalogue import render_summary

    facts = folder or default_facts_folder()
    mistakes = find_mistakes(facts, seeds_folder(facts))
    if mistakes:
        raise DataError(mistakes)
    show(render_summary(load_facts(facts)))
