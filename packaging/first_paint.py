"""Measures how long programs take from their start to the first pixel that they paint.

Each argument is a command. They are started by turns, on a screen of this measurement's own; what
is printed is the median in seconds, and the command.
"""

from __future__ import annotations

import mmap
import os
import shlex
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

ROUNDS: Final = 5
PATIENCE: Final = 30.0
_EVERY: Final = 4001
"""Bytes from one pixel that is looked at to the next: none of a window is missed."""


class Screen:
    """A screen nobody sees, whose pixels lie in a file."""

    def __init__(self, display: str, pixels: mmap.mmap) -> None:
        self.display = display
        self._pixels = pixels

    def look(self) -> bytes:
        """Give the colours of a few thousand pixels."""
        return self._pixels[_EVERY::_EVERY]


@contextmanager
def screen() -> Iterator[Screen]:
    """Have a screen for a while."""
    with tempfile.TemporaryDirectory() as folder:
        reading, writing = os.pipe()
        xvfb = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-fbdir", folder],
            pass_fds=[writing], stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(writing)
        try:
            with os.fdopen(reading) as numbers:
                display = f":{numbers.readline().strip()}"
            with Path(folder, "Xvfb_screen0").open("rb") as file:
                yield Screen(display, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        finally:
            xvfb.terminate()
            xvfb.wait()


def seconds_to_paint(command: list[str], on: Screen) -> float:
    """Start a program, wait until it paints, and end it. Raises TimeoutError where it never does.

    A program's home of its own is thrown away afterwards.
    """
    before, begin = on.look(), time.monotonic()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        environment = {"DISPLAY": on.display, "QT_QPA_PLATFORM": "xcb", "CHAIRDESK_HOME": home}
        program = subprocess.Popen(
            command, env={**os.environ, **environment}, start_new_session=True
        )
        try:
            while on.look() == before:
                if program.poll() is not None or time.monotonic() - begin > PATIENCE:
                    raise TimeoutError(f"nothing was painted by {shlex.join(command)}")
                time.sleep(0.002)
            took = time.monotonic() - begin
            time.sleep(1)  # a program that breaks at once after its first paint is seen to
            if program.poll() is not None:
                raise RuntimeError(f"{shlex.join(command)} ended by itself")
            return took
        finally:
            if program.poll() is None:
                os.killpg(program.pid, signal.SIGTERM)
            program.wait()
            while on.look() != before:
                time.sleep(0.01)


def main() -> None:
    """Measure the commands given."""
    commands = [shlex.split(argument) for argument in sys.argv[1:]]
    with screen() as on:
        took = [[seconds_to_paint(command, on) for command in commands] for _ in range(ROUNDS)]
    for index, command in enumerate(commands):
        median = statistics.median(each[index] for each in took)
        sys.stdout.write(f"{median:.2f} s to the first paint: {shlex.join(command)}\n")


if __name__ == "__main__":
    main()
