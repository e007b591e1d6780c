"""Settings files: where they are found, what they may hold, which of them rules, and what is said of a mistake."""

import datetime
import os
from pathlib import Path

import pytest

from factcheck.errors import DataError
from factcheck.model import Checked, Claim, Document, Fact, Span, Statement, Subject, Verdict
from factcheck.policy import apply_settings
from factcheck.sets import exactly
from factcheck.settings import DEFAULTS, Files, Rules, Settings


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(name: str, text: str) -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def in_force(path: str, **flags: object) -> dict[str, object]:
    """What is in force for a text beside the defaults."""
    found = Rules({key.replace("_", "-"): value for key, value in flags.items()}, Files()).of_path(path)
    return {key: setting.value for key, setting in found.items() if setting.value != DEFAULTS[key]}


def test_without_a_file_the_defaults_are_in_force(folder: Path) -> None:
    assert in_force("draft.md") == {}
    assert Rules().of_text("draft.md") == Settings()


@pytest.mark.parametrize(
    ("name", "head"),
    [("factcheck.toml", ""), ("pyproject.toml", "[tool.factcheck]\n")],
)
@pytest.mark.parametrize(
    ("line", "key", "value"),
    [
        ('facts = "my/facts"', "facts", os.path.join("my", "facts")),
        ('languages = ["en", "pl"]', "languages", ("en", "pl")),
        ('languages = "en"', "languages", ("en",)),
        ('language = "en"', "language", "en"),
        ('fail-on = ["conflicts", "outdated"]', "fail-on", ("conflicts", "outdated")),
        ('fail-on = "conflicts,outdated"', "fail-on", ("conflicts", "outdated")),
        ('fail-on = ["conflicts", "calendar"]', "fail-on", ("conflicts", "calendar")),
        ('fail-on = "none"', "fail-on", ()),
        ("fail-on = []", "fail-on", ()),
        ('show = ["agrees"]', "show", ("agrees",)),
        ('exclude = ["old/**", "*.bak"]', "exclude", ("old/**", "*.bak")),
        ("as-of = 2026-01-29", "as-of", datetime.date(2026, 1, 29)),
        ('as-of = "2026-01-29"', "as-of", datetime.date(2026, 1, 29)),
        ("max-unverified = 0", "max-unverified", 0),
        ('baseline = "known.json"', "baseline", "known.json"),
        ('format = "json"', "format", "json"),
        ('sensitivity = {"structure" = "off"}', "sensitivity", {"structure": "off"}),
        ('[HEAD.sensitivity]\n"signature.signatories" = "strict"', "sensitivity", {"signature.signatories": "strict"}),
    ],
)
def test_every_key_is_read(folder: Path, name: str, head: str, line: str, key: str, value: object) -> None:
    write(name, head + line.replace("HEAD.", "tool.factcheck." if head else ""))
    assert in_force("draft.md") == {key: value}


MISTAKES = [
    ('fail_on = "conflicts"', "fail_on: there is no such key; did you mean fail-on?"),
    ('langauge = "en"', "langauge: there is no such key; did you mean language?"),
    ("zzz = 1", "zzz: there is no such key; the keys are facts, language, "),
    ('fail-on = "conflict"', "fail-on: 'conflict' is none of agrees, conflicts, "),
    ('fail-on = "conflict"', "did you mean conflicts?"),
    ("fail-on = 1", "fail-on: a string or a list of strings is needed, not 1"),
    ('show = ["agree"]', "show: 'agree' is none of "),
    ('language = "xx"', "language: 'xx' is none of ar, en, "),
    ('languages = ["en", "xx"]', "languages: 'xx' is none of "),
    ('as-of = "29/1/2026"', "as-of: 29/1/2026 is no date such as 2026-01-29"),
    ("as-of = 2026-01-29T10:00:00", "as-of: 2026-01-29 10:00:00 is no date"),
    ("max-unverified = -1", "max-unverified: a whole number is needed, not -1"),
    ("max-unverified = true", "max-unverified: a whole number is needed, not True"),
    ("facts = 1", "facts: a path is needed, from the folder of this file on, not 1"),
    ('exclude = [["a"]]', "exclude: a string or a list of strings is needed"),
    ('format = "xml"', "format: 'xml' is none of terminal, "),
    ("sensitivity = 1", "sensitivity: a table such as "),
    ('sensitivity = {structure = "of"}', "sensitivity: structure: 'of' is none of off, report, full, strict; did you"),
    ("per-path = 1", "per-path: a table of patterns such as "),
    ('per-path = {"*.md" = {facts = "x"}}', "per-path '*.md': facts: there is no such key; the keys are language, "),
    ('per-path = {"*.md" = {language = "xx"}}', "per-path '*.md': language: 'xx' is none of "),
    ("language = ", "broken TOML ("),
]


@pytest.mark.parametrize(("text", "message"), MISTAKES)
def test_a_mistake_is_named_in_one_line_with_the_nearest_right_one(folder: Path, text: str, message: str) -> None:
    write("factcheck.toml", text)
    with pytest.raises(DataError) as caught:
        in_force("draft.md")
    (line,) = caught.value.problems
    assert line.startswith("factcheck.toml: ")
    assert message in line


def test_every_mistake_of_a_file_is_named(folder: Path) -> None:
    write("factcheck.toml", "fail_on = 1\nmax-unverified = -1\n")
    with pytest.raises(DataError) as caught:
        in_force("draft.md")
    assert len(caught.value.problems) == 2


def test_the_nearest_file_upwards_rules(folder: Path) -> None:
    write("factcheck.toml", 'language = "en"\nfail-on = "none"\n')
    write("drafts/vi/factcheck.toml", 'language = "vi"\n')
    assert in_force("draft.md") == {"language": "en", "fail-on": ()}
    assert in_force("drafts/draft.md") == {"language": "en", "fail-on": ()}
    assert in_force("drafts/vi/deep/draft.md") == {"language": "vi"}
    assert in_force("-") == {"language": "en", "fail-on": ()}


def test_a_pyproject_without_our_table_is_passed_by(folder: Path) -> None:
    write("factcheck.toml", 'language = "en"\n')
    write("site/pyproject.toml", '[project]\nname = "site"\n')
    assert in_force("site/draft.md") == {"language": "en"}


def test_our_own_file_rules_over_a_pyproject(folder: Path) -> None:
    write("factcheck.toml", 'language = "en"\n')
    write("pyproject.toml", '[tool.factcheck]\nlanguage = "vi"\n')
    assert in_force("draft.md") == {"language": "en"}


def test_options_win(folder: Path) -> None:
    write("factcheck.toml", 'language = "en"\nper-path = {"*" = {language = "pl"}}\n')
    assert in_force("draft.md", language="vi") == {"language": "vi"}
    assert Rules({"language": "vi"}, Files()).of_text("draft.md").language == "vi"


def test_a_path_may_have_its_own(folder: Path) -> None:
    write(
        "factcheck.toml",
        'language = "vi"\nsensitivity = {structure = "off"}\n[per-path]\n'
        '"drafts/en/**" = {language = "en", sensitivity = {signature = "report"}}\n'
        '"drafts/en/old/*" = {fail-on = "none"}\n',
    )
    assert in_force("drafts/a.md") == {"language": "vi", "sensitivity": {"structure": "off"}}
    both = {"structure": "off", "signature": "report"}
    assert in_force("drafts/en/a.md") == {"language": "en", "sensitivity": both}
    assert in_force("drafts/en/old/a.md") == {"language": "en", "sensitivity": both, "fail-on": ()}


def test_a_named_file_rules_everywhere_and_none_when_isolated(folder: Path) -> None:
    write("factcheck.toml", 'language = "en"\n')
    write("other/mine.toml", 'language = "pl"\nbaseline = "known.json"\n')
    named = Rules({}, Files(Path("other/mine.toml"))).of_path("draft.md")
    assert (named["language"].value, named["language"].origin) == ("pl", os.path.join("other", "mine.toml"))
    assert named["baseline"].value == os.path.join("other", "known.json")
    assert Rules({}, Files(isolated=True)).of_path("draft.md")["language"].value == ""


def test_a_named_file_must_be_there_and_hold_settings(folder: Path) -> None:
    write("pyproject.toml", "[project]\n")
    for name, message in (("no.toml", "cannot be read"), ("pyproject.toml", "it has no table [tool.factcheck]")):
        with pytest.raises(DataError, match="^" + name) as caught:
            Rules({}, Files(Path(name))).of_path("draft.md")
        assert message in str(caught.value)


def test_the_run_takes_what_is_nearest_to_all_texts(folder: Path) -> None:
    write("factcheck.toml", 'format = "json"\n')
    write("a/factcheck.toml", 'format = "concise"\n')
    rules = Rules({}, Files())
    assert rules.of_run(["a/x.md", "a/b/y.md"])["format"].value == "concise"
    assert rules.of_run(["a"])["format"].value == "concise"
    assert rules.of_run(["a/x.md", "b/y.md"])["format"].value == "json"
    assert rules.of_run(["-"])["format"].value == "json"


@pytest.mark.parametrize(
    ("pattern", "path", "out"),
    [
        ("old", "old/a.md", True),
        ("old", "new/old/a.md", True),
        ("*.bak.md", "x/a.bak.md", True),
        ("en/*", "en/a.md", True),
        ("en/*", "x/en/a.md", False),
        ("old", "a.md", False),
    ],
)
def test_excluded_texts(folder: Path, pattern: str, path: str, out: bool) -> None:
    write("factcheck.toml", f"exclude = [{pattern!r}]")
    assert bool(Rules({}, Files()).excluded(path)) == out


FACT = Fact("structure.articles", "hanoi-convention", "articles", "count", (Statement(exactly(71), "71"),))
NAMES = ("structure.articles", "structure.chapters", "signature.signatories")


def judged(verdict: str) -> Checked:
    claim = Claim(Span(0, 1), Subject("hanoi-convention", "clause"), "articles", "count", exactly(1))
    return Checked(Document("a.md", "1"), "en", (Verdict(claim, verdict, "value", FACT, FACT.current),))


@pytest.mark.parametrize(
    ("sensitivity", "verdict", "suppressed", "fails"),
    [
        ({}, "conflicts", False, True),
        ({}, "outdated", False, False),
        ({}, "unverified", False, False),
        ({"structure": "full"}, "conflicts", False, True),
        ({"structure": "off"}, "conflicts", True, False),
        ({"structure": "off"}, "agrees", False, False),
        ({"structure": "report"}, "conflicts", False, False),
        ({"structure": "strict"}, "outdated", False, True),
        ({"structure": "strict"}, "disputed", False, True),
        ({"structure": "strict"}, "unverified", False, False),
        ({"signature": "off"}, "conflicts", False, True),
        ({"structure.chapters": "off"}, "conflicts", False, True),
        ({"structure": "off", "structure.articles": "full"}, "conflicts", False, True),
        ({"structure": "strict", "structure.articles": "report"}, "disputed", False, False),
    ],
)
def test_sensitivity(sensitivity: dict[str, str], verdict: str, suppressed: bool, fails: bool) -> None:
    settings = Settings(sensitivity=sensitivity, origin="factcheck.toml")
    (one,) = apply_settings(judged(verdict), settings, NAMES).verdicts
    assert (one.suppression is not None, one.fails) == (suppressed, fails)
    assert one.suppression is None or one.suppression.place == "factcheck.toml"


def test_sensitivity_of_what_is_no_fact() -> None:
    settings = Settings(sensitivity={"structure.article": "off"}, origin="factcheck.toml")
    with pytest.raises(DataError, match=r"factcheck.toml: sensitivity: .*; did you mean structure.articles\?"):
        apply_settings(judged("conflicts"), settings, NAMES)
