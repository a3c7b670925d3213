"""Briefers of meetings that were held, of whom nobody said whether they came."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from db.models import Draft, InvitationStatus, MeetingStatus, Participation, ParticipationRole
from db.report.checks import check_records
from db.report.composing.records import briefers
from tests.db.report.checking.findings import WATCH, findings, found, section_of


@pytest.fixture
def briefer(draft: Draft) -> Participation:
    """Who briefed a meeting that was held."""
    meeting = section_of(draft, WATCH).meeting
    assert meeting is not None
    who: Participation = meeting.participations[0]
    return who


@pytest.mark.parametrize("state", ["proposed", "approached", "invited", "accepted"])
def test_a_briefer_who_is_still_invited_is_found(
    session: Session, briefer: Participation, state: str
) -> None:
    briefer.invitation = InvitationStatus(state)
    assert found(session, "briefer_still_invited") == [
        (
            "9 April 2031",
            "1 briefer of the meeting of 9 April 2031 is not marked as having spoken: "
            f"{briefer.name_in_print}.",
        )
    ]
    (finding,) = [each for each in findings(session) if each.code == "briefer_still_invited"]
    assert finding.records == (
        ("participations", briefer.uuid),
        ("meetings", briefer.meeting.uuid),
    )
    period = briefer.meeting.period
    assert period is not None
    told = [each.code for each in check_records(session, period)]
    assert told == ["briefer_still_invited"]


@pytest.mark.parametrize("state", ["declined", "replaced_by"])
def test_a_briefer_who_stayed_away_is_not_printed_and_cannot_speak(
    session: Session, briefer: Participation, state: str
) -> None:
    briefer.invitation = InvitationStatus(state)
    assert found(session, "briefer_still_invited") == []
    assert briefer not in briefers(briefer.meeting)
    assert [place for place, _ in found(session, "speaker_not_in_annex")]


def test_of_meetings_to_come_and_of_who_is_not_printed_nothing_is_asked(
    session: Session, briefer: Participation
) -> None:
    briefer.invitation = InvitationStatus.INVITED
    briefer.role = ParticipationRole.OBSERVER
    assert found(session, "briefer_still_invited") == []
    briefer.role = ParticipationRole.BRIEFER
    briefer.meeting.status = MeetingStatus.CONFIRMED
    assert found(session, "briefer_still_invited") == []
