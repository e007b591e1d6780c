"""The command line: flags in, exit status out (see exits.py).

Each command is a module of `factcheck/commands/`, imported when it is called: what another command needs costs a
run nothing.  `guard.py` catches what goes wrong, `streams.py` prints.
"""

from collections.abc import Iterator, MutableMapping
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from factcheck import __version__
from factcheck.guard import guarded
from factcheck.streams import show

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


def call() -> None:
    """Read the options and run the command that they name."""
    app(prog_name="factcheck")


def main() -> None:
    """Run the command line and exit."""
    guarded(call)
