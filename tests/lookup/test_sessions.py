"""The sessions that --help and the README show are what happens: each command is run, its output compared."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
ANYTHING = ("...", "…")  # a line that stands for any number of lines


def run(command: str) -> str:
    """What `factcheck …` writes to standard output, in a terminal of 200 columns."""
    arguments = shlex.split(command)
    assert arguments[0] == "factcheck"
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "200"}
    done = subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


def sessions(text: str) -> list[tuple[str, str]]:
    """The commands of a text (`$ factcheck …`), each with the lines below it up to the next one or an empty one."""
    found = re.findall(r"^ *\$ (factcheck (?:lookup|facts)\b.*)\n((?:(?! *\$ | *```).*\S.*\n)+)", text, re.MULTILINE)
    return [(command, "".join(f"{line.strip()}\n" for line in shown.splitlines())) for command, shown in found]


def pattern(shown: str) -> str:
    """A pattern of the lines that are shown."""
    lines = [line if line.strip() not in ANYTHING else None for line in shown.splitlines()]
    return "".join(r"(?:.*\n)*?" if line is None else rf" *{re.escape(line)} *\n" for line in lines)


HELP = sessions(run("factcheck lookup --help"))
README = sessions((ROOT / "README.md").read_text(encoding="utf-8"))


def test_help_shows_sessions() -> None:
    assert len(HELP) >= 3


@pytest.mark.parametrize(("command", "shown"), [*HELP, *README], ids=[command for command, _ in [*HELP, *README]])
def test_a_session_is_what_happens(command: str, shown: str) -> None:
    written = run(command)
    assert re.match(pattern(shown), written), written
