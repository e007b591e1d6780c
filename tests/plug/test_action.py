"""action.yml: its steps run in a shell as GitHub runs them; the step that uploads is left to GitHub."""

import datetime
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.command import RIGHT, WRONG
from tests.reports.runner import commands

ROOT = Path(__file__).parent.parent.parent
ACTION: Any = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS = ACTION["runs"]["steps"]
EXPRESSION = re.compile(r"\$\{\{ *([\w.-]+) *\}\}")
# What of a file of GitHub's name=value lines a runner takes.
OUTPUT = re.compile(r"^([\w-]+)=(.*)$", re.MULTILINE)


class Runner:
    """Runs the `run` steps of a composite action in a folder, with a shim for each program that is installed."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self.folder = folder / "workspace"
        self.folder.mkdir()
        self._shims = folder / "bin"
        self._shims.mkdir()
        self._log = folder / "python.log"
        self.shim("factcheck", f'exec "{sys.executable}" -m factcheck "$@"')
        self.shim("python", f'printf "%s\\n" "$*" >> "{self._log}"')
        self._files = {name: folder / name for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
        self._environment = {
            **environment,
            "PATH": f"{self._shims}{os.pathsep}{environment['PATH']}",
            "GITHUB_ACTIONS": "true",
            **{name: str(path) for name, path in self._files.items()},
        }
        self.outputs: dict[str, str] = {}
        self.printed = ""

    def shim(self, name: str, script: str) -> None:
        path = self._shims / name
        path.write_text(f"#!/usr/bin/env bash\n{script}\n", encoding="utf-8")
        path.chmod(0o755)

    @property
    def summary(self) -> str:
        return self._files["GITHUB_STEP_SUMMARY"].read_text(encoding="utf-8")

    @property
    def installed(self) -> str:
        return self._log.read_text(encoding="utf-8")

    def run(self, **given: str) -> int:
        """Run the action with these inputs; the exit status of the step that failed, else 0."""
        inputs = {name: entry["default"] for name, entry in ACTION["inputs"].items()}
        inputs |= {name.replace("_", "-"): value for name, value in given.items()}
        for step in STEPS:
            if "run" not in step:
                continue
            status = self._step(step, inputs)
            if status:
                return status
        return 0

    def _step(self, step: dict[str, Any], inputs: dict[str, str]) -> int:
        assert step["shell"] == "bash"
        assert not EXPRESSION.search(step["run"]), "an input would be run as a script"

        def value(match: re.Match[str]) -> str:
            scope, _, name = match[1].partition(".")
            if scope == "inputs":
                return inputs[name]
            if scope == "steps":
                return self.outputs[name.removeprefix("verify.outputs.")]
            assert match[1] == "github.action_path"
            return str(ROOT)

        script = self.folder.parent / "step.sh"
        script.write_text(step["run"], encoding="utf-8")
        environment = {name: EXPRESSION.sub(value, text) for name, text in step.get("env", {}).items()}
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],
            cwd=self.folder,
            env={**self._environment, **environment},
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
        self.printed += done.stdout + done.stderr
        if self._files["GITHUB_OUTPUT"].exists():
            self.outputs = dict(OUTPUT.findall(self._files["GITHUB_OUTPUT"].read_text(encoding="utf-8")))
        return done.returncode


@pytest.fixture
def runner(tmp_path: Path, environment: dict[str, str]) -> Runner:
    runner = Runner(tmp_path, environment)
    (runner.folder / "drafts").mkdir()
    (runner.folder / "drafts" / "right.md").write_text(RIGHT, encoding="utf-8")
    return runner


def wrong(runner: Runner, text: str = WRONG) -> None:
    (runner.folder / "drafts" / "wrong.md").write_text(text, encoding="utf-8")


def test_it_installs_itself(runner: Runner) -> None:
    runner.run()
    assert runner.installed == f"-m pip install --disable-pip-version-check --quiet {ROOT}\n"


def test_right_drafts_pass(runner: Runner) -> None:
    assert runner.run(paths="drafts") == 0
    assert runner.outputs == {"status": "0", "sarif": "factcheck.sarif", "written": "true"}
    assert commands(runner.printed) == []
    assert "nothing to object to" in runner.summary


def test_a_wrong_draft_is_annotated_reported_and_fails_the_job(runner: Runner) -> None:
    wrong(runner)
    assert runner.run(paths="drafts") == 1
    (annotation,) = commands(runner.printed)
    assert (annotation.name, annotation.properties["file"], annotation.properties["line"]) == (
        "error",
        "drafts/wrong.md",
        "1",
    )
    assert "12 chapters" in annotation.data
    assert "12 chapters" in runner.summary
    report = json.loads((runner.folder / "factcheck.sarif").read_text(encoding="utf-8"))
    places = [result["locations"][0]["physicalLocation"] for result in report["runs"][0]["results"]]
    assert "drafts/wrong.md" in {place["artifactLocation"]["uri"] for place in places}
    assert runner.outputs["status"] == "1"


def test_texts_without_a_date_have_that_of_the_run(runner: Runner) -> None:
    """More than the known number have signed: wrong at the date of the facts, not to be told today."""
    wrong(runner, "85 countries have signed the Hanoi Convention.")
    assert runner.run(paths="drafts") == 0
    assert runner.run(paths="drafts", as_of="2025-10-26") == 1
    assert runner.run(paths="drafts", as_of=datetime.date.today().isoformat()) == 0


def test_paths_and_options_are_given_line_by_line(runner: Runner) -> None:
    (runner.folder / "two words").mkdir()
    (runner.folder / "two words" / "a.md").write_text(
        "The Hanoi Convention was signed by 65 countries.", encoding="utf-8"
    )
    assert runner.run(paths="drafts\n\ntwo words\n", arguments="--fail-on=conflicts,outdated\n--show=agrees") == 1
    assert {one.properties["file"] for one in commands(runner.printed)} == {"drafts/right.md", "two words/a.md"}


@pytest.mark.parametrize("paths", ["$(touch run)", "`touch run`", "; touch run", "-V", "--help", '" && touch run "'])
def test_an_input_is_never_run(runner: Runner, paths: str) -> None:
    assert runner.run(paths=paths) == 2
    assert runner.run(sarif=f"{paths.replace('/', '')}.sarif", paths="drafts") in (0, 2)
    assert not (runner.folder / "run").exists()


def test_wrong_usage_fails_the_job(runner: Runner) -> None:
    assert runner.run(paths="missing.md") == 2
    assert "no such file" in runner.printed
    assert runner.run(arguments="--as-off=x") == 2


def test_the_upload_is_left_to_github() -> None:
    (upload,) = [step for step in STEPS if "upload-sarif" in step.get("uses", "")]
    assert upload["with"]["sarif_file"] == "${{ steps.verify.outputs.sarif }}"
    assert "inputs.upload == 'true'" in upload["if"]
    assert STEPS.index(upload) == len(STEPS) - 2, "before the step that fails the job"


def test_every_input_and_output_is_used_and_described() -> None:
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    for name, entry in ACTION["inputs"].items():
        assert entry["description"]
        assert f"inputs.{name}" in text
    outputs = {EXPRESSION.fullmatch(entry["value"])[1] for entry in ACTION["outputs"].values()}  # type: ignore[index]
    assert outputs == {"steps.verify.outputs.status", "steps.verify.outputs.sarif"}
