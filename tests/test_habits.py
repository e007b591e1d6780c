"""Settings, suppressions, baselines and changed lines, as the users of the command line meet them."""

import json
import os
import subprocess
from typing import Any

import pytest

from tests.command import RIGHT, WRONG, Command

IGNORED = f"{WRONG} <!-- factcheck: ignore as printed in 2024 -->"
OUTDATED = "The Hanoi Convention was signed by 65 countries."
UNVERIFIED = "Will the Hanoi Convention have 12 chapters?"
SIDE = 'ignore:\n  - {path: "wrong.txt", fact: structure.chapters, reason: a quotation}\n'


def claims(done: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    return [claim for document in json.loads(done.stdout)["documents"] for claim in document["claims"]]


@pytest.mark.parametrize(
    ("settings", "arguments", "status"),
    [
        ("", [], 1),
        ('fail-on = "none"', [], 0),
        ('fail-on = "none"', ["--fail-on", "conflicts"], 1),
        ('fail-on = "none"', ["--isolated"], 1),
        ('fail-on = ["outdated"]', [], 0),
        ('sensitivity = {structure = "off"}', [], 0),
        ('sensitivity = {structure = "report"}', [], 0),
        ('sensitivity = {"structure.articles" = "off"}', [], 1),
        ('per-path = {"wrong.*" = {fail-on = "none"}}', [], 0),
        ('per-path = {"right.*" = {fail-on = "none"}}', [], 1),
    ],
)
def test_settings_say_what_fails(factcheck: Command, settings: str, arguments: list[str], status: int) -> None:
    factcheck.write("factcheck.toml", settings)
    assert factcheck("verify", "wrong.txt", *arguments).returncode == status


def test_settings_of_the_report(factcheck: Command) -> None:
    factcheck.write("factcheck.toml", 'format = "json"\n')
    assert json.loads(factcheck("verify", "wrong.txt").stdout)["summary"]["conflicts"] == 1
    assert factcheck("verify", "wrong.txt", "--format", "terminal").stdout.startswith("conflicts  ")
    factcheck.write("factcheck.toml", 'show = ["agrees"]\n')
    assert factcheck("verify", "right.txt").stdout.startswith("agrees  ")


def test_a_setting_that_is_none_ends_the_run(factcheck: Command) -> None:
    factcheck.write("pyproject.toml", '[tool.factcheck]\nfail_on = "none"\n')
    for command in ("verify", "explain", "config"):
        done = factcheck(command, "wrong.txt")
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == "factcheck: pyproject.toml: fail_on: there is no such key; did you mean fail-on?\n"


def test_the_language_of_a_folder(factcheck: Command) -> None:
    (factcheck.folder / "en").mkdir()
    factcheck.write("en/short.md", "12 chapters")
    factcheck.write("en/told.md", "---\nlang: vi\n---\n12")
    factcheck.write("factcheck.toml", 'per-path = {"en/**" = {language = "en"}}')
    documents = json.loads(factcheck("verify", "en", "--format", "json").stdout)["documents"]
    assert [document["language"] for document in documents] == ["en", "vi"]


def test_only_these_languages_are_read(factcheck: Command) -> None:
    factcheck.write("factcheck.toml", 'languages = ["vi", "pl"]')
    done = factcheck("verify", "wrong.txt")
    assert done.returncode == 2
    assert "its language is none of pl, vi" in done.stderr
    assert factcheck("verify", "wrong.txt", "--language", "en").returncode == 1


def test_excluded_texts_are_left_out_of_their_folder(factcheck: Command) -> None:
    factcheck.write("factcheck.toml", 'exclude = ["wrong.*"]')
    assert factcheck("verify", ".").returncode == 0
    assert factcheck("verify", "wrong.txt").returncode == 1
    assert factcheck("verify", "wrong.txt", "--force-exclude").returncode == 0


def test_a_folder_all_of_which_is_excluded_is_no_clean_one(factcheck: Command) -> None:
    factcheck.write("factcheck.toml", 'exclude = ["*"]')
    done = factcheck("verify", ".")
    assert done.returncode == 2
    assert (
        done.stderr == "factcheck: .: every text in this folder is excluded by the settings; see `factcheck config`\n"
    )


def test_a_suppressed_claim_stays_in_the_report_and_fails_no_run(factcheck: Command) -> None:
    factcheck.write("a.md", IGNORED)
    done = factcheck("verify", "a.md", "--format", "json")
    (claim,) = claims(done)
    assert (done.returncode, done.stderr) == (0, "")
    assert claim["verdict"] == "conflicts"
    assert claim["suppressed"] == {"kind": "comment", "reason": "as printed in 2024", "place": "a.md:1"}
    assert factcheck("verify", "a.md", "--ignore-suppressions").returncode == 1


def test_an_unused_comment_is_reported(factcheck: Command) -> None:
    factcheck.write("a.md", f"{RIGHT} <!-- factcheck: ignore[structure.chapters] old -->")
    done = factcheck("verify", "a.md", "--format", "json")
    assert done.returncode == 0
    assert done.stderr == "factcheck: a.md:1: unused comment (old): there is nothing to ignore\n"
    (unused,) = json.loads(done.stdout)["documents"][0]["unused_suppressions"]
    assert unused == {"kind": "comment", "reason": "old", "place": "a.md:1", "why": "there is nothing to ignore"}


def test_a_side_file_is_found_upwards(factcheck: Command) -> None:
    (factcheck.folder / "deep" / "er").mkdir(parents=True)
    factcheck.write("deep/er/wrong.txt", WRONG)
    factcheck.write("deep/.factcheck-ignore.yaml", SIDE)
    (claim,) = claims(factcheck("verify", "deep", "--format", "json"))
    place = os.path.join("deep", ".factcheck-ignore.yaml")
    assert claim["suppressed"] == {"kind": "file", "reason": "a quotation", "place": f"{place}:2"}
    assert factcheck("verify", "wrong.txt").returncode == 1


def test_an_unused_or_broken_entry_of_a_side_file(factcheck: Command) -> None:
    factcheck.write(".factcheck-ignore.yaml", SIDE.replace("wrong", "right"))
    done = factcheck("verify", "right.txt", "--format", "json")
    expected = "factcheck: .factcheck-ignore.yaml:2: unused entry (a quotation): there is nothing to ignore\n"
    assert (done.returncode, done.stderr) == (0, expected)
    assert json.loads(done.stdout)["unused_suppressions"][0]["place"] == ".factcheck-ignore.yaml:2"
    factcheck.write(".factcheck-ignore.yaml", SIDE.replace("reason", "why"))
    done = factcheck("verify", "right.txt")
    assert done.returncode == 2
    assert done.stderr.startswith("factcheck: .factcheck-ignore.yaml:2: there is no key 'why'")


def test_a_baseline_is_written_and_leaves_only_what_is_new(factcheck: Command) -> None:
    done = factcheck("verify", "wrong.txt", "--write-baseline", "known.json")
    assert (done.returncode, done.stderr) == (0, "factcheck: known.json: 1 finding written\n")
    assert factcheck("verify", "wrong.txt", "--baseline", "known.json").returncode == 0
    factcheck.write("wrong.txt", f"News from the desk.\n\n{WRONG}\n\n{WRONG.replace('12', '13')}")
    done = factcheck("verify", "wrong.txt", "--baseline", "known.json", "--format", "json")
    assert done.returncode == 1
    assert [claim["suppressed"] and claim["suppressed"]["kind"] for claim in claims(done)] == ["baseline", None]


def test_a_baseline_of_the_settings(factcheck: Command) -> None:
    factcheck.write("factcheck.toml", 'baseline = "known.json"')
    assert factcheck("verify", "wrong.txt").returncode == 2
    assert factcheck("verify", "wrong.txt", "--write-baseline", "known.json").returncode == 0
    assert factcheck("verify", "wrong.txt").returncode == 0
    factcheck.write("wrong.txt", RIGHT)
    done = factcheck("verify", "wrong.txt")
    assert (done.returncode, done.stderr) == (0, "factcheck: known.json: 1 of its findings are gone; write it anew\n")


@pytest.mark.parametrize(
    ("text", "arguments", "status"),
    [
        (UNVERIFIED, [], 0),
        (UNVERIFIED, ["--max-unverified", "1"], 0),
        (UNVERIFIED, ["--max-unverified", "0"], 1),
        (RIGHT, ["--max-unverified", "0"], 0),
        (OUTDATED, [], 0),
        (OUTDATED, ["--fail-on", "conflicts,outdated"], 1),
    ],
)
def test_what_fails(factcheck: Command, text: str, arguments: list[str], status: int) -> None:
    factcheck.write("a.txt", text)
    assert factcheck("verify", "a.txt", *arguments).returncode == status


def test_too_many_unverified_claims_are_counted(factcheck: Command) -> None:
    factcheck.write("a.txt", UNVERIFIED)
    done = factcheck("verify", "a.txt", "--max-unverified", "0")
    assert done.stderr == "factcheck: 1 claims are unverified, more than the 0 that --max-unverified allows\n"


def test_only_changed_lines(factcheck: Command) -> None:
    def git(*arguments: str) -> None:
        who = ["-c", "user.name=Desk", "-c", "user.email=desk@example.org"]
        subprocess.run(["git", *who, *arguments], cwd=factcheck.folder, check=True, capture_output=True)

    git("init", "-q")
    factcheck.write("a.md", f"{WRONG}\n\n{RIGHT}\n")
    git("add", ".")
    git("commit", "-q", "-m", "drafts")
    done = factcheck("verify", ".", "--changed-since", "HEAD", "--format", "json")
    assert (done.returncode, json.loads(done.stdout)["documents"]) == (0, [])
    factcheck.write("a.md", f"{WRONG}\n\n{WRONG.replace('12', '13')}\n")
    factcheck.write("new.md", WRONG)
    done = factcheck("verify", ".", "--changed-since", "HEAD", "--format", "json")
    assert done.returncode == 1
    assert [claim["text"] for claim in claims(done)] == ["13 chapters", "12 chapters"]
    done = factcheck("verify", ".", "--changed-since", "nowhere")
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)


def test_config_shows_what_is_in_force_and_from_where(factcheck: Command) -> None:
    factcheck.write(
        "factcheck.toml", 'as-of = 2026-01-29\nper-path = {"*.txt" = {language = "en"}}\nexclude = ["x.txt"]'
    )
    done = factcheck("config", "right.txt")
    rows = [" ".join(row.split()) for row in done.stdout.splitlines()]
    assert "as-of = 2026-01-29 # factcheck.toml" in rows
    assert "language = \"en\" # factcheck.toml: per-path '*.txt'" in rows
    assert 'fail-on = ["conflicts"] # default' in rows
    assert "# baseline is not set" in rows
    assert factcheck("config", "x.txt").stdout.startswith("# x.txt: left out (factcheck.toml: exclude 'x.txt')\n")
    assert "as-of" not in factcheck("config", "--isolated").stdout.replace("# as-of is not set", "")


def test_config_is_written_as_a_settings_file_is(factcheck: Command) -> None:
    settings = (
        'fail-on = ["outdated"]\nshow = ["agrees"]\nlanguages = ["en"]\nmax-unverified = 3\n'
        'format = "json"\nas-of = 2026-01-29\nsensitivity = {"structure.articles" = "strict"}\n'
    )
    factcheck.write("factcheck.toml", settings)
    shown = factcheck("config").stdout
    factcheck.write("factcheck.toml", shown)
    assert factcheck("config").stdout == shown
