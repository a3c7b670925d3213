"""BrieferForm: role, printed title and invitation of one who takes part in a meeting."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, ClassVar, Final
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from db.editing.invitations import delete_step, set_invitation, set_step_value
from db.editing.participations import set_participation_value
from db.editing.replacing import replace_briefer, replace_by_new_briefer
from db.errors import UserError
from db.language import later, tr
from db.models import InvitationStatus
from db.queries.choices import Choice, people_called
from desktop.calendar.meeting_words import named_day
from desktop.meeting.invitation_history import InvitationHistory
from desktop.shell.bound_buttons import bind
from desktop.widgets.choice_field import ChoiceField
from desktop.widgets.form import Form
from desktop.widgets.found import Found
from desktop.widgets.long_text_field import LongTextField
from desktop.widgets.option import Option
from desktop.widgets.record_field import Give, RecordField
from desktop.wording.terms import INVITATIONS, PARTICIPATION_ROLES

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from db.queries.invitations import InvitationRow
    from db.queries.meeting_details import BrieferFacts, MeetingFacts
    from desktop.shell.desk import Desk

_STEPS: Final = {
    "role": later("Change the role of {name} on {day}"),
    "printed_title": later("Change the printed title of {name} on {day}"),
    "invitation": later("Change the invitation of {name} for {day}"),
    "step": later("Change when the invitation of {name} for {day} came so far"),
    "history": later("Take a step out of the invitation of {name} for {day}"),
    "replaced": later("Have somebody come instead of {name} on {day}"),
}
_RECENT: Final = timedelta(days=60)
"""How long after a meeting a step of an invitation is taken to happen on the day it is noted."""


class BrieferForm(QWidget):
    """The fields of the briefer that is chosen in the list above."""

    hangs: ClassVar[bool] = True
    closed = Signal()
    taken = Signal()
    """The briefer is in hand: their button was pressed."""

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
        self.instead = RecordField(
            self._find, tr("Find who comes instead"), new_text=tr("New person “{text}”")
        )
        self._instead_row = self._form.add(tr("Replaced by"), self.instead)
        self.history = InvitationHistory()
        self._history_row = self._form.add(tr("History"), self.history)
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
        self.instead.edited.connect(self._replace)
        self.instead.new_wanted.connect(self._replace_by_new)
        self.history.dated.connect(self._date)
        self.history.removed.connect(self._forget)
        bind(show, ".briefer.show", self.taken.emit)
        close.clicked.connect(self._close)

    def show_briefer(
        self, briefer: BrieferFacts, meeting: MeetingFacts, invitation: InvitationRow | None
    ) -> None:
        """Show the fields of a briefer; what was typed for another one is told."""
        values = {
            "role": briefer.role,
            "printed_title": briefer.title,
            "invitation": briefer.invitation,
        }
        another = self.uuid != briefer.uuid
        self.settle()
        self.uuid, self._briefer, self._meeting = briefer.uuid, briefer, meeting
        self._form.show_record(briefer.uuid, values)
        self.history.show_steps(invitation.steps if invitation else (), meeting.day)
        self._history_row.setVisible(bool(invitation and invitation.steps))
        value = None
        if invitation is not None and invitation.replaced_by is not None:
            value = Found(UUID(invitation.replaced_by), invitation.replaced_by_name or "", "")
        self.instead.reset(value) if another else self.instead.set_value(value)
        replaced = briefer.invitation is InvitationStatus.REPLACED_BY
        self._instead_row.setVisible(replaced or value is not None)

    def focus_first(self) -> None:
        """Go on in the first field."""
        self._role.setFocus(Qt.FocusReason.OtherFocusReason)

    def settle(self) -> None:
        """Tell at once what was typed."""
        self._form.settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Escape where no field has a use for it."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    # -- what is written -----------------------------------------------------------------------

    def _write(self, name: str, value: Any) -> None:
        briefer, meeting = self._briefer, self._meeting
        if briefer is None or meeting is None or self._form.record != briefer.uuid:
            return
        if name == "invitation" and value == InvitationStatus.REPLACED_BY:
            self._instead_row.show()  # said once it is known by whom
            QTimer.singleShot(0, self.instead, self.instead.begin)  # the list is closed by then
            return

        def change(session: Session) -> None:
            if name == "invitation":
                status = InvitationStatus(value)
                set_invitation(session, briefer.uuid, status, step_day(status, meeting.day))
            else:
                set_participation_value(session, briefer.uuid, name, value)

        self._do(name, change, lambda error: self._form.show_error(name, str(error)))

    def _do(
        self,
        step: str,
        change: Callable[[Session], object],
        refuse: Callable[[UserError], None] | None = None,
    ) -> None:
        """Write for the briefer shown; who is no longer shown is told of by the window."""
        briefer, meeting = self._briefer, self._meeting
        if briefer is None or meeting is None:
            return

        def refused(error: UserError) -> None:
            if self.uuid == briefer.uuid and refuse is not None:
                refuse(error)
            else:
                self._desk.tell(str(error), "danger")

        label = tr(_STEPS[step]).format(name=briefer.name, day=named_day(meeting.day))
        self._desk.write(label, change, failed=refused)

    def _date(self, step: str, day: date | None) -> None:
        self._do("step", lambda session: set_step_value(session, step, "day", day))

    def _forget(self, step: str) -> None:
        self._do("history", lambda session: delete_step(session, step))

    def _replace(self, person: UUID | None) -> None:
        uuid = self.uuid
        if uuid is not None and person is not None:
            day = self._today()
            self._do(
                "replaced",
                lambda session: replace_briefer(session, uuid, str(person), day=day),
                lambda error: self.instead.show_error(str(error)),
            )

    def _replace_by_new(self, name: str) -> None:
        uuid = self.uuid
        if uuid is not None:
            day = self._today()
            self._do(
                "replaced",
                lambda session: replace_by_new_briefer(session, uuid, name, day=day),
                lambda error: self.instead.show_error(str(error)),
            )

    def _today(self) -> date | None:
        day = self._meeting.day if self._meeting is not None else None
        return step_day(InvitationStatus.REPLACED_BY, day)

    def _find(self, text: str, give: Give) -> None:
        def offer(found: Sequence[Choice]) -> None:
            give([Found(UUID(each.uuid), each.text, each.note) for each in found])

        self._desk.ask(
            lambda session: people_called(session, text), offer, owner=self, key="people"
        )

    def _close(self) -> None:
        self.settle()
        self.closed.emit()


def step_day(status: InvitationStatus, meeting: date | None) -> date | None:
    """Give the day that a step of an invitation is taken to happen on; None: not known.

    Who spoke did so on the day of the meeting. What is noted long after it has no day yet.
    """
    if status is InvitationStatus.SPOKE:
        return meeting
    today = date.today()
    return today if meeting is None or today <= meeting + _RECENT else None
