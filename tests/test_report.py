"""The exit status of a report."""

import datetime

import pytest

from factcheck.factbase import FactBase
from factcheck.model import Checked, Claim, Document, Span, Subject, Verdict
from factcheck.report import Report, count_verdicts, exit_status
from factcheck.sets import exactly

FACTS = FactBase(facts=(), entities={}, sources={}, as_of=datetime.date(2026, 1, 29), digest="sha256:" + "0" * 64)
CLAIM = Claim(Span(0, 2), Subject("hanoi-convention", "clause"), "chapters", "count", exactly(9))


def report_of(*verdicts: str, unread: str = "") -> Report:
    claims = tuple(Verdict(CLAIM, verdict, "value") for verdict in verdicts)
    return Report(
        FACTS, (Checked(Document("a.txt", "9"), "en", claims), Checked(Document("b.txt", ""), "", unread=unread))
    )


@pytest.mark.parametrize(
    ("verdicts", "unread", "fail_on", "status"),
    [
        pytest.param((), "", {"conflicts"}, 0, id="nothing claimed"),
        pytest.param(("agrees", "unverified", "outdated"), "", {"conflicts"}, 0, id="nothing named"),
        pytest.param(("agrees", "conflicts"), "", {"conflicts"}, 1, id="a conflict"),
        pytest.param(("agrees", "outdated"), "", {"conflicts", "outdated"}, 1, id="one of several"),
        pytest.param(("conflicts",), "", set(), 0, id="none fails"),
        pytest.param(("agrees",), "missing", {"conflicts"}, 2, id="unread"),
        pytest.param(("conflicts",), "missing", {"conflicts"}, 2, id="2 beats 1"),
    ],
)
def test_exit_status(verdicts: tuple[str, ...], unread: str, fail_on: set[str], status: int) -> None:
    assert exit_status(report_of(*verdicts, unread=unread), fail_on) == status


def test_verdicts_are_counted_over_all_documents() -> None:
    counts = count_verdicts(report_of("agrees", "agrees", "disputed"))
    assert (counts["agrees"], counts["disputed"], counts["conflicts"]) == (2, 1, 0)
