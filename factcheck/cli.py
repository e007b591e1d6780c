"""The command line: flags in, exit status out (see exits.py).

Each command is a module of `factcheck/commands/`, imported when it is called: what another command needs costs a
run nothing.  This module catches what goes wrong; `streams.py` prints.
"""

import contextlib
import gc
import os
import sys
from collections.abc import Iterator, MutableMapping
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from factcheck import __version__
from factcheck.crash import debugging, describe_crash
from factcheck.errors import FactcheckError
from factcheck.exits import INTERRUPTED, NOT_TRUSTED
from factcheck.streams import complain, show

# In the order in which --help lists them.
COMMANDS = ("verify", "fix", "explain", "lookup", "facts", "languages", "config")


class Commands(MutableMapping[str, Any]):
    """The commands by name, each built from the `app` of its module when it is first asked for."""

    def __init__(self) -> None:
        self._built: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        """The command of that name.  Raises KeyError if there is none."""
        if name not in self._built:
            if name not in COMMANDS:
                raise KeyError(name)
            self._built[name] = get_command(import_module(f"factcheck.commands.{name}").app)
            self._built[name].name = name
        return self._built[name]

    def __setitem__(self, name: str, command: Any) -> None:
        """Replace a command."""
        self._built[name] = command

    def __delitem__(self, name: str) -> None:
        """Forget a command that was built."""
        del self._built[name]

    def __iter__(self) -> Iterator[str]:
        """The names, in the order of COMMANDS."""
        return iter(COMMANDS)

    def __len__(self) -> int:
        """How many commands there are."""
        return len(COMMANDS)


class LazyGroup(TyperGroup):
    """A group whose commands are imported when they are called."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.commands = Commands()


app = typer.Typer(
    cls=LazyGroup,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Version = Annotated[bool, typer.Option("--version", "-V", help="Print the version.", is_eager=True)]


@app.callback(invoke_without_command=True)
def options(version: Version = False) -> None:
    """Check press texts about a treaty against a cited fact base."""
    if version:
        show(f"factcheck {__version__}\n")
        raise typer.Exit


def main() -> None:
    """Run the command line and exit."""
    # A run is short and frees all at its end; to collect while the tables are loaded only takes time.
    gc.set_threshold(100_000)
    try:
        app(prog_name="factcheck")
    except FactcheckError as error:
        for line in str(error).splitlines():
            complain(line)
        sys.exit(NOT_TRUSTED)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except Exception as error:
        if debugging():
            raise
        complain(describe_crash(error))
        sys.exit(NOT_TRUSTED)


def run() -> None:
    """The installed command: like `main`, but ends the process without taking apart what it had built.

    That takes Python as long as reading a text; mypy ends so too.
    """
    try:
        main()
    except SystemExit as stopped:
        status = stopped.code if isinstance(stopped.code, int) else int(bool(stopped.code))
        for stream in (sys.stdout, sys.stderr):
            with contextlib.suppress(AttributeError, OSError, ValueError):  # it is closed
                stream.flush()
        os._exit(status)
