"""A file under review: what stands in it, and what it would do to the library."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from db.exchange import formats, report_format, review
from db.exchange.answers import Answer
from db.exchange.contradictions import best_known_by
from db.exchange.decisions import Review
from db.exchange.settling import settle
from db.exchange.staging import StagedRecords
from db.models import FAMILIES
from db.progress import Progress
from db.reading.blocks import Block
from db.store import Store


@dataclass(frozen=True, slots=True)
class StagedFile:
    """A file that was read, and its blocks where it is a text."""

    path: Path
    staged: StagedRecords
    blocks: tuple[Block, ...]


def read_staged(path: Path, progress: Progress) -> StagedFile:
    """Read a file; raises UnreadableFile where it cannot be read, Cancelled where asked to stop."""
    found = formats.format_of(path)
    if found is not report_format:
        return StagedFile(path, found.read(path, progress), ())
    from db.reading.reader import read_file

    reading = read_file(path, progress)
    return StagedFile(path, report_format.recognise(reading, path.name), reading.blocks)


def compare(
    store: Store, file: StagedFile, chosen: Mapping[str, int], answers: Iterable[Answer]
) -> Review:
    """Compare a file with the library, its issues answered; ``chosen`` as ``review.match``."""
    settled = settle(file.staged, answers)
    with store.read() as session:
        return review.match(session, settled.staged, {**settled.chosen, **chosen})


def rivals_of(session: Session, family: str, ids: tuple[int, ...]) -> tuple[tuple[int, str], ...]:
    """Give what the records of the library that could be meant are known by."""
    kind = FAMILIES[family]
    found = []
    for each in ids:
        record = session.get(kind, each)
        if record is not None:
            values = {column.name: getattr(record, column.key) for column in kind.__table__.columns}
            found.append((each, str(best_known_by(values))))
    return tuple(found)
