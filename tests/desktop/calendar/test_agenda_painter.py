"""How rows of the agenda share their width."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication

from db.queries.calendar_year import CalendarMeeting
from desktop.calendar.agenda_painter import AgendaPainter
from desktop.shell.theme import theme
from desktop.widgets.table_look import TableLook
from tests.desktop.calendar.meetings import meeting

TITLE = "Counter-terrorism and peacekeeping"
DIRECTION = Qt.LayoutDirection.LeftToRight


def cuts(width: int, met: CalendarMeeting) -> bool:
    look = TableLook(theme(), two_lines=True)
    painter = AgendaPainter(QPainter(), look, QRect(0, 0, width, 44), DIRECTION)
    return painter.cuts(met, None)


def test_hours_stand_below_a_title_that_would_have_too_little_room(qapp: QApplication) -> None:
    met = meeting(date(2016, 6, 24), title=TITLE, starts_at=time(15), ends_at=time(18))
    assert not cuts(800, met)
    assert not cuts(500, met)
    assert cuts(300, met)
