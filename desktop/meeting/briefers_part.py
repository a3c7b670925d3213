"""BriefersPart: who takes part in a meeting, in the order of speaking or of the annex."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.editing.orders import Order, set_order
from db.editing.participations import (
    add_briefer,
    add_new_briefer,
    mark_as_spoken,
    remove_briefer,
)
from db.errors import UserError
from db.language import tr
from db.models import STAYED_AWAY
from db.queries.choices import Choice, people_called
from db.queries.meeting_details import BrieferFacts, MeetingFacts
from desktop.calendar.meeting_words import named_day
from desktop.meeting.briefer_form import BrieferForm
from desktop.meeting.briefer_item import briefer_item
from desktop.meeting.meeting_actions import ORDERS
from desktop.meeting.open_invitations import OpenInvitations
from desktop.shell.address import Address
from desktop.widgets.error_line import ErrorLine
from desktop.widgets.field import INSET
from desktop.widgets.found import Found
from desktop.widgets.record_field import Give, RecordField
from desktop.widgets.reorder_list import ReorderList
from desktop.widgets.segments import Segments

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from db.queries.invitations import InvitationRow
    from desktop.meeting.meeting_life import MeetingLife
    from desktop.shell.desk import Desk


class BriefersPart(QWidget):
    """The list is put in order by drag or Alt+arrows; a row that is chosen is edited below it."""

    hangs: ClassVar[bool] = True
    menu_wanted = Signal(QPoint)
    """The menu of the briefer in hand, and where on the screen it belongs."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._facts: MeetingFacts | None = None
        self._invitations: dict[str, InvitationRow] = {}
        self._added: str | None = None
        self.orders = Segments(
            tr("Order of the briefers"),
            [(order, tr(words)) for order, words in ORDERS.items()],
            does=".order",
        )
        """Stands in the head of the section."""
        self.list = ReorderList(tr("Briefers"))
        self.left = OpenInvitations()
        self._form: BrieferForm | None = None
        self.field = RecordField(
            self._find, tr("Add a briefer"), new_text=tr("New person “{text}”"), optional=False
        )
        self.field.set_name(tr("Add a briefer"))
        self.error = ErrorLine(INSET)
        """Why a letter was not written."""
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.left, self.list, self.error, self.field):
            column.addWidget(part)
        self.orders.choose(desk.settings.value("calendar/briefers", "speaking_order"))
        self.orders.chosen.connect(self.choose_order)
        self.list.reordered.connect(self._reorder)
        for signal in (self.list.chosen, self.list.activated):
            signal.connect(self._choose)
        self.list.removed.connect(self._remove)
        self.list.menu_wanted.connect(lambda _uuid, where: self.menu_wanted.emit(where))
        self.field.edited.connect(self._add)
        self.field.new_wanted.connect(self._add_new)
        self.field.opened.connect(self._go_to)

    @property
    def form(self) -> BrieferForm:
        """The fields of the briefer that is chosen; made when the first one is."""
        if self._form is None:
            self._form = BrieferForm(self._desk)
            self._form.hide()
            self._form.closed.connect(self._close)
            self._form.taken.connect(self._put_in_hand)
            self._column.insertWidget(self._column.indexOf(self.field), self._form)
        return self._form

    @property
    def order(self) -> Order:
        """The order that is shown."""
        chosen = self.orders.current()
        return "listing_order" if chosen == "listing_order" else "speaking_order"

    def show_life(self, life: MeetingLife) -> None:
        """Show who takes part in a meeting."""
        facts = life.facts
        self._invitations = {each.uuid: each for each in life.invitations}
        another = self._facts is None or facts.uuid != self._facts.uuid
        self._facts = facts
        if another:
            self.error.say("")
            if self._form is not None:
                self._form.settle()
            self._edit(None)
        self._fill()
        self.left.show_meeting(facts)
        here = self._briefer(self._form.uuid) if self._form is not None else None
        if here is None:
            self._edit(None)
        else:
            self.form.show_briefer(here, facts, self._invitation(here.uuid))
        if self._added is not None and (new := self._briefer(self._added)) is not None:
            self.list.set_current(UUID(new.uuid))
            self._added = None

    def _fill(self) -> None:
        briefers = self._facts.briefers if self._facts else ()
        order = self.order

        def place(who: BrieferFacts) -> tuple[bool, bool, int]:
            number: int | None = getattr(who, order)
            return who.invitation in STAYED_AWAY, number is None, number or 0

        self.list.show_items(
            briefer_item(who, self._invitation(who.uuid)) for who in sorted(briefers, key=place)
        )
        self.list.setVisible(bool(briefers))

    def _invitation(self, uuid: str) -> InvitationRow | None:
        return self._invitations.get(uuid)

    def _briefer(self, uuid: str | None) -> BrieferFacts | None:
        briefers = self._facts.briefers if self._facts else ()
        return next((who for who in briefers if who.uuid == uuid), None)

    def lists_in(self, order: str) -> bool:
        """Whether the briefers are listed in an order."""
        return self.order == order

    def choose_order(self, order: str) -> None:
        """List the briefers in another order, and keep that."""
        self.orders.choose(order)
        self._desk.settings.keep("calendar/briefers", order)
        self._fill()

    def _choose(self, uuid: UUID) -> None:
        self._edit(str(uuid))

    def _edit(self, uuid: str | None) -> None:
        """Show the fields of one briefer below the list, or none."""
        briefer = self._briefer(uuid)
        if briefer is not None and self._facts is not None:
            self.form.show()  # first: what is hidden does not grow
            self.form.show_briefer(briefer, self._facts, self._invitation(briefer.uuid))
        elif self._form is not None:
            self._form.hide()
            self._form.uuid = None

    def _put_in_hand(self) -> None:
        """Have the briefer whose fields are shown in hand."""
        if self._form is not None and self._form.uuid is not None:
            self.list.set_current(UUID(self._form.uuid))

    def _close(self) -> None:
        """Show no fields; the keyboard goes back to the list."""
        self._put_in_hand()
        self._edit(None)
        if (row := self.list.current_row()) is not None:
            row.setFocus(Qt.FocusReason.TabFocusReason)

    # -- what can be done with one of them --------------------------------------------------------

    @property
    def in_hand(self) -> BrieferFacts | None:
        """The briefer that the person is at, or was at last."""
        current = self.list.current()
        return self._briefer(str(current)) if current is not None else None

    def begin(self) -> None:
        """Let the person find who takes part as well."""
        self.field.begin()

    def change(self) -> None:
        """Show the fields of the briefer in hand, and go there."""
        if (briefer := self.in_hand) is not None:
            self._edit(briefer.uuid)
            self.form.focus_first()

    def go_to_person(self) -> None:
        """Go to the briefer in hand in the directory."""
        if (briefer := self.in_hand) is not None:
            self._desk.go(Address("briefers", "people", briefer.person_uuid))

    def remove(self) -> None:
        """Take the briefer in hand off the meeting."""
        if (briefer := self.in_hand) is not None:
            self._remove(UUID(briefer.uuid))

    # -- what is written -----------------------------------------------------------------------

    def mark_as_spoken(self) -> None:
        """Say of all whose invitation is still open that they spoke."""
        facts = self._facts
        if facts is not None:
            self._desk.write(
                tr("Mark the briefers of {day} as having spoken").format(day=self._named()),
                lambda session: mark_as_spoken(session, facts.uuid),
            )

    def _named(self) -> str:
        return named_day(self._facts.day if self._facts else None)

    def _reorder(self, order: Sequence[UUID]) -> None:
        facts, which = self._facts, self.order
        if facts is None:
            return
        sentence = (
            tr("Change who spoke first on {day}")
            if which == "speaking_order"
            else tr("Change who is listed first on {day}")
        )
        uuids = [str(uuid) for uuid in order]

        def change(session: Session) -> None:
            set_order(session, facts.uuid, which, uuids)

        self._desk.write(sentence.format(day=self._named()), change)

    def _add(self, person: UUID | None) -> None:
        facts = self._facts
        if facts is None or person is None:
            return
        self._desk.write(
            tr("Add a briefer on {day}").format(day=self._named()),
            lambda session: add_briefer(session, facts.uuid, str(person)),
            self._take,
            self._refuse,
        )

    def _add_new(self, name: str) -> None:
        facts = self._facts
        if facts is not None:
            self._desk.write(
                tr("Add {name} to the directory and to the meeting").format(name=name),
                lambda session: add_new_briefer(session, facts.uuid, name),
                self._take,
                self._refuse,
            )

    def _take(self, uuid: str) -> None:
        self._added = uuid
        self.field.reset(None)

    def _refuse(self, error: UserError) -> None:
        self.field.reset(None)
        self.field.show_error(str(error))

    def _remove(self, uuid: UUID) -> None:
        briefer = self._briefer(str(uuid))
        if briefer is None:
            return
        self._desk.write(
            tr("Remove {name} from the meeting of {day}").format(
                name=briefer.name, day=self._named()
            ),
            lambda session: remove_briefer(session, briefer.uuid),
            lambda _: self._desk.tell(
                tr("{name} was removed").format(name=briefer.name), undo=True
            ),
        )

    def _find(self, text: str, give: Give) -> None:
        def offer(found: Sequence[Choice]) -> None:
            give([Found(UUID(each.uuid), each.text, each.note) for each in found])

        self._desk.ask(
            lambda session: people_called(session, text), offer, owner=self, key="people"
        )

    def _go_to(self, person: UUID) -> None:
        self._desk.go(Address("briefers", "people", str(person)))
