"""Reads YAML with every scalar a string, duplicate keys refused, and line numbers kept.

YAML 1.1 reads `no` as false, `12:30` as 750 and keeps the last of two equal keys without a word, so the
nodes are composed with PyYAML and built here.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from factcheck.errors import DataError


class Text(str):
    """A scalar and the line (from 1) that it stands on."""

    line: int

    def __new__(cls, value: str, line: int = 0) -> "Text":
        text = super().__new__(cls, value)
        text.line = line
        return text


class Map(dict[str, "Value"]):
    """A mapping, the line that it starts on, and by `key_lines` the line of each key."""

    def __init__(self, line: int = 0) -> None:
        super().__init__()
        self.line = line
        self.key_lines: dict[str, int] = {}


class Items(list["Value"]):
    """A sequence and the line that it starts on."""

    def __init__(self, line: int = 0) -> None:
        super().__init__()
        self.line = line


Value = Text | Map | Items


def read_yaml(path: Path, name: str | None = None) -> Map:
    """Return the mapping in the file.

    `name` is how messages call the file (default: its path).  Raises DataError with `name:line: what, and
    what to do` for broken YAML, a duplicate key, or a file that is not a mapping.
    """
    name = name or str(path)
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise DataError([f"{name}: cannot be read ({reason}); check the path and save it as UTF-8"]) from error
    return parse_yaml(text, name)


def parse_yaml(text: str, name: str) -> Map:
    """Return the mapping that `text` holds; errors as in `read_yaml`."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        node = yaml.compose(text, Loader=loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise DataError([f"{name}:{line}: broken YAML ({error.problem}); mend the indentation or quotes"]) from error
    except (yaml.YAMLError, RecursionError) as error:
        reason = " ".join(str(error).split())
        raise DataError([f"{name}:1: broken YAML ({reason}); save it as plain UTF-8 YAML"]) from error
    problems: list[str] = []
    value = _build(node, name, problems) if node is not None else Map(1)
    if not isinstance(value, Map):
        problems.append(f"{name}:1: the file is not a mapping; start it with `key: value` lines")
    if problems:
        raise DataError(problems)
    assert isinstance(value, Map)
    return value


def _build(node: object, name: str, problems: list[str]) -> Value:
    import yaml

    assert isinstance(node, yaml.Node)
    line = node.start_mark.line + 1
    if isinstance(node, yaml.SequenceNode):
        items = Items(line)
        items.extend(_build(child, name, problems) for child in node.value)
        return items
    if isinstance(node, yaml.MappingNode):
        mapping = Map(line)
        for key_node, value_node in node.value:
            key, key_line = str(key_node.value), key_node.start_mark.line + 1
            if key in mapping:
                first = mapping.key_lines[key]
                problems.append(f"{name}:{key_line}: key {key!r} stands on line {first} too; keep one of them")
            mapping[key] = _build(value_node, name, problems)
            mapping.key_lines[key] = key_line
        return mapping
    return Text(str(node.value), line)


def strings(value: Value | None) -> Iterator[Text]:
    """Yield the scalars of a scalar or of a list of scalars, in order."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, Items):
        for item in value:
            yield from strings(item)


def maps(value: Value | None) -> Iterator[Map]:
    """Yield the mappings of a list, in order; none if it is no list."""
    if isinstance(value, Items):
        yield from (item for item in value if isinstance(item, Map))


def plain(value: Value) -> Any:
    """The value in Python's own types, without its lines: what can be written as JSON."""
    if isinstance(value, Map):
        return {key: plain(child) for key, child in value.items()}
    if isinstance(value, Items):
        return [plain(child) for child in value]
    return str(value)
