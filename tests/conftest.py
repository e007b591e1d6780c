"""The engine with the shipped fact base, loaded once, and a short way to check a text."""

import datetime
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from factcheck.check import check_document
from factcheck.engine import Engine, load_engine
from factcheck.head import read_head
from factcheck.model import Checked, Document
from tests.command import RIGHT, WRONG, Command

ROOT = Path(__file__).parent.parent

# How long an example takes says nothing where several test processes share a machine.  The examples are the same in
# every run, but with `--hypothesis-profile explore`.
settings.register_profile("factcheck", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None)
settings.load_profile("factcheck")

Finding = tuple[str, str, str]
Check = Callable[..., list[Finding]]


def read_text(engine: Engine, text: str, language: str | None = None, date: str | None = None) -> Checked:
    """Check a text as if it stood in a file; `date` (ISO) is the text's own date unless its head names one."""
    head = read_head(text)
    day = head.date or (datetime.date.fromisoformat(date) if date else None)
    return check_document(Document("text", text, day, head.body), engine, language)


def findings(checked: Checked) -> list[Finding]:
    """What was found: (fact id or "", verdict, the words), in the order of the text."""
    text = checked.document.text
    return [
        (v.fact.id if v.fact else "", v.verdict, text[v.claim.span.start : v.claim.span.end]) for v in checked.verdicts
    ]


@pytest.fixture(scope="session")
def engine() -> Engine:
    return load_engine()


@pytest.fixture(scope="session")
def check(engine: Engine) -> Check:
    """`check(text, language=None, date=None)` returns [(fact id, verdict, words)]."""

    def run(text: str, language: str | None = None, date: str | None = None) -> list[Finding]:
        checked = read_text(engine, text, language, date)
        assert not checked.unread, checked.unread
        return findings(checked)

    return run


@pytest.fixture(scope="session")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What the command line is run with: this checkout, a cache of its own, 80 columns."""
    cache = tmp_path_factory.mktemp("cache")
    return {**os.environ, "PYTHONPATH": str(ROOT), "FACTCHECK_CACHE": str(cache), "COLUMNS": "80"}


@pytest.fixture
def factcheck(tmp_path: Path, environment: dict[str, str]) -> Command:
    """The command line, in a folder with a text that is right and one that is wrong."""
    command = Command(tmp_path, environment)
    command.write("right.txt", RIGHT)
    command.write("wrong.txt", WRONG)
    return command
