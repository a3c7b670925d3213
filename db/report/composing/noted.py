"""What was noted at a meeting, as a paragraph of the report tells it."""

from __future__ import annotations

from collections.abc import Sequence

from db.models import Chairship, Meeting, MeetingNote, SpeakerKind
from db.report.composing import names
from db.report.composing.records import PeriodRecords
from db.report.wording import Floor, Room, Speaker, Wording, reported_speech


def noted(
    records: PeriodRecords, meeting: Meeting, notes: Sequence[MeetingNote], words: Wording
) -> str:
    """Tell notes of a meeting in their order, one sentence each; "" where they say nothing."""
    chairship = records.chair_on(meeting.day)
    speech, room = reported_speech(words.language), _room(records, meeting, chairship, words)
    told = (speech.told(_floor(note), note.text, room) for note in in_order(notes))
    return " ".join(sentence for sentence in told if sentence)


def in_order(notes: Sequence[MeetingNote]) -> list[MeetingNote]:
    """Put notes into the order in which they were spoken."""
    return sorted(notes, key=lambda note: (note.order, note.id or 0))


def _room(
    records: PeriodRecords, meeting: Meeting, chairship: Chairship | None, words: Wording
) -> Room:
    return Room(
        body=names.short_name(records.body, words.language),
        chair=names.chair_word(records, chairship, words),
        feminine=names.is_woman(chairship) if chairship is not None else None,
        names=tuple(who.person.name for who in meeting.participations),
    )


def _floor(note: MeetingNote) -> Floor:
    who = note.participation if note.speaker_kind is SpeakerKind.BRIEFER else None
    speaker = None
    if who is not None:
        post = who.title_in_print
        pronoun = (who.person.pronoun or "").lower()
        speaker = Speaker(
            post,
            "" if post else who.name_in_print,  # named already where the section says who spoke
            pronoun in {"she", "elle"} if pronoun else None,
        )
    quantifier = note.quantifier.value if note.quantifier is not None else None
    return Floor(note.speaker_kind.value, quantifier, speaker)
