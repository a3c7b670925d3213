"""ThemeTray: the themes that wait for a day, to be carried to one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from db.language import tr
from desktop.calendar.theme_drag import drag_theme
from desktop.programme.theme_words import line_of, mark_of, short_of, spoken_theme
from desktop.shell.theme import appearance, theme
from desktop.widgets.chip import paint_state
from desktop.widgets.elided_label import ElidedLabel
from desktop.widgets.hairline import hairline, snapped
from desktop.widgets.icon_label import IconLabel
from desktop.widgets.rule import Rule

if TYPE_CHECKING:
    from db.queries.programme import ProgrammeRow

_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_M)
_HEIGHT: Final = 52
_CHIP: Final = 28
_SIDES: Final = 8
_WIDEST: Final = 240


class TrayTheme(QAbstractButton):
    """A theme that waits: dragged to a day, or pressed to choose one."""

    chosen = Signal()
    """The person came to it."""
    menu_wanted = Signal(QPoint)

    def __init__(self, row: ProgrammeRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        self._pressed: QPoint | None = None
        self.setText(short_of(row))
        self.setToolTip(f"{row.title}\n{line_of(row)}")
        self.setAccessibleName(spoken_theme(row, 0).removeprefix("0, "))
        self.setAccessibleDescription(tr("Drag it onto a day, or press Enter to choose one."))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        appearance().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        taken = theme().px(theme().measure("mark")) + 4 + 2 * _SIDES
        words = QFontMetrics(theme().font()).horizontalAdvance(self.text()) + 2
        return QSize(min(words + taken, theme().px(_WIDEST)), theme().px(_CHIP))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.chosen.emit()
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = event.position().toPoint() if left else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        far = QApplication.startDragDistance()
        at = event.position().toPoint()
        if self._pressed is not None and (at - self._pressed).manhattanLength() >= far:
            self._pressed = None
            self.setDown(False)
            drag_theme(self, self.row.theme_uuid, self.text())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        self.setDown(False)  # a click chooses it, and no more

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.clicked.emit()

    def event(self, event: QEvent) -> bool:
        override = event.type() is QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_M:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _KEYS and not event.modifiers():
            self.clicked.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.chosen.emit()
        self.menu_wanted.emit(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        now, painter = theme(), QPainter(self)
        pen = hairline(painter, now.color("border-strong" if self.underMouse() else "border"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.setBrush(now.color("surface"))
        radius = now.radius("chip")
        painter.drawRoundedRect(snapped(painter, self.rect(), pen), radius, radius)
        axis, word = mark_of(self.row.outcome)
        paint_state(
            painter,
            QRectF(self.rect()).adjusted(_SIDES, 0, -_SIDES, 0),
            now.state(axis, word),
            self.text(),
            gap=4,
            mirrored=self.isRightToLeft(),
        )


class ThemeTray(QFrame):
    """A line at the foot of the programme; it is not there while nothing waits."""

    chosen = Signal(str)
    """The theme of that UUID is the one that the person is at."""
    scheduled = Signal(str)
    """The theme of that UUID is to be given a day."""
    menu_wanted = Signal(QPoint)

    def __init__(self) -> None:
        super().__init__()
        self.themes: list[TrayTheme] = []
        self._aside = False
        self._title = ElidedLabel("", "section")
        self._line = QWidget()
        self._chips = QHBoxLayout(self._line)
        self._chips.setContentsMargins(4, 0, 4, 0)
        self._chips.setSpacing(8)
        self._chips.addStretch(1)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidgetResizable(True)
        self._area.setWidget(self._line)
        for policy in (
            self._area.setVerticalScrollBarPolicy,
            self._area.setHorizontalScrollBarPolicy,
        ):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel("inbox", "text-muted"))
        row.addWidget(self._title)
        row.addWidget(self._area, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Rule())
        column.addLayout(row, 1)
        appearance().changed.connect(self._dress)
        self._dress()
        self.hide()

    def show_rows(self, rows: Sequence[ProgrammeRow]) -> None:
        """Show the themes that wait."""
        waiting = [row for row in rows if row.in_tray]
        if waiting != [each.row for each in self.themes]:
            for each in self.themes:
                self._chips.removeWidget(each)
                each.hide()
                each.deleteLater()
            self.themes = [self._chip(row) for row in waiting]
            for place, each in enumerate(self.themes):
                self._chips.insertWidget(place, each)
        self._title.setText(tr("No date yet"))
        self._show()

    def stand_aside(self, aside: bool) -> None:
        """Be hidden while the same themes are listed elsewhere."""
        self._aside = aside
        self._show()

    def _show(self) -> None:
        self.setVisible(bool(self.themes) and not self._aside)

    def _chip(self, row: ProgrammeRow) -> TrayTheme:
        chip = TrayTheme(row)
        chip.chosen.connect(lambda: self.chosen.emit(row.theme_uuid))
        chip.clicked.connect(lambda: self.scheduled.emit(row.theme_uuid))
        chip.menu_wanted.connect(self.menu_wanted)
        return chip

    def _dress(self) -> None:
        self.setFixedHeight(theme().px(_HEIGHT))
