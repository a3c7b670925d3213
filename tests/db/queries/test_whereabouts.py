"""Where a change can be looked at."""

from __future__ import annotations

from sqlalchemy import select

from db.editing.documents import attach_files
from db.models import Attachment, Document, FollowUp, Meeting, Participation, Recommendation
from db.queries.whereabouts import whereabouts
from db.store import Store


def test_a_record_that_a_page_shows_is_its_own_place(store: Store) -> None:
    with store.read() as session:
        uuid = session.scalars(select(Meeting.uuid)).first() or ""
        assert whereabouts(session, {"meetings": frozenset({uuid})}) == ("meetings", uuid)


def test_what_belongs_to_a_record_leads_to_it(store: Store) -> None:
    with store.read() as session:
        who = session.scalars(select(Participation)).first()
        assert who is not None
        found = whereabouts(session, {"participations": frozenset({who.uuid})})
        assert found == ("meetings", who.meeting.uuid)


def test_a_file_leads_to_its_document(store: Store) -> None:
    with store.read() as session:
        uuid = session.scalars(select(Document.uuid)).first() or ""
    with store.write("Attach a file") as session:
        attach_files(session, uuid, [("note.txt", b"a note")])
    with store.read() as session:
        attachment = session.scalars(select(Attachment.uuid)).one()
        changed = {"attachments": frozenset({attachment})}
        assert whereabouts(session, changed) == ("documents", uuid)


def test_what_is_gone_has_no_place(store: Store) -> None:
    with store.read() as session:
        assert whereabouts(session, {"meetings": frozenset({"gone"})}) is None
        assert whereabouts(session, {}) is None


def test_of_several_the_one_that_a_page_shows_is_meant(store: Store) -> None:
    with store.read() as session:
        statement = session.scalars(select(Recommendation.uuid)).first() or ""
        changed = {
            FollowUp.family: frozenset({"gone"}),
            Recommendation.family: frozenset({statement}),
        }
        assert whereabouts(session, changed) == ("recommendations", statement)
