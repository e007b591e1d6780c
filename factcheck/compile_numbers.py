"""The sections of a language file that values are read from: numbers, dates, durations, hedges, number-roles.

Their phrases go into the lexicon; what the readers need beside it becomes JSON-able data.  Keys of phrases are a
value and flags: `"5 guarded": [năm]`.
"""

from typing import Any

from factcheck.lexicon import LexiconBuilder, Trie, expand, shared
from factcheck.reading.date_patterns import CLASSES, END
from factcheck.reading.fused import FUSED_START
from factcheck.reading.words import NUMBER_WORDS
from factcheck.tokens import tokenise, unaccented
from factcheck.yamlfile import Map, Text, Value, strings

# Words that are found without their accents too, in a language whose writers drop them (rule "unaccented").
UNACCENTED = frozenset((*NUMBER_WORDS, "month", "weekday", "duration-unit"))
SHORTEST_UNACCENTED = 4
SHORT = "ambiguous"  # the flag of months and weekdays that are no date alone: cut short, or common words
READING_RULES = ("digit-pairs", "ellipsis", "units-first", "ordinal-dot", "comma-links", "leading-zero")
RULES = frozenset((*READING_RULES, "unaccented", "fused"))
CLASS_NAMES = frozenset(
    (
        *(
            "day",
            "digit-day",
            "named-day",
            "month",
            "clear-month",
            "month-number",
            "roman-month",
            "quarter",
            "numeric",
            "to",
            "sign",
        ),
        *("year", "bare-year", "any-year", "era-year", "short-year", "decade"),
    )
)
# Patterns that every language shares: digits, and month names between signs.
COMMON_PATTERNS = (
    "{numeric}",
    "{day} {to} {numeric}",
    "{day} {sign} {month} {sign} {year}",
    "{month} {sign} {day} {sign} {year}",
    "{year} {sign} {month} {sign} {day}",
    "{month} {sign} {year}",
    "{day} {sign} {roman-month} {sign} {year}",
    "{day} {roman-month} {year}",
)
# Where the phrases of a section go: section and key, and the category of the hits.
KEYED = {
    ("numbers", "cardinals"): "cardinal",
    ("numbers", "ordinals"): "ordinal",
    ("numbers", "scales"): "scale",
    ("numbers", "fractions"): "fraction",
    ("numbers", "vague"): "vague",
    ("numbers", "links"): "link",
    ("dates", "months"): "month",
    ("dates", "days"): "named-day",
    ("dates", "weekdays"): "weekday",
    ("dates", "parts"): "date-part",
    ("dates", "relations"): "date-relation",
    ("durations", "units"): "duration-unit",
    ("hedges", "before"): "hedge",
    ("hedges", "behind"): "hedge-behind",
    ("hedges", "ranges"): "range",
}
LISTED = {
    ("numbers", "decimal-words"): "decimal-word",
    ("numbers", "classifiers"): "classifier",
    ("numbers", "ordinal-prefixes"): "ordinal-prefix",
    ("numbers", "ordinal-articles"): "ordinal-article",
    ("dates", "words"): "date-word",
    ("dates", "time-leads"): "time-lead",
    ("dates", "time-words"): "time-of-day",
    ("durations", "one"): "one-word",
    ("durations", "one-behind"): "one-behind",
}
# Where the word of a role stands; "behind-ordinal" makes 第64条 an article and leaves 64条 a count.
ROLE_PLACES = ("before", "behind", "behind-ordinal")
# What may follow a value in a key, and the other keys of the sections.
FLAGS = frozenset(
    (
        *("article", "inner", "guarded", "accented", "lead", "first", "plural", "closed", "leading", "trailing"),
        *("ambiguous", "alone", "led", "half", "short", "after", "spanning", "attributive"),
    )
)
OTHER_KEYS = {
    "numbers": {"rules", "slots", "glued-link", "ordinal-scales", "ordinal-suffixes", "spelled-years", "fused-pieces"},
    "dates": {"patterns", "yearless-marks"},
    "durations": set[str](),
    "hedges": set[str](),
}
VALUE_KEYS = frozenset(("cardinal", "ordinal", "scale", "fraction", "month", "weekday"))


def compile_numbers(pack: Map, builder: LexiconBuilder, problems: list[str], name: str) -> dict[str, Any]:
    """Add the words of the value sections to the builder and return what the readers need beside them.

    Every mistake becomes a line `name:line: what, and what to do` in `problems`.
    """
    numbers, dates = _section(pack, "numbers"), _section(pack, "dates")
    rules = _rules(numbers, problems, name)
    compiler = _Compiler(builder, problems, name, "unaccented" in rules)
    for section, others in OTHER_KEYS.items():
        known = others | {key for name, key in (*KEYED, *LISTED) if name == section}
        compiler.check_keys(_section(pack, section), section, known)
    for (section, key), category in KEYED.items():
        compiler.keyed(_section(pack, section).get(key), category)
        compiler.keyed(_section(pack, "generated").get(key), category)
    for (section, key), category in LISTED.items():
        compiler.listed(_section(pack, section).get(key), category, "")
    for role, places in _section(pack, "number-roles").items():
        for place in ROLE_PLACES:
            compiler.listed(places.get(place) if isinstance(places, Map) else None, f"role-{place}", role)
    settings = _section(pack, "settings")
    return {
        "decimal": _texts(settings.get("decimal")),
        "group": _texts(settings.get("group")),
        "articles": _texts(settings.get("articles")),
        "order": str(settings.get("date-order", "dmy")),
        **{rule: rule in rules for rule in READING_RULES},
        "slots": {str(k): int(str(v)) for k, v in _section(numbers, "slots").items()},
        "glued-link": str(numbers.get("glued-link", "")),
        "ordinal-scales": [int(s) for s in strings(numbers.get("ordinal-scales"))],
        "ordinal-suffixes": [builder.normaliser.key(s) for s in strings(numbers.get("ordinal-suffixes"))],
        "spelled-years": str(numbers.get("spelled-years", "")),
        "fused": compiler.fused(_section(numbers, "fused-pieces")) if "fused" in rules else {},
        "patterns": compiler.patterns(dates.get("patterns")),
        "yearless-marks": {key: _texts(_section(dates, "yearless-marks").get(key)) for key in ("plain", "led")},
        "abbreviations": sorted(compiler.abbreviations),
        "listed-roles": _texts(_section(pack, "number-roles").get("listed")),
    }


def _section(pack: Map, key: str) -> Map:
    value = pack.get(key)
    return value if isinstance(value, Map) else Map()


def _texts(value: Value | None) -> list[str]:
    return [str(text) for text in strings(value)]


def _rules(numbers: Map, problems: list[str], name: str) -> frozenset[str]:
    rules = list(strings(numbers.get("rules")))
    for rule in rules:
        if rule not in RULES:
            problems.append(f"{name}:{rule.line}: {rule!r} is no rule of numbers; use {', '.join(sorted(RULES))}")
    return frozenset(str(rule) for rule in rules)


class _Compiler:
    """Adds phrases to the builder and keeps the pieces of fused words."""

    def __init__(self, builder: LexiconBuilder, problems: list[str], name: str, unaccented_too: bool) -> None:
        self.builder = builder
        self.problems = problems
        self.name = name
        self.unaccented_too = unaccented_too
        self.pieces: dict[str, list[str]] = {}
        self.abbreviations: set[str] = set()

    def check_keys(self, value: Map, section: str, known: set[str]) -> None:
        """Report the keys of a section that no reader knows."""
        for key in value:
            if key not in known:
                line = value.key_lines.get(key, value.line)
                self._problem(line, f"{section}: unknown key {key!r}; use one of {', '.join(sorted(known))}")

    def keyed(self, value: Value | None, category: str) -> None:
        """Add a mapping from a value (and flags) to phrases; what is added first rules over the generated section."""
        if not isinstance(value, Map):
            return
        for key, phrases in value.items():
            line = value.key_lines.get(key, value.line)
            identifier, *flags = str(key).split()
            if category in VALUE_KEYS and not _is_number(identifier):
                self._problem(line, f"{key!r} is no number; write a value, then flags")
                continue
            for flag in set(flags) - FLAGS:
                self._problem(line, f"{flag!r} is no flag; use {', '.join(sorted(FLAGS))}")
            self.listed(phrases, category, identifier, tuple(flags))

    def listed(self, phrases: Value | None, category: str, identifier: str, tags: tuple[str, ...] = ()) -> None:
        """Add the phrases of a list under one identifier."""
        for phrase in strings(phrases):
            try:
                self._add(phrase, category, identifier, tags)
            except ValueError as error:
                self._problem(phrase.line, f"{category} {identifier}: {phrase!r} cannot be read: {error}")

    def _problem(self, line: int, text: str) -> None:
        self.problems.append(f"{self.name}:{line}: {text}")

    def _add(self, phrase: Text, category: str, identifier: str, tags: tuple[str, ...]) -> None:
        self.builder.add(phrase, category, identifier, tags)
        plain = unaccented(phrase)
        if SHORT in tags and category in ("month", "weekday"):
            self.abbreviations.add(self.builder.normaliser.key(phrase))
        hurried = self.unaccented_too and category in UNACCENTED and len(phrase) >= SHORTEST_UNACCENTED
        if hurried and plain != phrase:
            self.builder.add(plain, category, identifier, tags)
        if category in NUMBER_WORDS:
            for form in expand(phrase):
                for key in self._keys(form):
                    if key.isalpha():
                        self.pieces.setdefault(key, [category, identifier])

    def _keys(self, form: str) -> set[str]:
        """The keys of a number word as it is written, and without its accents."""
        return {self.builder.normaliser.key(form), self.builder.normaliser.key(unaccented(form))}

    def fused(self, pieces: Map) -> dict[str, Any]:
        """The pieces of fused words: every number word, and the forms that occur only in fused words."""
        for value, forms in pieces.items():
            for form in strings(forms):
                for key in self._keys(form):
                    self.pieces[key] = ["cardinal", str(value)]
        starts = sorted({key[:FUSED_START] for key in self.pieces})
        return {"pieces": self.pieces, "starts": dict.fromkeys(starts, 1)}

    def patterns(self, value: Value | None) -> Trie:
        """The trie of the date patterns."""
        root: dict[str, Any] = {}
        for pattern in (*(Text(p) for p in COMMON_PATTERNS), *strings(value)):
            try:
                for phrase in expand(pattern):
                    self._insert(root, phrase)
            except ValueError as error:
                self._problem(pattern.line, f"date pattern {pattern!r} cannot be read: {error}")
        return shared(root)

    def _insert(self, root: dict[str, Any], phrase: str) -> None:
        nodes = [root]
        for piece in phrase.split():
            if piece.startswith("{"):
                if piece[1:-1] not in CLASS_NAMES:
                    raise ValueError(f"{piece} is no class; use {', '.join(sorted(CLASS_NAMES))}")
                nodes = [node.setdefault(CLASSES, {}).setdefault(piece[1:-1], {}) for node in nodes]
                continue
            for token in tokenise(piece, self.builder.normaliser):
                keys = sorted({token.key, unaccented(token.key)})
                nodes = [node.setdefault(key, {}) for node in nodes for key in keys]
        for node in nodes:
            node[END] = True


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).isdecimal()
