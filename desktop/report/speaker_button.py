"""SpeakerButton: who speaks in the paragraph in focus, and the menu to say so."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from db.language import tr
from db.models import Quantifier, SpeakerKind
from db.queries.report_page import BrieferChoice, ParagraphRow, Speaker
from desktop.report.report_words import SPEAKERS, follows, speaker_name, who_said
from desktop.shell.theme import paint_icon, theme

_ICON, _CHEVRON, _GAP = 16, 12, 6
_ALONE = (SpeakerKind.UNATTRIBUTED, SpeakerKind.NARRATOR)
_MANY = (SpeakerKind.MEMBERS, SpeakerKind.PARTICIPANTS, SpeakerKind.MEMBER_STATES)


class SpeakerButton(QToolButton):
    """Says who speaks; its menu has the Chair, the meeting's briefers and the members."""

    chosen = Signal(object)
    """The ``Speaker`` that the person chose; None: nobody is said to speak."""
    follow_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = "speech"
        self._row: ParagraphRow | None = None
        self._briefers: Sequence[BrieferChoice] = ()
        self.setProperty("look", "speaker")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)

    def show_row(self, row: ParagraphRow) -> None:
        """Say who speaks in a paragraph."""
        self._row = row
        self._icon = "link" if follows(row) else "speech"
        self.setText(who_said(row))
        self.setAccessibleName(tr("Who said it: {speaker}").format(speaker=who_said(row)))
        self.setToolTip(tr("Say who speaks in this paragraph"))
        self.updateGeometry()
        self.update()

    def offer(self, briefers: Sequence[BrieferChoice]) -> None:
        """Offer the briefers of the section's meeting."""
        self._briefers = briefers

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

    def _fill(self) -> None:
        menu, row = self.menu(), self._row
        menu.clear()
        if row is None:
            return
        if row.topic is not None:
            follow = menu.addAction(tr("Follow the record"), self.follow_wanted.emit)
            follow.setCheckable(True)
            follow.setChecked(follows(row))
            menu.addSeparator()
        self._add(menu, Speaker(SpeakerKind.CHAIR))
        for each in self._briefers:
            known = Speaker(SpeakerKind.BRIEFER, None, each.name, each.participation)
            self._add(menu, known)
        if not self._briefers:
            self._add(menu, Speaker(SpeakerKind.BRIEFER))
        for kind in _MANY:
            inner = menu.addMenu(tr(SPEAKERS[(kind.value, None)]))
            self._add(inner, Speaker(kind))
            for quantifier in Quantifier:
                self._add(inner, Speaker(kind, quantifier))
        menu.addSeparator()
        for kind in _ALONE:
            self._add(menu, Speaker(kind))
        nobody = menu.addAction(tr("Take back who said it"), partial(self.chosen.emit, None))
        nobody.setEnabled(bool(row.speakers))

    def _add(self, menu: QMenu, speaker: Speaker) -> None:
        action = menu.addAction(speaker_name(speaker), partial(self.chosen.emit, speaker))
        action.setCheckable(True)
        now = self._row.speakers[0] if self._row is not None and self._row.speakers else None
        action.setChecked(now == speaker)
