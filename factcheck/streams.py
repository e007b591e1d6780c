"""What goes to standard output, standard error and files: the only place that prints."""

import contextlib
import os
import sys
from pathlib import Path

from factcheck.errors import FactcheckError
from factcheck.exits import NOT_TRUSTED


def show(text: str | bytes) -> None:
    """Write to standard output, bytes as they are; a reader that has gone away (`| head`) ends the run without a word.

    Raises FactcheckError if it cannot be written.
    """
    if sys.stdout is None:
        raise FactcheckError("standard output: is closed; try --output FILE")
    try:
        sys.stdout.buffer.write(text if isinstance(text, bytes) else encoded(text))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python complains when it exits
        sys.exit(NOT_TRUSTED)
    except OSError as error:
        raise FactcheckError(f"standard output: cannot be written ({error.strerror}); try --output FILE") from error


def deliver(text: str, output: Path | None) -> None:
    """Write a report to the file `output`, or to standard output.  Raises FactcheckError if it cannot be written."""
    if output is None:
        show(text)
        return
    try:
        output.write_bytes(encoded(text))
    except OSError as error:
        raise FactcheckError(f"{output}: cannot be written ({error.strerror}); name another file") from error


def complain(message: str) -> None:
    """Write one line to standard error, whatever the message holds; if nobody reads it, nothing else comes of it."""
    from factcheck.display import defuse, escape

    with contextlib.suppress(OSError):
        if sys.stderr is not None:  # as it is where it is closed; print would take standard output
            print(defuse(f"factcheck: {escape(message)}"), file=sys.stderr)


def ask(question: str) -> str | None:
    """Put a question on standard error, on one line; the answer from standard input, None at its end."""
    from factcheck.display import escape

    print(f"{escape(question)} ", end="", file=sys.stderr, flush=True)
    try:
        return input()
    except EOFError:
        return None


def encoded(text: str) -> bytes:
    """UTF-8; a lone surrogate (of a file name that is not UTF-8) as an escape, which JSON reads as one."""
    return text.encode("utf-8", "backslashreplace")
