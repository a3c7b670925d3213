"""The library that is edited."""

from __future__ import annotations

import pytest

from db.store import Store


@pytest.fixture
def store(example: Store) -> Store:
    """The example."""
    return example
