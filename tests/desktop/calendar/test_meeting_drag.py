"""A meeting on its way through the month: what is said and shown before it is let go."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QToolTip

from db.editing.meetings import set_end_day
from desktop.calendar import calendar_page
from tests.desktop.calendar.driving import JUNE, Calendar

ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


def hold(calendar: Calendar, day: date) -> QPoint:
    """Take hold of the meeting of June and carry it over another day."""
    start, end = calendar.view.layout_.chips_of_day(JUNE)[0].rect.topLeft(), calendar.centre(day)
    start += QPoint(20, 10)
    calendar.qtbot.mousePress(calendar.view, Qt.MouseButton.LeftButton, pos=start)
    calendar.qtbot.mouseMove(calendar.view, start + QPoint(12, 12))
    calendar.qtbot.mouseMove(calendar.view, end)
    return end


def target(calendar: Calendar) -> tuple[date, date] | None:
    return calendar.view.sight().target


def test_the_new_day_is_said_and_marked_before_it_is_let_go(calendar: Calendar) -> None:
    calendar.go(JUNE)
    hold(calendar, date(2016, 6, 16))
    assert QToolTip.text() == "Move to Thursday 16 June 2016"
    assert target(calendar) == (date(2016, 6, 16), date(2016, 6, 16))
    calendar.qtbot.mouseMove(calendar.view, calendar.centre(date(2016, 7, 1)))
    assert QToolTip.text() == "Move to Friday 1 July 2016"
    calendar.qtbot.keyClick(calendar.view, Qt.Key.Key_Escape)
    calendar.qtbot.mouseRelease(calendar.view, Qt.MouseButton.LeftButton)


def test_over_its_own_day_and_outside_nothing_is_promised(calendar: Calendar) -> None:
    calendar.go(JUNE)
    before = calendar.export()
    hold(calendar, JUNE)
    assert not QToolTip.isVisible() or not QToolTip.text()
    outside = QPoint(calendar.view.width() + 40, 20)
    calendar.qtbot.mouseMove(calendar.view, outside)
    assert target(calendar) is None
    calendar.qtbot.mouseRelease(calendar.view, Qt.MouseButton.LeftButton, pos=outside)
    calendar.settle()
    assert calendar.export() == before


def test_escape_cancels_and_nothing_is_shown_any_more(calendar: Calendar) -> None:
    calendar.go(JUNE)
    before, still = calendar.export(), calendar.view.grab().toImage()
    end = hold(calendar, date(2016, 6, 16))
    assert calendar.view.grab().toImage() != still
    calendar.qtbot.keyClick(calendar.view, Qt.Key.Key_Escape)
    assert target(calendar) is None
    calendar.qtbot.mouseMove(calendar.view, end + QPoint(3, 3))
    assert target(calendar) is None
    calendar.qtbot.mouseRelease(calendar.view, Qt.MouseButton.LeftButton, pos=end)
    calendar.settle()
    assert calendar.export() == before


def test_a_meeting_of_several_days_marks_all_of_them(calendar: Calendar) -> None:
    calendar.choose(JUNE)
    uuid = calendar.selected()
    assert uuid is not None
    calendar.window.desk.write(
        "Lengthen", lambda session: set_end_day(session, uuid, date(2016, 6, 25))
    )
    calendar.settle()
    hold(calendar, date(2016, 6, 15))
    assert target(calendar) == (date(2016, 6, 15), date(2016, 6, 16))
    assert QToolTip.text() == "Move to 15 Jun – 16 Jun 2016"
    end = calendar.centre(date(2016, 6, 15))
    calendar.undoes(
        lambda: calendar.qtbot.mouseRelease(calendar.view, Qt.MouseButton.LeftButton, pos=end)
    )
    assert [(line.day, line.end_day) for line in calendar.lines()] == [
        (date(2016, 6, 15), date(2016, 6, 16))
    ]


@pytest.mark.parametrize(
    ("key", "said"),
    [
        (Qt.Key.Key_Right, "Moved to Saturday 25 June 2016"),
        (Qt.Key.Key_Up, "Moved to Friday 17 June 2016"),
    ],
)
def test_a_move_by_keys_is_announced(
    calendar: Calendar, monkeypatch: pytest.MonkeyPatch, key: Qt.Key, said: str
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(calendar_page, "announce", lambda _, words: heard.append(words))
    calendar.choose(JUNE)
    calendar.key(key, ALT_SHIFT, calendar.view)
    assert heard == [said]


def test_a_double_click_leads_into_the_theme_of_the_new_meeting(calendar: Calendar) -> None:
    calendar.go(date(2016, 6, 1))
    at = calendar.centre(date(2016, 6, 10))
    calendar.qtbot.mouseDClick(calendar.view, Qt.MouseButton.LeftButton, pos=at)
    calendar.settle()
    theme = calendar.details.form._title  # noqa: SLF001 - the field without a label
    calendar.qtbot.waitUntil(lambda: theme.isAncestorOf(calendar.window.focusWidget()))


def test_details_are_read_without_scrolling_sideways(calendar: Calendar) -> None:
    for day in (JUNE, date(2016, 5, 27), date(2016, 3, 22)):
        calendar.choose(day)
        parts = calendar.details.parts
        inner = parts.widget()
        assert inner is not None
        assert inner.width() <= parts.viewport().width()
        assert parts.horizontalScrollBar().maximum() == 0
