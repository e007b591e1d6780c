"""A side file, .factcheck-ignore.yaml, for texts in formats without comments: which of their claims are left standing.

    ignore:
      - path: "archive/*.txt"
        fact: signature.signatories
        text: "27 countries"
        reason: quotes the announcement of July
        until: 2026-06-30

`path` is a pattern from the file's folder on, `fact` an id or a topic, `text` words of the text: the claim's, or the
sentence that holds it.  `until` is compared with the date of the text, or --as-of, never with the clock.
"""

import datetime
import os
import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from factcheck.errors import DataError
from factcheck.frozen import replace
from factcheck.globs import matches
from factcheck.model import Checked, Suppression, Unused, Verdict
from factcheck.settings import relative_path
from factcheck.suppress.selectors import did_you_mean, selects, unknown_name
from factcheck.yamlfile import Map, Text, maps, read_yaml

KIND = "file"
LIST = "ignore"
KEYS = ("path", "fact", "text", "reason", "until")


class Entry(NamedTuple):
    """One entry: the texts and the claims that it is about, why, how long it holds, and where it stands."""

    path: str
    fact: str
    text: str
    reason: str
    until: datetime.date | None
    line: int


class SideFile:
    """The entries of one side file, and which of them were of use."""

    def __init__(self, path: str, entries: Iterable[Entry]) -> None:
        self.path = path
        self.folder = os.path.dirname(os.path.abspath(path))
        self.entries = tuple(entries)
        self._met: set[Entry] = set()
        self._used: set[Entry] = set()
        self._ended: set[Entry] = set()

    def mark(self, checked: Checked, as_of: datetime.date | None) -> Checked:
        """The document with the claims that an entry speaks of as suppressed."""
        path = relative_path(checked.document.path, self.folder)
        entries = [entry for entry in self.entries if matches(entry.path, path)]
        self._met.update(entries)
        day = checked.document.date or as_of
        ended = [entry for entry in entries if day is not None and entry.until is not None and day > entry.until]
        self._ended.update(ended)
        holding = [entry for entry in entries if entry not in ended]
        if not holding:
            return checked
        return replace(checked, verdicts=tuple(self._marked(one, checked, holding) for one in checked.verdicts))

    def _marked(self, verdict: Verdict, checked: Checked, entries: Iterable[Entry]) -> Verdict:
        for entry in entries if verdict.verdict != "agrees" else ():
            if _speaks_of(entry, verdict, checked.document.text):
                self._used.add(entry)
                place = f"{self.path}:{entry.line}"
                return replace(verdict, suppression=verdict.suppression or Suppression(KIND, entry.reason, place))
        return verdict

    def unused(self) -> list[Unused]:
        """The entries for texts that were checked which left nothing standing."""
        return [
            Unused(
                Suppression(KIND, entry.reason, f"{self.path}:{entry.line}"),
                f"it held until {entry.until}" if entry in self._ended else "there is nothing to ignore",
            )
            for entry in self.entries
            if entry in self._met and entry not in self._used
        ]


def _speaks_of(entry: Entry, verdict: Verdict, text: str) -> bool:
    fact = verdict.fact.id if verdict.fact else ""
    if entry.fact and not selects(entry.fact, fact):
        return False
    if not entry.text:
        return True
    span = verdict.claim.span
    if _plain(entry.text) in _plain(text[span.start : span.end]):
        return True
    pattern = re.compile(r"\s+".join(map(re.escape, entry.text.split())))
    return any(match.start() <= span.start and span.end <= match.end() for match in pattern.finditer(text))


def _plain(words: str) -> str:
    return " ".join(unicodedata.normalize("NFC", words).split())


def read_side_file(path: str, facts: Iterable[str]) -> SideFile:
    """The side file at `path`; `facts` are the ids that it may name.  Raises DataError with every mistake in it."""
    from pathlib import Path

    known = tuple(facts)
    problems: list[str] = []
    data = read_yaml(Path(path))
    for key in data:
        if key != LIST:
            problems.append(f"{path}:{data.key_lines[key]}: there is no key {key!r}; the entries stand under {LIST!r}")
    entries = [_entry(entry, path, known, problems) for entry in maps(data.get(LIST))]
    if not problems and len(entries) != len(data.get(LIST, ())):
        line = data.key_lines.get(LIST, 1)
        problems.append(f"{path}:{line}: a list of entries is needed, each with path, reason, and fact or text")
    if problems:
        raise DataError(problems)
    return SideFile(path, entries)


def _entry(entry: Map, file: str, facts: tuple[str, ...], problems: list[str]) -> Entry:
    def say(key: str, what: str) -> None:
        problems.append(f"{file}:{entry.key_lines.get(key, entry.line)}: {what}")

    values = {key: str(value) for key, value in entry.items() if isinstance(value, Text)}
    for key in entry:
        if key not in KEYS:
            say(key, f"there is no key {key!r}{did_you_mean(key, KEYS) or '; the keys are ' + ', '.join(KEYS)}")
        elif not values.get(key):
            say(key, f"{key!r} has no value; write one, or leave it out")
    for key in ("path", "reason"):
        if key not in entry:
            say(key, f"{key!r} is missing; add it")
    if not values.get("fact") and not values.get("text"):
        say("path", "neither 'fact' nor 'text' is given; say which claims are meant")
    if values.get("fact") and (unknown := unknown_name(values["fact"], facts)):
        say("fact", unknown)
    until = None
    try:
        until = datetime.date.fromisoformat(values["until"]) if values.get("until") else None
    except ValueError:
        say("until", f"{values['until']!r} is no date such as 2026-01-29")
    path, fact, text, reason = (values.get(key, "") for key in KEYS[:4])
    return Entry(path, fact, text, reason, until, entry.line)
