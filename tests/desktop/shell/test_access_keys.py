"""The letters that Alt goes with: underlined while it is held, and in what the keys lead."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QMainWindow]:
    made = QMainWindow()
    file = made.menuBar().addMenu("&File")
    file.addAction("&Open")
    made.setCentralWidget(QPushButton("&Go"))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()


def _handle(window: QWidget) -> QWindow:
    handle = window.windowHandle()
    assert handle is not None
    return handle


def _button(window: QMainWindow) -> QWidget:
    button = window.centralWidget()
    assert button is not None
    return button


def _pictures(window: QMainWindow) -> tuple[QImage, QImage]:
    return window.menuBar().grab().toImage(), _button(window).grab().toImage()


def _underlines() -> bool:
    """Whether the style underlines the letter of some words now."""
    shown, hidden = Qt.TextFlag.TextShowMnemonic.value, Qt.TextFlag.TextHideMnemonic.value
    return _drawn(shown) != _drawn(shown | hidden)


def _drawn(flags: int) -> QImage:
    picture = QImage(80, 30, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    QApplication.style().drawItemText(
        painter, picture.rect(), flags, QApplication.palette(), True, "&Go"
    )
    painter.end()
    return picture


def test_they_are_underlined_while_alt_is_held(window: QMainWindow) -> None:
    bar, button = _pictures(window)
    assert not _underlines()
    QTest.keyPress(_handle(window), Qt.Key.Key_Alt, Qt.KeyboardModifier.AltModifier)
    held_bar, held_button = _pictures(window)
    assert held_bar != bar
    assert held_button != button
    QTest.keyRelease(_handle(window), Qt.Key.Key_Alt)  # keys lead the menu bar from here on
    QTest.keyClick(window.menuBar(), Qt.Key.Key_Escape)
    assert not _underlines()
    assert _pictures(window) == (bar, button)


def test_a_menu_bar_led_by_keys_keeps_them(window: QMainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(_handle(window), Qt.Key.Key_Alt)
    assert window.menuBar().hasFocus()
    assert _underlines()
    QTest.keyClick(window.menuBar(), Qt.Key.Key_Escape)
    assert not _underlines()


def test_an_open_menu_shows_the_letters_that_choose_in_it(
    window: QMainWindow, qtbot: QtBot
) -> None:
    menu = window.findChild(QMenu)
    assert menu is not None
    menu.popup(window.pos())
    qtbot.waitExposed(menu)
    lettered = menu.grab().toImage()
    menu.actions()[0].setText("Open")
    assert menu.grab().toImage() != lettered
    menu.close()


def test_alt_is_forgotten_with_the_window_that_it_was_held_in(
    window: QMainWindow, qtbot: QtBot
) -> None:
    QTest.keyPress(_handle(window), Qt.Key.Key_Alt, Qt.KeyboardModifier.AltModifier)
    other = QPushButton("&Stop")
    qtbot.addWidget(other)
    other.show()
    qtbot.waitExposed(other)
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    assert not _underlines()
    other.close()
