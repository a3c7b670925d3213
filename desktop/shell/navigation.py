"""The way to the pages, on the left; it folds to icons."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton, QVBoxLayout, QWidget

from db.language import tr
from desktop.shell.bound_buttons import bind
from desktop.shell.pages import BY_NAME, PAGES, PageEntry
from desktop.shell.period_switch import PeriodSwitch
from desktop.shell.theme import appearance, paint_icon, theme
from desktop.wording.numbers import number

_EDGE = 8
_GAP = 12
_MIDDLE = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter


class _Way(QToolButton):
    """One line of the navigation: icon, name and how many records the page holds."""

    def __init__(self, entry: PageEntry, place: int) -> None:
        super().__init__()
        self.name = entry.name
        self._picture = entry.icon
        self._count = ""
        self._folded = False
        self.setProperty("look", "nav")
        self.setText(tr(entry.title))
        self.setCheckable(True)
        self._keys = f"Ctrl+{place}"
        self.renew()

    def renew(self) -> None:
        """Take the colours and sizes of the present theme."""
        self.setFixedHeight(theme().px(theme().measure("nav-row")))
        self.setToolTip(f"{self.text()} ({self._keys})" if self._folded else self._keys)

    def fold(self, folded: bool) -> None:
        """Show the icon alone, or the name and the count beside it."""
        self._folded = folded
        self.renew()

    def count(self, count: int | None) -> None:
        """Show how many records there are; none, and None, say nothing."""
        self._count = number(count) if count else ""
        self.setAccessibleName(f"{self.text()} {self._count}".strip())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, chosen = QPainter(self), self.isChecked()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("selection" if chosen else "hover"))
            radius = theme().radius("control")
            painter.drawRoundedRect(self.rect(), radius, radius)
        muted = theme().color("accent" if chosen else "text-muted", selected=chosen)
        size = theme().px(16)
        place = QRect((self.width() - size) // 2 if self._folded else _EDGE, 0, size, size)
        place.moveTop((self.height() - size) // 2)
        paint_icon(painter, self._mirrored(place), self._picture, muted)
        if self._folded:
            return
        text = self.rect().adjusted(_EDGE + size + _GAP, 0, -_EDGE, 0)
        if self._count:
            painter.setPen(theme().color("text-muted", selected=chosen))
            painter.setFont(theme().font("caption", tabular=True))
            width = painter.fontMetrics().horizontalAdvance(self._count)
            count = QRect(text.right() - width, text.top(), width + 1, text.height())
            painter.drawText(self._mirrored(count), int(_MIDDLE), self._count)
            text.setRight(count.left() - _EDGE)
        painter.setPen(theme().color("text", selected=chosen))
        painter.setFont(theme().font("body", strong=chosen))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, text.width())
        painter.drawText(self._mirrored(text), int(_MIDDLE), shown)

    def room(self) -> int:
        """Give the width that the name takes, with a count of two figures where one may come."""
        words = QFontMetrics(theme().font(strong=True)).horizontalAdvance(self.text())
        count = QFontMetrics(theme().font("caption", tabular=True)).horizontalAdvance("88")
        return _EDGE + theme().px(16) + _GAP + words + _EDGE + count + _EDGE

    def sizeHint(self) -> QSize:
        return QSize(theme().px(theme().measure("sidebar-folded")) - 16, self.height())

    def _mirrored(self, place: QRect) -> QRect:
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return place
        left = self.width() - place.right() - 1
        return QRect(left, place.top(), place.width(), place.height())


class Navigation(QFrame):
    """Body and period at the top, then a way to each page."""

    def __init__(self, periods: PeriodSwitch) -> None:
        super().__init__()
        self.setObjectName("navigation")
        self.setAccessibleName(tr("Pages"))
        self._periods = periods
        self._folded = False
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(periods)
        ways = QWidget()
        rows = QVBoxLayout(ways)
        rows.setContentsMargins(8, 8, 8, 8)
        rows.setSpacing(2)
        self._ways: dict[str, _Way] = {}
        for place, entry in enumerate((each for each in PAGES if each.navigable), 1):
            way = self._ways[entry.name] = _Way(entry, place)
            way.setSizePolicy(way.sizePolicy().Policy.Expanding, way.sizePolicy().Policy.Fixed)
            self._group.addButton(way)
            rows.addWidget(way)
            bind(way, f"window.page.{entry.name}")
        column.addWidget(ways)
        column.addStretch(1)
        appearance().changed.connect(self._renew)
        self._renew()

    @property
    def folded(self) -> bool:
        """Whether icons alone are shown."""
        return self._folded

    def fold(self, folded: bool) -> None:
        """Show icons alone, or names beside them."""
        self._folded = folded
        self._periods.fold(folded)
        for way in self._ways.values():
            way.fold(folded)
        self._renew()

    def show_page(self, name: str) -> None:
        """Mark the page that is shown, or that it is a part of; none that is not led to."""
        name = BY_NAME[name].within or name if name in BY_NAME else name
        self._group.setExclusive(name in self._ways)
        for key, way in self._ways.items():
            way.setChecked(key == name)
            way.renew()
        self._group.setExclusive(True)

    def stop(self) -> QWidget:
        """Give the way to the page that is shown, or else the first."""
        ways = [*self._ways.values()]
        return next((way for way in ways if way.isChecked()), ways[0])

    def show_counts(self, counts: dict[str, int]) -> None:
        """Show by page how many records there are."""
        for name, way in self._ways.items():
            way.count(counts.get(name))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._renew()
        super().changeEvent(event)

    def _renew(self) -> None:
        usual = theme().px(theme().measure("sidebar"))
        named = max(way.room() for way in self._ways.values()) + 2 * _EDGE
        named += -named % 4
        folded = theme().measure("sidebar-folded")
        self.setFixedWidth(folded if self._folded else max(usual, named))
        for way in self._ways.values():
            way.renew()
