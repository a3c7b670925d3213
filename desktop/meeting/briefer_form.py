"""BrieferForm: role, printed title and invitation of one who takes part in a meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from db.editing.participations import set_participation_value
from db.errors import UserError
from db.language import later, tr
from desktop.calendar.meeting_words import named_day
from desktop.shell.address import Address
from desktop.widgets.choice_field import ChoiceField
from desktop.widgets.form import Form
from desktop.widgets.long_text_field import LongTextField
from desktop.widgets.option import Option
from desktop.wording.terms import INVITATIONS, PARTICIPATION_ROLES

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from db.queries.meeting_details import BrieferFacts, MeetingFacts
    from desktop.shell.desk import Desk

_STEPS: Final = {
    "role": later("Change the role of {name} on {day}"),
    "printed_title": later("Change the printed title of {name} on {day}"),
    "invitation": later("Change the invitation of {name} for {day}"),
}


class BrieferForm(QWidget):
    """The fields of the briefer that is chosen in the list above."""

    hangs: ClassVar[bool] = True
    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.uuid: str | None = None
        self._briefer: BrieferFacts | None = None
        self._meeting: MeetingFacts | None = None
        roles = [Option(role, tr(word)) for role, word in PARTICIPATION_ROLES.items()]
        invitations = [Option(state, tr(word)) for state, word in INVITATIONS.items()]
        self._form = Form()
        self._role = ChoiceField(roles)
        self._form.add(tr("Role"), self._role, "role")
        self._form.add(
            tr("Printed title"), LongTextField(tr("As the directory has it")), "printed_title"
        )
        self._form.add(tr("Invitation"), ChoiceField(invitations), "invitation")
        show, close = QPushButton(tr("Show in the directory")), QPushButton(tr("Done"))
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 8)
        line.setSpacing(0)
        for button in (show, close):
            button.setProperty("look", "quiet")
            line.addWidget(button)
        line.insertStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._form)
        column.addLayout(line)
        self._form.edited.connect(self._write)
        show.clicked.connect(self._go_to_person)
        close.clicked.connect(self._close)

    def show_briefer(self, briefer: BrieferFacts, meeting: MeetingFacts) -> None:
        """Show the fields of a briefer; what was typed for another one is told."""
        values = {
            "role": briefer.role,
            "printed_title": briefer.title,
            "invitation": briefer.invitation,
        }
        self._form.settle()
        self.uuid, self._briefer, self._meeting = briefer.uuid, briefer, meeting
        self._form.show_record(briefer.uuid, values)

    def focus_first(self) -> None:
        """Go on in the first field."""
        self._role.setFocus(Qt.FocusReason.OtherFocusReason)

    def settle(self) -> None:
        """Tell at once what was typed."""
        self._form.settle()

    def _write(self, name: str, value: Any) -> None:
        briefer, meeting = self._briefer, self._meeting
        if briefer is None or meeting is None or self._form.record != briefer.uuid:
            return

        def change(session: Session) -> None:
            set_participation_value(session, briefer.uuid, name, value)

        def refused(error: UserError) -> None:
            if self.uuid == briefer.uuid:
                self._form.show_error(name, str(error))
            else:
                self._desk.tell(str(error), "danger")

        label = tr(_STEPS[name]).format(name=briefer.name, day=named_day(meeting.day))
        self._desk.write(label, change, failed=refused)

    def _go_to_person(self) -> None:
        if self._briefer is not None:
            self._desk.go(Address("briefers", "people", self._briefer.person_uuid))

    def _close(self) -> None:
        self.settle()
        self.closed.emit()
