"""Prints the sections `states` and `languages` of a language file, with the names that CLDR gives them.

usage: python -m factcheck.languages.generate_names CODE

Needs the dev extra (Babel).  Which states and languages there are is read from the English file.  The language
file itself is the truth: what CLDR lacks (cases, adjectives, capitals, the short names of the press) is written
into it by hand, so this is only where a new file starts.
"""

import re
import sys
from typing import Any

from factcheck.languages_check import reference
from factcheck.yamlfile import Map

LANGUAGE_PREFIX = "lang-"
# "SRA Makau (Chiny)": in a phrase the brackets would mean alternatives.
IN_BRACKETS = re.compile(r"\s*\([^)]*\)")


def main() -> None:
    """Print the sections for the language named on the command line."""
    import yaml
    from babel import UnknownLocaleError

    if len(sys.argv) != 2:
        sys.exit(__doc__)
    try:
        found = sections(sys.argv[1])
    except (UnknownLocaleError, ValueError):
        sys.exit(f"CLDR has no language {sys.argv[1]!r}; give an ISO 639 code")
    print(yaml.safe_dump(found, allow_unicode=True, sort_keys=False, default_flow_style=None, width=120), end="")


def sections(code: str) -> dict[str, dict[str, Any]]:
    """Return `states` and `languages` of a language, by id.

    Raises babel.UnknownLocaleError or ValueError for a code that CLDR does not know.
    """
    from babel import Locale

    locale = Locale.parse(code)
    states = {state: {"names": [_phrase(locale.territories[state])]} for state in _ids("states")}
    languages = {
        language: [_phrase(locale.languages[language.removeprefix(LANGUAGE_PREFIX)])] for language in _ids("languages")
    }
    return {"states": states, "languages": languages}


def _ids(section: str) -> list[str]:
    """The ids in a section of the reference file."""
    entries = reference()[section]
    assert isinstance(entries, Map)
    return list(entries)


def _phrase(name: str) -> str:
    return IN_BRACKETS.sub("", name)


if __name__ == "__main__":
    main()
