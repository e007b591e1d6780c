"""The fact base: facts, entities and sources, read from a folder of YAML or from its compiled form.

facts/sources.yaml      what is cited
facts/entities.yaml     what facts and texts speak of
facts/<treaty>/*.yaml   the facts, by topic
seeds/                  the documents that are quoted, beside the folder of the facts
"""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from factcheck import compiled
from factcheck.errors import DataError
from factcheck.facts_values import parse_value
from factcheck.model import Entity, Fact, Reference, Source, Statement, ValueSet
from factcheck.sets import Days, Names

PACKAGE = Path(__file__).parent
A_DAY, A_MONTH = datetime.timedelta(days=1), datetime.timedelta(days=31)
SOURCES, ENTITIES = "sources.yaml", "entities.yaml"


class FactBase:
    """What is known: facts in the order of their files, entities and sources by id.

    `as_of` is the latest date at which any statement is known to hold, `digest` a SHA-256 of the files.
    """

    def __init__(
        self,
        facts: tuple[Fact, ...],
        entities: Mapping[str, Entity],
        sources: Mapping[str, Source],
        as_of: datetime.date,
        digest: str,
    ) -> None:
        self.facts = facts
        self.entities = entities
        self.sources = sources
        self.as_of = as_of
        self.digest = digest

    @cached_property
    def _index(self) -> dict[tuple[str, str], list[Fact]]:
        index: dict[tuple[str, str], list[Fact]] = {}
        for fact in self.facts:
            index.setdefault((fact.subject, fact.attribute), []).append(fact)
        return index

    @cached_property
    def _subjects(self) -> dict[str, frozenset[str]]:
        attributes = {fact.attribute for fact in self.facts}
        return {name: frozenset(fact.subject for fact in self.with_attribute(name)) for name in attributes}

    @cached_property
    def _acts(self) -> dict[tuple[str, str], str]:
        return {(entity.of, entity.act): entity.id for entity in self.entities.values() if entity.act}

    @cached_property
    def _holders(self) -> dict[ValueSet, list[Fact]]:
        holders: dict[ValueSet, list[Fact]] = {}
        for fact in self.facts:
            holders.setdefault(fact.current.value, []).append(fact)
        return holders

    def having(self, value: ValueSet | None) -> Sequence[Fact]:
        """The facts whose current value this is, or whose day lies in this month."""
        if isinstance(value, Days) and A_DAY < value.last - value.first <= A_MONTH:
            days = ((fact, fact.current.value) for fact in self.facts)
            return [fact for fact, day in days if isinstance(day, Days) and day.within(value)]
        return self._holders.get(value, ()) if value is not None else ()

    def find(self, subject: str, attribute: str, member: str = "") -> Fact | None:
        """The fact of a subject's attribute: the member's own one, else the one that holds for any member."""
        facts = self._index.get((subject, attribute), ())
        own = (fact for fact in facts if fact.member == member)
        return next(own, None) or next((fact for fact in facts if not (fact.member and member)), None)

    def with_attribute(self, attribute: str) -> list[Fact]:
        """The facts of an attribute, whatever their subject."""
        return [fact for fact in self.facts if fact.attribute == attribute]

    def known_names(self, attribute: str) -> frozenset[str]:
        """The names that facts of an attribute hold now."""
        values = (fact.current.value for fact in self.with_attribute(attribute))
        return frozenset(name for value in values if isinstance(value, Names) for name in value.ids)

    def subjects_with(self, attribute: str) -> frozenset[str]:
        """The subjects of which the attribute is known."""
        return self._subjects.get(attribute, frozenset())

    def wider(self, entity: str) -> frozenset[str]:
        """What contains an entity, directly or not: Viet Nam and Asia for Hanoi."""
        found: set[str] = set()
        waiting = [entity]
        while waiting:
            known = self.entities.get(waiting.pop())
            containers = set(known.within) - found if known else ()
            found.update(containers)
            waiting.extend(containers)
        return frozenset(found)

    def act_of(self, treaty: str, act: str) -> str:
        """The event of a treaty that an act (sign, arrive …) was done at, "" if none is known."""
        return self._acts.get((treaty, act), "")


def default_facts_folder() -> Path:
    """The folder of the shipped fact base: inside an installed package, beside it in a source checkout."""
    installed = PACKAGE / "data" / "facts"
    return installed if installed.is_dir() else PACKAGE.parent / "facts"


def seeds_folder(facts: Path) -> Path:
    """The folder of the documents that a fact base quotes."""
    return facts.parent / "seeds"


def fact_files(folder: Path) -> list[Path]:
    """The YAML files of a fact base, sorted.  Raises DataError if there are none."""
    paths = sorted(folder.rglob("*.yaml"))
    if not paths:
        raise DataError([f"{folder}: no fact base (no .yaml file in it); name the folder that holds {SOURCES}"])
    return paths


def load_facts(folder: Path | None = None) -> FactBase:
    """The fact base in a folder (default: the shipped one), compiled or from the cache.

    Raises DataError, with every mistake, if it is invalid.
    """
    folder = folder or default_facts_folder()
    return from_data(compiled.load("facts", fact_files(folder), lambda: compile_facts(folder)), folder.name)


def compile_facts(folder: Path) -> dict[str, Any]:
    """Return the JSON-able form of the fact base in a folder.  Raises DataError, with every mistake in it."""
    from factcheck.facts_check import check_structure
    from factcheck.facts_file import read_fact_files

    files = read_fact_files(folder)
    if problems := check_structure(files):
        raise DataError(problems)
    return files.to_data() | {"digest": _digest(folder)}


def _digest(folder: Path) -> str:
    import hashlib

    hasher = hashlib.sha256()
    for path in fact_files(folder):
        hasher.update(f"{path.relative_to(folder).as_posix()}\0".encode())
        hasher.update(path.read_bytes())
    return f"sha256:{hasher.hexdigest()}"


def from_data(data: Mapping[str, Any], folder: str = "facts") -> FactBase:
    """The fact base of the JSON-able form that `compile_facts` makes; `folder` is what places are named after."""
    facts = tuple(_fact(name, entry, folder) for name, entry in data["facts"].items())
    dates = [day for fact in facts for statement in fact.statements if (day := statement.as_of)]
    return FactBase(
        facts,
        dict(_entities(data["entities"])),
        {name: Source(name, **entry) for name, entry in data["sources"].items()},
        max(dates, default=datetime.date.min),
        data["digest"],
    )


def _entities(data: Mapping[str, Mapping[str, Mapping[str, Any]]]) -> Iterator[tuple[str, Entity]]:
    for kind, entries in data.items():
        for name, entry in entries.items():
            lists = {key: tuple(value) for key, value in entry.items() if isinstance(value, list)}
            yield name, Entity(name, kind, **{**entry, **lists})


def _fact(name: str, entry: Mapping[str, Any], folder: str) -> Fact:
    return Fact(
        name,
        entry["subject"],
        entry["attribute"],
        entry["kind"],
        tuple(_statement(entry["kind"], statement) for statement in entry["statements"]),
        entry.get("evolution", "static"),
        entry.get("unit", ""),
        entry["title"],
        entry.get("member", ""),
        f"{folder}/{entry['place']}",
        entry.get("note", ""),
    )


def _statement(kind: str, entry: Mapping[str, Any]) -> Statement:
    value = parse_value(kind, entry["value"])
    return Statement(
        value.set,
        entry["text"],
        entry.get("rank", "current"),
        _day(entry.get("as-of")),
        _day(entry.get("until")),
        value.hedge,
        value.stated,
        entry.get("reason", ""),
        tuple(_references(entry["references"])),
    )


def _references(entries: Iterable[Mapping[str, str]]) -> Iterator[Reference]:
    for entry in entries:
        yield Reference(entry["source"], entry.get("quote", ""), entry.get("locator", ""))


def _day(written: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(written) if written else None
