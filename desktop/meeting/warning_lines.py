"""WarningLines: what there is to look at again in a meeting, and where to do it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.language import later, tr
from db.queries.meeting_warnings import MeetingWarning, WarningCode
from desktop.widgets.field import INSET
from desktop.widgets.icon_label import IconLabel
from desktop.widgets.link_label import LinkLabel

_PLACES: Final = {
    WarningCode.BRIEFER_TWICE: (later("Look at the briefers"), "briefers", ""),
    WarningCode.ROOM_TWICE: (later("Change the room"), "plan", "room"),
    WarningCode.CHAIR_TWICE: (later("Change the hour"), "plan", "starts_at"),
    WarningCode.OUTSIDE_PERIOD: (later("Change the date"), "", "day"),
    WarningCode.ON_HOLIDAY: (later("Change the date"), "", "day"),
    WarningCode.NO_ATTENDANCE: (later("Note who was there"), "attendance", ""),
    WarningCode.LATE_CONCEPT_NOTE: (later("Look at the concept note"), "prepare", ""),
    WarningCode.BRIEFER_ONLY_PROPOSED: (later("Say who spoke"), "briefers", ""),
}
"""By what there is to look at: what to do, in which section, and on which field."""


class WarningLines(QWidget):
    """Quiet lines that stop nobody; each leads to where something can be done."""

    hangs: ClassVar[bool] = True
    wanted = Signal(str, str)
    """The section, and the field of the plan, or ""."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[MeetingWarning, ...] = ()
        self.links: list[LinkLabel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(INSET, 8, INSET, 0)
        self._column.setSpacing(4)
        self.hide()

    def show_warnings(self, warnings: Sequence[MeetingWarning]) -> None:
        """Show what there is to look at; nothing where all is well."""
        if tuple(warnings) == self._shown:
            return
        self._shown = tuple(warnings)
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.links = []
        for each in self._shown:
            self._column.addWidget(self._line(each))
        self.setVisible(bool(self._shown))

    def sentences(self) -> list[str]:
        """Give what is said."""
        return [each.sentence for each in self._shown]

    def _line(self, warning: MeetingWarning) -> QWidget:
        words, section, field = _PLACES[warning.code]
        said = QLabel(warning.sentence)
        said.setWordWrap(True)
        said.setTextFormat(Qt.TextFormat.PlainText)
        link = LinkLabel(tr(words))
        link.setAccessibleDescription(warning.sentence)
        link.clicked.connect(partial(self.wanted.emit, section, field))
        self.links.append(link)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        both = QVBoxLayout()
        both.setSpacing(0)
        both.addWidget(said)
        both.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)
        row.addWidget(IconLabel("warning", "warning"), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(both, 1)
        return line
