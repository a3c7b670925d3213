"""ConceptNotePart: the concept note of a meeting, in its details."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.editing.attachments import read_file
from db.editing.concept_notes import (
    attach_concept_note,
    detach_concept_note,
    set_concept_note_day,
    set_concept_note_symbol,
)
from db.errors import UserError
from db.language import later, tr, trn
from desktop.calendar.meeting_words import named_day
from desktop.meeting.hanging import Hanging
from desktop.shell import dialogs
from desktop.shell.address import Address
from desktop.shell.bound_buttons import bind
from desktop.shell.opened_files import open_attachment
from desktop.shell.theme import icon
from desktop.widgets.button import Button
from desktop.widgets.date_field import DateField
from desktop.widgets.elided_label import ElidedLabel
from desktop.widgets.field import INSET
from desktop.widgets.form import Form
from desktop.widgets.icon_button import IconButton
from desktop.widgets.icon_label import IconLabel
from desktop.widgets.link_label import LinkLabel
from desktop.widgets.section_header import SectionHeader
from desktop.widgets.text_field import TextField

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from db.queries.meeting_details import FileFacts, MeetingFacts
    from db.store import Store
    from desktop.shell.desk import Desk
    from desktop.shell.job import Job

_STEPS: Final = {
    "symbol": later("Change the symbol of the concept note of {day}"),
    "circulated_on": later("Change when the concept note of {day} was circulated"),
    "issued_on": later("Change when the concept note of {day} was issued"),
}


class ConceptNotePart(QWidget):
    """Symbol, days and files of the concept note; the first that is given makes the note."""

    hangs: ClassVar[bool] = True

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._facts: MeetingFacts | None = None
        self._head = SectionHeader(tr("Concept note"), rule=False)
        self._jump = IconButton("jump", tr("Show the concept note among the documents"))
        self._head.add_end(self._jump)
        self._form = Form()
        self._form.add(tr("Symbol"), TextField(tr("Add the symbol")), "symbol")
        self._form.add(tr("Circulated"), DateField(tr("Add the date")), "circulated_on")
        self._form.add(tr("Issued"), DateField(tr("Add the date")), "issued_on")
        self._unissued = self._form.add("", _unissued())
        self._files = QVBoxLayout()
        self._files.setSpacing(0)
        attach = Button(tr("Attach a file"))
        attach.setProperty("look", "quiet")
        attach.setIcon(icon("attach"))
        bind(attach, ".attach")
        self._shown: list[QWidget] = []
        files = Hanging()
        inside = QVBoxLayout(files)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addLayout(self._files)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(attach)
        line.addStretch(1)
        inside.addLayout(line)
        self._form.add(tr("File"), files)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._form)
        self._form.edited.connect(self._write)
        bind(self._jump, ".note")

    def show_meeting(self, facts: MeetingFacts) -> None:
        """Show the concept note of a meeting."""
        self._facts = facts
        note = facts.concept_note
        for field in self._form.findChildren(DateField):
            field.within = facts.day.year if facts.day else None
        self._form.show_record(
            facts.uuid,
            {
                "symbol": note.citation if note else "",
                "circulated_on": note.circulated_on if note else None,
                "issued_on": note.issued_on if note else None,
            },
        )
        self._jump.setVisible(note is not None)
        cited = note is not None and bool(note.citation) and note.issued_on is None
        self._unissued.setVisible(cited)
        for shown in self._shown:
            shown.deleteLater()
        self._shown = [self._file(each) for each in (note.files if note else ())]

    def shows_unissued(self) -> bool:
        """Whether it is said that the note is cited but not issued yet."""
        return not self._unissued.isHidden()

    def attach(self, paths: Sequence[Path]) -> None:
        """Keep files of the person's with the concept note."""
        facts = self._facts
        if facts is None or not paths:
            return
        label = trn("Attach {name}", "Attach {count} files", len(paths))
        label = label.format(name=paths[0].name, count=len(paths))
        done = trn("{name} was attached", "{count} files were attached", len(paths))
        done = done.format(name=paths[0].name, count=len(paths))

        def work(store: Store, job: Job) -> None:
            files = []
            for number, path in enumerate(paths):
                job(number, len(paths), path.name)
                files.append((path.name, read_file(path)))
            with store.write(label) as session:
                for name, content in files:
                    attach_concept_note(session, facts.uuid, name, content)

        self._desk.run(label, work, lambda _: self._desk.tell(done, undo=True))

    def _file(self, file: FileFacts) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addSpacing(INSET)
        link = LinkLabel(file.name)
        link.setAccessibleName(tr("Open {name}").format(name=file.name))
        link.clicked.connect(partial(self._open, file))
        remove = IconButton("close", tr("Take {name} away").format(name=file.name))
        remove.clicked.connect(partial(self._remove, file))
        line.addWidget(link)
        line.addStretch(1)
        line.addWidget(remove)
        self._files.addWidget(row)
        return row

    def _write(self, name: str, value: Any) -> None:
        facts = self._facts
        if facts is None or self._form.record is None:
            return
        uuid = str(self._form.record)

        def change(session: Session) -> None:
            if name == "symbol":
                set_concept_note_symbol(session, uuid, value)
            else:
                set_concept_note_day(session, uuid, name, value)

        def refused(error: UserError) -> None:
            if self._form.record == uuid:
                self._form.show_error(name, str(error))
            else:
                self._desk.tell(str(error), "danger")

        label = tr(_STEPS[name]).format(day=named_day(facts.day))
        self._desk.write(label, change, failed=refused)

    def choose_file(self) -> None:
        """Let the person choose a file to keep with the concept note."""
        path = dialogs.file_to_attach(self, self._desk.settings.value("attach/folder", ""))
        if path is not None:
            self._desk.settings.keep("attach/folder", str(path.parent))
            self.attach([path])

    def _open(self, file: FileFacts) -> None:
        open_attachment(self._desk, file.uuid, self)

    def _remove(self, file: FileFacts) -> None:
        facts = self._facts
        if facts is not None:
            self._desk.write(
                tr("Take {name} away").format(name=file.name),
                lambda session: detach_concept_note(session, facts.uuid, file.uuid),
            )
            self._desk.tell(tr("{name} was taken away").format(name=file.name), undo=True)

    def go_to_document(self) -> None:
        """Go to the concept note among the documents."""
        note = self._facts.concept_note if self._facts else None
        if note is not None:
            self._desk.go(Address("documents", "documents", note.uuid))


def _unissued() -> QWidget:
    """Make the line that says of a symbol that it is cited before its document is out."""
    line = QWidget()
    said = ElidedLabel(tr("Cited but not issued yet"), "muted")
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(IconLabel("warning", "warning"))
    row.addWidget(said, 1)
    return line
