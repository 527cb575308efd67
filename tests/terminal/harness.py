"""A program in a real terminal: started in a pty, typed at, and read back from a screen that pyte draws.

What the program sends is kept with its time, so a test can ask how many bytes something took and a benchmark when a
picture was complete, without the drawing itself getting into the measurement.
"""

from __future__ import annotations

import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

import pyte

GUTBONE: Final = (sys.executable, "-m", "gutbone_tui")
"""The program, as `python -m gutbone_tui` starts it."""

PATIENCE: Final = 30.0
"""Seconds after which a test gives up. Nothing waits that long unless something is broken."""

KEYS: Final = {
    "enter": b"\r",
    "escape": b"\x1b",
    "tab": b"\t",
    "space": b" ",
    "backspace": b"\x7f",
    "up": b"\x1b[A",
    "down": b"\x1b[B",
    "right": b"\x1b[C",
    "left": b"\x1b[D",
    "ctrl+q": b"\x11",
    "ctrl+z": b"\x1a",
    "ctrl+p": b"\x10",
}
"""What a terminal sends for keys that are no characters."""

_OPEN_TTY: Final = 'exec "$@" <>"$0" >&0 2>&0'
"""For sh: open the terminal, which makes it the session's own, and become the program."""

_UNKNOWN_TO_PYTE: Final = re.compile(
    rb"\x1b\[(?:[<>=][0-9;]*[a-zA-Z]|\?[0-9;]*\$p|\?[0-9;]*u)|\x1bP.*?\x1b\\", re.DOTALL
)
"""Questions to newer terminals than pyte is, which it would print as text."""

_UNFINISHED: Final = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*|P[^\x1b]*)?$")
"""An escape sequence whose end has not arrived."""


class Sent(NamedTuple):
    """Bytes the program sent, and when they arrived."""

    when: float
    data: bytes


class Display:
    """The screen of a terminal as text."""

    def __init__(self, columns: int, rows: int) -> None:
        """An empty screen."""
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._rest = b""

    def feed(self, data: bytes) -> None:
        """Draw what the program sent."""
        data = self._rest + data
        unfinished = _UNFINISHED.search(data)
        self._rest = data[unfinished.start() :] if unfinished else b""
        self._stream.feed(_UNKNOWN_TO_PYTE.sub(b"", data[: unfinished.start()] if unfinished else data))

    @property
    def lines(self) -> list[str]:
        """The lines of the screen, without spaces at their ends."""
        return [line.rstrip() for line in self._screen.display]

    @property
    def text(self) -> str:
        """The whole screen."""
        return "\n".join(self.lines)


class Terminal:
    """A running program and the terminal it is in."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], columns: int, rows: int) -> None:
        """Start a program in a terminal of this size."""
        self.display = Display(columns, rows)
        self.sent: list[Sent] = []
        self._drawn = 0
        self._master, slave = os.openpty()
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        name = os.ttyname(slave)
        self.started = time.perf_counter()
        self._process = subprocess.Popen(
            ["/bin/sh", "-c", _OPEN_TTY, name, *command], env=dict(environment), start_new_session=True
        )
        os.close(slave)

    @property
    def pid(self) -> int:
        """Id of the program's process."""
        return self._process.pid

    @property
    def running(self) -> bool:
        """Whether the program has not ended."""
        return self._process.poll() is None

    @property
    def bytes_sent(self) -> int:
        """How much the program has sent so far."""
        return sum(len(sent.data) for sent in self.sent)

    def read(self, timeout: float) -> bool:
        """Take what the program sends, waiting for it at most this long. False if there was nothing."""
        ready, _, _ = select.select([self._master], [], [], timeout)
        if not ready:
            return False
        try:
            data = os.read(self._master, 65536)
        except OSError:
            data = b""
        if data:
            self.sent.append(Sent(time.perf_counter(), data))
        return bool(data)

    def settle(self, quiet: float = 0.25) -> None:
        """Read until the program has sent nothing for so many seconds."""
        until = time.perf_counter() + PATIENCE
        while self.read(quiet) and time.perf_counter() < until:
            pass
        self._draw()

    def type(self, text: str) -> None:
        """Type characters."""
        os.write(self._master, text.encode())

    def press(self, *keys: str) -> None:
        """Press keys by their names; a single character is itself."""
        for key in keys:
            os.write(self._master, KEYS[key] if key in KEYS else key.encode())
            if key == "escape":
                # A terminal program tells a lone Escape from the start of a sequence by the pause after it.
                self.settle(0.2)

    def wait_for(self, wanted: str | Callable[[str], bool]) -> str:
        """Read until the screen shows a text, or satisfies a test, and give the screen.

        Raises:
            AssertionError: it did not happen; the message shows the screen.
        """
        fits = wanted if callable(wanted) else lambda text: wanted in text
        until = time.perf_counter() + PATIENCE
        while True:
            self._draw()
            if fits(self.display.text):
                return self.display.text
            if time.perf_counter() > until or (not self.read(0.5) and self._process.poll() is not None):
                raise AssertionError(f"not seen: {wanted}\n{self.display.text}")

    def kill(self) -> None:
        """End the program with SIGKILL, as a power cut would."""
        self._process.kill()
        self._process.wait()

    def hang_up(self) -> int:
        """Close the terminal, as a dropped line does, and give the program's exit status."""
        os.close(self._master)
        self._master = -1
        return self._process.wait(PATIENCE)

    def wait(self) -> int:
        """Wait for the program to end by itself, and give its exit status."""
        until = time.perf_counter() + PATIENCE
        while self._process.poll() is None and time.perf_counter() < until:
            self.read(0.05)
        self._draw()
        return self._process.wait(0.1)

    def close(self) -> None:
        """End the program if it still runs, and give the terminal back."""
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGKILL)
        self._process.wait()
        if self._master >= 0:
            os.close(self._master)
            self._master = -1

    def _draw(self) -> None:
        """Draw what has arrived since the last time."""
        for sent in self.sent[self._drawn :]:
            self.display.feed(sent.data)
        self._drawn = len(self.sent)


def environment_for(folder: Path, **more: str) -> dict[str, str]:
    """The environment of a program whose folders are all inside `folder`, in a terminal with all colours."""
    kept = {name: os.environ[name] for name in ("PATH", "TMPDIR", "PYTHONPATH") if name in os.environ}
    folders = {f"GUTBONE_{name.upper()}": str(folder / name) for name in ("data", "config", "cache")}
    terminal = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8", "HOME": str(folder)}
    return {**kept, **folders, **terminal, **more}


@contextmanager
def terminal(
    command: Sequence[str], environment: Mapping[str, str], *, columns: int = 80, rows: int = 24
) -> Iterator[Terminal]:
    """A program in a terminal, ended at the latest when the block is left."""
    running = Terminal(command, environment, columns, rows)
    try:
        yield running
    finally:
        running.close()


def shown_at(sent: Sequence[Sent], fits: Callable[[str], bool], columns: int = 80, rows: int = 24) -> float | None:
    """When the screen first satisfied a test, by the times at which the bytes arrived; None if it never did."""
    display = Display(columns, rows)
    for chunk in sent:
        display.feed(chunk.data)
        if fits(display.text):
            return chunk.when
    return None
