"""Fingerprints: what an edit leaves alone keeps its own, what an edit changes gets another."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.engine import Engine
from factcheck.fingerprints import add_fingerprints, fingerprinted
from tests.conftest import read_text
from tests.reports.conftest import TEXT, verdicts

CLAIM = "The Hanoi Convention has 12 chapters."
VIETNAMESE = "Công ước Hà Nội gồm 12 chương."


def prints(engine: Engine, text: str) -> dict[str, str]:
    """The words of each claim, as they stand, with its fingerprint."""
    checked = fingerprinted(read_text(engine, text))
    assert not checked.unread, checked.unread
    return {text[v.claim.span.start : v.claim.span.end]: v.fingerprint for v in checked.verdicts}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(CLAIM, f"Nothing is said here.\n\n{CLAIM}", id="text before it"),
        pytest.param(CLAIM, f"{CLAIM} It entered into history.", id="text after it"),
        pytest.param(CLAIM, CLAIM.replace(" has ", " has, all told, "), id="other words of its sentence"),
        pytest.param(CLAIM, CLAIM.replace("12 chapters", "12\nchapters"), id="wrapped anew"),
        pytest.param(CLAIM, CLAIM.replace("12 chapters", "12\u00a0chapters"), id="a no-break space"),
        pytest.param(CLAIM, f"date 2026-01-29\n{CLAIM}", id="dated"),
        pytest.param(VIETNAMESE, unicodedata.normalize("NFD", VIETNAMESE), id="accents taken apart"),
    ],
)
def test_an_edit_elsewhere_keeps_it(engine: Engine, before: str, after: str) -> None:
    (old,) = prints(engine, before).values()
    assert old in prints(engine, after).values()


@pytest.mark.parametrize(
    "after",
    [
        pytest.param(CLAIM.replace("12", "13"), id="another number"),
        pytest.param(CLAIM.replace("12", "more than 12"), id="a hedge"),
        pytest.param(CLAIM.replace("12", "twelve"), id="other words for the same number"),
        pytest.param(CLAIM.replace("chapters", "articles"), id="another attribute"),
        pytest.param(CLAIM.replace("has", "does not have"), id="denied"),
    ],
)
def test_an_edit_of_the_claim_changes_it(engine: Engine, after: str) -> None:
    (old,) = prints(engine, CLAIM).values()
    (new,) = prints(engine, after).values()
    assert new != old


def test_the_same_words_of_another_subject_have_another(engine: Engine) -> None:
    sentence = "The {} Convention was opened for signature in 2001."
    (hanoi,), (budapest,) = (prints(engine, sentence.format(name)).values() for name in ("Hanoi", "Budapest"))
    assert hanoi != budapest


def test_the_same_claim_again_gets_a_number_of_its_own(engine: Engine) -> None:
    once = [v.fingerprint for v in fingerprinted(read_text(engine, CLAIM)).verdicts]
    thrice = [v.fingerprint for v in fingerprinted(read_text(engine, f"{CLAIM} {CLAIM}\n\n{CLAIM}")).verdicts]
    assert thrice[:1] == once
    assert len(set(thrice)) == 3


def test_they_are_the_same_in_every_version() -> None:
    """A baseline holds them: a change of how they are made loses every baseline, and needs a word in the changelog."""
    first, *_ = add_fingerprints(verdicts(), TEXT)
    assert first.fingerprint == "168771143c70819c0a6d76562cf77ce9"


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.sampled_from(["It rained.", "A hundred people danced.", "", "The bridge has 40 lamps."]), max_size=5)
)
def test_moved_text_keeps_it(engine: Engine, paragraphs: list[str]) -> None:
    (old,) = prints(engine, CLAIM).values()
    assert old in prints(engine, "\n\n".join([*paragraphs, CLAIM])).values()
