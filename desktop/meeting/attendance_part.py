"""AttendancePart: the members of the Council of the day, and who else was there."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.countries import countries
from db.editing import attendance
from db.language import later, spoken, tr, trn
from db.models import AttendanceCategory, Presence
from desktop.calendar.meeting_words import named_day
from desktop.meeting.attendance_words import CATEGORIES
from desktop.meeting.delegations_field import DelegationsField
from desktop.meeting.member_grid import MemberGrid, key_of
from desktop.shell.bound_buttons import bind
from desktop.shell.theme import icon
from desktop.widgets.button import Button
from desktop.widgets.field import INSET
from desktop.widgets.form import Form
from desktop.widgets.text_field import TextField

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from db.queries.attendance import AttendanceRow
    from desktop.meeting.meeting_life import MeetingLife
    from desktop.shell.desk import Desk

_COUNCIL: Final = AttendanceCategory.COUNCIL_MEMBER
_INVITATIONS: Final = {
    "member_state": later("Add Member States"),
    "troop_contributor": later("Add troop contributors"),
    "police_contributor": later("Add police contributors"),
    "organisation": later("Add organizations"),
}
_LABELS: Final = {
    "member_state": later("States"),
    "troop_contributor": later("Troops"),
    "police_contributor": later("Police"),
    "organisation": later("Others"),
}
_STEPS: Final = {
    "present": later("Note {name} as present on {day}"),
    "absent": later("Note {name} as absent on {day}"),
    "excused": later("Note {name} as excused on {day}"),
    "represented": later("Note who represented {name} on {day}"),
    "": later("Note nothing of {name} on {day}"),
}


class AttendancePart(QWidget):
    """A grid marked by keys, a line for who represents a member, and lists of the others."""

    hangs: ClassVar[bool] = True
    menu_wanted = Signal(QPoint)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._life: MeetingLife | None = None
        self.grid = MemberGrid()
        self.all_button = Button(tr("All present"))
        self.all_button.setProperty("look", "quiet")
        self.all_button.setIcon(icon("check"))
        self.all_button.setToolTip(
            tr("Note all members as present of whom nothing is noted; then mark the others")
        )
        hint = QLabel(tr("P present · A absent · E excused · R represented"))
        hint.setProperty("look", "caption")
        hint.setWordWrap(True)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.all_button)
        line.addStretch(1)
        hint.setContentsMargins(INSET, 4, INSET, 0)
        self.represented = TextField(tr("Name and title of who sits there"))
        self._who = Form()
        self._who.add(tr("Represented by"), self.represented, "represented_by")
        self._who.hide()
        self._others = Form()
        self.fields = {name: self._field(name) for name in _LABELS}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addSpacing(4)
        for part in (self.grid, hint, self._who):
            column.addWidget(part)
        column.addSpacing(8)
        column.addWidget(self._others)
        bind(self.all_button, ".all_present")
        self.grid.marked.connect(self._mark)
        self.grid.menu_wanted.connect(self.menu_wanted)
        self._who.edited.connect(self._represent)

    def show_life(self, life: MeetingLife) -> None:
        """Show who was at a meeting."""
        another = self._life is None or life.facts.uuid != self._life.facts.uuid
        self._life = life
        if another:
            self._who.hide()
        members = [row for row in life.attendance if row.category is _COUNCIL]
        self.grid.show_members(members)
        self.all_button.setEnabled(any(row.presence is None for row in members))
        for name, field in self.fields.items():
            noted = (row for row in life.attendance if row.category == name)
            field.show_names((row.uuid, row.name) for row in noted if row.uuid is not None)

    # -- what can be done --------------------------------------------------------------------------

    def begin(self) -> None:
        """Put the keyboard on the members."""
        self.grid.begin()

    def has_unnoted(self) -> bool:
        """Whether something is left to be noted of a member."""
        return self.all_button.isEnabled()

    def mark(self, presence: str) -> None:
        """Mark the member that the person is at; "none" takes its mark away."""
        self.grid.mark("" if presence == "none" else presence)

    def all_present(self) -> None:
        """Note all members as present of whom nothing is noted."""
        if (life := self._life) is None:
            return
        uuid, today = life.facts.uuid, life.today

        def tell(count: int) -> None:
            said = trn("{count} member noted as present", "{count} members noted as present", count)
            self._desk.tell(said.format(count=count), undo=True)

        label = tr("Note all members as present on {day}").format(day=self._day())
        self._desk.write(label, lambda s: attendance.all_present(s, uuid, today), tell)
        self.grid.begin()

    # -- what is written ---------------------------------------------------------------------------

    def _field(self, category: str) -> DelegationsField:
        field = DelegationsField(tr(_INVITATIONS[category]))
        field.field.line.setAccessibleName(tr(_INVITATIONS[category]))
        if category != "organisation":
            language = spoken({"en", "fr"})
            field.offer(sorted(each.name(language) for each in countries()))
        row = self._others.add(tr(_LABELS[category]), field)
        row.setToolTip(tr(CATEGORIES[category]))
        field.added.connect(partial(self._add, AttendanceCategory(category)))
        field.removed.connect(self._remove)
        return field

    def _mark(self, key: str, presence: str) -> None:
        row = self.grid.current
        if presence == "represented" and row is not None:
            self._ask_who(row)
            return
        self._who.hide()
        name = row.name if row is not None else ""
        self._note(key, name, presence, None)

    def _ask_who(self, row: AttendanceRow) -> None:
        """Let the person write who represents a member."""
        self._who.show_record(key_of(row), {"represented_by": row.represented_by or ""})
        self.represented.set_name(tr("Who represents {name}").format(name=row.name))
        self._who.show()
        self.represented.setFocus(Qt.FocusReason.OtherFocusReason)

    def _represent(self, _name: str, by: str) -> None:
        key = str(self._who.record)
        rows = self._life.attendance if self._life is not None else ()
        row = next((each for each in rows if key_of(each) == key), None)
        if row is not None:
            self._note(key, row.name, "represented" if by else "present", by)
            self._who.hide()
            self.grid.begin()

    def _note(self, key: str, name: str, presence: str, by: str | None) -> None:
        if (life := self._life) is None:
            return
        uuid = life.facts.uuid
        value = Presence(presence) if presence else None
        label = tr(_STEPS[presence]).format(name=name, day=self._day())
        self._desk.write(
            label, lambda s: attendance.set_presence(s, uuid, key, _COUNCIL, value, by)
        )

    def _add(self, category: AttendanceCategory, names: list[str]) -> None:
        if (life := self._life) is None:
            return
        uuid, here = life.facts.uuid, Presence.PRESENT

        def change(session: Session) -> None:
            for name in names:
                attendance.set_presence(session, uuid, name, category, here)

        field = self.fields[category]
        label = trn("Add {name} to those present on {day}",
                    "Add {count} delegations to those present on {day}",
                    len(names))  # fmt: skip
        label = label.format(name=names[0], count=len(names), day=self._day())
        self._desk.write(
            label, change, failed=lambda error: field.field.refuse(", ".join(names), str(error))
        )

    def _remove(self, uuid: str) -> None:
        rows = self._life.attendance if self._life is not None else ()
        name = next((row.name for row in rows if row.uuid == uuid), "")
        self._desk.write(
            tr("Take {name} off those present on {day}").format(name=name, day=self._day()),
            lambda session: attendance.remove_attendance(session, uuid),
        )

    def _day(self) -> str:
        day: date | None = self._life.facts.day if self._life is not None else None
        return named_day(day)
