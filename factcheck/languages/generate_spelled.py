"""Writes the `wording` section of a language file: numbers spelled out in each case and gender.

    python -m factcheck.languages.generate_spelled CODE

ICU's spell-out rules give the words.  A form holds the words of the numbers that cannot be put together
(1-19, the tens, the hundreds), or of 0-99 where the language puts its tens together irregularly.  `most` is the
largest number up to which the words put together are those of ICU.  Suggestions are written with them.
"""

import sys
from collections.abc import Callable, Iterator

from factcheck.languages.generate import Speller
from factcheck.spelled import compose

ATOMS = (*range(20), *range(20, 100, 10), *range(100, 1000, 100), 1000)
CHECKED = 999
Spell = Callable[[int], str]


def spellers(code: str) -> Iterator[tuple[str, Spell]]:
    """The rule sets of a language that spell out cardinals and ordinals, with a function for each."""
    speller = Speller(code)
    for name in speller.names:
        if "cardinal" in name or "ordinal" in name:

            def spell(number: int, name: str = name) -> str:
                return " ".join(speller.spell(name, number).split())

            yield name, spell


def forms(code: str) -> list[dict[str, object]]:
    """The different forms of a language, the plainest first: joint, words, most, and whether they are ordinals."""
    found: list[dict[str, object]] = []
    for name, spell in spellers(code):
        form = _form(spell)
        if form is not None:
            form = {"ordinal": "ordinal" in name, **form}
            if form not in found:
                found.append(form)
    return found


def _form(spell: Spell) -> dict[str, object] | None:
    if any(c.isdigit() for n in (2, 27, 72) for c in spell(n)):
        return None
    atoms = {n: spell(n) for n in ATOMS}
    for joint in (" ", "-", ""):
        most = _most(atoms, joint, spell)
        if most >= 99:
            return {"joint": joint, "most": most, "words": {n: w for n, w in atoms.items() if n <= most}}
    return {"joint": " ", "most": 99, "words": {n: spell(n) for n in range(100)}}


def _most(atoms: dict[int, str], joint: str, spell: Spell) -> int:
    wrong = (n for n in range(CHECKED + 1) if compose(atoms, joint, n) != spell(n))
    return next(wrong, CHECKED + 1) - 1


def wording(code: str) -> str:
    """The YAML text of the section `wording` for a language code."""
    lines = ["wording:", "  spelled:"]
    for form in forms(code):
        words = ", ".join(f'{n}: "{word}"' for n, word in dict(form["words"]).items())  # type: ignore[call-overload]
        ordinal = "yes" if form["ordinal"] else "no"
        lines.append(f'    - {{ordinal: {ordinal}, joint: "{form["joint"]}", most: {form["most"]},')
        lines.append(f"       words: {{{words}}}}}")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Print the section for the language of the command line."""
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    print(wording(sys.argv[1]), end="")


if __name__ == "__main__":
    main()
