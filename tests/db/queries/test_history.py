"""What history tells of an operation: marks as the words they stand for, and what can be redone."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.editing.paragraphs import change_text
from db.models import Meeting, Paragraph, TextOrigin
from db.queries.history import (
    FieldChange,
    changes_of,
    count_done_since,
    count_undone_until,
    operations,
)
from db.queries.marked_words import MarkedWords
from db.reading.blocks import Mark, MarkKind
from db.store import Store

TEXT = "The Chair thanked the members."


def paragraph(store: Store) -> str:
    """The UUID of a paragraph that somebody wrote, with a text that is known."""
    with store.read() as session:
        uuid = session.scalars(
            select(Paragraph.uuid).where(Paragraph.origin == TextOrigin.TYPED)
        ).first()
    assert uuid is not None
    write(store, lambda session: change_text(session, uuid, TEXT, [], []))
    return uuid


def write(store: Store, change: Callable[[Session], None]) -> str:
    """Do something as one operation; gives its UUID."""
    with store.write("Change") as session:
        change(session)
    return str(session.info["operation"])


def mark(store: Store, uuid: str, *marks: Mark, text: str = TEXT) -> str:
    """Mark words of a paragraph; gives the operation."""
    return write(store, lambda session: change_text(session, uuid, text, [], marks))


def told(store: Store, operation: str) -> dict[str, FieldChange]:
    """The fields of the only record that an operation changed."""
    with store.read() as session:
        (record,) = changes_of(session, operation)
    return {field.name: field for field in record.fields}


def bold(words: str, text: str = TEXT) -> Mark:
    """Words of a text in bold."""
    start = text.index(words)
    return Mark(start, start + len(words), MarkKind.BOLD)


def test_marks_are_told_as_the_words_they_stand_for(store: Store) -> None:
    uuid = paragraph(store)
    first = mark(store, uuid, bold("Chair"))
    second = mark(store, uuid, bold("Chair"), Mark(30, 30, MarkKind.FOOTNOTE, "See above."))
    chair = MarkedWords(MarkKind.BOLD, "Chair")
    assert told(store, first) == {"marks": FieldChange("marks", (), (chair,))}
    note = MarkedWords(MarkKind.FOOTNOTE, "See above.")
    assert told(store, second)["marks"].before == (chair,)
    assert told(store, second)["marks"].after == (chair, note)


def test_marks_stand_for_the_words_of_their_time_whatever_was_written_later(store: Store) -> None:
    uuid = paragraph(store)
    marked = mark(store, uuid, bold("Chair"))
    mark(store, uuid, text="Somebody else spoke.")
    mark(store, uuid, text="And somebody else again.")
    assert told(store, marked)["marks"].after == (MarkedWords(MarkKind.BOLD, "Chair"),)


def test_marks_that_only_moved_with_their_words_are_not_told(store: Store) -> None:
    uuid = paragraph(store)
    mark(store, uuid, bold("Chair"))
    longer = f"Yesterday: {TEXT}"
    moved = mark(store, uuid, bold("Chair", longer), text=longer)
    assert [*told(store, moved)] == ["text"]


def test_marks_of_a_deleted_paragraph_are_told_from_its_own_words(store: Store) -> None:
    uuid = paragraph(store)
    marked = mark(store, uuid, bold("members"))

    def delete(session: Session) -> None:
        session.delete(session.scalars(select(Paragraph).where(Paragraph.uuid == uuid)).one())

    deleted = write(store, delete)
    with store.read() as session:
        change = next(each for each in changes_of(session, deleted) if each.uuid == uuid)
    members = (MarkedWords(MarkKind.BOLD, "members"),)
    assert next(field for field in change.fields if field.name == "marks").before == members
    assert told(store, marked)["marks"].after == members


def test_what_is_undone_up_to_an_operation_is_counted_with_it(store: Store) -> None:
    def meet(room: str) -> None:
        with store.write(f"Meet in {room}") as session:
            session.scalars(select(Meeting).order_by(Meeting.id).limit(1)).one().room = room

    for room in ("CR 1", "CR 2", "CR 3"):
        meet(room)
    store.undo()
    store.undo()
    with store.read() as session:
        third, second, first = operations(session, 0, 3)
        assert [count_undone_until(session, each.id) for each in (first, second, third)] == [
            0,
            1,
            2,
        ]
        assert count_done_since(session, first.id) == 1
