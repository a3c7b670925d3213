"""The top row: back, forward, the menus, and the field that finds records and actions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenuBar, QToolButton

from db.language import tr
from desktop.shell.actions import hint
from desktop.shell.bound_buttons import bind
from desktop.shell.theme import appearance, icon, paint_icon, theme
from desktop.shell.window_actions import WINDOW_ACTIONS


class _Finder(QToolButton):
    """Looks like a search field and opens the palette, where the searching is done."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("finder")
        self.setProperty("look", "finder")
        self.setAccessibleName(tr("Find a record or an action"))
        self.setToolTip(hint(WINDOW_ACTIONS, "window.palette"))
        self.setCursor(Qt.CursorShape.IBeamCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, size = QPainter(self), theme().px(16)
        right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        room = self.rect().adjusted(8, 0, -8, 0)
        glass = room.__class__(
            room.right() - size + 1 if right else room.left(),
            (self.height() - size) // 2,
            size,
            size,
        )
        paint_icon(painter, glass, "search", theme().color("text-muted"))
        painter.setFont(theme().font("caption"))
        keys = "Ctrl+K"
        width = painter.fontMetrics().horizontalAdvance(keys) + 12
        cap = room.__class__(room.left() if right else room.right() - width, 5, width, 0)
        cap.setBottom(self.height() - 6)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme().color("border"))
        painter.setBrush(theme().color("window"))
        painter.drawRoundedRect(cap.toRectF().translated(0.5, 0.5), 4, 4)
        painter.setPen(theme().color("text-muted"))
        painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), keys)
        painter.setFont(theme().font("body"))
        painter.setPen(theme().color("placeholder"))
        gap = size + 8
        line = (
            room.adjusted(width + 8, 0, -gap, 0) if right else room.adjusted(gap, 0, -width - 8, 0)
        )
        shown = painter.fontMetrics().elidedText(
            self.accessibleName(), Qt.TextElideMode.ElideRight, line.width()
        )
        where = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, int(where), shown)


class TopRow(QFrame):
    """What stands above every page."""

    def __init__(self, back: QAction, forward: QAction, menus: QMenuBar) -> None:
        super().__init__()
        self.setObjectName("topRow")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(4)
        for action in (back, forward):
            button = QToolButton()
            button.setProperty("look", "icon")
            button.setDefaultAction(action)
            button.setAccessibleName(action.text())
            row.addWidget(button)
        row.addSpacing(8)
        menus.setNativeMenuBar(False)
        row.addWidget(menus, 1, Qt.AlignmentFlag.AlignVCenter)
        self.finder = _Finder()
        """Opens the palette."""
        bind(self.finder, "window.palette")
        row.addWidget(self.finder)
        row.addSpacing(4)
        self._arrows = (back, forward)
        appearance().changed.connect(self._renew)
        self._renew()

    def _renew(self) -> None:
        self.setFixedHeight(theme().px(theme().measure("top-row")))
        self.finder.setFixedSize(theme().px(328), theme().px(theme().measure("control")))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for action, name in zip(self._arrows, ("back", "forward"), strict=True):
            other = {"back": "forward", "forward": "back"}[name]
            action.setIcon(icon(other if mirrored else name))
