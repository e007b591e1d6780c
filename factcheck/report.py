"""What a run found: the one value that every output format is made from."""

from collections import Counter
from typing import NamedTuple

from factcheck.factbase import FactBase
from factcheck.model import Checked, Unused

VERDICTS = ("agrees", "conflicts", "outdated", "disputed", "unverified")
# The reasons that belong to one verdict each, which --fail-on takes as it takes verdicts.
REASONS = (
    "superseded",
    "source",
    "hedge",
    "negation",
    "member",
    "status",
    "not-covered",
    "stale",
    "overlap",
    "subject",
    "forecast",
    "condition",
    "question",
    "calendar",
)
OBJECTIONS = frozenset({"conflicts", "outdated", "disputed"})
FAILING = frozenset({"conflicts"})
WIDTH = 100  # columns of a report that goes to no terminal


class Report(NamedTuple):
    """The checked documents, in the order in which they were given, and the fact base they were checked against.

    `unused` are the suppressions outside the texts that leave nothing standing; the documents hold their own.
    """

    facts: FactBase
    checked: tuple[Checked, ...]
    unused: tuple[Unused, ...] = ()


class View(NamedTuple):
    """What a report lists, which verdicts fail the run, and how it is to look in a terminal: columns, colour."""

    listed: frozenset[str] = OBJECTIONS
    failing: frozenset[str] = FAILING
    width: int = WIDTH
    color: bool = False


def count_verdicts(report: Report) -> Counter[str]:
    """Return how many claims got each verdict, without those that are suppressed."""
    return Counter(
        verdict.verdict for checked in report.checked for verdict in checked.verdicts if verdict.suppression is None
    )


def unused_suppressions(report: Report) -> list[tuple[str, str]]:
    """Return the place (`path:line`) and the words of each comment and entry that suppresses nothing.

    Findings of a baseline that are gone are none of them.
    """
    unused = [*(one for checked in report.checked for one in checked.unused), *report.unused]
    return [(one.suppression.place, _described(one)) for one in unused if one.suppression.kind != "baseline"]


def _described(unused: Unused) -> str:
    kind = "comment" if unused.suppression.kind == "comment" else "entry"
    reason = f" ({unused.suppression.reason})" if unused.suppression.reason else ""
    return f"unused {kind}{reason}: {unused.why}"


def any_unread(report: Report) -> bool:
    """True if a text could not be read, so that the run is not to be trusted."""
    return any(checked.unread for checked in report.checked)
