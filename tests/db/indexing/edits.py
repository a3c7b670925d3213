"""Edits that change words which the index knows, or leave them as they were."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import (
    Attachment,
    AttachmentContent,
    Document,
    FollowUp,
    Meeting,
    MeetingNote,
    Organisation,
    OrganisationName,
    Paragraph,
    Participation,
    Person,
    Post,
    Recommendation,
    SubItem,
    Symbol,
    Theme,
)


def rename_person(session: Session) -> None:
    session.scalars(select(Person)).all()[0].name = "Zoë Quill"


def rename_organisation(session: Session) -> None:
    organisation = session.scalars(select(Organisation).join(Post)).all()[0]
    organisation.name = "Bureau of Quills"
    organisation.names.append(OrganisationName(name="Office of Feathers", acronym="OOF"))


def change_a_name_of_long_ago(session: Session) -> None:
    organisation = session.scalars(select(Organisation).join(Post)).all()[0]
    organisation.names.append(OrganisationName(name="Office of Ink"))
    session.flush()
    organisation.names[-1].name = "Office of Pencils"


def retitle_post(session: Session) -> None:
    session.scalars(select(Post)).all()[0].title = "Keeper of the Quills"


def give_a_post_to_another(session: Session) -> None:
    post = session.scalars(select(Post)).all()[0]
    post.person = session.scalars(select(Person).where(Person.id != post.person_id)).all()[0]


def leave_an_organisation(session: Session) -> None:
    for post in session.scalars(select(Post).where(Post.organisation_id.is_not(None))):
        post.organisation = None


def print_another_name(session: Session) -> None:
    taking_part = session.scalars(select(Participation)).all()[0]
    taking_part.printed_name, taking_part.printed_title = "Colonel Quill", "Quill-bearer"


def take_part_elsewhere(session: Session) -> None:
    taking_part = session.scalars(select(Participation)).all()[0]
    others = select(Meeting).where(Meeting.id != taking_part.meeting_id)
    taking_part.meeting = session.scalars(others).all()[0]


def take_part_instead(session: Session) -> None:
    person = Person(name="Nora Quill", sort_name="Quill, Nora")
    session.add(person)
    session.scalars(select(Participation)).all()[0].person = person


def retitle_theme(session: Session) -> None:
    theme = session.scalars(select(Theme).join(Meeting)).all()[0]
    theme.full_title = "Quills and their uses"
    theme.translations = {"fr": {"full_title": "Les plumes"}}


def move_meeting(session: Session) -> None:
    session.scalars(select(Meeting)).all()[0].day = date(2016, 2, 29)


def take_the_theme_off_a_meeting(session: Session) -> None:
    session.scalars(select(Meeting).where(Meeting.theme_id.is_not(None))).all()[0].theme = None


def delete_meetings(session: Session) -> None:
    for meeting in session.scalars(select(Meeting)):
        session.delete(meeting)


def delete_person(session: Session) -> None:
    person = session.scalars(select(Person)).all()[0]
    for taking_part in person.participations:
        session.delete(taking_part)
    for chairship in person.chairships:
        session.delete(chairship)
    session.flush()
    session.expire_all()
    session.delete(person)


def delete_paragraphs(session: Session) -> None:
    for paragraph in session.scalars(select(Paragraph).where(Paragraph.text != "")).all()[:5]:
        session.delete(paragraph)


def write_items(session: Session) -> None:
    paragraph = session.scalars(select(Paragraph)).all()[0]
    paragraph.items.append(SubItem(order=1, text="A quill"))
    session.flush()
    paragraph.items[0].text = "A feather"
    paragraph.cells = [["Quill", "Länge"], ["a", "b"]]


def follow_up(session: Session) -> None:
    recommendation = session.scalars(select(Recommendation)).all()[0]
    recommendation.follow_ups.append(FollowUp(day=date(2017, 1, 1), text="Quills were bought"))
    recommendation.basis = ["S/2016/9999"]


def give_symbol(session: Session) -> None:
    document = session.scalars(select(Document)).all()[0]
    document.symbols.append(Symbol(text="S/2031/7", organ="S", year=2031, number="7"))
    document.title = "On quills"


def attach(session: Session) -> None:
    session.add(AttachmentContent(sha256="0" * 64, content=b"quill"))
    session.flush()
    for owner in (
        session.scalars(select(Meeting)).all()[0],
        session.scalars(select(Document)).all()[0],
    ):
        held = Attachment(name="quill.pdf", media_type="application/pdf", size=5, sha256="0" * 64)
        owner.attachments.append(held)


def take_notes(session: Session) -> None:
    taking_part = session.scalars(select(Participation)).all()[0]
    taking_part.meeting.notes += [
        MeetingNote(participation=taking_part, text="Asked for quills"),
        MeetingNote(text="Feathers are dear"),
    ]
    session.flush()
    taking_part.meeting.notes[-2].text = "Asked for more quills"


def note_another_speaker(session: Session) -> None:
    note = session.scalars(
        select(MeetingNote).where(MeetingNote.participation_id.is_not(None))
    ).all()[0]
    note.participation = None


def rename_a_speaker_in_notes(session: Session) -> None:
    speaking = select(Participation).join(MeetingNote)
    session.scalars(speaking).all()[0].person.name = "Zoë Quill"


def have_another_speak_in_notes(session: Session) -> None:
    person = Person(name="Nora Quill", sort_name="Quill, Nora")
    session.add(person)
    session.scalars(select(Participation).join(MeetingNote)).all()[0].person = person


def delete_notes(session: Session) -> None:
    for note in session.scalars(select(MeetingNote)):
        session.delete(note)


def enter_and_take_away_at_once(session: Session) -> None:
    person = Person(name="Nobody Quill", sort_name="Quill, Nobody")
    session.add(person)
    session.flush()
    person.name = "Somebody Quill"
    session.flush()
    session.delete(person)


def change_what_is_no_word(session: Session) -> None:
    session.scalars(select(Meeting)).all()[0].journal_announced = True


EDITS = (
    rename_person,
    rename_organisation,
    change_a_name_of_long_ago,
    retitle_post,
    give_a_post_to_another,
    leave_an_organisation,
    print_another_name,
    take_part_elsewhere,
    take_part_instead,
    retitle_theme,
    move_meeting,
    take_the_theme_off_a_meeting,
    delete_meetings,
    delete_person,
    delete_paragraphs,
    write_items,
    follow_up,
    give_symbol,
    attach,
    take_notes,
    note_another_speaker,
    rename_a_speaker_in_notes,
    have_another_speak_in_notes,
    delete_notes,
    enter_and_take_away_at_once,
    change_what_is_no_word,
)
