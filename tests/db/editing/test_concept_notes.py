"""The concept note of a meeting: symbol, days, file."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest
from sqlalchemy import select

from db.editing import attachments
from db.editing.attachments import attached
from db.editing.concept_notes import (
    attach_concept_note,
    detach_concept_note,
    set_concept_note_day,
    set_concept_note_symbol,
)
from db.models import Citation, Document, Symbol
from db.store import Store
from tests.db.editing.steps import refused, step
from tests.db.example_meetings import JUNE, facts, meeting_on

MARCH = date(2016, 3, 22)


def test_a_symbol_is_changed_in_place_and_stays_cited(store: Store) -> None:
    uuid = meeting_on(store, JUNE)
    before = facts(store, uuid).concept_note
    assert before is not None
    step(store, lambda session: set_concept_note_symbol(session, uuid, "s/2016/1020/corr.1"))
    after = facts(store, uuid).concept_note
    assert after is not None
    assert (after.uuid, after.citation) == (before.uuid, "S/2016/1020/Corr.1")


def test_a_joint_symbol_is_two_of_one_document(store: Store) -> None:
    uuid = meeting_on(store, JUNE)
    step(store, lambda session: set_concept_note_symbol(session, uuid, "A/71/900–S/2016/1500"))
    note = facts(store, uuid).concept_note
    assert note is not None
    assert note.citation == "A/71/900-S/2016/1500"
    step(store, lambda session: set_concept_note_symbol(session, uuid, "S/2016/1500"))
    assert facts(store, uuid).concept_note is not None
    with store.read() as session:
        assert not session.scalars(select(Symbol).where(Symbol.text == "A/71/900")).all()
        assert session.scalars(select(Citation)).first()


def test_what_is_no_symbol_is_refused(store: Store) -> None:
    uuid = meeting_on(store, JUNE)
    for text in ("and/or", "the paper", "1019"):
        change = partial(set_concept_note_symbol, uuid=uuid, text=text)
        refused(store, change, "no document symbol")


def test_a_document_that_is_known_becomes_the_note(store: Store) -> None:
    uuid = meeting_on(store, MARCH)
    with store.write("Nothing") as session:
        set_concept_note_symbol(session, uuid, " ")
    step(store, lambda session: set_concept_note_symbol(session, uuid, "S/2016/1018"))
    june = facts(store, meeting_on(store, JUNE)).concept_note
    assert facts(store, uuid).concept_note == june


def test_a_note_that_says_nothing_any_more_is_taken_away(store: Store) -> None:
    uuid = meeting_on(store, MARCH)
    step(store, lambda session: set_concept_note_symbol(session, uuid, "S/2016/1501"))
    step(
        store,
        lambda session: set_concept_note_day(session, uuid, "issued_on", date(2016, 12, 1)),
    )
    step(store, lambda session: set_concept_note_symbol(session, uuid, ""))
    note = facts(store, uuid).concept_note
    assert note is not None
    step(store, lambda session: set_concept_note_day(session, uuid, "issued_on", None))
    assert facts(store, uuid).concept_note is None
    with store.read() as session:
        assert not session.scalars(select(Document).where(Document.uuid == note.uuid)).all()


def test_circulated_and_issued_are_two_facts(store: Store) -> None:
    uuid = meeting_on(store, MARCH)
    with store.write("Nothing") as session:
        set_concept_note_day(session, uuid, "circulated_on", None)
    assert facts(store, uuid).concept_note is None
    step(
        store,
        lambda session: set_concept_note_day(session, uuid, "circulated_on", date(2016, 3, 15)),
    )
    note = facts(store, uuid).concept_note
    assert note is not None
    assert (note.circulated_on, note.issued_on) == (date(2016, 3, 15), None)


def test_a_file_is_kept_once_and_taken_away_again(store: Store) -> None:
    uuid = meeting_on(store, MARCH)
    made = step(
        store, lambda session: attach_concept_note(session, uuid, "note.pdf", b"%PDF-1.7 note")
    )
    with store.read() as session:
        assert attached(session, made) == ("note.pdf", b"%PDF-1.7 note")
    note = facts(store, uuid).concept_note
    assert note is not None
    assert [(file.name, file.size) for file in note.files] == [("note.pdf", 13)]
    step(store, lambda session: attach_concept_note(session, uuid, "copy", b"%PDF-1.7 note"))
    step(store, lambda session: detach_concept_note(session, uuid, made))
    left = facts(store, uuid).concept_note
    assert left is not None
    assert [file.name for file in left.files] == ["copy"]


def test_an_empty_or_enormous_file_is_refused(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    uuid = meeting_on(store, MARCH)
    refused(store, lambda session: attach_concept_note(session, uuid, "a.pdf", b""), "is empty")
    monkeypatch.setattr(attachments, "LARGEST", 3)
    refused(store, lambda session: attach_concept_note(session, uuid, "a.pdf", b"four"), "200 MB")
