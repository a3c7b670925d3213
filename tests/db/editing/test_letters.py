"""Templates of letters in the library."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import func, select

from db.editing.letters import (
    add_letter_template,
    delete_letter_template,
    read_template,
    replace_template_file,
    set_template_value,
)
from db.errors import UserError
from db.letters.composing import compose_letter
from db.models import Attachment, LetterKind, Meeting
from db.queries.letters import TemplateRow, letter_templates, template_in_force
from db.store import Store
from tests.db.editing.steps import refused, step
from tests.db.example_meetings import body_of
from tests.db.letters.word_files import lines, template


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "Our invitation.docx"
    path.write_bytes(template("{{ addressee.name }}: {{ meeting.date }}"))
    return path


def own(store: Store) -> list[TemplateRow]:
    body = body_of(store)
    with store.read() as session:
        return [row for row in letter_templates(session, body) if row.uuid is not None]


def test_a_template_is_tried_kept_and_used(store: Store, file: Path) -> None:
    content = read_template(file)
    uuid = step(
        store,
        lambda s: add_letter_template(s, file.name, content, LetterKind.INVITATION, "en"),
    )
    (row,) = own(store)
    assert (row.uuid, row.name, row.file_name, row.body_id) == (
        uuid,
        "Our invitation",
        "Our invitation.docx",
        None,
    )
    with store.read() as session:
        meeting = session.scalars(select(Meeting).where(Meeting.day == date(2016, 5, 27))).one()
        letter = compose_letter(
            session, row, date(2016, 5, 3), participation_uuid=meeting.participations[0].uuid
        )
    assert lines(letter) == ["El-Ghassim Wane: 27 May 2016"]


def test_a_template_with_a_mistake_is_told_before_it_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "Wrong.docx"
    path.write_bytes(template("{{ meeting.daate }}"))
    with pytest.raises(UserError, match=r"Wrong\.docx asks for “daate”.*“meeting\.date” is meant"):
        read_template(path)
    with pytest.raises(UserError, match="cannot be read"):
        read_template(tmp_path / "missing.docx")


def test_a_template_is_renamed_given_another_file_and_deleted(store: Store, file: Path) -> None:
    content, body = file.read_bytes(), body_of(store)
    uuid = step(
        store,
        lambda s: add_letter_template(
            s, file.name, content, LetterKind.INVITATION, "en", name=" Ours ", body_id=body
        ),
    )
    step(store, lambda s: set_template_value(s, uuid, "name", "Theirs"))
    step(store, lambda s: set_template_value(s, uuid, "language", "fr"))
    step(store, lambda s: set_template_value(s, uuid, "kind", LetterKind.NOTE_TO_MEMBERS))
    other = template("{{ today }}")
    step(store, lambda s: replace_template_file(s, uuid, "second.docx", other))
    (row,) = own(store)
    assert (row.name, row.language, row.kind, row.file_name, row.body_id) == (
        "Theirs",
        "fr",
        LetterKind.NOTE_TO_MEMBERS,
        "second.docx",
        body,
    )
    with store.read() as session:
        assert session.scalar(select(func.count(Attachment.id))) == 1
    step(store, lambda s: delete_letter_template(s, uuid))
    assert own(store) == []
    with store.read() as session:
        assert session.scalar(select(func.count(Attachment.id))) == 0


def test_what_no_template_can_be_is_refused(store: Store, file: Path) -> None:
    content = file.read_bytes()
    refused(
        store,
        lambda s: add_letter_template(s, file.name, content, LetterKind.INVITATION, "es"),
        "English or French",
    )
    uuid = step(
        store,
        lambda s: add_letter_template(s, file.name, content, LetterKind.INVITATION, "en"),
    )
    refused(store, lambda s: set_template_value(s, uuid, "name", " "), "cannot be left empty")
    refused(store, lambda s: set_template_value(s, uuid, "language", "es"), "English or French")
    with pytest.raises(ValueError, match="uuid"), store.write("Wrong") as session:
        set_template_value(session, uuid, "uuid", "x")


def test_letters_are_written_by_the_body_s_own_template_then_by_that_of_all_then_as_shipped(
    store: Store, file: Path
) -> None:
    body, content = body_of(store), read_template(file)

    def in_force(language: str = "en") -> str:
        with store.read() as session:
            return template_in_force(session, body, LetterKind.INVITATION, language).name

    def take(name: str, body_id: int | None) -> None:
        step(
            store,
            lambda s: add_letter_template(
                s, file.name, content, LetterKind.INVITATION, "en", name=name, body_id=body_id
            ),
        )

    assert in_force() == "Invitation to a briefer"
    take("Of all", None)
    assert in_force() == "Of all"
    take("Of the body", body)
    assert in_force() == "Of the body"
    assert in_force("fr") == "Invitation to a briefer"
    with pytest.raises(UserError, match="English or French"):
        in_force("es")
