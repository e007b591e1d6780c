"""What every command reads with: the fact base and the language files, each loaded when it is first needed."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from factcheck import compiled
from factcheck.attributes import FILE as ATTRIBUTES
from factcheck.attributes import Attributes, build_attributes, load_attributes
from factcheck.factbase import FactBase, load_facts
from factcheck.language import Profiles, make_profiles
from factcheck.model import Fact
from factcheck.packs import LANGUAGES, Pack, available, load_pack, load_questions
from factcheck.profiles import profile_data
from factcheck.sets import Names


class Engine:
    """The fact base and the folder of the language files, each of which is loaded when a text first needs it.

    `chosen` are the only languages that are to be read; none means all.
    """

    def __init__(self, facts: FactBase, folder: Path = LANGUAGES, chosen: tuple[str, ...] = ()) -> None:
        self.facts = facts
        self.folder = folder
        self.chosen = chosen
        self._packs: dict[str, Pack] = {}
        self._narrowed: dict[tuple[str, ...], Engine] = {}

    @cached_property
    def attributes(self) -> Attributes:
        """The attributes and their frames."""
        return build_attributes(compiled.load("attributes", [ATTRIBUTES], load_attributes))

    @cached_property
    def owners(self) -> dict[str, str]:
        """The organisations, each with the treaty that is known to be its own."""
        bodies = {e.id: "" for e in self.facts.entities.values() if e.type == "body"}
        own = {name: f.subject for f in self.facts.with_attribute("parent-body") for name in sorted(_names(f))}
        return bodies | own

    @cached_property
    def members(self) -> frozenset[str]:
        """The states and organisations, which are named in lists."""
        return frozenset(e.id for e in self.facts.entities.values() if e.type in ("state", "body"))

    @cached_property
    def profiles(self) -> Profiles:
        """What each language is recognised by."""
        sources = sorted(self.folder.glob("*.yaml"))
        made = make_profiles(compiled.load("profiles", sources, lambda: profile_data(self.folder)))
        return made._replace(supported=frozenset(self.languages)) if self.chosen else made

    @property
    def languages(self) -> list[str]:
        """The codes of the languages that can be read."""
        return [code for code in available(self.folder) if not self.chosen or code in self.chosen]

    def narrowed(self, languages: tuple[str, ...]) -> "Engine":
        """The engine that reads these languages alone, with what this one has loaded; itself for none."""
        if not languages:
            return self
        if languages not in self._narrowed:
            narrow = Engine(self.facts, self.folder, languages)
            narrow._packs = self._packs
            self._narrowed[languages] = narrow
        return self._narrowed[languages]

    def questions(self, code: str) -> Mapping[str, Any]:
        """The questions of a language file, without the rest of it if that is not loaded."""
        return self._packs[code].questions if code in self._packs else load_questions(self.folder / f"{code}.yaml")

    def pack(self, code: str) -> Pack:
        """The language file of a code.  Raises DataError if the file is invalid."""
        if code not in self._packs:
            self._packs[code] = load_pack(self.folder / f"{code}.yaml")
        return self._packs[code]


def _names(fact: Fact) -> frozenset[str]:
    value = fact.current.value
    return value.ids if isinstance(value, Names) else frozenset()


def load_engine(facts: Path | None = None) -> Engine:
    """The engine with the shipped fact base, or with the one in the folder `facts`.

    Raises DataError, with every mistake, if the fact base is invalid.
    """
    return Engine(load_facts(facts))
