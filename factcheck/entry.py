"""Where the installed command starts.

A plain `factcheck verify PATH…` reads its texts at once: to import what reads options takes longer than to check an
article.  Everything else goes to the command line, which does the same for `verify`.
"""

import contextlib
import gc
import os
import sys
from collections.abc import Callable, Sequence

from factcheck.guard import guarded

COMPLETION = "_FACTCHECK_COMPLETE"  # the shell asks what could follow


def is_plain(arguments: Sequence[str]) -> bool:
    """True for `verify` with paths alone ("-" is standard input)."""
    command, paths = arguments[:1], arguments[1:]
    named = all(path == "-" or not path.startswith("-") for path in paths)
    return command == ["verify"] and bool(paths) and named and COMPLETION not in os.environ


def main() -> None:
    """Run the command and exit."""
    # A run is short and frees all at its end; to collect while the tables are loaded only takes time.
    gc.set_threshold(100_000)
    guarded(_plain if is_plain(sys.argv[1:]) else _commands())


def _plain() -> None:
    from factcheck.verification import verify_plainly

    sys.exit(verify_plainly(sys.argv[2:]))


def _commands() -> Callable[[], object]:
    from factcheck.cli import call

    return call


def run() -> None:
    """Like `main`, but ends the process without taking apart what it had built.

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
