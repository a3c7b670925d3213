"""Notes of a meeting, told by the report."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from db.editing.meetings import create_meeting, delete_meeting, set_status
from db.editing.notes import (
    add_note,
    delete_note,
    order_notes,
    set_note_speaker,
    set_note_value,
    type_note,
)
from db.editing.paragraph_order import join_paragraphs
from db.editing.paragraphs import change_text, follow_record_again
from db.editing.told_notes import ToldNotes, notes_to_paragraphs
from db.models import (
    Body,
    Chairship,
    Meeting,
    MeetingKind,
    MeetingStatus,
    Paragraph,
    Person,
    Quantifier,
    Report,
    ReportingPeriod,
    Section,
    SpeakerKind,
)
from db.queries.notes import NoteState, notes_of
from db.report.checks import check_report
from db.report.composer import outline_of
from db.report.composing.records import of_period
from db.report.wording import wording
from db.store import Store
from db.typed_note import Heard
from tests.db.editing.steps import refused, step
from tests.db.example_meetings import meeting_on

MAY = date(2016, 5, 27)
LINES = (
    "wane: division of labour is best",
    "c: Money that comes late costs lives.",
    "some: who pays?",
)


@pytest.fixture
def meeting(store: Store) -> str:
    uuid = meeting_on(store, MAY)
    with store.write("Note") as session:
        for note in notes_of(session, uuid):
            delete_note(session, note.uuid)
        for line in LINES:
            type_note(session, uuid, line)
    return uuid


def told(store: Store, uuid: str) -> list[tuple[str, str]]:
    """Who speaks and the text of the paragraphs that print of a meeting."""
    with store.read() as session:
        meeting = session.scalars(select(Meeting).where(Meeting.uuid == uuid)).one()
        assert meeting.period is not None
        records = of_period(session, meeting.period)
        outline = outline_of(records, wording("en"))
        return [
            (str(each.paragraph.speaker_kind), each.block.text)  # type: ignore[union-attr]
            for placed in outline.sections
            if placed.section.meeting is meeting
            for each in placed.paragraphs
        ]


def states(store: Store, uuid: str) -> list[NoteState]:
    with store.read() as session:
        return [note.state for note in notes_of(session, uuid)]


def tell(store: Store, uuid: str) -> ToldNotes:
    result = step(store, lambda session: notes_to_paragraphs(session, uuid))
    assert isinstance(result, ToldNotes)
    return result


def paragraph_of(store: Store, uuid: str, place: int) -> str:
    with store.read() as session:
        found = notes_of(session, uuid)[place].paragraph_uuid
    assert found is not None
    return found


SENTENCES = [
    (
        "briefer",
        "The Assistant Secretary-General for Peacekeeping Operations stated that division of "
        "labour is best.",
    ),
    ("chair", "The Chair noted that money that comes late costs lives."),
    ("members", "Some members asked: “Who pays?”"),
]


def test_notes_become_paragraphs_in_speaking_order_behind_what_is_written(
    store: Store, meeting: str
) -> None:
    before = told(store, meeting)
    result = tell(store, meeting)
    assert (result.added, result.followed, result.edited) == (3, 0, ())
    assert told(store, meeting) == [*before, *SENTENCES]
    assert states(store, meeting) == [NoteState.FOLLOWED] * 3
    with store.read() as session:
        who = session.scalars(
            select(Paragraph).where(Paragraph.uuid == paragraph_of(store, meeting, 0))
        ).one()
        assert who.participation is not None
        assert who.participation.person.name == "El-Ghassim Wane"


def test_again_only_new_notes_are_added_each_at_its_place(store: Store, meeting: str) -> None:
    before = told(store, meeting)
    tell(store, meeting)
    with store.write("More") as session:
        last = add_note(session, meeting, "asked for time", Heard(SpeakerKind.CHAIR))
        first = add_note(session, meeting, "the meeting began", Heard(SpeakerKind.NARRATOR))
        listed = [note.uuid for note in notes_of(session, meeting)]
        order_notes(session, meeting, [first, listed[0], last, *listed[1:3]])
    result = tell(store, meeting)
    assert (result.added, result.followed) == (2, 3)
    assert told(store, meeting) == [
        *before,
        ("narrator", "The meeting began."),
        SENTENCES[0],
        ("chair", "The Chair asked for time."),
        *SENTENCES[1:],
    ]


def test_a_changed_note_changes_its_paragraph_until_somebody_rewrites_it(
    store: Store, meeting: str
) -> None:
    tell(store, meeting)
    with store.read() as session:
        first, second, third = (note.uuid for note in notes_of(session, meeting))
    step(store, lambda s: set_note_value(s, third, "text", "asked who pays"))
    step(store, lambda s: set_note_speaker(s, third, Heard(SpeakerKind.MEMBERS, Quantifier.MOST)))
    assert told(store, meeting)[-1] == ("members", "Most members asked who pays.")
    rewritten = paragraph_of(store, meeting, 1)
    step(store, lambda s: change_text(s, rewritten, "The Chair spoke of money."))
    assert states(store, meeting)[1] is NoteState.EDITED
    assert tell_again(store, meeting) == (0, 2, (second,), ())
    step(store, lambda s: set_note_value(s, second, "text", "money matters"))
    assert told(store, meeting)[-2] == ("chair", "The Chair spoke of money.")
    assert states(store, meeting)[1] is NoteState.BEHIND
    assert tell_again(store, meeting) == (0, 2, (second,), (second,))
    with store.read() as session:
        report = session.scalars(select(Report)).one()
        messages = [each.message for each in check_report(session, report)]
    assert any("The note that this was made of has changed" in each for each in messages)
    step(store, lambda s: follow_record_again(s, rewritten))
    assert told(store, meeting)[-2] == ("chair", "The Chair noted that money matters.")
    step(store, lambda s: delete_note(s, first))
    assert SENTENCES[0] not in told(store, meeting)


def tell_again(store: Store, meeting: str) -> tuple[int, int, tuple[str, ...], tuple[str, ...]]:
    with store.write("Again") as session:
        result = notes_to_paragraphs(session, meeting)
    return result.added, result.followed, result.edited, result.behind


def test_what_somebody_wrote_from_a_note_outlives_the_note(store: Store, meeting: str) -> None:
    tell(store, meeting)
    rewritten = paragraph_of(store, meeting, 1)
    step(store, lambda s: change_text(s, rewritten, "The Chair spoke of money."))
    with store.read() as session:
        second = notes_of(session, meeting)[1].uuid
    step(store, lambda s: delete_note(s, second))
    assert ("chair", "The Chair spoke of money.") in told(store, meeting)


def test_joined_paragraphs_keep_both_their_notes(store: Store, meeting: str) -> None:
    tell(store, meeting)
    first, second = paragraph_of(store, meeting, 0), paragraph_of(store, meeting, 1)
    step(store, lambda s: join_paragraphs(s, first, second))
    assert states(store, meeting) == [NoteState.EDITED, NoteState.EDITED, NoteState.FOLLOWED]
    assert tell_again(store, meeting)[0] == 0


def test_what_notes_said_stays_in_the_report_where_their_meeting_is_deleted(
    store: Store, meeting: str
) -> None:
    tell(store, meeting)
    with store.read() as session:
        section = session.scalars(select(Section).join(Meeting).where(Meeting.uuid == meeting))
        uuid = section.one().uuid
    step(store, lambda s: delete_meeting(s, meeting))
    with store.read() as session:
        kept = session.scalars(select(Section).where(Section.uuid == uuid)).one()
        assert [each.text for each in kept.paragraphs[-3:]] == [text for _, text in SENTENCES]
        assert kept.title


def test_a_report_is_begun_where_there_is_none(store: Store) -> None:
    with store.write("Another body") as session:
        body = Body(full_name="Comité des phares", short_name="Comité")
        period = ReportingPeriod(
            body=body, begins_on=date(2031, 1, 1), ends_on=date(2031, 12, 31), label="2031"
        )
        chair = Person(name="Ida Berg", sort_name="Berg, Ida", pronoun="she")
        session.add_all([period, Chairship(body=body, person=chair, office="Présidente")])
        session.flush()
        uuid = create_meeting(session, body.id, date(2031, 4, 9))
        session.flush()
        type_note(session, uuid, "c: a rappelé le mandat")
        type_note(session, uuid, "tous: il y a urgence")
        key = period.id
    refused(store, lambda s: notes_to_paragraphs(s, uuid), "Mark this one as held")
    with store.write("Hold") as session:
        set_status(session, uuid, MeetingStatus.HELD)
    step(store, lambda s: notes_to_paragraphs(s, uuid, "fr"))
    with store.read() as session:
        made = session.get_one(ReportingPeriod, key)
        assert made.report is not None
        assert made.report.language == "fr"
        outline = outline_of(of_period(session, made), wording("fr"))
        texts = [getattr(each.block, "text", "") for each in outline.paragraphs()]
    assert "La Présidente a rappelé le mandat." in texts
    assert "Les membres du Comité ont estimé qu’il y a urgence." in texts


def test_meetings_without_a_section_or_a_period_keep_their_notes(store: Store) -> None:
    march = meeting_on(store, date(2016, 3, 22))
    refused(store, lambda s: notes_to_paragraphs(s, march), "no section on this meeting")
    with store.write("Apart") as session:
        body = session.scalars(select(Body)).one()
        apart = Meeting(
            body=body, day=date(2001, 5, 4), status=MeetingStatus.HELD, kind=MeetingKind.SEMINAR
        )
        session.add(apart)
    uuid = apart.uuid
    refused(store, lambda s: notes_to_paragraphs(s, uuid), "in no period")
