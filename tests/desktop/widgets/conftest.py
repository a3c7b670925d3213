"""A desk without a library, for tables over records in memory."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.desktop.widgets.memory_desk import MemoryDesk


@pytest.fixture
def memory_desk(own_home: object) -> Iterator[MemoryDesk]:
    desk = MemoryDesk()
    yield desk
    desk.lane.close()
