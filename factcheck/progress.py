"""A progress bar on standard error for runs that take long, if somebody looks at it."""

import time
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.model import Checked

PATIENCE = 1.0  # seconds that a run may take without a bar


def progress(count: Callable[[], int]) -> "Callable[[Iterable[Checked]], Iterable[Checked]]":
    """What passes the texts of a run on and shows how many are done; `count` tells how many there are.

    Nothing is shown, counted or imported before the run has taken a while.
    """
    return lambda texts: _shown(iter(texts), count)


def _shown(texts: "Iterator[Checked]", count: Callable[[], int]) -> "Iterator[Checked]":
    start = time.monotonic()
    done = 0
    for text in texts:
        done += 1
        yield text
        if time.monotonic() - start > PATIENCE:
            break
    else:
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=count(), completed=done)
        for text in texts:
            bar.advance(task)
            yield text
