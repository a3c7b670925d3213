"""A library as one JSON file, complete: what went out comes back, found again by UUID.

``export_library`` writes the file that ``read_library`` reads.
"""

from __future__ import annotations

import hashlib
import re
from base64 import b64decode
from datetime import date, time
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Date, Time

from db.errors import UnreadableFile
from db.exchange.fields import Field, UnfitValue, fields_of, links_of
from db.exchange.json_stream import BadJson, JsonStream
from db.exchange.json_writing import CONTENT, FORMAT, VERSION, export_library
from db.exchange.staging import StagedRecord, StagedRecords
from db.language import tr
from db.models import FAMILIES
from db.progress import Progress, silent

__all__ = ["export_library", "family", "read", "read_library", "recognises"]

family: Final = "library"
UUID_RE: Final = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
LARGEST: Final = 1 << 30
"""Bytes of a file that is read: the Council's whole history takes some 950 MB."""
MOST_RECORDS: Final = 3_000_000
"""Records of a file that is read; each takes some 1.5 kB of memory until it is applied."""


class _Bad(ValueError):
    """Something at a place of the file that a library does not have."""

    def __init__(self, path: str, why: str) -> None:
        super().__init__(why)
        self.path = path


def recognises(path: Path, head: bytes) -> bool:
    """Tell whether a file that begins with ``head`` is an exported library."""
    text = head.decode("utf-8-sig", errors="replace").lstrip()
    return text.startswith("{") and f'"{FORMAT}"' in text


def read(path: Path, progress: Progress = silent) -> StagedRecords:
    """Read an exported library; as ``read_library``."""
    return read_library(path, progress)


def read_library(path: Path, progress: Progress = silent) -> StagedRecords:
    """Read an exported library into staged records, which are what their UUIDs say.

    The file must be as ``resources/schema/library.schema.json`` demands, every reference must lead
    to a record of the file, and every attachment be what its SHA-256 says. Raises UnreadableFile,
    which names the place in the file.
    """
    size = path.stat().st_size
    reader = _Reader(path)
    try:
        if size > LARGEST:
            raise _Bad("$", tr("it is larger than {count} MB").format(count=LARGEST >> 20))
        with path.open("rb") as file:
            stream = JsonStream(file)
            try:
                for name, place, value in stream.members():
                    reader.take(name, place, value)
                    if place is None or place % 1_000 == 0:
                        progress(stream.bytes_read, size, name)
            except BadJson as error:
                raise _Bad(stream.place, str(error)) from error
        return reader.staged()
    except _Bad as error:
        raise _unreadable(path, error.path, str(error)) from error


class _Reader:
    """Takes the members of the file one by one and holds them to the schema."""

    def __init__(self, path: Path) -> None:
        self._place = "$"
        self._source = path.name
        self._heads: dict[str, object] = {}
        self._records: dict[str, StagedRecord] = {}
        self._contents: dict[str, bytes] = {}

    def take(self, name: str, place: int | None, value: Any) -> None:
        """Take a member of the file, or one element of it."""
        self._place = name if place is None else f"{name}[{place}]"
        if name in ("format", "version") and place is None:
            self._heads[name] = value
        elif name not in FAMILIES:
            raise _Bad(name[:80], tr("a library has no such records"))
        elif place is None and value != []:
            raise _Bad(name, tr("it must be a list of records"))
        elif place is not None:
            record = self._record(name, value)
            if record.key in self._records:
                raise _Bad(f"{self._place}.uuid", tr("another record has this UUID"))
            self._records[record.key] = record
            if len(self._records) > MOST_RECORDS:
                raise _Bad(self._place, tr("there are more records than in any library"))

    def staged(self) -> StagedRecords:
        """Give all records, what they point to before them."""
        if self._heads.get("format") != FORMAT:
            raise _Bad("format", tr("it is not the export of a library"))
        version = self._heads.get("version")
        if type(version) is not int or version < 1:
            raise _Bad("version", tr("it must be a whole number from 1"))
        if version > VERSION:
            raise _Bad("version", tr("it was written by a newer Chairdesk"))
        for record in self._records.values():
            self._follow_links(record)
        order = {name: place for place, name in enumerate(FAMILIES)}
        records = sorted(self._records.values(), key=lambda record: order[record.family])
        return StagedRecords(self._source, records, contents=self._contents, by_uuid=True)

    def _record(self, name: str, row: Any) -> StagedRecord:
        if not isinstance(row, dict):
            raise _Bad(self._place, tr("it must be an object"))
        uuid = row.pop("uuid", None)
        if not _is_uuid(uuid):
            raise _Bad(f"{self._place}.uuid", tr("it must be a UUID in small letters"))
        if name == "attachments":
            self._keep_content(row)
        record = StagedRecord(name, str(uuid), place=self._place)
        fields = fields_of(name)
        for key, value in row.items():
            if key not in fields:
                raise _Bad(
                    f"{self._place}.{key[:80]}",
                    tr("a record of {family} has no such field").format(family=name),
                )
            self._take_field(record, fields[key], value)
        for wanted in fields.values():
            if wanted.required and wanted.name not in row:
                raise _Bad(f"{self._place}.{wanted.name}", tr("it is missing"))
        return record

    def _take_field(self, record: StagedRecord, field: Field, value: Any) -> None:
        if field.links_to is None:
            try:
                record.values[field.name] = field.checked(_decoded(field, value))
            except UnfitValue as error:
                raise _Bad(f"{self._place}.{field.name}", str(error)) from error
        elif _is_uuid(value) or (value is None and field.nullable):
            record.links[field.name] = value
        else:
            raise _Bad(f"{self._place}.{field.name}", tr("it must be the UUID of a record"))

    def _keep_content(self, row: dict[str, Any]) -> None:
        """Take the bytes out of an attachment, once they are what the record says of them."""
        try:
            content = b64decode(row.pop(CONTENT), validate=True)
        except (KeyError, TypeError, ValueError):
            raise _Bad(f"{self._place}.{CONTENT}", tr("it must be bytes as base64")) from None
        sha256 = hashlib.sha256(content).hexdigest()
        if row.get("sha256") != sha256:
            raise _Bad(f"{self._place}.sha256", tr("it is not that of the content"))
        if row.get("size") != len(content):
            raise _Bad(f"{self._place}.size", tr("it is not that of the content"))
        self._contents[sha256] = content

    def _follow_links(self, record: StagedRecord) -> None:
        for link in links_of(record.family):
            to = record.links.get(link.name)
            if to is None:
                continue
            other = self._records.get(to)
            if other is None or other.family != link.links_to:
                why = tr("no record of {family} in the file has this UUID")
                raise _Bad(f"{record.place}.{link.name}", why.format(family=link.links_to))


def _is_uuid(value: object) -> bool:
    return isinstance(value, str) and UUID_RE.fullmatch(value) is not None


def _decoded(field: Field, value: Any) -> Any:
    """Turn what JSON has no type for into what it is: days and times of day, ISO 8601."""
    kinds: tuple[tuple[type, Any], ...] = ((Date, date), (Time, time))
    for column, python in kinds:
        if isinstance(field.kind, column) and isinstance(value, str):
            try:
                found = python.fromisoformat(value)
            except ValueError:
                return value
            return found if found.isoformat() == value else value
    return value


def _unreadable(path: Path, place: str, why: str) -> UnreadableFile:
    return UnreadableFile(
        tr(
            "{name} cannot be read as a library, because of {place}: {why}. Nothing was imported; "
            "export the library again, or correct the file there."
        ).format(name=path.name, place=place, why=why)
    )
