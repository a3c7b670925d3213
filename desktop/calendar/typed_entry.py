"""TypedEntry: a meeting planned by one typed line, which says what it understands."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from db.editing.typed_meeting import create_typed
from db.errors import UserError
from db.language import tr
from db.queries.programme import title_meant
from db.typed_line import TypedMeeting, read_line
from desktop.calendar.typed_words import MARKS, understood
from desktop.calendar.understood_line import UnderstoodLine
from desktop.widgets.button import Button
from desktop.widgets.error_line import ErrorLine
from desktop.widgets.icon_button import IconButton
from desktop.widgets.marked_line_edit import MarkedLineEdit, TextMark
from desktop.widgets.rule import Rule
from desktop.widgets.undo_in_text import UndoInText
from desktop.wording import days

if TYPE_CHECKING:
    from db.queries.periods import PeriodRow
    from desktop.shell.desk import Desk

_PAUSE: Final = 80
"""Milliseconds after the last key before the library is asked which theme is meant."""
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NOTHING: Final = TypedMeeting()


class TypedEntry(QFrame):
    """Enter plans the meeting, Escape closes; hidden until it is begun."""

    planned = Signal(object, str)
    """A meeting was planned: its day or None, and its UUID."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._period: PeriodRow | None = None
        self._before: QWidget | None = None
        self.typed = _NOTHING
        """What the line says."""
        self.theme: str | None = None
        """The title of the theme on the programme that it means."""
        self.text = MarkedLineEdit()
        self.text.setAccessibleName(tr("A meeting in one line"))
        self.text.setPlaceholderText(
            tr("27 May 3pm-6pm Partnerships with regional organizations, CR 12")
        )
        self.text.setMaxLength(1000)
        UndoInText(self.text)
        self.text.installEventFilter(self)
        self.text.textChanged.connect(self._read)
        self.words = UnderstoodLine(
            tr("Write the day, the hours, the theme and the room, in English or in French.")
        )
        self._error = ErrorLine(0)
        self.plan = Button(tr("Plan"))
        self.plan.setProperty("look", "primary")
        self.plan.setAccessibleName(tr("Plan this meeting"))
        self.plan.clicked.connect(self._plan)
        close = IconButton("close", tr("Close"))
        close.clicked.connect(self.leave)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.text, 1)
        line.addWidget(self.plan)
        line.addWidget(close)
        inside = QVBoxLayout()
        inside.setContentsMargins(16, 12, 16, 8)
        inside.setSpacing(4)
        inside.addLayout(line)
        inside.addWidget(self.words)
        inside.addWidget(self._error)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(inside)
        column.addWidget(Rule())
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._ask)
        self.hide()

    def begin(self, period: PeriodRow, before: QWidget | None) -> None:
        """Show it, ready for typing; ``before`` gets the keyboard back."""
        if period != self._period:
            self._period = period
            self._read()
        if not self.isVisible():
            self._before = before
        self.show()
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.text.selectAll()

    def leave(self) -> None:
        """Close it and give the keyboard back; what was typed is forgotten."""
        self.text.clear()
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() is QEvent.Type.KeyRelease:
            return False
        pressed = event.type() is QEvent.Type.KeyPress
        if event.key() == Qt.Key.Key_Escape:
            if pressed:
                self.leave()
            event.accept()
            return True
        if event.key() in _ENTER and pressed:
            self._plan()
            return True
        return False

    # -- what happens behind the scenes --------------------------------------------------------

    def _read(self) -> None:
        """Understand what is typed; which theme it means is asked of the library."""
        text, period = self.text.text(), self._period
        self._error.say("")
        self.typed = _NOTHING
        if period is not None and text.strip():
            span = (period.begins_on, period.ends_on)
            self.typed = read_line(text, span, date.today())
        self.text.show_marks(
            [TextMark(part.start, part.end, *MARKS[part.name]) for part in self.typed.parts]
        )
        self.plan.setEnabled(self._says_something())
        self.theme = None
        self._show()
        if self.typed.title is not None:
            self._pause.start()

    def _ask(self) -> None:
        period, title = self._period, self.typed.title
        if period is not None and title is not None:
            self._desk.ask(
                lambda session: title_meant(session, period.id, title),
                partial(self._know, title),
                owner=self,
                key="theme",
            )

    def _know(self, title: str, theme_title: str | None) -> None:
        if title == self.typed.title:
            self.theme = theme_title
            self._show()

    def _show(self) -> None:
        self.words.show_parts(understood(self.typed, self.theme))
        self.text.setAccessibleDescription(self.words.accessibleName())

    def _says_something(self) -> bool:
        return self.typed.day is not None or self.typed.title is not None

    def _plan(self) -> None:
        period, typed = self._period, self.typed
        if period is None or not self._says_something():
            return
        if typed.day is not None:
            label = tr("Plan a meeting on {day}").format(day=days.day(typed.day))
        else:
            label = tr("Plan a meeting without a date")
        self._desk.write(
            label,
            lambda session: create_typed(session, period.id, typed),
            self._planned,
            self._refuse,
        )

    def _planned(self, uuid: str) -> None:
        day = self.typed.day
        self.leave()
        self.planned.emit(day, uuid)

    def _refuse(self, error: UserError) -> None:
        self._error.say(str(error))
