"""The wheel, built and installed: it carries its data compiled, and works without the checkout and without a cache."""

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest
import typer

from factcheck.reports import FORMATS
from tests.seeds import SEEDS

ROOT = SEEDS.parent
LANGUAGES = sorted(path.stem for path in (ROOT / "factcheck" / "languages").glob("??.yaml"))
NO_CACHE = "/dev/null/no-cache"  # cannot be made, not even by root
TEXTS = {
    "en.txt": "The Hanoi Convention has 12 chapters.",
    "vi.txt": "Công ước Hà Nội gồm 12 chương.",
    "pl.txt": "Konwencja z Hanoi liczy 12 rozdziałów.",
}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built with the tools of the test environment: nothing is downloaded."""
    folder = tmp_path_factory.mktemp("wheel")
    command = ["pip", "wheel", "--quiet", "--no-build-isolation", "--no-deps", "--no-index", "-w", str(folder)]
    subprocess.run([sys.executable, "-m", *command, str(ROOT)], check=True, timeout=300)
    (path,) = folder.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of a fresh environment that has the wheel, and the libraries of the test environment."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False, symlinks=True)
    (python,) = folder.glob("bin/python")
    (packages,) = folder.glob("lib/python*/site-packages")
    libraries = Path(typer.__file__).parent.parent
    (packages / "libraries.pth").write_text(f"{libraries}\n", encoding="utf-8")  # its own .pth files are not read
    command = ["pip", "--python", str(python), "install", "--quiet", "--no-deps", "--no-index", str(wheel)]
    subprocess.run([sys.executable, "-m", *command], check=True, timeout=300)
    return python


def run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder, with no cache and no way to the checkout."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    environment["FACTCHECK_CACHE"] = NO_CACHE
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False, timeout=120
    )


def test_the_wheel_carries_the_data_compiled(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    compiled = [name for name in names if name.startswith("factcheck/data/compiled/")]
    kinds = {Path(name).name.rsplit("-", 1)[0] for name in compiled}
    assert {"facts", "attributes", "profiles"} <= kinds
    assert [code for code in LANGUAGES if not any(kind.split("-")[0] == code for kind in kinds)] == []
    assert len([name for name in names if name.startswith("factcheck/data/seeds/")]) == len(list(SEEDS.glob("*.txt")))
    assert [name for name in names if name.startswith(("tests/", "benchmarks/"))] == []


def test_it_verifies_without_cache_and_without_reading_yaml(python: Path, tmp_path: Path) -> None:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    done = run([str(python), "-X", "importtime", "-m", "factcheck", "verify", *TEXTS], tmp_path)
    assert done.returncode == 1, done.stderr
    assert done.stdout.count("conflicts  structure.chapters") == len(TEXTS)
    imported = {line.rsplit("|", 1)[-1].strip() for line in done.stderr.splitlines()}
    assert "factcheck.check" in imported
    assert "yaml" not in imported


def test_it_comes_from_the_wheel(python: Path, tmp_path: Path) -> None:
    done = run([str(python), "-c", "import factcheck; print(factcheck.__file__)"], tmp_path)
    assert Path(done.stdout.strip()).is_relative_to(python.parent.parent)


def test_the_installed_command_reads_the_seeds(python: Path, tmp_path: Path) -> None:
    done = run([str(python.parent / "factcheck"), "verify", str(SEEDS)], tmp_path)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_installed_command_writes_every_format(python: Path, tmp_path: Path) -> None:
    (tmp_path / "en.txt").write_text(TEXTS["en.txt"], encoding="utf-8")
    outputs = [argument for name in FORMATS for argument in ("--output", f"{name}:{name}")]
    done = run([str(python.parent / "factcheck"), "verify", "en.txt", *outputs], tmp_path)
    assert (done.returncode, done.stderr) == (1, "")
    assert all("12 chapters" in (tmp_path / name).read_text(encoding="utf-8") for name in FORMATS)


def test_the_installed_fact_base_is_whole(python: Path, tmp_path: Path) -> None:
    command = str(python.parent / "factcheck")
    checked = run([command, "facts", "check"], tmp_path)
    assert (checked.returncode, checked.stderr) == (0, "")
    listed = run([command, "facts", "list"], tmp_path)
    assert len(listed.stdout.splitlines()) == 65
