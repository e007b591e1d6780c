"""How long `factcheck verify` takes on an article and `lookup` on a question, beside an empty command and proselint.

    python benchmarks/startup.py [--runs 30] [--article FILE]

Prints medians of runs taken in turn and their ratios.  PYTHONDONTWRITEBYTECODE is unset for every run, since
with it each import compiles its sources again and the compiler is measured.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

EMPTY = """
import typer
app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)

@app.command()
def verify() -> None:
    pass

app()
"""
QUESTION = "how many countries have signed?"
ARTICLE = Path(__file__).resolve().parent.parent / "seeds" / "000_4c3e0da57e4106e5.txt"


def milliseconds(command: list[str], environment: dict[str, str]) -> float:
    """The wall time of one run; its output is thrown away, its exit status may tell of findings."""
    start = time.perf_counter()
    done = subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)}: exit {done.returncode}")
    return (time.perf_counter() - start) * 1000


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=30)
    parser.add_argument("--article", type=Path, default=ARTICLE)
    arguments = parser.parse_args()
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory() as folder:
        empty = Path(folder) / "empty.py"
        empty.write_text(EMPTY, encoding="utf-8")
        binaries = Path(sys.executable).parent
        commands = {
            "empty typer command": [sys.executable, str(empty)],
            "factcheck verify": [str(binaries / "factcheck"), "verify", str(arguments.article)],
            "factcheck lookup": [str(binaries / "factcheck"), "lookup", QUESTION],
        }
        proselint = shutil.which("proselint", path=str(binaries))
        if proselint:
            commands["proselint check"] = [proselint, "check", str(arguments.article)]
        for command in commands.values():
            milliseconds(command, environment)  # the first run compiles bytecode and fills the cache
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(arguments.runs):
            for name, command in commands.items():
                times[name].append(milliseconds(command, environment))
    base = statistics.median(times["empty typer command"])
    print(f"{arguments.article.stat().st_size} bytes, medians of {arguments.runs} runs taken in turn")
    for name, taken in times.items():
        median = statistics.median(taken)
        print(f"{name:22} {median:6.1f} ms   {median / base:5.2f} x empty")
    if not proselint:
        print("proselint is not installed: pip install 'factcheck-linter[bench]' to measure it too")


if __name__ == "__main__":
    main()
