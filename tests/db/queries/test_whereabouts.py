"""Which records an operation was about."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.editing.addressees import add_new_addressee, remove_addressee
from db.editing.bodies import NewBody, add_chair, start_body
from db.editing.concept_notes import set_concept_note_symbol
from db.editing.directory import add_post, delete_person, set_new_post_organisation
from db.editing.documents import attach_files, delete_document
from db.editing.follow_ups import add_follow_up
from db.editing.meetings import add_theme, create_meeting, delete_meeting, set_theme_title
from db.editing.paragraph_order import insert_below
from db.editing.participations import add_new_briefer, remove_briefer
from db.editing.recommendations import create_statement, delete_statement
from db.editing.report import set_particular
from db.models import (
    Body,
    BodyKind,
    Document,
    Meeting,
    Paragraph,
    Participation,
    Person,
    Post,
    Recommendation,
    Record,
    Report,
    ReportingPeriod,
    TextOrigin,
)
from db.queries.whereabouts import Whereabouts, is_there, whereabouts
from db.store import Store


def _first(session: Session, kind: type[Record]) -> str:
    return session.scalars(select(kind.uuid).order_by(kind.id)).first() or ""


def _after(store: Store, change: Callable[[Session], object]) -> str:
    """Write a change and give the UUID of its operation."""
    with store.write("Change it") as session:
        change(session)
    return str(session.info["operation"])


def _meant(store: Store, operation: str) -> tuple[str, str]:
    with store.read() as session:
        first = whereabouts(session, operation)[0]
    return first.family, first.uuid


def _a(store: Store, kind: type[Record]) -> str:
    with store.read() as session:
        return _first(session, kind)


def _leads_to_its_owner(
    store: Store, owner: tuple[str, str], change: Callable[[Session], object]
) -> None:
    """An operation leads to the same record when it was done, undone and done again."""
    operation = _after(store, change)
    assert _meant(store, operation) == owner
    store.undo()
    assert _meant(store, operation) == owner
    store.redo()
    assert _meant(store, operation) == owner


def test_an_addressee_that_is_new_leads_to_the_recommendation(store: Store) -> None:
    uuid = _a(store, Recommendation)
    _leads_to_its_owner(
        store,
        ("recommendations", uuid),
        lambda session: add_new_addressee(session, uuid, "Department of Field Support"),
    )


def test_an_addressee_taken_away_leads_to_the_recommendation(store: Store) -> None:
    with store.read() as session:
        statement = next(
            each for each in session.scalars(select(Recommendation)) if each.addressees
        )
        uuid, addressee = statement.uuid, statement.addressees[0].uuid
    _leads_to_its_owner(
        store, ("recommendations", uuid), lambda session: remove_addressee(session, addressee)
    )


def test_a_follow_up_entry_leads_to_the_recommendation(store: Store) -> None:
    uuid = _a(store, Recommendation)
    _leads_to_its_owner(
        store,
        ("recommendations", uuid),
        lambda session: add_follow_up(session, uuid, date(2017, 3, 1), "Asked for news"),
    )


def test_a_briefer_of_whom_nothing_was_known_leads_to_the_meeting(store: Store) -> None:
    uuid = _a(store, Meeting)
    _leads_to_its_owner(
        store,
        ("meetings", uuid),
        lambda session: add_new_briefer(session, uuid, "Ann Example, Director of Logistics"),
    )


def test_a_briefer_taken_out_leads_to_the_meeting(store: Store) -> None:
    with store.read() as session:
        part = session.scalars(select(Participation).order_by(Participation.id)).first()
        assert part is not None
        uuid, meeting = part.uuid, part.meeting.uuid
    _leads_to_its_owner(store, ("meetings", meeting), lambda session: remove_briefer(session, uuid))


def test_a_concept_note_that_is_new_leads_to_the_meeting(store: Store) -> None:
    with store.write("Plan") as session:
        body = session.scalars(select(Body)).one()
        uuid = create_meeting(session, body.id, date(2016, 10, 3))
    _leads_to_its_owner(
        store,
        ("meetings", uuid),
        lambda session: set_concept_note_symbol(session, uuid, "S/2016/901"),
    )


def test_a_theme_leads_to_a_meeting_that_has_it(store: Store) -> None:
    uuid = _a(store, Meeting)
    _leads_to_its_owner(
        store, ("meetings", uuid), lambda session: add_theme(session, uuid, "Air transport")
    )
    operation = _after(
        store, lambda session: set_theme_title(session, uuid, "full_title", "Air transport, again")
    )
    assert _meant(store, operation) == ("meetings", uuid)


def test_a_post_and_its_new_organisation_lead_to_the_person(store: Store) -> None:
    uuid = _a(store, Person)
    _leads_to_its_owner(
        store, ("people", uuid), lambda session: add_post(session, uuid, "Head of Logistics")
    )
    post = _a(store, Post)
    with store.read() as session:
        holder = session.scalars(select(Post).where(Post.uuid == post)).one().person.uuid
    _leads_to_its_owner(
        store,
        ("people", holder),
        lambda session: set_new_post_organisation(session, post, "Office of Air Transport"),
    )


def test_a_file_leads_to_its_document(store: Store) -> None:
    uuid = _a(store, Document)
    _leads_to_its_owner(
        store,
        ("documents", uuid),
        lambda session: attach_files(session, uuid, [("note.txt", b"a note")]),
    )


def test_a_paragraph_put_between_others_is_meant_and_not_those_that_moved(store: Store) -> None:
    with store.read() as session:
        paragraph = next(
            each
            for each in session.scalars(select(Paragraph).order_by(Paragraph.id))
            if each.origin is not TextOrigin.GENERATED
        )
        uuid = paragraph.uuid
    made: list[str] = []
    operation = _after(store, lambda session: made.append(insert_below(session, uuid, "More.")))
    assert _meant(store, operation) == ("paragraphs", made[0])


def test_a_statement_is_meant_before_the_paragraph_that_was_made_for_it(store: Store) -> None:
    period = _a(store, ReportingPeriod)
    made: list[str] = []

    def state(session: Session) -> None:
        made.append(create_statement(session, period, "Ask for news."))

    operation = _after(store, state)
    assert _meant(store, operation) == ("recommendations", made[0])
    gone = _after(store, lambda session: delete_statement(session, made[0]))
    assert _meant(store, gone) == ("recommendations", made[0])


def test_what_was_deleted_is_meant_before_what_lost_it(store: Store) -> None:
    meeting = _a(store, Meeting)
    _leads_to_its_owner(
        store, ("meetings", meeting), lambda session: delete_meeting(session, meeting)
    )
    store.undo()
    with store.write("Add") as session:
        person = Person(name="Ann Example")
        session.add(person)
    uuid = person.uuid
    _leads_to_its_owner(store, ("people", uuid), lambda session: delete_person(session, uuid))
    with store.write("Add") as session:
        document = Document(title="Letter")
        session.add(document)
    letter = document.uuid
    _leads_to_its_owner(
        store, ("documents", letter), lambda session: delete_document(session, letter)
    )


def test_who_signs_leads_to_the_report_and_who_chairs_to_the_body(store: Store) -> None:
    report, body = _a(store, Report), _a(store, Body)
    with store.read() as session:
        body_id = session.scalars(select(Body.id)).one()
    _leads_to_its_owner(
        store,
        ("reports", report),
        lambda session: set_particular(session, report, "submitted_on", date(2018, 1, 3)),
    )
    _leads_to_its_owner(
        store, ("bodies", body), lambda session: add_chair(session, body_id, "Ann Example")
    )


def test_a_body_just_started_leads_to_its_period(store: Store) -> None:
    said = NewBody("Working Group on Children", BodyKind.WORKING_GROUP, 2017, chair="Ann")
    operation = _after(store, lambda session: start_body(session, said))
    family, _ = _meant(store, operation)
    assert family == "reporting_periods"


def test_what_is_gone_is_said_to_be(store: Store) -> None:
    with store.read() as session:
        body = session.scalars(select(Body)).one()
    made: list[str] = []
    operation = _after(
        store,
        lambda session: made.append(create_meeting(session, body.id, date(2016, 10, 3))),
    )
    store.undo()
    with store.read() as session:
        assert whereabouts(session, operation)[0] == Whereabouts("meetings", made[0], False)
        assert not is_there(session, "meetings", made[0])
        assert is_there(session, "operations", operation)
        assert not is_there(session, "nothing of the kind", operation)
        assert whereabouts(session, "gone") == []


def test_of_much_a_part_is_looked_at(store: Store) -> None:
    with store.read() as session:
        body_id = session.scalars(select(Body.id)).one()

    def change(session: Session) -> None:
        for number in range(60):
            session.add(Person(name=f"Ann {number}"))
        create_meeting(session, body_id, date(2016, 10, 3))

    operation = _after(store, change)
    with store.read() as session:
        found = whereabouts(session, operation)
    assert found[0].family == "meetings"
    assert len(found) < 60
