"""`factcheck lookup`."""

import sys
from collections.abc import Iterable
from typing import Annotated

import typer

from factcheck.commands import new_app
from factcheck.commands.options import Facts
from factcheck.streams import show

Words = Annotated[list[str] | None, typer.Argument(metavar="[WORDS]...", help="A question, in any supported language.")]

app = new_app()


@app.command()
def lookup(words: Words = None, facts: Facts = None) -> None:
    """Answer a question from the fact base; without words, one question a line."""
    from factcheck.engine import load_engine
    from factcheck.lookup import lookup as answer

    engine = load_engine(facts)
    for question in [" ".join(words)] if words else _questions():
        show(answer(question, engine).rstrip("\n") + "\n")


def _questions() -> Iterable[str]:
    """The questions typed at a prompt, or the lines of standard input."""
    while True:
        try:
            question = input("? " if sys.stdin.isatty() else "")
        except EOFError:
            return
        if question.strip():
            yield question
