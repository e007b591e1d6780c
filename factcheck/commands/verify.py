"""`factcheck verify`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.commands import complete, new_app
from factcheck.commands.options import (
    AsOf,
    ChangedSince,
    Config,
    Facts,
    ForceExclude,
    Isolated,
    Language,
    Paths,
    make_rules,
    open_session,
)
from factcheck.commands.outputs import Layout, Outputs, read_outputs

if TYPE_CHECKING:
    from factcheck.report import Report

FailOn = Annotated[
    str,
    typer.Option(
        "--fail-on",
        metavar="VERDICTS",
        help="Exit with 1 on these verdicts or reasons, or none.",
        autocompletion=complete.failing,
    ),
]
Show = Annotated[
    list[str] | None,
    typer.Option("--show", metavar="VERDICTS", help="List these verdicts too.", autocompletion=complete.verdicts),
]
MaxUnverified = Annotated[
    int | None, typer.Option("--max-unverified", metavar="N", min=0, help="Exit with 1 if more claims are unverified.")
]
Baseline = Annotated[
    Path | None, typer.Option("--baseline", metavar="FILE", help="Leave the findings that this file knows standing.")
]
WriteBaseline = Annotated[
    Path | None, typer.Option("--write-baseline", metavar="FILE", help="Write the findings to a baseline.")
]
IgnoreSuppressions = Annotated[
    bool, typer.Option("--ignore-suppressions", help="Report what comments, [sic], side files and baselines suppress.")
]

app = new_app()


@app.command()
def verify(
    context: typer.Context,
    paths: Paths,
    layout: Layout = "terminal",
    output: Outputs = None,
    language: Language = "",
    as_of: AsOf = "",
    fail_on: FailOn = "",
    show: Show = None,
    facts: Facts = None,
    max_unverified: MaxUnverified = None,
    baseline: Baseline = None,
    write_baseline: WriteBaseline = None,
    changed_since: ChangedSince = "",
    ignore_suppressions: IgnoreSuppressions = False,
    force_exclude: ForceExclude = False,
    config: Config = None,
    isolated: Isolated = False,
) -> None:
    """Check texts: which claims agree with the facts, and which conflict."""
    from factcheck.verification import run_session, tell

    source = context.get_parameter_source("layout")
    given = layout if source is not None and source.name != "DEFAULT" else ""
    flags = {"format": given, "language": language, "as-of": as_of, "fail-on": fail_on, "show": show, "facts": facts}
    rules = make_rules({**flags, "max-unverified": max_unverified, "baseline": baseline}, config, isolated)
    run = {key: setting.value for key, setting in rules.of_run(paths).items()}
    outputs = read_outputs(run["format"], output)
    if write_baseline is not None and changed_since:
        raise typer.BadParameter("needs the whole texts; leave --changed-since out", param_hint="--write-baseline")
    session = open_session(paths, rules, changed_since, force_exclude)
    known = None if write_baseline else run["baseline"]
    session = session._replace(baseline=known and Path(known), heed=not ignore_suppressions)
    report = run_session(session, paths)
    if write_baseline is not None:
        report = _written(report, write_baseline)
    raise typer.Exit(tell(report, run, outputs))


def _written(report: "Report", path: Path) -> "Report":
    """Write the report's findings to a baseline; the report as it is with that baseline."""
    from factcheck.streams import complain, deliver
    from factcheck.suppress.baseline import mark_known, read_baseline, write_baseline

    text, count = write_baseline(path, report.checked)
    deliver(text, path)
    complain(f"{path}: {count} findings written" if count != 1 else f"{path}: 1 finding written")
    checked, _ = mark_known(report.checked, read_baseline(path), path)
    return report._replace(checked=checked)
