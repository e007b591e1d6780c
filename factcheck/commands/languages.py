"""`factcheck languages`: list, new, check."""

from pathlib import Path
from typing import Annotated

import typer

from factcheck.commands import new_app
from factcheck.streams import deliver, show

Code = Annotated[str, typer.Argument(metavar="CODE", help="ISO 639 code of the language, as it.")]
Codes = Annotated[list[str] | None, typer.Argument(metavar="[CODE]...", help="Languages; all if none is given.")]
LanguageFile = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write it to this file.")]

app = new_app(help="List the languages that can be read; start or check one.")


@app.callback(invoke_without_command=True)
def languages(context: typer.Context) -> None:
    """List the languages that can be read; start or check one."""
    if context.invoked_subcommand is None:
        from factcheck.engine import load_engine

        engine = load_engine()
        show("".join(f"{code}  {engine.pack(code).name}\n" for code in engine.languages))


@app.command("new")
def new_language(code: Code, output: LanguageFile = None) -> None:
    """Write a new language file, with its TODOs."""
    from factcheck.errors import FactcheckError
    from factcheck.packs import LANGUAGES
    from factcheck.scaffold import new_language as scaffold

    path = output or LANGUAGES / f"{code}.yaml"
    if path.exists():
        raise FactcheckError(f"{path}: is there already; remove it, or name another file with --output")
    deliver(scaffold(code), path)
    show(f"{path}\n")


@app.command("check")
def check_languages(codes: Codes = None) -> None:
    """Name what language files lack; run their examples."""
    from factcheck.errors import DataError
    from factcheck.languages_check import check_language
    from factcheck.packs import LANGUAGES, available

    mistakes = [one for code in codes or available() for one in check_language(LANGUAGES / f"{code}.yaml")]
    if mistakes:
        raise DataError(mistakes)
    show(f"{', '.join(codes or available())}: nothing is missing\n")
