"""A meeting as plain text."""

from __future__ import annotations

from datetime import date, time

import pytest
from sqlalchemy import select

from db.editing.meetings import create_meeting, set_status
from db.editing.postponing import postpone
from db.letters.meeting_text import meeting_as_text
from db.models import Meeting, MeetingStatus
from db.store import Store

MAY = date(2016, 5, 27)


@pytest.fixture
def store(example: Store) -> Store:
    return example


def test_a_meeting_is_written_in_lines_in_both_languages(store: Store) -> None:
    with store.write("Prepare") as session:
        meeting = session.scalars(select(Meeting).where(Meeting.day == MAY)).one()
        meeting.starts_at, meeting.ends_at = time(15), time(18)
        meeting.room = "Conference Room 12"
        uuid = meeting.uuid
    with store.read() as session:
        english = meeting_as_text(session, uuid, "en").splitlines()
        french = meeting_as_text(session, uuid, "fr").splitlines()
    assert english == [
        "Working Group on Peacekeeping Operations",
        "Friday, 27 May 2016, from 3 to 6 p.m. (New York), Conference Room 12",
        "Thematic meeting: Partnerships between the United Nations and regional organizations: "
        "strengthening the role of regional actors in peacekeeping operations",
        "Concept note: S/2016/1016",
        "Briefers:",
        "– El-Ghassim Wane, Assistant Secretary-General for Peacekeeping Operations",
        "– Donald Kaberuka, African Union High Representative for the Peace Fund",
        "– Ioannis Vrailas, Deputy Head of the Delegation of the European Union to the United "
        "Nations",
    ]
    assert french[1].startswith("Vendredi 27 mai 2016, de 15 à 18 heures (New York)")
    assert french[2].startswith("Réunion thématique\u00a0: Partenariats")


def test_what_became_of_a_meeting_stands_first(store: Store) -> None:
    body = store_body(store)
    with store.write("Plan") as session:
        moved = create_meeting(session, body, date(2016, 9, 2), end_day=date(2016, 9, 3))
        lost = create_meeting(session, body, None)
        session.flush()
        postpone(session, moved, date(2016, 10, 7))
        first = meeting_as_text(session, moved, "en").splitlines()
        set_status(session, moved, MeetingStatus.CARRIED_OVER)
        carried = meeting_as_text(session, moved, "en").splitlines()
        set_status(session, moved, MeetingStatus.POSTPONED)
        postponed = meeting_as_text(session, moved, "en").splitlines()
        set_status(session, lost, MeetingStatus.CANCELLED)
        cancelled = meeting_as_text(session, lost, "fr").splitlines()
    assert first[0] == "This meeting is postponed to 7 October 2016."
    assert first[2:] == ["2 and 3 September 2016", "Thematic meeting"]
    assert carried[0] == "This meeting is carried over to a later period."
    assert postponed[0] == "This meeting is postponed; its new date is not known yet."
    assert cancelled[0] == "Cette réunion est annulée."
    assert cancelled[2] == "Date à déterminer"


def store_body(store: Store) -> int:
    with store.read() as session:
        found = session.scalars(select(Meeting.body_id)).first()
    assert found is not None
    return found
