"""Open libraries: an empty one and the example."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

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
