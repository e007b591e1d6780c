"""Many texts: what goes wrong with one stands in its place and stops no other."""

import datetime
from pathlib import Path
from typing import Any, cast

import pytest

from factcheck import run
from factcheck.engine import Engine
from factcheck.errors import DataError
from factcheck.model import Checked, Document
from factcheck.settings import Rules


class FakeEngine:
    languages = ("en", "vi")


ENGINE = cast(Engine, FakeEngine())


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, ...]]:
    """Has every text checked without claims, and records with what."""
    seen: list[tuple[Any, ...]] = []

    def check(document: Document, engine: object, language: str | None, as_of: datetime.date | None) -> Checked:
        if "crash" in document.path:
            raise RecursionError("too deep\nto tell")
        if "pack" in document.path:
            raise DataError(["languages/en.yaml:1: broken YAML", "languages/en.yaml:9: no words"])
        seen.append((document.text, language, as_of))
        return Checked(document, language or "en")

    monkeypatch.delenv("FACTCHECK_DEBUG", raising=False)
    monkeypatch.setattr(run, "check_document", check)
    return seen


def test_faults_stand_in_their_place(tmp_path: Path, calls: list[tuple[Any, ...]]) -> None:
    paths = [str(tmp_path / name) for name in ("a.txt", "missing.txt", "crash.txt", "pack.txt", "b.txt")]
    for path in (paths[0], *paths[2:]):
        Path(path).write_text("72 states", encoding="utf-8")
    checked = list(run.check_paths(paths, ENGINE))
    assert [one.document.path for one in checked] == paths
    assert [one.unread for one in checked] == [
        "",
        "no such file; check the path",
        "internal error (RecursionError: too deep to tell); please report it, with what FACTCHECK_DEBUG=1 prints",
        "languages/en.yaml:1: broken YAML; languages/en.yaml:9: no words",
        "",
    ]


def test_a_crash_is_raised_for_its_developer(
    tmp_path: Path, calls: list[tuple[Any, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FACTCHECK_DEBUG", "1")
    (tmp_path / "crash.txt").write_text("72 states", encoding="utf-8")
    with pytest.raises(RecursionError):
        list(run.check_paths([str(tmp_path / "crash.txt")], ENGINE))


def test_no_text_is_checked_twice(tmp_path: Path, calls: list[tuple[Any, ...]]) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    list(run.check_paths([str(tmp_path / "b.txt"), str(tmp_path), str(tmp_path / "a.txt")], ENGINE))
    assert [text for text, _, _ in calls] == ["b.txt", "a.txt"]


@pytest.mark.parametrize(
    ("text", "option", "language"),
    [
        pytest.param("72 states", None, None, id="nothing says it"),
        pytest.param("---\nlang: vi\n---\n72", None, "vi", id="front matter"),
        pytest.param("---\nlang: vi\n---\n72", "en", "en", id="the option beats front matter"),
        pytest.param("---\nlang: de\n---\n72", None, None, id="a language that is not supported is left to detection"),
    ],
)
def test_language(
    tmp_path: Path, calls: list[tuple[Any, ...]], text: str, option: str | None, language: str | None
) -> None:
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    day = datetime.date(2026, 1, 29)
    rules = Rules({"as-of": day, **({"language": option} if option else {})})
    list(run.check_paths([str(tmp_path / "a.txt")], ENGINE, rules))
    assert calls == [(text, language, day)]
