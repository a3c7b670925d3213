"""The page of recommendations of a window on the example."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from desktop.recommendations.recommendations_page import RecommendationsPage
from desktop.shell.address import Address
from desktop.shell.main_window import MainWindow
from tests.db.libraries import exported
from tests.desktop.driving import Settled


@pytest.fixture
def left_at() -> Address:
    return Address("recommendations")


@pytest.fixture
def page(window: MainWindow, settled: Settled) -> RecommendationsPage:
    """The recommendations of a window on the example."""
    window.resize(1280, 800)
    window.go(Address("recommendations"))
    settled(window.desk)
    page = window.stack.current
    assert isinstance(page, RecommendationsPage)
    return page


@pytest.fixture
def stays_the_same(page: RecommendationsPage, settled: Settled) -> Iterator[None]:
    """Undo everything at the end: the library is then, to the byte, what it was before."""
    store = page.desk.store
    assert store is not None
    before = exported(store)
    yield
    while page.desk.undo_label != "Build the example":
        page.desk.undo()
        settled(page.desk)
    assert exported(store) == before
