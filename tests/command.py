"""Runs the command line as its users do, in a folder of its own."""

import subprocess
import sys
from pathlib import Path
from typing import Any

RIGHT = "The Hanoi Convention has 9 chapters."
WRONG = "The Hanoi Convention has 12 chapters."


class Command:
    """Runs `factcheck` in a folder of its own."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self.folder = folder
        self.environment = environment

    def write(self, name: str, text: str | bytes) -> None:
        data = text.encode("utf-8") if isinstance(text, str) else text
        (self.folder / name).write_bytes(data)

    def __call__(self, *arguments: str | bytes, stdin: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "factcheck", *arguments],
            cwd=self.folder,
            env=self.environment,
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )

    def start(self, *arguments: str, **options: Any) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-m", "factcheck", *arguments], cwd=self.folder, env=self.environment, **options
        )
