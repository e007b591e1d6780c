"""Language files: from `languages/<code>.yaml` to what the readers use.

`compile_pack` turns a file into JSON-able data (tries, settings, number data); `Pack` is that data at run
time.  A language is one file, found by its name; nothing here knows a language.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from factcheck import compiled
from factcheck.errors import DataError
from factcheck.lexicon import ENTRIES, LONGEST_ENDING, STEMS, LexiconBuilder, Node, Trie, shared
from factcheck.reading.treaties import AGAIN, KINDS, LISTED
from factcheck.tokens import Normaliser, unaccented
from factcheck.yamlfile import Items, Map, Value, plain, read_yaml, strings

LANGUAGES = Path(__file__).parent / "languages"
# The shortest word that is corrected when misspelt.
SHORTEST_TYPO = 6
# Sections whose entries are phrases: section → category of their hits.
PHRASES = {"units": "unit", "concepts": "concept", "roles": "role", "names": "entity", "languages": "language"}
TAGGED = {"states": "entity", "events": "event", "context": "context"}


class Pack:
    """One language at run time: the two tries, the settings and what the number reader put aside."""

    def __init__(self, data: Mapping[str, Any], load_part: Callable[[str], Any]) -> None:
        self.code: str = data["code"]
        self.name: str = data["name"]
        self.trie: Trie = data["trie"]
        self.settings: Mapping[str, Any] = data["settings"]
        self.numbers: Mapping[str, Any] = data["numbers"]
        self.vocabulary: Sequence[str] = data["vocabulary"]
        self.known = frozenset((*data["vocabulary"], *data["known"], *data["not-typos"]))
        self.accented: bool = data["accented"]
        self.load_part = load_part

    @cached_property
    def plain(self) -> Trie:
        """The trie of the same phrases without accents, loaded when a text first needs it."""
        plain: Trie = self.load_part("plain")
        return plain

    @cached_property
    def wording(self) -> Mapping[str, Any]:
        """What suggestions are written with, loaded when one is made."""
        wording: Mapping[str, Any] = self.load_part("wording")
        return wording

    @cached_property
    def questions(self) -> Mapping[str, Any]:
        """What questions are read and answered with (see compile_questions.py), loaded when one is asked."""
        questions: Mapping[str, Any] = self.load_part("questions")
        return questions

    @cached_property
    def buckets(self) -> dict[str, list[str]]:
        """The words that a misspelt one may stand for, by first letter."""
        found: dict[str, list[str]] = {}
        for word in self.vocabulary:
            found.setdefault(word[0], []).append(word)
        return found

    @cached_property
    def accentless(self) -> dict[str, list[str]]:
        """The words that have accents, by how they are written without."""
        found: dict[str, list[str]] = {}
        for word in self.vocabulary:
            bare = unaccented(word)
            if bare != word:
                found.setdefault(bare, []).append(word)
        return found

    def meanings(self, key: str) -> set[tuple[str, str]]:
        """The categories and ids of the phrases that are this one word; the word itself if there is none."""
        place = self.trie[-1].get(key)
        entries = self.trie[place].get(ENTRIES, ()) if place is not None else ()
        return {(entry[0], entry[1]) for entry in entries} or {("word", key)}

    def begins(self, key: str) -> bool:
        """True if a phrase begins with the key."""
        return self.trie[-1].get(key) is not None

    def knows(self, key: str) -> bool:
        """True if the key, or a stem of it, is a word of the language file."""
        known = self.known
        return any(key[:cut] in known for cut in range(len(key), max(len(key) - LONGEST_ENDING, 3) - 1, -1))

    def normaliser(self) -> Normaliser:
        """The normaliser of the language's keys."""
        return self._normaliser

    @cached_property
    def _normaliser(self) -> Normaliser:
        return make_normaliser(self.settings)


def make_normaliser(settings: Mapping[str, Any]) -> Normaliser:
    """The normaliser that a file's `settings` describe."""
    letters = {str(k): str(v) for k, v in dict(settings.get("letters") or {}).items()}
    spellings = {str(k): str(v) for k, v in dict(settings.get("spellings") or {}).items()}
    return Normaliser(
        letters,
        str(settings.get("ignored") or ""),
        tuple(str(p) for p in settings.get("prefixes") or ()),
        str(settings.get("tones") or ""),
        str(settings.get("vowels") or ""),
        spellings,
    )


def available(folder: Path = LANGUAGES) -> list[str]:
    """The codes of the language files in a folder, sorted."""
    return sorted(path.stem for path in folder.glob("??.yaml"))


def compile_pack(pack: Map, name: str, problems: list[str]) -> dict[str, Any]:
    """Return the JSON-able form of a language file; every mistake becomes a line in `problems`."""
    from factcheck.compile_numbers import compile_numbers

    settings = plain(pack.get("settings", Map()))
    builder = LexiconBuilder(make_normaliser(settings))
    for section, category in PHRASES.items():
        for identifier, phrases in _entries(pack, section):
            _add(builder, phrases, category, identifier, (), name, problems)
    for identifier, phrases in _entries(pack, "listed-languages"):
        _add(builder, phrases, "language", identifier, ("listed",), name, problems)
    for section, category in TAGGED.items():
        for identifier, forms in _entries(pack, section):
            for tag, phrases in forms.items() if isinstance(forms, Map) else ():
                _add(builder, phrases, category, identifier, (tag,), name, problems)
    for identifier, phrases in _entries(pack, "events-names"):
        _add(builder, phrases, "entity", identifier, (), name, problems)
    for identifier, phrases in _entries(pack, "boundaries"):
        _add(builder, phrases, "boundary", identifier, (), name, problems)
    _add_treaty(builder, pack, name, problems)
    vocabulary, known = _vocabulary(builder.trie)  # before the number words: those are never corrected
    numbers = compile_numbers(pack, builder, problems, name)
    vocabulary = sorted({*vocabulary, *_misspelt(pack, builder)})
    known = sorted({*known, *_vocabulary(builder.trie)[1]} - set(vocabulary))
    never_last = [builder.normaliser.key(word) for word in settings.get("never-last", ())]
    abbreviations = [builder.normaliser.key(word.rstrip(".")) for word in strings(pack.get("abbreviations"))]
    return {
        "code": str(pack.get("language", "")),
        "name": str(pack.get("name", "")),
        "trie": shared(builder.trie),
        "plain": shared(builder.plain),
        "settings": {
            **settings,
            "abbreviations": [*abbreviations, *numbers["abbreviations"]],
            "never-last": never_last,
        },
        "numbers": numbers,
        "wording": plain(pack.get("wording", Map())),
        "vocabulary": vocabulary,
        "known": known,
        "accented": builder.trie != builder.plain,
        "not-typos": [builder.normaliser.key(word) for word in strings(pack.get("not-typos"))],
    }


def _entries(pack: Map, section: str) -> Iterator[tuple[str, Value]]:
    entries = pack.get(section)
    if isinstance(entries, Map):
        yield from entries.items()


def _add(
    builder: LexiconBuilder,
    phrases: Value,
    category: str,
    identifier: str,
    tags: tuple[str, ...],
    name: str,
    problems: list[str],
) -> None:
    for phrase in strings(phrases):
        try:
            builder.add(phrase, category, identifier, tags)
        except ValueError as error:
            problems.append(f"{name}:{phrase.line}: {category} {identifier}: {phrase!r} cannot be read: {error}")


def _add_treaty(builder: LexiconBuilder, pack: Map, name: str, problems: list[str]) -> None:
    treaty = pack.get("treaty")
    if not isinstance(treaty, Map):
        return
    for identifier, phrases in _entries(treaty, "names"):
        _add(builder, phrases, "entity", identifier, (LISTED,), name, problems)
    composed = str(plain(pack.get("settings", Map())).get("composes", ""))
    _add(builder, treaty.get("again", Items()), "entity", composed, (AGAIN,), name, problems)
    for part in KINDS:
        _add(builder, treaty.get(part, Items()), "treaty", part, (), name, problems)


# The entry of phrases that look like a name and are none ("Washington Post"); by their length they rule it out.
NO_NAME = "no-name"
MISSPELT = ("unit", "event", "treaty", "entity")


def _misspelt(pack: Map, builder: LexiconBuilder) -> set[str]:
    """The names of months and further words of the file that a misspelt one may stand for, wherever they stand."""
    words = {builder.normaliser.key(word) for word in strings(pack.get("misspelt"))}
    for key, node in builder.trie.items():
        entries = node.get(ENTRIES, ()) if key not in (ENTRIES, STEMS) else ()
        if len(key) >= SHORTEST_TYPO and any(entry[0] == "month" for entry in entries):
            words.add(key)
    return words


def _vocabulary(trie: Node, shortest: int = SHORTEST_TYPO) -> tuple[list[str], list[str]]:
    """The words of units, events, treaties and names, which a misspelt word may stand for; all words and stems."""
    words: set[str] = set()
    known: set[str] = set()
    stack: list[tuple[Node, tuple[str, ...]]] = [(trie, ())]
    while stack:
        node, path = stack.pop()
        known.update(node.get(STEMS, ()))
        known.update(key for key in node if len(key) >= shortest)
        stack.extend((child, path) for child in node.get(STEMS, {}).values())
        stack.extend((child, (*path, key)) for key, child in node.items() if key not in (ENTRIES, STEMS))
        if any(
            entry[0] in MISSPELT and entry[1] != NO_NAME and "adjectives" not in entry
            for entry in node.get(ENTRIES, ())
        ):
            words.update(key for key in path[:1] if len(key) >= shortest and key.isalpha())
    return sorted(words), sorted(known - words)


def load_pack(path: Path) -> Pack:
    """The pack of a language file, compiled or from the cache.  Raises DataError with every mistake in it."""

    parts = cache(lambda: compile_language(path))  # once, if more than one part has to be compiled

    def load_part(part: str) -> Any:
        return compiled.load(f"{path.stem}-{part}", [path], lambda: parts()[part])

    return Pack(load_part("pack"), load_part)


def load_questions(path: Path) -> Mapping[str, Any]:
    """The `questions` of a language file alone, compiled or from the cache.  Raises DataError as `load_pack` does."""
    questions: Mapping[str, Any] = compiled.load(
        f"{path.stem}-questions", [path], lambda: compile_language(path)["questions"]
    )
    return questions


def compile_language(path: Path) -> dict[str, Any]:
    """The compiled form of a language file in the parts that are loaded apart: pack, plain, wording and questions.

    Raises DataError with every mistake in the file.
    """
    from factcheck.compile_questions import compile_questions

    problems: list[str] = []
    name = f"languages/{path.name}"
    file = read_yaml(path, name)
    data = compile_pack(file, name, problems)
    questions = compile_questions(file, make_normaliser(data["settings"]), name, problems)
    if problems:
        raise DataError(problems)
    plain, wording = data.pop("plain"), data.pop("wording")
    return {"pack": data, "plain": plain, "wording": wording, "questions": questions}


def accentless(keys: list[str]) -> bool:
    """True if a sentence's words have no accent at all: it may have been typed without them."""
    return all(key == unaccented(key) for key in keys)
