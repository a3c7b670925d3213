"""Form: fields with their labels, and the record whose values they show."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.shell.theme import appearance, theme
from desktop.widgets.field import Field, fields_in
from desktop.widgets.form_row import FormRow

_LEAST_FIELD = 128
_BELOW_WIDE = 4


class Form(QWidget):
    """Rows of label and field, the labels in a column or, where they do not fit, above.

    The form keeps to the record it shows: what was typed for one record is told before another
    is shown.
    """

    hangs: ClassVar[bool] = True
    edited = Signal(str, object)
    """The name of a field, and its new value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[FormRow] = []
        self._fields: dict[str, Field] = {}
        self.record: object = None
        """Whatever tells the record shown from others: its UUID."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        appearance().changed.connect(self._arrange)

    def add(self, label: str, part: QWidget, name: str = "") -> FormRow:
        """Add a row; a field with a ``name`` takes part in ``show_record`` and ``edited``."""
        row = FormRow(label, part)
        if isinstance(part, Field):
            part.set_name(label)
            if name:
                self._take(name, part)
        self._rows.append(row)
        self._column.addWidget(row)
        row.arrange(stacked=self._stacks(row))
        return row

    def add_wide(self, label: str, field: Field, name: str = "") -> None:
        """Add a field without a label to see, over the whole width: a title, a text."""
        field.set_name(label)
        if name:
            self._take(name, field)
        self._column.addWidget(field)
        self._column.addSpacing(_BELOW_WIDE)

    def field(self, name: str) -> Field:
        """The field of that name."""
        return self._fields[name]

    def show_record(self, record: object, values: Mapping[str, Any]) -> None:
        """Show the values of a record by the names of the fields; a field without one is empty.

        What is being typed stays when the record is the same, and is told when it is another.
        """
        if record != self.record:
            self.settle()
            self.record = record
            for name, field in self._fields.items():
                field.reset(values.get(name))
        else:
            for name, field in self._fields.items():
                field.set_value(values.get(name))

    def show_error(self, name: str, sentence: str) -> None:
        """Say beside a field why its value was refused."""
        self._fields[name].show_error(sentence)

    def settle(self) -> bool:
        """Tell at once what was typed; False where some of it cannot be read."""
        return all([field.settle() for field in fields_in(self)])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move the labels above their fields where it gets narrow."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Measure the labels anew in another font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._arrange()

    def _take(self, name: str, field: Field) -> None:
        self._fields[name] = field
        field.edited.connect(partial(self.edited.emit, name))

    def _stacks(self, row: FormRow) -> bool:
        now = theme()
        narrow = self.width() < now.px(now.measure("field-label") + _LEAST_FIELD)
        return narrow or not row.label_fits()

    def _arrange(self) -> None:
        for row in self._rows:
            row.arrange(stacked=self._stacks(row))
