"""What the settings make of a judged text: which claims count, and which of them fail the run.

The sensitivity of a fact or topic: `off` leaves its claims standing, `report` shows them and fails no run, `full`
(the default) goes by fail-on, `strict` fails on every objection.  The most particular name rules.
"""

from collections.abc import Iterable, Mapping

from factcheck.errors import DataError
from factcheck.exits import FOUND, NOT_TRUSTED, NOTHING_FOUND
from factcheck.frozen import replace
from factcheck.model import Checked, Suppression, Verdict
from factcheck.report import OBJECTIONS, Report, any_unread
from factcheck.settings import Settings

KIND = "settings"
OFF, REPORT, FULL, STRICT = "off", "report", "full", "strict"


def apply_settings(checked: Checked, settings: Settings, facts: Iterable[str]) -> Checked:
    """The document, its verdicts marked as failing the run or not; `facts` are the ids that settings may name.

    Raises DataError if the settings name a fact or topic that is none.
    """
    if settings.sensitivity:
        _check_names(settings, tuple(facts))
    return replace(checked, verdicts=tuple(_weighed(verdict, settings) for verdict in checked.verdicts))


def count_unverified(report: Report) -> int:
    """How many claims are left unverified, without those that are suppressed."""
    verdicts = (verdict for checked in report.checked for verdict in checked.verdicts)
    return sum(verdict.verdict == "unverified" and verdict.suppression is None for verdict in verdicts)


def exit_status(report: Report, max_unverified: int | None = None) -> int:
    """Return 2 if a text was not read, else 1 if a verdict fails the run or too many are unverified, else 0."""
    if any_unread(report):
        return NOT_TRUSTED
    failed = any(verdict.fails for checked in report.checked for verdict in checked.verdicts)
    too_many = max_unverified is not None and count_unverified(report) > max_unverified
    return FOUND if failed or too_many else NOTHING_FOUND


def _weighed(verdict: Verdict, settings: Settings) -> Verdict:
    fact = verdict.fact.id if verdict.fact else ""
    selector, level = _level(settings.sensitivity, fact) if settings.sensitivity else ("", FULL)
    suppression = verdict.suppression
    if level == OFF and suppression is None and verdict.verdict != "agrees":
        suppression = Suppression(KIND, f"sensitivity of {selector} is {OFF}", settings.origin)
    named = level != REPORT and not settings.fail_on.isdisjoint((verdict.verdict, verdict.reason))
    fails = suppression is None and (named or (level == STRICT and verdict.verdict in OBJECTIONS))
    return replace(verdict, suppression=suppression, fails=fails)


def _level(sensitivity: Mapping[str, str], fact: str) -> tuple[str, str]:
    """The most particular selector of a fact and its level."""
    from factcheck.suppress.selectors import selects

    fitting = [selector for selector in sensitivity if selects(selector, fact)]
    selector = max(fitting, key=len, default="")
    return selector, sensitivity.get(selector, FULL)


def _check_names(settings: Settings, facts: tuple[str, ...]) -> None:
    from factcheck.suppress.selectors import unknown_name

    problems = [unknown_name(selector, facts) for selector in settings.sensitivity]
    if any(problems):
        raise DataError([f"{settings.origin}: sensitivity: {problem}" for problem in problems if problem])
