"""Phrases: how a pattern is written, and where it is found."""

import pytest

from factcheck.lexicon import LexiconBuilder, expand, find, shared
from factcheck.tokens import Normaliser, tokenise

PLAIN = Normaliser({})


@pytest.mark.parametrize(
    ("pattern", "phrases"),
    [
        ("signed", ["signed"]),
        ("sign(ed|s)", ["signed", "signs"]),
        ("[the] treaty", ["treaty", "the treaty"]),
        ("(a|b [c]) d", ["a d", "b d", "b c d"]),
    ],
)
def test_a_pattern_stands_for_phrases(pattern: str, phrases: list[str]) -> None:
    assert expand(pattern) == phrases


@pytest.mark.parametrize("pattern", ["(a|b", "a)", "[a", "(a|b) " * 12])
def test_a_pattern_that_cannot_be_read_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match=r"unbalanced|not closed|phrases"):
        expand(pattern)


def found(pattern: str, text: str) -> list[str]:
    builder = LexiconBuilder(PLAIN)
    builder.add(pattern, "unit", "x")
    tokens = tokenise(text, PLAIN)
    return [text[tokens[h.first].start : tokens[h.end - 1].end] for h in find(tokens, shared(builder.trie))]


FOUND = [
    ("konwencj* z hanoi", "o Konwencji z Hanoi mowa", ["Konwencji z Hanoi"]),
    ("criminal justice", "a criminal-justice treaty", ["criminal-justice"]),
    ("weszła ~ w życie", "weszła jednak w życie", ["weszła jednak w życie"]),
    ("国家", "已有65个国家签署", ["国家"]),
    ("u.n.", "the U.N. said", ["U.N."]),
    ("seminar “ towards hanoi ”", "the seminar „Towards Hanoi“ was", ["seminar „Towards Hanoi“"]),
]
NOT_FOUND = [
    ("konwencj* z hanoi", "konwencjonalny z Hanoi"),
    ("sign", "signed"),
    ("weszła ~ w życie", "weszła, jednak w życie"),
    ("weszła ~ w życie", "weszła raz dwa trzy cztery w życie"),
    ("article", "art icle"),
]


@pytest.mark.parametrize(("pattern", "text", "words"), FOUND)
def test_a_phrase_is_found_in_its_forms(pattern: str, text: str, words: list[str]) -> None:
    assert found(pattern, text) == words


@pytest.mark.parametrize(("pattern", "text"), NOT_FOUND)
def test_a_phrase_is_not_found_in_other_words(pattern: str, text: str) -> None:
    assert found(pattern, text) == []


def test_the_longest_stem_rules_at_the_start_of_a_phrase() -> None:
    builder = LexiconBuilder(PLAIN)
    builder.add("niger*", "entity", "NE", ("name",))
    builder.add("nigeri*", "entity", "NG", ("name",))
    assert [h.id for h in find(tokenise("Nigerii", PLAIN), shared(builder.trie))] == ["NG"]
    assert [h.id for h in find(tokenise("Nigru Nigerem", PLAIN), shared(builder.trie))] == ["NE"]
