"""`factcheck fix`."""

import os
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.commands import new_app
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
from factcheck.streams import ask, complain, show

if TYPE_CHECKING:
    from factcheck.fix import Correction, Fixed, Left
    from factcheck.model import Checked
    from factcheck.session import Session

Write = Annotated[bool, typer.Option("--write", "-w", help="Write the corrections to the texts.")]
Interactive = Annotated[bool, typer.Option("--interactive", "-i", help="Ask about each correction, then write.")]
Outdated = Annotated[bool, typer.Option("--outdated", help="Correct outdated claims too.")]

STANDARD_INPUT = "-"
YES, NO, ALL, QUIT = "y", "n", "a", "q"

app = new_app()


@app.command()
def fix(
    paths: Paths,
    write: Write = False,
    interactive: Interactive = False,
    outdated: Outdated = False,
    language: Language = "",
    as_of: AsOf = "",
    facts: Facts = None,
    changed_since: ChangedSince = "",
    force_exclude: ForceExclude = False,
    config: Config = None,
    isolated: Isolated = False,
) -> None:
    """Show corrections of what conflicts as a diff, or write them.

    Exits with 1 if a conflict remains: in the texts as they stand, or with --write as they are written.
    """
    from factcheck.exits import FOUND, NOT_TRUSTED, NOTHING_FOUND
    from factcheck.verification import announce, run_session

    if interactive and STANDARD_INPUT in paths:
        raise typer.BadParameter("answers are read from standard input, so no text can be", param_hint="--interactive")
    rules = make_rules({"language": language, "as-of": as_of, "facts": facts}, config, isolated)
    session = open_session(paths, rules, changed_since, force_exclude)
    standard_input = _keep_standard_input() if STANDARD_INPUT in paths else b""
    report = run_session(session, paths)
    announce(report)
    verdicts = ("conflicts", "outdated") if outdated else ("conflicts",)
    asking = _Questions() if interactive else None
    remaining = 0
    for checked in report.checked:
        fixed = _fixed(checked, session, verdicts, asking)
        written = write or interactive
        _deliver(fixed, written, standard_input)
        remaining += len(fixed.left) + (0 if written else len(fixed.applied))
    unread = any(checked.unread for checked in report.checked)
    raise typer.Exit(NOT_TRUSTED if unread else FOUND if remaining else NOTHING_FOUND)


def _keep_standard_input() -> bytes:
    """Read standard input and put it back: its bytes are needed twice."""
    import io

    data = sys.stdin.buffer.read() if sys.stdin is not None else b""
    sys.stdin = io.TextIOWrapper(io.BytesIO(data), encoding="utf-8")
    return data


class _Questions:
    """Asks about corrections one by one, on standard error, until the answer is "all" or "quit"."""

    def __init__(self) -> None:
        self._all = self._quit = False

    def accepts(self, correction: "Correction", checked: "Checked") -> bool:
        """True if the answer is yes."""
        if self._all or self._quit:
            return self._all
        document, (span, new) = checked.document, correction.suggestion
        claim = correction.verdict.claim.span
        was = " ".join(document.text[min(claim.start, span.start) : max(claim.end, span.end)].split())
        now = document.text[min(claim.start, span.start) : span.start] + new + document.text[span.end : claim.end]
        place = f"{document.path}:{correction.line}:{correction.column}"
        question = f"{place}: {was!r} → {' '.join(now.split())!r}"
        note = f" ({correction.verdict.note})" if correction.verdict.note else ""
        while True:
            said = ask(f"{question}{note}  [y]es, [n]o, [a]ll, [q]uit?")
            answer = said.strip().lower()[:1] if said is not None else QUIT
            if answer in (YES, NO, ALL, QUIT):
                self._all, self._quit = answer == ALL, answer == QUIT
                return answer in (YES, ALL)


def _fixed(checked: "Checked", session: "Session", verdicts: Sequence[str], asking: _Questions | None) -> "Fixed":
    """The text of a document with its corrections, those that are asked about only where the answer is yes."""
    from factcheck.document import make_document
    from factcheck.fix import Left, find_corrections
    from factcheck.fix import fix as apply
    from factcheck.run import check_by

    corrections, left = find_corrections(checked, verdicts)
    refused: list[Left] = []
    if asking is not None:
        answers = [(one, asking.accepts(one, checked)) for one in corrections]
        corrections = [one for one, accepted in answers if accepted]
        refused = [Left(one.verdict, one.line, one.column, "") for one, accepted in answers if not accepted]
    path = checked.document.path
    settings = session.rules.of_text(path)
    fixed = apply(checked, corrections, lambda text: check_by(settings, make_document(path, text), session.engine))
    for one in (*left, *fixed.left):
        _complain_of(one, fixed)
    return fixed._replace(left=(*left, *fixed.left, *refused))


def _complain_of(left: "Left", fixed: "Fixed") -> None:
    words = " ".join(fixed.document.text[slice(*left.verdict.claim.span)].split())
    complain(f"{fixed.document.path}:{left.line}:{left.column}: {words!r} is left as it is: {left.why}")


def _deliver(fixed: "Fixed", write: bool, standard_input: bytes) -> None:
    """Show the diff of a text, or write it; of standard input the whole text goes to standard output."""
    from factcheck.fix import unified_diff

    path = fixed.document.path
    if not write:
        show(_presentable(unified_diff(fixed)))
    elif path == STANDARD_INPUT:
        show(_encoded(fixed, standard_input))
    elif fixed.applied:
        write_file(fixed)
        show("".join(f"{row}\n" for row in _rows(fixed)))


def _rows(fixed: "Fixed") -> Iterable[str]:
    from factcheck.display import escape

    for one in fixed.applied:
        was = " ".join(fixed.document.text[slice(*one.suggestion.span)].split())
        now = " ".join(one.suggestion.text.split())
        note = f" ({one.verdict.note})" if one.verdict.note else ""
        yield escape(f"{fixed.document.path}:{one.line}:{one.column}: {was!r} → {now!r}{note}")


def _presentable(diff: Iterable[str]) -> str:
    """The diff as it is; on a terminal with nothing in it that a terminal acts on."""
    if not sys.stdout.isatty():
        return "".join(diff)
    from factcheck.display import escape

    return "".join(f"{escape(line.rstrip(chr(10)))}\n" for line in diff)


def _encoded(fixed: "Fixed", data: bytes) -> bytes:
    """The new text in the encoding of the old bytes.  Raises FactcheckError if those are no longer the text's."""
    from factcheck.document import decode, encode_like
    from factcheck.errors import FactcheckError

    if encode_like(fixed.document.text, data) != data or decode(data) != fixed.document.text:
        raise FactcheckError(f"{fixed.document.path}: has changed while it was read; run it again")
    return encode_like(fixed.text, data)


def write_file(fixed: "Fixed") -> None:
    """Replace the file at once, with the permissions that it has.  Raises FactcheckError if it cannot be written."""
    import contextlib
    import shutil
    import tempfile

    from factcheck.errors import FactcheckError

    path = os.path.realpath(fixed.document.path)
    scratch = ""
    try:
        with open(path, "rb") as file:
            data = _encoded(fixed, file.read())
        handle, scratch = tempfile.mkstemp(dir=os.path.dirname(path), prefix=".factcheck-")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        shutil.copymode(path, scratch)
        os.replace(scratch, path)
    except OSError as error:
        with contextlib.suppress(OSError):
            os.unlink(scratch)
        raise FactcheckError(f"{fixed.document.path}: cannot be written ({error.strerror}); check who may") from error
