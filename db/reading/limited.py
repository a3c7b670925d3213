"""Runs the reading child, and lets neither its time, its memory nor its answer grow."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess  # nosec B404  # only this program itself is started
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path

from db.errors import UserError
from db.reading.child import FROZEN_SWITCH, LONGEST_TRACEBACK, SECONDS
from db.reading.kinds import FileKind
from db.reading.pieces import Extract, Malformed, Refused, from_json
from db.reading.sentences import REFUSALS

_ROOT = str(Path(__file__).resolve().parents[2])
_START = (
    "import sys; sys.path.insert(0, sys.argv[1]); "
    "from db.reading.child import run; run(sys.argv[2:])"
)
_LARGEST_ANSWER = 128 << 20
_LOG = "reading.log"
_LARGEST_LOG = 1 << 20  # bytes: then it begins anew


def command(kind: str, path: Path) -> list[str]:
    """How the child is started, from source and frozen alike."""
    if getattr(sys, "frozen", False):
        return [sys.executable, FROZEN_SWITCH, str(kind), str(path)]
    return [sys.executable, "-I", "-c", _START, _ROOT, str(kind), str(path)]


def extract_limited(kind: FileKind, path: Path) -> Extract:
    """The pieces of the file, parsed in a child of its own.

    Raises Refused as ``limited_answer``.
    """
    try:
        return from_json(limited_answer(kind, path))
    except Malformed as error:
        raise Refused("damaged") from error


def limited_answer(kind: str, path: Path) -> object:
    """What a child of its own answers that works on a file; ``kind`` as in ``db.reading.child``.

    Raises Refused for whatever the child refuses, and where it crashes, takes too long or too
    much, or answers nonsense. What it says on standard error is shown to nobody. A fault of our
    own is logged, and refused as such.
    """
    answer = _answer(command(kind, path.absolute()))
    match answer:
        case {"refused": "fault", "traceback": str(traceback), **rest} if not rest:
            _log(path, traceback[-LONGEST_TRACEBACK:])
            raise Refused("fault")
        case {"refused": str(reason), **rest} if not rest and reason in REFUSALS:
            raise Refused(reason)
    return answer


def _log(path: Path, traceback: str) -> None:
    """Add the traceback to the log of reading; where that fails there is no one left to tell."""
    from db.paths import log_folder

    with contextlib.suppress(OSError, UserError):
        log = log_folder() / _LOG
        fresh = not log.exists() or log.stat().st_size > _LARGEST_LOG
        with log.open("w" if fresh else "a", encoding="utf-8") as file:
            file.write(f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC, {path.name!r}\n{traceback}\n")


def _answer(arguments: list[str]) -> object:
    late = threading.Event()
    with subprocess.Popen(  # nosec B603  # no shell, and no word of the file is in the arguments
        arguments,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # its own group, to be ended whole; Windows takes no notice
    ) as process:
        alarm = threading.Timer(SECONDS, _end, (process, late))
        alarm.start()
        try:
            answer = process.stdout.read(_LARGEST_ANSWER + 1) if process.stdout else b""
            if len(answer) > _LARGEST_ANSWER:
                _end(process)
            process.wait()
        finally:
            alarm.cancel()
            _end(process)
    if late.is_set() or process.returncode == -getattr(signal, "SIGXCPU", 0):
        raise Refused("too slow")
    if len(answer) > _LARGEST_ANSWER:
        raise Refused("too long")
    try:
        return json.loads(answer)
    except (ValueError, RecursionError) as error:
        raise Refused("damaged") from error


def _end(process: subprocess.Popen[bytes], late: threading.Event | None = None) -> None:
    """Kill the child with its group, unless it has ended."""
    if process.poll() is not None:
        return
    if late:
        late.set()
    with contextlib.suppress(ProcessLookupError):
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
