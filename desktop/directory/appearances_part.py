"""AppearancesPart: every meeting that a person took part in."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.language import tr, trn
from desktop.directory.appearance_row import AppearanceRow
from desktop.shell.address import Address
from desktop.shell.bound_buttons import bind
from desktop.widgets.elided_label import ElidedLabel
from desktop.widgets.field import INSET
from desktop.widgets.link_label import LinkLabel
from desktop.widgets.rule import Rule
from desktop.widgets.section_header import SectionHeader
from desktop.wording.numbers import number

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from db.queries.person_details import Appearance, Passage, PersonFacts
    from desktop.shell.desk import Desk

MOST: Final = 20
"""Rows that are shown before one asks for more."""


class AppearancesPart(QWidget):
    """The newest on top, with the title as printed then."""

    hangs: ClassVar[bool] = True

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._person: PersonFacts | None = None
        self._passages: Mapping[str, Sequence[Passage]] = {}
        self._shown: list[Appearance] = []
        self._last: Appearance | None = None
        self._most = MOST
        self.rows: list[AppearanceRow] = []
        head = SectionHeader(tr("Appearances"))
        self._count = ElidedLabel("", "muted")
        head.add_end(self._count)
        self._list = QWidget()
        self._lines = QVBoxLayout(self._list)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self.more = LinkLabel()
        self._none = ElidedLabel(tr("No meeting yet"), "muted")
        self._none.setContentsMargins(INSET, 4, INSET, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._none)
        column.addWidget(self._list)
        more = QVBoxLayout()
        more.setContentsMargins(INSET, 0, INSET, 0)
        more.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        column.addLayout(more)
        self.more.clicked.connect(self._show_more)

    def show_person(self, person: PersonFacts) -> None:
        """Show the appearances of a person."""
        if self._person is None or person.uuid != self._person.uuid:
            self._most, self._passages = MOST, {}
        same = self._person is not None and self._person.printed_name == person.printed_name
        self._person = person
        self._fill(anew=not same)

    @property
    def in_hand(self) -> Appearance | None:
        """The appearance that the person is at, or was at last; else the newest."""
        self._last = next((row.shown for row in self.rows if row.hasFocus()), self._last)
        return self._last if self._last in self._shown else next(iter(self._shown), None)

    def show_meeting(self) -> None:
        """Go to the meeting of the appearance in hand."""
        if (appearance := self.in_hand) is not None:
            self._desk.go(Address("calendar", "meetings", appearance.meeting_uuid))

    def show_passages(self, passages: Mapping[str, Sequence[Passage]]) -> None:
        """Show where reports let the person speak, by participation."""
        self._passages = passages
        for row in self.rows:
            row.show_passages(passages.get(row.shown.uuid, ()))

    def _fill(self, *, anew: bool) -> None:
        person = self._person
        if person is None:
            return
        total = len(person.appearances)
        meetings = len({each.meeting_uuid for each in person.appearances})
        self._count.setText(
            trn("{count} meeting", "{count} meetings", meetings).format(count=number(meetings))
            if meetings
            else ""
        )
        self._none.setVisible(not total)
        rest = total - self._most
        self.more.setVisible(rest > 0)
        self.more.setText(tr("Show {count} more").format(count=number(rest)))
        wanted = list(person.appearances[: self._most])
        if wanted == self._shown and not anew:
            return
        self._shown = wanted
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = [self._row(each, person.printed_name) for each in wanted]
        for row in self.rows:
            self._lines.addWidget(_inset(Rule()))
            self._lines.addWidget(row)

    def _row(self, appearance: Appearance, name: str) -> AppearanceRow:
        row = AppearanceRow(appearance, name)
        bind(row, "briefers.meeting", partial(self._take, appearance))
        row.passage_wanted.connect(
            lambda uuid: self._desk.go(Address("report", "paragraphs", uuid))
        )
        row.show_passages(self._passages.get(appearance.uuid, ()))
        return row

    def _take(self, appearance: Appearance) -> None:
        self._last = appearance

    def _show_more(self) -> None:
        first = self._most
        self._most += 5 * MOST
        self._fill(anew=False)
        self.rows[first].setFocus(Qt.FocusReason.TabFocusReason)


def _inset(line: Rule) -> QWidget:
    holder = QWidget()
    sides = QVBoxLayout(holder)
    sides.setContentsMargins(INSET, 0, INSET, 0)
    sides.addWidget(line)
    return holder
