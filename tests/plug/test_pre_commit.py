"""The hooks for pre-commit: what they run, and, in a repository of drafts, what they stop."""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from pre_commit import clientlib

from tests.command import RIGHT, WRONG, Command

ROOT = Path(__file__).parent.parent.parent
HOOKS: list[dict[str, Any]] = clientlib.load_manifest(str(ROOT / ".pre-commit-hooks.yaml"))
ENTRIES = {hook["id"]: shlex.split(hook["entry"])[1:] for hook in HOOKS}


def test_the_hooks_are_those_that_are_named() -> None:
    assert list(ENTRIES) == ["factcheck", "factcheck-fix"]
    assert all((hook["language"], hook["require_serial"]) == ("python", True) for hook in HOOKS)


def test_a_wrong_draft_is_stopped(factcheck: Command) -> None:
    assert factcheck(*ENTRIES["factcheck"], "wrong.txt", "right.txt").returncode == 1
    assert factcheck(*ENTRIES["factcheck"], "right.txt").returncode == 0


def test_settings_exclude_texts_that_pre_commit_names(factcheck: Command) -> None:
    factcheck.write("factcheck.toml", 'exclude = ["wrong.*"]')
    assert factcheck(*ENTRIES["factcheck"], "wrong.txt", "right.txt").returncode == 0


def test_the_other_hook_corrects(factcheck: Command) -> None:
    assert factcheck(*ENTRIES["factcheck-fix"], "wrong.txt", "right.txt").returncode == 0
    assert (factcheck.folder / "wrong.txt").read_text(encoding="utf-8") == RIGHT


class Repository:
    """A repository of drafts; git and pre-commit know nothing of the user's own settings."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        self._environment = {
            **os.environ,
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_SYSTEM": os.devnull,
            "PRE_COMMIT_HOME": str(folder.parent / "pre-commit"),
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        }
        self._environment.pop("PYTHONPATH", None)
        self("git", "init", "-q", "-b", "main")
        self("git", "config", "user.name", "Desk")
        self("git", "config", "user.email", "desk@example.org")

    def __call__(self, *command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command,
            cwd=self.folder,
            env=self._environment,
            capture_output=True,
            encoding="utf-8",
            timeout=600,
            check=False,
        )

    def commit(self, message: str = "draft") -> subprocess.CompletedProcess[str]:
        self("git", "add", "-A")
        return self("git", "commit", "-m", message)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """This project as a repository of its own, as it stands in the work tree."""
    repository = Repository(tmp_path_factory.mktemp("project") / "factcheck")
    for name in ("factcheck", "facts", "seeds"):
        shutil.copytree(ROOT / name, repository.folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "hatch_build.py", "README.md", "LICENSE", ".pre-commit-hooks.yaml"):
        shutil.copy(ROOT / name, repository.folder)
    assert repository.commit().returncode == 0
    return repository


@pytest.mark.slow
def test_try_repo_stops_a_wrong_draft_and_lets_the_corrected_one_pass(project: Repository, tmp_path: Path) -> None:
    drafts = Repository(tmp_path / "drafts")
    try_repo = ("pre-commit", "try-repo", str(project.folder), "factcheck", "--all-files")
    (drafts.folder / "a.md").write_text(WRONG, encoding="utf-8")
    drafts("git", "add", "-A")
    done = drafts(*try_repo)
    assert done.returncode == 1
    assert '"12 chapters", the sources have 9 chapters' in done.stdout
    (drafts.folder / "a.md").write_text(RIGHT, encoding="utf-8")
    drafts("git", "add", "-A")
    done = drafts(*try_repo)
    assert (done.returncode, "Passed" in done.stdout) == (0, True), done.stdout


@pytest.mark.slow
def test_a_commit_with_a_wrong_number_is_stopped(project: Repository, tmp_path: Path) -> None:
    drafts = Repository(tmp_path / "drafts")
    revision = project("git", "rev-parse", "HEAD").stdout.strip()
    (drafts.folder / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {project.folder}\n  rev: {revision}\n  hooks:\n  - {{id: factcheck, files: ^drafts/}}\n",
        encoding="utf-8",
    )
    (drafts.folder / "drafts").mkdir()
    assert drafts("pre-commit", "install").returncode == 0
    draft = drafts.folder / "drafts" / "a.md"
    draft.write_text(f"{WRONG}\n", encoding="utf-8")
    (drafts.folder / "notes.txt").write_text("Αύριο.\n", encoding="utf-8")  # no draft, and in no language that is read
    stopped = drafts.commit()
    assert stopped.returncode != 0
    assert '"12 chapters", the sources have 9 chapters' in stopped.stdout + stopped.stderr
    assert drafts("git", "log").returncode != 0, "nothing was committed"
    draft.write_text(f"{RIGHT}\n", encoding="utf-8")
    passed = drafts.commit()
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert drafts("git", "show", "HEAD:drafts/a.md").stdout == f"{RIGHT}\n"
