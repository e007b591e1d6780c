"""`factcheck lookup`."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from factcheck.commands import new_app
from factcheck.commands.options import Facts
from factcheck.streams import show

if TYPE_CHECKING:
    from factcheck.questions.replies import Librarian

Words = Annotated[
    list[str] | None,
    typer.Argument(metavar="[WORDS]...", help="A question, in any supported language; - reads one a line."),
]
Format = Annotated[Literal["terminal", "json"], typer.Option("--format", "-f", help="json: an object a question.")]
Language = Annotated[str, typer.Option("--language", metavar="CODE", help="The question's language (detected).")]
Limit = Annotated[int, typer.Option("--limit", metavar="N", min=1, help="At most so many answers.")]
LINES = "-"

app = new_app()


@app.command()
def lookup(
    words: Words = None, layout: Format = "terminal", language: Language = "", limit: Limit = 3, facts: Facts = None
) -> None:
    """Answer a question from the fact base; without words, ask at a prompt.

    Exit status 1 if a question has no answer.

    \b
    $ factcheck lookup "has Poland signed?"
    Yes, Poland. States that signed in Hanoi: the 72 signatories at Hanoi (as of 26 October 2025)
    ...
    $ factcheck lookup "ile państw musi ratyfikować?"
    Wymagane ratyfikacje: 40
    ...
    $ factcheck lookup "GDP of Viet Nam"
    "GDP of Viet Nam": not in the fact base; `factcheck facts list` shows what is
    """
    librarian = _librarian(facts, language)
    if not words and sys.stdin.isatty():
        from factcheck.prompt import run_prompt

        run_prompt(librarian, language, limit)
        return
    asked = _lines() if not words or words == [LINES] else [" ".join(words)]
    answered = True
    for question in asked:
        answered &= _reply(librarian, question, language, limit, layout)
    raise typer.Exit(0 if answered else 1)


def _librarian(facts: Path | None, language: str) -> "Librarian":
    from factcheck.engine import load_engine
    from factcheck.questions.replies import Librarian

    engine = load_engine(facts)
    if language and language not in engine.languages:
        raise typer.BadParameter(f"{language!r} is none of {', '.join(engine.languages)}", param_hint="--language")
    return Librarian(engine)


def _reply(librarian: "Librarian", question: str, language: str, limit: int, layout: str) -> bool:
    """Show the reply; True if something answers."""
    from factcheck.reports.answers import render_answers, render_json

    reply = librarian.reply(question, language, limit)
    if layout == "json":
        show(render_json(reply))
    else:
        show(render_answers(reply, librarian.engine.facts, librarian.wording(reply.language), _width()))
    return bool(reply.answers)


def _width() -> int:
    """The columns of the terminal, 0 if the answer goes to none."""
    if not sys.stdout.isatty():
        return 0
    from shutil import get_terminal_size

    return get_terminal_size().columns


def _lines() -> Iterator[str]:
    """The questions on standard input, one a line."""
    for line in _decoded(sys.stdin.buffer):
        if question := line.strip():
            yield question


def _decoded(lines: Iterable[bytes]) -> Iterator[str]:
    for line in lines:
        yield line.decode("utf-8-sig", "replace")
