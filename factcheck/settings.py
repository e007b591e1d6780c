"""The settings of a run and of each of its texts: flags, then settings files, then what holds without any.

`[tool.factcheck]` in pyproject.toml, or factcheck.toml, is found from a text upwards; the nearest one rules.  What
concerns the whole run (facts, format, show, baseline, max-unverified) is taken from the one nearest to all texts.
"""

import datetime
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

STANDARD_INPUT = "-"
# In a folder that has both, the first one rules.
OWN, PROJECT = "factcheck.toml", "pyproject.toml"
TABLE = b"tool.factcheck"

Values = Mapping[str, Any]


class SettingsFile(NamedTuple):
    """A settings file that was read: its values by key, and those of the paths that match a pattern."""

    path: str
    folder: str
    values: Values
    per_path: tuple[tuple[str, Values], ...] = ()


class Setting(NamedTuple):
    """A value in force, and where it comes from: an option, a file, a pattern of a file, or "default"."""

    value: Any
    origin: str


DEFAULT = "default"
DEFAULTS: Values = {
    "facts": None,
    "languages": (),
    "language": "",
    "as-of": None,
    "fail-on": ("conflicts",),
    "max-unverified": None,
    "show": (),
    "exclude": (),
    "sensitivity": {},
    "baseline": None,
    "format": "terminal",
}


class Settings(NamedTuple):
    """What is in force for one text.

    `language` is the one that an option names, whatever the text says; `usual_language` holds where it says none.
    """

    language: str = ""
    usual_language: str = ""
    languages: tuple[str, ...] = ()
    as_of: datetime.date | None = None
    fail_on: frozenset[str] = frozenset(DEFAULTS["fail-on"])
    sensitivity: Mapping[str, str] = DEFAULTS["sensitivity"]
    origin: str = ""


class Files:
    """The settings files of a run, each read once."""

    def __init__(self, named: Path | None = None, isolated: bool = False) -> None:
        self._named = named
        self._isolated = isolated
        self._nearest: dict[str, SettingsFile | None] = {}
        self._chosen: SettingsFile | None = None

    def of(self, folder: str) -> SettingsFile | None:
        """The settings file that rules in a folder, None if there is none.  Raises DataError if it is invalid."""
        if self._isolated:
            return None
        if self._named is not None:
            self._chosen = self._chosen or read_file(str(self._named))
            return self._chosen
        folder = os.path.abspath(folder)
        if folder not in self._nearest:
            parent = os.path.dirname(folder)
            found = _in_folder(folder)
            self._nearest[folder] = found or (self.of(parent) if parent != folder else None)
        return self._nearest[folder]


def _in_folder(folder: str) -> SettingsFile | None:
    for name in (OWN, PROJECT):
        path = os.path.join(folder, name)
        if os.path.isfile(path) and (name == OWN or _has_table(path)):
            return read_file(shown(path))
    return None


def _has_table(path: str) -> bool:
    """True if a pyproject.toml may hold settings of ours; most do not, and need no parser."""
    try:
        with open(path, "rb") as file:
            return TABLE in file.read()
    except OSError:
        return False  # it is not ours to complain of


def read_file(path: str) -> SettingsFile:
    """The settings in a file.  Raises DataError if it cannot be read or holds a mistake."""
    from factcheck.settings_file import read

    return read(path)


class Rules:
    """Which settings are in force: `flags` are the options that were given, by key."""

    def __init__(self, flags: Values | None = None, files: Files | None = None) -> None:
        self._flags = dict(flags or {})
        self._files = files or Files(isolated=True)
        self._known: dict[tuple[str, tuple[int, ...]], Settings] = {}

    def of_run(self, paths: Iterable[str]) -> dict[str, Setting]:
        """What is in force for a run over these paths."""
        return self._layered(self._files.of(common_folder(paths)), ())

    def of_path(self, path: str) -> dict[str, Setting]:
        """What is in force for one text, with the origin of each value."""
        file = self._files.of(folder_of(path))
        return self._layered(file, _matching(file, path))

    def of_text(self, path: str) -> Settings:
        """What is in force for one text."""
        file = self._files.of(folder_of(path))
        key = (file.path if file else "", _matching(file, path))
        if key not in self._known:
            found = {name: setting.value for name, setting in self._layered(file, key[1]).items()}
            self._known[key] = Settings(
                self._flags.get("language", ""),
                found["language"],
                tuple(found["languages"]),
                found["as-of"],
                frozenset(found["fail-on"]),
                found["sensitivity"],
                key[0],
            )
        return self._known[key]

    def excluded(self, path: str) -> str:
        """The pattern that leaves a text out, with its file; "" if none does."""
        from factcheck.globs import matches

        file = self._files.of(folder_of(path))
        if file is None:
            return ""
        relative = relative_path(path, file.folder)
        patterns = file.values.get("exclude", ())
        return next((f"{file.path}: exclude {pattern!r}" for pattern in patterns if matches(pattern, relative)), "")

    def _layered(self, file: SettingsFile | None, matching: Sequence[int]) -> dict[str, Setting]:
        layers = [(DEFAULTS, DEFAULT)]
        if file is not None:
            layers.append((file.values, file.path))
            layers += [
                (values, f"{file.path}: per-path {pattern!r}")
                for pattern, values in (file.per_path[at] for at in matching)
            ]
        found: dict[str, Setting] = {}
        for values, origin in layers:
            for key in (key for key in DEFAULTS if key in values):
                value = values[key]
                if key == "sensitivity" and key in found:  # a path's own levels are added to those of all paths
                    value = {**found[key].value, **value}
                found[key] = Setting(value, origin)
        found |= {key: Setting(value, f"--{key}") for key, value in self._flags.items()}
        return found


NO_RULES = Rules()


def _matching(file: SettingsFile | None, path: str) -> tuple[int, ...]:
    """The places of the patterns of a settings file that match a path."""
    if file is None or not file.per_path:
        return ()
    from factcheck.globs import matches

    relative = relative_path(path, file.folder)
    return tuple(at for at, (pattern, _) in enumerate(file.per_path) if matches(pattern, relative))


def folder_of(path: str) -> str:
    """The folder that a text lies in; standard input lies in the current one."""
    return os.path.dirname(os.path.abspath(path)) if path != STANDARD_INPUT else os.getcwd()


def common_folder(paths: Iterable[str]) -> str:
    """The nearest folder that holds all paths; the current one where they share none."""
    folders = {os.path.abspath(path) if os.path.isdir(path) else folder_of(path) for path in paths}
    try:
        return os.path.commonpath(folders)
    except ValueError:  # none at all, or on several drives
        return os.getcwd()


def relative_path(path: str, folder: str) -> str:
    """The path from a folder on, with slashes; standard input lies right in it."""
    if path == STANDARD_INPUT:
        return path
    return os.path.relpath(os.path.abspath(path), folder).replace(os.sep, "/")


def shown(path: str) -> str:
    """A path as reports name it: from the current folder on if it lies below, so that no report names a machine."""
    relative = os.path.relpath(path)
    return path if relative.startswith(os.pardir) else relative
