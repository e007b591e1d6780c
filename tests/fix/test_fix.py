"""Which corrections are applied: none that would not agree, and none that makes another claim worse."""

import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.document import decode, encode_like
from factcheck.engine import Engine
from factcheck.fix import NO_WORDS, NOT_AGREED, Fixed, corrected, find_corrections, fix, unified_diff
from factcheck.model import Document, Suggestion
from tests.conftest import read_text
from tests.fix.mend import mend

WRONG = "The Hanoi Convention has 12 chapters and 80 articles."
RIGHT = "The Hanoi Convention has 9 chapters and 71 articles."


def test_every_conflict_is_corrected(engine: Engine) -> None:
    fixed = mend(engine, WRONG)
    assert (fixed.text, fixed.left) == (RIGHT, ())
    assert [(one.line, one.column) for one in fixed.applied] == [(1, 26), (1, 42)]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The Hanoi Convention has 68 articles.", "disputed"),
        ("The Hanoi Convention was signed by 65 countries.", "outdated"),
        ("Will the Hanoi Convention have 12 chapters?", "unverified"),
        ("The Hanoi Convention has 9 chapters.", "agrees"),
        ("The Hanoi Convention has 71 articles.", "agrees"),
    ],
)
def test_what_does_not_conflict_is_left_alone(engine: Engine, text: str, verdict: str) -> None:
    assert [one.verdict for one in read_text(engine, text).verdicts] == [verdict]
    fixed = mend(engine, text)
    assert (fixed.text, fixed.applied, fixed.left) == (text, (), ())


def test_the_outdated_is_corrected_on_request_and_the_disputed_never(engine: Engine) -> None:
    text = "The Hanoi Convention was signed by 65 countries and has 68 articles."
    fixed = mend(engine, text, verdicts=("conflicts", "outdated"))
    assert fixed.text == text.replace("65", "72")


@pytest.mark.parametrize(
    "mark", ["<!-- factcheck: ignore a quotation -->", "[sic]", "[factcheck: ignore[structure.chapters] so said]"]
)
def test_what_is_suppressed_is_left_alone(engine: Engine, mark: str) -> None:
    text = f"The Hanoi Convention has 12 chapters {mark}."
    fixed = mend(engine, text)
    assert (fixed.text, fixed.applied, fixed.left) == (text, (), ())


@pytest.mark.parametrize(
    "text",
    [
        "The Hanoi Convention was adopted in early 2024.",
        "Seventy-two states have ratified the Hanoi Convention.",
        "The Hanoi Convention does not have 9 chapters.",
        "The Hanoi Convention was adopted by the Security Council.",
        "24-13 delegates attended the signing ceremony of the Hanoi Convention.",
    ],
)
def test_what_has_no_one_right_wording_is_left_and_said(engine: Engine, text: str) -> None:
    fixed = mend(engine, text)
    assert (fixed.text, fixed.applied) == (text, ())
    assert {one.why for one in fixed.left} == {NO_WORDS}


def test_a_correction_that_would_not_agree_is_left_out(engine: Engine) -> None:
    """A wrong suggestion is caught by verifying again, and takes no other one with it."""
    checked = read_text(engine, WRONG)
    corrections, _ = find_corrections(checked, ("conflicts",))
    bad = corrections[0]._replace(suggestion=Suggestion(corrections[0].suggestion.span, "11"))
    fixed = fix(checked, [bad, corrections[1]], lambda text: read_text(engine, text))
    assert fixed.text == "The Hanoi Convention has 12 chapters and 71 articles."
    assert [(one.column, one.why) for one in fixed.left] == [(26, NOT_AGREED)]


@pytest.mark.parametrize(
    ("now", "applied"),
    [
        pytest.param(RIGHT, True, id="as it is"),
        pytest.param("The Hanoi Convention has 9 chapters.", False, id="another claim is lost"),
        pytest.param(f"{RIGHT} It was signed by 27 countries.", False, id="a new conflict"),
        pytest.param("", False, id="nothing can be read"),
    ],
)
def test_a_correction_that_makes_another_claim_worse_is_left_out(engine: Engine, now: str, applied: bool) -> None:
    text = "The Hanoi Convention has 12 chapters and 71 articles."
    checked = read_text(engine, text)
    corrections, _ = find_corrections(checked, ("conflicts",))
    fixed = fix(checked, corrections, lambda _: read_text(engine, now))
    assert bool(fixed.applied) == applied
    assert fixed.text == (RIGHT if applied else text)


def test_many_corrections_with_one_bad_one(engine: Engine) -> None:
    sentences = [f"The Hanoi Convention has {number} chapters." for number in range(10, 40)]
    checked = read_text(engine, "\n".join(sentences))
    corrections, _ = find_corrections(checked, ("conflicts",))
    corrections[7] = corrections[7]._replace(suggestion=Suggestion(corrections[7].suggestion.span, "8"))
    fixed = fix(checked, corrections, lambda text: read_text(engine, text))
    assert [one.line for one in fixed.left] == [8]
    assert fixed.text.count("has 9 chapters") == len(sentences) - 1


SURROUNDINGS = st.text(st.sampled_from("\r\n\t «»…—\u00a0\u200b\ufeff字Éаش.x-"), max_size=12)


@settings(max_examples=60, deadline=None)
@given(SURROUNDINGS, SURROUNDINGS, st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_nothing_but_the_figure_changes(engine: Engine, before: str, behind: str, encoding: str) -> None:
    """Whatever stands around it, in every encoding: line ends, marks, spaces, scripts."""
    text = f"{before}\n\nThe Hanoi Convention has 12 chapters.\n\n{behind}"
    data = text.encode(encoding)
    read = decode(data)
    fixed = mend(engine, read, "en")
    assert fixed.text == read.replace("12 chapters", "9 chapters")
    assert encode_like(fixed.text, data) == text.replace("12 chapters", "9 chapters").encode(encoding)


@given(st.binary(max_size=40))
def test_bytes_that_are_read_are_written_back(data: bytes) -> None:
    for start in (b"", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"):
        try:
            text = decode(start + data)
        except Exception:  # binary, or in no known encoding: it is not corrected
            continue
        assert encode_like(text, start + data) == start + data


LINES = st.lists(st.sampled_from(["one", "two", "12 chapters", "", "-x", "+y", "\r", "é字", "@@ -1 +1 @@"]), max_size=8)


@settings(max_examples=40, deadline=None)
@given(LINES, LINES, st.booleans())
def test_the_diff_is_one_that_patch_takes(
    tmp_path_factory: pytest.TempPathFactory, old: list[str], new: list[str], end: bool
) -> None:
    """Applied to the old text, the diff gives the new one, byte by byte."""
    folder = tmp_path_factory.mktemp("diff")
    before, after = ("\n".join(lines) + ("\n" if end else "") for lines in (old, new))
    (folder / "draft.md").write_bytes(before.encode("utf-8"))
    diff = "".join(unified_diff(Fixed(Document("draft.md", before), after)))
    assert bool(diff) == (before != after)
    if diff and before and after:
        command = ["git", "apply", "--unidiff-zero", "--whitespace=nowarn", "-"]
        subprocess.run(command, cwd=folder, input=diff.encode("utf-8"), check=True, capture_output=True)
        assert (folder / "draft.md").read_bytes() == after.encode("utf-8")


def test_corrections_are_put_in_their_places() -> None:
    assert corrected("abc", []) == "abc"


def test_paths_of_a_diff(tmp_path: Path) -> None:
    lines = list(unified_diff(Fixed(Document("drafts/a b.md", "1\n"), "2\n")))
    assert lines[:2] == ["--- a/drafts/a b.md\n", "+++ b/drafts/a b.md\n"]
