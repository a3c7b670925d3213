"""MeetingContents: the sections of a meeting beside it, each with how it stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QStyle, QVBoxLayout, QWidget

from db.language import tr
from desktop.shell.theme import appearance, theme

if TYPE_CHECKING:
    from desktop.widgets.folding_section import FoldingSection

_WIDTH: Final = 208
_ROW: Final = 32
_EDGE: Final = 12
_TWO: Final = 48


class _Way(QAbstractButton):
    """A way to a section: its title, and how it stands below where there is something to say."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setText(title)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._summary, self._role = "", "text-muted"
        self.say("")

    def say(self, summary: str, role: str = "text-muted") -> None:
        """Say how the section stands."""
        self._summary, self._role = summary, role
        named = tr("{title}: {state}").format(title=self.text(), state=summary)
        self.setAccessibleName(named if summary else self.text())
        self.measure()

    def measure(self) -> None:
        """Take the height of the words at the text scale of the moment."""
        self.setFixedHeight(theme().px(_TWO if self._summary else _ROW))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(_WIDTH), self.height())

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        """Leave the mark to where the person reads."""

    def paintEvent(self, event: QPaintEvent) -> None:
        now, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "selection" if self.isChecked() else "hover" if self.underMouse() else ""
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.color(ground))
            radius = now.radius("control")
            painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        width, lines = self.width() - 2 * _EDGE, now.line()
        below = now.line("caption") if self._summary else 0
        top = (self.height() - lines - below) // 2
        chosen = self.isChecked()
        for rect, words, font, role in (
            (QRect(_EDGE, top, width, lines), self.text(), now.font(strong=chosen), "text"),
            (QRect(_EDGE, top + lines, width, below), self._summary,
             now.font("caption", tabular=True), self._role),
        ):  # fmt: skip
            painter.setFont(font)
            painter.setPen(now.color(role, selected=chosen))
            ellipsis = Qt.TextElideMode.ElideRight
            shown = painter.fontMetrics().elidedText(words, ellipsis, rect.width())
            edge = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
            turned = QStyle.visualRect(self.layoutDirection(), self.rect(), rect)
            painter.drawText(turned, int(edge), shown)


class MeetingContents(QFrame):
    """A small table of contents; the section that is read is marked."""

    chosen = Signal(str)

    def __init__(self, titles: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Sections of the meeting"))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 16, 8, 16)
        column.setSpacing(2)
        self.ways = {name: _Way(title) for name, title in titles.items()}
        for name, way in self.ways.items():
            way.clicked.connect(lambda _=False, name=name: self.chosen.emit(name))
            column.addWidget(way)
        column.addStretch(1)
        appearance().changed.connect(self._dress)
        self._dress()

    def show_sections(self, sections: Mapping[str, FoldingSection]) -> None:
        """Say how each section stands."""
        for name, way in self.ways.items():
            head = sections[name].head
            way.say(head.summary, head.role)

    def mark(self, name: str) -> None:
        """Mark the section that is read."""
        for each, way in self.ways.items():
            way.setChecked(each == name)

    def _dress(self) -> None:
        self.setFixedWidth(theme().px(_WIDTH))
        for way in self.ways.values():
            way.measure()
