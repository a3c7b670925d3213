"""The first page of an empty library, and the three ways on from it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.application import recent_libraries
from desktop.shell.main_window import MainWindow
from desktop.welcome.welcome_page import WelcomePage
from tests.desktop.driving import Settled


@pytest.fixture
def empty(make_window: Callable[[Path], MainWindow], tmp_path: Path) -> MainWindow:
    """The window on a library that is not there yet."""
    return make_window(tmp_path / "library.chairdesk")


def _button(window: MainWindow, text: str) -> QPushButton:
    page = window.stack.current
    assert page is not None
    return next(each for each in page.findChildren(QPushButton) if each.text() == text)


def _type(qtbot: QtBot, text: str) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClicks(focus, text)


def test_an_empty_library_begins_with_the_welcome_page(empty: MainWindow) -> None:
    assert isinstance(empty.stack.current, WelcomePage)
    assert empty.path.exists()
    assert not empty.workspace.details_shown


def test_a_body_is_started_by_keyboard_and_the_calendar_opens(
    empty: MainWindow, qtbot: QtBot, settled: Settled
) -> None:
    qtbot.mouseClick(_button(empty, "Start"), Qt.MouseButton.LeftButton)
    _type(qtbot, "Working Group on Documentation")
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    _type(qtbot, "Ana Silva")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    _type(qtbot, "Portugal")
    qtbot.mouseClick(_button(empty, "Start this body"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: empty.stack.name == "calendar", timeout=10_000)
    settled(empty.desk)
    period = empty.desk.period
    assert period is not None
    assert period.body == "Working Group on Documentation"
    assert empty.desk.undo_label == "Start Working Group on Documentation"


def test_enter_in_the_last_line_starts_the_body(
    empty: MainWindow, qtbot: QtBot, settled: Settled
) -> None:
    qtbot.mouseClick(_button(empty, "Start"), Qt.MouseButton.LeftButton)
    _type(qtbot, "Working Group on Documentation")
    for _ in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    _type(qtbot, "Portugal")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: empty.stack.name == "calendar", timeout=10_000)
    settled(empty.desk)
    assert empty.desk.period is not None


def test_what_is_wrong_is_said_and_nothing_is_written(
    empty: MainWindow, qtbot: QtBot, settled: Settled
) -> None:
    qtbot.mouseClick(_button(empty, "Start"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(_button(empty, "Start this body"), Qt.MouseButton.LeftButton)
    settled(empty.desk)
    assert empty.desk.undo_label is None
    page = empty.stack.current
    assert isinstance(page, WelcomePage)
    assert "A body needs a name" in page.form.error()


def test_escape_gives_the_form_up(empty: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(_button(empty, "Start"), Qt.MouseButton.LeftButton)
    page = empty.stack.current
    assert isinstance(page, WelcomePage)
    assert page.form.isVisible()
    qtbot.keyClick(page.form, Qt.Key.Key_Escape)
    assert not page.form.isVisible()
    assert _button(empty, "Start").isEnabled()


def test_the_example_opens_in_place_of_the_empty_window(empty: MainWindow, qtbot: QtBot) -> None:
    settings = empty.desk.settings
    with (
        qtbot.waitSignal(empty.closed, timeout=60_000),
        qtbot.waitSignal(empty.library_wanted, timeout=60_000) as wanted,
    ):
        qtbot.mouseClick(_button(empty, "Open the example"), Qt.MouseButton.LeftButton)
    assert wanted.args[0].exists()
    assert recent_libraries(settings)[0] == wanted.args[0]


def test_enter_presses_the_button_in_focus(empty: MainWindow, qtbot: QtBot) -> None:
    button = _button(empty, "Start")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    page = empty.stack.current
    assert isinstance(page, WelcomePage)
    assert page.form.isVisible()
