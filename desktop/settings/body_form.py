"""One body of the library with its reporting periods, changed in place."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from db.errors import UserError
from db.language import tr
from desktop.settings.chair_line import ChairLine
from desktop.settings.in_hand import take
from desktop.shell.bound_buttons import bind
from desktop.shell.theme import theme
from desktop.widgets.date_field import DateField
from desktop.widgets.field import INSET
from desktop.widgets.form import Form
from desktop.widgets.text_field import TextField

if TYPE_CHECKING:
    from db.queries.chairs import ChairRow
    from db.queries.periods import BodyRow, PeriodRow
    from desktop.shell.desk import Desk
    from desktop.widgets.field import Field


_GAP = 8
_BUTTON = 28


class _PeriodLine(QWidget):
    """Label, first and last day of a period; the days stand above those of the chairs."""

    hangs: ClassVar[bool] = True

    def __init__(self, desk: Desk, uuid: str) -> None:
        super().__init__()
        self._desk = desk
        self._uuid = uuid
        self._fields: dict[str, Field] = {
            "label": TextField(tr("Name the period"), required=tr("A period needs a name.")),
            "begins_on": DateField(tr("First day")),
            "ends_on": DateField(tr("Last day")),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        for (name, field), words in zip(
            self._fields.items(), (tr("Period"), tr("First day"), tr("Last day")), strict=True
        ):
            field.set_name(words)
            field.edited.connect(partial(self._write, name))
            row.addWidget(field, 5 if name == "label" else 2)
            if name == "label":
                row.addSpacing(_GAP)
        row.addSpacing(_GAP + theme().px(_BUTTON))

    def show_period(self, period: PeriodRow) -> None:
        """Show what the library holds."""
        for name, field in self._fields.items():
            field.set_value(getattr(period, name))

    def settle(self) -> None:
        """Write what was typed."""
        for field in self._fields.values():
            field.settle()

    def _write(self, name: str, value: str | date | None) -> None:
        from db.editing.periods import change_period

        uuid, field = self._uuid, self._fields[name]

        def refused(error: UserError) -> None:
            field.show_error(str(error))

        self._desk.write(
            tr("Change a reporting period"),
            lambda session: change_period(session, uuid, name, value),
            failed=refused,
        )


class _Lines(QWidget):
    """The lines of all periods, in one row of the form."""

    hangs: ClassVar[bool] = True


class BodyForm(QWidget):
    """Names of a body, and a line for each of its periods."""

    hangs: ClassVar[bool] = True

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._body: BodyRow | None = None
        self._lines: dict[str, _PeriodLine] = {}
        self._form = Form()
        self._form.add(
            tr("Full name"),
            TextField(tr("Name the body"), required=tr("A body needs a name.")),
            "full_name",
        )
        self._form.add(tr("Short name"), TextField(tr("Add a short name")), "short_name")
        self._form.edited.connect(self._write)
        self._periods = QVBoxLayout()
        self._periods.setSpacing(0)
        holder = _Lines()
        holder.setLayout(self._periods)
        self._periods.setContentsMargins(0, 0, 0, 0)
        self._form.add(tr("Periods"), holder)
        self._chairs = QVBoxLayout()
        self._chairs.setContentsMargins(0, 0, 0, 0)
        self._chairs.setSpacing(0)
        chairs = _Lines()
        chairs.setLayout(self._chairs)
        self._form.add(tr("Chairs"), chairs)
        self._chair_lines: dict[str, ChairLine] = {}
        self._new_chair: ChairLine | None = None
        add = QPushButton(tr("New reporting period"))
        bind(add, "settings.new_period", partial(take, self))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._form)
        line = QHBoxLayout()
        line.setContentsMargins(INSET, 0, INSET, 0)
        line.addWidget(add, 0, Qt.AlignmentFlag.AlignLeading)
        column.addLayout(line)

    def show_body(self, body: BodyRow, periods: list[PeriodRow], chairs: list[ChairRow]) -> None:
        """Show a body with its periods and chairs, newest first."""
        self._body = body
        self._form.show_record(
            body.uuid, {"full_name": body.full_name, "short_name": body.short_name}
        )
        for uuid in set(self._lines) - {period.uuid for period in periods}:
            self._lines.pop(uuid).deleteLater()
        for place, period in enumerate(periods):
            line = self._lines.get(period.uuid)
            if line is None:
                line = self._lines[period.uuid] = _PeriodLine(self._desk, period.uuid)
                self._periods.insertWidget(place, line)
            line.show_period(period)
        self._show_chairs(body.id, chairs)

    @property
    def body_id(self) -> int | None:
        """The key of the body that is shown."""
        return self._body.id if self._body is not None else None

    def begin_adding(self) -> None:
        """Let the person write the name of a new chair."""
        if self._new_chair is not None:
            self._new_chair.begin()

    def settle(self) -> None:
        """Write what was typed."""
        self._form.settle()
        for period in self._lines.values():
            period.settle()
        for chair in self._chair_lines.values():
            chair.settle()
        if self._new_chair is not None:
            self._new_chair.settle()

    def _show_chairs(self, body_id: int, chairs: list[ChairRow]) -> None:
        for uuid in set(self._chair_lines) - {chair.uuid for chair in chairs}:
            self._chair_lines.pop(uuid).deleteLater()
        if self._new_chair is None:
            self._new_chair = ChairLine(self._desk, body_id, None)
            self._chairs.addWidget(self._new_chair)
        for place, chair in enumerate(chairs):
            line = self._chair_lines.get(chair.uuid)
            if line is None:
                line = self._chair_lines[chair.uuid] = ChairLine(self._desk, body_id, chair.uuid)
                self._chairs.insertWidget(place, line)
            line.show_chair(chair)

    def _write(self, name: str, value: Any) -> None:
        if self._body is None:
            return
        from db.editing.records import set_value

        uuid = self._body.uuid
        self._desk.write(
            tr("Rename the body"),
            lambda session: set_value(session, "bodies", uuid, name, value),
            failed=lambda error: self._form.show_error(name, str(error)),
        )
