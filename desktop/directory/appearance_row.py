"""AppearanceRow: a person at a meeting, with the words of the report about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from db.language import tr
from desktop.directory import directory_words as words
from desktop.directory.row_button import RowButton
from desktop.shell.theme import appearance, paint_mark, theme
from desktop.widgets.field import INSET
from desktop.widgets.link_label import LinkLabel
from desktop.widgets.text_lines import TextLines
from desktop.wording.terms import MEETING_STATUSES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.queries.person_details import Appearance, Passage

_MARK, _GAP, _AROUND = 12, 8, 4


class AppearanceRow(RowButton):
    """Pressed, it leads to the meeting; its ¶ leads to the report."""

    passage_wanted = Signal(str)
    """UUID of the first paragraph."""

    def __init__(self, shown: Appearance, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = shown
        self.passages = LinkLabel()
        self.passages.setVisible(False)
        self._first = ""
        self.passages.clicked.connect(lambda: self.passage_wanted.emit(self._first))
        day, theme_of = words.day_of(shown), words.theme_of(shown)
        small = [words.part_in(shown), words.printed_as(shown), words.statements_in(shown)]
        if shown.name != name:
            small.insert(1, tr("Name then: {name}").format(name=shown.name))
        grid = QGridLayout(self)
        grid.setContentsMargins(INSET, _AROUND, INSET, 2 * _AROUND)
        grid.setHorizontalSpacing(_GAP)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        grid.addWidget(_Mark(shown.status), 0, 0)
        grid.addWidget(TextLines(day, "section"), 0, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.passages, 0, 2)
        texts = [TextLines(theme_of)]
        texts += [TextLines(text, "caption") for text in small if text]
        for row, text in enumerate(texts, 1):
            grid.addWidget(text, row, 1, 1, 2)
        state = tr(MEETING_STATUSES[shown.status])
        said = ", ".join(part for part in (day, state, theme_of, *small) if part)
        self.setAccessibleName(tr("Show the meeting: {meeting}").format(meeting=said))
        self.setToolTip(tr("Show this meeting in the calendar"))

    def show_passages(self, passages: Sequence[Passage]) -> None:
        """Show where the report lets the person speak."""
        self.passages.setVisible(bool(passages))
        if passages:
            named = words.passages_named(passages)
            self._first = passages[0].uuid
            self.passages.setText(named)
            self.passages.setAccessibleName(
                tr("Show {paragraphs} in the report").format(paragraphs=named)
            )


class _Mark(QWidget):
    """The mark of a meeting's state, beside the first line."""

    def __init__(self, status: str) -> None:
        super().__init__()
        self._status = status
        self.setAccessibleName(tr(MEETING_STATUSES[status]))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        appearance().changed.connect(self._dress)
        self._dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        now, look = theme(), theme().state("meeting", self._status)
        side = now.px(_MARK)
        top = (self.height() - side) // 2
        spot = self.rect().adjusted(0, top, 0, 0)
        spot.setHeight(side)
        paint_mark(QPainter(self), spot, look.mark, look.color, now.color("pane"))

    def _dress(self) -> None:
        self.setFixedSize(theme().px(_MARK), theme().px(28))
        self.update()
