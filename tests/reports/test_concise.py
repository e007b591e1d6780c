"""The concise report: one line a finding, as editors and `grep` read it, and one of totals."""

import re

import pytest

from factcheck.report import OBJECTIONS, Report, View
from factcheck.reports.concise import render

WHOLE = """\
draft.md:2:12: conflicts signature.signatories "27 countries", the sources have 72 states
draft.md:2:50: outdated signature.signatories "65[/bold] states" was reported, the sources now have 72 states
draft.md:3:8: disputed structure.articles "68条" (as numbered), the fact base holds 71 articles
caf\\udce9.txt: not read: no such file; check the path
draft.md:4: unused comment (an old figure): it speaks of no finding
2 texts: 7 claims: 1 agrees, 1 conflicts, 1 outdated, 1 disputed, 1 unverified (not covered), 2 suppressed; \
4 numbers belong to other subjects; 1 not read
"""


def test_the_whole(report: Report) -> None:
    assert render(report, View()) == WHOLE


def test_nothing_to_object_to(clean: Report) -> None:
    assert render(clean, View()) == "1 text: 1 claim: 1 agrees\n"


def test_more_verdicts_are_listed_on_request(report: Report) -> None:
    rows = render(report, View(OBJECTIONS | {"unverified"})).splitlines()
    assert 'draft.md:4:23: unverified "A hundred people": the fact base has nothing on it' in rows


@pytest.mark.parametrize("words", ["27 countries", "65[/bold] states", "68条"])
def test_an_editor_finds_the_place(report: Report, words: str) -> None:
    """As an errorformat such as %f:%l:%c:%m reads it."""
    text = report.checked[0].document.text.replace("\r\n", "\n").split("\n")
    places = [re.fullmatch(r"(.+?):(\d+):(\d+): .*", row) for row in render(report, View()).splitlines()]
    found = [text[int(place[2]) - 1][int(place[3]) - 1 :] for place in places if place]
    assert any(rest.startswith(words) for rest in found)


def test_a_finding_is_one_line_however_long_its_words(hostile: Report) -> None:
    first, second, unread, unused, _ = render(hostile, View()).splitlines()
    assert max(map(len, (first, second, unread, unused))) < 1_500
    assert ": conflicts signature.signatories " in first
    assert ": conflicts signature.signatories " in second
    assert ": not read: " in unread
