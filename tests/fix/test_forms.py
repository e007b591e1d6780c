"""Corrections in the eight languages: the table of forms.yaml, and every wrong figure of tests/texts."""

from pathlib import Path
from typing import Any

import pytest

from factcheck.engine import Engine
from factcheck.model import Fact, Verdict
from factcheck.packs import available
from factcheck.sets import Interval, Length
from factcheck.yamlfile import read_yaml
from tests.conftest import read_text
from tests.fix.mend import mend
from tests.test_texts import FILES

FORMS: Any = read_yaml(Path(__file__).parent / "forms.yaml")
ROWS = [
    pytest.param(code, row, id=f"{code}-{number}") for code, rows in FORMS.items() for number, row in enumerate(rows)
]
# Figures that are not read as what they are: language and fact.
MISREAD = {("vi", "context.vietnamese-place-name"): 'the reader takes "thứ ba một" for the 31st'}
STATED_WRONG = [
    pytest.param(
        code,
        facts,
        str(text),
        id=f"{code}-{facts}-{number}",
        marks=[pytest.mark.xfail(strict=True, reason=MISREAD[code, facts])] if (code, facts) in MISREAD else [],
    )
    for code, file in FILES.items()
    for facts, entry in file["facts"].items()
    for number, text in enumerate(entry.get("conflicts", []))
]
FIGURES = ("count", "date", "period", "duration", "ordinal", "identifier")
# What has no one right figure: a part of a year, a bound on what is not known exactly.
OF_MANY = ("early", "mid", "late", "end", "first-half", "second-half", "range", "before", "after")


@pytest.mark.parametrize(("code", "row"), ROWS)
def test_the_right_words_have_the_form_of_the_wrong_ones(engine: Engine, code: str, row: dict[str, str]) -> None:
    fixed = mend(engine, row["wrong"], code)
    assert fixed.text == row["right"]
    notes = " ".join(one.verdict.note for one in fixed.applied)
    assert row.get("note", "") in notes
    assert ("noun" in notes) == ("note" in row)


@pytest.mark.parametrize(("code", "row"), ROWS)
def test_the_corrected_claims_agree(engine: Engine, code: str, row: dict[str, str]) -> None:
    verdicts = read_text(engine, row["right"], code).verdicts
    assert verdicts
    assert {one.verdict for one in verdicts} == {"agrees"}


def test_every_language_has_its_rows() -> None:
    assert sorted(FORMS) == available()


def mendable(verdict: Verdict, text: str) -> bool:
    """True if the fact has one figure that can stand in the claim's place, in the unit that the claim counts in."""
    claim, fact = verdict.claim, verdict.fact
    if verdict.verdict != "conflicts" or fact is None or claim.denied or fact.kind not in FIGURES or is_bound(fact):
        return False
    if isinstance(claim.value, Length):
        units = [s.value.unit for s in fact.statements if isinstance(s.value, Length) and s.rank == "current"]
        if claim.value.unit not in units or not claim.stated or claim.stated != int(claim.stated):
            return False
        if claim.core is not None and is_adjective(text[slice(*claim.core)]):
            return False
    return claim.hedge not in (*OF_MANY, "nearly", "fewer-than") and in_one_word(claim.stated)


# Scripts behind this letter need no spaces between a number and its noun, or write them together.
FIRST_UNSPACED = "\u0590"


def is_adjective(words: str) -> bool:
    """True for a length in one word: Polish "sześćdziesięciodniowy"."""
    return words.isalpha() and words[0] < FIRST_UNSPACED


def is_bound(fact: Fact) -> bool:
    value = fact.current.value
    return isinstance(value, Interval) and value.low == 0


def in_one_word(stated: float | None) -> bool:
    """False for units that say their number: three decades are thirty years."""
    return stated is None or stated % 10 != 0 or stated >= 50 or stated == 40


@pytest.mark.parametrize(("code", "facts", "text"), STATED_WRONG)
def test_a_wrong_figure_is_mended_or_left_alone(engine: Engine, code: str, facts: str, text: str) -> None:
    """Each correction agrees; a wrong figure that has one right form gets it."""
    before = read_text(engine, text, code)
    fixed = mend(engine, text, code)
    after = [v for v in read_text(engine, fixed.text, code).verdicts if v.fact and v.fact.id in facts.split("|")]
    if fixed.applied:
        assert {v.verdict for v in after} - {"conflicts"} == {"agrees"}
    else:
        assert fixed.text == text
    wanted = [v for v in before.verdicts if mendable(v, text)]
    assert len(fixed.applied) >= len(wanted), [text[slice(*v.claim.span)] for v in wanted]
