"""The prompt of `factcheck lookup`: questions answered as they are asked, completed as they are typed.

prompt_toolkit edits the line, remembers it and shows what it may go on with; a terminal that cannot move its cursor
(TERM=dumb) gets plain lines.
"""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import FactcheckError
from factcheck.questions.completion import Completer
from factcheck.questions.replies import Answer, Librarian, Reply
from factcheck.reports.answers import render_answers, render_sources
from factcheck.streams import show

if TYPE_CHECKING:
    from prompt_toolkit import PromptSession
    from prompt_toolkit.completion import Completer as Menu

MARK = "? "
MENU_ROWS = 6
AUTOMATIC = "auto"
HELP = """\
Ask in any of the languages: a question, a keyword, a name.  Up and down bring back earlier questions, Tab takes a
completion, Ctrl-C clears the line, Ctrl-D leaves.
:sources          the sources of the last answer, with their quotations and addresses
:open [N]         the address of its source, or of its N-th source; opened where there is a browser
:language [CODE]  the language that questions are in; auto detects it
:help             this
"""


class Desk:
    """Answers questions and carries out commands; keeps the last reply and the language that was chosen."""

    def __init__(self, librarian: Librarian, language: str, limit: int) -> None:
        self.librarian = librarian
        self.language = language
        self.limit = limit
        self.last: Reply | None = None
        self.commands: dict[str, Callable[[str], str]] = {
            ":sources": self._sources,
            ":open": self._open,
            ":language": self._choose_language,
            ":help": lambda _: HELP,
        }

    def say(self, line: str, width: int = 0) -> str:
        """What is answered to a line: a question or a command."""
        if line.startswith(":"):
            command, _, rest = line.partition(" ")
            if command not in self.commands:
                return f"{command}: no such command; there are {', '.join(self.commands)}\n"
            return self.commands[command](rest.strip())
        self.last = self.librarian.reply(line, self.language, self.limit)
        wording = self.librarian.wording(self.last.language)
        return render_answers(self.last, self.librarian.engine.facts, wording, width, brief=True)

    def _first(self) -> Answer | None:
        return self.last.answers[0] if self.last and self.last.answers else None

    def _sources(self, _: str) -> str:
        answer = self._first()
        return render_sources(answer) if answer else "nothing has been answered yet\n"

    def _open(self, number: str) -> str:
        """The address of a source; a browser is opened where there can be one."""
        answer = self._first()
        addresses = [source.url for source in answer.sources if source.url] if answer else []
        chosen = int(number) if number.isdecimal() else 1
        if not 1 <= chosen <= len(addresses):
            return f"the last answer has {len(addresses)} {'address' if len(addresses) == 1 else 'addresses'}\n"
        address = addresses[chosen - 1]
        if _graphical():
            import webbrowser

            webbrowser.open(address)
        return f"{address}\n"

    def _choose_language(self, code: str) -> str:
        known = self.librarian.engine.languages
        if code and code not in (*known, AUTOMATIC):
            return f"{code}: none of {', '.join(known)}, {AUTOMATIC}\n"
        if code:
            self.language = "" if code == AUTOMATIC else code
        return f"{self.language or AUTOMATIC}\n"


def _graphical() -> bool:
    """True if a browser would open before the one who asks, and not on another machine."""
    local = not os.environ.get("SSH_CONNECTION")
    shown = sys.platform in ("darwin", "win32") or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return local and bool(shown)


def run_prompt(librarian: Librarian, language: str, limit: int) -> None:
    """Answer what is typed on the terminal until Ctrl-D; Ctrl-C clears the line."""
    desk = Desk(librarian, language, limit)
    for line in _plain_lines() if os.environ.get("TERM") == "dumb" else _edited_lines(desk):
        from shutil import get_terminal_size

        show(desk.say(line, get_terminal_size().columns))


def _plain_lines() -> Iterator[str]:
    while True:
        try:
            line = input(MARK).strip()
        except EOFError:
            return
        except KeyboardInterrupt:
            show("\n")
            continue
        if line:
            yield line


def _edited_lines(desk: Desk) -> Iterator[str]:
    session = _session(desk)
    while True:
        try:
            line = session.prompt(MARK).strip()
        except EOFError:
            return
        except KeyboardInterrupt:
            continue
        if line:
            yield line


def _session(desk: Desk) -> "PromptSession[str]":
    try:
        from prompt_toolkit import PromptSession
    except ImportError as error:
        raise FactcheckError("the prompt needs prompt_toolkit; install it, or give the question") from error
    from prompt_toolkit.history import FileHistory, History, InMemoryHistory

    history: History = InMemoryHistory()
    file = _history_file()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("a", encoding="utf-8"):
            history = FileHistory(str(file))
    except OSError:
        pass  # a read-only home keeps no history
    return PromptSession(
        history=history, completer=_menu(desk), complete_while_typing=True, reserve_space_for_menu=MENU_ROWS
    )


def _history_file() -> Path:
    """Where earlier questions are kept: FACTCHECK_HISTORY, else the user's folder for the state of programs."""
    if chosen := os.environ.get("FACTCHECK_HISTORY"):
        return Path(chosen)
    return Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state") / "factcheck" / "history"


def _menu(desk: Desk) -> "Menu":
    """What the line may go on with."""
    from prompt_toolkit.completion import CompleteEvent, Completion
    from prompt_toolkit.completion import Completer as Menu
    from prompt_toolkit.document import Document

    engine = desk.librarian.engine
    completer = Completer(engine)

    for code in engine.languages:
        completer.learn(code, engine)

    class Completions(Menu):
        def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
            typed = document.text_before_cursor
            if typed.startswith(":"):
                for command in desk.commands:
                    if command.startswith(typed):
                        yield Completion(command, -len(typed))
                return
            for one in completer.complete(typed):
                yield Completion(one.text, -one.length, display_meta=one.meta)

    return Completions()
