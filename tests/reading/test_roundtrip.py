"""What ICU spells out in any of its rule sets is read back as the same number."""

import random
from collections.abc import Iterable
from functools import cache

import icu
import pytest

from tests.reading.conftest import Read

CODES = ("en", "vi", "pl", "fr", "es", "ru", "zh", "ar")
# Above, ICU puts cardinals behind Spanish ordinals, and gives Arabic cardinals for ordinals, as no one else does.
LARGEST_ORDINAL = {"es": 10**6, "ar": 300}
# Years in pairs of digits, or digit by digit, are read as years, not as numbers.
YEARS = range(1000, 2101)
YEARS_APART = {"en", "zh"}


@cache
def speller(code: str) -> icu.RuleBasedNumberFormat:
    return icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale(code))


def rule_sets(code: str) -> list[str]:
    return [speller(code).getRuleSetName(i) for i in range(speller(code).getNumberOfRuleSetNames())]


def spell(code: str, rule_set: str, number: int) -> str:
    speller(code).setDefaultRuleSet(rule_set)
    return str(speller(code).format(number))


def misread(read: Read, code: str, rule_set: str, numbers: Iterable[int]) -> list[tuple[int, str]]:
    """The numbers that are not read back, and how ICU spells them."""
    year, ordinal = "year" in rule_set, "ordinal" in rule_set
    wrong: list[tuple[int, str]] = []
    for number in numbers:
        text = spell(code, rule_set, number)
        kinds = ("ordinal",) if ordinal else ("number", "ordinal") if year else ("number",)
        if [m.stated for m in read(code, text) if m.kind in kinds] == [number] or (year and code in YEARS_APART):
            continue
        if not ordinal or has_ordinal(code, number, text):
            wrong.append((number, text))
    return wrong


def has_ordinal(code: str, number: int, text: str) -> bool:
    """False where ICU has no ordinal and gives the cardinal, or digits."""
    cardinals = {spell(code, name, number) for name in rule_sets(code) if "ordinal" not in name}
    return text not in cardinals and not text[0].isdigit() and number < LARGEST_ORDINAL.get(code, number + 1)


def numbers_to(step: int, large: int) -> list[int]:
    chance = random.Random(2024)
    return [*range(0, 10_000, step), *(chance.randrange(10_000, 10 ** chance.randrange(5, 13)) for _ in range(large))]


@pytest.mark.parametrize("code", CODES)
def test_a_sample_of_all_rule_sets_reads_back(read: Read, code: str) -> None:
    wrong = {name: misread(read, code, name, numbers_to(173, 20)) for name in rule_sets(code)}
    assert {name: found for name, found in wrong.items() if found} == {}


@pytest.mark.slow
@pytest.mark.parametrize(("code", "rule_set"), [(code, name) for code in CODES for name in rule_sets(code)])
def test_all_numbers_of_a_rule_set_read_back(read: Read, code: str, rule_set: str) -> None:
    assert misread(read, code, rule_set, numbers_to(1, 1000)) == []


def test_english_years_in_pairs_read_back(read: Read) -> None:
    for year in YEARS:
        text = "in " + spell("en", "%spellout-numbering-year", year)
        assert [str(m.value) for m in read("en", text)] == [f"[{year}-01-01, {year}-12-31]"], text
