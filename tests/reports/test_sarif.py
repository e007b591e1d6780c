"""The SARIF report: as the schema of 2.1.0 has it, with places, fixes and fingerprints that consumers can rely on."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from jsonschema import Draft4Validator
from jsonschema.exceptions import ValidationError

from factcheck.frozen import replace
from factcheck.model import Document
from factcheck.report import VERDICTS, Report, View
from factcheck.reports.sarif import render
from tests.reports.conftest import TEXT

SCHEMAS = Path(__file__).parent / "schemas"
SCHEMA = Draft4Validator(json.loads((SCHEMAS / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8")))
ALL = View(frozenset(VERDICTS))


def run(report: Report, view: View = ALL) -> dict[str, Any]:
    log = json.loads(render(report, view))
    SCHEMA.validate(log)
    (only,) = log["runs"]
    assert isinstance(only, dict)
    return only


def result(report: Report, words: str, view: View = ALL) -> dict[str, Any]:
    """The result of the claim with these words."""
    found = [one for one in run(report, view)["results"] if region(one)["snippet"]["text"] == words]
    assert len(found) == 1
    return found[0]


def region(one: dict[str, Any]) -> dict[str, Any]:
    place: dict[str, Any] = one["locations"][0]["physicalLocation"]["region"]
    return place


@pytest.mark.parametrize("view", [View(), ALL, View(failing=frozenset())])
@pytest.mark.parametrize("name", ["report", "clean", "hostile"])
def test_it_is_as_the_schema_has_it(name: str, view: View, request: pytest.FixtureRequest) -> None:
    run(request.getfixturevalue(name), view)


@pytest.mark.parametrize("change", [{"level": "fatal"}, {"kind": "wrong"}, {"message": {}}, {"extra": 1}])
def test_the_schema_refuses(report: Report, change: dict[str, Any]) -> None:
    log = json.loads(render(report, ALL))
    log["runs"][0]["results"][0] |= change
    with pytest.raises(ValidationError):
        SCHEMA.validate(log)


def test_nothing_to_object_to_is_an_empty_list(clean: Report) -> None:
    only = run(clean, View())
    assert (only["results"], only["tool"]["driver"]["rules"]) == ([], [])
    assert [one["location"]["uri"] for one in only["artifacts"]] == ["draft.md"]


@pytest.mark.parametrize(
    ("words", "kind", "level", "rule"),
    [
        ("27 countries", "fail", "error", "signature.signatories"),
        ("65[/bold] states", "fail", "warning", "signature.signatories"),
        ("68条", "fail", "warning", "structure.articles"),
        ("nine chapters", "pass", "none", "structure.chapters"),
        ("A hundred people", "open", "none", "unverified"),
    ],
)
def test_how_bad_it_is(report: Report, words: str, kind: str, level: str, rule: str) -> None:
    one = result(report, words)
    assert (one["kind"], one["level"], one["ruleId"]) == (kind, level, rule)
    assert run(report)["tool"]["driver"]["rules"][one["ruleIndex"]]["id"] == rule


def test_what_fails_the_run_is_an_error(report: Report) -> None:
    failing = View(frozenset(VERDICTS), frozenset({"outdated", "unverified"}))
    levels = [result(report, words, failing)["level"] for words in ("27 countries", "65[/bold] states", "68条")]
    assert levels == ["error", "error", "warning"]
    assert result(report, "A hundred people", failing)["kind"] == "fail"


def test_a_region_holds_the_words_in_code_points(report: Report) -> None:
    only = run(report)
    assert only["columnKind"] == "unicodeCodePoints"
    rows = TEXT.replace("\r\n", "\n").split("\n")
    for one in only["results"]:
        place = region(one)
        words = rows[place["startLine"] - 1][place["startColumn"] - 1 : place["endColumn"] - 1]
        assert words == place["snippet"]["text"]
        assert TEXT[place["charOffset"] : place["charOffset"] + place["charLength"]] == words


def test_a_fix_corrects_the_text(report: Report) -> None:
    (fix,) = result(report, "27 countries")["fixes"]
    (change,) = fix["artifactChanges"]
    (replacement,) = change["replacements"]
    place = replacement["deletedRegion"]
    rows = TEXT.replace("\r\n", "\n").split("\n")
    row = rows[place["startLine"] - 1]
    new = row[: place["startColumn"] - 1] + replacement["insertedContent"]["text"] + row[place["endColumn"] - 1 :]
    assert new.startswith("A total of 72 countries signed")
    assert change["artifactLocation"] == {"uri": "draft.md", "uriBaseId": "%SRCROOT%"}


def test_what_cannot_be_mended_has_no_fix(report: Report) -> None:
    assert "fixes" not in result(report, "68条")


def test_a_rule_says_what_the_sources_have_and_which(report: Report) -> None:
    rule = next(one for one in run(report)["tool"]["driver"]["rules"] if one["id"] == "signature.signatories")
    assert rule["shortDescription"]["text"] == "States that signed"
    assert rule["fullDescription"]["text"] == "The sources have 72 states, as of 2025-10-26."
    assert 'baoquocte.vn: "przez 72 państwa" <https://example.org/004>' in rule["help"]["text"]
    assert "(<https://example.org/004>)" in rule["help"]["markdown"]
    assert rule["helpUri"] == "https://example.org/004"


def test_a_message_cites_its_sources(report: Report) -> None:
    text = result(report, "65[/bold] states")["message"]["text"]
    assert text.splitlines() == [
        '"65[/bold] states" was reported, the sources now have 72 states',
        "Note: first day",
        'Source: [004] baoquocte.vn: "przez 72 państwa" <https://example.org/004>',
        "Source: [unnews] UN News: 65 States signed, lead <https://example.org/unnews>",
    ]


def test_fingerprints_stay_when_the_text_moves(report: Report) -> None:
    checked = report.checked[0]
    shift = "Another paragraph.\n\n"
    moved = replace(
        checked,
        document=Document("renamed.md", shift + TEXT),
        verdicts=tuple(
            replace(v, claim=replace(v.claim, span=type(v.claim.span)(*(at + len(shift) for at in v.claim.span))))
            for v in checked.verdicts
        ),
    )
    prints = [
        [one["partialFingerprints"] for one in run(Report(report.facts, (text,)))["results"]]
        for text in (checked, moved)
    ]
    assert prints[0] == prints[1]
    assert len({json.dumps(one) for one in prints[0]}) == len(prints[0])


def test_a_suppressed_finding_stays_as_suppressed_and_a_known_one_as_unchanged(report: Report) -> None:
    sic, known = result(report, "12 chapters"), result(report, "13 chapters")
    assert sic["suppressions"] == [{"kind": "inSource", "status": "accepted", "justification": "sic"}]
    assert (sic["baselineState"], known["baselineState"]) == ("new", "unchanged")
    assert "suppressions" not in known


def test_without_a_baseline_nothing_is_compared(clean: Report) -> None:
    assert all("baselineState" not in one for one in run(clean)["results"])


def test_an_unread_text_is_told_and_the_run_has_not_succeeded(report: Report) -> None:
    (invocation,) = run(report)["invocations"]
    told, unused = invocation["toolExecutionNotifications"]
    assert invocation["executionSuccessful"] is False
    assert told["message"]["text"] == "not read: no such file; check the path"
    uri = told["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "caf%E9.txt"
    assert unused["message"]["text"] == "unused comment (an old figure): it speaks of no finding"
    assert unused["locations"][0]["physicalLocation"]["region"] == {"startLine": 4}


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("drafts/a b.md", "drafts/a%20b.md"),
        ("./draft.md", "draft.md"),
        ("../draft.md", "../draft.md"),
        ("bản thảo.md", "b%E1%BA%A3n%20th%E1%BA%A3o.md"),
        ("a:b?c#d.md", "a%3Ab%3Fc%23d.md"),
        ("/elsewhere/draft.md", "file:///elsewhere/draft.md"),
        (str(Path("drafts/a.md").absolute()), "drafts/a.md"),
    ],
)
def test_paths_are_relative_uris(report: Report, path: str, uri: str) -> None:
    checked = replace(report.checked[0], document=Document(path, TEXT))
    only = run(Report(report.facts, (checked,)))
    location = only["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location["uri"] == uri
    assert ("uriBaseId" in location) == (not uri.startswith("file:"))
    assert unquote(location["uri"]).endswith(path.rsplit("/", 1)[-1])


def test_no_word_of_a_text_is_a_link_in_a_message(hostile: Report) -> None:
    for one in run(hostile)["results"]:
        assert "](" not in one["message"]["text"]
        assert "](javascript" not in one["message"]["markdown"]
