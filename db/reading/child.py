"""The child process that works on one untrusted file: limited, without library, network, window."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import NoReturn

from db.reading.kinds import FileKind
from db.reading.pieces import Extract, Refused, to_json

FROZEN_SWITCH = "--reading-child"
"""What a frozen program is started with to be the child: then ``run`` is all it does."""
LETTER = "letter"
"""The kind of a file that asks for a template to be filled in; every other is a FileKind."""
MEMORY = 768 << 20
"""Bytes that the child may ask for: with its parent it stays under a gigabyte."""
SECONDS = 8
LONGEST_TRACEBACK = 20_000
"""Characters at the end of a traceback that are kept."""
_RARELY = 100_000


def run(arguments: list[str]) -> NoReturn:
    """Be the child: work on the file that ``arguments`` name, answer, and end.

    It lives for one file, so nothing in it need be tidied away.
    """
    gc.set_threshold(_RARELY)
    os._exit(main(arguments))


def main(arguments: list[str]) -> int:
    """Work on the file ``arguments`` name, kind first, and answer on standard output in JSON.

    A fault of our own is answered with its traceback: the parent has the log to keep it in.
    """
    kind, path = arguments
    limit(MEMORY, SECONDS)
    import json

    try:
        answer = _answer(kind, Path(path))
    except Refused as refused:
        answer = {"refused": refused.reason}
    except MemoryError:
        answer = {"refused": "too greedy"}
    except RecursionError:
        answer = {"refused": "nested"}
    except Exception:
        import traceback

        answer = {"refused": "fault", "traceback": traceback.format_exc()[-LONGEST_TRACEBACK:]}
    sys.stdout.write(json.dumps(answer))
    sys.stdout.flush()
    return 0


def _answer(kind: str, path: Path) -> dict[str, object]:
    if kind == LETTER:
        from db.letters.filling import fill

        return fill(path)
    return to_json(extract(FileKind(kind), path))


def limit(memory: int, seconds: int) -> None:
    """Hold this process to ``memory`` bytes and ``seconds`` of computing, where that is possible.

    Elsewhere the parent's clock alone ends it.
    """
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def extract(kind: FileKind, path: Path) -> Extract:
    """The pieces of the file; each kind loads only what it needs.

    Raises Refused where the file is damaged, hostile or locked.
    """
    match kind:
        case FileKind.DOCX:
            from db.reading.docx_reader import read_docx

            return read_docx(path)
        case FileKind.ODT:
            from db.reading.odt_reader import read_odt

            return read_odt(path)
        case FileKind.PDF:
            from db.reading.pdf_reader import read_pdf

            return read_pdf(path)
        case FileKind.WORKBOOK:
            from db.reading.workbook_reader import read_workbook

            return read_workbook(path)
        case FileKind.CALENDAR:
            from db.reading.calendar.calendar_reader import read_calendar

            return read_calendar(path)
        case FileKind.TEXT:
            from db.reading.text_reader import read_text

            return read_text(path.read_bytes())
