"""How far the invitation of a briefer has come, when, and who comes instead."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from db.models import InvitationStatus
from desktop.meeting.briefer_form import BrieferForm, step_day
from tests.desktop.calendar.driving import Calendar
from tests.desktop.driving import LEFT

MAY = date(2016, 5, 27)


@pytest.fixture
def may(calendar: Calendar) -> Calendar:
    """The meeting of May, with the fields of its first briefer."""
    calendar.choose(MAY)
    first(calendar)
    return calendar


def first(calendar: Calendar) -> None:
    briefers = calendar.details.briefers
    row = briefers.list.rows[0]
    calendar.details.parts.ensureWidgetVisible(row)
    calendar.qtbot.mouseClick(row, LEFT)
    calendar.settle()


def form(calendar: Calendar) -> BrieferForm:
    return calendar.details.briefers.form


def lines(calendar: Calendar, name: str) -> tuple[str, ...]:
    rows = calendar.details.briefers.list.rows
    return next(row.item.lines for row in rows if row.item.title == name)


def test_a_state_is_a_step_of_the_history_whose_day_is_entered_later(may: Calendar) -> None:
    steps = len(form(may).history.fields)
    may.undoes(lambda: may.pick("Invitation", "Accepted"), "Change the invitation of")
    assert len(form(may).history.fields) == steps + 1
    assert form(may).history.fields[-1].value() is None
    may.undoes(lambda: may.write("Accepted on", "12 May"), "Change when the invitation of")
    assert form(may).history.fields[-1].value() == date(2016, 5, 12)
    assert any("12 May 2016" in line for line in lines(may, "Donald Kaberuka"))


def test_a_step_is_taken_out_and_the_state_stays(may: Calendar) -> None:
    may.pick("Invitation", "Approached")
    before = len(form(may).history.fields)
    may.undoes(lambda: may.press("Take “Approached” out of the history"), "Take a step out of the")
    assert len(form(may).history.fields) == before - 1
    assert may.field("Invitation").value() == "approached"


def test_replaced_asks_by_whom_before_anything_is_written(may: Calendar) -> None:
    before = may.export()
    may.pick("Invitation", "Replaced")
    assert form(may).instead.isVisible()
    line = form(may).instead.line
    may.qtbot.waitUntil(lambda: may.window.focusWidget() is line)
    assert may.export() == before
    may.undoes(
        lambda: form(may).instead.new_wanted.emit("Ambassador Ana de Sousa"),
        "Have somebody come instead of Donald Kaberuka",
    )
    assert "Replaced by Ambassador Ana de Sousa" in lines(may, "Donald Kaberuka")
    names = [row.item.title for row in may.details.briefers.list.rows]
    assert names[-1] == "Donald Kaberuka"
    assert "Comes instead of Donald Kaberuka" in lines(may, "Ambassador Ana de Sousa")


def test_who_takes_part_already_cannot_come_instead(may: Calendar) -> None:
    before = may.export()
    may.pick("Invitation", "Replaced")
    other = may.facts().briefers[1].person_uuid
    form(may).instead.edited.emit(other)
    may.settle()
    assert "takes part in this meeting already" in form(may).instead.error()
    assert may.export() == before


def test_a_step_happens_today_unless_its_meeting_is_long_past() -> None:
    today = date.today()
    spoke, invited = InvitationStatus.SPOKE, InvitationStatus.INVITED
    assert step_day(spoke, MAY) == MAY
    assert step_day(invited, MAY) is None
    assert step_day(invited, None) == today
    assert step_day(invited, today - timedelta(days=3)) == today
