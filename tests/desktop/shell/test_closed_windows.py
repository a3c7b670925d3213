"""Nothing of a window outlives it."""

from __future__ import annotations

import gc
import weakref
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.shell.address import Address
from desktop.shell.main_window import MainWindow
from desktop.shell.page import Page
from desktop.shell.pages import PAGES
from tests.desktop.driving import Settled

_FAMILIES = ("desktop.", "PySide6.")
_WINDOWS = 3
"""Of which the first may make what all share; every further one leaves nothing at all."""


def _living() -> Counter[str]:
    """What is there of ours and of Qt's, by kind, once everything that can go has gone."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    gc.collect()
    kinds = (type(each) for each in gc.get_objects() if isinstance(each, QObject))
    return Counter(
        f"{kind.__module__}.{kind.__name__}"
        for kind in kinds
        if kind.__module__.startswith(_FAMILIES)
    )


def _use(window: MainWindow, settled: Settled) -> None:
    """Visit every page; plan a meeting, take that back; find something."""
    for entry in PAGES:
        window.go(Address(entry.name))
        settled(window.desk)
    window.go(Address("calendar"))
    settled(window.desk)
    for key, modifiers in (
        (Qt.Key.Key_N, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
    ):
        QTest.keyClick(window.focusWidget() or window, key, modifiers)
        settled(window.desk)


def test_a_closed_window_leaves_no_widget_and_no_object_of_ours(
    make_window: Callable[[Path], MainWindow], library: Path, qtbot: QtBot, settled: Settled
) -> None:
    _living()
    before = len(QApplication.allWidgets())
    counts: list[Counter[str]] = []
    for _ in range(_WINDOWS):
        window = make_window(library)
        _use(window, settled)
        known = [weakref.ref(each) for each in (window, window.desk, *window.findChildren(Page))]
        assert len(known) == 2 + len(PAGES)
        with qtbot.waitSignal(window.closed):
            window.close()
        del window
        counts.append(_living())
        assert [each() for each in known if each() is not None] == []
        assert len(QApplication.allWidgets()) == before
    assert counts[0] == counts[-1], counts[-1] - counts[0]
