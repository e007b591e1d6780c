"""Keeps what is compiled from YAML as JSON, so that no run pays for reading YAML twice.

The key is a checksum of the sources' bytes and of the code that compiles them: CRC-32, with the length.
It tells an edited file from the one that was compiled and need not withstand an attacker, who could as well write the
compiled form; SHA-256 would cost each run three milliseconds to import.  The wheel ships what its own files compile
to; anything else is compiled on first use and kept in the user's cache folder, or not kept where that cannot be
written.
"""

import contextlib
import json
import os
import sys
import zlib
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

# The code that makes the compiled form: what it made before it changed is no longer used.
PACKAGE = Path(__file__).parent
MAKERS = [
    PACKAGE / name
    for name in (
        "attributes.py",
        "compile_numbers.py",
        "compile_questions.py",
        "facts_file.py",
        "language.py",
        "lexicon.py",
        "packs.py",
        "profiles.py",
        "tokens.py",
        "yamlfile.py",
    )
]
SHIPPED = PACKAGE / "data" / "compiled"


def digest(sources: Sequence[Path]) -> str:
    """The checksum of the files' folders, names and bytes and of the code that compiles them, in hexadecimal."""
    return "".join(f"{number:08x}" for number in _added(_makers(), sources))


@cache
def _makers() -> tuple[int, int]:
    """The checksum of the compiling code, which each one begins with."""
    return _added((0, 0), MAKERS)


def _added(sums: tuple[int, int], paths: Sequence[Path]) -> tuple[int, int]:
    """CRC-32 and the length of what it was made of, with the files added."""
    crc, length = sums
    for path in paths:
        content = f"\0{path.parent.name}/{path.name}\0".encode() + path.read_bytes()
        crc, length = zlib.crc32(content, crc), length + len(content)
    return crc, length


def cache_folder() -> Path:
    """The user's cache folder for factcheck (FACTCHECK_CACHE, else the platform's own)."""
    if chosen := os.environ.get("FACTCHECK_CACHE"):
        return Path(chosen)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home()) / "factcheck" / "cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "factcheck"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "factcheck"


def load(kind: str, sources: Sequence[Path], build: Callable[[], Any]) -> Any:
    """Return what `build` makes of the sources: as shipped, as cached, or built now and cached."""
    name = f"{kind}-{digest(sources)}.json"
    for folder in (SHIPPED, cache_folder()):
        data = _read(folder / name)
        if data is not None:
            return data
    data = build()
    _write(cache_folder() / name, data)
    return data


def _read(path: Path) -> Any:
    """The JSON in the file, or None if there is none or it is damaged."""
    try:
        return json.loads(path.read_bytes())
    except (OSError, ValueError):
        return None


def _write(path: Path, data: Any) -> None:
    """Write the JSON whole or not at all; a folder that cannot be written is no error."""
    scratch = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        scratch.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
        scratch.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            scratch.unlink()


def ship(kind: str, sources: Sequence[Path], data: Any, folder: Path) -> Path:
    """Write the compiled form that the wheel carries; return its path."""
    path = folder / f"{kind}-{digest(sources)}.json"
    _write(path, data)
    return path
