"""InvitationHistory: how an invitation went, step by step, each with its day."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.language import tr
from desktop.widgets.date_field import DateField
from desktop.widgets.field import INSET
from desktop.widgets.icon_button import IconButton
from desktop.wording.terms import INVITATIONS

if TYPE_CHECKING:
    from datetime import date

    from db.queries.invitations import StepRow


class InvitationHistory(QWidget):
    """A line for each step: the word, the day to be changed, and a button that takes it out."""

    hangs: ClassVar[bool] = True
    dated = Signal(str, object)
    """The UUID of a step, and its day."""
    removed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._steps: Sequence[StepRow] = ()
        self.fields: list[DateField] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_steps(self, steps: Sequence[StepRow], around: date | None) -> None:
        """Show the steps in the order in which they went; ``around``: the day of the meeting."""
        steps = tuple(steps)
        if steps == self._steps:
            return
        self._steps = steps
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.fields = []
        for step in steps:
            self._column.addWidget(self._line(step, around))

    def settle(self) -> None:
        """Tell at once what was typed."""
        for field in self.fields:
            field.settle()

    def _line(self, step: StepRow, around: date | None) -> QWidget:
        word = tr(INVITATIONS[step.status])
        said = QLabel(word)
        field = DateField(tr("Add the date"))
        field.within = around.year if around is not None else None
        field.set_name(tr("{state} on").format(state=word))
        field.reset(step.day)
        field.edited.connect(partial(self.dated.emit, step.uuid))
        self.fields.append(field)
        remove = IconButton("close", tr("Take “{state}” out of the history").format(state=word))
        remove.clicked.connect(partial(self.removed.emit, step.uuid))
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addSpacing(INSET)
        row.addWidget(said, 2)
        row.addWidget(field, 3)
        row.addWidget(remove)
        return line
