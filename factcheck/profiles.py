"""What languages are recognised by, gathered from the language files and from `other-languages.yaml`.

The weight of a word for a language is 1 if it is one of its function words and less if its file only knows it;
it is divided among the languages that have the word.
"""

import contextlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from factcheck.language import split_words
from factcheck.lexicon import expand
from factcheck.tokens import unaccented
from factcheck.yamlfile import Items, Map, Value, read_yaml, strings

OTHERS = "other-languages"
# Sections whose words are telling; those of names and states are much the same in all languages.
TELLING = ("units", "events", "treaty")
GENERATED = "generated"  # number words, months and days
NAMES = "names"
VOCABULARY = 0.4
SHORTEST = 4  # letters of a word that is telling without being a function word; in an unspaced script it has one
# What is left of a word's weight in a text that leaves its accents out.
UNACCENTED = 0.5
PLACES = 2  # decimal places of a weight
Base = dict[str, dict[str, float]]  # word → language → weight


def profile_data(folder: Path) -> dict[str, Any]:
    """The JSON-able profiles of all languages in a folder, supported or not."""
    base: Base = {}
    letters: dict[str, list[str]] = {}
    scripts: dict[str, str] = {}
    supported = sorted(path.stem for path in folder.glob("??.yaml"))
    for code in supported:
        file = read_yaml(folder / f"{code}.yaml", f"languages/{code}.yaml")
        settings = file.get("settings")
        own = settings.get("own-letters") if isinstance(settings, Map) else None
        _add(base, code, [str(word) for word in strings(file.get("profile", Items()))], 1.0)
        _add(base, code, list(_vocabulary(file)), VOCABULARY)
        _add_letters(letters, code, str(own or ""))
    for code, other in read_yaml(folder / f"{OTHERS}.yaml", f"languages/{OTHERS}.yaml").items():
        assert isinstance(other, Map)
        if code in supported:
            continue
        _add(base, code, [str(word) for word in strings(other.get("words", Items()))], 1.0)
        _add_letters(letters, code, str(other.get("letters", "")))
        scripts.update(dict.fromkeys(map(str, strings(other.get("script"))), code))
    return {
        "supported": supported,
        "words": _grouped(base),
        "letters": {letter: " ".join(codes) for letter, codes in sorted(letters.items())},
        "scripts": scripts,
    }


def _add(base: Base, code: str, words: list[str], weight: float) -> None:
    for word in words:
        key = word.casefold()
        for form, worth in ((key, weight), (unaccented(key), weight * UNACCENTED)):
            votes = base.setdefault(form, {})
            votes[code] = max(worth, votes.get(code, 0.0))


def _add_letters(letters: dict[str, list[str]], code: str, own: str) -> None:
    for letter in own:
        letters.setdefault(letter, []).append(code)


def _grouped(base: Base) -> list[tuple[dict[str, float], str]]:
    """The words of equal weights together, which is quick to load: [weights, "word word …"]."""
    groups: dict[str, tuple[dict[str, float], list[str]]] = {}
    for word, votes in sorted(base.items()):
        weights = _divided(votes)
        groups.setdefault(str(weights), (weights, []))[1].append(word)
    return [(weights, " ".join(words)) for weights, words in groups.values()]


def _divided(votes: Mapping[str, float]) -> dict[str, float]:
    total = sum(votes.values())
    return {code: round(weight * weight / total, PLACES) for code, weight in sorted(votes.items())}


def _vocabulary(file: Map) -> Iterator[str]:
    """The telling words: of the telling sections those without a capital letter, which are no names."""
    yield from (word for word in _words(file.get(GENERATED, Items())) if _long(word))
    for section in TELLING:
        entries = file.get(section)
        for identifier, phrases in entries.items() if isinstance(entries, Map) else ():
            if identifier != NAMES:
                yield from (word for word in _words(phrases) if _telling(word))


def _words(value: Value) -> Iterator[str]:
    """The words of all phrases; none of one that cannot be read, which compiling the language file reports."""
    if isinstance(value, Map):
        for child in value.values():
            yield from _words(child)
        return
    for phrase in strings(value):
        with contextlib.suppress(ValueError):
            yield from (word for form in expand(phrase) for word in split_words(form))


def _telling(word: str) -> bool:
    return word == word.casefold() and _long(word)


def _long(word: str) -> bool:
    return len(word) >= SHORTEST or word.lower() == word.upper()
