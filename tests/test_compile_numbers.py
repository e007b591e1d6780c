"""The value sections of a language file: each mistake becomes one line that says where and what to do."""

import json

import pytest

from factcheck.compile_numbers import compile_numbers
from factcheck.lexicon import LexiconBuilder
from factcheck.tokens import Normaliser
from factcheck.yamlfile import parse_yaml

# a section, the beginning of the message
MISTAKES = [
    ("numbers:\n  rules: [fast]", "x.yaml:2: 'fast' is no rule of numbers; use "),
    ("numbers:\n  cardinal: {}", "x.yaml:2: numbers: unknown key 'cardinal'; use one of cardinals, "),
    ('numbers:\n  cardinals:\n    "five": [five]', "x.yaml:3: 'five' is no number; write a value, then flags"),
    ('numbers:\n  cardinals:\n    "5 loud": [five]', "x.yaml:3: 'loud' is no flag; use "),
    ('numbers:\n  cardinals:\n    "5":\n      - "(five"', "x.yaml:4: cardinal 5: '(five' cannot be read: "),
    ('dates:\n  patterns:\n    - "{dag}"', "x.yaml:3: date pattern '{dag}' cannot be read: {dag} is no class; use "),
    ('hedges:\n  before:\n    about: ["(a|b"]', "x.yaml:3: hedge about: '(a|b' cannot be read: "),
]


@pytest.mark.parametrize(("section", "message"), MISTAKES)
def test_a_mistake_is_named_with_its_line(section: str, message: str) -> None:
    problems: list[str] = []
    compile_numbers(parse_yaml(section, "x.yaml"), LexiconBuilder(Normaliser({})), problems, "x.yaml")
    assert [problem[: len(message)] for problem in problems] == [message]


def test_every_mistake_is_reported_at_once() -> None:
    text = 'numbers:\n  rules: [fast]\n  cardinals:\n    "five": [five]\n    "6": ["(six"]\n'
    problems: list[str] = []
    compile_numbers(parse_yaml(text, "x.yaml"), LexiconBuilder(Normaliser({})), problems, "x.yaml")
    assert [problem.split(":")[1] for problem in problems] == ["2", "4", "5"]


def test_what_the_readers_need_survives_json() -> None:
    text = 'numbers:\n  rules: [fused]\n  cardinals: {"5": [five]}\ndates:\n  patterns: ["{day} [of] {month}"]\n'
    builder = LexiconBuilder(Normaliser({}))
    data = compile_numbers(parse_yaml(text, "x.yaml"), builder, [], "x.yaml")
    assert json.loads(json.dumps(data)) == data
    assert data["fused"]["pieces"] == {"five": ["cardinal", "5"]}


def test_hand_written_words_rule_over_generated_ones() -> None:
    text = 'numbers:\n  cardinals: {"1 article": [one]}\ngenerated:\n  cardinals: {"1": [one]}\n'
    builder = LexiconBuilder(Normaliser({}))
    compile_numbers(parse_yaml(text, "x.yaml"), builder, [], "x.yaml")
    assert builder.trie["one"][""][0] == ["cardinal", "1", "article"]
