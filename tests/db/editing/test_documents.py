"""Documents: added, changed and deleted, and that each step is taken back whole."""

from __future__ import annotations

import hashlib
from datetime import date
from functools import partial

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.editing import attachments
from db.editing.attachments import attached
from db.editing.documents import (
    attach_files,
    create_document,
    delete_document,
    detach_file,
    document_of_files,
    set_document_value,
)
from db.models import (
    Attachment,
    AttachmentContent,
    Body,
    Chairship,
    Citation,
    Document,
    DocumentRole,
    DocumentStatus,
    Mandate,
    Meeting,
    Recommendation,
    Symbol,
)
from db.store import Store
from tests.db.editing.steps import refused, step


def document(session: Session, uuid: str) -> Document:
    return session.scalars(select(Document).where(Document.uuid == uuid)).one()


def with_symbol(store: Store, symbol: str) -> str:
    with store.read() as session:
        query = select(Document.uuid).join(Symbol).where(Symbol.text == symbol)
        return session.scalars(query).one()


def citation(store: Store, uuid: str) -> str:
    with store.read() as session:
        return document(session, uuid).citation


def test_a_document_is_added_by_its_symbol_written_as_it_is_stored(store: Store) -> None:
    uuid = step(store, lambda session: create_document(session, symbol="s/2016/ 1050*"))
    with store.read() as session:
        made = document(session, uuid)
        assert made.citation == "S/2016/1050"
        assert (made.symbols[0].organ, made.symbols[0].year) == ("S", 2016)
        assert (made.role, made.status) == (DocumentRole.OTHER, DocumentStatus.ISSUED)


@pytest.mark.parametrize(
    ("typed", "symbol", "role"),
    [
        ("S/RES/2378 (2017)", "S/RES/2378 (2017)", DocumentRole.RESOLUTION),
        ("resolution 2378 (2017)", "S/RES/2378 (2017)", DocumentRole.RESOLUTION),
        ("PRST/2017/27", "S/PRST/2017/27", DocumentRole.PRESIDENTIAL_STATEMENT),
        ("A/72/1-S/2017/700", "A/72/1-S/2017/700", DocumentRole.OTHER),
    ],
)
def test_the_symbol_says_what_a_resolution_or_a_statement_is(
    store: Store, typed: str, symbol: str, role: DocumentRole
) -> None:
    uuid = step(store, lambda session: create_document(session, symbol=typed))
    with store.read() as session:
        made = document(session, uuid)
        assert (made.citation, made.role) == (symbol, role)


def test_a_document_of_a_title_alone_is_a_draft(store: Store) -> None:
    uuid = step(store, lambda session: create_document(session, title=" Food for\nthought "))
    with store.read() as session:
        made = document(session, uuid)
        assert (made.title, made.status) == ("Food for thought", DocumentStatus.DRAFT)


def test_what_says_nothing_is_no_symbol_or_is_taken_makes_no_document(store: Store) -> None:
    refused(store, create_document, "needs a symbol or a title")
    refused(store, lambda session: create_document(session, symbol="the paper"), "no document")
    refused(
        store,
        lambda session: create_document(session, symbol="S/2015/446"),
        "S/2015/446 is the symbol of another document",
    )


def test_a_symbol_is_changed_in_place_and_everything_that_names_it_follows(store: Store) -> None:
    cited = with_symbol(store, "S/PRST/2014/23")
    step(store, lambda session: set_document_value(session, cited, "symbol", "S/PRST/2014/24"))
    with store.read() as session:
        query = select(Citation).join(Symbol).where(Symbol.text == "S/PRST/2014/24")
        assert session.scalars(query).all()
    for old, new in (
        ("S/PRST/2001/3", "S/PRST/2001/4"),
        ("S/2017/2/Rev.1", "S/2017/2/Rev.2"),
        ("S/PRST/2015/26", "S/PRST/2015/25"),
    ):
        uuid = with_symbol(store, old)
        step(store, partial(set_document_value, uuid=uuid, name="symbol", value=new))
    with store.read() as session:
        assert session.scalars(select(Body.established_by)).one() == "S/PRST/2001/4"
        assert session.scalars(select(Mandate.basis)).one() == "S/PRST/2001/4"
        assert session.scalars(select(Chairship.appointed_by)).one() == "S/2017/2/Rev.2"
        assert ["S/PRST/2015/25"] in session.scalars(select(Recommendation.basis)).all()


def test_a_joint_symbol_may_lose_one_and_gain_one_and_the_other_stays_the_same(
    store: Store,
) -> None:
    uuid = with_symbol(store, "S/2015/446")
    with store.read() as session:
        kept = session.scalars(select(Symbol.uuid).where(Symbol.text == "S/2015/446")).one()
    step(store, lambda session: set_document_value(session, uuid, "symbol", "S/2015/446"))
    assert citation(store, uuid) == "S/2015/446"
    step(store, lambda session: set_document_value(session, uuid, "symbol", "A/70/95–s/2015/446"))
    assert citation(store, uuid) == "A/70/95-S/2015/446"
    with store.read() as session:
        assert session.scalars(select(Symbol.uuid).where(Symbol.text == "S/2015/446")).one() == kept


def test_a_symbol_that_a_report_cites_is_not_taken_away(store: Store) -> None:
    uuid = with_symbol(store, "S/PRST/2014/23")
    with store.write("Give it a title") as session:
        set_document_value(session, uuid, "title", "Statement on policing")
    refused(
        store, lambda session: set_document_value(session, uuid, "symbol", ""), "A report cites"
    )


def test_a_document_keeps_a_symbol_a_title_or_a_file(store: Store) -> None:
    uuid = with_symbol(store, "S/2016/1019")
    refused(store, lambda session: set_document_value(session, uuid, "symbol", " "), "needs")
    step(store, lambda session: set_document_value(session, uuid, "title", "Technologies"))
    step(store, lambda session: set_document_value(session, uuid, "symbol", ""))
    refused(store, lambda session: set_document_value(session, uuid, "title", " "), "needs")
    step(store, lambda session: attach_files(session, uuid, [("note.pdf", b"%PDF-1.7")]))
    step(store, lambda session: set_document_value(session, uuid, "title", " "))
    step(store, lambda session: set_document_value(session, uuid, "symbol", "S/RES/2378 (2017)"))
    with store.read() as session:
        assert document(session, uuid).role is DocumentRole.CONCEPT_NOTE


def test_a_document_without_kind_takes_that_of_its_first_symbol(store: Store) -> None:
    uuid = step(store, lambda session: create_document(session, title="Peace operations"))
    step(store, lambda session: set_document_value(session, uuid, "symbol", "S/RES/2378 (2017)"))
    with store.read() as session:
        assert document(session, uuid).role is DocumentRole.RESOLUTION


def test_the_days_of_circulation_and_issue_bring_a_draft_on(store: Store) -> None:
    uuid = step(store, lambda session: create_document(session, title="Food for thought"))
    seen: list[DocumentStatus | None] = []
    for name in ("circulated_on", "issued_on", "circulated_on"):
        day = date(2016, 4, 20 + len(seen))
        step(store, partial(set_document_value, uuid=uuid, name=name, value=day))
        with store.read() as session:
            seen.append(document(session, uuid).status)
    issued = DocumentStatus.ISSUED
    assert seen == [DocumentStatus.CIRCULATED, issued, issued]


def test_kind_state_and_language_are_set_and_the_first_two_stay_set(store: Store) -> None:
    uuid = with_symbol(store, "S/2016/1019")
    for name, value in (
        ("role", DocumentRole.LETTER),
        ("status", DocumentStatus.SUBMITTED),
        ("language", "fr"),
        ("language", None),
    ):
        step(store, partial(set_document_value, uuid=uuid, name=name, value=value))
    refused(store, lambda session: set_document_value(session, uuid, "role", None), "empty")


def test_files_are_kept_with_size_kind_and_digest_and_equal_bytes_once(store: Store) -> None:
    uuid = with_symbol(store, "S/2016/1019")
    paper = b"%PDF-1.7 note"
    first, second = step(
        store,
        lambda session: attach_files(
            session, uuid, [("note.pdf", paper), ("..\\..\\copy of note.docx", paper)]
        ),
    )
    with store.read() as session:
        assert attached(session, first) == ("note.pdf", paper)
        assert attached(session, second)[0] == "copy of note.docx"
        kept = session.scalars(select(Attachment).where(Attachment.uuid == first)).one()
        assert (kept.media_type, kept.size) == ("application/pdf", len(paper))
        assert kept.sha256 == hashlib.sha256(paper).hexdigest()
        assert session.scalar(select(func.count()).select_from(AttachmentContent)) == 1
    step(store, lambda session: detach_file(session, first))
    refused(store, lambda session: detach_file(session, first), "deleted meanwhile")
    with store.read() as session:
        assert [each.uuid for each in document(session, uuid).attachments] == [second]


def test_one_bad_file_of_several_keeps_all_of_them_out(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    uuid = with_symbol(store, "S/2016/1019")
    monkeypatch.setattr(attachments, "LARGEST", 3)
    for content, words in ((b"", "b.pdf is empty"), (b"four", "b.pdf is larger than 200 MB")):
        files = [("a.pdf", b"abc"), ("b.pdf", content)]
        refused(store, partial(attach_files, uuid=uuid, files=files), words)


def test_a_document_of_files_is_called_after_the_first(store: Store) -> None:
    files = [("concept_note of May.docx", b"PK note"), ("annex.pdf", b"%PDF annex")]
    uuid = step(store, lambda session: document_of_files(session, files))
    with store.read() as session:
        made = document(session, uuid)
        assert (made.title, made.status) == ("concept note of May", DocumentStatus.DRAFT)
        assert [each.name for each in made.attachments] == [
            "annex.pdf",
            "concept_note of May.docx",
        ]


def test_a_deleted_document_takes_its_symbols_and_files_along_and_nothing_else(
    store: Store,
) -> None:
    note, cited = with_symbol(store, "S/2016/1019"), with_symbol(store, "S/PRST/2014/23")
    step(store, lambda session: attach_files(session, note, [("note.pdf", b"%PDF-1.7")]))
    with store.read() as session:
        meetings = session.scalar(select(func.count(Meeting.id)))
    for uuid in (note, cited):
        step(store, partial(delete_document, uuid=uuid))
    with store.read() as session:
        assert not session.scalars(select(Attachment)).all()
        assert session.scalar(select(func.count(Meeting.id))) == meetings
    refused(store, lambda session: delete_document(session, note), "deleted meanwhile")
