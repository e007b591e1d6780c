"""A format that is not asked for costs a run nothing: neither its module nor what it needs is imported."""

import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.reports import FORMATS

ROOT = Path(__file__).parent.parent.parent
# What only some formats need, and what takes long to import.
HEAVY = ["xml", "html", "string", "rich", "base64"]
PROGRAM = """
import sys
from factcheck import cli
sys.argv = ["factcheck", "verify", *sys.argv[1:]]
try:
    cli.main()
except SystemExit as stopped:
    print(*sorted(sys.modules), sep="\\n", file=sys.stderr)
"""


def imported(tmp_path: Path, *arguments: str) -> set[str]:
    """The modules that a run imports."""
    (tmp_path / "draft.txt").write_text("The Hanoi Convention has 12 chapters.", encoding="utf-8")
    run = [sys.executable, "-c", PROGRAM, "draft.txt", *arguments]
    environment = {"PYTHONPATH": str(ROOT), "FACTCHECK_CACHE": str(tmp_path / "cache"), "PATH": ""}
    done = subprocess.run(run, cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", check=True)
    return set(done.stderr.splitlines())


def modules(name: str) -> str:
    return f"factcheck.reports.{name.replace('-', '_')}"


def test_a_plain_run_imports_the_terminal_alone(tmp_path: Path) -> None:
    imported(tmp_path)  # compiles what is cached
    found = imported(tmp_path)
    assert {name for name in FORMATS if modules(name) in found} == {"terminal"}
    assert [name for name in HEAVY if name in found] == []
    assert "factcheck.fingerprints" not in found


# A format with the formats that it is made of.
MADE_OF = {
    "concise": set[str](),
    "json": set[str](),
    "json-lines": {"json"},
    "sarif": {"json", "markdown"},
    "github": {"concise"},
    "gitlab": {"json"},
    "junit": set[str](),
    "markdown": set[str](),
    "html": {"json"},
}


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "terminal"])
def test_a_format_imports_what_it_is_made_of(tmp_path: Path, name: str) -> None:
    found = imported(tmp_path, "--output", f"{name}:report")
    assert {one for one in FORMATS if modules(one) in found} == {"terminal", name, *MADE_OF[name]}
