"""What the layout promises: words only in language files, and documents that name only what is there."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from factcheck.attributes import FILE as ATTRIBUTES
from factcheck.packs import LANGUAGES
from factcheck.yamlfile import read_yaml

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "factcheck"
FILES: dict[str, Any] = {path.stem: read_yaml(path) for path in sorted(LANGUAGES.glob("??.yaml"))}
# What speaks to people, or makes language files, may hold words; tokens.py holds ranges of letters.
SPEAKING = ("cli.py", "commands", "messages.py", "reports", "generate", "tokens.py")
MODULES = [
    path
    for path in sorted(PACKAGE.rglob("*.py"))
    if not any(part.startswith(SPEAKING) for part in path.relative_to(PACKAGE).parts)
]


# The keys of a language file whose values are ids of its grammar, not words.
GRAMMAR = ("of", "gender", "oblique")


def strings(data: Any) -> Iterator[str]:
    """Every scalar of a YAML document, at any depth, without keys and without names of cases and genders."""
    if isinstance(data, dict):
        for key, value in data.items():
            if key not in GRAMMAR:
                yield from strings(value)
    elif isinstance(data, (list, tuple)):
        for value in data:
            yield from strings(value)
    else:
        yield str(data)


def keys(data: Any) -> Iterator[str]:
    """Every key of a YAML document, at any depth."""
    if isinstance(data, dict):
        yield from map(str, data)
        for value in data.values():
            yield from keys(value)
    elif isinstance(data, (list, tuple)):
        for value in data:
            yield from keys(value)


def phrases(code: str) -> Iterator[str]:
    """The phrases of a language file, without the slots of its patterns ({month})."""
    for one in strings({section: data for section, data in FILES[code].items() if section != "settings"}):
        yield re.sub(r"\{[^}]*\}", "", one).strip()


def words(code: str) -> set[str]:
    """The words of three letters and more in a language file's phrases."""
    return {word.casefold() for one in phrases(code) for word in re.findall(r"[^\W\d_]{3,}", one)}


def literals(path: Path) -> Iterator[tuple[int, str]]:
    """The string literals of a module with their lines, without docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    scopes = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    first = [node.body[0] for node in ast.walk(tree) if isinstance(node, scopes) and node.body]
    # a string that stands alone below an assignment documents it
    loose = [node for node in ast.walk(tree) if isinstance(node, ast.Expr)]
    documents = {id(node.value) for node in (*first, *loose) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documents:
            yield node.lineno, node.value


def identifiers(path: Path) -> Iterator[str]:
    """The names that a module gives or uses."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        named = getattr(node, "id", None) or getattr(node, "attr", None) or getattr(node, "arg", None)
        if isinstance(named, str):
            yield named.casefold()


IDS = {word.casefold() for data in (read_yaml(ATTRIBUTES), *FILES.values()) for word in keys(data)}
IDS |= {
    one.casefold()
    for data in (read_yaml(ATTRIBUTES), *(f["settings"] for f in FILES.values()))
    for one in strings(data)
}
IDS |= {name for path in PACKAGE.rglob("*.py") for name in identifiers(path)}
# The code is written in English: a word that English shares tells nothing, nor do these.
ENGLISH = {"dot", "ellipsis", "han"}
FOREIGN = set[str]().union(*(words(code) for code in FILES if code != "en")) - words("en") - IDS - ENGLISH
PHRASES = {one.casefold() for code in FILES for one in phrases(code) if re.search(r"\w \w", one)}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_the_engine_holds_no_word_of_a_language(path: Path) -> None:
    found = [
        (line, text)
        for line, text in literals(path)
        if text.casefold() in FOREIGN
        or text.casefold() in PHRASES
        or any(letter.isalpha() and not letter.isascii() for letter in text)
    ]
    assert found == []


def test_the_words_that_are_looked_for_are_those_of_the_languages() -> None:
    assert {"konwencja", "podpisać", "quốc", "gia"} & FOREIGN
    assert {"new york", "không dưới"} <= PHRASES


USES = {"units": "units", "units-near": "units", "events": "events", "concepts": "concepts"}


def used(section: str) -> set[str]:
    """The ids of a section of the language files that attributes.yaml uses."""
    names = [key for key, target in USES.items() if target == section]
    attributes: Any = read_yaml(ATTRIBUTES)
    frames = [frame for entry in attributes.values() for frame in entry.get("frames", [])]
    return {str(one) for frame in frames for name in names for one in frame.get(name, [])} - {"none"}


@pytest.mark.parametrize("code", sorted(FILES))
@pytest.mark.parametrize("section", sorted(set(USES.values())))
def test_every_language_has_words_for_what_the_attributes_use(code: str, section: str) -> None:
    assert sorted(one for one in used(section) if not FILES[code].get(section, {}).get(one)) == []


DOCUMENTS = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"]
PATH = re.compile(r"(?<![\w/.:<>@-])(?:\./)?((?:[\w.-]+/)+[\w.-]*|[\w-]+\.(?:py|md|yaml|yml|toml|json))(?![\w/<*>])")
# Made by the reader or by a tool, or a user's own file in an example.
MADE = re.compile(
    r"^(factcheck\.toml|\.factcheck-ignore|\.venv|dist|drafts?|article|my|known|report|origin)\b|^[\w.-]+\.(com|org|net|io|vn|pl)/"
)


def paths_named(text: str) -> list[str]:
    """The paths that stand in backticks in a document, without those of a pattern or a placeholder."""
    spans = re.findall(r"`([^`\n]+)`", text)
    return [path for span in spans for path in PATH.findall(span) if not MADE.match(path)]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_names_only_files_that_are_there(name: str) -> None:
    named = paths_named((ROOT / name).read_text(encoding="utf-8"))
    places = (ROOT, PACKAGE, ROOT / "facts", LANGUAGES)
    assert [path for path in named if not any((place / path).exists() for place in places)] == []


def test_links_of_the_documents_lead_somewhere() -> None:
    broken = [
        (name, target)
        for name in DOCUMENTS
        for target in re.findall(r"\]\(([^)#:\s]+)\)", (ROOT / name).read_text(encoding="utf-8"))
        if not (ROOT / target).exists()
    ]
    assert broken == []
