"""Particulars: symbol, dates and distribution of the report, changed in place."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from db.language import tr
from db.queries.report_page import ReportRows
from desktop.widgets.date_field import DateField
from desktop.widgets.field import INSET, Field
from desktop.widgets.rule import Rule
from desktop.widgets.text_field import TextField


class Particulars(QWidget):
    """A strip above the paragraphs; ``edited`` tells the name of a field and its new value."""

    edited = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[str, Field] = {}
        self._report: str | None = None
        self._grid = QGridLayout()
        self._grid.setContentsMargins(20, 8, 20, 8)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(0)
        for column in (1, 3):
            self._grid.setColumnStretch(column, 1)
        self._add("symbol", tr("Symbol"), TextField(tr("Add the symbol")))
        self._add("distribution", tr("Distribution"), TextField())
        self._add("letter_dated_on", tr("Letter"), DateField(tr("Date the letter")))
        self._add("submitted_on", tr("Masthead"), DateField(tr("Date the masthead")))
        column_layout = QVBoxLayout(self)
        column_layout.setContentsMargins(0, 0, 0, 0)
        column_layout.setSpacing(0)
        column_layout.addLayout(self._grid)
        column_layout.addWidget(Rule())

    def show_rows(self, rows: ReportRows) -> None:
        """Show those of a report."""
        other = rows.uuid != self._report
        self._report = rows.uuid
        for name, field in self._fields.items():
            value = getattr(rows, name)
            if other:
                field.settle()
                field.reset(value)
            else:
                field.set_value(value)

    def show_error(self, name: str, sentence: str) -> None:
        """Say beside a field why its value was refused."""
        self._fields[name].show_error(sentence)

    def settle(self) -> None:
        """Tell at once what was typed."""
        for field in self._fields.values():
            field.settle()

    def _add(self, name: str, label: str, field: Field) -> None:
        place = len(self._fields)
        words = QLabel(label)
        words.setProperty("look", "muted")
        words.setContentsMargins(0, 0, INSET, 0)
        field.set_name(label)
        field.edited.connect(lambda value: self.edited.emit(name, value))
        self._grid.addWidget(words, place // 2, place % 2 * 2)
        self._grid.addWidget(field, place // 2, place % 2 * 2 + 1)
        self._fields[name] = field
