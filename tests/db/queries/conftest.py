"""The library that is asked."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from db.models import ReportingPeriod
from db.store import Store


@pytest.fixture
def store(example: Store) -> Store:
    """The example."""
    return example


@pytest.fixture
def period(store: Store) -> tuple[int, int]:
    """Keys of the body and of its period."""
    with store.read() as session:
        found = session.scalars(select(ReportingPeriod)).one()
        return found.body_id, found.id
