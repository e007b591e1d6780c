"""Reads a settings file: which keys there are, and what each of them may hold."""

import datetime
import os
import tomllib
from collections.abc import Callable, Mapping
from typing import Any

from factcheck.errors import DataError
from factcheck.report import REASONS, VERDICTS
from factcheck.reports import FORMATS
from factcheck.settings import PROJECT, SettingsFile, shown
from factcheck.suppress.selectors import did_you_mean

TABLE = "factcheck"
NONE = "none"  # as in --fail-on none
LEVELS = ("off", "report", "full", "strict")


class MistakeError(Exception):
    """What is wrong with a value."""


def read(path: str) -> SettingsFile:
    """The settings in a file.  Raises DataError, a line for every mistake, if it cannot be read or holds one."""
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        raise DataError([f"{path}: cannot be read ({error.strerror}); check the path"]) from error
    try:
        table = tomllib.loads(data.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DataError([f"{path}: broken TOML ({' '.join(str(error).split())}); mend it"]) from error
    if os.path.basename(path) == PROJECT:
        table = table.get("tool", {}).get(TABLE)
        if not isinstance(table, dict):
            raise DataError([f"{path}: it has no table [tool.{TABLE}]; add it, or name another file"])
    folder = os.path.dirname(os.path.abspath(path))
    problems: list[str] = []
    values = _values(table, KEYS, folder, f"{path}: ", problems)
    per_path = tuple(values.pop("per-path", {}).items())
    if problems:
        raise DataError(problems)
    return SettingsFile(path, folder, values, per_path)


Parser = Callable[[Any, str], Any]


def _values(table: Mapping[str, Any], keys: Mapping[str, Parser], folder: str, name: str, problems: list[str]) -> Any:
    """The parsed values of a table; each mistake becomes a line in `problems`."""
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in keys:
            hint = did_you_mean(key.replace("_", "-"), keys) or f"; the keys are {', '.join(keys)}"
            problems.append(f"{name}{key}: there is no such key{hint}")
        elif key == "per-path":
            values[key] = _per_path(value, folder, name, problems)
        else:
            try:
                values[key] = keys[key](value, folder)
            except MistakeError as mistake:
                problems.append(f"{name}{key}: {mistake}")
    return values


def _per_path(value: Any, folder: str, name: str, problems: list[str]) -> dict[str, Any]:
    if not isinstance(value, dict) or not all(isinstance(table, dict) for table in value.values()):
        problems.append(f'{name}per-path: a table of patterns such as "drafts/en/**" = {{language = "en"}} is needed')
        return {}
    return {
        pattern: _values(table, PER_PATH, folder, f"{name}per-path {pattern!r}: ", problems)
        for pattern, table in value.items()
    }


def one_of(word: Any, words: tuple[str, ...]) -> str:
    """The word.  Raises MistakeError, with the nearest one, if it is none of `words`."""
    if word not in words:
        raise MistakeError(f"{word!r} is none of {', '.join(words)}{did_you_mean(str(word), words)}")
    return str(word)


def _strings(value: Any) -> tuple[str, ...]:
    many = [value] if isinstance(value, str) else value
    if not isinstance(many, list) or not all(isinstance(one, str) for one in many):
        raise MistakeError(f"a string or a list of strings is needed, not {value!r}")
    return tuple(many)


def _verdicts(value: Any, folder: str) -> tuple[str, ...]:
    return tuple(one_of(word.strip(), VERDICTS) for words in _strings(value) for word in words.split(","))


def _failing(value: Any, folder: str) -> tuple[str, ...]:
    if value in (NONE, [NONE], []):
        return ()
    return tuple(one_of(word.strip(), (*VERDICTS, *REASONS)) for words in _strings(value) for word in words.split(","))


def _globs(value: Any, folder: str) -> tuple[str, ...]:
    return _strings(value)


def _path(value: Any, folder: str) -> str:
    if not isinstance(value, str) or not value:
        raise MistakeError(f"a path is needed, from the folder of this file on, not {value!r}")
    return shown(os.path.join(folder, os.path.expanduser(value)))


def _language(value: Any, folder: str) -> str:
    from factcheck.packs import available

    if value not in available():
        raise MistakeError(f"{value!r} is none of {', '.join(available())}")
    return str(value)


def _languages(value: Any, folder: str) -> tuple[str, ...]:
    return tuple(_language(code, folder) for code in _strings(value))


def _date(value: Any, folder: str) -> datetime.date:
    try:
        return value if type(value) is datetime.date else datetime.date.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise MistakeError(f"{value!s} is no date such as 2026-01-29") from error


def _count(value: Any, folder: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise MistakeError(f"a whole number is needed, not {value!r}")
    return value


def _format(value: Any, folder: str) -> str:
    return one_of(value, FORMATS)


def _levels(value: Any, folder: str) -> dict[str, str]:
    if not isinstance(value, dict):
        raise MistakeError(f'a table such as {{"signature.signatories" = "strict"}} is needed, not {value!r}')
    levels: dict[str, str] = {}
    for selector, level in value.items():
        try:
            levels[selector] = one_of(level, LEVELS)
        except MistakeError as mistake:
            raise MistakeError(f"{selector}: {mistake}") from mistake
    return levels


# What one text may have of its own.
PER_PATH: dict[str, Parser] = {
    "language": _language,
    "languages": _languages,
    "as-of": _date,
    "fail-on": _failing,
    "sensitivity": _levels,
}
KEYS: dict[str, Parser] = {
    "facts": _path,
    **PER_PATH,
    "max-unverified": _count,
    "show": _verdicts,
    "exclude": _globs,
    "baseline": _path,
    "format": _format,
    "per-path": lambda value, folder: value,
}
