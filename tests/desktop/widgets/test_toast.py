"""A passing word at the foot of the window."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QEvent, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.shell.message import Offer
from desktop.shell.theme import Theme
from desktop.widgets.text_lines import TextLines
from desktop.widgets.toast import Toast
from tests.desktop.widgets.shown import shown


def _toast(qtbot: QtBot, action: str | None = "Undo") -> Toast:
    window = shown(qtbot, width=480)
    toast = Toast(window, "Moved 24 June to 27 June", action)
    toast.pop()
    return toast


def _counts(toast: Toast) -> bool:
    clock = toast.findChild(QTimer)
    assert clock is not None
    return clock.isActive()


def test_a_toast_lies_in_the_middle_of_the_foot_and_stays_there(qtbot: QtBot) -> None:
    toast = _toast(qtbot)
    window = toast.parentWidget()
    assert window is not None
    for width in (480, 640):
        window.resize(width, 400)
        QApplication.processEvents()
        assert abs(toast.geometry().center().x() - width // 2) <= 1
        assert toast.geometry().bottom() == 400 - 16 - 1


def test_a_long_name_is_whole_in_as_many_lines_as_it_needs(qtbot: QtBot) -> None:
    window = shown(qtbot, width=480)
    name = "report-of-the-working-group-on-peacekeeping-operations-" * 2
    toast = Toast(window, f"320 records imported from {name}.docx", "Undo")
    toast.pop()
    (text,) = toast.findChildren(TextLines)
    assert text.height() >= text.heightForWidth(text.width()) >= 2 * 20
    assert toast.rect().contains(text.geometry())


def test_a_toast_makes_way_for_what_is_written(qtbot: QtBot) -> None:
    window = shown(qtbot, height=400)
    note = QPlainTextEdit("One line\n" * 60, window)
    note.setGeometry(0, 120, 360, 280)
    note.show()
    toast = Toast(window, "Moved")
    toast.pop()
    foot = toast.geometry()
    note.setFocus()
    assert not toast.geometry().intersects(note.geometry())
    window.findChildren(QPushButton, "elsewhere")[0].setFocus()
    assert toast.geometry() == foot


def test_in_a_field_that_is_everywhere_a_toast_makes_way_for_the_cursor(qtbot: QtBot) -> None:
    window = shown(qtbot, height=400)
    note = QPlainTextEdit("One line\n" * 60, window)
    note.setGeometry(0, 0, 360, 400)
    note.show()
    toast = Toast(window, "Moved")
    toast.pop()
    foot = toast.geometry()
    note.setFocus()
    assert toast.geometry() == foot
    note.moveCursor(QTextCursor.MoveOperation.End)
    toast.lie()
    assert not toast.geometry().intersects(foot)


def test_a_toast_lies_in_the_part_that_is_its_room(qtbot: QtBot) -> None:
    window = shown(qtbot, width=900)
    toast = Toast(window, "Moved", room=lambda: QRect(0, 0, 500, window.height()))
    toast.pop()
    assert abs(toast.geometry().center().x() - 250) <= 1


def test_undo_acts_and_the_toast_is_gone(qtbot: QtBot) -> None:
    toast = _toast(qtbot)
    assert toast.action is not None
    with qtbot.waitSignals([toast.acted, toast.closed]):
        QTest.mouseClick(toast.action, Qt.MouseButton.LeftButton)


def test_what_a_toast_offers_is_done_and_the_toast_is_gone(qtbot: QtBot) -> None:
    window = shown(qtbot, width=640)
    done: list[str] = []
    offers = [Offer(words, partial(done.append, words)) for words in ("Open", "Show in folder")]
    toast = Toast(window, "Renata Dwan, 27 May 2016.docx was written", offers=offers)
    toast.pop()
    assert [each.text() for each in toast.offers] == ["Open", "Show in folder"]
    with qtbot.waitSignal(toast.closed):
        QTest.mouseClick(toast.offers[1], Qt.MouseButton.LeftButton)
    assert done == ["Show in folder"]


def test_a_toast_goes_by_itself_when_its_time_is_over(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Theme, "duration", lambda _theme, _name: 30)
    window = shown(qtbot)
    toast = Toast(window, "Moved")
    with qtbot.waitSignal(toast.closed):
        toast.pop()


def test_the_clock_stands_still_under_the_mouse(qtbot: QtBot) -> None:
    toast = _toast(qtbot)
    assert _counts(toast)
    here = QPointF(5, 5)
    QApplication.sendEvent(toast, QEnterEvent(here, here, here))
    assert not _counts(toast)
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert _counts(toast)


def test_the_clock_stands_still_in_focus(qtbot: QtBot) -> None:
    toast = _toast(qtbot)
    assert toast.action is not None
    toast.action.setFocus()
    assert not _counts(toast)
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert not _counts(toast)
    toast.action.clearFocus()
    assert _counts(toast)


def test_escape_closes_a_toast_in_focus(qtbot: QtBot) -> None:
    toast = _toast(qtbot, None)
    toast.close_button.setFocus()
    with qtbot.waitSignal(toast.closed):
        QTest.keyClick(toast.close_button, Qt.Key.Key_Escape)
