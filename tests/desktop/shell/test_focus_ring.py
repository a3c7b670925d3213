"""The ring round the focus: where it lies, for whom, and that it goes along."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.shell.focus_ring import RING, FocusRing
from desktop.shell.theme import theme


class Form(QWidget):
    """A window with one of each kind."""

    def __init__(self) -> None:
        super().__init__()
        self.field, self.button = QLineEdit(), QPushButton("Export")
        self.choice, self.rows = QComboBox(), QListWidget()
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 16, 16, 16)
        for widget in (self.field, self.button, self.choice, self.rows):
            self.column.addWidget(widget)


@pytest.fixture
def form(qtbot: QtBot) -> Iterator[Form]:
    made = Form()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    yield made
    made.close()


def _ring(window: QWidget) -> FocusRing | None:
    rings = [each for each in window.findChildren(FocusRing) if each.isVisible()]
    assert len(rings) <= 1
    return rings[0] if rings else None


def _around(widget: QWidget, window: QWidget) -> QRect:
    corner = widget.mapTo(window, QPoint(0, 0))
    return QRect(corner, widget.size()).adjusted(-3, -3, 3, 3)


def test_what_is_written_in_has_the_ring_however_the_focus_came(form: Form) -> None:
    field = form.field
    QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    ring = _ring(form)
    assert ring is not None
    assert ring.geometry() == _around(field, form)
    color = ring.grab().toImage().pixelColor(ring.width() // 2, 0)
    assert color.name() == theme().color("focus").name()


def test_a_button_has_it_only_when_the_focus_came_by_key(form: Form) -> None:
    button = form.button
    form.field.setFocus()
    QTest.keyClick(form.field, Qt.Key.Key_Tab)
    assert button.hasFocus()
    ring = _ring(form)
    assert ring is not None
    assert ring.geometry() == _around(button, form)


def test_the_ring_goes_along_when_what_it_is_round_moves(form: Form, qtbot: QtBot) -> None:
    field = form.field
    field.setFocus()
    ring = _ring(form)
    assert ring is not None
    form.resize(form.width() + 200, form.height() + 100)
    assert ring.geometry() == _around(field, form)
    field.hide()
    qtbot.waitUntil(form.button.hasFocus)
    ring = _ring(form)
    assert ring is not None
    assert ring.geometry() == _around(form.button, form)


def test_what_shows_its_focus_otherwise_has_no_ring(form: Form) -> None:
    form.rows.setFocus()
    assert _ring(form) is None
    field = form.field
    field.setProperty(RING, False)
    field.setFocus()
    assert _ring(form) is None


def test_a_choice_that_can_be_written_in_has_it_round_all_of_it(form: Form) -> None:
    choice = form.choice
    choice.setEditable(True)
    choice.setFocus()
    ring = _ring(form)
    assert ring is not None
    assert ring.geometry() == _around(choice, form)


def test_in_a_scroll_area_it_lies_on_what_is_scrolled(qtbot: QtBot) -> None:
    area, page = QScrollArea(), QWidget()
    qtbot.addWidget(area)
    layout = QVBoxLayout(page)
    field = QLineEdit()
    layout.addWidget(field)
    area.setWidget(page)
    area.show()
    qtbot.waitExposed(area)
    area.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    ring = _ring(area)
    assert ring is not None
    assert ring.parentWidget() is page
    area.close()


def test_the_ring_outlives_no_widget(form: Form, qtbot: QtBot) -> None:
    field = QLineEdit()
    form.column.addWidget(field)
    field.setFocus()
    with qtbot.waitSignal(field.destroyed):
        field.deleteLater()
    form.field.setFocus()
    ring = _ring(form)
    assert ring is not None
    assert ring.geometry() == _around(form.field, form)


def test_a_ring_that_has_gone_does_not_come_back_when_its_widget_moves(form: Form) -> None:
    form.field.setFocus()
    QTest.keyClick(form.field, Qt.Key.Key_Tab)
    old = form.button
    assert _ring(form) is not None
    form.field.setFocus()
    old.move(old.x(), old.y() + 4)
    old.hide()
    old.show()
    ring = _ring(form)
    assert ring is not None
    assert ring.geometry() == _around(form.field, form)
