"""A meeting planned by one typed line, which says what it understands."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.typed_line import read_line
from desktop.calendar.typed_entry import TypedEntry
from desktop.calendar.typed_words import sentence, understood
from desktop.calendar.understood_line import UnderstoodLine
from tests.desktop.calendar.driving import Calendar
from tests.desktop.driving import LEFT, Key

YEAR = (date(2016, 1, 1), date(2016, 12, 31))
TODAY = date(2016, 5, 1)
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
LINE = "27 May 3pm-6pm Partnerships with regional organizations, CR 12"


@pytest.mark.parametrize(
    ("line", "theme", "said"),
    [
        (
            LINE,
            "Partnerships",
            "Friday 27 May 2016, 15:00–18:00, Conference Room 12, "
            "theme of the programme: Partnerships",
        ),
        ("27 May Deserts", None, "Friday 27 May 2016, theme: Deserts"),
        ("12-14 September", None, "Monday 12 September to Wednesday 14 September 2016"),
        ("le 3 novembre à 10 h", None, "Thursday 3 November 2016, from 10:00"),
        ("3 Nov, tentative, S/2016/1019", None,
         "Thursday 3 November 2016, Planned, concept note S/2016/1019"),
        ("", None, ""),
    ],
)  # fmt: skip
def test_what_is_understood_is_said_in_words(line: str, theme: str | None, said: str) -> None:
    assert sentence(understood(read_line(line, YEAR, TODAY), theme)) == said


def test_a_kind_is_said_by_its_word() -> None:
    typed = read_line("3 Nov: organizational meeting", YEAR, TODAY)
    assert "Organizational meeting" in sentence(understood(typed, None))


def test_words_take_as_many_lines_as_they_need(qtbot: QtBot) -> None:
    line = UnderstoodLine("Write a day.")
    qtbot.addWidget(line)
    assert line.accessibleName() == "Write a day."
    alone = line.heightForWidth(400)
    line.show_parts(understood(read_line(LINE, YEAR, TODAY), "Partnerships between organizations"))
    assert line.heightForWidth(1200) == alone
    assert line.heightForWidth(240) >= 3 * alone
    line.resize(240, 100)
    assert not line.grab().isNull()


@pytest.fixture
def entry(calendar: Calendar) -> TypedEntry:
    calendar.go(date(2016, 5, 2))
    assert not calendar.page.typed.isVisible()
    calendar.key(Key.Key_N, CONTROL_SHIFT, calendar.window)
    return calendar.page.typed


def write(calendar: Calendar, entry: TypedEntry, text: str) -> None:
    calendar.qtbot.keyClicks(entry.text, text)
    calendar.qtbot.waitUntil(lambda: not entry._pause.isActive())  # noqa: SLF001
    calendar.settle()


def test_the_line_says_live_what_it_understands(calendar: Calendar, entry: TypedEntry) -> None:
    assert entry.text.hasFocus()
    assert not entry.plan.isEnabled()
    write(calendar, entry, "27 May 3pm-6pm robust, CR 12")
    assert entry.words.accessibleName() == (
        "Friday 27 May 2016, 15:00–18:00, Conference Room 12, "
        "theme of the programme: Robust mandates and inter-mission cooperation"
    )
    assert len(entry.text.underlines()) == 4
    assert entry.plan.isEnabled()
    write(calendar, entry, " x")
    assert "theme: robust x" in entry.words.accessibleName().replace("  ", " ")


def test_enter_plans_the_meeting_and_goes_there(calendar: Calendar, entry: TypedEntry) -> None:
    write(calendar, entry, "27 May 3pm-6pm robust, CR 12")
    calendar.undoes(lambda: calendar.key(Key.Key_Return, widget=entry.text), "27 May 2016")
    assert not entry.isVisible()
    assert entry.text.text() == ""
    calendar.go(date(2016, 5, 27))
    planned = [line for line in calendar.lines() if line.status == "planned"]
    assert [
        (line.day, line.starts_at, line.ends_at, line.room, line.title) for line in planned
    ] == [(date(2016, 5, 27), time(15), time(18), "Conference Room 12", "Robust mandates")]


def test_a_meeting_without_a_day_is_planned_by_the_button(
    calendar: Calendar, entry: TypedEntry
) -> None:
    write(calendar, entry, "Deserts")
    calendar.undoes(lambda: calendar.press(entry.plan), "without a date")


def test_what_is_impossible_is_refused_beside_the_line(
    calendar: Calendar, entry: TypedEntry
) -> None:
    before = calendar.export()
    write(calendar, entry, "Deserts")
    entry._period = None  # noqa: SLF001 - nothing to plan in
    calendar.key(Key.Key_Return, widget=entry.text)
    assert calendar.export() == before
    entry._refuse(ValueError("It would end before it begins."))  # type: ignore[arg-type]  # noqa: SLF001
    assert entry._error.text() == "It would end before it begins."  # noqa: SLF001


def test_escape_and_the_cross_close_it_and_forget_the_line(
    calendar: Calendar, entry: TypedEntry
) -> None:
    write(calendar, entry, "27 May")
    calendar.key(Key.Key_Escape, widget=entry.text)
    assert not entry.isVisible()
    assert calendar.view.hasFocus()
    calendar.page.begin_typing()
    assert entry.text.text() == ""
    calendar.press("Close", entry)
    assert not entry.isVisible()
    assert QApplication.focusWidget() is calendar.view


def test_nothing_typed_plans_nothing(calendar: Calendar, entry: TypedEntry) -> None:
    before = calendar.export()
    calendar.key(Key.Key_Return, widget=entry.text)
    assert entry.isVisible()
    assert calendar.export() == before
    calendar.qtbot.mouseClick(entry.plan, LEFT)
    assert calendar.export() == before
