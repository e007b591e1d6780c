"""A baseline: the findings of a day, so that only new ones fail a run.

Its entries are known by their fingerprints, so a finding stays known when its text moves, in its file or with it; a
second one in the same words is a new one.
"""

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from factcheck.errors import DataError
from factcheck.fingerprints import fingerprinted
from factcheck.frozen import replace
from factcheck.model import Checked, Suppression, Unused, Verdict
from factcheck.report import OBJECTIONS
from factcheck.settings import relative_path

KIND = "baseline"
VERSION = 1
KEYS = ("path", "fact", "verdict", "text", "fingerprint")


class Entry(NamedTuple):
    """A finding as it was when the baseline was written."""

    path: str
    fact: str
    verdict: str
    text: str
    fingerprint: str


def write_baseline(path: Path, checked: Iterable[Checked]) -> tuple[str, int]:
    """The text of a baseline for the file `path`, and how many findings it has.

    They are the objections, and what else fails the run, that nothing else suppresses.
    """
    entries = [
        dict(zip(KEYS, _entry(verdict, one, _folder(path)), strict=True))
        for one in map(fingerprinted, checked)
        for verdict in one.verdicts
        if verdict.suppression is None and (verdict.fails or verdict.verdict in OBJECTIONS)
    ]
    data = {"version": VERSION, "findings": sorted(entries, key=lambda entry: entry["path"])}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n", len(entries)


def _folder(path: Path) -> str:
    return os.path.dirname(os.path.abspath(path))


def _entry(verdict: Verdict, checked: Checked, folder: str) -> Entry:
    span = verdict.claim.span
    words = " ".join(checked.document.text[span.start : span.end].split())
    fact = verdict.fact.id if verdict.fact else ""
    path = relative_path(checked.document.path, folder)
    return Entry(path, fact, verdict.verdict, words, verdict.fingerprint)


def read_baseline(path: Path) -> list[Entry]:
    """The entries of a baseline.  Raises DataError if it cannot be read."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        how = "write it with --write-baseline" if isinstance(error, FileNotFoundError) else "check who may read it"
        raise DataError([f"{path}: the baseline cannot be read ({error.strerror}); {how}"]) from error
    except ValueError as error:
        raise DataError([f"{path}: no baseline (broken JSON: {error}); {_ANEW}"]) from error
    try:
        return _entries(data)
    except (KeyError, TypeError, ValueError) as error:
        raise DataError([f"{path}: no baseline of version {VERSION}; {_ANEW}"]) from error


_ANEW = "write it anew with --write-baseline"


def _entries(data: Any) -> list[Entry]:
    if data["version"] != VERSION:
        raise ValueError(data["version"])
    return [Entry(*(str(entry[key]) for key in KEYS)) for entry in data["findings"]]


def mark_known(
    checked: Sequence[Checked], entries: Iterable[Entry], path: Path
) -> tuple[tuple[Checked, ...], list[Unused]]:
    """The documents with the findings that a baseline knows as suppressed, and its entries that none of them has.

    An entry stands for one finding: of its own text if that still has it, else of another one.
    """
    checked = list(map(fingerprinted, checked))
    folder = _folder(path)
    waiting: dict[str, list[Entry]] = {}
    for entry in entries:
        waiting.setdefault(entry.fingerprint, []).append(entry)
    names = [relative_path(one.document.path, folder) for one in checked]
    known: set[tuple[int, int]] = set()
    for only_own in (True, False):
        for place, name, verdict in _findings(checked, names):
            left = waiting.get(verdict.fingerprint, [])
            found = next((entry for entry in left if entry.path == name or not only_own), None)
            if found is not None and place not in known:
                left.remove(found)
                known.add(place)
    suppression = Suppression(KIND, place=str(path))
    marked = tuple(
        replace(
            one,
            verdicts=tuple(
                replace(verdict, suppression=suppression, fails=False) if (at, number) in known else verdict
                for number, verdict in enumerate(one.verdicts)
            ),
        )
        for at, one in enumerate(checked)
    )
    return marked, [_unused(entry, path) for left in waiting.values() for entry in left if entry.path in names]


def _findings(checked: Sequence[Checked], names: Sequence[str]) -> Iterator[tuple[tuple[int, int], str, Verdict]]:
    """The findings that nothing suppresses yet, each with its place and the path of its text."""
    for at, one in enumerate(checked):
        for number, verdict in enumerate(one.verdicts):
            if verdict.suppression is None and verdict.verdict != "agrees":
                yield (at, number), names[at], verdict


def _unused(entry: Entry, path: Path) -> Unused:
    words = f"{entry.path}: {entry.verdict} {entry.text!r}"
    return Unused(Suppression(KIND, words, str(path)), f"it is no longer found; {_ANEW}")
