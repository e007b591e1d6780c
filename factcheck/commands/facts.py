"""`factcheck facts`: list, show, search, export, timeline, stale, check."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from factcheck.commands import complete, new_app
from factcheck.commands.options import Facts
from factcheck.exits import FOUND, NOTHING_FOUND
from factcheck.streams import deliver, show

FactId = Annotated[
    str, typer.Argument(metavar="ID", help="A fact, as `facts list` names it.", autocompletion=complete.facts)
]
Folder = Annotated[Path | None, typer.Argument(metavar="[DIR]", help="A fact base; the shipped one if not given.")]
Topics = Annotated[list[str] | None, typer.Option("--topic", metavar="TOPIC", help="Only this topic, as signature.")]
Sources = Annotated[list[str] | None, typer.Option("--source", metavar="ID", help="Only what this source says.")]
Words = Annotated[list[str], typer.Argument(metavar="WORDS...", help="Words of a fact, its values or its sources.")]
Layout = Annotated[Literal["json", "csv", "markdown"], typer.Option("--format", "-f", help="What it is written as.")]
Output = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write it to this file.")]
Day = Annotated[str, typer.Option("--as-of", metavar="DATE", help="The date that counts as today, as 2026-06-30.")]
Age = Annotated[int, typer.Option("--days", metavar="N", min=0, help="Only what was known more than N days before.")]

app = new_app(no_args_is_help=True, help="List, show, search, export or check the facts.")


@app.command("list")
def list_facts(topic: Topics = None, source: Sources = None, facts: Facts = None) -> None:
    """List the facts with their values; all, or those of a topic or a source."""
    from factcheck.factbase import load_facts
    from factcheck.facts_queries import select
    from factcheck.reports.catalogue import render_list

    show(render_list(select(load_facts(facts), topic or (), source or ())))


@app.command("show")
def show_fact(fact: FactId, facts: Facts = None) -> None:
    """Show one fact: its value, disputes side by side, its history, each quotation in its source."""
    from shutil import get_terminal_size

    from factcheck.factbase import default_facts_folder, load_facts, seeds_folder
    from factcheck.reports.catalogue import WIDTH, find_fact, render_fact

    base = load_facts(facts)
    seeds = seeds_folder(facts or default_facts_folder())
    show(render_fact(find_fact(fact, base), base, seeds, get_terminal_size((WIDTH, 24)).columns))


@app.command("search")
def search_facts(words: Words, facts: Facts = None) -> None:
    """List the facts that have all the words, also misspelt; exit status 1 if there is none."""
    from factcheck.factbase import load_facts
    from factcheck.facts_queries import search
    from factcheck.reports.catalogue import render_list

    found = search(" ".join(words), load_facts(facts))
    show(render_list(found))
    raise typer.Exit(NOTHING_FOUND if found else FOUND)


@app.command("export")
def export_facts(
    layout: Layout = "json",
    output: Output = None,
    topic: Topics = None,
    source: Sources = None,
    facts: Facts = None,
) -> None:
    """Write the facts with all their values and sources for another program."""
    from factcheck.factbase import load_facts
    from factcheck.facts_queries import select
    from factcheck.reports.exports import export

    base = load_facts(facts)
    deliver(export(layout, base, select(base, topic or (), source or ())), output)


@app.command("timeline")
def show_timeline(topic: Topics = None, facts: Facts = None) -> None:
    """Show what happened when, as a table."""
    from factcheck.factbase import load_facts
    from factcheck.facts_queries import select, timeline
    from factcheck.reports.catalogue import render_timeline

    base = load_facts(facts)
    chosen = {fact.id for fact in select(base, topic or ())}
    show(render_timeline([entry for entry in timeline(base) if entry.fact in chosen]))


@app.command("stale")
def stale_facts(as_of: Day, days: Age = 0, facts: Facts = None) -> None:
    """List the open and growing facts that need a new look at a date; exit status 1 if there are any."""
    from factcheck.commands.options import read_date
    from factcheck.factbase import load_facts
    from factcheck.facts_queries import stale
    from factcheck.reports.catalogue import render_stale

    found = stale(load_facts(facts), read_date(as_of), days)
    show(render_stale(found))
    raise typer.Exit(FOUND if found else NOTHING_FOUND)


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
