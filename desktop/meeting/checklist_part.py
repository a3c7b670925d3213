"""ChecklistPart: what is to be done for a meeting, ticked, put in order and added to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.editing import checklists
from db.errors import UserError
from db.language import tr
from desktop.calendar.meeting_words import named_day
from desktop.meeting.checklist_words import late_from, tick_item
from desktop.meeting.item_form import ItemForm
from desktop.widgets.adding_line import AddingLine
from desktop.widgets.button import Button
from desktop.widgets.tick_list import TickList

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from db.queries.checklists import ItemRow
    from desktop.meeting.meeting_life import MeetingLife
    from desktop.shell.desk import Desk


class ChecklistPart(QWidget):
    """Space or a click ticks an item; a row that is chosen is edited below the list."""

    hangs: ClassVar[bool] = True
    menu_wanted = Signal(QPoint)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._life: MeetingLife | None = None
        self._added: str | None = None
        self.list = TickList(tr("Checklist"))
        self._form: ItemForm | None = None
        self.field = AddingLine(tr("Add something to do"))
        self.begin_button = Button(tr("Add the checklist"))
        self.begin_button.setProperty("look", "quiet")
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.begin_button)
        line.addStretch(1)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list)
        column.addLayout(line)
        column.addWidget(self.field)
        self.begin_button.clicked.connect(self.begin_checklist)
        self.list.ticked.connect(self._tick)
        self.list.reordered.connect(self._reorder)
        for signal in (self.list.chosen, self.list.activated):
            signal.connect(lambda uuid: self._edit(str(uuid)))
        self.list.removed.connect(lambda uuid: self._delete(self._row(str(uuid))))
        self.list.menu_wanted.connect(lambda _uuid, where: self.menu_wanted.emit(where))
        self.field.written.connect(self._add)

    @property
    def form(self) -> ItemForm:
        """The fields of the item that is chosen; made when the first one is."""
        if self._form is None:
            self._form = ItemForm(self._desk)
            self._form.hide()
            self._form.closed.connect(self._close)
            self._column.insertWidget(self._column.indexOf(self.list) + 1, self._form)
        return self._form

    def show_life(self, life: MeetingLife) -> None:
        """Show what is to be done for a meeting."""
        another = self._life is None or life.facts.uuid != self._life.facts.uuid
        self._life = life
        if another:
            self._edit(None)
        late = late_from(life.facts, life.today)
        self.list.show_items(tick_item(row, late) for row in life.checklist)
        self.list.setVisible(bool(life.checklist))
        self.begin_button.setVisible(not life.checklist)
        if self._added is not None and self._row(self._added) is not None:
            self.list.set_current(UUID(self._added))
            self._added = None
        here = self._row(self._chosen)
        if here is None:
            self._edit(None)
        else:
            self.form.show_item(here, self._day)

    def settle(self) -> None:
        """Write what was typed."""
        self.field.settle()

    # -- what can be done with one of them -------------------------------------------------------

    @property
    def in_hand(self) -> ItemRow | None:
        """The item that the person is at, or was at last."""
        current = self.list.current()
        return self._row(str(current)) if current is not None else None

    def begin(self) -> None:
        """Let the person write something to do."""
        self.field.begin()

    def turn(self) -> None:
        """Tick the item in hand, or take its tick away."""
        self.list.turn()

    def change(self) -> None:
        """Show the fields of the item in hand, and go there."""
        if (row := self.in_hand) is not None:
            self._edit(row.uuid)
            self.form.focus_first()

    def delete(self) -> None:
        """Take the item in hand off the list."""
        self._delete(self._row(self._chosen) or self.in_hand)

    def begin_checklist(self) -> None:
        """Take the items of the template that the meeting lacks."""
        if (uuid := self._uuid) is not None:
            self._write(
                tr("Add the checklist of {day}"),
                lambda session: checklists.begin_checklist(session, uuid),
            )

    # -- what is written ---------------------------------------------------------------------------

    @property
    def _chosen(self) -> str | None:
        """The item whose fields are shown."""
        return self._form.uuid if self._form is not None else None

    @property
    def _uuid(self) -> str | None:
        return self._life.facts.uuid if self._life is not None else None

    @property
    def _day(self) -> date | None:
        return self._life.facts.day if self._life is not None else None

    def _row(self, uuid: str | None) -> ItemRow | None:
        rows = self._life.checklist if self._life is not None else ()
        return next((row for row in rows if row.uuid == uuid), None)

    def _edit(self, uuid: str | None) -> None:
        row = self._row(uuid)
        if row is not None:
            self.form.show()
            self.form.show_item(row, self._day)
        elif self._form is not None:
            self._form.hide()
            self._form.leave()

    def _close(self) -> None:
        """Show no fields; the keyboard goes back to the list."""
        self._edit(None)
        if (row := self.list.current_row()) is not None:
            row.setFocus(Qt.FocusReason.TabFocusReason)

    def _write(
        self,
        sentence: str,
        change: Callable[[Session], object],
        done: Callable[[object], None] | None = None,
        failed: Callable[[UserError], None] | None = None,
        **words: str,
    ) -> None:
        label = sentence.format(day=named_day(self._day), **words)
        self._desk.write(label, change, done, failed)

    def _tick(self, uuid: UUID, done: bool) -> None:
        row = self._row(str(uuid))
        if row is None:
            return
        by = self._desk.settings.value("meeting/done_by", "")
        if done:
            today = date.today()
            self._write(
                tr("Tick “{what}” for {day}"),
                lambda session: checklists.tick(session, row.uuid, today, by),
                what=row.text,
            )
        else:
            self._write(
                tr("Take back that “{what}” is done for {day}"),
                lambda session: checklists.untick(session, row.uuid),
                what=row.text,
            )

    def _reorder(self, order: Sequence[UUID]) -> None:
        if (uuid := self._uuid) is not None:
            uuids = [str(each) for each in order]
            self._write(
                tr("Put the checklist of {day} in order"),
                lambda session: checklists.order_items(session, uuid, uuids),
            )

    def _add(self, text: str) -> None:
        uuid = self._uuid
        if uuid is None:
            return

        def take(added: object) -> None:
            self._added = str(added)

        self._write(
            tr("Add “{what}” to what is to be done for {day}"),
            lambda session: checklists.add_item(session, uuid, text),
            take,
            lambda error: self.field.refuse(text, str(error)),
            what=text,
        )

    def _delete(self, row: ItemRow | None) -> None:
        if row is not None:
            self._write(
                tr("Take “{what}” off the checklist of {day}"),
                lambda session: checklists.delete_item(session, row.uuid),
                lambda _: self._desk.tell(
                    tr("“{what}” was taken off").format(what=row.text), undo=True
                ),
                what=row.text,
            )
