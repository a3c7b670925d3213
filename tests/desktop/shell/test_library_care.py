"""What the window does for the library's file: check it, and make the index of words anew."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel
from sqlcipher3 import dbapi2

from desktop.shell.main_window import MainWindow
from tests.desktop.driving import Settled


def says(window: MainWindow, words: str) -> bool:
    labels = (label for label in window.findChildren(QLabel) if label.isVisible())
    return any(words in label.text() or words in label.accessibleName() for label in labels)


def test_an_index_that_is_behind_is_told_and_made_anew(
    window: MainWindow, library: Path, settled: Settled
) -> None:
    connection = dbapi2.connect(str(library), isolation_level=None)
    connection.execute("DELETE FROM search_index").close()
    connection.close()
    for action, words in (
        ("window.check", "repair the library"),
        ("window.repair", "was made anew"),
        ("window.check", "The library is in order"),
    ):
        window.actions_table[action].trigger()
        settled(window.desk)
        assert says(window, words), action
