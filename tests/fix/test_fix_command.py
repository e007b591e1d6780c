"""`factcheck fix` as its users meet it: what it shows, asks and writes, and its exit status."""

import os
import stat
import unicodedata
from pathlib import Path

import pytest

from factcheck.commands.fix import write_file
from factcheck.errors import FactcheckError
from factcheck.fix import Fixed
from factcheck.model import Document
from tests.command import RIGHT, WRONG, Command

DIFF = f"""--- a/wrong.txt
+++ b/wrong.txt
@@ -1 +1 @@
-{WRONG}
\\ No newline at end of file
+{RIGHT}
\\ No newline at end of file
"""


def content(factcheck: Command, name: str) -> bytes:
    return (factcheck.folder / name).read_bytes()


def test_a_diff_is_shown_and_nothing_written(factcheck: Command) -> None:
    done = factcheck("fix", "wrong.txt", "right.txt")
    assert (done.returncode, done.stdout, done.stderr) == (1, DIFF, "")
    assert content(factcheck, "wrong.txt") == WRONG.encode()


def test_nothing_to_correct(factcheck: Command) -> None:
    for arguments in ([], ["--write"]):
        done = factcheck("fix", "right.txt", *arguments)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_write(factcheck: Command) -> None:
    done = factcheck("fix", "--write", ".")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f".{os.sep}wrong.txt:1:26: '12' → '9'\n"
    assert content(factcheck, "wrong.txt") == RIGHT.encode()
    assert factcheck("verify", "wrong.txt").returncode == 0


@pytest.mark.parametrize(
    "form",
    [
        pytest.param(lambda text: text.encode(), id="no line end at the end"),
        pytest.param(lambda text: f"\n\n{text}\n\n\n".encode(), id="empty lines"),
        pytest.param(lambda text: f"One.\r\n{text}\r\nTwo.\r\n".encode(), id="CRLF"),
        pytest.param(lambda text: f"One.\r{text}\rTwo.\r".encode(), id="CR"),
        pytest.param(lambda text: f"One.\r\n{text}\nTwo.\r".encode(), id="mixed line ends"),
        pytest.param(lambda text: f"{text} \t \n\u00a0\u200b\n".encode(), id="spaces at the ends of lines"),
        pytest.param(lambda text: f"\ufeff{text}\n".encode(), id="a byte order mark"),
        pytest.param(lambda text: f"{text}\n".encode("utf-16"), id="UTF-16"),
        pytest.param(lambda text: b"\xfe\xff" + f"{text}\n".encode("utf-16-be"), id="UTF-16, big end first"),
        pytest.param(lambda text: f"Cafe\u0301 字 \U0001f600 {text}".encode(), id="characters of several bytes"),
        pytest.param(lambda text: f"date 2026-01-29\n{text}".encode(), id="a date of its own"),
        pytest.param(lambda text: f"---\ntitle: 12 chapters\n---\n\n# {text}".encode(), id="front matter"),
    ],
)
def test_no_other_byte_is_changed(factcheck: Command, form: object) -> None:
    assert callable(form)
    factcheck.write("a.md", form(WRONG))
    done = factcheck("fix", "--write", "a.md", "--language", "en")
    assert done.returncode == 0, done.stderr
    assert content(factcheck, "a.md") == form(RIGHT)


def test_letters_stay_composed_or_taken_apart(factcheck: Command) -> None:
    wrong, right = "Công ước Hà Nội gồm mười hai chương.", "Công ước Hà Nội gồm chín chương."
    for form in ("NFC", "NFD"):
        factcheck.write("a.txt", unicodedata.normalize(form, wrong))
        assert factcheck("fix", "--write", "a.txt").returncode == 0
        assert content(factcheck, "a.txt").decode() == unicodedata.normalize(form, right)


def test_permissions_and_links_are_kept(factcheck: Command) -> None:
    target = factcheck.folder / "wrong.txt"
    target.chmod(0o640)
    link = factcheck.folder / "link.md"
    link.symlink_to("wrong.txt")
    assert factcheck("fix", "--write", "link.md").returncode == 0
    assert link.is_symlink()
    assert (target.read_text(encoding="utf-8"), stat.S_IMODE(target.stat().st_mode)) == (RIGHT, 0o640)
    assert sorted(path.name for path in factcheck.folder.iterdir()) == ["link.md", "right.txt", "wrong.txt"]


def test_a_file_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    fixed = Fixed(Document(str(path), "old"), "new")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(FactcheckError, match=r"a.txt: cannot be written \(Permission denied\); check who may"):
        write_file(fixed)
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("a.txt", b"old")]


def test_a_file_that_has_changed_since_it_was_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"newer")
    with pytest.raises(FactcheckError, match="has changed while it was read; run it again"):
        write_file(Fixed(Document(str(path), "old"), "new"))
    assert path.read_bytes() == b"newer"


def test_standard_input(factcheck: Command) -> None:
    done = factcheck("fix", "-", stdin=WRONG)
    assert (done.returncode, done.stdout) == (1, DIFF.replace("wrong.txt", "-"))
    done = factcheck("fix", "--write", "-", stdin=f"{WRONG}\n")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{RIGHT}\n", "")


@pytest.mark.parametrize(
    ("answers", "text", "status"),
    [
        ("y\ny\n", "9 chapters. 71 articles.", 0),
        ("y\nn\n", "9 chapters. 80 articles.", 1),
        ("n\ny\n", "12 chapters. 71 articles.", 1),
        ("a\n", "9 chapters. 71 articles.", 0),
        ("q\n", "12 chapters. 80 articles.", 1),
        ("y\nq\n", "9 chapters. 80 articles.", 1),
        ("", "12 chapters. 80 articles.", 1),
        ("what?\nyes\nNO\n", "9 chapters. 80 articles.", 1),
    ],
)
def test_it_asks_one_by_one(factcheck: Command, answers: str, text: str, status: int) -> None:
    def draft(words: str) -> str:
        return "The Hanoi Convention has {}\nIt has {}.".format(*words.rstrip(".").split(". "))

    factcheck.write("a.txt", draft("12 chapters. 80 articles."))
    done = factcheck("fix", "--interactive", "a.txt", stdin=answers)
    assert content(factcheck, "a.txt").decode() == draft(text)
    assert done.returncode == status
    assert "a.txt:1:26: '12 chapters' → '9 chapters'  [y]es, [n]o, [a]ll, [q]uit?" in done.stderr


def test_it_cannot_ask_and_read_the_same_stream(factcheck: Command) -> None:
    done = factcheck("fix", "--interactive", "-", stdin=WRONG)
    assert (done.returncode, done.stdout) == (2, "")
    assert "--interactive" in done.stderr


def test_the_outdated_on_request(factcheck: Command) -> None:
    factcheck.write("a.txt", "The Hanoi Convention was signed by 65 countries and has 68 articles.")
    assert factcheck("fix", "a.txt").stdout == ""
    assert factcheck("fix", "--write", "--outdated", "a.txt").returncode == 0
    assert content(factcheck, "a.txt") == b"The Hanoi Convention was signed by 72 countries and has 68 articles."


def test_what_has_no_correction_is_said_and_fails(factcheck: Command) -> None:
    factcheck.write("a.txt", "The Hanoi Convention was adopted in early 2024.")
    done = factcheck("fix", "--write", "a.txt")
    assert done.returncode == 1
    assert done.stderr == (
        "factcheck: a.txt:1:34: 'in early 2024' is left as it is: no single right wording is known\n"
    )


def test_unread_texts_end_with_2_and_the_others_are_corrected(factcheck: Command) -> None:
    done = factcheck("fix", "--write", "missing.txt", "wrong.txt")
    assert done.returncode == 2
    assert "missing.txt: no such file" in done.stderr
    assert content(factcheck, "wrong.txt") == RIGHT.encode()


def test_settings_and_side_files_hold(factcheck: Command) -> None:
    factcheck.write(".factcheck-ignore.yaml", 'ignore: [{path: "*.txt", fact: structure, reason: a quotation}]')
    assert factcheck("fix", "--write", "wrong.txt").stdout == ""
    assert content(factcheck, "wrong.txt") == WRONG.encode()


def test_a_hostile_name_and_text_reach_no_terminal(factcheck: Command) -> None:
    name = "a\x1b[31m.md"
    factcheck.write(name, f"{WRONG} \x1b]0;title\x07")
    done = factcheck("fix", "--write", name)
    assert "\x1b" not in done.stdout + done.stderr
    assert Path(factcheck.folder / name).read_bytes().endswith(b"\x1b]0;title\x07")
