"""Turns what goes wrong in a command into one line on standard error and an exit status."""

import sys
from collections.abc import Callable

from factcheck.crash import debugging, describe_crash
from factcheck.errors import FactcheckError
from factcheck.exits import INTERRUPTED, NOT_TRUSTED
from factcheck.streams import complain


def guarded(command: Callable[[], object]) -> None:
    """Run a command; exit with what it raises told in one line (a traceback if FACTCHECK_DEBUG is set)."""
    try:
        command()
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
