"""The `questions` section of a language file: what questions are read and answered with.

asks      what a question asks for (count, date, who …) → its words
topics    an attribute, a fact or an entity → further words for it; the first phrase is what it is called
words     words that a question may have and that tell nothing, beside those of `profile`
answers   how answers are worded
"""

from collections.abc import Iterator, Mapping
from typing import Any

from factcheck.lexicon import LexiconBuilder, expand, shared
from factcheck.tokens import Normaliser, tokenise
from factcheck.yamlfile import Items, Map, Value, plain, strings

SECTION = "questions"
ASK, TOPIC, WORD = "ask", "topic", "word"
PARTS = {"asks": ASK, "topics": TOPIC}
# The shortest word that a misspelt one may stand for.
SHORTEST = 5
# Sections that name entities, in the order in which their first phrase is taken for display.
NAMED = ("names", "languages", "roles", "events-names")


def compile_questions(file: Map, normaliser: Normaliser, name: str, problems: list[str]) -> dict[str, Any]:
    """Return the JSON-able form of the section; every mistake becomes a line in `problems`."""
    section = file.get(SECTION)
    section = section if isinstance(section, Map) else Map()
    builder = LexiconBuilder(normaliser)
    titles: dict[str, str] = {}
    vocabulary: set[str] = set()
    for part, category in PARTS.items():
        for identifier, phrases in _entries(section, part):
            for phrase in strings(phrases):
                forms = _add(builder, phrase, category, identifier, name, problems)
                vocabulary.update(t.key for form in forms for t in tokenise(form, normaliser))
                if category == TOPIC and forms:
                    titles.setdefault(identifier, forms[0])
    for phrase in strings(section.get("words")):
        _add(builder, phrase, WORD, "", name, problems)
    for word in strings(file.get("profile")):
        _add(builder, word, WORD, "", name, problems)
    return {
        "trie": shared(builder.trie),
        "plain": shared(builder.plain),
        "vocabulary": sorted(key for key in vocabulary if len(key) >= SHORTEST and key.isalpha()),
        "titles": titles,
        "names": _names(file),
        "answers": plain(section.get("answers", Map())),
    }


def _entries(section: Map, part: str) -> Iterator[tuple[str, Value]]:
    entries = section.get(part)
    if isinstance(entries, Map):
        yield from entries.items()


def _add(
    builder: LexiconBuilder, phrase: Any, category: str, identifier: str, name: str, problems: list[str]
) -> list[str]:
    """Add a phrase to the trie; return the forms that it stands for."""
    try:
        builder.add(phrase, category, identifier)
        return expand(phrase)
    except ValueError as error:
        problems.append(f"{name}:{phrase.line}: {SECTION}: {phrase!r} cannot be read: {error}")
        return []


def _names(file: Map) -> dict[str, str]:
    """What each entity and role is called: the first phrase of its entry."""
    found: dict[str, str] = {}
    for section in NAMED:
        for identifier, phrases in _entries(file, section):
            found.setdefault(identifier, _first(phrases))
    treaty = file.get("treaty")
    for identifier, phrases in _entries(treaty, "names") if isinstance(treaty, Map) else ():
        found.setdefault(identifier, _first(phrases))
    for identifier, forms in _entries(file, "states"):
        if isinstance(forms, Map):
            named = forms.get("names") or forms.get("cased") or forms.get("listed") or Items()
            found.setdefault(identifier, _first(named))
    return {identifier: name for identifier, name in found.items() if name}


def _first(phrases: Value) -> str:
    """The first form of the first phrase, without stems and gaps."""
    for phrase in strings(phrases):
        try:
            form = next(iter(expand(phrase)), "")
        except ValueError:
            return ""  # compiling the phrase itself reports it
        return form if not set("*~") & set(form) else ""
    return ""


def titles_of(questions: Mapping[str, Any], *ids: str) -> str:
    """What the first of these ids that has words is called, or ""."""
    return next((questions["titles"][one] for one in ids if one in questions["titles"]), "")
