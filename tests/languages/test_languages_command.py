"""`factcheck languages`: the list, a new file, and the check, as their users meet them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.packs import available

ROOT = Path(__file__).parent.parent.parent
Done = subprocess.CompletedProcess[str]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("languages")


def factcheck(folder: Path, *arguments: str, stdin: str = "") -> Done:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "FACTCHECK_CACHE": str(folder / "cache")}
    command = [sys.executable, "-m", "factcheck", *arguments]
    return subprocess.run(
        command,
        cwd=folder,
        env=environment,
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def test_languages_are_listed(folder: Path) -> None:
    done = factcheck(folder, "languages")
    assert (done.returncode, done.stderr) == (0, "")
    assert [line.split()[0] for line in done.stdout.splitlines()] == available()


def test_a_new_file_is_written_once(folder: Path) -> None:
    done = factcheck(folder, "languages", "new", "it", "--output", "it.yaml")
    assert (done.returncode, done.stdout, done.stderr) == (0, "it.yaml\n", "")
    written = (folder / "it.yaml").read_text(encoding="utf-8")
    assert "TODO" in written
    again = factcheck(folder, "languages", "new", "it", "--output", "it.yaml")
    assert again.returncode == 2
    assert again.stderr.startswith("factcheck: it.yaml: is there already; ")
    assert (folder / "it.yaml").read_text(encoding="utf-8") == written


def test_a_code_that_is_none_is_refused(folder: Path) -> None:
    done = factcheck(folder, "languages", "new", "xx", "--output", "xx.yaml")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "factcheck: CLDR has no language 'xx'; give an ISO 639 code\n"
    assert not (folder / "xx.yaml").exists()


def test_a_language_that_is_there_passes_the_check(folder: Path) -> None:
    done = factcheck(folder, "languages", "check", "en")
    assert (done.returncode, done.stdout, done.stderr) == (0, "en: nothing is missing\n", "")


def test_a_language_that_is_not_there_fails_the_check(folder: Path) -> None:
    done = factcheck(folder, "languages", "check", "xx")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("factcheck: languages/xx.yaml: cannot be read")


BILINGUAL = "The Hanoi Convention has 9 chapters.\n\nKonwencja z Hanoi ma dwanaście rozdziałów.\n"
GERMAN = "Das Übereinkommen wurde von 72 Staaten unterzeichnet, aber es ist noch nicht in Kraft.\n"


def test_each_claim_of_a_bilingual_text_has_its_language(folder: Path) -> None:
    done = factcheck(folder, "verify", "--format", "json", "-", stdin=BILINGUAL)
    (document,) = json.loads(done.stdout)["documents"]
    assert [(one["language"], one["verdict"]) for one in document["claims"]] == [("en", "agrees"), ("pl", "conflicts")]
    assert done.returncode == 1


def test_a_paragraph_left_unread_is_said_and_not_trusted(folder: Path) -> None:
    done = factcheck(folder, "verify", "-", stdin=BILINGUAL + "\n" + GERMAN)
    assert done.returncode == 2
    assert "line 5: in no supported language" in done.stderr
    assert "conflicts  structure.chapters" in done.stdout
