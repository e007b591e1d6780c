"""One run over many texts: each is checked by its settings, its suppressions heeded, and what counts marked."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factcheck.engine import Engine, load_engine
from factcheck.frozen import replace
from factcheck.model import Checked, Unused
from factcheck.policy import apply_settings
from factcheck.report import Report
from factcheck.run import EVERYTHING, Selection, check_paths
from factcheck.settings import NO_RULES, Rules, folder_of, shown

if TYPE_CHECKING:
    from factcheck.suppress.side_file import SideFile

SIDE_FILE = ".factcheck-ignore.yaml"
Progress = Callable[[Iterable[Checked]], Iterable[Checked]]


class Session(NamedTuple):
    """What a run is asked for.

    `heed` is False to judge as if nothing were suppressed; `baseline` is a file of known findings.
    """

    engine: Engine
    rules: Rules = NO_RULES
    selection: Selection = EVERYTHING
    baseline: Path | None = None
    heed: bool = True

    def run(self, paths: Iterable[str], progress: Progress = iter) -> Report:
        """Check the texts; every verdict says whether it is suppressed and whether it fails the run.

        Raises DataError for a settings file, side file or baseline that is invalid.
        """
        sides = SideFiles([fact.id for fact in self.engine.facts.facts])
        checked = tuple(progress(self._checked(paths, sides)))
        unused = sides.unused()
        if self.baseline is not None and self.heed:
            from factcheck.suppress.baseline import mark_known, read_baseline

            checked, stale = mark_known(checked, read_baseline(self.baseline), self.baseline)
            unused += stale
        if self.selection.changes is not None:
            checked, unused = tuple(map(self.selection.changes.only, checked)), []
        return Report(self.engine.facts, checked, tuple(unused))

    def _checked(self, paths: Iterable[str], sides: "SideFiles") -> Iterator[Checked]:
        facts = [fact.id for fact in self.engine.facts.facts]
        for one in check_paths(paths, self.engine, self.rules, self.selection):
            settings = self.rules.of_text(one.document.path)
            side = sides.of(one.document.path) if one.verdicts and self.heed else None
            heeded = side.mark(one, settings.as_of) if side else one if self.heed else _without_suppressions(one)
            yield apply_settings(heeded, settings, facts)


def start_session(paths: Sequence[str], rules: Rules, selection: Selection = EVERYTHING) -> Session:
    """A session with the fact base that the rules name for a run over these paths.

    Raises DataError if that is invalid.
    """
    facts = rules.of_run(paths)["facts"].value
    return Session(load_engine(Path(facts) if facts else None), rules, selection)


def _without_suppressions(checked: Checked) -> Checked:
    return replace(checked, verdicts=tuple(replace(one, suppression=None) for one in checked.verdicts), unused=())


class SideFiles:
    """The side files of a run, each found from a text upwards and read once."""

    def __init__(self, facts: Iterable[str]) -> None:
        self._facts = tuple(facts)
        self._nearest: dict[str, SideFile | None] = {}

    def of(self, path: str) -> "SideFile | None":
        """The side file that speaks of a text, None if there is none.  Raises DataError if it is invalid."""
        return self._of_folder(folder_of(path))

    def _of_folder(self, folder: str) -> "SideFile | None":
        if folder not in self._nearest:
            path, parent = os.path.join(folder, SIDE_FILE), os.path.dirname(folder)
            if os.path.isfile(path):
                from factcheck.suppress.side_file import read_side_file

                self._nearest[folder] = read_side_file(shown(path), self._facts)
            else:
                self._nearest[folder] = self._of_folder(parent) if parent != folder else None
        return self._nearest[folder]

    def unused(self) -> list[Unused]:
        """The entries of all side files that left nothing standing in the texts that they are about."""
        files = {id(file): file for file in self._nearest.values() if file is not None}
        return [one for file in files.values() for one in file.unused()]
