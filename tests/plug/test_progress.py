"""The progress bar: on a terminal, on long runs, on standard error alone."""

import os
import subprocess
import sys

import pytest

from tests.command import RIGHT, Command

pty = pytest.importorskip("pty")
PROGRAM = """
import sys
from factcheck.cli import main
from factcheck import progress
progress.PATIENCE = {patience}
sys.argv = ["factcheck", "verify", "."]
main()
"""


def run(factcheck: Command, patience: float, terminal: bool) -> tuple[str, str]:
    """Standard output and standard error of a run over many texts; standard error is a terminal or a pipe."""
    for number in range(30):
        factcheck.write(f"{number}.txt", RIGHT)
    (factcheck.folder / "wrong.txt").unlink()
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM.format(patience=patience)],
        cwd=factcheck.folder,
        env={**factcheck.environment, "TERM": "xterm"},
        stdout=subprocess.PIPE,
        stderr=theirs if terminal else subprocess.PIPE,
    )
    os.close(theirs)
    printed, piped = process.communicate(timeout=120)
    shown = b""
    while terminal:
        try:
            part = os.read(ours, 65536)
        except OSError:  # the other end is closed
            break
        if not part:
            break
        shown += part
    os.close(ours)
    assert process.returncode == 0
    return printed.decode(), (shown if terminal else piped).decode()


def test_a_long_run_shows_how_far_it_is(factcheck: Command) -> None:
    printed, shown = run(factcheck, 0, terminal=True)
    assert "/31" in shown
    assert printed.endswith("31 texts: 31 claims: 31 agree\n")


@pytest.mark.parametrize(("patience", "terminal"), [(60, True), (0, False)])
def test_a_short_run_or_one_that_nobody_looks_at_shows_nothing(
    factcheck: Command, patience: float, terminal: bool
) -> None:
    printed, shown = run(factcheck, patience, terminal)
    assert shown == ""
    assert printed.endswith("31 texts: 31 claims: 31 agree\n")
