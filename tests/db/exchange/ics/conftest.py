"""A year in a library, and calendars taken into it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from db.exchange.review import Applied
from db.store import Store
from tests.db.exchange.ics.calendars import saved
from tests.db.exchange.reviewing import take
from tests.db.exchange.tables.tabled import tabled_year


@pytest.fixture
def year(tmp_path: Path) -> Iterator[Store]:
    with tabled_year(tmp_path / "year.chairdesk") as store:
        yield store


@pytest.fixture
def taken(year: Store, tmp_path: Path) -> Callable[[bytes], Applied]:
    return lambda content: take(year, saved(tmp_path, content))
