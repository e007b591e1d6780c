"""The library: its examples run, it prints nothing, loads once, and answers alike from many threads."""

import doctest
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import factcheck
from factcheck import check_text, library, load_facts, lookup
from factcheck.errors import DataError

QUESTIONS = ["how many articles?", "bao nhiêu nước đã ký?", "czy Polska podpisała?", "签署仪式主题", "GDP of Viet Nam"]


@pytest.mark.parametrize("module", [factcheck, library], ids=lambda module: module.__name__)
def test_the_examples_run(module: object) -> None:
    done = doctest.testmod(module)  # type: ignore[arg-type]
    assert (done.failed, done.attempted > 0) == (0, True)


def test_nothing_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    check_text("The Hanoi Convention has 12 chapters.")
    lookup("how many chapters?")
    load_facts()
    assert tuple(capfd.readouterr()) == ("", "")


def test_threads_get_what_one_gets() -> None:
    library._librarians.clear()  # loading is raced for, too
    with ThreadPoolExecutor(8) as threads:
        replies = list(threads.map(lookup, QUESTIONS * 8))
    assert replies == [lookup(question) for question in QUESTIONS] * 8
    assert load_facts() is load_facts()


def test_what_it_does_not_know_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="'xx' is none of ar, en"):
        lookup("how many chapters?", language="xx")
    with pytest.raises(ValueError, match="'xx' is none of"):
        check_text("Nine chapters.", language="xx")
    with pytest.raises(DataError):
        load_facts(tmp_path)
    with pytest.raises(AttributeError):
        factcheck.check_texts  # noqa: B018


def test_importing_it_loads_nothing() -> None:
    code = "import factcheck, sys; print([m for m in sys.modules if m.startswith('factcheck.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.strip() == "[]"
