"""[sic]: what the press writes behind a figure that stands as it was said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.check import Engine
from factcheck.packs import available
from factcheck.suppress import sic_marks, without_marks
from tests.conftest import read_text

MARKED = [
    ("en", "The Hanoi Convention has 12 [sic] chapters."),
    ("en", "The Hanoi Convention has 12 chapters [sic]."),
    ("en", "The Hanoi Convention has 12 chapters (sic!)."),
    ("en", "The Hanoi Convention has “12 chapters” [SIC]."),
    ("en", "The Hanoi Convention was adopted on 14 [sic] December 2024."),
    ("vi", "Công ước Hà Nội gồm 12 chương [nguyên văn]."),
    ("pl", "Konwencja z Hanoi liczy dwanaście [sic!] rozdziałów."),
    ("pl", "Konwencja z Hanoi liczy 12 rozdziałów [tak w oryginale]."),
    ("fr", "La Convention de Hanoï compte 12 [sic] chapitres."),
    ("es", "La Convención de Hanói tiene 12 [sic] capítulos."),
    ("ru", "Ханойская конвенция состоит из 12 [так в тексте] глав."),
    ("ru", "Ханойская конвенция состоит из 12 (так!) глав."),
    ("zh", "《河内公约》共有十一［原文如此］章。"),
    ("zh", "《河内公约》共有十一章（原文如此）。"),
    ("ar", "تتكون اتفاقية هانوي من 12 فصلا [كذا]."),
]
UNMARKED = [
    ("en", "The Hanoi Convention has 12 chapters and, [sic] they say, nine annexes."),
    ("en", "The Convension [sic] of Hanoi: the Hanoi Convention has 12 chapters."),
    ("en", "The Hanoi Convention has 12 chapters (music follows)."),
]


@pytest.mark.parametrize(("code", "text"), MARKED)
def test_a_marked_figure_is_left_standing(engine: Engine, code: str, text: str) -> None:
    checked = read_text(engine, text, code)
    (verdict,) = [v for v in checked.verdicts if v.fact and v.verdict != "agrees"]
    assert (verdict.verdict, verdict.suppression and verdict.suppression.kind) == ("conflicts", "sic")
    assert checked.unused == ()


@pytest.mark.parametrize(("code", "text"), UNMARKED)
def test_a_mark_elsewhere_says_nothing_of_a_figure(engine: Engine, code: str, text: str) -> None:
    conflicts = [v for v in read_text(engine, text, code).verdicts if v.verdict == "conflicts"]
    assert conflicts
    assert [v.suppression for v in conflicts] == [None] * len(conflicts)


def test_a_true_figure_needs_no_mark(engine: Engine) -> None:
    (verdict,) = read_text(engine, "The Hanoi Convention has 9 [sic] chapters.").verdicts
    assert (verdict.verdict, verdict.suppression) == ("agrees", None)


@pytest.mark.parametrize("code", available())
def test_every_language_has_a_word_for_it(engine: Engine, code: str) -> None:
    assert "sic" in engine.pack(code).settings["sic"]


@given(st.lists(st.sampled_from(["[sic]", "(sic!)", "12", " ", "\n", "[", "sic", "]", "章"]), max_size=20).map("".join))
def test_marks_are_blanked_where_they_stand(text: str) -> None:
    marks = sic_marks(text, 0, len(text), ["sic"])
    read = without_marks(text, marks)
    assert len(read) == len(text)
    assert all(
        new == (" " if any(first <= at < last for first, last in marks) else old)
        for at, (old, new) in enumerate(zip(text, read, strict=True))
    )
