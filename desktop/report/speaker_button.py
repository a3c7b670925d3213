"""SpeakerButton: who speaks in the paragraph in focus, and the menu to say so."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from db.language import tr
from db.queries.report_page import ParagraphRow
from desktop.report.report_words import follows, who_said
from desktop.report.speaker_actions import WHO, who_speaks
from desktop.shell.theme import paint_icon, theme
from desktop.widgets.page_menu import PageMenu

_ICON, _CHEVRON, _GAP = 16, 12, 6


class SpeakerButton(QToolButton):
    """Says who speaks; its menu has the Chair, the meeting's briefers and the members."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = "speech"
        self.setProperty("look", "speaker")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setMenu(PageMenu(WHO, self, who_speaks))

    def show_row(self, row: ParagraphRow) -> None:
        """Say who speaks in a paragraph."""
        self._icon = "link" if follows(row) else "speech"
        self.setText(who_said(row))
        self.setAccessibleName(tr("Who said it: {speaker}").format(speaker=who_said(row)))
        self.setToolTip(tr("Say who speaks in this paragraph"))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        now = theme()
        text = self.fontMetrics().horizontalAdvance(self.text()) + 2
        return QSize(now.px(_ICON + _CHEVRON) + text + 2 * _GAP + 8, now.px(28))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(72), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw icon, words and chevron, so that they stand where those of other paragraphs do."""
        now, painter = theme(), QPainter(self)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if self.underMouse() or self.isDown():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.color("hover"))
            painter.drawRoundedRect(self.rect(), now.radius("control"), now.radius("control"))
        color, side = now.color("text-muted"), now.px(_ICON)
        spot = self.rect().adjusted(4, (self.height() - side) // 2, 0, 0)
        spot.setSize(QSize(side, side))
        if mirrored:
            spot.moveRight(self.width() - 5)
        paint_icon(painter, spot, self._icon, color)
        text = self.rect().adjusted(4 + side + _GAP, 0, -now.px(_CHEVRON) - _GAP - 4, 0)
        chevron = self.rect()
        chevron.setSize(QSize(now.px(_CHEVRON), now.px(_CHEVRON)))
        chevron.moveTop((self.height() - chevron.height()) // 2)
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, text.width()
        )
        used = self.fontMetrics().horizontalAdvance(shown)
        chevron.moveLeft(text.left() + used + _GAP)
        if mirrored:
            text.moveRight(self.width() - 1 - text.left())
            chevron.moveRight(self.width() - 1 - chevron.left())
        painter.setFont(self.font())
        painter.setPen(now.color("text"))
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)
        paint_icon(painter, chevron, "chevron-down", color)
