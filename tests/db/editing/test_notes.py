"""What is noted while a meeting is held."""

from __future__ import annotations

from datetime import date, time

import pytest

from db.editing.meetings import create_meeting, delete_meeting
from db.editing.notes import (
    add_note,
    delete_note,
    order_notes,
    retype_note,
    set_note_speaker,
    set_note_value,
    type_note,
)
from db.models import Quantifier, SpeakerKind
from db.queries.notes import NoteRow, NoteState, note_speakers, notes_of
from db.store import Store
from db.typed_note import Heard
from tests.db.editing.steps import refused, step
from tests.db.example_meetings import body_of, meeting_on

MAY = date(2016, 5, 27)


@pytest.fixture
def meeting(store: Store) -> str:
    uuid = meeting_on(store, MAY)
    with store.write("Forget") as session:
        for note in notes_of(session, uuid):
            delete_note(session, note.uuid)
    return uuid


def notes(store: Store, meeting: str) -> list[NoteRow]:
    with store.read() as session:
        return notes_of(session, meeting)


def test_notes_are_typed_with_their_speaker_and_time(store: Store, meeting: str) -> None:
    lines = ["c: opened", "kab: money comes late", "and in parts", "some: asked who pays"]
    for minute, line in enumerate(lines):
        step(
            store,
            lambda s, line=line, minute=minute: type_note(  # type: ignore[misc]
                s, meeting, line, day=MAY, at=time(15, minute)
            ),
        )
    found = notes(store, meeting)
    assert [(note.kind, note.quantifier, note.name, note.text, note.at) for note in found] == [
        (SpeakerKind.CHAIR, None, None, "opened", time(15, 0)),
        (SpeakerKind.BRIEFER, None, "Donald Kaberuka", "money comes late", time(15, 1)),
        (SpeakerKind.BRIEFER, None, "Donald Kaberuka", "and in parts", time(15, 2)),
        (SpeakerKind.MEMBERS, Quantifier.SOME, None, "asked who pays", time(15, 3)),
    ]
    assert {note.day for note in found} == {MAY}
    assert {note.state for note in found} == {NoteState.NEW}
    with store.write("Nothing") as session:
        assert type_note(session, meeting, "some:  ") is None
    assert len(notes(store, meeting)) == 4


def test_speakers_are_those_of_the_meeting_in_speaking_order(store: Store, meeting: str) -> None:
    with store.read() as session:
        assert [each.family_name for each in note_speakers(session, meeting)] == [
            "Kaberuka",
            "Vrailas",
            "Wane",
        ]
        assert note_speakers(session, "gone") == []


def test_notes_are_changed_put_into_order_and_deleted(store: Store, meeting: str) -> None:
    first = step(store, lambda s: add_note(s, meeting, "one"))
    second = step(store, lambda s: add_note(s, meeting, "two", Heard(SpeakerKind.CHAIR)))
    step(store, lambda s: order_notes(s, meeting, [second]))
    assert [note.text for note in notes(store, meeting)] == ["two", "one"]
    step(store, lambda s: set_note_value(s, first, "text", " other  words "))
    step(store, lambda s: set_note_value(s, first, "taken_at", time(16, 5)))
    step(store, lambda s: set_note_speaker(s, first, Heard(SpeakerKind.NARRATOR)))
    note = notes(store, meeting)[1]
    assert (note.text, note.at, note.kind) == ("other words", time(16, 5), SpeakerKind.NARRATOR)
    step(store, lambda s: retype_note(s, first, "wane: yet others"))
    note = notes(store, meeting)[1]
    assert (note.text, note.name) == ("yet others", "El-Ghassim Wane")
    step(store, lambda s: retype_note(s, first, "and more"))
    assert notes(store, meeting)[1].name == "El-Ghassim Wane"
    step(store, lambda s: delete_note(s, first))
    assert [each.uuid for each in notes(store, meeting)] == [second]


def test_a_note_needs_words_and_a_speaker_of_its_meeting(store: Store, meeting: str) -> None:
    body = body_of(store)
    with store.write("Plan") as session:
        other = create_meeting(session, body, date(2016, 9, 2))
        speaker = note_speakers(session, meeting)[0].participation_uuid
    elsewhere = Heard(SpeakerKind.BRIEFER, None, speaker)
    refused(store, lambda s: add_note(s, other, "words", elsewhere), "does not take part")
    refused(store, lambda s: add_note(s, meeting, "  "), "needs words")
    uuid = step(store, lambda s: add_note(s, meeting, "words"))
    refused(store, lambda s: set_note_value(s, uuid, "text", ""), "needs words")
    refused(store, lambda s: retype_note(s, uuid, "c:"), "needs words")
    with pytest.raises(ValueError, match="paragraph_id"), store.write("Wrong") as session:
        set_note_value(session, uuid, "paragraph_id", 1)


def test_notes_go_with_their_meeting(store: Store, meeting: str) -> None:
    step(store, lambda s: add_note(s, meeting, "words"))
    step(store, lambda s: delete_meeting(s, meeting))
    assert notes(store, meeting) == []
