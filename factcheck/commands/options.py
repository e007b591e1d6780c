"""The options that commands share, and what several of them do with them."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from factcheck.commands import complete

if TYPE_CHECKING:
    from factcheck.session import Session
    from factcheck.settings import Rules


Paths = Annotated[list[str], typer.Argument(metavar="PATH...", help="Texts, folders of .txt and .md files, or -.")]
Language = Annotated[
    str,
    typer.Option(
        "--language", metavar="CODE", help="The texts' language (detected).", autocompletion=complete.languages
    ),
]
AsOf = Annotated[str, typer.Option("--as-of", metavar="DATE", help="The date of texts that have none, as 2026-01-29.")]
Facts = Annotated[Path | None, typer.Option("--facts", metavar="DIR", help="Use the fact base in this folder.")]
Config = Annotated[Path | None, typer.Option("--config", metavar="FILE", help="Settings, instead of those found.")]
Isolated = Annotated[bool, typer.Option("--isolated", help="Read no settings file.")]
ChangedSince = Annotated[
    str, typer.Option("--changed-since", metavar="REVISION", help="Only claims on lines changed since, as git has it.")
]
ForceExclude = Annotated[bool, typer.Option("--force-exclude", help="Leave out excluded texts that are named, too.")]


def make_rules(flags: Mapping[str, Any], config: Path | None, isolated: bool) -> "Rules":
    """The rules of a run from its options, by the keys of settings files; an option that was not given is empty.

    Raises BadParameter for a value that is none.
    """
    from factcheck.settings import Files, Rules

    given = {key: value for key, value in flags.items() if value not in (None, "", [])}
    if "as-of" in given:
        given["as-of"] = read_date(given["as-of"])
    if "fail-on" in given:
        given["fail-on"] = (
            () if given["fail-on"] == complete.NONE else read_verdicts([given["fail-on"]], "--fail-on", reasons=True)
        )
    if "show" in given:
        given["show"] = read_verdicts(given["show"], "--show")
    return Rules(given, Files(config, isolated))


def open_session(
    paths: Sequence[str], rules: "Rules", changed_since: str = "", force_exclude: bool = False
) -> "Session":
    """A run over these paths.  Raises DataError for an invalid fact base, FactcheckError where git has no answer."""
    from factcheck.run import Selection
    from factcheck.session import start_session

    changes = None
    if changed_since:
        from factcheck.changed import find_changes

        changes = find_changes(changed_since, paths)
    session = start_session(paths, rules, Selection(force_exclude, changes))
    language, languages = rules.of_run(paths)["language"].value, session.engine.languages
    if language and language not in languages:
        raise typer.BadParameter(f"{language!r} is none of {', '.join(languages)}", param_hint="--language")
    return session


def read_date(text: str) -> datetime.date:
    """The date that --as-of gives.  Raises BadParameter if it is none."""
    try:
        return datetime.date.fromisoformat(text)
    except ValueError as error:
        raise typer.BadParameter(f"{text!r} is no date such as 2026-01-29", param_hint="--as-of") from error


def read_verdicts(lists: Iterable[str], option: str, reasons: bool = False) -> frozenset[str]:
    """The verdicts (and reasons, where they may be) that an option names, between commas.

    Raises BadParameter if one is none.
    """
    from factcheck.report import REASONS, VERDICTS

    known = (*VERDICTS, *REASONS) if reasons else VERDICTS
    named = frozenset(name.strip() for names in lists for name in names.split(","))
    unknown = ", ".join(sorted(named.difference(known)))
    if unknown:
        raise typer.BadParameter(f"{unknown!r} is none of {', '.join(known)}", param_hint=option)
    return named
