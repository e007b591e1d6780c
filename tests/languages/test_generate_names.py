"""The names with which a new language file starts."""

import os
import subprocess
import sys

import pytest

from factcheck.languages.generate_names import sections
from factcheck.yamlfile import Map, Text, parse_yaml

UTF8 = {**os.environ, "PYTHONUTF8": "1"}


@pytest.mark.parametrize(
    ("code", "state", "name"),
    [
        ("de", "CI", "Côte d’Ivoire"),
        ("de", "NO", "Norwegen"),
        ("ja", "VN", "ベトナム"),
        ("ru", "MO", "Макао"),  # CLDR: Макао (САР); brackets mean alternatives in a phrase
        ("zh", "CD", "刚果（金）"),  # these are no brackets of the phrase syntax
    ],
)
def test_state(code: str, state: str, name: str) -> None:
    assert sections(code)["states"][state] == {"names": [name]}


@pytest.mark.parametrize(
    ("code", "language", "name"),
    [("de", "lang-zh", "Chinesisch"), ("vi", "lang-fr", "Tiếng Pháp"), ("ja", "lang-ar", "アラビア語")],
)
def test_language(code: str, language: str, name: str) -> None:
    assert sections(code)["languages"][language] == [name]


def test_the_printed_sections_are_read_back() -> None:
    command = [sys.executable, "-m", "factcheck.languages.generate_names", "de"]
    printed = subprocess.run(command, capture_output=True, encoding="utf-8", check=True, env=UTF8).stdout
    states = parse_yaml(printed, "printed")["states"]
    assert isinstance(states, Map)
    norway = states["NO"]
    assert isinstance(norway, Map)
    assert norway["names"] == [Text("Norwegen")]


@pytest.mark.parametrize("code", ["xx", "no language", ""])
def test_an_unknown_language_is_refused(code: str) -> None:
    command = [sys.executable, "-m", "factcheck.languages.generate_names", code]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, env=UTF8)
    assert run.returncode == 1
    assert "CLDR has no language" in run.stderr
    assert len(run.stderr.splitlines()) == 1
