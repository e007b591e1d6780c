"""The side file: which claims its entries leave standing, until when, and what is said of a mistake in it."""

import datetime
from pathlib import Path

import pytest

from factcheck.engine import Engine
from factcheck.errors import DataError
from factcheck.frozen import replace
from factcheck.model import Checked
from factcheck.suppress.side_file import SideFile, read_side_file
from tests.conftest import read_text

TEXT = "The Hanoi Convention has 12 chapters and 80 articles."
FACTS = ("structure.chapters", "structure.articles", "signature.signatories")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def side_file(text: str) -> SideFile:
    Path("side.yaml").write_text(text, encoding="utf-8")
    return read_side_file("side.yaml", FACTS)


def entry(**values: str) -> str:
    values = {"path": "a.txt", "reason": "as printed", **values}
    return "ignore:\n  - " + "\n    ".join(f'{key}: "{value}"' for key, value in values.items()) + "\n"


def read(engine: Engine, path: str = "a.txt", text: str = TEXT, date: str | None = None) -> Checked:
    checked = read_text(engine, text, "en", date)
    return replace(checked, document=replace(checked.document, path=path))


def left(checked: Checked) -> set[str]:
    return {v.fact.id for v in checked.verdicts if v.suppression and v.fact}


BOTH = {"structure.chapters", "structure.articles"}


@pytest.mark.parametrize(
    ("values", "facts"),
    [
        ({"fact": "structure.chapters"}, {"structure.chapters"}),
        ({"fact": "structure"}, BOTH),
        ({"fact": "signature"}, set()),
        ({"text": "12 chapters"}, {"structure.chapters"}),
        ({"text": "12"}, {"structure.chapters"}),
        ({"text": "12   chapters"}, {"structure.chapters"}),
        ({"text": "The Hanoi Convention has 12 chapters"}, {"structure.chapters"}),
        ({"text": "The Hanoi Convention has 12 chapters and 80 articles."}, BOTH),
        ({"text": "chapters and 80 articles"}, {"structure.articles"}),
        ({"text": "9 chapters"}, set()),
        ({"text": "12 chapters", "fact": "structure.articles"}, set()),
        ({"path": "*.txt", "fact": "structure"}, BOTH),
        ({"path": "b.txt", "fact": "structure"}, set()),
    ],
)
def test_an_entry_leaves_its_claims_standing(
    engine: Engine, folder: Path, values: dict[str, str], facts: set[str]
) -> None:
    assert left(side_file(entry(**values)).mark(read(engine), None)) == facts


def test_the_words_of_a_text_may_be_wrapped_and_composed_otherwise(engine: Engine, folder: Path) -> None:
    text = TEXT.replace("12 chapters", "12\nchapters")
    assert left(side_file(entry(text="has 12 chapters and")).mark(read(engine, text=text), None)) == {FACTS[0]}


def test_a_suppression_says_where_and_why(engine: Engine, folder: Path) -> None:
    marked = side_file(entry(fact="structure.chapters")).mark(read(engine), None)
    (suppression,) = [v.suppression for v in marked.verdicts if v.suppression]
    assert suppression == ("file", "as printed", "side.yaml:2")


@pytest.mark.parametrize(
    ("date", "as_of", "holds"),
    [
        (None, None, True),
        ("2026-01-31", None, True),
        ("2026-02-01", None, False),
        (None, "2026-01-31", True),
        (None, "2026-02-01", False),
        ("2026-01-31", "2026-02-01", True),
    ],
)
def test_an_entry_holds_until_its_date(
    engine: Engine, folder: Path, date: str | None, as_of: str | None, holds: bool
) -> None:
    """The date is compared with that of the text, else with --as-of; without either the entry holds."""
    side = side_file(entry(fact="structure.chapters", until="2026-01-31"))
    marked = side.mark(read(engine, date=date), datetime.date.fromisoformat(as_of) if as_of else None)
    assert bool(left(marked)) == holds
    assert [one.why for one in side.unused()] == ([] if holds else ["it held until 2026-01-31"])


def test_an_entry_of_no_use_is_reported_where_its_text_was_checked(engine: Engine, folder: Path) -> None:
    side = side_file(entry(fact="signature.signatories"))
    side.mark(read(engine, "b.txt"), None)
    assert side.unused() == []
    side.mark(read(engine), None)
    (unused,) = side.unused()
    assert (unused.suppression.place, unused.why) == ("side.yaml:2", "there is nothing to ignore")
    used = side_file(entry(fact="structure.chapters"))
    used.mark(read(engine), None)
    used.mark(read(engine, text="The Hanoi Convention has 9 chapters."), None)
    assert used.unused() == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (entry(fact="structure.chapter"), "side.yaml:4: no fact or topic is called 'structure.chapter'; did you mean "),
        (entry(fact="structure", until="31/1/2026"), "side.yaml:5: '31/1/2026' is no date such as 2026-01-29"),
        (entry(), "side.yaml:2: neither 'fact' nor 'text' is given"),
        (entry(fact="structure", reasn="x"), "side.yaml:5: there is no key 'reasn'; did you mean reason?"),
        (entry(fact=""), "side.yaml:4: 'fact' has no value"),
        ("ignore:\n  - path: a\n    fact: structure\n", "side.yaml:2: 'reason' is missing; add it"),
        ("ignore:\n  - reason: a\n    fact: structure\n", "side.yaml:2: 'path' is missing; add it"),
        ("ingore: []\n", "side.yaml:1: there is no key 'ingore'; the entries stand under 'ignore'"),
        ("ignore: [a]\n", "side.yaml:1: a list of entries is needed"),
        ("ignore: [\n", "side.yaml:2: broken YAML"),
        ("- path: a\n", "side.yaml:1: the file is not a mapping"),
    ],
)
def test_a_mistake_is_named_with_its_line(folder: Path, text: str, message: str) -> None:
    with pytest.raises(DataError) as caught:
        side_file(text)
    assert any(problem.startswith(message) for problem in caught.value.problems), caught.value.problems
