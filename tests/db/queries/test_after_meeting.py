"""What a meeting has left."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from db.editing.paragraphs import change_text
from db.editing.recommendations import create_statement
from db.models import DocumentRole, Draft, Meeting, Paragraph, ReportingPeriod, Section, SectionRole
from db.queries.after_meeting import AfterMeeting, after_meeting
from db.store import Store

JUNE = date(2016, 6, 24)


def meeting_on(store: Store, day: date) -> str:
    with store.read() as session:
        return session.scalars(select(Meeting.uuid).where(Meeting.day == day)).one()


def left(store: Store, uuid: str) -> AfterMeeting:
    with store.read() as session:
        return after_meeting(session, uuid)


def test_documents_recommendations_and_paragraphs_of_a_meeting(store: Store) -> None:
    uuid = meeting_on(store, JUNE)
    with store.write("State") as session:
        period = session.scalars(select(ReportingPeriod.uuid)).one()
        create_statement(session, period, "Let them meet again.", meeting_uuid=uuid)
    found = left(store, uuid)
    assert [(each.citation, each.role, each.files) for each in found.documents] == [
        ("S/2016/1018", DocumentRole.CONCEPT_NOTE, 0)
    ]
    assert [each.text for each in found.statements] == ["Let them meet again."]
    numbers = [int(each.number) for each in found.paragraphs]
    assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    assert {each.section for each in found.paragraphs} == {"C"}
    assert all(each.own and each.uuid for each in found.paragraphs)
    assert found.paragraphs[2].opening.endswith("…")
    assert found.paragraphs[2].opening.startswith("The Chair asked how far missions")


def test_paragraphs_elsewhere_that_state_its_facts_speak_of_it_too(store: Store) -> None:
    uuid = meeting_on(store, JUNE)
    with store.write("Write") as session:
        chapter = session.scalars(
            select(Section).where(Section.role == SectionRole.INTRODUCTION)
        ).first()
        assert chapter is not None
        change_text(session, chapter.paragraphs[2].uuid, "Renata Dwan came twice.")
    others = [each for each in left(store, uuid).paragraphs if not each.own]
    assert [(each.section, each.opening) for each in others] == []
    with store.write("Write") as session:
        paragraph = session.scalars(
            select(Paragraph).where(Paragraph.text == "Renata Dwan came twice.")
        ).one()
        title = "Potential for complementarity between United Nations counter-terrorism entities"
        change_text(session, paragraph.uuid, f"{title} and peacekeeping operations was debated.")
    others = [each for each in left(store, uuid).paragraphs if not each.own]
    assert [each.section for each in others] == ["I"]


def test_a_report_that_is_only_composed_has_paragraphs_without_records(store: Store) -> None:
    uuid = meeting_on(store, JUNE)
    with store.write("Begin anew") as session:
        session.delete(session.scalars(select(Draft)).one())
    found = left(store, uuid)
    assert [each.uuid for each in found.paragraphs] == [None, None]
    assert found.paragraphs[0].opening.startswith("On 24 June, the Working Group held")


def test_nothing_is_left_of_a_meeting_that_is_gone_or_in_no_period(store: Store) -> None:
    assert left(store, "gone") == AfterMeeting((), (), ())
    uuid = meeting_on(store, JUNE)
    with store.write("Put aside") as session:
        meeting = session.scalars(select(Meeting).where(Meeting.uuid == uuid)).one()
        meeting.day, meeting.period = date(2001, 5, 4), None
    assert left(store, uuid).paragraphs == ()
