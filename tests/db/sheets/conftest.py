"""The example with a meeting of which hours and room are known."""

from __future__ import annotations

from datetime import date, time

import pytest
from sqlalchemy import select

from db.models import Meeting
from db.store import Store


@pytest.fixture
def store(example: Store) -> Store:
    with example.write("Prepare") as session:
        meeting = session.scalars(select(Meeting).where(Meeting.day == date(2016, 5, 27))).one()
        meeting.starts_at, meeting.ends_at = time(15), time(18)
        meeting.room = "Conference Room 12"
    return example
