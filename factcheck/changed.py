"""Which lines of which texts have changed since a revision, as git knows it."""

import os
import re
import subprocess
from collections.abc import Sequence
from typing import NamedTuple

from factcheck.errors import FactcheckError
from factcheck.fingerprints import fingerprinted
from factcheck.frozen import replace
from factcheck.model import Checked, Verdict
from factcheck.settings import STANDARD_INPUT, common_folder

_HUNK = re.compile(rb"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)
_FILE = re.compile(rb"^diff --git ", re.MULTILINE)
_BINARY = re.compile(rb"^Binary files ", re.MULTILINE)
# No colours, no programs of the user's, renamed files under their new names, no lines around a change.
_DIFF = ("diff", "--no-color", "--no-ext-diff", "--no-textconv", "--find-renames", "--diff-filter=d", "--unified=0")


class Lines(NamedTuple):
    """Lines that have changed: from `first` to `last`, counted from 1."""

    first: int
    last: int


WHOLE = (Lines(1, 1 << 60),)


class Changes:
    """The changed lines of the files in a repository, by their real paths."""

    def __init__(self, lines: dict[str, tuple[Lines, ...]]) -> None:
        self._lines = lines

    def of(self, path: str) -> tuple[Lines, ...]:
        """The changed lines of a text; standard input is new as a whole."""
        return WHOLE if path == STANDARD_INPUT else self._lines.get(os.path.realpath(path), ())

    def only(self, checked: Checked) -> Checked:
        """The document with the claims, and the unused comments, of its changed lines alone."""
        changed = self.of(checked.document.path)
        if changed == WHOLE:
            return checked
        checked = fingerprinted(checked)  # which need all claims of the text
        text = checked.document.text

        def stands(verdict: Verdict) -> bool:
            first = text.count("\n", 0, verdict.claim.span.start) + 1  # as git counts them
            last = first + text.count("\n", *verdict.claim.span)
            return any(lines.first <= last and first <= lines.last for lines in changed)

        unused = tuple(
            one
            for one in checked.unused
            if any(lines.first <= int(one.suppression.place.rpartition(":")[2]) <= lines.last for lines in changed)
        )
        return replace(checked, verdicts=tuple(filter(stands, checked.verdicts)), unused=unused)


def find_changes(revision: str, paths: Sequence[str]) -> Changes:
    """What has changed since a revision in the repository that holds the paths; untracked files are new.

    Changes on a branch count from where it left the revision.  Raises FactcheckError, one line, if git is missing,
    there is no repository, or no such revision.
    """
    folder = common_folder(paths)
    top = os.fsdecode(_git(folder, "rev-parse", "--show-toplevel").rstrip(b"\r\n"))
    start = _start(revision, top)
    names = _names(_git(top, *_DIFF, "--name-only", "-z", start, "--"))
    parts = _FILE.split(_git(top, *_DIFF, start, "--"))[1:] if names else []
    if len(parts) != len(names):  # a file changed while git looked at it
        parts = [b"Binary files " for _ in names]
    found = {name: _changed(part) for name, part in zip(names, parts, strict=True)}
    found |= dict.fromkeys(_names(_git(top, "ls-files", "--others", "--exclude-standard", "-z")), WHOLE)
    return Changes({os.path.realpath(os.path.join(top, name)): lines for name, lines in found.items()})


def _start(revision: str, folder: str) -> str:
    """The commit to compare with: where this branch left the revision."""
    if revision.startswith("-"):
        raise FactcheckError(f"--changed-since {revision}: no revision; name a branch, a tag or a commit")
    commit = _git(
        folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}", name=revision
    )
    start = os.fsdecode(commit.strip())
    try:
        return os.fsdecode(_git(folder, "merge-base", start, "HEAD").strip())
    except FactcheckError:  # no common history, or too little of it was fetched
        return start


def _names(listed: bytes) -> list[str]:
    return [os.fsdecode(name) for name in listed.split(b"\0") if name]


def _changed(part: bytes) -> tuple[Lines, ...]:
    """The lines that one file's part of a diff has changed; where lines were only removed, none."""
    hunks = [(int(first), int(count) if count else 1) for first, count in _HUNK.findall(part)]
    if not hunks and _BINARY.search(part):
        return WHOLE  # UTF-16, for git
    return tuple(Lines(first, first + count - 1) for first, count in hunks if count)


def _git(folder: str, *arguments: str, name: str = "") -> bytes:
    """What git prints.  Raises FactcheckError with its first line of complaint; `name` is the revision asked for."""
    try:
        done = subprocess.run(
            ["git", "-C", folder, "-c", "core.quotePath=false", *arguments],
            capture_output=True,
            check=False,
            env={**os.environ, "LC_ALL": "C"},
        )
    except FileNotFoundError as error:
        raise FactcheckError("--changed-since: git is not installed; install it, or leave the option out") from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        reason = said[0].removeprefix("fatal: ") if said else f"{name!r} is no revision here"
        raise FactcheckError(f"--changed-since: {reason}; name a commit of a git repository that holds the texts")
    return done.stdout
