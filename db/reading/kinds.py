"""What kind of file it is, by its content; its name is only believed where it agrees."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from db.reading.pieces import Refused


class FileKind(StrEnum):
    """A kind of file that can be read."""

    TEXT = "text"
    DOCX = "docx"
    ODT = "odt"
    PDF = "pdf"
    WORKBOOK = "workbook"  # holds tables of records, never a report
    CALENDAR = "calendar"  # holds meetings, never a report


MEDIA_TYPES = {
    FileKind.TEXT: "text/plain",
    FileKind.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    FileKind.ODT: "application/vnd.oasis.opendocument.text",
    FileKind.PDF: "application/pdf",
    FileKind.WORKBOOK: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    FileKind.CALENDAR: "text/calendar",
}
_SUFFIXES = {
    ".txt": FileKind.TEXT,
    ".text": FileKind.TEXT,
    ".md": FileKind.TEXT,
    ".markdown": FileKind.TEXT,
    ".docx": FileKind.DOCX,
    ".docm": FileKind.DOCX,
    ".odt": FileKind.ODT,
    ".pdf": FileKind.PDF,
}
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*")
_PDF_WITHIN = 1024  # bytes before %PDF- that readers allow (ISO 32000-1, annex H.3.4.1)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def kind_of(path: Path, content: bytes) -> FileKind:
    """The kind of the file by its content.

    Raises Refused: the content is no report, or the name says another kind ("really docx").
    """
    kind = _by_content(path, content)
    named = _SUFFIXES.get(path.suffix.lower(), kind)
    if named is not kind:
        # Noise under the name of a Word file is no text that somebody named wrongly.
        noise = kind is FileKind.TEXT and not _is_readable(content)
        raise Refused("damaged" if noise else f"really {kind}")
    return kind


def media_type(path: Path, kind: FileKind) -> str:
    """The media type of the file; Markdown shows only in its name."""
    if kind is FileKind.TEXT and path.suffix.lower() in (".md", ".markdown"):
        return "text/markdown"
    return MEDIA_TYPES[kind]


def _by_content(path: Path, content: bytes) -> FileKind:
    if not content.strip(b" \t\r\n\0"):
        raise Refused("empty")
    if b"%PDF-" in content[:_PDF_WITHIN]:
        return FileKind.PDF
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _by_parts(path, content)
    if content.startswith(_OLE):
        raise Refused("locked" if _ENCRYPTED in content else "old word")
    if content.startswith(b"{\\rtf"):
        raise Refused("rich text")
    if content.startswith(_PICTURES) and not content[:512].isascii():
        raise Refused("picture")
    start = content[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html", b"<head", b"<body")):
        raise Refused("web page")
    if start.startswith(b"<?xml"):
        raise Refused("not text")
    return FileKind.TEXT


def _is_readable(content: bytes) -> bool:
    """Tell text from noise by how many of the first bytes are control characters."""
    sample = content[:4096]
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    controls = sum(byte < 32 and byte not in b"\t\n\r\f" for byte in sample)
    return controls * 100 <= len(sample)


def _by_parts(path: Path, content: bytes) -> FileKind:
    """The kind of an archive, by the names in it; where it is cut short, by its own name."""
    if b"mimetypeapplication/vnd.oasis.opendocument." in content[:200]:
        kind = content[:200].partition(b"opendocument.")[2]
        if kind.startswith(b"spreadsheet"):
            raise Refused("workbook")
        if kind.startswith(b"presentation"):
            raise Refused("slides")
        return FileKind.ODT
    if b"word/" in content:
        return FileKind.DOCX
    if b"xl/workbook" in content:
        raise Refused("workbook")
    if b"ppt/presentation" in content:
        raise Refused("slides")
    named = _SUFFIXES.get(path.suffix.lower())
    if named in (FileKind.DOCX, FileKind.ODT):
        raise Refused("damaged")
    raise Refused("archive")
