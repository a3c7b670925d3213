"""A meeting is postponed: its new date is written, planned, moved and gone to."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from desktop.meeting.dates_part import DatesPart
from tests.desktop.calendar.driving import JUNE, Calendar

SEPTEMBER = date(2016, 9, 16)


@pytest.fixture
def june(calendar: Calendar) -> Calendar:
    """The calendar with the meeting of June selected."""
    calendar.choose(JUNE)
    return calendar


def part(calendar: Calendar) -> DatesPart:
    return calendar.details.parts.dates


def begin(calendar: Calendar) -> None:
    QTest.keySequence(calendar.window, QKeySequence("Ctrl+Shift+V"))
    calendar.settle()


def to_september(calendar: Calendar) -> None:
    begin(calendar)
    calendar.write("New date", "16 September")


def test_a_meeting_on_its_day_has_no_other_dates(june: Calendar) -> None:
    assert not part(june).isVisible()


def test_a_new_date_is_written_and_planned_as_one_step(june: Calendar) -> None:
    june.undoes(lambda: to_september(june), "Postpone the meeting of 24 June 2016")
    june.choose(JUNE)
    assert june.facts().status == "postponed"
    assert june.field("New date").value() == SEPTEMBER
    assert june.lines()[0].moved_to == SEPTEMBER
    june.choose(SEPTEMBER)
    assert june.facts().status == "planned"
    assert june.facts().theme.full_title.startswith("Potential for complementarity")


def test_the_two_dates_lead_to_each_other(june: Calendar) -> None:
    to_september(june)
    old = june.selected()
    june.press("Show the meeting of the new date")
    assert june.facts().day == SEPTEMBER
    assert part(june).links[0].hasFocus()  # the way back
    assert [link.text() for link in part(june).links] == ["Postponed from Friday 24 June 2016"]
    june.press(part(june).links[0])
    assert june.selected() == old
    assert part(june).links == []
    assert part(june).jump.hasFocus()


def test_another_new_date_moves_what_is_planned_for_it(june: Calendar) -> None:
    to_september(june)
    new = june.lines()[0].moved_to_uuid
    june.undoes(lambda: june.write("New date", "14 October"))
    june.choose(JUNE)
    assert june.lines()[0].moved_to == date(2016, 10, 14)
    assert june.lines()[0].moved_to_uuid == new


def test_a_meeting_that_is_said_to_be_postponed_asks_for_its_new_date(june: Calendar) -> None:
    june.pick("State", "Postponed")
    assert june.field("New date").value() is None
    june.undoes(lambda: june.write("New date", "16 September"))
    june.choose(JUNE)
    june.undoes(lambda: june.write("New date", ""))
    june.choose(JUNE)
    assert june.lines()[0].moved_to is None
    june.pick("State", "Confirmed")
    assert not part(june).isVisible()


def test_the_day_it_was_on_is_refused_beside_the_field(june: Calendar) -> None:
    before = june.export()
    begin(june)
    june.write("New date", "24 June")
    assert june.field("New date").error() == "A meeting is postponed to another day than its own."
    assert june.export() == before


def test_a_refusal_that_comes_when_another_meeting_is_shown_is_told(june: Calendar) -> None:
    begin(june)
    field = part(june)._new  # noqa: SLF001 - what is typed, and left by a click elsewhere
    june.qtbot.keyClicks(field.text, "24 June")
    with june.qtbot.waitSignal(june.window.desk.told) as told:
        june.choose(date(2016, 7, 27))
    assert told.args[0].text == "A meeting is postponed to another day than its own."
    assert not part(june).isVisible()


def test_a_meeting_is_postponed_on_its_own_page_as_well(june: Calendar) -> None:
    june.page.open_meeting()
    june.settle()
    begin(june)
    page = june.window.stack.current
    assert page is not None
    june.details = page.meeting  # type: ignore[attr-defined]
    june.write("New date", "16 September")
    june.press(part(june).jump)
    assert june.window.desk.here.page == "meeting"
    assert june.facts().day == SEPTEMBER
