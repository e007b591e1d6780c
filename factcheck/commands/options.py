"""The options that commands share, and what several of them do with them."""

import datetime
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.streams import complain

if TYPE_CHECKING:
    from factcheck.engine import Engine
    from factcheck.model import Checked

Paths = Annotated[list[str], typer.Argument(metavar="PATH...", help="Texts, folders of .txt and .md files, or -.")]
Language = Annotated[str, typer.Option("--language", metavar="CODE", help="The texts' language (detected).")]
AsOf = Annotated[str, typer.Option("--as-of", metavar="DATE", help="The date of texts that have none, as 2026-01-29.")]
Facts = Annotated[Path | None, typer.Option("--facts", metavar="DIR", help="Use the fact base in this folder.")]


def check(paths: list[str], language: str, as_of: str, facts: Path | None) -> tuple["Engine", tuple["Checked", ...]]:
    """Check the texts; report on standard error what was not read.  Raises DataError for an invalid fact base."""
    from factcheck.engine import load_engine
    from factcheck.run import check_paths

    date = read_date(as_of) if as_of else None
    engine = load_engine(facts)
    if language and language not in engine.languages:
        raise typer.BadParameter(f"{language!r} is none of {', '.join(engine.languages)}", param_hint="--language")
    checked = tuple(check_paths(paths, engine, language or None, date))
    for one in checked:
        if one.unread:
            complain(f"{one.document.path}: {one.unread}")
    return engine, checked


def read_date(text: str) -> datetime.date:
    """The date that --as-of gives.  Raises BadParameter if it is none."""
    try:
        return datetime.date.fromisoformat(text)
    except ValueError as error:
        raise typer.BadParameter(f"{text!r} is no date such as 2026-01-29", param_hint="--as-of") from error


def read_verdicts(lists: Iterable[str], option: str) -> frozenset[str]:
    """The verdicts that an option names, between commas.  Raises BadParameter if one is none."""
    from factcheck.report import VERDICTS

    named = frozenset(name.strip() for names in lists for name in names.split(","))
    unknown = ", ".join(sorted(named.difference(VERDICTS)))
    if unknown:
        raise typer.BadParameter(f"{unknown!r} is none of {', '.join(VERDICTS)}", param_hint=option)
    return named
