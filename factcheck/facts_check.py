"""Finds every mistake of a fact base: `file:line: what is wrong, and what to do`."""

from pathlib import Path

from factcheck.attributes import build_attributes, load_attributes
from factcheck.errors import DataError
from factcheck.factbase import default_facts_folder, seeds_folder
from factcheck.facts_entries import check_entities, check_sources, entity_types
from factcheck.facts_file import FactFiles, Mistakes, read_fact_files
from factcheck.facts_quotations import check_quotations
from factcheck.facts_rules import FactCheck, Known
from factcheck.packs import available
from factcheck.yamlfile import Map, Value


def check_facts(folder: Path | None = None, seeds: Path | None = None) -> list[str]:
    """Return every mistake of the fact base in a folder (default: the shipped one), none if it is valid.

    `seeds` is the folder of the documents that it quotes (default: `seeds` beside the fact base).
    """
    folder = folder or default_facts_folder()
    try:
        files = read_fact_files(folder)
    except DataError as error:
        return error.problems
    return check_structure(files) + check_quotations(files, seeds or seeds_folder(folder))


def check_structure(files: FactFiles) -> list[str]:
    """Return the mistakes that can be seen without the quoted documents."""
    attributes = build_attributes(load_attributes())
    acts = {frame.subject_of for attribute in attributes.values() for frame in attribute.frames} - {""}
    sources, entities = Mistakes(files.sources_name), Mistakes(files.entities_name)
    check_sources(files, sources)
    check_entities(files, acts, entities)
    known = Known(entity_types(files.entities), attributes, files.sources, available())
    every = [sources, entities]
    stands: dict[str, str] = {}
    for name, facts in files.facts.items():
        every.append(Mistakes(name))
        check = FactCheck(known, every[-1])
        for identifier, entry in facts.items():
            check.check(entry, facts.key_lines[identifier])
        _check_unique(facts, stands, every[-1])
    return files.problems + [line for mistakes in every for line in mistakes.lines()]


def _check_unique(facts: Map, stands: dict[str, str], mistakes: Mistakes) -> None:
    """No two facts may have one id, or one subject and attribute; `stands` holds where each was found."""
    for identifier, entry in facts.items():
        line = facts.key_lines[identifier]
        for key, what in ((identifier, identifier), (_said(entry), "the same subject and attribute")):
            if key in stands:
                mistakes.add(line, f"{what} stands at {stands[key]} too; keep one of them")
            elif key:
                stands[key] = f"{mistakes.name}:{line}"


def _said(entry: Value) -> str:
    """What a fact speaks of, as a key; "" if it does not say."""
    if not isinstance(entry, Map) or not {"subject", "attribute"} <= entry.keys():
        return ""
    return " ".join(str(entry.get(part, "")) for part in ("subject", "attribute", "member"))
