"""Checks the shape of a fact base's entries, its sources and its entities."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from factcheck.facts_file import FactFiles, Mistakes
from factcheck.facts_values import parse_days
from factcheck.yamlfile import Items, Map, Text, Value, strings

ENTITY_TYPES = ("treaty", "event", "person", "body", "place", "venue", "state", "language", "role")
UNDATED = "undated"
MOST_NAMED = 10  # ids that a message names when none is near to what is written

_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Shape:
    """The keys that an entry must and can have, and those of them that hold more than one string.

    `what` is how messages call it.
    """

    what: str
    needed: frozenset[str] = frozenset()
    optional: frozenset[str] = frozenset()
    nested: frozenset[str] = frozenset()


SOURCE = Shape("the source", frozenset(("publisher", "title", "date", "language", "url")))
SEED = Shape("the seed", frozenset(("publisher", "title", "date", "language", "file", "sha256")), frozenset(("url",)))
ENTITY = Shape(
    "the entity",
    optional=frozenset(("within", "of", "act", "actors", "place", "meets")),
    nested=frozenset(("within", "actors")),
)


def has_shape(entry: Value, shape: Shape, line: int, mistakes: Mistakes) -> bool:
    """Add a mistake for each key that is unknown, missing, empty or no string; return whether none is missing."""
    if not isinstance(entry, Map):
        mistakes.add(line, f"{shape.what} is not a mapping; write its keys under it")
        return False
    known = shape.needed | shape.optional
    for key, value in entry.items():
        if key not in known:
            mistakes.add(entry.key_lines[key], f"unknown key {key!r}; {did_you_mean(key, known)}")
        elif not value and not isinstance(value, Map):
            mistakes.add(entry.key_lines[key], f"{key!r} is empty; give it a value or leave it out")
        elif key not in shape.nested and not isinstance(value, Text):
            mistakes.add(entry.key_lines[key], f"{key!r} is not a string; write one, in quotes if it has marks in it")
    missing = sorted(shape.needed - entry.keys())
    for key in missing:
        mistakes.add(line, f"{shape.what} lacks {key!r}; add it")
    return not missing


def listed(entry: Map, key: str, mistakes: Mistakes) -> Items:
    """The list that an entry holds under a key; a mistake, and no items, if it is no list."""
    value = entry[key]
    if isinstance(value, Items):
        return value
    mistakes.add(entry.key_lines[key], f"{key!r} is not a list; put `- ` before each of its items")
    return Items()


def listed_strings(entry: Map, key: str, mistakes: Mistakes) -> list[Text]:
    """The strings that an entry lists under a key; a mistake for each item that is none."""
    items = listed(entry, key, mistakes)
    for item in items:
        if not isinstance(item, Text):
            mistakes.add(item.line, f"{key!r} lists something that is not a string; write ids, with commas between")
    return [item for item in items if isinstance(item, Text)]


def did_you_mean(word: str, known: Collection[str]) -> str:
    """What to write instead of an unknown word: the nearest known one, or some of them."""
    from difflib import get_close_matches

    if near := get_close_matches(word, known, 1):
        return f"did you mean {near[0]!r}?"
    some = sorted(known)[:MOST_NAMED]
    return f"use one of {', '.join(some)}{' …' if len(known) > len(some) else ''}" if some else "leave it out"


def check_sources(files: FactFiles, mistakes: Mistakes) -> None:
    """Add the mistakes of sources.yaml."""
    for identifier, source in files.sources.items():
        line = files.sources.key_lines[identifier]
        shape = SEED if isinstance(source, Map) and "file" in source else SOURCE
        if not has_shape(source, shape, line, mistakes):
            continue
        assert isinstance(source, Map)
        if shape is SEED and not _SHA256.fullmatch(str(source["sha256"])):
            mistakes.add(source.key_lines["sha256"], "no SHA-256; write its 64 hexadecimal digits")
        try:
            if source["date"] != UNDATED:
                parse_days(str(source["date"]))
        except ValueError as error:
            mistakes.add(source.key_lines["date"], f"date {str(source['date'])!r}: {error}, or `{UNDATED}`")


def entity_types(entities: Map) -> dict[str, str]:
    """The type of each entity, by id."""
    return {name: kind for kind, section in entities.items() if isinstance(section, Map) for name in section}


def check_entities(files: FactFiles, acts: Collection[str], mistakes: Mistakes) -> None:
    """Add the mistakes of entities.yaml; `acts` are the acts that an event can be."""
    types = entity_types(files.entities)
    stands: dict[str, str] = {}
    for kind, section in files.entities.items():
        line = files.entities.key_lines[kind]
        if kind not in ENTITY_TYPES:
            mistakes.add(line, f"unknown type {kind!r}; {did_you_mean(kind, ENTITY_TYPES)}")
        if not isinstance(section, Map):
            mistakes.add(line, f"{kind} is not a mapping; write `id: {{}}` lines under it")
            continue
        for identifier, entity in section.items():
            line = section.key_lines[identifier]
            if identifier in stands:
                mistakes.add(line, f"{identifier} is a {stands[identifier]} too; keep one of them")
            stands[identifier] = kind
            if has_shape(entity, ENTITY, line, mistakes):
                assert isinstance(entity, Map)
                _check_entity(entity, types, acts, mistakes)
    _check_circles(files.entities, mistakes)


def _check_entity(entity: Map, types: Mapping[str, str], acts: Collection[str], mistakes: Mistakes) -> None:
    """What contains the entity and who acts must be entities; it is of a treaty; its act is known."""
    for key in ("within", "actors"):
        for other in listed_strings(entity, key, mistakes) if key in entity else ():
            if other not in types:
                mistakes.add(other.line, f"unknown entity {str(other)!r}; {did_you_mean(other, types)}")
    named = {one: [name for name, kind in types.items() if kind == one] for one in ("treaty", "place", "event")}
    keys = (("of", "treaty"), ("place", "place"), ("meets", "event"))
    for key, what, known in (("act", "act", acts), *((key, one, named[one]) for key, one in keys)):
        if key in entity and str(entity[key]) not in known:
            message = f"unknown {what} {str(entity[key])!r}; {did_you_mean(str(entity[key]), known)}"
            mistakes.add(entity.key_lines[key], message)


def _check_circles(entities: Map, mistakes: Mistakes) -> None:
    """No entity may contain itself."""
    places = dict(_containers(entities))
    for identifier, (line, containers) in places.items():
        seen: set[str] = set()
        waiting = list(containers)
        while waiting:
            container = waiting.pop()
            if container not in seen:
                seen.add(container)
                waiting.extend(places.get(container, (0, []))[1])
        if identifier in seen:
            mistakes.add(line, f"{identifier} lies within itself; mend `within` of one of {', '.join(sorted(seen))}")


def _containers(entities: Map) -> Iterator[tuple[str, tuple[int, list[str]]]]:
    """Yield each entity that lies within another: its id, its line, and what contains it."""
    for section in entities.values():
        for identifier, entity in section.items() if isinstance(section, Map) else ():
            if isinstance(section, Map) and isinstance(entity, Map) and "within" in entity:
                yield identifier, (section.key_lines[identifier], [str(c) for c in strings(entity["within"])])
