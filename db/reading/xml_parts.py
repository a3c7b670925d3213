"""The XML parts of an office file, opened only after a look at what the archive claims to hold."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Self, TypeAlias

from lxml import etree

from db.reading.pieces import Refused

Element: TypeAlias = etree._Element  # noqa: SLF001 (lxml has no public name for it)

LARGEST_SUM = 64 << 20
LARGEST_RATIO = 200
MOST_PARTS = 2_000
MOST_TAGS = 2_000_000
"""Opening and closing tags of one part; a report of 10,000 paragraphs has some 200,000."""
_SMALL = 1 << 20  # bytes below which a ratio says nothing
_HEADER = 30  # bytes of a local file header before the name (APPNOTE.TXT 4.3.7)
_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


class XmlParts:
    """An archive of XML parts, read with suspicion; a context manager.

    Raises Refused: "damaged", "locked", or "unsafe" where the archive is built to overwhelm or to
    deceive.
    """

    def __init__(self, path: Path, renamed: Mapping[bytes, bytes] | None = None) -> None:
        """``renamed`` are names of namespaces to read as others that mean the same."""
        self._renamed = renamed or {}
        try:
            self._archive = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError) as error:
            raise Refused("damaged") from error
        try:
            self._parts = _inspected(self._archive.infolist())
        except Refused:
            self._archive.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._archive.close()

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    def root(self, name: str) -> Element:
        """The root element of a part; raises Refused where it is missing, damaged or hostile."""
        content = self._content(name)
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True,
            remove_pis=True,
        )  # fmt: skip
        try:
            root = etree.fromstring(content, parser)
        except etree.XMLSyntaxError as error:
            raise Refused("nested" if "depth" in str(error) else "damaged") from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise Refused("unsafe")
        return root

    def mentions(self, name: str, word: bytes) -> bool:
        """Whether the part is there and holds the word; it is not parsed."""
        return name in self._parts and word in self._bytes(name)

    def _bytes(self, name: str) -> bytes:
        if name not in self._parts:
            raise Refused("damaged")
        try:
            return self._archive.read(self._parts[name])
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
            raise Refused("damaged") from error

    def _content(self, name: str) -> bytes:
        content = self._bytes(name)
        plain = content.replace(b"\0", b"") if b"\0" in content[:64] else content
        if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
            raise Refused("unsafe")
        if plain.count(b"<") > MOST_TAGS:
            raise Refused("too long")
        for renamed, same in self._renamed.items():
            content = content.replace(renamed, same)
        return content


def _inspected(parts: list[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
    """The parts by name, where their sizes and places are those of an office file."""
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_SUM:
        raise Refused("unsafe")
    end = 0
    for part in sorted(parts, key=lambda part: part.header_offset):
        if part.flag_bits & 0x1:
            raise Refused("locked")
        bomb = part.file_size > max(_SMALL, part.compress_size * LARGEST_RATIO)
        if bomb or part.header_offset < end or part.compress_type not in _PACKED:
            raise Refused("unsafe")
        end = part.header_offset + _HEADER + len(part.orig_filename) + part.compress_size
    by_name = {part.filename: part for part in parts}
    if len(by_name) < len(parts):
        raise Refused("unsafe")
    return by_name


def whole_number(text: str | None, default: int) -> int:
    """A whole number as an attribute writes it; ``default`` where it is missing or none."""
    try:
        return int(text) if text else default
    except ValueError:
        return default
