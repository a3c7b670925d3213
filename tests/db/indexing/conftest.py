"""A library with an index of words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.example import build_example
from db.store import Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where no library is yet."""
    return tmp_path / "desk.chairdesk"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """The example, open."""
    with build_example(path) as store:
        yield store
