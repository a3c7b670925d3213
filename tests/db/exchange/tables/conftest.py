"""The library whose tables are written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.store import Store
from tests.db.exchange.tables.tabled import tabled_year


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with tabled_year(tmp_path / "year.chairdesk") as opened:
        yield opened
