"""A year of meetings from an empty body: planned, held, postponed, cancelled, carried over."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from itertools import pairwise
from pathlib import Path

import icalendar
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.calendar import overview
from desktop.calendar.theme_drag import theme_data
from desktop.meeting.note_list import NoteItem
from desktop.shell.address import Address
from desktop.shell.main_window import MainWindow
from desktop.welcome.welcome_page import WelcomePage
from desktop.widgets.day_picker import DayPicker
from desktop.widgets.found_list import FoundList
from tests.desktop.calendar.driving import Calendar
from tests.desktop.driving import CONTROL, LEFT, NONE, Key, Settled, whole
from tests.desktop.programme.driving import Programme

BODY = "Working Group on Peacekeeping Operations"
TECHNOLOGY = "Use of technology in peacekeeping operations"
PARTNERSHIPS = "Partnerships with regional organizations"
TERRORISM = "Potential for complementarity with counter-terrorism"
INTELLIGENCE = "Policy framework for intelligence"
CIVILIANS = "Protection of civilians"
ROBUST = "Robust mandates and inter-mission cooperation"
TRIANGULAR = "Triangular dialogue"
TRANSITION = "From African Union to United Nations operations"
THEMES = (
    TECHNOLOGY, PARTNERSHIPS, TERRORISM, INTELLIGENCE, CIVILIANS, ROBUST, TRIANGULAR, TRANSITION,
)  # fmt: skip
BRIEFERS = {
    date(2016, 4, 28): ("Hervé Ladsous", "Under-Secretary-General for Peacekeeping Operations"),
    date(2016, 5, 27): ("Donald Kaberuka", "High Representative for the Peace Fund"),
    date(2016, 6, 24): ("Weixiong Chen", "Deputy Executive Director"),
    date(2016, 7, 27): ("Renata Dwan", "Head of the Policy and Best Practices Service"),
    date(2016, 11, 3): ("Thierry Lion", "military adviser at the Permanent Mission of France"),
}
"""By the days of the five meetings that were held: who briefed, and as what."""
NOTES = (
    "c: opened the meeting and recalled the programme of work",
    "kab: spoke of the peace fund and of burden-sharing",
    "several: asked how the funds would be replenished",
    "some: recalled the primary responsibility of the Council",
    "m: thanked the briefer",
)
CANCELLED, POSTPONED, NEW_DATE = date(2016, 12, 9), date(2016, 9, 16), date(2016, 10, 14)


def test_a_year_is_planned_held_and_rolled_over_from_an_empty_body(
    new_window: MainWindow,
    qtbot: QtBot,
    settled: Settled,
    heartbeat: object,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = new_window
    states = [whole(window)]
    _start_the_body(window, qtbot, settled)
    states.append(whole(window))
    programme = Programme(qtbot, window)
    _plan_the_themes(programme)
    states.append(whole(window))
    calendar = Calendar(qtbot, window)
    _schedule(calendar, monkeypatch)
    states.append(whole(window))
    _postpone(calendar)
    _cancel(calendar)
    states.append(whole(window))
    for day in BRIEFERS:
        _hold(calendar, day)
        states.append(whole(window))
    _take_notes(calendar)
    states.append(whole(window))

    before = _exported(window, tmp_path / "before.ics", qtbot, monkeypatch)
    assert before == {
        **{day: "CONFIRMED" for day in BRIEFERS},
        POSTPONED: "CANCELLED",
        NEW_DATE: "TENTATIVE",
        CANCELLED: "CANCELLED",
    }
    _roll_over(Programme(qtbot, window))
    states.append(whole(window))
    assert all(one != other for one, other in pairwise(states))
    after = _exported(window, tmp_path / "after.ics", qtbot, monkeypatch)
    assert after == before | {NEW_DATE: "CANCELLED"}, "it is carried over"

    _go_back_and_forth(window, states, settled)


def _keys(widget: QWidget, text: str) -> None:
    """Type a text; QTest itself knows no key for a letter with an accent."""
    for letter in text:
        if letter.isascii():
            QTest.keyClicks(widget, letter)
        else:
            pressed = QKeyEvent(QEvent.Type.KeyPress, 0, NONE, letter)
            QApplication.sendEvent(widget, pressed)


def _start_the_body(window: MainWindow, qtbot: QtBot, settled: Settled) -> None:
    page = window.stack.current
    assert isinstance(page, WelcomePage)
    qtbot.keyClick(window, Key.Key_N, CONTROL)
    qtbot.waitUntil(lambda: isinstance(window.focusWidget(), QLineEdit))

    def focus() -> QWidget:
        found = window.focusWidget()
        assert found is not None
        return found

    def write(text: str) -> None:
        qtbot.keyClick(focus(), Key.Key_A, CONTROL)
        _keys(focus(), text)

    write(BODY)
    for _ in range(2):  # past the kind: a working group is offered
        qtbot.keyClick(focus(), Key.Key_Tab)
    write("2016")
    for text in ("Fodé Seck", "Senegal"):
        qtbot.keyClick(focus(), Key.Key_Tab)
        write(text)
    qtbot.keyClick(focus(), Key.Key_Return)
    qtbot.waitUntil(lambda: window.stack.name == "calendar", timeout=10_000)
    settled(window.desk)
    assert window.desk.period is not None
    assert (window.desk.period.body, window.desk.period.label) == (BODY, "2016")


def _plan_the_themes(programme: Programme) -> None:
    programme.keys("Ctrl+Alt+W, A")
    line = programme.view.add_line.text
    for title in THEMES:
        programme.qtbot.keyClicks(line, title)
        programme.key(Key.Key_Return, widget=line)
    assert [row.title for row in programme.grid.rows] == [*THEMES]


def _schedule(calendar: Calendar, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give seven of the eight themes a day: by drag, by keys and by typed lines."""
    calendar.page.show_view("month")
    _drag_from_the_tray(calendar, TECHNOLOGY, date(2016, 4, 28), monkeypatch)
    for title, day in ((CIVILIANS, date(2016, 11, 3)), (INTELLIGENCE, date(2016, 7, 27)),
                       (ROBUST, POSTPONED)):  # fmt: skip
        _give_a_day(calendar, title, day)
    for line in (
        f"27 May 3pm-6pm {PARTNERSHIPS}, CR 12",
        f"le 24 juin à 15 h {TERRORISM}",
        f"9 December {TRIANGULAR}",
    ):
        _type(calendar, line)
    planned = {*BRIEFERS, POSTPONED, CANCELLED}
    assert {row.day for row in calendar.page.overview.meetings.rows.rows} == planned


def _drag_from_the_tray(
    calendar: Calendar, title: str, day: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Carry a theme from the list to a day; what the system does on the way is done for it."""
    carried: list[str] = []
    monkeypatch.setattr(overview, "drag_theme", lambda _, uuid, _title: carried.append(uuid))
    calendar.go(day)
    at = _in_the_tray(calendar, title)
    sheet = calendar.page.overview.tray.viewport()
    calendar.qtbot.mousePress(sheet, LEFT, pos=at)
    for far in (8, 24, 48):
        calendar.qtbot.mouseMove(sheet, at - QPoint(far, 0))
    calendar.qtbot.mouseRelease(sheet, LEFT, pos=at)
    assert len(carried) == 1
    data, copy = theme_data(carried[0]), Qt.DropAction.CopyAction
    place = QPointF(calendar.centre(day))
    for kind in (QDragEnterEvent, QDragMoveEvent):
        QApplication.sendEvent(calendar.view, kind(place, copy, data, LEFT, NONE))
    QApplication.sendEvent(calendar.view, QDropEvent(place, copy, data, LEFT, NONE))
    calendar.settle()
    assert calendar.facts().theme.full_title == title
    assert calendar.facts().day == day


def _in_the_tray(calendar: Calendar, title: str) -> QPoint:
    """Where a theme stands in the list of those without a meeting, which no meeting hides."""
    _rest(calendar)
    tray = calendar.page.overview.tray
    row = [row.title for row in tray.rows.rows].index(title)
    return tray.visualRect(tray.rows.index(row)).center()


def _rest(calendar: Calendar) -> None:
    """Click a day without a meeting, so that the pane tells of the year."""
    layout = calendar.view.layout_
    free = next(cell for cell in layout.cells[7:28] if not layout.chips_of_day(cell.day))
    calendar.click(calendar.centre(free.day))
    calendar.qtbot.waitUntil(calendar.page.overview.isVisible)
    calendar.settle()


def _give_a_day(calendar: Calendar, title: str, day: date) -> None:
    tray = calendar.page.overview.tray
    calendar.qtbot.mouseClick(tray.viewport(), LEFT, pos=_in_the_tray(calendar, title))
    calendar.key(Key.Key_M, widget=tray)
    picker = QApplication.activePopupWidget()
    assert isinstance(picker, DayPicker)
    months = (day.year - picker.grid.day().year) * 12 + day.month - picker.grid.day().month
    for _ in range(abs(months)):
        calendar.qtbot.keyClick(picker.grid, Key.Key_PageDown if months > 0 else Key.Key_PageUp)
    days = (day - picker.grid.day()).days
    for _ in range(abs(days)):
        calendar.qtbot.keyClick(picker.grid, Key.Key_Right if days > 0 else Key.Key_Left)
    calendar.key(Key.Key_Return, widget=picker.grid)
    _wake(calendar)
    assert calendar.facts().theme.full_title == title
    assert calendar.facts().day == day


def _wake(calendar: Calendar) -> None:
    """Give the window the keyboard back after a popup, as a window manager does."""
    calendar.window.activateWindow()
    calendar.qtbot.waitUntil(calendar.window.isActiveWindow)


def _press_keys(calendar: Calendar, keys: str) -> None:
    QTest.keySequence(calendar.window, QKeySequence(keys))
    calendar.settle()


def _type(calendar: Calendar, line: str) -> None:
    _press_keys(calendar, "Ctrl+Shift+N")
    entry = calendar.page.typed
    calendar.qtbot.waitUntil(entry.text.hasFocus)
    _keys(entry.text, line)
    calendar.qtbot.waitUntil(entry.plan.isEnabled)
    calendar.settle()
    calendar.key(Key.Key_Return, widget=entry.text)
    assert not entry.isVisible()
    calendar.settle()
    _rest(calendar)


def _postpone(calendar: Calendar) -> None:
    calendar.choose(POSTPONED)
    _press_keys(calendar, "Ctrl+Shift+V")
    calendar.write("New date", "14 October")
    (line,) = (line for line in calendar.lines() if line.day == POSTPONED)
    assert (line.status, line.moved_to) == ("postponed", NEW_DATE)
    calendar.press("Show the meeting of the new date")
    assert calendar.facts().day == NEW_DATE
    assert calendar.facts().theme.full_title == ROBUST


def _cancel(calendar: Calendar) -> None:
    calendar.choose(CANCELLED)
    _press_keys(calendar, "Ctrl+M, A")
    assert calendar.facts().status == "cancelled"


def _hold(calendar: Calendar, day: date) -> None:
    """Have a briefer who is new, note who was there, and say that the meeting took place."""
    name, title = BRIEFERS[day]
    calendar.choose(day)
    _press_keys(calendar, "Ctrl+Shift+B, A")
    line = calendar.window.focusWidget()
    assert isinstance(line, QLineEdit)
    _keys(line, name)
    calendar.qtbot.waitUntil(lambda: f"New person “{name}”" in _offered(calendar))
    calendar.key(Key.Key_Return, widget=line)
    calendar.qtbot.waitUntil(lambda: len(calendar.details.briefers.list.rows) == 1)
    (row,) = calendar.details.briefers.list.rows
    calendar.details.parts.ensureWidgetVisible(row)
    calendar.qtbot.mouseClick(row, LEFT)
    calendar.settle()
    calendar.write("Printed title", title)
    _press_keys(calendar, "Ctrl+Shift+D, L")
    _press_keys(calendar, "Ctrl+Shift+H")
    facts = calendar.facts()
    assert facts.status == "held"
    assert [(who.name, who.title) for who in facts.briefers] == [(name, title)]
    members = calendar.details.parts.attendance.grid.cells
    assert len(members) == 15
    assert {cell.row.presence for cell in members} == {"present"}


def _offered(calendar: Calendar) -> list[str]:
    """What is listed below the line in which somebody is looked for."""
    lists = [each for each in calendar.window.findChildren(FoundList) if each.isVisible()]
    return [each.item(row).text() for each in lists for row in range(each.count())]


def _take_notes(calendar: Calendar) -> None:
    calendar.choose(date(2016, 5, 27))
    _press_keys(calendar, "Ctrl+Shift+K")
    part = calendar.details.parts.notes
    for line in NOTES:
        calendar.qtbot.keyClicks(part.entry.line, line)
        calendar.key(Key.Key_Return, widget=part.entry.line)
    _press_keys(calendar, "Ctrl+Shift+G")
    items = [row.item for row in part.list.rows if isinstance(row.item, NoteItem)]
    assert [item.title for item in items] == [
        "The Chair", "Donald Kaberuka", "Several members", "Some members", "All members",
    ]  # fmt: skip
    assert all(item.paragraph.startswith("¶") for item in items)


def _roll_over(programme: Programme) -> None:
    programme.qtbot.mouseClick(programme.view.bar.action, LEFT)
    rows = programme.view.panel.rows
    reasons = {str(row.offer.title): row.offer.reason for row in rows}
    assert [*reasons] == [ROBUST, TRIANGULAR, TRANSITION]
    assert "14 October" in reasons[ROBUST]
    assert "cancelled" in reasons[TRIANGULAR]
    assert "no meeting was held on it" in reasons[TRANSITION]
    programme.qtbot.mouseClick(programme.view.panel.confirm, LEFT)
    programme.settle()
    following = next(each for each in programme.window.desk.periods if each.label == "2017")
    programme.window.desk.choose_period(following)
    programme.settle()
    assert [row.title for row in programme.grid.rows] == [ROBUST, TRIANGULAR, TRANSITION]
    assert {row.carried_from for row in programme.grid.rows} == {"2016"}
    first = next(each for each in programme.window.desk.periods if each.label == "2016")
    programme.window.desk.choose_period(first)
    programme.settle()


def _exported(
    window: MainWindow, target: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> dict[date, str]:
    """Write the period by Ctrl+E; give the states of its events by their days."""

    def answer(_parent: object, _title: str, _start: str, filters: str) -> tuple[str, str]:
        return str(target), next(each for each in filters.split(";;") if ".ics" in each)

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    QTest.keyClick(window, Key.Key_E, CONTROL)
    qtbot.waitUntil(lambda: target.exists() and not window.desk.is_busy, timeout=30_000)
    with ThreadPoolExecutor(1) as elsewhere:
        return elsewhere.submit(_states, target).result()


def _states(file: Path) -> dict[date, str]:
    events = icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    assert len({str(event["UID"]) for event in events}) == len(events)
    days = [(event.decoded("DTSTART"), str(event["STATUS"])) for event in events]
    return {date(day.year, day.month, day.day): state for day, state in days}


def _go_back_and_forth(window: MainWindow, states: list[bytes], settled: Settled) -> None:
    """Undo all by keys, then redo all: every state on the way is met again, to the byte."""
    desk, shift = window.desk, Qt.KeyboardModifier.ShiftModifier
    seen = [whole(window)]
    window.go(Address("history"))
    settled(desk)
    while desk.undo_label is not None:
        window.go(Address("history"))
        QTest.keyClick(window, Key.Key_Z, CONTROL)
        settled(desk)
        seen.append(whole(window))
        assert len(seen) < 200
    assert seen[0] == states[-1]
    assert seen[-1] == states[0]
    assert [seen.index(state) for state in states] == sorted(
        (seen.index(state) for state in states), reverse=True
    )
    for wanted in reversed(seen[:-1]):
        assert desk.redo_label is not None
        QTest.keyClick(window, Key.Key_Z, CONTROL | shift)
        settled(desk)
        assert whole(window) == wanted
    assert desk.redo_label is None
