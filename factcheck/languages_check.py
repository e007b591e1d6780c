"""Checks a language file: what it lacks, and whether its examples are read as it says.

What a file must have is what the reference file has and `attributes.yaml` and the facts use.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from factcheck.attributes import FILE as ATTRIBUTES
from factcheck.attributes import load_attributes
from factcheck.check import check_document
from factcheck.compile_numbers import SHORT
from factcheck.engine import Engine
from factcheck.errors import DataError
from factcheck.factbase import load_facts
from factcheck.model import Document
from factcheck.packs import LANGUAGES, load_pack
from factcheck.sets import Names
from factcheck.yamlfile import Map, Text, Value, maps, read_yaml, strings

REFERENCE = "en"
TODO = "TODO"
# Sections whose ids are those of the reference file, each with the frames' lists of such ids.
USED = {"units": ("units", "units-near"), "events": ("events",), "concepts": ("concepts", "lead", "not-lead")}
NO_UNIT = "none"
OPTIONAL = ("not-typos", "misspelt", "questions")  # a language may have no such words
SHARED = (*USED, "context", "boundaries", "treaty")
MONTH_NUMBER = "{month-number}"  # in the date patterns of a language whose months have no names
# What each language needs words for; a value is found by its number, whatever its flags ("5 inner")
# but that of names cut short.
VALUES = {"months": range(1, 13), "cardinals": range(1, 11), "scales": (1000,)}
WRITTEN = {"months": "dates", "cardinals": "numbers", "scales": "numbers"}
SPANS = ("1D", "1W", "1M", "1Y")
LEAST_PROFILE = 60
# The kinds of examples and the verdict that their texts must get.
AGREES, CONFLICTS, NOTHING = "agrees", "conflicts", "nothing"
ALARMS = frozenset(("conflicts", "outdated", "disputed"))
SILENT = frozenset(("unverified",))


@cache
def reference() -> Map:
    """The language file whose sections and ids all others have."""
    return read_yaml(LANGUAGES / f"{REFERENCE}.yaml")


@cache
def needed_names() -> frozenset[str]:
    """The ids of entities and roles that the facts name."""
    found: set[str] = set()
    for fact in load_facts().facts:
        found.update((fact.subject, fact.member))
        for statement in fact.statements:
            found |= statement.value.ids if isinstance(statement.value, Names) else frozenset()
    return frozenset(found)


def check_language(path: Path) -> list[str]:
    """Every mistake in a language file, one line each: `languages/xx.yaml:LINE: what; what to do`.

    Its examples are run with the other files of its folder at hand.  Raises DataError if it cannot be read.
    """
    name = f"{path.parent.name}/{path.name}"
    file = read_yaml(path, name)
    found = [*_todos(path), *_lacks(file)]
    try:
        load_pack(path)
    except DataError as error:
        return [*(f"{name}:{line}: {text}" for line, text in sorted(found)), *error.problems]
    if not found:
        found += _failing_examples(file, path)
    return [f"{name}:{line}: {text}" for line, text in sorted(found)]


Problem = tuple[int, str]


def _todos(path: Path) -> Iterator[Problem]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if re.search(rf"#.*\b{TODO}\b", line) and line.split("#")[0].strip():
            yield number, f"{line.split('#')[0].strip()!r} is to be done; write its words and remove the {TODO}"


def _lacks(file: Map) -> Iterator[Problem]:
    """What the file has no entry or no words for."""
    for section in reference():
        if section not in file and section not in OPTIONAL:
            yield 1, f"section {section!r} is missing; see {REFERENCE}.yaml"
    for section in SHARED:
        yield from _missing_ids(file, section)
    needed = needed_names()
    for section in ("names", "languages"):
        yield from _without_words(file, section, [one for one in _map(reference(), section) if one in needed])
    yield from _without_words(file, "states", list(_map(reference(), "states")))
    yield from _missing_values(file)
    yield from _missing_hedges(file)
    if len(list(strings(file.get("profile")))) < LEAST_PROFILE:
        yield file.key_lines.get("profile", 1), f"the profile has fewer than {LEAST_PROFILE} words; add function words"


def _map(file: Map, *names: str) -> Map:
    for name in names:
        value = file.get(name)
        file = value if isinstance(value, Map) else Map(file.line)
    return file


def _missing_ids(file: Map, section: str) -> Iterator[Problem]:
    """The ids of a section that the file does not name, and those in use that have no words."""
    entries = _map(file, section)
    for name, words in _map(reference(), section).items():
        if name not in entries and any(_words(words)):
            line = file.key_lines.get(section, 1)
            yield line, f"{section}: {name!r} is missing; write its words, or [] if the language has none"
    yield from _without_words(file, section, sorted(_used(section)))


@cache
def _used(section: str) -> frozenset[str]:
    """The ids of a section that frames of attributes.yaml use."""
    data: dict[str, Any] = load_attributes() if section in USED else {}
    frames = [frame for entry in data.values() for frame in entry.get("frames", ())]
    lists = [frame.get(key, ()) for frame in frames for key in USED.get(section, ())]
    return frozenset(str(one) for ids in lists for one in ids) - {NO_UNIT}


def _without_words(file: Map, section: str, names: list[str]) -> Iterator[Problem]:
    entries = _map(file, section)
    for name in names:
        if not any(_words(entries.get(name))):
            line = entries.key_lines.get(name, file.key_lines.get(section, 1))
            yield line, f"{section}: {name!r} has no words; {ATTRIBUTES.name} or the facts use it: write some"


def _words(value: Value | None) -> Iterator[Text]:
    if isinstance(value, Map):
        for child in value.values():
            yield from _words(child)
    else:
        yield from strings(value)


def _missing_values(file: Map) -> Iterator[Problem]:
    numbered = any(MONTH_NUMBER in pattern for pattern in strings(_map(file, "dates").get("patterns")))
    for kind, values in VALUES.items():
        if kind == "months" and numbered:
            continue
        places = (_map(file, WRITTEN[kind], kind), _map(file, "generated", kind))
        entries = [(str(key), words) for place in places for key, words in place.items()]
        known = {key.split()[0] for key, words in entries if SHORT not in key.split() and any(_words(words))}
        for value in values:
            if str(value) not in known:
                yield file.key_lines.get("generated", 1), f"{kind}: {value} has no word; write it in {WRITTEN[kind]}"
    spans = _map(file, "durations", "units")
    for span in SPANS:
        if not any(_words(spans.get(span))):
            yield file.key_lines.get("durations", 1), f"durations: {span!r} has no word; write it"


def _missing_hedges(file: Map) -> Iterator[Problem]:
    places = ("before", "behind")
    own = [(name.split()[0], words) for place in places for name, words in _map(file, "hedges", place).items()]
    known = {operator for operator, words in own if any(_words(words))}
    for operator in dict.fromkeys(str(n).split()[0] for place in places for n in _map(reference(), "hedges", place)):
        if operator not in known:
            yield file.key_lines.get("hedges", 1), f"hedges: {operator!r} has no words; write some"


def _failing_examples(file: Map, path: Path) -> Iterator[Problem]:
    examples = _map(file, "examples")
    line = file.key_lines.get("examples", 1)
    for kind in (AGREES, CONFLICTS, NOTHING):
        if not examples.get(kind):
            yield examples.key_lines.get(kind, line), f"examples: {kind!r} is empty; write texts"
    engine = Engine(load_facts(), path.parent)
    for kind in (AGREES, CONFLICTS):
        for entry in maps(examples.get(kind)):
            for fact, text in entry.items():
                yield from _failing(engine, path.stem, str(text), entry.key_lines[fact], (fact, kind))
    for text in strings(examples.get(NOTHING)):
        yield from _failing(engine, path.stem, str(text), text.line, None)


def _failing(engine: Engine, code: str, text: str, line: int, wanted: tuple[str, str] | None) -> Iterator[Problem]:
    """The example if its text is not read as wanted: (fact, verdict), or no verdict at all."""
    verdicts = check_document(Document("", text), engine, code).verdicts
    found = {(v.fact.id if v.fact else "", v.verdict) for v in verdicts if v.verdict not in SILENT}
    wrong = {one for one in found if one != wanted and (wanted is None or one[1] in ALARMS)}
    if wrong or (wanted and wanted not in found):
        said = ", ".join(f"{verdict} {fact}" for fact, verdict in sorted(found)) or "nothing"
        expected = f"{wanted[1]} {wanted[0]}" if wanted else "nothing"
        yield line, f"examples: {expected} expected, {said} found; mend the words or the example"
