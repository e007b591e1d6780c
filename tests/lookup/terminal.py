"""A terminal for tests: runs a program on a pseudo-terminal, sends it keys, reads the screen that it paints."""

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pyte

ROOT = Path(__file__).parent.parent.parent
CTRL_C, CTRL_D, ENTER, TAB, UP, DOWN = "\x03", "\x04", "\r", "\t", "\x1b[A", "\x1b[B"
MARK = "?"
LONGEST = 15.0  # seconds that anything may take on a busy machine


class Terminal:
    """`factcheck ARGUMENTS` on a terminal of so many columns."""

    def __init__(
        self, columns: int, home: Path, *arguments: str, rows: int = 30, more: Mapping[str, str] | None = None
    ) -> None:
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.screen)
        self.painted_at = 0.0
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "FACTCHECK_HISTORY": str(home / "history")}
        environment |= {"TERM": "xterm-256color", "PROMPT_TOOLKIT_NO_CPR": "1", **(more or {})}
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "COLUMNS", "LINES"):
            environment.pop(name, None)
        self.pid, self.master = pty.fork()
        if not self.pid:  # the child
            os.execvpe(sys.executable, [sys.executable, "-m", "factcheck", *arguments], environment)
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.status: int | None = None

    @property
    def lines(self) -> list[str]:
        """The rows of the screen, without the empty ones."""
        return [line.rstrip() for line in self.screen.display if line.strip()]

    @property
    def text(self) -> str:
        """The whole screen."""
        return "\n".join(self.lines)

    def type(self, keys: str) -> None:
        """Send keys."""
        os.write(self.master, keys.encode())

    def wait(self, seen: Callable[[str], bool] | str) -> str:
        """Read until the screen holds a text, or is as it should be; return it.  Fails if it never does."""
        until = (lambda text: seen in text) if isinstance(seen, str) else seen
        end = time.monotonic() + LONGEST
        while not until(self.text):
            assert time.monotonic() < end, f"not seen: {seen}\n{self.text}"
            if not self._read(0.05) and self.status is not None:
                assert until(self.text), f"ended with {self.status} and without {seen}\n{self.text}"
        return self.text

    def ready(self) -> None:
        """Wait until the prompt stands in the last row, for the next line."""
        self.wait(lambda text: text.splitlines()[-1:] == [MARK])

    def _read(self, seconds: float) -> bool:
        ready, _, _ = select.select([self.master], [], [], seconds)
        try:
            data = os.read(self.master, 65536) if ready else b""
        except OSError:  # the program has ended
            data = b""
        if data:
            self.painted_at = time.monotonic()
            self.stream.feed(data)
        elif ready:
            self._reap()
        return bool(data)

    def _reap(self) -> None:
        if self.status is None:
            _, status = os.waitpid(self.pid, 0)
            self.status = os.waitstatus_to_exitcode(status)

    def end(self) -> int:
        """Wait until the program has ended; return its exit status."""
        end = time.monotonic() + LONGEST
        while self.status is None and time.monotonic() < end:
            self._read(0.05)
        assert self.status is not None, f"it has not ended\n{self.text}"
        return self.status

    def close(self) -> None:
        """End the program if it still runs."""
        if self.status is None:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        os.close(self.master)
