"""The views of a page, as buttons or, where it is narrow, as a menu."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.shell.theme import appearance
from desktop.widgets.segments import Segments
from tests.desktop.widgets.shown import shown


def _segments(qtbot: QtBot) -> Segments:
    segments = Segments("View", [("month", "Month"), ("agenda", "Agenda"), ("year", "Year")])
    shown(qtbot, segments, width=400)
    return segments


def _button(segments: Segments, text: str) -> QToolButton:
    return next(each for each in segments.findChildren(QToolButton) if each.text() == text)


def _focused() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def test_a_view_is_chosen_by_mouse_and_told_once(qtbot: QtBot) -> None:
    segments = _segments(qtbot)
    assert segments.current() == "month"
    with qtbot.waitSignal(segments.chosen) as told:
        QTest.mouseClick(_button(segments, "Agenda"), Qt.MouseButton.LeftButton)
    assert told.args == ["agenda"]
    with qtbot.assertNotEmitted(segments.chosen):
        QTest.mouseClick(_button(segments, "Agenda"), Qt.MouseButton.LeftButton)
        segments.choose("year")
    assert segments.current() == "year"
    assert not _button(segments, "Agenda").isChecked()


def test_arrows_go_from_view_to_view_and_round(qtbot: QtBot) -> None:
    segments = _segments(qtbot)
    _button(segments, "Month").setFocus()
    for key, view in (
        (Qt.Key.Key_Right, "agenda"),
        (Qt.Key.Key_Right, "year"),
        (Qt.Key.Key_Right, "month"),
        (Qt.Key.Key_Left, "year"),
    ):
        QTest.keyClick(_focused(), key)
        assert segments.current() == view
    segments.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QTest.keyClick(_focused(), Qt.Key.Key_Right)
    assert segments.current() == "agenda"


def test_tab_stops_once_at_the_view_in_force(qtbot: QtBot) -> None:
    segments = _segments(qtbot)
    segments.choose("agenda")
    stops = [
        each.text()
        for each in segments.findChildren(QToolButton)
        if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert stops == ["Agenda"]


def test_the_buttons_become_a_menu_where_there_is_no_room(qtbot: QtBot) -> None:
    segments = _segments(qtbot)
    _button(segments, "Month").setFocus()
    segments.setFixedWidth(segments.minimumSizeHint().width())
    qtbot.waitUntil(segments.menu_button.isVisible)
    assert segments.menu_button.accessibleName() == "View: Month"
    assert segments.menu_button.hasFocus()
    menu = segments.menu_button.menu()
    assert menu is not None
    with qtbot.waitSignal(segments.chosen) as told:
        menu.actions()[1].trigger()
    assert told.args == ["agenda"]
    assert segments.menu_button.text() == "Agenda"
    segments.setFixedWidth(segments.sizeHint().width())
    qtbot.waitUntil(lambda: not segments.menu_button.isVisible())


def test_no_button_moves_when_another_view_is_chosen(qtbot: QtBot) -> None:
    segments = _segments(qtbot)
    width = segments.sizeHint().width()
    segments.choose("agenda")
    QApplication.processEvents()
    assert segments.sizeHint().width() == width
    appearance().set_text_scale(1.5)
    QApplication.processEvents()
    assert segments.sizeHint().width() > width
