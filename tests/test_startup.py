"""What a plain `verify` imports: nothing of what it was not asked for."""

import json
import subprocess
import sys

import pytest

from tests.command import Command

# What only some runs need: readers of settings and suppressions, corrections, formats, libraries.
ON_DEMAND = (
    "factcheck.changed",
    "factcheck.commands.config",
    "factcheck.commands.fix",
    "factcheck.progress",
    "factcheck.fingerprints",
    "factcheck.fix",
    "factcheck.globs",
    "factcheck.settings_file",
    "factcheck.spelled",
    "factcheck.suggest",
    "factcheck.suppress.baseline",
    "factcheck.suppress.comments",
    "factcheck.suppress.scopes",
    "factcheck.suppress.selectors",
    "factcheck.suppress.sic",
    "factcheck.suppress.side_file",
    "babel",
    "hashlib",
    "icu",
    "pygments",
    "rapidfuzz",
    "rich",
    "tomllib",
    "yaml",
)
PROGRAM = """
import json, sys
from factcheck.cli import main
sys.argv = ["factcheck", *sys.argv[1:]]
try:
    main()
except SystemExit:
    pass
print(json.dumps(sorted(sys.modules)), file=sys.stderr)
"""


def imported(factcheck: Command, *arguments: str) -> set[str]:
    """The modules of a run, which has a cache that is filled."""
    command = [sys.executable, "-c", PROGRAM, *arguments]
    for _ in range(2):
        done = subprocess.run(
            command, cwd=factcheck.folder, env=factcheck.environment, capture_output=True, encoding="utf-8", check=True
        )
    return set(json.loads(done.stderr.splitlines()[-1]))


def test_a_plain_run_imports_nothing_that_it_does_not_need(factcheck: Command) -> None:
    modules = imported(factcheck, "verify", "right.txt")
    assert modules.isdisjoint(ON_DEMAND), sorted(modules.intersection(ON_DEMAND))
    reports = {name for name in modules if name.startswith("factcheck.reports.")}
    assert reports == {"factcheck.reports.common", "factcheck.reports.terminal"}


def test_brackets_and_a_foreign_pyproject_cost_nothing(factcheck: Command) -> None:
    factcheck.write("right.txt", "The Hanoi Convention [the treaty] has 9 chapters (nine), (so) they say.")
    factcheck.write("pyproject.toml", '[project]\nname = "drafts"\n')
    assert imported(factcheck, "verify", "right.txt").isdisjoint(ON_DEMAND)


@pytest.mark.parametrize(
    ("name", "text", "module"),
    [
        ("factcheck.toml", "", "tomllib"),
        ("right.txt", "The Hanoi Convention has 9 [sic] chapters.", "factcheck.suppress.sic"),
        ("right.txt", "The Hanoi Convention has 9 chapters. <!-- factcheck: ignore -->", "factcheck.suppress.comments"),
        (".factcheck-ignore.yaml", "ignore: []", "yaml"),
        ("right.txt", "The Hanoi Convention has 12 chapters.", "factcheck.suggest"),
    ],
)
def test_what_is_there_is_read(factcheck: Command, name: str, text: str, module: str) -> None:
    """The list above names modules that do get imported: each where it is needed."""
    factcheck.write(name, text)
    assert module in imported(factcheck, "verify", "right.txt")


ENTRY = PROGRAM.replace("factcheck.cli", "factcheck.entry")


def test_a_plain_verify_does_not_import_what_reads_options(factcheck: Command) -> None:
    done = subprocess.run(
        [sys.executable, "-c", ENTRY, "verify", "wrong.txt"],
        cwd=factcheck.folder,
        env=factcheck.environment,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert "typer" not in json.loads(done.stderr.splitlines()[-1])


@pytest.mark.parametrize("names", [["wrong.txt"], ["right.txt", "missing.txt"], ["."], ["-"]])
def test_a_plain_verify_says_what_the_command_line_says(factcheck: Command, names: list[str]) -> None:
    factcheck.write("factcheck.toml", 'fail-on = ["agrees"]\nshow = ["agrees"]\n')
    plain, full = (
        factcheck("verify", *names, stdin="The Hanoi Convention has 9 chapters."),
        factcheck("verify", *names, "--format", "terminal", stdin="The Hanoi Convention has 9 chapters."),
    )
    assert (plain.returncode, plain.stdout, plain.stderr) == (full.returncode, full.stdout, full.stderr)


def test_a_plain_verify_with_wrong_settings_says_so_in_one_line(factcheck: Command) -> None:
    factcheck.write("factcheck.toml", "fail_on = 3\n")
    done = factcheck("verify", "right.txt")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("factcheck: ")
    assert done.stderr.count("\n") == 1
