"""DateField: a day, typed or chosen from a small calendar."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from shiboken6 import isValid

from db.language import tr
from desktop.shell.theme import icon
from desktop.widgets.typed_field import TypedField

if TYPE_CHECKING:
    from desktop.widgets.day_text import Within


class DateField(TypedField):
    """Its value is a ``datetime.date`` or None.

    It understands "27 May 2016", "27 mai", "27.5.16" and 2016-05-27; Alt+Down or F4 opens the
    calendar. ``within`` is the year or the period where a day without a year belongs.
    """

    def __init__(self, placeholder: str = "", *, parent: QWidget | None = None) -> None:
        line = QLineEdit()
        super().__init__(placeholder, text=line, parent=parent)
        self.within: Within | None = None
        self._open = line.addAction(
            icon("calendar", "text-muted"), QLineEdit.ActionPosition.TrailingPosition
        )
        self._open.setText(tr("Choose a day"))
        self._open.setToolTip(tr("Choose a day (Alt+Down)"))
        self._open.setVisible(False)
        self._open.triggered.connect(self.open_calendar)

    def read(self, text: str) -> date | None:
        """Give the day that the text means."""
        from desktop.widgets.day_text import read_day

        return read_day(text, self.within)

    def write(self, value: date | None) -> str:
        """Give the day as the window writes it."""
        from desktop.widgets.day_text import written

        return written(value) if value else ""

    def open_calendar(self) -> None:
        """Open the calendar at the day of the field, or where such days lie."""
        from desktop.widgets.day_picker import DayPicker

        picker = DayPicker(self.value() or self._start(), self)
        picker.chosen.connect(self._chosen)
        picker.open_below(self.text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the button while the field is under the mouse or in focus; open by key."""
        kind = event.type()
        if kind in (QEvent.Type.Enter, QEvent.Type.FocusIn):
            self._show_button(True)
        elif kind in (QEvent.Type.Leave, QEvent.Type.FocusOut):
            self._show_button(self.text.hasFocus() and kind is QEvent.Type.Leave)
        elif kind is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and _opens(event):
            self.open_calendar()
            return True
        return super().eventFilter(watched, event)

    def _show_button(self, shown: bool) -> None:
        if isValid(self._open):  # a line that is deleted loses the focus after its button
            self._open.setVisible(shown)

    def _start(self) -> date:
        if isinstance(self.within, tuple):
            return min(max(date.today(), self.within[0]), self.within[1])
        return date.today() if self.within is None else date(self.within, 1, 1)

    def _chosen(self, day: date | None) -> None:
        self.text.setText(self.write(day))
        self._typed()
        self.settle()


def _opens(event: QKeyEvent) -> bool:
    alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
    return event.key() == Qt.Key.Key_F4 or (alt and event.key() == Qt.Key.Key_Down)
