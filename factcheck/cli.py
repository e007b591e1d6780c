"""The command line: flags in, exit status out (see exits.py).

Only this module prints and catches; a command imports what it needs when it runs.
"""

import gc
import os
import sys
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from factcheck import __version__
from factcheck.crash import debugging, describe_crash
from factcheck.errors import FactcheckError
from factcheck.exits import INTERRUPTED, NOT_TRUSTED

if TYPE_CHECKING:
    import datetime

    from factcheck.check import Engine
    from factcheck.model import Checked
    from factcheck.report import View

NONE = "none"  # what --fail-on is given so that no verdict fails the run

SETTINGS = {"help_option_names": ["-h", "--help"]}
app = typer.Typer(
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    context_settings=SETTINGS,
)
facts_app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="List, show or check the facts.")
app.add_typer(facts_app, name="facts")
languages_app = typer.Typer(rich_markup_mode=None, help="List the languages that can be read; start or check one.")
app.add_typer(languages_app, name="languages")

Paths = Annotated[list[str], typer.Argument(metavar="PATH...", help="Texts, folders of .txt and .md files, or -.")]
Format = Annotated[Literal["terminal", "json"], typer.Option("--format", "-f", help="What the report looks like.")]
Output = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write the report to this file.")]
Language = Annotated[str, typer.Option("--language", metavar="CODE", help="The texts' language (detected).")]
AsOf = Annotated[str, typer.Option("--as-of", metavar="DATE", help="The date of texts that have none, as 2026-01-29.")]
Facts = Annotated[Path | None, typer.Option("--facts", metavar="DIR", help="Use the fact base in this folder.")]
FailOn = Annotated[str, typer.Option("--fail-on", metavar="VERDICTS", help="Exit with 1 on these, or none.")]
Version = Annotated[bool, typer.Option("--version", "-V", help="Print the version.", is_eager=True)]
Words = Annotated[list[str] | None, typer.Argument(metavar="[WORDS]...", help="A question, in any supported language.")]
FactId = Annotated[str, typer.Argument(metavar="ID", help="A fact, as `facts list` names it.")]
Folder = Annotated[Path | None, typer.Argument(metavar="[DIR]", help="A fact base; the shipped one if not given.")]
Code = Annotated[str, typer.Argument(metavar="CODE", help="ISO 639 code of the language, as it.")]
Codes = Annotated[list[str] | None, typer.Argument(metavar="[CODE]...", help="Languages; all if none is given.")]
LanguageFile = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write it to this file.")]
Show = Annotated[list[str] | None, typer.Option("--show", metavar="VERDICTS", help="List these verdicts too.")]


@app.callback(invoke_without_command=True)
def options(version: Version = False) -> None:
    """Check press texts about a treaty against a cited fact base."""
    if version:
        _print(f"factcheck {__version__}\n")
        raise typer.Exit


@app.command()
def verify(
    paths: Paths,
    layout: Format = "terminal",
    output: Output = None,
    language: Language = "",
    as_of: AsOf = "",
    fail_on: FailOn = "conflicts",
    show: Show = None,
    facts: Facts = None,
) -> None:
    """Check texts: which claims agree with the facts, and which conflict."""
    from factcheck.report import OBJECTIONS, Report, exit_status
    from factcheck.reports import render

    failing = frozenset() if fail_on == NONE else _verdicts([fail_on], "--fail-on")
    listed = OBJECTIONS | _verdicts(show or (), "--show")
    engine, checked = _check(paths, language, as_of, facts)
    report = Report(engine.facts, checked)
    _deliver(render(layout, report, _view(listed, output)), output)
    raise typer.Exit(exit_status(report, failing))


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

    engine, checked = _check(paths, language, as_of, facts)
    _deliver(render_json(checked) if layout == "json" else render_terminal(checked), output)
    raise typer.Exit(exit_status(Report(engine.facts, checked), ()))


@app.command()
def lookup(words: Words = None, facts: Facts = None) -> None:
    """Answer a question from the fact base; without words, one question a line."""
    from factcheck.check import load_engine
    from factcheck.lookup import lookup as answer

    engine = load_engine(facts)
    for question in [" ".join(words)] if words else _questions():
        _print(answer(question, engine).rstrip("\n") + "\n")


@facts_app.command("list")
def list_facts(facts: Facts = None) -> None:
    """List every fact with its value."""
    from factcheck.factbase import load_facts
    from factcheck.reports.catalogue import render_list

    _print(render_list(load_facts(facts)))


@facts_app.command("show")
def show_fact(fact: FactId, facts: Facts = None) -> None:
    """Show one fact: its values, present and past, with their sources."""
    from factcheck.factbase import load_facts
    from factcheck.reports.catalogue import find_fact, render_fact

    base = load_facts(facts)
    _print(render_fact(find_fact(fact, base), base))


@facts_app.command("check")
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
    _print(render_summary(load_facts(facts)))


@languages_app.callback(invoke_without_command=True)
def languages(context: typer.Context) -> None:
    """List the languages that can be read; start or check one."""
    if context.invoked_subcommand is None:
        from factcheck.check import load_engine

        engine = load_engine()
        _print("".join(f"{code}  {engine.pack(code).name}\n" for code in engine.languages))


@languages_app.command("new")
def new_language(code: Code, output: LanguageFile = None) -> None:
    """Write a new language file, with its TODOs."""
    from factcheck.packs import LANGUAGES
    from factcheck.scaffold import new_language as scaffold

    path = output or LANGUAGES / f"{code}.yaml"
    if path.exists():
        raise FactcheckError(f"{path}: is there already; remove it, or name another file with --output")
    _deliver(scaffold(code), path)
    _print(f"{path}\n")


@languages_app.command("check")
def check_languages(codes: Codes = None) -> None:
    """Name what language files lack; run their examples."""
    from factcheck.errors import DataError
    from factcheck.languages_check import check_language
    from factcheck.packs import LANGUAGES, available

    mistakes = [one for code in codes or available() for one in check_language(LANGUAGES / f"{code}.yaml")]
    if mistakes:
        raise DataError(mistakes)
    _print(f"{', '.join(codes or available())}: nothing is missing\n")


def _check(paths: list[str], language: str, as_of: str, facts: Path | None) -> tuple["Engine", tuple["Checked", ...]]:
    """Check the texts; report on standard error what was not read."""
    from factcheck.check import load_engine
    from factcheck.run import check_paths

    date = _date(as_of) if as_of else None
    engine = load_engine(facts)
    if language and language not in engine.languages:
        raise typer.BadParameter(f"{language!r} is none of {', '.join(engine.languages)}", param_hint="--language")
    checked = tuple(check_paths(paths, engine, language or None, date))
    for one in checked:
        if one.unread:
            _complain(f"{one.document.path}: {one.unread}")
    return engine, checked


def _date(text: str) -> "datetime.date":
    import datetime

    try:
        return datetime.date.fromisoformat(text)
    except ValueError as error:
        raise typer.BadParameter(f"{text!r} is no date such as 2026-01-29", param_hint="--as-of") from error


def _verdicts(lists: Iterable[str], option: str) -> frozenset[str]:
    from factcheck.report import VERDICTS

    named = frozenset(name.strip() for names in lists for name in names.split(","))
    unknown = ", ".join(sorted(named.difference(VERDICTS)))
    if unknown:
        raise typer.BadParameter(f"{unknown!r} is none of {', '.join(VERDICTS)}", param_hint=option)
    return named


def _view(listed: Collection[str], output: Path | None) -> "View":
    from factcheck.report import View

    if output is not None or not sys.stdout.isatty():
        return View(frozenset(listed))
    from shutil import get_terminal_size

    color = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return View(frozenset(listed), get_terminal_size().columns, color)


def _questions() -> Iterable[str]:
    """The questions typed at a prompt, or the lines of standard input."""
    while True:
        try:
            question = input("? " if sys.stdin.isatty() else "")
        except EOFError:
            return
        if question.strip():
            yield question


def _deliver(text: str, output: Path | None) -> None:
    if output is None:
        _print(text)
        return
    try:
        output.write_bytes(_encoded(text))
    except OSError as error:
        raise FactcheckError(f"{output}: cannot be written ({error.strerror}); name another file") from error


def _print(text: str) -> None:
    """Write to standard output; a reader that has gone away (`| head`) ends the run without a word."""
    try:
        sys.stdout.buffer.write(_encoded(text))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python complains when it exits
        raise typer.Exit(NOT_TRUSTED) from None
    except OSError as error:
        raise FactcheckError(f"standard output: cannot be written ({error.strerror}); try --output FILE") from error


def _encoded(text: str) -> bytes:
    """UTF-8; a lone surrogate (of a file name that is not UTF-8) as an escape, which JSON reads as one."""
    return text.encode("utf-8", "backslashreplace")


def _complain(message: str) -> None:
    from factcheck.display import escape

    print(f"factcheck: {escape(message)}", file=sys.stderr)


def main() -> None:
    """Run the command line and exit."""
    # A run is short and frees all at its end; to collect while the tables are loaded only takes time.
    gc.set_threshold(100_000)
    try:
        app(prog_name="factcheck")
    except FactcheckError as error:
        for line in str(error).splitlines():
            _complain(line)
        sys.exit(NOT_TRUSTED)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except Exception as error:
        if debugging():
            raise
        _complain(describe_crash(error))
        sys.exit(NOT_TRUSTED)
