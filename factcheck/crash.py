"""A fault of the tool itself: one line for its user, a traceback for its developer."""

import os

DEBUG = "FACTCHECK_DEBUG"


def debugging() -> bool:
    """True if the environment asks for tracebacks."""
    return bool(os.environ.get(DEBUG))


def describe_crash(error: Exception) -> str:
    """Return the line that reports an unexpected error."""
    what = " ".join(f"{type(error).__name__}: {error}".split())
    return f"internal error ({what}); please report it, with what {DEBUG}=1 prints"
