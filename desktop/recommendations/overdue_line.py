"""OverdueLine: says below the day of the next check that it has passed."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from db.language import trn
from db.models import Implementation
from db.queries.recommendations_chosen import CLOSED
from desktop.widgets.icon_label import IconLabel


class OverdueLine(QWidget):
    """A clock and the word, in the colour of danger."""

    def __init__(self) -> None:
        super().__init__()
        self._words = QLabel()
        self._words.setProperty("look", "error")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(IconLabel("clock", "danger"))
        line.addWidget(self._words, 1)

    def show_day(self, due_on: date | None, state: Implementation) -> bool:
        """Say for how long a statement has waited; False where it has not."""
        late = (date.today() - due_on).days if due_on is not None and state not in CLOSED else 0
        sentence = trn("Overdue for {count} day", "Overdue for {count} days", late)
        self._words.setText(sentence.format(count=late) if late > 0 else "")
        return late > 0
