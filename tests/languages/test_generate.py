"""The generated section of each language file is what the generator prints today."""

import pytest

from factcheck.languages.generate import section
from factcheck.packs import LANGUAGES, available
from factcheck.yamlfile import parse_yaml, read_yaml


@pytest.mark.parametrize("code", available())
def test_the_generated_section_is_up_to_date(code: str) -> None:
    printed = parse_yaml(section(code), f"{code}.yaml")
    assert read_yaml(LANGUAGES / f"{code}.yaml")["generated"] == printed["generated"]


def test_inflected_forms_are_generated() -> None:
    words = parse_yaml(section("pl"), "pl.yaml")["generated"]
    assert isinstance(words, dict)
    cardinals, ordinals = words["cardinals"], words["ordinals"]
    assert isinstance(cardinals, dict)
    assert isinstance(ordinals, dict)
    assert {"siedemdziesiąt", "siedemdziesięciu", "siedemdziesięcioma"} <= set(map(str, cardinals["70"]))
    assert "czterdziestego" in map(str, ordinals["40"])
