"""The one door for files to read: size, kind, then the parse in a limited child, then blocks."""

from __future__ import annotations

import hashlib
from pathlib import Path

from db.errors import UnreadableFile
from db.progress import Progress, silent
from db.reading.blocks import Reading
from db.reading.kinds import FileKind, kind_of, media_type
from db.reading.limited import extract_limited
from db.reading.pieces import Extract, Refused
from db.reading.printed_places import printed_places
from db.reading.sentences import REMARKS, refusal, remark
from db.reading.structure import blocks_of
from db.reading.text_reader import read_text

LARGEST_FILE = 25_000_000
"""Bytes of a file that is read at all."""
COMMON_TEXT = 1_000_000
"""Bytes of plain text that is read without a child: twenty times a long report."""


def read_file(path: Path, progress: Progress = silent) -> Reading:
    """Read a text, Markdown, Word, OpenDocument or PDF file as plain blocks in reading order.

    Raises UnreadableFile with one sentence where the file is none of these, is damaged, hostile,
    locked or too large; Cancelled where ``progress`` says so. Takes at most some ten seconds and
    a gigabyte, most of it in a child process.
    """
    try:
        progress(0, 3)
        content = _content(path)
        kind = kind_of(path, content)
        progress(1, 3)
        extract = _extract(kind, path, content)
        progress(2, 3)
        blocks = blocks_of(extract.pieces)
        if not blocks:
            raise Refused("nothing")
        blocks, remarks = printed_places(blocks, extract.remarks)
        progress(3, 3)
    except Refused as refused:
        raise UnreadableFile(refusal(refused.reason, path.name)) from refused
    return Reading(
        blocks=blocks,
        media_type=media_type(path, kind),
        sha256=hashlib.sha256(content).hexdigest(),
        remarks=tuple((place, remark(key)) for place, key in remarks if key in REMARKS),
    )


def _content(path: Path) -> bytes:
    """The file's bytes, never more than may be read; raises Refused."""
    try:
        if path.is_dir():
            raise Refused("folder")
        if not path.is_file():
            # A pipe or a device would be waited for without end.
            raise Refused("unreadable" if path.exists() else "missing")
        if path.stat().st_size > LARGEST_FILE:
            raise Refused("too large")
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except PermissionError as error:
        raise Refused("forbidden") from error
    except OSError as error:
        raise Refused("unreadable") from error
    if len(content) > LARGEST_FILE:
        raise Refused("too large")
    return content


def _extract(kind: FileKind, path: Path, content: bytes) -> Extract:
    """Plain text of a common size holds nothing to parse: it is decoded here, all else outside."""
    if kind is FileKind.TEXT and len(content) <= COMMON_TEXT:
        return read_text(content)
    return extract_limited(kind, path)
