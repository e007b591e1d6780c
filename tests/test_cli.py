"""The command line as its users meet it: exit status, what stands on which stream, and every kind of bad input."""

import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from factcheck import __version__, cli
from factcheck.reports import FORMATS
from tests.command import WRONG, Command
from tests.reports.runner import commands


def test_version(factcheck: Command) -> None:
    done = factcheck("--version")
    assert (done.returncode, done.stdout) == (0, f"factcheck {__version__}\n")


@pytest.mark.parametrize("command", ["verify", "explain", "lookup", "languages", "facts"])
def test_help_names_every_command(factcheck: Command, command: str) -> None:
    assert command in factcheck("--help").stdout
    assert f"Usage: factcheck {command}" in factcheck(command, "-h").stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["verify"], "Missing argument 'PATH...'"),
        (["verify", "--format", "xml", "right.txt"], "'xml' is not one of 'terminal', 'concise', "),
        (["verify", "--fail-on", "conflict", "right.txt"], "'conflict' is none of agrees, conflicts"),
        (["verify", "--show", "all", "right.txt"], "'all' is none of agrees, conflicts"),
        (["verify", "--as-of", "29/1/2026", "right.txt"], "'29/1/2026' is no date such as 2026-01-29"),
        (["verify", "--language", "xx", "right.txt"], "'xx' is none of "),
        (["check", "right.txt"], "No such command 'check'"),
    ],
)
def test_wrong_usage(factcheck: Command, arguments: list[str], message: str) -> None:
    done = factcheck(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["right.txt"], 0),
        (["wrong.txt"], 1),
        (["right.txt", "wrong.txt"], 1),
        (["wrong.txt", "--fail-on", "outdated,disputed"], 0),
        (["wrong.txt", "--fail-on", "none"], 0),
        (["right.txt", "--fail-on", "agrees"], 1),
        (["wrong.txt", "missing.txt"], 2),
    ],
)
def test_exit_status(factcheck: Command, arguments: list[str], status: int) -> None:
    assert factcheck("verify", *arguments).returncode == status


@pytest.mark.parametrize(("fail_on", "status"), [("conflicts", 0), ("conflicts,calendar", 1), ("forecast", 0)])
def test_reasons_fail_a_run_too(factcheck: Command, fail_on: str, status: int) -> None:
    factcheck.write("weekday.txt", "The Hanoi Convention was opened for signature on Friday, 25 October 2025.")
    assert factcheck("verify", "weekday.txt", "--fail-on", fail_on).returncode == status


def test_findings_stand_on_standard_output_alone(factcheck: Command) -> None:
    done = factcheck("verify", "wrong.txt")
    assert done.stdout.startswith("conflicts  structure.chapters  ")
    assert " --> wrong.txt:1:26\n" in done.stdout
    assert done.stdout.endswith("wrong.txt: 1 claim: 1 conflicts\n")
    assert done.stderr == ""


def test_show_lists_more_verdicts(factcheck: Command) -> None:
    assert factcheck("verify", "right.txt").stdout == "right.txt: 1 claim: 1 agrees\n"
    assert factcheck("verify", "right.txt", "--show", "agrees,unverified").stdout.startswith(
        "agrees  structure.chapters"
    )


def test_standard_input(factcheck: Command) -> None:
    done = factcheck("verify", "-", stdin=WRONG)
    assert (done.returncode, " --> -:1:26\n" in done.stdout) == (1, True)


def test_report_into_a_file(factcheck: Command) -> None:
    done = factcheck("verify", "wrong.txt", "--format", "json", "--output", "report.json")
    assert (done.returncode, done.stdout) == (1, "")
    report = json.loads((factcheck.folder / "report.json").read_text(encoding="utf-8"))
    assert report["summary"]["conflicts"] == 1


@pytest.mark.parametrize(
    ("arguments", "printed", "files"),
    [
        ([], "terminal", {}),
        (["--output", "a"], None, {"a": "terminal"}),
        (["--format", "json", "--output", "a"], None, {"a": "json"}),
        (["--output", "json:a.json"], "terminal", {"a.json": "json"}),
        (["-f", "concise", "-o", "json:a", "-o", "json-lines:b"], "concise", {"a": "json", "b": "json-lines"}),
        (["-f", "concise", "-o", "json:a", "-o", "b"], None, {"a": "json", "b": "concise"}),
        (["-o", "./json:a"], None, {"json:a": "terminal"}),
        (["-o", "D:a"], None, {"D:a": "terminal"}),  # on Windows a drive
    ],
)
def test_several_reports_at_once(
    factcheck: Command, arguments: list[str], printed: str | None, files: dict[str, str]
) -> None:
    layouts = ("terminal", "concise", "json", "json-lines")
    reports = {layout: factcheck("verify", "wrong.txt", "-f", layout).stdout for layout in layouts}
    done = factcheck("verify", "wrong.txt", *arguments)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout == (reports[printed] if printed else "")
    written = {path.name: path.read_text(encoding="utf-8") for path in factcheck.folder.iterdir()}
    assert {name: written[name] for name in files} == {name: reports[layout] for name, layout in files.items()}
    assert set(written) == {"right.txt", "wrong.txt", *files}


@pytest.mark.parametrize(
    ("output", "message"),
    [
        ("jsn:report.json", "'jsn' is no format (terminal, concise, json"),
        ("jsn:report.json", f"for a file of that name write .{os.sep}jsn:report.json"),
        ("json:wrong.txt", "factcheck: wrong.txt: is one of the texts; name another file with --output"),
        ("./wrong.txt", "factcheck: wrong.txt: is one of the texts"),
        ("json:no/a", "factcheck: no/a: cannot be written (No such file or directory)"),
    ],
)
def test_a_report_that_cannot_be_delivered(factcheck: Command, output: str, message: str) -> None:
    done = factcheck("verify", "wrong.txt", "-o", output)
    assert done.returncode == 2
    assert message in done.stderr
    assert (factcheck.folder / "wrong.txt").read_text(encoding="utf-8") == WRONG


def test_one_report_that_cannot_be_written_loses_no_other(factcheck: Command) -> None:
    done = factcheck("verify", "wrong.txt", "-o", "json:no/a", "-o", "json:b", "-o", "concise:no/c", "-f", "concise")
    assert done.returncode == 2
    assert done.stdout.startswith("wrong.txt:1:26: conflicts structure.chapters ")
    assert json.loads((factcheck.folder / "b").read_text(encoding="utf-8"))["summary"]["conflicts"] == 1
    assert [line.split(" (")[0] for line in done.stderr.splitlines()] == [
        "factcheck: no/a: cannot be written",
        "factcheck: no/c: cannot be written",
    ]


@pytest.mark.parametrize("arguments", [["-f", "github"], ["-o", "github:annotations"]])
def test_github_gets_a_summary_of_the_job(factcheck: Command, arguments: list[str]) -> None:
    factcheck.write("summary.md", "Before.\n")
    factcheck.environment = {**factcheck.environment, "GITHUB_STEP_SUMMARY": str(factcheck.folder / "summary.md")}
    markdown = factcheck("verify", "wrong.txt", "-f", "markdown").stdout
    assert (factcheck.folder / "summary.md").read_text(encoding="utf-8") == "Before.\n"
    assert factcheck("verify", "wrong.txt", *arguments).returncode == 1
    assert (factcheck.folder / "summary.md").read_text(encoding="utf-8") == f"Before.\n{markdown}"


def test_a_summary_that_cannot_be_written_changes_no_status(factcheck: Command) -> None:
    factcheck.environment = {**factcheck.environment, "GITHUB_STEP_SUMMARY": str(factcheck.folder / "no" / "file")}
    done = factcheck("verify", "wrong.txt", "-f", "github")
    assert done.returncode == 1
    assert done.stdout.startswith("::error title=factcheck%3A conflicts structure.chapters,file=wrong.txt,line=1,")
    assert "the job's summary cannot be written" in done.stderr


@pytest.mark.parametrize("layout", FORMATS)
@pytest.mark.parametrize(("names", "status"), [(["right.txt"], 0), (["wrong.txt"], 1), (["wrong.txt", "missing"], 2)])
def test_every_format_has_the_same_exit_status_and_streams(
    factcheck: Command, layout: str, names: list[str], status: int
) -> None:
    done = factcheck("verify", "-f", layout, *names)
    assert done.returncode == status
    assert done.stdout.endswith("\n")
    assert done.stderr == ("factcheck: missing: no such file; check the path\n" if status == 2 else "")


@pytest.mark.parametrize("layout", FORMATS)
def test_a_reader_that_goes_away_ends_every_format_quietly(factcheck: Command, layout: str) -> None:
    process = factcheck.start("verify", "-f", layout, "wrong.txt", stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    assert process.stderr.read() == b""
    assert process.wait(timeout=60) == 2


def test_a_file_named_for_two_reports(factcheck: Command) -> None:
    done = factcheck("verify", "wrong.txt", "-o", "json:a", "-o", "concise:./a")
    assert (done.returncode, done.stdout) == (2, "")
    assert "'./a' is named twice" in done.stderr


def test_report_into_a_file_that_cannot_be_written(factcheck: Command) -> None:
    done = factcheck("verify", "right.txt", "--output", "no/report.txt")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("factcheck: no/report.txt: cannot be written (No such file or directory)")


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        pytest.param("missing.txt", None, "no such file; check the path", id="missing"),
        pytest.param("latin.txt", "Été".encode("latin-1"), "in no known encoding", id="no known encoding"),
        pytest.param("image.txt", b"\x89PNG\x00\x01", "a binary file", id="binary"),
        pytest.param("empty.txt", b"", "empty", id="empty"),
        pytest.param("greek.txt", "Η σύμβαση υπογράφηκε στο Ανόι από πολλά κράτη.", "language", id="other language"),
    ],
)
def test_a_text_that_cannot_be_read_loses_no_other(
    factcheck: Command, name: str, data: bytes | str | None, message: str
) -> None:
    if data is not None:
        factcheck.write(name, data)
    done = factcheck("verify", "--format", "json", name, "wrong.txt")
    documents = json.loads(done.stdout)["documents"]
    assert done.returncode == 2
    assert [(d["path"], len(d["claims"])) for d in documents] == [(name, 0), ("wrong.txt", 1)]
    assert message in documents[0]["unread"]
    assert done.stderr == f"factcheck: {name}: {documents[0]['unread']}\n"


def test_a_huge_file_is_not_read(factcheck: Command) -> None:
    with (factcheck.folder / "dump.txt").open("wb") as file:
        file.truncate(1_000_000_000)
    done = factcheck("verify", "dump.txt")
    assert done.returncode == 2
    assert done.stderr == "factcheck: dump.txt: too large (1,000 MB; the limit is 20 MB); split it into several files\n"


def test_a_folder_without_texts(factcheck: Command) -> None:
    (factcheck.folder / "empty").mkdir()
    done = factcheck("verify", "empty")
    assert done.returncode == 2
    assert done.stderr.startswith("factcheck: empty: no .txt or .md file is in this folder")


def test_a_folder_is_checked_once_and_in_order(factcheck: Command) -> None:
    done = factcheck("verify", "--format", "json", "wrong.txt", ".", "wrong.txt")
    paths = [document["path"] for document in json.loads(done.stdout)["documents"]]
    assert paths == ["wrong.txt", os.path.join(".", "right.txt"), os.path.join(".", "wrong.txt")]


def test_a_file_name_that_is_not_unicode(factcheck: Command) -> None:
    name = os.fsencode(factcheck.folder) + b"/caf\xe9.txt"
    with open(name, "wb") as file:
        file.write(WRONG.encode("utf-8"))
    assert b"caf\\udce9.txt:1:26".decode() in factcheck("verify", name).stdout
    document = json.loads(factcheck("verify", "--format", "json", name).stdout)["documents"][0]
    assert os.fsencode(document["path"]) == name


def test_a_sentence_of_a_megabyte(factcheck: Command) -> None:
    factcheck.write("long.txt", "the Hanoi Convention has 12 chapters and " * 25_000)
    done = factcheck("verify", "long.txt")
    assert done.returncode == 1
    assert max(map(len, done.stdout.splitlines())) < 250  # the fact base's own sources are the longest lines


def test_a_file_name_runs_no_command_of_ci(factcheck: Command) -> None:
    name = "::error::x ##[error]y \x1b[31m\n::warning::z.txt"
    factcheck.write(name, WRONG)
    done = factcheck("verify", name, "::error::missing.txt", "-f", "concise")
    assert done.returncode == 2
    for printed in (done.stdout, done.stderr):
        assert commands(printed) == []
        assert "\x1b" not in printed
        assert "missing.txt" in printed


@pytest.mark.parametrize(
    ("redirection", "status", "message"),
    [
        pytest.param(">&-", 2, "factcheck: standard output: is closed; try --output FILE\n", id="no standard output"),
        pytest.param("2>&-", 2, "", id="no standard error"),
        pytest.param("2> >(true)", 2, "", id="nobody reads standard error"),
    ],
)
def test_streams_that_are_closed(factcheck: Command, redirection: str, status: int, message: str) -> None:
    command = f"{sys.executable} -m factcheck verify -f concise wrong.txt missing.txt {redirection}"
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=factcheck.folder,
        env=factcheck.environment,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == status
    assert done.stderr.endswith(message)
    assert done.stdout == "" or done.stdout.startswith("wrong.txt:1:26: conflicts structure.chapters ")
    assert "factcheck: " not in done.stdout


def test_no_control_character_of_a_draft_is_printed(factcheck: Command) -> None:
    factcheck.write("wrong.txt", f"\x1b]0;title\x07\u202e[red]{WRONG}\n::error::broken\n")
    for command in ("verify", "explain"):
        printed = factcheck(command, "wrong.txt").stdout
        assert "12 chapters" in printed
        assert set(printed).isdisjoint("\x1b\x07\u202e")


def test_a_reader_that_goes_away_ends_the_run_quietly(factcheck: Command) -> None:
    process = factcheck.start("verify", "wrong.txt", stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    assert process.stderr.read() == b""
    assert process.wait(timeout=60) == 2


def test_control_c(factcheck: Command) -> None:
    pipe = factcheck.folder / "pipe.txt"
    os.mkfifo(pipe)
    # A shell that runs the tests in the background has them, and what they start, ignore the signal.
    process = factcheck.start(
        "verify", "pipe.txt", stderr=subprocess.PIPE, preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)
    )
    writer = open_when_read(pipe, process)
    printed = interrupt(process)
    os.close(writer)
    assert (process.returncode, printed) == (130, b"")


def interrupt(process: subprocess.Popen[bytes]) -> bytes:
    """Press Ctrl-C until the process ends; return what it wrote to standard error.

    Python misses a signal that comes right before a system call that waits, so once may not be enough.
    """
    for _ in range(20):
        process.send_signal(signal.SIGINT)
        try:
            return process.communicate(timeout=3)[1]
        except subprocess.TimeoutExpired:
            continue
    raise AssertionError("does not end")


def open_when_read(pipe: Path, process: subprocess.Popen[bytes]) -> int:
    """Wait until the process has opened the pipe; return its other end."""
    while process.poll() is None:
        try:
            return os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:  # nobody reads yet
            time.sleep(0.01)
    raise AssertionError(f"ended with {process.returncode} before it read the pipe")


def test_a_full_disk(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    class Full(io.BytesIO):
        def write(self, data: object) -> int:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(sys, "argv", ["factcheck", "--version"])
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(Full()))
    with pytest.raises(SystemExit) as stopped:
        cli.main()
    assert stopped.value.code == 2
    assert capsys.readouterr().err.startswith("factcheck: standard output: cannot be written (No space left")


def test_a_crash_is_one_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def crash(prog_name: str) -> None:
        raise ZeroDivisionError("division\nby zero")

    monkeypatch.delenv("FACTCHECK_DEBUG", raising=False)
    monkeypatch.setattr(cli, "app", crash)
    with pytest.raises(SystemExit) as stopped:
        cli.main()
    assert stopped.value.code == 2
    assert capsys.readouterr().err == (
        "factcheck: internal error (ZeroDivisionError: division by zero); "
        "please report it, with what FACTCHECK_DEBUG=1 prints\n"
    )
    monkeypatch.setenv("FACTCHECK_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        cli.main()


def test_explain_tells_how_a_text_was_read(factcheck: Command) -> None:
    done = factcheck("explain", "--format", "json", "wrong.txt")
    document = json.loads(done.stdout)["documents"][0]
    assert done.returncode == 0
    assert {"number", "entity"} <= {mention["kind"] for mention in document["mentions"]}
    assert [(m["claim"], m["fact"], m["verdict"]) for m in document["matches"]] == [
        (0, "structure.chapters", "conflicts")
    ]


def test_the_stated_language_is_used(factcheck: Command) -> None:
    factcheck.write("short.md", "---\nlang: en\n---\n12")
    document = json.loads(factcheck("verify", "--format", "json", "short.md").stdout)["documents"][0]
    assert (document["language"], document["unread"]) == ("en", None)


def test_as_of_dates_a_text_without_a_date(factcheck: Command) -> None:
    factcheck.write("count.txt", "85 countries have signed the Hanoi Convention.")
    verdicts = [
        json.loads(factcheck("verify", "--format", "json", "count.txt", *arguments).stdout)["documents"][0]["claims"][
            0
        ]["verdict"]
        for arguments in ([], ["--as-of", "2026-06-30"])
    ]
    assert verdicts == ["conflicts", "unverified"]


def test_facts_are_listed_and_shown(factcheck: Command) -> None:
    listed = factcheck("facts", "list").stdout
    assert "structure.chapters " in listed
    shown = factcheck("facts", "show", "signature.signatories").stdout
    assert "current: 72 states, as of 2025-10-26" in shown
    assert "superseded: 65 states" in shown


def test_a_fact_that_is_not_there(factcheck: Command) -> None:
    done = factcheck("facts", "show", "signature.signatory")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "factcheck: signature.signatory: no such fact; `factcheck facts list` names them all\n"


def test_the_shipped_facts_hold_no_mistake(factcheck: Command) -> None:
    done = factcheck("facts", "check")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith(": no mistakes\n")


@pytest.mark.parametrize("arguments", [["facts", "check", "base"], ["verify", "right.txt", "--facts", "base"]])
def test_an_invalid_fact_base_says_where(factcheck: Command, arguments: list[str]) -> None:
    (factcheck.folder / "base").mkdir()
    factcheck.write("base/broken.yaml", "- id: [\n")
    done = factcheck(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "broken.yaml:" in done.stderr
    assert all(line.startswith("factcheck: ") for line in done.stderr.splitlines())


def test_lookup_answers(factcheck: Command) -> None:
    assert "72 states" in factcheck("lookup", "how", "many", "countries", "signed").stdout


def test_lookup_answers_each_line_of_standard_input(factcheck: Command) -> None:
    answered = factcheck("lookup", stdin="how many chapters\n\nhow many articles\n").stdout
    assert ("9 chapters" in answered, "71 articles" in answered) == (True, True)


def test_lookup_writes_an_object_a_line(factcheck: Command) -> None:
    done = factcheck("lookup", "-", "--format", "json", stdin="bao nhiêu nước đã ký?\nGDP of Viet Nam\n")
    assert done.returncode == 1
    first, second = (json.loads(line) for line in done.stdout.splitlines())
    assert list(first) == ["version", "question", "language", "answers", "near"]
    assert (first["language"], first["answers"][0]["fact"]) == ("vi", "signature.signatories")
    assert list(first["answers"][0]) == ["fact", "value", "as_of", "text", "score", "sources"]
    assert second["answers"] == []


def test_lookup_says_in_which_language_and_how_much(factcheck: Command) -> None:
    one = json.loads(factcheck("lookup", "--language", "pl", "--limit", "1", "-f", "json", "Gucan").stdout)
    assert (one["language"], len(one["answers"])) == ("pl", 1)
    wrong = factcheck("lookup", "--language", "xx", "Gucan")
    assert (wrong.returncode, "--language" in wrong.stderr) == (2, True)


def test_lookup_without_an_answer_fails(factcheck: Command) -> None:
    done = factcheck("lookup", "who", "won", "the", "World", "Cup?")
    assert (done.returncode, "not in the fact base" in done.stdout) == (1, True)


def test_languages_are_listed(factcheck: Command) -> None:
    assert "en  English\n" in factcheck("languages").stdout


@pytest.mark.parametrize(
    ("words", "value", "admits"),
    [
        ("72 countries", "{72}", "{72}"),
        ("more than 70 countries", "(70, ∞)", "(70, ∞)"),
        ("about 70 countries", "{70}", "[65, 75]"),
    ],
)
def test_explain_tells_what_a_hedged_number_admits(factcheck: Command, words: str, value: str, admits: str) -> None:
    factcheck.write("hedge.txt", f"The Hanoi Convention was signed by {words}.")
    mentions = json.loads(factcheck("explain", "--format", "json", "hedge.txt").stdout)["documents"][0]["mentions"]
    assert [(m["text"], m["set"], m["admits"]) for m in mentions if m["kind"] == "number"] == [(words, value, admits)]
