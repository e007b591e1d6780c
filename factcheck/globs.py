"""Patterns of paths, as .gitignore has them: `*` within a name, `**` across folders, `?`, `[a-z]`.

A pattern without a slash is matched against every name of a path, one with a slash against the path from the folder
of its file; one that matches a folder matches all that lies in it.
"""

import fnmatch
import re
from functools import lru_cache


def matches(pattern: str, path: str) -> bool:
    """True if a pattern matches a path; `path` has slashes and starts at the folder that the pattern is for."""
    return _compiled(pattern).fullmatch(path) is not None


@lru_cache(maxsize=1024)
def _compiled(pattern: str) -> "re.Pattern[str]":
    anywhere = "/" not in pattern.strip("/")
    body = pattern.strip("/")
    return re.compile(("(?:.*/)?" if anywhere else "") + _translated(body) + "(?:/.*)?", re.DOTALL)


def _translated(body: str) -> str:
    parts: list[str] = []
    at = 0
    while at < len(body):
        char = body[at]
        if body.startswith("**/", at):
            parts.append("(?:.*/)?")
            at += 3
            continue
        if body.startswith("**", at):
            parts.append(".*")
            at += 2
            continue
        close = body.find("]", at + 2) if char == "[" else -1
        if close > 0:
            inner = fnmatch.translate(body[at : close + 1])  # "(?s:[a-z])\\Z"
            parts.append("(?!/)" + inner.partition(":")[2].rpartition(")")[0])
            at = close
        else:
            parts.append({"*": "[^/]*", "?": "[^/]"}.get(char, re.escape(char)))
        at += 1
    return "".join(parts)
