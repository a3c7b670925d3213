"""Past reports as files: read, recognised, and given as staged records."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from db.exchange.recognise.recognition import Recognition
from db.exchange.staging import StagedRecords
from db.progress import Progress, silent
from db.reading.blocks import Reading

family: Final = "report"


def recognises(_path: Path, _head: bytes) -> bool:
    """Take any file that no other format knows: reading it says what is wrong with it."""
    return True


def read(path: Path, progress: Progress = silent) -> StagedRecords:
    """Read a report; as ``read_report``."""
    return read_report(path, progress)


def recognise(reading: Reading, name: str) -> StagedRecords:
    """Recognise a report in the blocks of a file; ``name`` is the file's, for messages.

    Every text of the file is in some record, to the letter; what could not be placed is an issue
    that names the place. Raises UnreadableFile where the file is plainly no report.
    """
    return Recognition(reading, name).staged()


def read_report(path: Path, progress: Progress = silent) -> StagedRecords:
    """Read a file and recognise the report in it.

    Raises UnreadableFile where the file cannot be read or is no report, Cancelled where
    ``progress`` says so.
    """
    from db.reading.reader import read_file

    return recognise(read_file(path, progress), path.name)
