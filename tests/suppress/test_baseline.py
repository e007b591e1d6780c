"""A baseline knows its findings again wherever they have moved, and each of them once."""

import json
from pathlib import Path

import pytest

from factcheck.engine import Engine
from factcheck.errors import DataError
from factcheck.frozen import replace
from factcheck.model import Checked
from factcheck.suppress.baseline import mark_known, read_baseline, write_baseline
from tests.conftest import read_text

WRONG = "The Hanoi Convention has 12 chapters."
ARTICLES = "The Hanoi Convention has 80 articles."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def read(engine: Engine, **texts: str) -> tuple[Checked, ...]:
    found = []
    for name, text in texts.items():
        checked = read_text(engine, text, "en")
        found.append(replace(checked, document=replace(checked.document, path=f"{name}.txt")))
    return tuple(found)


def known(engine: Engine, before: dict[str, str], after: dict[str, str]) -> tuple[list[list[bool]], int]:
    """For each text after, whether each of its findings was known before; and how many entries are gone."""
    path = Path("known.json")
    text, _ = write_baseline(path, read(engine, **before))
    path.write_text(text, encoding="utf-8")
    marked, unused = mark_known(read(engine, **after), read_baseline(path), path)
    findings = [[v.suppression is not None for v in one.verdicts if v.verdict != "agrees"] for one in marked]
    return findings, len(unused)


@pytest.mark.parametrize(
    ("before", "after", "findings", "gone"),
    [
        pytest.param({"a": WRONG}, {"a": WRONG}, [[True]], 0, id="the same"),
        pytest.param({"a": WRONG}, {"a": f"News.\n\n{WRONG}"}, [[True]], 0, id="moved down"),
        pytest.param({"a": WRONG}, {"b": WRONG}, [[True]], 0, id="in a renamed file"),
        pytest.param({"a": WRONG}, {"a": WRONG.replace(" 12", "\n12")}, [[True]], 0, id="wrapped anew"),
        pytest.param({"a": WRONG}, {"a": WRONG.replace("12", "13")}, [[False]], 1, id="another wrong number"),
        pytest.param({"a": WRONG}, {"a": f"{WRONG} {ARTICLES}"}, [[True, False]], 0, id="a new one beside it"),
        pytest.param({"a": WRONG}, {"a": f"{WRONG}\n\n{WRONG}"}, [[True, False]], 0, id="said once more"),
        pytest.param({"a": WRONG}, {"a": WRONG, "b": WRONG}, [[True], [False]], 0, id="copied to another file"),
        pytest.param({"b": WRONG}, {"a": WRONG, "b": WRONG}, [[False], [True]], 0, id="its own file first"),
        pytest.param({"a": f"{WRONG}\n{WRONG}"}, {"a": f"{WRONG}\n{WRONG}"}, [[True, True]], 0, id="twice"),
        pytest.param({"a": WRONG}, {"a": "The Hanoi Convention has 9 chapters."}, [[]], 1, id="mended"),
        pytest.param({"a": WRONG}, {"b": ARTICLES}, [[False]], 0, id="its text was not checked"),
        pytest.param({"a": ""}, {"a": WRONG}, [[False]], 0, id="an empty baseline"),
    ],
)
def test_a_finding_is_known_again(
    engine: Engine, folder: Path, before: dict[str, str], after: dict[str, str], findings: list[list[bool]], gone: int
) -> None:
    assert known(engine, before, after) == (findings, gone)


def test_the_file_is_for_people_too_and_names_no_machine(engine: Engine, folder: Path) -> None:
    text, count = write_baseline(folder / "known.json", read(engine, a=WRONG, b="Nothing."))
    (entry,) = json.loads(text)["findings"]
    assert count == 1
    assert {key: entry[key] for key in ("path", "fact", "verdict", "text")} == {
        "path": "a.txt",
        "fact": "structure.chapters",
        "verdict": "conflicts",
        "text": "12 chapters",
    }
    assert str(folder) not in text


def test_what_is_suppressed_already_is_not_written(engine: Engine, folder: Path) -> None:
    assert write_baseline(Path("known.json"), read(engine, a=f"{WRONG} <!-- factcheck: ignore -->"))[1] == 0


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (None, "the baseline cannot be read (No such file or directory); write it with --write-baseline"),
        ("{", "no baseline (broken JSON: "),
        ("[]", "no baseline of version 1; write it anew with --write-baseline"),
        ('{"version": 2, "findings": []}', "no baseline of version 1; write it anew with --write-baseline"),
        ('{"version": 1, "findings": [{}]}', "no baseline of version 1; write it anew with --write-baseline"),
        ('{"version": 1, "findings": 3}', "no baseline of version 1; write it anew with --write-baseline"),
    ],
)
def test_a_file_that_is_no_baseline(folder: Path, text: str | None, message: str) -> None:
    if text is not None:
        Path("known.json").write_text(text, encoding="utf-8")
    with pytest.raises(DataError) as caught:
        read_baseline(Path("known.json"))
    assert str(caught.value).startswith(f"known.json: {message}")
