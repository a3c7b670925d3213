"""The library that is edited."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from db.editing.report import begin_report
from db.models import ReportingPeriod
from db.store import Store


@pytest.fixture
def store(example: Store) -> Store:
    """The example."""
    return example


@pytest.fixture
def begun(store: Store) -> Store:
    """The example with its report laid out."""
    with store.write("Begin") as session:
        begin_report(session, session.scalars(select(ReportingPeriod.id)).first() or 0)
    return store
