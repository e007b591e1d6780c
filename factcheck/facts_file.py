"""The files of a fact base as they are written: mappings with the lines on which everything stands."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from factcheck.errors import DataError
from factcheck.factbase import ENTITIES, SOURCES, fact_files
from factcheck.yamlfile import Map, plain, read_yaml

# Read by people and tests only; the compiled form does without.
EXAMPLES = "examples"


@dataclass
class Mistakes:
    """Mistakes found in one file; `name` is how messages call it."""

    name: str
    found: list[tuple[int, str]] = field(default_factory=list)

    def add(self, line: int, message: str) -> None:
        """Add what is wrong at a line, and what to do."""
        self.found.append((line, message))

    def lines(self) -> list[str]:
        """The mistakes as `file:line: message`, in the order of the lines."""
        return [f"{self.name}:{line}: {message}" for line, message in sorted(self.found)]


@dataclass
class FactFiles:
    """A fact base as written: `facts` by the name of their file (facts/topic.yaml).

    `problems` holds what kept a file from being read.
    """

    folder: str
    sources: Map = field(default_factory=Map)
    entities: Map = field(default_factory=Map)
    facts: dict[str, Map] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)

    @property
    def sources_name(self) -> str:
        """How messages call the file of the sources."""
        return f"{self.folder}/{SOURCES}"

    @property
    def entities_name(self) -> str:
        """How messages call the file of the entities."""
        return f"{self.folder}/{ENTITIES}"

    def entries(self) -> Iterator[tuple[str, str, Map]]:
        """Yield file name, id and entry of every fact that is a mapping."""
        for name, facts in self.facts.items():
            for identifier, entry in facts.items():
                if isinstance(entry, Map):
                    yield name, identifier, entry

    def to_data(self) -> dict[str, Any]:
        """The JSON-able form, with the place of each fact instead of its lines."""
        facts: dict[str, Any] = {}
        for name, identifier, entry in self.entries():
            line = self.facts[name].key_lines[identifier]
            facts[identifier] = {key: plain(value) for key, value in entry.items() if key != EXAMPLES}
            facts[identifier]["place"] = f"{name.removeprefix(f'{self.folder}/')}:{line}"
        return {"facts": facts, "entities": plain(self.entities), "sources": plain(self.sources)}


def read_fact_files(folder: Path) -> FactFiles:
    """Read the YAML files of a fact base.  Raises DataError if there are none; broken ones become problems."""
    files = FactFiles(folder.name)
    for path in fact_files(folder):
        name = f"{folder.name}/{path.relative_to(folder).as_posix()}"
        try:
            content = read_yaml(path, name)
        except DataError as error:
            files.problems += error.problems
            continue
        if name == files.sources_name:
            files.sources = content
        elif name == files.entities_name:
            files.entities = content
        else:
            files.facts[name] = content
    return files
