"""The `questions` section of a language file: what questions are read and answered with.

asks      what a question asks for (count, date, who …) → its words
topics    an attribute, a fact or an entity → further words for it; the first phrase is what it is called
words     words that a question may have and that tell nothing, beside those of `profile`
answers   how answers are worded
"""

from collections.abc import Iterator
from typing import Any

from factcheck.lexicon import LexiconBuilder, expand, shared
from factcheck.tokens import Normaliser, tokenise
from factcheck.yamlfile import Map, Value, plain, strings

SECTION = "questions"
ASK, TOPIC, WORD, PROFILE = "ask", "topic", "word", "profile"
PARTS = {"asks": ASK, "topics": TOPIC}
# The shortest word that a misspelt one may stand for.
SHORTEST = 5


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
                if category == TOPIC and forms and not set("*~") & set(forms[0]):
                    titles.setdefault(identifier, forms[0])
    for phrase in strings(section.get("words")):
        _add(builder, phrase, WORD, "", name, problems)
    for word in strings(file.get("profile")):
        _add(builder, word, PROFILE, "", name, problems)
    return {
        "trie": shared(builder.trie),
        "plain": shared(builder.plain),
        "vocabulary": sorted(key for key in vocabulary if len(key) >= SHORTEST and key.isalpha()),
        "titles": titles,
        "answers": plain(section.get("answers", Map())),
    }


def _entries(section: Map, part: str) -> Iterator[tuple[str, Value]]:
    entries = section.get(part)
    if isinstance(entries, Map):
        yield from entries.items()


def _add(
    builder: LexiconBuilder, phrase: Any, category: str, identifier: str, name: str, problems: list[str]
) -> list[str]:
    """Add a phrase to the trie; return the forms that it stands for.

    A form with a gap is tagged with the number of words before and behind it: what stands in the gap is not its own.
    """
    try:
        forms = expand(phrase)
        for form in forms:
            builder.add(form, category, identifier, _gap(form, builder.normaliser))
        return forms
    except ValueError as error:
        problems.append(f"{name}:{phrase.line}: {SECTION}: {phrase!r} cannot be read: {error}")
        return []


def _gap(form: str, normaliser: Normaliser) -> tuple[str, ...]:
    before, gap, rest = form.partition(" ~ ")
    behind = rest.rpartition(" ~ ")[2]
    return tuple(str(_length(part, normaliser)) for part in (before, behind)) if gap else ()


def _length(phrase: str, normaliser: Normaliser) -> int:
    return sum(token.key != "*" for token in tokenise(phrase, normaliser))
