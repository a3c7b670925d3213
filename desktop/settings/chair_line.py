"""One chair of a body, changed in place: name, delegation, first and last day."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from db.errors import UserError
from db.language import tr
from desktop.settings.in_hand import take
from desktop.shell.bound_buttons import bind
from desktop.widgets.date_field import DateField
from desktop.widgets.icon_button import IconButton
from desktop.widgets.text_field import TextField

if TYPE_CHECKING:
    from db.queries.chairs import ChairRow
    from desktop.shell.desk import Desk
    from desktop.widgets.field import Field


class ChairLine(QWidget):
    """A line of the form of a body; without a chair it waits for the name of a new one."""

    hangs: ClassVar[bool] = True

    def __init__(self, desk: Desk, body_id: int, uuid: str | None) -> None:
        super().__init__()
        self._desk, self._body, self._uuid = desk, body_id, uuid
        self._fields: dict[str, Field] = {"name": TextField(tr("Add a chair"))}
        self._fields["name"].set_name(tr("Chair"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        if uuid is not None:
            self._fields |= {
                "delegation": TextField(tr("Delegation")),
                "begins_on": DateField(tr("From")),
                "ends_on": DateField(tr("Until")),
            }
            words = (tr("Chair"), tr("Delegation"), tr("From"), tr("Until"))
            for field, said in zip(self._fields.values(), words, strict=True):
                field.set_name(said)
        for name, field in self._fields.items():
            field.edited.connect(partial(self._write, name))
            row.addWidget(field, 3 if name == "name" else 2)
        if uuid is not None:
            delete = IconButton("trash", tr("Take this chair away"))
            bind(delete, "settings.line.delete", partial(take, self))
            row.addWidget(delete)

    @property
    def has_chair(self) -> bool:
        """Whether it is of a chair, and not the line for a new one."""
        return self._uuid is not None

    def begin(self) -> None:
        """Let the person write the name."""
        self._fields["name"].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_chair(self, chair: ChairRow) -> None:
        """Show what the library holds."""
        for name, field in self._fields.items():
            field.set_value(getattr(chair, name))

    def settle(self) -> None:
        """Write what was typed."""
        for field in self._fields.values():
            field.settle()

    def _write(self, name: str, value: str | date | None) -> None:
        from db.editing.bodies import add_chair, change_chair

        body, uuid, field = self._body, self._uuid, self._fields[name]

        def refused(error: UserError) -> None:
            field.show_error(str(error))

        if uuid is not None:
            self._desk.write(
                tr("Change who is in the chair"),
                lambda session: change_chair(session, uuid, name, value),
                failed=refused,
            )
        elif value:
            self._desk.write(
                tr("Put {name} into the chair").format(name=value),
                lambda session: add_chair(session, body, str(value)),
                lambda _: field.reset(""),
                failed=refused,
            )

    def delete(self) -> None:
        """Take the chair away."""
        from db.editing.bodies import delete_chair

        uuid = self._uuid
        if uuid is not None:
            self._desk.write(tr("Take a chair away"), lambda session: delete_chair(session, uuid))
            self._desk.tell(tr("Chair taken away"), undo=True)
