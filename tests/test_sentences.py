"""Sentences: where they end, and where a full stop ends none."""

import pytest

from factcheck.sentences import split
from factcheck.tokens import Normaliser, tokenise

PLAIN = Normaliser({})
ABBREVIATIONS = frozenset(("oct", "dr", "tys", "r", "art"))

SPLIT = [
    ["Dr. Weber came on Oct. 25.", "It rained."],
    ["W grudniu przyjechało 2 tys. delegatów.", "Było zimno."],
    ["He paused.", "“We signed.”", "Then he left."],
    ["Is it in force?", "Not yet!"],
    ["公约共71条。", "已有72国签署。"],
    ["هل دخلت حيز النفاذ؟", "لا."],
    ["J. K. Smith spoke.", "All heard."],
    ["The 40. ratyfikacja comes later.", "Yes."],
    ["Przyjęto ją w grudniu 2024 g.", "Dokument liczy 71 artykułów."],
    ["1 lipca 2026 g. Konwencja weszła w życie.", "Było ciepło."],
    ["W lutym 2026 g. Polska podpisała traktat.", "Było zimno."],
]


@pytest.mark.parametrize("sentences", SPLIT)
def test_a_text_is_split_at_its_sentences(sentences: list[str]) -> None:
    text = " ".join(sentences)
    found = split(text, tokenise(text, PLAIN), ABBREVIATIONS)
    assert [text[s.span.start : s.span.end] for s in found] == sentences


def test_a_blank_line_ends_a_sentence_and_a_heading_is_one() -> None:
    text = "A treaty for the web\n\nIt was signed in Hanoi.\r\n\r\nThen it rained."
    found = split(text, tokenise(text, PLAIN), ABBREVIATIONS)
    assert [s.heading for s in found] == [True, False, False]
    assert [s.paragraph for s in found] == [0, 1, 2]


def test_a_hard_wrapped_line_goes_on_behind_an_abbreviation() -> None:
    text = "Konwencję przeciwko cyberprzestępczości przyjęto 24 grudnia 2024 g.\nna mocy rezolucji 79/243."
    assert len(split(text, tokenise(text, PLAIN), ABBREVIATIONS)) == 1


def test_a_hard_wrapped_line_goes_on() -> None:
    text = "The convention was opened for signature in Hanoi on a\nSaturday in October."
    assert len(split(text, tokenise(text, PLAIN), ABBREVIATIONS)) == 1


def test_short_lines_are_items_of_their_own() -> None:
    text = "Chapters: 9\nArticles: 71\n- signed by 72"
    assert len(split(text, tokenise(text, PLAIN), ABBREVIATIONS)) == 3
