"""The prompt of `factcheck lookup`."""

from factcheck.questions.replies import Librarian
from factcheck.reports.answers import render_answers
from factcheck.streams import show


def run_prompt(librarian: Librarian, language: str, limit: int) -> None:
    """Ask for questions and answer them until the input ends."""
    while True:
        try:
            question = input("? ").strip()
        except EOFError:
            return
        if question:
            reply = librarian.reply(question, language, limit)
            show(render_answers(reply, librarian.engine.facts, librarian.wording(reply.language)))
