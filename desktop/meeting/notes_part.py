"""NotesPart: notes taken by keyboard while a meeting is held, and made paragraphs afterwards."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.dates.zones import known_zone
from db.editing import notes
from db.editing.told_notes import ToldNotes, notes_to_paragraphs
from db.errors import UserError
from db.language import tr, trn
from db.queries.notes import NoteRow, NoteState
from db.typed_note import UNKNOWN, Heard
from desktop.calendar.meeting_words import named_day
from desktop.meeting.note_entry import NoteEntry
from desktop.meeting.note_list import NoteItem, NoteList
from desktop.meeting.speaker_words import speaker_named
from desktop.shell.address import Address
from desktop.shell.bound_buttons import bind
from desktop.shell.theme import icon
from desktop.widgets.button import Button
from desktop.widgets.error_line import ErrorLine
from desktop.widgets.field import INSET
from desktop.wording import days

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from db.queries.after_meeting import AfterMeeting
    from db.queries.meeting_details import MeetingFacts
    from desktop.meeting.meeting_life import MeetingLife
    from desktop.shell.desk import Desk


class NotesPart(QWidget):
    """One line a note, the speaker by a short prefix; Enter on a note writes it again."""

    hangs: ClassVar[bool] = True
    menu_wanted = Signal(QPoint)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._life: MeetingLife | None = None
        self._numbers: Mapping[str, str] = {}
        self.list = NoteList(tr("Notes"))
        self.entry = NoteEntry()
        self.tell_button = Button(tr("Make paragraphs"))
        self.tell_button.setProperty("look", "quiet")
        self.tell_button.setIcon(icon("paragraph"))
        self.tell_button.setToolTip(
            tr("Make paragraphs of the report’s section of these notes, in speaking order")
        )
        """Stands in the head of the section."""
        self._error = ErrorLine(INSET)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._error, self.list, self.entry):
            column.addWidget(part)
        self.entry.written.connect(self._add)
        self.entry.rewritten.connect(self._rewrite)
        bind(self.tell_button, ".taken.tell")
        self.list.activated.connect(lambda uuid: self._change(self._row(str(uuid))))
        self.list.removed.connect(lambda uuid: self._delete(self._row(str(uuid))))
        self.list.reordered.connect(self._reorder)
        self.list.jumped.connect(lambda uuid: self._go_to(self._row(str(uuid))))
        self.list.menu_wanted.connect(lambda _uuid, where: self.menu_wanted.emit(where))

    def show_life(self, life: MeetingLife) -> None:
        """Show what was noted at a meeting."""
        another = self._life is None or life.facts.uuid != self._life.facts.uuid
        self._life = life
        if another:
            self.entry.leave()
            self._numbers = {}
            self._error.say("")
        last = life.notes[-1] if life.notes else None
        self.entry.show_speakers(life.speakers, heard_in(last) if last is not None else UNKNOWN)
        self.tell_button.setEnabled(self.has_untold())
        self._fill()

    def show_after(self, after: AfterMeeting) -> None:
        """Show the numbers of the paragraphs that were made of notes."""
        self._numbers = {each.uuid: each.number for each in after.paragraphs if each.uuid}
        self._fill()

    def _fill(self) -> None:
        rows = self._life.notes if self._life is not None else ()
        self.list.show_items(_item(row, self._numbers) for row in rows)
        self.list.setVisible(bool(rows))

    # -- what can be done --------------------------------------------------------------------------

    @property
    def in_hand(self) -> NoteRow | None:
        """The note that the person is at, or was at last."""
        current = self.list.current()
        return self._row(str(current)) if current is not None else None

    def has_untold(self) -> bool:
        """Whether there is a note that is no paragraph yet."""
        rows = self._life.notes if self._life is not None else ()
        return any(row.state is NoteState.NEW for row in rows)

    def refusal(self) -> str:
        """Give why the notes could not become paragraphs, or nothing."""
        return self._error.text()

    def begin(self) -> None:
        """Let the person take a note."""
        self.entry.begin()

    def go_to(self, note: str) -> QWidget | None:
        """Put the keyboard on a note; give its row, None where there is no such note."""
        self.list.set_current(UUID(note))
        row = self.list.current_row()
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)
        return row

    def change(self) -> None:
        """Write the note in hand again."""
        self._change(self.in_hand)

    def delete(self) -> None:
        """Delete the note in hand."""
        self._delete(self.in_hand)

    def go_to_paragraph(self) -> None:
        """Go to the paragraph that was made of the note in hand."""
        self._go_to(self.in_hand)

    def make_paragraphs(self) -> None:
        """Have the report tell what was noted."""
        if (uuid := self._uuid) is None:
            return

        def tell(told: ToldNotes) -> None:
            self._error.say("")
            said = trn(
                "{count} note became a paragraph", "{count} notes became paragraphs", told.added
            )
            self._desk.tell(said.format(count=told.added), undo=True)

        self._write(
            tr("Make paragraphs of the notes of {day}"),
            lambda session: notes_to_paragraphs(session, uuid),
            tell,
            lambda error: self._error.say(str(error)),
        )

    # -- what is written ---------------------------------------------------------------------------

    @property
    def _uuid(self) -> str | None:
        return self._life.facts.uuid if self._life is not None else None

    def _row(self, uuid: str) -> NoteRow | None:
        rows = self._life.notes if self._life is not None else ()
        return next((row for row in rows if row.uuid == uuid), None)

    def _write(
        self,
        sentence: str,
        change: Callable[[Session], object],
        done: Callable[..., None] | None = None,
        failed: Callable[[UserError], None] | None = None,
    ) -> None:
        day = self._life.facts.day if self._life is not None else None
        self._desk.write(sentence.format(day=named_day(day)), change, done, failed)

    def _add(self, line: str) -> None:
        if (life := self._life) is None:
            return
        uuid, (day, at) = life.facts.uuid, _now(life.facts)
        self._write(
            tr("Take a note of the meeting of {day}"),
            lambda session: notes.type_note(session, uuid, line, day=day, at=at),
            failed=lambda error: self.entry.refuse(line, str(error)),
        )

    def _rewrite(self, note: str, line: str) -> None:
        self._write(
            tr("Change a note of the meeting of {day}"),
            lambda session: notes.retype_note(session, note, line),
            failed=lambda error: self.entry.refuse(line, str(error), note),
        )

    def _change(self, row: NoteRow | None) -> None:
        if row is not None:
            self.entry.change(row.uuid, heard_in(row), row.text)

    def _delete(self, row: NoteRow | None) -> None:
        if row is not None:
            self._write(
                tr("Delete a note of the meeting of {day}"),
                lambda session: notes.delete_note(session, row.uuid),
                lambda _: self._desk.tell(tr("The note was deleted"), undo=True),
            )

    def _reorder(self, order: Sequence[UUID]) -> None:
        if (uuid := self._uuid) is not None:
            uuids = [str(each) for each in order]
            self._write(
                tr("Put the notes of {day} in order"),
                lambda session: notes.order_notes(session, uuid, uuids),
            )

    def _go_to(self, row: NoteRow | None) -> None:
        if row is not None and row.paragraph_uuid is not None:
            self._desk.go(Address("report", "paragraphs", row.paragraph_uuid))


def heard_in(row: NoteRow) -> Heard:
    """Give who spoke in a note."""
    return Heard(row.kind, row.quantifier, row.participation_uuid)


def _item(row: NoteRow, numbers: Mapping[str, str]) -> NoteItem:
    paragraph = ""
    if row.paragraph_uuid is not None:
        number = numbers.get(row.paragraph_uuid, "")
        paragraph = tr("¶{number}").format(number=number) if number else tr("¶")
    warnings = {
        NoteState.EDITED: tr("Its paragraph was rewritten in the report."),
        NoteState.BEHIND: tr("Its paragraph was rewritten, and this note was changed since."),
    }
    return NoteItem(
        UUID(row.uuid),
        speaker_named(heard_in(row), row.name),
        text=row.text,
        at=days.hour(row.at) if row.at is not None else "",
        paragraph=paragraph,
        warning=warnings.get(row.state, ""),
    )


def _now(facts: MeetingFacts) -> tuple[date | None, time | None]:
    """Give day and hour at the meeting, while it is held; notes of another day have neither."""
    now = datetime.now(known_zone(facts.time_zone))
    first, last = facts.day, facts.end_day or facts.day
    if first is None or last is None or not first <= now.date() <= last:
        return None, None
    return now.date(), now.time().replace(second=0, microsecond=0)
