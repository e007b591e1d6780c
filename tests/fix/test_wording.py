"""What suggestions are written with, the `wording` of each language file: whole, and read back as what it says."""

from typing import Any

import pytest

from factcheck.engine import Engine
from factcheck.packs import available
from factcheck.spelled import spell
from factcheck.suggest.numbers import category
from tests.reading.conftest import read_text as read

CODES = available()


@pytest.fixture
def wording(engine: Engine, code: str) -> Any:
    return engine.pack(code).wording


@pytest.mark.parametrize("code", CODES)
def test_rows_of_names_are_whole(wording: Any) -> None:
    rows = {key: wording.get(key, []) for key in ("months", "own-months", "weekdays", "own-weekdays", "digits")}
    lengths = {"months": 12, "own-months": 12, "weekdays": 7, "own-weekdays": 7}
    assert [key for key, length in lengths.items() if any(len(row) != length for row in rows[key])] == []
    assert len(rows["digits"]) in (0, 10)


@pytest.mark.parametrize("code", CODES)
def test_nouns_have_a_form_for_every_number(wording: Any) -> None:
    needed = {category(number, wording["plurals"]) for number in range(1, 200)}
    genders = {part for form in wording["spelled"] for case in form["of"] or [] for part in case.split("-")}
    for noun in wording.get("nouns", []):
        assert needed <= noun.keys(), noun
        assert not noun.get("gender") or set(noun["gender"].split("-")) <= genders, noun


@pytest.mark.parametrize("code", CODES)
def test_what_is_named_is_there(wording: Any) -> None:
    """Cases, genders and plural categories that a section names are those of the forms."""
    parts = {part for form in wording["spelled"] for case in form["of"] or [] for part in case.split("-")}
    parts |= {part for form in wording.get("own-spelled", []) for case in form["of"] or [] for part in case.split("-")}
    assert set(wording.get("told-by", {})) <= parts
    assert set(wording.get("oblique", [])) <= parts
    for section in ("ordinal-endings", "date-endings"):
        assert all(row.keys() <= wording["ordinals"].keys() for row in wording.get(section, []))


@pytest.mark.parametrize("code", CODES)
def test_numbers_in_words_are_read_back(wording: Any, code: str) -> None:
    wrong = []
    for form in wording.get("own-spelled", []):
        ordinal = form["ordinal"] == "yes"
        for number in range(1, int(form["most"]) + 1):
            words = spell(form, number)
            kinds = ("ordinal",) if ordinal else ("number",)
            if words is None or (not ordinal and number == 1):
                continue  # "one" is as often an article
            if [m.stated for m in read(code, words) if m.kind in kinds] != [number]:
                wrong.append((number, words))
    assert wrong == []


@pytest.mark.parametrize("code", CODES)
def test_months_are_read_back(wording: Any, code: str) -> None:
    """In a date with a day; a name cut short with its full stop."""
    wrong = []
    for row in (*wording.get("months", []), *wording.get("own-months", [])):
        for number, name in enumerate(row, 1):
            texts = (f"24 {name} 2024", f"24 {name}. 2024", f"2024年{name}24日")
            months = [m.value.first.month for text in texts for m in read(code, text) if m.kind == "date"]
            if number not in months:
                wrong.append((number, name))
    assert wrong == []
