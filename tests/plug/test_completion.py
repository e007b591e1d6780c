"""Shell completion: what a real bash completes, and that installing it costs nothing else."""

import os
import subprocess
import sys

import pytest

from tests.command import Command

COMPLETE = """
source <(factcheck --show-completion bash)
COMP_WORDS=({words})
COMP_CWORD={last}
_factcheck_completion factcheck
printf '%s\\n' "${{COMPREPLY[@]}}"
"""
DETECTION_OFF = {"_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"}


def complete(factcheck: Command, *words: str) -> list[str]:
    """What bash offers for the last word."""
    shim = factcheck.folder / "bin" / "factcheck"
    shim.parent.mkdir()
    shim.write_text(f'#!/usr/bin/env bash\nexec "{sys.executable}" -m factcheck "$@"\n', encoding="utf-8")
    shim.chmod(0o755)
    quoted = " ".join(f"'{word}'" for word in ("factcheck", *words))
    path = f"{shim.parent}{os.pathsep}{factcheck.environment['PATH']}"
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-c", COMPLETE.format(words=quoted, last=len(words))],
        cwd=factcheck.folder,
        env={**factcheck.environment, **DETECTION_OFF, "PATH": path},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    return done.stdout.split()


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (("ver",), ["verify"]),
        (("facts", "sh"), ["show"]),
        (("verify", "--form"), ["--format"]),
        (("verify", "--format", "sar"), ["sarif"]),
        (("verify", "--language", ""), ["ar", "en", "es", "fr", "pl", "ru", "vi", "zh"]),
        (("verify", "--show", "conf"), ["conflicts"]),
        (("verify", "--fail-on", "conflicts,out"), ["conflicts,outdated"]),
        (("verify", "--fail-on", "non"), ["none"]),
        (("facts", "show", "structure.c"), ["structure.chapters"]),
    ],
)
def test_bash_completes(factcheck: Command, words: tuple[str, ...], offered: list[str]) -> None:
    assert complete(factcheck, *words) == offered


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_shell_has_a_script(factcheck: Command, shell: str) -> None:
    factcheck.environment = {**factcheck.environment, **DETECTION_OFF}
    done = factcheck("--show-completion", shell)
    assert (done.returncode, done.stderr) == (0, "")
    assert "_FACTCHECK_COMPLETE" in done.stdout


def test_it_is_installed_for_the_user(factcheck: Command) -> None:
    home = factcheck.folder / "home"
    home.mkdir()
    factcheck.environment = {**factcheck.environment, **DETECTION_OFF, "HOME": str(home), "USERPROFILE": str(home)}
    done = factcheck("--install-completion", "bash")
    assert done.returncode == 0, done.stderr
    assert (home / ".bash_completions" / "factcheck.sh").exists()
    assert str(home / ".bash_completions") in (home / ".bashrc").read_text(encoding="utf-8")
    assert sorted(os.listdir(home)) == [".bash_completions", ".bashrc"]
