"""A theme of the programme dropped on an hour or a day."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from db.models import Theme
from desktop.calendar.theme_drag import theme_data
from tests.desktop.calendar.hours_driving import TUESDAY, WEDNESDAY, Hours

COPY, LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def a_theme(week: Hours) -> str:
    """A theme of the library."""
    store = week.window.desk.store
    assert store is not None
    with store.read() as session:
        return session.scalars(select(Theme.uuid).order_by(Theme.id).limit(1)).one()


def carry(week: Hours, data: QMimeData, at: QPoint) -> bool:
    """Carry something over the hours; whether they would take it."""
    sheet = week.grid.viewport()
    enter = QDragEnterEvent(QPointF(at), COPY, data, LEFT, NONE)
    enter.ignore()
    QApplication.sendEvent(sheet, enter)
    move = QDragMoveEvent(QPointF(at), COPY, data, LEFT, NONE)
    QApplication.sendEvent(sheet, move)
    return enter.isAccepted() and move.isAccepted()


def drop(week: Hours, data: QMimeData, at: QPoint) -> None:
    """Let it go there."""
    event = QDropEvent(QPointF(at), COPY, data, LEFT, NONE)
    QApplication.sendEvent(week.grid.viewport(), event)
    week.settle()


def test_a_theme_gets_a_meeting_at_the_hour_it_is_dropped_on(week: Hours) -> None:
    data = theme_data(a_theme(week))
    at = week.at(TUESDAY, 11)

    def act() -> None:
        assert carry(week, data, at)
        assert week.grid.target is not None
        drop(week, data, at)

    week.undoes(act, "21 June 2016")
    (row,) = (row for row in week.rows() if row.day == TUESDAY)
    assert row.starts_at == time(11)
    assert row.title
    assert week.grid.target is None


def test_a_theme_dropped_above_the_hours_gets_the_day(week: Hours) -> None:
    data = theme_data(a_theme(week))
    carry(week, data, week.at(WEDNESDAY))
    drop(week, data, week.at(WEDNESDAY))
    (row,) = (row for row in week.rows() if row.day == WEDNESDAY)
    assert row.starts_at is None


def test_what_is_no_theme_is_not_taken_and_what_leaves_leaves_nothing(week: Hours) -> None:
    files = QMimeData()
    files.setText("a text")
    enter = QDragEnterEvent(QPointF(week.at(TUESDAY, 11)), COPY, files, LEFT, NONE)
    enter.ignore()
    QApplication.sendEvent(week.grid.viewport(), enter)
    assert not enter.isAccepted()
    data = theme_data(a_theme(week))
    carry(week, data, week.at(TUESDAY, 11))
    QApplication.sendEvent(week.grid.viewport(), QDragLeaveEvent())
    assert week.grid.target is None
