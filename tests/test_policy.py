"""What the settings make of a report: its exit status and its counts."""

import datetime

import pytest

from factcheck.factbase import FactBase
from factcheck.model import Checked, Claim, Document, Span, Subject, Verdict
from factcheck.policy import apply_settings, exit_status
from factcheck.report import Report, any_unread, count_verdicts
from factcheck.sets import exactly
from factcheck.settings import Settings

FACTS = FactBase(facts=(), entities={}, sources={}, as_of=datetime.date(2026, 1, 29), digest="sha256:" + "0" * 64)
CLAIM = Claim(Span(0, 2), Subject("hanoi-convention", "clause"), "chapters", "count", exactly(9))


def report_of(*verdicts: str, unread: str = "") -> Report:
    claims = tuple(Verdict(CLAIM, verdict, "value") for verdict in verdicts)
    return Report(
        FACTS, (Checked(Document("a.txt", "9"), "en", claims), Checked(Document("b.txt", ""), "", unread=unread))
    )


@pytest.mark.parametrize(
    ("verdicts", "unread", "fail_on", "most", "status"),
    [
        pytest.param((), "", {"conflicts"}, None, 0, id="nothing claimed"),
        pytest.param(("agrees", "unverified", "outdated"), "", {"conflicts"}, None, 0, id="nothing named"),
        pytest.param(("agrees", "conflicts"), "", {"conflicts"}, None, 1, id="a conflict"),
        pytest.param(("agrees", "outdated"), "", {"conflicts", "outdated"}, None, 1, id="one of several"),
        pytest.param(("conflicts",), "", set(), None, 0, id="none fails"),
        pytest.param(("agrees",), "missing", {"conflicts"}, None, 2, id="unread"),
        pytest.param(("conflicts",), "missing", {"conflicts"}, None, 2, id="2 beats 1"),
        pytest.param(("unverified",), "", {"conflicts"}, 1, 0, id="as many unverified as may be"),
        pytest.param(("unverified", "unverified"), "", {"conflicts"}, 1, 1, id="too many unverified"),
        pytest.param(("unverified",), "missing", {"conflicts"}, 0, 2, id="2 beats too many"),
    ],
)
def test_exit_status(verdicts: tuple[str, ...], unread: str, fail_on: set[str], most: int | None, status: int) -> None:
    report = report_of(*verdicts, unread=unread)
    settings = Settings(fail_on=frozenset(fail_on))
    weighed = report._replace(checked=tuple(apply_settings(one, settings, ()) for one in report.checked))
    assert exit_status(weighed, most) == status
    assert any_unread(weighed) is bool(unread)


def test_verdicts_are_counted_over_all_documents() -> None:
    counts = count_verdicts(report_of("agrees", "agrees", "disputed"))
    assert (counts["agrees"], counts["disputed"], counts["conflicts"]) == (2, 1, 0)
