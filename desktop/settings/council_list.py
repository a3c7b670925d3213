"""CouncilList: the members of the Security Council, recorded from the shipped list on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from db.editing.council import add_seat, delete_seat, enter_council, set_seat_value
from db.language import tr
from db.queries.council import CouncilMember, SeatRow, council_on, council_seats
from desktop.settings.office_list import OfficeList
from desktop.settings.record_lines import LineColumn, RecordLines
from desktop.widgets.date_field import DateField
from desktop.widgets.field import INSET
from desktop.widgets.text_field import TextField

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop.shell.desk import Desk


class CouncilList(OfficeList):
    """Seats of this year and later; until one is recorded the shipped members are named."""

    FAMILIES: ClassVar = frozenset({"council_seats", "organisations"})

    def __init__(self, desk: Desk) -> None:
        columns = (
            LineColumn("name", tr("Member"), _name, 4),
            LineColumn("begins_on", tr("From"), lambda: DateField(tr("From"))),
            LineColumn("ends_on", tr("Until"), lambda: DateField(tr("Permanent"))),
        )
        lines = RecordLines(columns, tr("Add a member elected for two years"))
        super().__init__(
            desk, lines, tr("Attendance offers the members of the day of each meeting.")
        )
        self._rows: list[SeatRow] = []
        self._seats = 0
        self.members = QLabel()
        self.members.setWordWrap(True)
        self.members.setTextFormat(Qt.TextFormat.PlainText)
        self.members.setContentsMargins(INSET, 4, INSET, 4)
        self.column.insertWidget(1, self.members)
        self.enter_button = self.add_button(
            tr("Record the members of 2000 to 2026"), "settings.council"
        )

    def renew(self) -> None:
        today = date.today()

        def question(session: Session) -> tuple[list[SeatRow], list[CouncilMember]]:
            return council_seats(session), council_on(session, today)

        self.desk.ask(question, self._show, owner=self, key="rows")

    def can_enter(self) -> bool:
        """Whether no member is recorded yet."""
        return not self._seats

    def enter(self) -> None:
        """Record the shipped members, so that they can be changed."""
        self.write(tr("Record the members of the Council"), enter_council)

    def change(self, key: str, name: str, value: Any) -> None:
        if name == "name":
            self.renew()  # a seat stays with its State
            return
        self.write(
            tr("Change the seat of {name}").format(name=self._name(key)),
            lambda session: set_seat_value(session, key, name, value),
            key,
            name,
        )

    def delete(self, key: str) -> None:
        self.write(
            tr("Delete the seat of {name}").format(name=self._name(key)),
            lambda session: delete_seat(session, key),
        )

    def add(self, text: str) -> None:
        begins = date(date.today().year + 1, 1, 1)
        ends = date(begins.year + 1, 12, 31)
        self.write(
            tr("Give {name} a seat on the Council").format(name=text),
            lambda session: add_seat(session, text, begins, ends),
        )

    def _show(self, found: tuple[Sequence[SeatRow], Sequence[CouncilMember]]) -> None:
        seats, members = found
        self._seats = len(seats)
        since = date(date.today().year, 1, 1)
        self._rows = [row for row in seats if row.ends_on is None or row.ends_on >= since]
        self.members.setText(", ".join(member.name for member in members))
        self.members.setVisible(not seats)
        self.enter_button.setVisible(not seats)
        self.lines.show_records(
            [
                (
                    row.uuid,
                    {"name": row.name, "begins_on": row.begins_on, "ends_on": row.ends_on},
                )
                for row in self._rows
            ]
        )

    def _name(self, key: str) -> str:
        return next((row.name for row in self._rows if row.uuid == key), "")


def _name() -> TextField:
    field = TextField()
    field.text.setReadOnly(True)
    return field
