"""The page of documents, open in a window on the example."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.shell.address import Address
from desktop.shell.main_window import MainWindow
from tests.desktop.documents.driving import Documents


@pytest.fixture
def left_at() -> Address:
    return Address("documents")


@pytest.fixture
def kept() -> Mapping[str, object]:
    """A day of the calendar, so that a way there leads to the meeting asked for alone."""
    return {"calendar/day": "2016-11-03"}


@pytest.fixture
def documents(qtbot: QtBot, window: MainWindow) -> Documents:
    """The page with nothing selected."""
    return Documents(qtbot, window)


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """A file of the person's."""
    path = tmp_path / "Concept note.pdf"
    path.write_bytes(b"%PDF-1.7 concept note")
    return path
