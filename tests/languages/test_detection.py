"""Which language a text is in: texts of three sentences, headlines, and what must not be guessed."""

import time
import unicodedata
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.engine import Engine
from factcheck.language import detect, passages
from factcheck.packs import available
from factcheck.yamlfile import read_yaml

TEXTS: dict[str, Any] = read_yaml(Path(__file__).parent / "detection.yaml")
REQUIRED = 0.99  # of the texts of three sentences
SENTENCE_ENDS = ".?!。？؟"


def cases(section: str) -> list[tuple[str, str]]:
    return [(code, str(text)) for code, texts in TEXTS[section].items() for text in texts]


def test_texts_of_three_sentences_are_recognised(engine: Engine) -> None:
    wanted = cases("supported") + [("", text) for _, text in cases("unsupported")]
    wrong = [(code, text) for code, text in wanted if detect(text, engine.profiles) != code]
    assert len(wanted) > 100
    assert len(wrong) <= (1 - REQUIRED) * len(wanted), wrong


def test_each_language_has_its_texts() -> None:
    assert set(TEXTS["supported"]) == set(available())
    assert min(len(texts) for texts in TEXTS["supported"].values()) >= 10
    assert len(TEXTS["unsupported"]) >= 15
    assert all(sum(text.count(end) for end in SENTENCE_ENDS) >= 3 for _, text in cases("supported"))


@pytest.mark.parametrize(("code", "text"), cases("short"))
def test_a_headline_is_recognised(engine: Engine, code: str, text: str) -> None:
    assert detect(text, engine.profiles) == code


@pytest.mark.parametrize("text", [str(text) for text in TEXTS["silent"]])
def test_nothing_is_guessed_without_evidence(engine: Engine, text: str) -> None:
    assert detect(text, engine.profiles) == ""


@pytest.mark.parametrize(("code", "text"), cases("supported"))
def test_decomposed_letters_change_nothing(engine: Engine, code: str, text: str) -> None:
    assert detect(unicodedata.normalize("NFD", text), engine.profiles) == detect(text, engine.profiles)


@pytest.mark.parametrize(("code", "text"), cases("supported"))
def test_a_text_in_one_language_is_one_passage(engine: Engine, code: str, text: str) -> None:
    lines = text.replace(". ", ".\n").replace("。", "。\n")
    assert {one.language for one in passages(lines, 0, engine.profiles)} == {detect(lines, engine.profiles)}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param(
            "Seventy-two countries signed. President Lương Cường spoke at the Hội nghị.", "en", id="foreign names"
        ),
        pytest.param("该公约由UNODC与INTERPOL共同推动，现已有72个签署国。", "zh", id="acronyms among Han characters"),
        pytest.param("Le texte, dit The New York Times, est contesté par les ONG.", "fr", id="an English title"),
        pytest.param("UN CONVENTION: WHAT THE STATES HAVE SIGNED AND WHY", "en", id="capitals"),
        pytest.param(
            "https://example.vn/cong-uoc-va-cac-nuoc The treaty has been signed by 72 states.", "en", id="address"
        ),
    ],
)
def test_what_is_foreign_in_a_text_does_not_mislead(engine: Engine, text: str, code: str) -> None:
    assert detect(text, engine.profiles) == code


@pytest.mark.parametrize("run", ["河内公约共有九章", "ab-", "a://", "a@b ", "x"])
def test_a_line_without_a_space_takes_no_longer_than_it_is(engine: Engine, run: str) -> None:
    text = run * (400_000 // len(run))
    start = time.perf_counter()
    detect(text, engine.profiles)
    assert time.perf_counter() - start < 5


ALL_TEXTS = [text for _, text in cases("supported") + cases("unsupported")]


@given(st.lists(st.sampled_from([*ALL_TEXTS, "", "72", "---"]), max_size=6), st.integers(0, 20))
def test_passages_cover_the_text_without_gap_and_change_the_language(
    engine: Engine, paragraphs: list[str], start: int
) -> None:
    text = "\n\n".join(paragraphs)
    start = min(start, len(text))
    found = passages(text, start, engine.profiles)
    assert [one.start for one in found] == [start, *(one.end for one in found[:-1])]
    assert found[-1].end == len(text)
    languages = [one.language for one in found]
    assert all(one != following for one, following in pairwise(languages) if one)
