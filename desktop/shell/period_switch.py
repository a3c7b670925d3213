"""Body and reporting period, at the top of the navigation and changed there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QToolButton

from db.language import tr
from desktop.shell.actions import ActionTable
from desktop.shell.bound_buttons import bind
from desktop.shell.theme import appearance, paint_icon, theme
from desktop.wording.days import day_range

if TYPE_CHECKING:
    from db.queries.periods import PeriodRow
    from desktop.shell.desk import Desk

_SUBJECT = re.compile(r"^[\w ]+? (?:on|sur) (?:les? |la |l’)?(.+)$", re.IGNORECASE)
"""A name such as "Working Group on ...": its kind, and what it deals with."""


class PeriodSwitch(QToolButton):
    """Says which body and period the pages are about; a press lists the others."""

    def __init__(self, desk: Desk, window_actions: ActionTable) -> None:
        super().__init__()
        self._desk = desk
        self._acts = window_actions
        self._folded = False
        self.setObjectName("periodSwitch")
        self.setProperty("look", "nav")
        self.setSizePolicy(self.sizePolicy().Policy.Expanding, self.sizePolicy().Policy.Fixed)
        bind(self, "window.period")
        for signal in (desk.opened, desk.period_changed, desk.periods_changed):
            signal.connect(self._renew)
        appearance().changed.connect(self._renew)
        self._renew()

    def fold(self, folded: bool) -> None:
        """Show the sign of a switch alone, or the names beside it."""
        self._folded = folded
        self._renew()

    def open_menu(self) -> None:
        """List every body with its periods, newest first."""
        menu = self.menu_of_periods()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.mapToGlobal(QPoint(8, self.height())))

    def menu_of_periods(self) -> QMenu:
        """Give the list that a press opens."""
        menu = QMenu(self)
        menu.setAccessibleName(tr("Bodies and reporting periods"))
        self._acts.renew()
        for body in dict.fromkeys(period.body for period in self._desk.periods):
            menu.addSection(body)
            for period in self._desk.periods:
                if period.body == body:
                    menu.addAction(self._acts[f"window.in_period.{period.uuid}"])
        menu.addSeparator()
        menu.addAction(self._acts["window.new_period"])
        menu.addAction(self._acts["window.bodies"])
        return menu

    def _renew(self) -> None:
        self.setFixedHeight(theme().px(theme().measure("header")))
        name, days = self._lines()
        self.setAccessibleName(
            tr("Body and period: {body}, {period}").format(body=name, period=days)
        )
        self.setToolTip(f"{self._full_name() or name}\n{days}")
        self.update()

    def _lines(self) -> tuple[str, str]:
        period = self._desk.period
        if period is None:
            return tr("No body yet"), tr("Start one, or import a report")
        return self._short_name(period), day_range(period.begins_on, period.ends_on)

    def _short_name(self, period: PeriodRow) -> str:
        """What the body deals with, where its name says that after its kind; else its name."""
        subject = _SUBJECT.search(period.body)
        return subject[1][:1].upper() + subject[1][1:] if subject else period.body

    def _full_name(self) -> str:
        return self._desk.period.body if self._desk.period else ""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, muted = QPainter(self), theme().color("text-muted")
        size = theme().px(16)
        right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        edge = 8 if right else self.width() - size - 8
        sign = self.rect().center() - QPoint(size // 2, size // 2) if self._folded else None
        where = sign or QPoint(edge, (self.height() - size) // 2)
        paint_icon(
            painter, self.rect().__class__(where.x(), where.y(), size, size), "switch", muted
        )
        if self._folded:
            return
        name, days = self._lines()
        margins = (size + 12, -16) if right else (16, -size - 12)
        room = self.rect().adjusted(margins[0], 0, margins[1], 0)
        half = room.height() // 2
        for text, top, role, font in (
            (name, Qt.AlignmentFlag.AlignBottom, "text", theme().font("body", strong=True)),
            (days, Qt.AlignmentFlag.AlignTop, "text-muted", theme().font("caption")),
        ):
            painter.setFont(font)
            painter.setPen(theme().color(role))
            upper = top == Qt.AlignmentFlag.AlignBottom
            line = room.adjusted(0, 0 if upper else half + 1, 0, -half + 1 if upper else 0)
            shown = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, line.width()
            )
            painter.drawText(line, int(Qt.AlignmentFlag.AlignLeading | top), shown)
