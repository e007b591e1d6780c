"""The same texts, facts and options give the same bytes: anywhere, in any locale, whatever the hash seed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.seeds import SEEDS

ROOT = SEEDS.parent
ELSEWHERE = [
    ("json", {}),
    ("json", {"LC_ALL": "C"}),
    ("json", {"LC_ALL": "pl_PL.UTF-8"}),
    ("json", {"LC_ALL": "POSIX", "PYTHONIOENCODING": "ascii"}),
    ("json", {"TZ": "Asia/Tokyo"}),
    ("json", {"PYTHONHASHSEED": "1"}),
    ("json", {"FACTCHECK_CACHE": "/dev/null/no-cache"}),
    ("terminal", {"LC_ALL": "C", "PYTHONHASHSEED": "2"}),
    ("terminal", {"COLUMNS": "40", "TZ": "Asia/Tokyo"}),
]


def verify(layout: str, folder: Path, cache: Path, **settings: str) -> bytes:
    """What `factcheck verify` prints of the seeds and of a folder of false texts, run in `folder`."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "FACTCHECK_CACHE": str(cache), **settings}
    command = [sys.executable, "-m", "factcheck", "verify", "--format", layout, "--show", "agrees,unverified"]
    done = subprocess.run(
        [*command, str(SEEDS), str(cache.parent / "texts")],
        cwd=folder,
        env=environment,
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 1, done.stderr
    assert done.stderr == b""
    return done.stdout


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache folder; beside it stand two texts with false claims."""
    folder = tmp_path_factory.mktemp("runs")
    (folder / "texts").mkdir()
    (folder / "texts" / "false.txt").write_text("The Hanoi Convention has 12 chapters.", encoding="utf-8")
    (folder / "texts" / "fałsz.txt").write_text("Konwencję z Hanoi podpisało 27 państw.", encoding="utf-8")
    return folder / "cache"


@pytest.fixture(scope="module")
def first_run(cache: Path) -> dict[str, bytes]:
    return {layout: verify(layout, ROOT, cache) for layout in ("terminal", "json")}


@pytest.mark.parametrize(("layout", "settings"), ELSEWHERE)
def test_the_same_bytes(
    layout: str, settings: dict[str, str], cache: Path, first_run: dict[str, bytes], tmp_path: Path
) -> None:
    assert verify(layout, tmp_path, cache, **settings) == first_run[layout]


def test_the_order_of_the_texts_is_that_of_the_command_line(first_run: dict[str, bytes]) -> None:
    names = [path.name for path in sorted(SEEDS.glob("*.txt"))] + ["false.txt", "fałsz.txt"]
    report = first_run["json"].decode("utf-8")
    places = [report.index(f'/{name}"') for name in names]
    assert places == sorted(places)
