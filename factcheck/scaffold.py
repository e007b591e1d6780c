"""Writes the file that a new language starts with: what CLDR and ICU know is filled in, the rest are TODOs.

A TODO shows the words of the English file, whose sections and ids are those of every language.  Needs the dev
extra (Babel, icukit-pyicu).
"""

import re
from collections.abc import Iterator
from typing import Any

from factcheck.errors import FactcheckError
from factcheck.languages_check import REFERENCE, TODO, needed_names, reference
from factcheck.yamlfile import Map, Value, strings

INSTALL = "needs Babel and ICU; install the dev extra: pip install -e '.[dev]'"
SECTIONS = ("treaty", "events-names", "units", "events", "concepts", "context", "boundaries", "hedges", "number-roles")
NAMED = ("names", "roles")
IDS = "listed"  # the one list that holds ids, not words
HINT = 70  # characters of English that a TODO shows
DAY_FIRST, MONTH_FIRST, YEAR_FIRST = "dmy", "mdy", "ymd"
PATTERNS = {
    DAY_FIRST: ("{day} {month} {year}", "{day} {month}", "{day} {to} {day} {month} {year}", "{day} {to} {day} {month}"),
    MONTH_FIRST: ("{month} {day} , {year}", "{month} {day}", "{month} {day} {to} {day} , {year}"),
    YEAR_FIRST: ("{year} {month} {day}", "{month} {day}", "{year} {month} {day} {to} {day}"),
}
ANY_ORDER = ("{bare-year}", "{month} {year}", "{clear-month}")
SPANS = {"1D": "day", "1W": "week", "1M": "month", "1Y": "year", "10Y": "decade", "100Y": "century"}
COUNTS = (1, 2, 3, 5, 11, 100)  # one of each plural form
SCRIPTS = {"Latn": "latin", "Cyrl": "cyrillic", "Arab": "arabic", "Hans": "han", "Hant": "han"}


def new_language(code: str) -> str:
    """The text of a new language file.

    Raises FactcheckError for a code that CLDR does not know, and where Babel or ICU is not installed.
    """
    try:
        from babel import Locale, UnknownLocaleError

        from factcheck.languages.generate import section
        from factcheck.languages.generate_names import sections
        from factcheck.languages.generate_wording import wording
    except ImportError as error:
        raise FactcheckError(f"languages new {INSTALL}") from error
    try:
        locale = Locale.parse(code)
        named = sections(code)
        generated, spelled = section(code), wording(code)
    except ImportError as error:
        raise FactcheckError(f"languages new {INSTALL}") from error
    except (UnknownLocaleError, ValueError) as error:
        raise FactcheckError(f"CLDR has no language {code!r}; give an ISO 639 code") from error
    known = _dump({**_settings(code, locale), **named, "durations": _durations(locale)})
    lines = [f"# {TODO}s stand where words are to be written; `factcheck languages check {code}` names them.", known]
    lines += [*_own_sections(locale), *_skeleton(), generated, spelled, *_examples()]
    return "\n".join(line.rstrip("\n") for line in lines) + "\n"


def _dump(data: dict[str, Any]) -> str:
    import yaml

    return str(yaml.safe_dump(data, allow_unicode=True, sort_keys=False, default_flow_style=None, width=110))


def _settings(code: str, locale: Any) -> dict[str, Any]:
    """The head of the file and its settings, as CLDR has them."""
    from babel.core import get_global

    symbols = locale.number_symbols["latn"]
    _, _, script = str(get_global("likely_subtags").get(code, "")).partition("_")
    settings = {
        "decimal": str(symbols["decimal"]),
        "group": list(dict.fromkeys((str(symbols["group"]), " ", "\u00a0", "\u202f"))),
        "date-order": _date_order(locale),
        "letters": {},
        "ignored": "",
        "prefixes": [],
        "sic": ["sic"],
        "script": SCRIPTS.get(script.partition("_")[0], script),
        "own-letters": "",
        "composes": "hanoi-convention",
    }
    return {"language": code, "name": str(locale.display_name), "settings": settings}


def _date_order(locale: Any) -> str:
    pattern = str(locale.date_formats["short"].pattern)
    return "".join(sorted(DAY_FIRST, key=lambda letter: pattern.lower().find(letter)))


def _durations(locale: Any) -> dict[str, Any]:
    """The words of units of time: what CLDR writes beside a number, in each plural form."""
    return {"units": {span: list(dict.fromkeys(_unit_words(unit, locale))) for span, unit in SPANS.items()}}


def _unit_words(unit: str, locale: Any) -> Iterator[str]:
    from babel.units import format_unit

    for count in COUNTS:
        said = (format_unit(count, f"duration-{unit}", length, locale=locale) for length in ("long", "short"))
        known = next(
            (one for one in said if "duration-" not in one), ""
        )  # Babel writes the unit's key for want of words
        word = re.sub(r"\d+", "", known).strip()
        if word:
            yield word


def _own_sections(locale: Any) -> Iterator[str]:
    """The sections whose entries depend on the language."""
    yield f"profile: []  # {TODO}: about 150 of the commonest function words, one word each"
    yield f"abbreviations: []  # {TODO}: abbreviations that end no sentence, without their full stop"
    yield "not-typos: []"
    yield "numbers: {rules: []}"
    patterns = (*ANY_ORDER, *PATTERNS.get(_date_order(locale), PATTERNS[DAY_FIRST]))
    yield f"dates:\n  words: []  # {TODO}: small words before a date, as English: on, in, of"
    yield f"  patterns:  # {TODO}: how dates are written, with the small words between"
    yield from (f'    - "{pattern}"' for pattern in patterns)


def _skeleton() -> Iterator[str]:
    """The sections of the reference file with their ids and no words."""
    english = reference()
    for section in SECTIONS:
        yield f"{section}:"
        yield from _todos(english[section], "  ")
    needed = needed_names()
    for section in NAMED:
        yield f"{section}:  # those that the facts name; {REFERENCE}.yaml has more"
        entries = english[section]
        assert isinstance(entries, Map)
        yield from (_todo(name, words, "  ") for name, words in entries.items() if name in needed)


def _todos(entries: Value, indent: str) -> Iterator[str]:
    for name, words in entries.items() if isinstance(entries, Map) else ():
        if isinstance(words, Map):
            yield f"{indent}{_key(name)}:"
            yield from _todos(words, indent + "  ")
        else:
            yield _todo(name, words, indent)


def _todo(name: str, words: Value, indent: str) -> str:
    if name == IDS:
        return f"{indent}{name}: [{', '.join(strings(words))}]"
    hint = ", ".join(" ".join(word.split()) for word in strings(words))
    return f"{indent}{_key(name)}: []  # {TODO}: as English: {hint[:HINT]}" if hint else f"{indent}{_key(name)}: []"


def _key(name: str) -> str:
    return name if re.fullmatch(r"[a-z][a-z-]{2,}", name) and name != "not" else f'"{name}"'


def _examples() -> Iterator[str]:
    yield "examples:"
    yield f"  agrees: []  # {TODO}: texts that state facts, as - signature.signatories: 72 states signed …"
    yield f"  conflicts: []  # {TODO}: texts that state them wrongly"
    yield f"  nothing: []  # {TODO}: texts with numbers and dates that state no fact"
