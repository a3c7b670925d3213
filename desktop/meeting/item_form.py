"""ItemForm: the words, the day and the tick of one item of a checklist."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from db.checklists import LONGEST_LEAD
from db.editing.checklists import set_item_value
from db.errors import UserError
from db.language import later, tr
from desktop.calendar.meeting_words import named_day
from desktop.shell.bound_buttons import bind
from desktop.widgets.date_field import DateField
from desktop.widgets.form import Form
from desktop.widgets.long_text_field import LongTextField
from desktop.widgets.number_field import NumberField
from desktop.widgets.text_field import TextField

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from db.queries.checklists import ItemRow
    from desktop.shell.desk import Desk

_STEPS: Final = {
    "text": later("Reword what is to be done for {day}"),
    "days_before": later("Change when something is due for {day}"),
    "done_on": later("Change when something was done for {day}"),
    "done_by": later("Change who did something for {day}"),
    "note": later("Change the note on something to be done for {day}"),
}


class ItemForm(QWidget):
    """The fields of the item that is chosen in the list above."""

    hangs: ClassVar[bool] = True
    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._day: date | None = None
        self._form = Form()
        self._form.add(tr("To be done"), LongTextField(tr("Say what is to be done")), "text")
        self._form.add(
            tr("Days before"),
            NumberField(tr("No certain day"), smallest=0, largest=LONGEST_LEAD),
            "days_before",
        )
        self._form.add(tr("Done on"), DateField(tr("Add the date")), "done_on")
        self._form.add(tr("Done by"), TextField(tr("Add who did it")), "done_by")
        self._form.add(tr("Note"), LongTextField(tr("Add a note")), "note")
        delete, close = QPushButton(tr("Delete")), QPushButton(tr("Done"))
        delete.setAccessibleName(tr("Delete from the checklist"))
        close.setAccessibleName(tr("Close the fields of this item"))
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 8)
        line.setSpacing(0)
        for button in (delete, close):
            button.setProperty("look", "quiet")
            line.addWidget(button)
        line.insertStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._form)
        column.addLayout(line)
        self._form.edited.connect(self._write)
        bind(delete, ".item.delete")
        close.clicked.connect(self._close)

    @property
    def uuid(self) -> str | None:
        """The item shown."""
        return None if self._form.record is None else str(self._form.record)

    def show_item(self, row: ItemRow, day: date | None) -> None:
        """Show the fields of an item of the meeting of a day."""
        self._day = day
        for field in self._form.findChildren(DateField):
            field.within = day.year if day is not None else None
        self._form.show_record(
            row.uuid,
            {
                "text": row.text,
                "days_before": row.days_before,
                "done_on": row.done_on,
                "done_by": row.done_by or "",
                "note": row.note or "",
            },
        )

    def leave(self) -> None:
        """Tell what was typed, and show no item any more."""
        self._form.settle()
        self._form.record = None

    def focus_first(self, name: str = "text") -> None:
        """Go on in a field."""
        self._form.field(name).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Escape where no field has a use for it."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def _write(self, name: str, value: Any) -> None:
        uuid = self.uuid
        if uuid is None:
            return
        if name == "done_by" and value:
            self._desk.settings.keep("meeting/done_by", value)
        label = tr(_STEPS[name]).format(day=named_day(self._day))
        self._desk.write(label, _changed(uuid, name, value), failed=self._refused(uuid, name))

    def _refused(self, uuid: str, name: str) -> Callable[[UserError], None]:
        def refused(error: UserError) -> None:
            if self.uuid == uuid:
                self._form.show_error(name, str(error))
            else:
                self._desk.tell(str(error), "danger")

        return refused

    def _close(self) -> None:
        self.leave()
        self.closed.emit()


def _changed(uuid: str, name: str, value: Any) -> Callable[[Session], None]:
    def change(session: Session) -> None:
        set_item_value(session, uuid, name, value)

    return change
