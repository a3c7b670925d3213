"""Open libraries: an empty one and the example."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from db.models import Attendance, ChecklistItem, Deadline, Holiday, MeetingNote
from db.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A new library without a record."""
    with Store.create(tmp_path / "desk.chairdesk") as opened:
        yield opened


@pytest.fixture
def example(library: Path) -> Iterator[Store]:
    """The example for this test alone."""
    with Store.open(library) as opened:
        yield opened


@pytest.fixture
def unprepared(example: Store) -> Store:
    """The example without what its office did: no holidays, deadlines, checklists, attendance."""
    with example.write("Forget what the office did") as session:
        for kind in (Holiday, Deadline, ChecklistItem, Attendance, MeetingNote):
            for record in session.scalars(select(kind)):
                session.delete(record)
    return example
