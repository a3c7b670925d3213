"""RecordBlock: what an operation did to one record, with the ways back and to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from db.language import later, tr
from db.models import ChangeAction
from db.queries.history import RecordChange
from desktop.history.change_words import name_of, told
from desktop.shell.address import Address
from desktop.shell.bound_buttons import bind
from desktop.widgets.elided_label import ElidedLabel
from desktop.widgets.field import INSET
from desktop.widgets.link_label import LinkLabel
from desktop.widgets.section_header import SectionHeader
from desktop.wording.terms import RECORDS

_DONE: Final = {
    ChangeAction.INSERT: later("{record}: added"),
    ChangeAction.UPDATE: later("{record}: changed"),
    ChangeAction.DELETE: later("{record}: deleted"),
}


@dataclass(frozen=True, slots=True)
class Touched:
    """A record that an operation touched; ``restorable``: it can be put back by itself."""

    change: RecordChange
    restorable: bool

    @property
    def address(self) -> Address | None:
        """Where the record is shown, if it still exists and a page shows its kind."""
        change = self.change
        return Address.of_record(change.family, change.uuid) if change.exists else None


class RecordBlock(QWidget):
    """Its buttons do the actions of the page with this record in hand."""

    hangs: ClassVar[bool] = True
    taken = Signal()
    """The record is in hand: one of its buttons was pressed."""

    def __init__(self, record: Touched) -> None:
        super().__init__()
        self.record, change = record, record.change
        name = name_of(change)
        header = SectionHeader(
            tr(_DONE[change.action]).format(record=tr(RECORDS[change.family])),
            action_text=tr("Take back") if record.restorable else None,
            icon_name="undo",
        )
        if header.action is not None:
            header.action.setAccessibleName(tr("Take back: {record}").format(record=name))
            bind(header.action, "history.restore", self.taken.emit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        words = QVBoxLayout()
        words.setContentsMargins(INSET, 0, INSET, 0)
        words.setSpacing(4)
        if record.address is not None:
            link = LinkLabel(name)
            link.setAccessibleName(tr("Show {record}").format(record=name))
            bind(link, "history.show", self.taken.emit)
            words.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)
        else:
            words.addWidget(ElidedLabel(name, "muted"))
        for field in change.fields:
            for text in told(field, change.action):
                words.addWidget(wrapped(text))
        column.addLayout(words)


def wrapped(text: str, look: str = "body") -> QLabel:
    """Make a label that breaks its text into lines, which can be copied."""
    label = QLabel(text)
    label.setProperty("look", look)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
