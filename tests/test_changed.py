"""Changed lines, through a real git."""

import os
import subprocess
from pathlib import Path

import pytest

from factcheck.changed import WHOLE, Lines, find_changes
from factcheck.errors import FactcheckError


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with one commit, as the current folder; the user's own git settings are kept out of it."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    git("init", "-q", "-b", "main")
    write("a.md", "one\ntwo\nthree\nfour\n")
    write("bản thảo.md", "một\n")
    write('odd "name".md', "odd\n")
    commit()
    return tmp_path


def git(*arguments: str) -> None:
    who = ["-c", "user.name=Desk", "-c", "user.email=desk@example.org"]
    subprocess.run(["git", *who, *arguments], check=True, capture_output=True)


def commit() -> None:
    git("add", "-A")
    git("commit", "-q", "-m", "drafts")


def write(name: str, text: str | bytes) -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8") if isinstance(text, str) else text)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param("one\ntwo\nthree\nfour\n", (), id="unchanged"),
        pytest.param("one\n2\nthree\nfour\n", (Lines(2, 2),), id="one line"),
        pytest.param("1\n2\nthree\n4\n", (Lines(1, 2), Lines(4, 4)), id="two places"),
        pytest.param("one\ntwo\nthree\nfour\nfive\n", (Lines(5, 5),), id="a line more"),
        pytest.param("one\nthree\nfour\n", (), id="a line less"),
        pytest.param("zero\none\ntwo\nthree\nfour\n", (Lines(1, 1),), id="moved down"),
        pytest.param("one\ntwo\nthree\nfour", (Lines(4, 4),), id="no line end at the end"),
        pytest.param(
            "@@ -1 +9,9 @@\ntwo\nthree\nfour\ndiff --git a/x b/x\n", (Lines(1, 1), Lines(5, 5)), id="like git"
        ),
    ],
)
@pytest.mark.parametrize("staged", [False, True])
def test_changed_lines(repository: Path, text: str, lines: tuple[Lines, ...], staged: bool) -> None:
    write("a.md", text)
    if staged:
        git("add", "-A")
    assert find_changes("HEAD", ["a.md"]).of("a.md") == lines


@pytest.mark.parametrize("name", ["bản thảo.md", 'odd "name".md'])
def test_names_of_every_kind(repository: Path, name: str) -> None:
    write(name, "changed\n")
    changes = find_changes("HEAD", [name])
    assert changes.of(name) == (Lines(1, 1),)
    assert changes.of("a.md") == ()


def test_untracked_files_are_new_and_ignored_ones_unchanged(repository: Path) -> None:
    write(".gitignore", "private.md\n")
    write("new/draft.md", "new\n")
    write("private.md", "new\n")
    changes = find_changes("HEAD", ["."])
    assert (changes.of("new/draft.md"), changes.of("private.md"), changes.of("-")) == (WHOLE, (), WHOLE)


def test_a_renamed_file_has_only_its_changes(repository: Path) -> None:
    git("mv", "a.md", "b.md")
    write("b.md", "one\ntwo\nthree\n4\n")
    assert find_changes("HEAD", ["b.md"]).of("b.md") == (Lines(4, 4),)


def test_a_removed_file_is_no_matter(repository: Path) -> None:
    Path("a.md").unlink()
    assert find_changes("HEAD", ["."]).of("a.md") == ()


def test_utf_16_is_new_as_a_whole(repository: Path) -> None:
    write("wide.txt", "one\ntwo\n".encode("utf-16"))
    commit()
    write("wide.txt", "one\n2\n".encode("utf-16"))
    assert find_changes("HEAD", ["wide.txt"]).of("wide.txt") == WHOLE


def test_only_what_this_branch_changed_counts(repository: Path) -> None:
    """Lines that have changed on the other branch since are not this one's."""
    git("checkout", "-q", "-b", "draft")
    write("a.md", "one\ntwo\nthree\n4\n")
    commit()
    git("checkout", "-q", "main")
    write("a.md", "1\ntwo\nthree\nfour\n")
    commit()
    git("checkout", "-q", "draft")
    assert find_changes("main", ["a.md"]).of("a.md") == (Lines(4, 4),)


def test_from_a_folder_within(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write("deep/b.md", "one\n")
    commit()
    write("deep/b.md", "1\n")
    monkeypatch.chdir(repository / "deep")
    assert find_changes("HEAD", ["b.md"]).of("b.md") == (Lines(1, 1),)
    assert find_changes("HEAD", ["../a.md"]).of("../a.md") == ()


@pytest.mark.parametrize("revision", ["nowhere", "--help", "-x", "HEAD~9"])
def test_an_unknown_revision_is_one_line(repository: Path, revision: str) -> None:
    with pytest.raises(FactcheckError) as caught:
        find_changes(revision, ["a.md"])
    assert str(caught.value).startswith("--changed-since")
    assert revision in str(caught.value)
    assert "\n" not in str(caught.value)


def test_no_repository_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(FactcheckError, match="--changed-since: not a git repository") as caught:
        find_changes("HEAD", ["a.md"])
    assert "\n" not in str(caught.value)


def test_no_git_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(FactcheckError, match="git is not installed"):
        find_changes("HEAD", ["a.md"])
