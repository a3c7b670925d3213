"""Writes a whole library as JSON, row by row: the largest library needs no more memory.

The same library gives the same bytes: families and fields stand in the order of the models, rows
in that of their UUIDs. ``resources/schema/library.schema.json`` describes the file.
"""

from __future__ import annotations

import enum
import json
from base64 import b64encode
from collections.abc import Iterable, Iterator
from datetime import date, time
from functools import cache
from pathlib import Path
from typing import Any, BinaryIO, Final

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from db.exchange.fields import fields_of
from db.files import writing_atomically
from db.models import FAMILIES, AttachmentContent
from db.progress import Progress, silent

FORMAT: Final = "chairdesk-library"
VERSION: Final = 1
CONTENT: Final = "content"
"""The bytes of an attachment, as base64 (RFC 4648, section 4)."""

_AT_ONCE = 1_000
_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False)


def export_library(
    session: Session,
    target: Path | BinaryIO,
    *,
    overwrite: bool = False,
    progress: Progress = silent,
) -> None:
    """Write every record of the library, and no history, to a file.

    A path is written whole or not at all; raises what ``db.files.writing_atomically`` raises.
    """
    if isinstance(target, Path):
        with writing_atomically(target, overwrite=overwrite) as file:
            export_library(session, file, progress=progress)
        return
    target.write(f'{{\n "format": {_json(FORMAT)},\n "version": {VERSION}'.encode())
    for done, family in enumerate(FAMILIES):
        progress(done, len(FAMILIES), family)
        target.write(f",\n {_json(family)}: [".encode())
        between = "\n"
        for row in _rows(session, family):
            target.write(f"{between}{_object(row)}".encode())
            between = ",\n"
        target.write(b"]" if between == "\n" else b"\n ]")
    target.write(b"\n}\n")


Member = tuple[str, object]
"""A name as JSON, and the value of it in an object."""


def _rows(session: Session, family: str) -> Iterator[Iterable[Member]]:
    names = [_json(name) for name in ("uuid", *fields_of(family))]
    result = session.execute(_query(family), execution_options={"yield_per": _AT_ONCE})
    for row in result:
        members: list[Member] = list(zip(names, row, strict=True))
        if family == "attachments":
            members.append((_json(CONTENT), _content(session, row.sha256)))
        yield members


@cache
def _query(family: str) -> Select[Any]:
    """The UUID and every field of each record, links as UUIDs, in the order of the index.

    Kept, since to make it takes longer than to run it in a library of one year.
    """
    table = FAMILIES[family].__table__
    columns = [table.c.uuid]
    source = table
    for field in fields_of(family).values():
        column = table.c[field.attribute]
        if field.links_to is not None:
            other = FAMILIES[field.links_to].__table__.alias()
            source = source.outerjoin(other, other.c.id == column)
            column = other.c.uuid
        columns.append(column)
    return select(*columns).select_from(source).order_by(table.c.uuid)


def _content(session: Session, sha256: object) -> str:
    query = select(AttachmentContent.content).where(AttachmentContent.sha256 == sha256)
    return b64encode(session.scalars(query).one()).decode()


def _object(members: Iterable[Member]) -> str:
    lines = ",\n".join(f"   {name}: {_json(value)}" for name, value in members)
    return f"  {{\n{lines}\n  }}"


def _json(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, date | time):
        value = value.isoformat()
    elif isinstance(value, enum.Enum):
        value = value.value
    return _ENCODER.encode(value)
