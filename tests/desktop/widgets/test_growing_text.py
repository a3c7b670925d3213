"""GrowingText: what becomes of it when it is gone."""

from __future__ import annotations

import gc
import weakref

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.widgets.growing_text import GrowingText


def test_a_text_that_is_deleted_before_it_has_grown_is_freed(qapp: QApplication) -> None:
    whole = QWidget()
    text = GrowingText(parent=whole)
    text.setText("One line\nand another")
    known = weakref.ref(text)
    whole.deleteLater()
    del text, whole
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    gc.collect()
    assert known() is None
