"""NoteEntry: the line in which notes are taken while a meeting is held."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QVBoxLayout, QWidget

from db.language import tr
from db.typed_note import UNKNOWN, Heard, NamedSpeaker, prefix_of, read_note
from desktop.meeting.speaker_words import speaker_named, speakers_offered
from desktop.widgets.error_line import ErrorLine
from desktop.widgets.field import INSET
from desktop.widgets.menu_button import MenuButton
from desktop.widgets.undo_in_text import UndoInText


class NoteEntry(QWidget):
    """Shows at once who is understood to speak; Enter tells the line, and the next one begins.

    A note that is changed is written here again; Escape leaves it as it was.
    """

    hangs: ClassVar[bool] = True
    written = Signal(str)
    """A line for a new note."""
    rewritten = Signal(str, str)
    """The UUID of a note, and the line that it is to be."""

    def __init__(self) -> None:
        super().__init__()
        self._speakers: Sequence[NamedSpeaker] = ()
        self._before: Heard = UNKNOWN
        self._changed: str | None = None
        self.speaker = MenuButton()
        self.speaker.setAccessibleName(tr("Who speaks"))
        self.speaker.setToolTip(tr("Who speaks; or type it before a colon"))
        self._menu = QMenu(self.speaker)
        self.speaker.setMenu(self._menu)
        self._menu.aboutToShow.connect(self._offer)
        self.line = QLineEdit()
        self.line.setPlaceholderText(tr("What is said"))
        self.line.setAccessibleName(tr("Note of the meeting"))
        UndoInText(self.line)
        self._error = ErrorLine(0)
        hint = QLabel(
            tr("c: the Chair, two letters of a name, m: members, some:, several:, most: – Enter")
        )
        hint.setProperty("look", "caption")
        hint.setWordWrap(True)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.speaker)
        row.addWidget(self.line, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(INSET, 8, INSET, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._error)
        column.addWidget(hint)
        self.line.returnPressed.connect(self.settle)
        self.line.textEdited.connect(self._read)

    def show_speakers(self, speakers: Sequence[NamedSpeaker], before: Heard) -> None:
        """Know who may speak, and who spoke before."""
        self._speakers, self._before = speakers, before
        self._read()

    @property
    def heard(self) -> Heard:
        """Who is understood to speak."""
        return read_note(self.line.text(), self._speakers, self._before).speaker

    @property
    def changes(self) -> str | None:
        """The note that is being changed."""
        return self._changed

    def begin(self) -> None:
        """Let the person write."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def change(self, uuid: str, speaker: Heard, text: str) -> None:
        """Let the person write a note again."""
        prefix = prefix_of(speaker, self._speakers)
        self._changed = uuid
        self.line.setText(f"{prefix}: {text}")
        self._read()
        self.begin()

    def leave(self) -> None:
        """Drop what is written, and the note that is changed."""
        self._changed = None
        self.line.clear()
        self._error.say("")
        self._read()

    def settle(self) -> None:
        """Tell the line, if there is something in it."""
        text, changed = " ".join(self.line.text().split()), self._changed
        if not text:
            return
        self.leave()
        if changed is None:
            self.written.emit(text)
        else:
            self.rewritten.emit(changed, text)

    def refuse(self, text: str, sentence: str, changed: str | None = None) -> None:
        """Give a line back that could not be taken, and say why."""
        if not self.line.text():
            self.line.setText(text)
            self._changed = changed
        self._error.say(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Drop what is written on Escape."""
        if event.key() == Qt.Key.Key_Escape and (self.line.text() or self._changed):
            self.leave()
        else:
            super().keyPressEvent(event)

    def _read(self) -> None:
        """Say who is understood to speak."""
        self._error.say("")
        names = {each.participation_uuid: each.name for each in self._speakers}
        heard = self.heard
        self.speaker.setText(speaker_named(heard, names.get(heard.participation_uuid or "")))
        said = tr("Who speaks: {name}").format(name=self.speaker.text())
        self.speaker.setAccessibleName(said)
        self.speaker.updateGeometry()

    def _offer(self) -> None:
        self._menu.clear()
        for heard, name in speakers_offered(self._speakers):
            self._menu.addAction(name.replace("&", "&&")).triggered.connect(
                partial(self._choose, heard)
            )

    def _choose(self, heard: Heard) -> None:
        """Write the prefix of a speaker before what is there."""
        typed = read_note(self.line.text(), self._speakers, self._before)
        text = typed.text if typed.prefix or self.line.text().startswith(":") else self.line.text()
        self.line.setText(f"{prefix_of(heard, self._speakers)}: {text.strip()}")
        self._read()
        self.begin()
