"""RecommendationsPanel: the recommendations that came from the selected meeting."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.errors import UserError
from db.language import tr
from db.queries.meeting_details import StatementLine, statements_of_meeting
from desktop.calendar.statement_entry import StatementEntry
from desktop.shell.address import Address
from desktop.shell.bound_buttons import bind
from desktop.shell.theme import appearance, icon, theme
from desktop.widgets.button import Button
from desktop.widgets.column import Column
from desktop.widgets.elided_label import ElidedLabel
from desktop.widgets.icon_button import IconButton
from desktop.widgets.query_table import QueryTable
from desktop.widgets.rule import Rule
from desktop.widgets.table_layout import Outline
from desktop.widgets.table_query import Portion, TableQuery
from desktop.wording.terms import IMPLEMENTATION, SPEAKER_KINDS

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop.shell.desk import Desk

HEAD: Final = 40
_SIDE: Final = 8


class RecommendationsPanel(QWidget):
    """Folds to its head; a row leads to the recommendation."""

    folded_changed = Signal(bool)
    stated = Signal(str)
    """The text of a recommendation that is to be added to those of the meeting."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._uuid: str | None = None
        self.folded = bool(desk.settings.value("calendar/panel_folded", False))
        self._fold = IconButton("chevron-down", tr("Fold the recommendations"))
        self._title = ElidedLabel(tr("Recommendations from this meeting"), "section")
        self._count = ElidedLabel("", "muted")
        self._add = Button(tr("Add"))
        self._add.setProperty("look", "quiet")
        self._add.setIcon(icon("plus"))
        self._add.setAccessibleName(tr("Add a recommendation from this meeting"))
        self._all = IconButton("jump", tr("Show all recommendations"))
        self._head = QWidget()
        line = QHBoxLayout(self._head)
        line.setContentsMargins(_SIDE, 0, _SIDE, 0)
        line.setSpacing(4)
        for part in (self._fold, self._title, self._count):
            line.addWidget(part)
        line.addStretch(1)
        line.addWidget(self._add)
        line.addWidget(self._all)
        line.addSpacing(_SIDE)
        self.table = QueryTable(
            desk, "calendar/recommendations", _columns(), label=self._title.text()
        )
        self.table.titles.hide()
        self._none = ElidedLabel("", "muted")
        self._none.setContentsMargins(0, 4, 0, 0)
        self._below_fold = QWidget()
        below = QHBoxLayout()
        below.setContentsMargins(_SIDE, 0, _SIDE, 0)
        below.setSpacing(4)
        below.addWidget(self._below_fold)
        below.addWidget(self._none, 1)
        below.addSpacing(_SIDE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.entry = StatementEntry()
        self.entry.hide()
        self._rule = Rule()
        column.addWidget(self._head)
        column.addWidget(self._rule)
        column.addWidget(self.entry)
        column.addLayout(below)
        column.addWidget(self.table, 1)
        column.addStretch(0)
        bind(self._fold, "calendar.panel")
        bind(self._all, "window.page.recommendations")
        bind(self._add, "calendar.recommend")
        self.entry.written.connect(self.stated)
        self.entry.closed.connect(self._add.setFocus)
        self.table.activated_row.connect(self._go_to)
        self.table.clicked.connect(lambda _: self._go_to(self.table.current_uuid))
        self.table.counted.connect(self._tell_count)
        appearance().changed.connect(self._dress)
        self._dress()
        self.show_meeting(None)

    def is_folded(self) -> bool:
        """Whether its head alone is shown."""
        return self.folded

    def toggle(self) -> None:
        """Fold to the head, or unfold."""
        self.fold(not self.folded)

    def begin_adding(self) -> None:
        """Let the person write a recommendation of the meeting."""
        self.fold(False)
        self.entry.begin()

    def end_adding(self) -> None:
        """Put the field away: what was written is among the recommendations now."""
        self.entry.end()

    def refuse(self, error: UserError) -> None:
        """Say why a recommendation could not be added; its text stays."""
        self.entry.refuse(str(error))

    def settle(self) -> None:
        """Tell at once what was written."""
        self.entry.settle()

    def show_meeting(self, uuid: str | None) -> None:
        """Show what came from a meeting."""
        if uuid != self._uuid:
            self.end_adding()
        self._uuid = uuid
        self._add.setEnabled(uuid is not None)
        if uuid is None:
            self._say(tr("Select a meeting to see what it recommended."))
            self._count.setText("")
            return

        def rows(session: Session, portion: Portion) -> Sequence[StatementLine]:
            found = statements_of_meeting(session, uuid)
            return found[portion.offset : portion.offset + portion.limit]

        self.table.show_query(
            TableQuery(lambda session: Outline(len(statements_of_meeting(session, uuid))), rows)
        )

    def renew(self) -> None:
        """Ask again."""
        self.show_meeting(self._uuid)

    def fold(self, folded: bool) -> None:
        """Show the head alone, or all of it."""
        self.folded = folded
        self._desk.settings.keep("calendar/panel_folded", folded)
        self._dress()
        self.folded_changed.emit(folded)

    def head_height(self) -> int:
        """How high the panel is when it is folded."""
        return theme().px(HEAD)

    def _tell_count(self, count: int) -> None:
        if self._uuid is None:
            return
        self._count.setText(str(count) if count else "")
        self._say(
            ""
            if count
            else tr("None yet. What its section of the report recommends is listed here.")
        )

    def _say(self, sentence: str) -> None:
        self._none.setText(sentence)
        self._dress()

    def _go_to(self, uuid: str | None) -> None:
        if uuid is not None:
            self._desk.go(Address("recommendations", "recommendations", uuid))

    def _dress(self) -> None:
        height = self.head_height()
        self._head.setFixedHeight(height)
        self._below_fold.setFixedWidth(theme().px(theme().measure("control")))
        self._fold.setIcon(icon("chevron-right" if self.folded else "chevron-down"))
        name = tr("Unfold the recommendations") if self.folded else tr("Fold the recommendations")
        self._fold.setAccessibleName(name)
        self._fold.setToolTip(name)
        has_rows = not self._none.text()
        self._rule.setVisible(has_rows and not self.folded)
        self.table.setVisible(has_rows and not self.folded)
        self._none.setVisible(not has_rows and not self.folded)
        self.setMinimumHeight(height)
        self.setMaximumHeight(height if self.folded else 16_777_215)


def _source(line: StatementLine) -> str | None:
    kind = tr(SPEAKER_KINDS[line.speaker_kind]) if line.speaker_kind else None
    who = line.speaker_title or kind
    if line.paragraph is None:
        return who
    paragraph = tr("¶{number}").format(number=line.paragraph)
    return tr("{place} · {who}").format(place=paragraph, who=who) if who else paragraph


def _columns() -> Sequence[Column[StatementLine]]:
    return (
        Column(
            "reference", tr("Reference"), lambda line: line.reference, 88, muted=True, tabular=True
        ),
        Column("text", tr("Statement"), lambda line: line.text, 200, second=_source, stretch=True),
        Column(
            "implementation",
            tr("Implementation"),
            lambda line: tr(IMPLEMENTATION[line.implementation]),
            136,
            mark=lambda line: ("implementation", line.implementation),
        ),
    )
