"""A run of `verify` from its texts to its exit status, without the options' reader.

`factcheck verify PATH…` comes here at once (see entry.py), with options through `commands/verify.py`.
"""

import sys
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.policy import exit_status
from factcheck.publish import Output, publish
from factcheck.report import OBJECTIONS
from factcheck.session import Session, start_session
from factcheck.streams import complain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.report import Report


def verify_plainly(paths: Sequence[str]) -> int:
    """Check texts as the settings found beside them say; return the exit status.

    Raises FactcheckError for settings or a fact base that are invalid, and for a report that cannot be written.
    """
    from factcheck.settings import Files, Rules

    rules = Rules({}, Files(None, False))
    run = {key: setting.value for key, setting in rules.of_run(paths).items()}
    session = start_session(paths, rules)._replace(baseline=run["baseline"] and Path(run["baseline"]))
    return tell(run_session(session, paths), run, [Output(run["format"], None)])


def tell(report: "Report", run: "Mapping[str, Any]", outputs: Collection[Output]) -> int:
    """Announce and publish what a run with these settings found; return the exit status."""
    announce(report, run["max-unverified"])
    publish(report, outputs, OBJECTIONS | set(run["show"]), run["fail-on"])
    return exit_status(report, run["max-unverified"])


def run_session(session: "Session", paths: Sequence[str]) -> "Report":
    """Check the texts; what takes long shows on standard error how far it is, if that is a terminal."""
    if sys.stderr is None or not sys.stderr.isatty():
        return session.run(paths)
    from factcheck.progress import progress

    def count() -> int:
        from factcheck.run import chosen_texts

        return sum(1 for _ in chosen_texts(paths, session.rules, session.selection))

    return session.run(paths, progress(count))


def announce(report: "Report", max_unverified: int | None = None) -> None:
    """Say on standard error what was not read, which suppressions are of no use, and what was too many."""
    from factcheck.report import unused_suppressions

    for checked in report.checked:
        if checked.unread:
            complain(f"{checked.document.path}: {checked.unread}")
    for place, words in unused_suppressions(report):
        complain(f"{place}: {words}")
    stale = [one for one in report.unused if one.suppression.kind == "baseline"]
    if stale:
        complain(f"{stale[0].suppression.place}: {len(stale)} of its findings are gone; write it anew")
    if max_unverified is not None:
        from factcheck.policy import count_unverified

        count = count_unverified(report)
        if count > max_unverified:
            complain(f"{count} claims are unverified, more than the {max_unverified} that --max-unverified allows")
