"""A held meeting whose briefers nobody marked as having spoken says so, and puts it right."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import InvitationStatus, Meeting, MeetingStatus
from desktop.meeting.open_invitations import OpenInvitations
from tests.desktop.calendar.driving import Calendar

MAY = date(2016, 5, 27)


def line(calendar: Calendar) -> OpenInvitations:
    return calendar.details.briefers.left


def said(calendar: Calendar) -> str:
    return next(each.text() for each in line(calendar).findChildren(QLabel) if each.text())


def invite(calendar: Calendar, *states: str, status: MeetingStatus = MeetingStatus.HELD) -> None:
    def change(session: Session) -> None:
        meeting = session.scalars(select(Meeting).where(Meeting.day == MAY)).one()
        meeting.status = status
        for who, state in zip(meeting.participations, states, strict=True):
            who.invitation = InvitationStatus(state)

    calendar.choose(MAY)
    calendar.window.desk.write("Invite", change)
    calendar.settle()


def test_who_is_left_is_said_in_a_line(calendar: Calendar, subtests: pytest.Subtests) -> None:
    for states, words in [
        (("proposed", "spoke", "thanked"), "1 briefer is still proposed"),
        (("proposed", "proposed", "declined"), "2 briefers are still proposed"),
        (("invited", "invited", "invited"), "3 briefers are still invited"),
        (("accepted", "invited", "spoke"), "2 briefers are not marked as having spoken"),
    ]:
        with subtests.test(words=words):
            invite(calendar, *states)
            assert line(calendar).isVisible()
            assert said(calendar) == words


def test_one_click_says_that_they_spoke_and_undo_takes_it_back(calendar: Calendar) -> None:
    invite(calendar, "proposed", "declined", "accepted")
    calendar.undoes(lambda: line(calendar).button.click())
    facts = calendar.details.facts
    assert facts is not None
    assert sorted(who.invitation for who in facts.briefers) == ["declined", "spoke", "spoke"]
    assert not line(calendar).isVisible()
    assert calendar.window.desk.undo_label == "Mark the briefers of 27 May 2016 as having spoken"


def test_a_meeting_to_come_and_one_in_order_say_nothing(calendar: Calendar) -> None:
    calendar.choose(MAY)
    assert not line(calendar).isVisible()
    invite(calendar, "proposed", "invited", "accepted", status=MeetingStatus.CONFIRMED)
    assert not line(calendar).isVisible()
    assert not calendar.page.has_waiting_briefers()


def test_the_same_is_an_action_of_the_calendar(calendar: Calendar) -> None:
    invite(calendar, "proposed", "spoke", "spoke")
    action = next(
        each for each in calendar.window.actions() if each.objectName() == "calendar.briefer.spoke"
    )
    assert action.isEnabled()
    calendar.undoes(action.trigger)
    assert not action.isEnabled()
