"""Writes what CLDR and ICU know of a language file's `wording` section, which suggestions are written with.

    python -m factcheck.languages.generate_wording CODE

`plurals` and `ordinals` name the numbers up to 199 that take each form of a noun, and of an ordinal; larger ones go
by their last two digits.  `months` and `weekdays` are their names, a row for each of their forms; `spelled` are the
numbers in words.  What is written by hand stands beside it: `own-months`, `own-spelled`, `nouns` and so on.
"""

import sys
from collections.abc import Iterator
from typing import Any

from factcheck.languages.generate_spelled import spelled

CHECKED = 200
ALL = "*"


def wording(code: str) -> str:
    """The YAML text of the section `wording` for a language code."""
    from babel import Locale

    locale = Locale.parse(code)
    lines = [
        "wording:",
        f"  plurals: {_categories(locale.plural_form)}",
        f"  ordinals: {_categories(locale.ordinal_form)}",
        "  months:",
        *_rows(locale.months, range(1, 13)),
        "  weekdays:",
        *_rows(locale.days, range(7)),
    ]
    return "\n".join(lines) + "\n" + spelled(code)


def _categories(category: Any) -> str:
    """The numbers of each plural category, as ranges; those of the largest are all others."""
    numbers: dict[str, list[int]] = {}
    for number in range(CHECKED):
        numbers.setdefault(category(number), []).append(number)
    largest = max(numbers, key=lambda name: len(numbers[name]))
    written = [f'{name}: "{_ranges(found)}"' for name, found in numbers.items() if name != largest]
    return "{" + ", ".join([*written, f'{largest}: "{ALL}"']) + "}"


def _ranges(numbers: list[int]) -> str:
    ranges: list[list[int]] = []
    for number in numbers:
        if ranges and ranges[-1][1] == number - 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    return " ".join(f"{first}-{last}" if last > first else str(first) for first, last in ranges)


def _rows(names: Any, places: range) -> Iterator[str]:
    """The names in each of their forms that CLDR has, the plainest first, none twice."""
    seen: list[list[str]] = []
    for width in ("wide", "abbreviated"):
        for context in ("format", "stand-alone"):
            row = [str(names[context][width][place]).rstrip(".") for place in places]
            if row not in seen and not any(char.isdigit() for word in row for char in word):
                seen.append(row)
                yield "    - [" + ", ".join(f'"{word}"' for word in row) + "]"


def main() -> None:
    """Print the section for the language of the command line."""
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    print(wording(sys.argv[1]), end="")


if __name__ == "__main__":
    main()
