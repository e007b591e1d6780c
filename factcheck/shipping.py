"""Compiles everything that the wheel carries: fact base, attributes, language files, profiles."""

from pathlib import Path

from factcheck import compiled
from factcheck.attributes import FILE as ATTRIBUTES
from factcheck.attributes import load_attributes
from factcheck.factbase import compile_facts, fact_files
from factcheck.packs import LANGUAGES, available, compile_language
from factcheck.profiles import profile_data


def compile_all(facts: Path, folder: Path) -> list[Path]:
    """Write the compiled forms into `folder` and return their paths.

    Raises DataError, with every mistake, if the fact base or a language file is invalid.
    """
    paths = [
        compiled.ship("facts", fact_files(facts), compile_facts(facts), folder),
        compiled.ship("attributes", [ATTRIBUTES], load_attributes(), folder),
        compiled.ship("profiles", sorted(LANGUAGES.glob("*.yaml")), profile_data(LANGUAGES), folder),
    ]
    for code in available():
        path = LANGUAGES / f"{code}.yaml"
        parts = compile_language(path)
        paths += [compiled.ship(f"{code}-{part}", [path], data, folder) for part, data in parts.items()]
    return paths
