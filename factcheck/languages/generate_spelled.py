"""The numbers of a language file's `wording` section: spelled out in each case and gender.

ICU's spell-out rules give the words.  A form holds the words of the numbers that cannot be put together
(1-19, the tens, the hundreds, exceptions), the units that are other words behind a ten (`inner`), and what joins
tens and hundreds to the rest; `of` names the cases and genders that are spelled so.  `most` is the largest number up
to which the words put together are those of ICU.  Suggestions are written with them.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from factcheck.languages.generate import Speller
from factcheck.spelled import compose

ATOMS = (*range(20), *range(20, 100, 10), *range(100, 1000, 100))
CHECKED = 999
JOINTS = (" ", "-", "", " y ")
LEAST, ENOUGH = 99, 200  # a form must reach so far; no figure of the press that is spelled out is larger
MOST_EXCEPTIONS = 30
Spell = Callable[[int], str]


def spellers(code: str) -> Iterator[tuple[str, Spell]]:
    """The rule sets of a language that spell out cardinals and ordinals, with a function for each."""
    speller = Speller(code)
    for name in speller.names:
        if "cardinal" in name or "ordinal" in name:

            def spell(number: int, name: str = name) -> str:
                return " ".join(speller.spell(name, number).split())

            yield name, spell


def forms(code: str) -> list[dict[str, Any]]:
    """The different forms of a language, the plainest first, each with the rule sets that it is the form `of`."""
    found: list[tuple[dict[str, Any], list[str]]] = []
    for name, spell in spellers(code):
        form = _form(spell)
        if form is None:
            continue
        form = {"ordinal": "ordinal" in name, **form}
        kind = name.removeprefix("%spellout-").removeprefix("cardinal").removeprefix("ordinal").strip("-")
        known = next((kinds for one, kinds in found if one == form), None)
        if known is None:
            known = []
            found.append((form, known))
        known.append(kind)
    return [{**form, "of": [kind for kind in kinds if kind]} for form, kinds in found]


def _form(spell: Spell) -> dict[str, Any] | None:
    """The words of a rule set in their plainest division; None for one that writes digits."""
    if any(c.isdigit() for n in (2, 27, 72) for c in spell(n)):
        return None
    candidates = [*(_divided(spell, joint) for joint in JOINTS), _divided(spell, None)]
    usable = [form for form in candidates if form["most"] >= LEAST]
    return min(usable, key=lambda form: (-min(form["most"], ENOUGH), len(form["words"])))


def _divided(spell: Spell, joint: str | None) -> dict[str, Any]:
    """The words of a rule set with tens and units divided by `joint`; None divides them nowhere."""
    atoms = {n: spell(n) for n in (ATOMS if joint is not None else (*range(100), *range(100, 1000, 100)))}
    inner: dict[int, str] = {}
    for unit in range(1, 10) if joint is not None else ():
        start, whole = atoms[40] + str(joint), spell(40 + unit)
        if whole.startswith(start) and whole[len(start) :] != atoms[unit]:
            inner[unit] = whole[len(start) :]
    hundreds = _hundreds_joint(spell, atoms)
    form = {"joint": joint or " ", "hundreds": hundreds, "inner": inner, "words": atoms, "most": 0}
    wrong = [n for n in range(ENOUGH) if _put_together(form, n) != spell(n)]
    if len(wrong) <= MOST_EXCEPTIONS:
        atoms.update({n: spell(n) for n in wrong})
        wrong = []
    form["most"] = next((n for n in range(CHECKED + 1) if _put_together(form, n) != spell(n)), CHECKED + 1) - 1
    form["words"] = {n: word for n, word in sorted(atoms.items()) if n <= int(str(form["most"]))}
    return form


def _hundreds_joint(spell: Spell, atoms: Mapping[int, str]) -> str:
    """What stands between a hundred and what follows it."""
    start, end, whole = atoms[100], spell(40), spell(140)
    return whole[len(start) : len(whole) - len(end)] if whole.startswith(start) and whole.endswith(end) else " "


def _put_together(form: Mapping[str, Any], number: int) -> str:
    try:
        return compose(form["words"], form["joint"], number, form["inner"], form["hundreds"])
    except KeyError:
        return ""


def spelled(code: str) -> str:
    """The YAML text of the list `spelled` of the section `wording` for a language code."""
    lines = ["  spelled:"]
    for form in forms(code):
        ordinal = "yes" if form["ordinal"] else "no"
        joints = f'joint: "{form["joint"]}", hundreds: "{form["hundreds"]}"'
        lines.append(f"    - {{ordinal: {ordinal}, of: [{', '.join(form['of'])}], most: {form['most']}, {joints},")
        lines.append(f"       inner: {_words(form['inner'])},")
        lines.append(f"       words: {_words(form['words'])}}}")
    return "\n".join(lines) + "\n"


def _words(words: Mapping[int, str]) -> str:
    listed = ", ".join(f'{n}: "{word}"' for n, word in words.items())
    return f"{{{listed}}}"
