"""The palette: one field that finds every record and every action."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from db.language import tr, trn
from desktop.shell.address import Address
from desktop.shell.palette_delegate import PaletteDelegate
from desktop.shell.palette_lines import (
    Line,
    PaletteLines,
    action_lines,
    is_called,
    record_lines,
)
from desktop.shell.theme import appearance, icon, theme
from desktop.widgets.leading_edge import leading_edge

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from db.search import Hit
    from desktop.shell.desk import Desk
    from desktop.shell.main_window import MainWindow

_PAUSE = 40
"""Milliseconds after the last key before the library is asked."""
_MOST_RECORDS = 24
_HIGHEST = 480


class CommandPalette(QWidget):
    """Lies over the window until something is chosen or Escape is pressed."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setObjectName("commandPalette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window = window
        self._focus_before = window.focusWidget()
        self._field = QLineEdit()
        self._field.setProperty("look", "palette")
        self._field.setProperty("ring", False)  # the palette is all there is to write in
        self._field.setPlaceholderText(tr("Find a record or an action"))
        self._field.setAccessibleName(tr("Find a record or an action"))
        self._field.setAlignment(leading_edge(self) | Qt.AlignmentFlag.AlignVCenter)
        self._found = QLabel()
        self._found.setProperty("look", "caption")
        self._glass = QLabel()
        self._lines = PaletteLines(self)
        self._list = QListView()
        self._list.setProperty("look", "palette-lines")
        self._list.setAccessibleName(tr("What was found"))
        self._list.setModel(self._lines)
        self._list.setItemDelegate(PaletteDelegate(self._list))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setMouseTracking(True)
        self._list.clicked.connect(self._choose)
        self._list.entered.connect(self._list.setCurrentIndex)
        self._panel = self._build()
        self.asked = ""
        """What was last looked for."""
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(_PAUSE)
        self._clock.timeout.connect(self._ask)
        self._field.textChanged.connect(lambda _: self._clock.start())
        self._field.installEventFilter(self)
        window.installEventFilter(self)
        appearance().changed.connect(self._place)

    @classmethod
    def open_over(cls, window: MainWindow) -> CommandPalette:
        """Show the palette over a window; where it is open already, select what is typed."""
        palette = window.findChild(cls) or cls(window)
        palette.begin()
        return palette

    def begin(self) -> None:
        """Show itself, ready for typing."""
        self._window.renew_actions()
        self._ask()
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    @property
    def desk(self) -> Desk:
        """The library it looks through."""
        return self._window.desk

    @property
    def model(self) -> PaletteLines:
        """The lines as Qt's model."""
        return self._lines

    @property
    def lines(self) -> list[Line]:
        """What is listed now."""
        return self._lines.lines

    @property
    def found(self) -> str:
        """What is said of how much was found."""
        return self._found.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._place()
        if watched is self._field and isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self._take_key(event)
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._panel.geometry().contains(event.position().toPoint()):
            self._leave()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("overlay"))

    def _build(self) -> QFrame:
        panel = QFrame(self)
        panel.setProperty("look", "palette")
        column = QVBoxLayout(panel)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 16, 12)
        head.setSpacing(8)
        head.addWidget(self._glass)
        head.addWidget(self._field, 1)
        head.addWidget(self._found)
        column.addLayout(head)
        column.addWidget(_line())
        column.addWidget(self._list, 1)
        column.addWidget(_line())
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 10, 16, 10)
        foot.setSpacing(16)
        for text in (tr("↑ ↓ choose"), tr("Enter open")):
            foot.addWidget(_caption(text))
        foot.addStretch(1)
        foot.addWidget(_caption(tr("Esc close")))
        column.addLayout(foot)
        return panel

    def _place(self) -> None:
        window, size = self._window, theme().px(16)
        self._glass.setPixmap(icon("search").pixmap(size, size))
        self.setGeometry(window.rect())
        width = min(theme().px(theme().measure("palette")), window.width() - 32)
        room = self._list.sizeHintForRow(0) if self._lines.lines else 0
        rows = sum(self._list.sizeHintForRow(row) for row in range(len(self._lines.lines))) or room
        height = min(rows + theme().px(100), theme().px(_HIGHEST), window.height() - 120)
        self._panel.setGeometry((window.width() - width) // 2, 96, width, height)

    def _ask(self) -> None:
        text = self.asked = self._field.text().strip()
        if not text or self._window.desk.store is None:
            self._show([])
            return

        def question(session: Session) -> list[Hit]:
            from db.search import search

            return search(session, text, limit=_MOST_RECORDS)

        self._window.desk.ask(question, self._show, owner=self, key="hits")

    def _show(self, hits: list[Hit]) -> None:
        text = self._field.text().strip()
        tables = [self._window.actions_table, *self._window.stack.actions.values()]
        actions, records = action_lines(tables, text), record_lines(hits)
        # What is called so comes first, not below every record that only speaks of it.
        lines = actions + records if is_called(actions, text) else records + actions
        self._lines.show(lines, text)
        chosen = next((row for row, line in enumerate(lines) if not line.is_heading), -1)
        self._list.setCurrentIndex(self._lines.index(chosen, 0))
        count = sum(not line.is_heading for line in lines)
        found = trn("{count} found", "{count} found", count).format(count=count)
        self._found.setText(found if text and count else tr("Nothing found") if text else "")
        self._place()

    def _take_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self._leave()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self._list.currentIndex())
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            far = 8 if key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp) else 1
            self._step(far if key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown) else -far)
        else:
            return False
        return True

    def _step(self, by: int) -> None:
        rows = [row for row, line in enumerate(self._lines.lines) if not line.is_heading]
        if not rows:
            return
        row = self._list.currentIndex().row()
        here = rows.index(row) if row in rows else -1
        there = here + by
        place = there % len(rows) if abs(by) == 1 else max(0, min(len(rows) - 1, there))
        self._list.setCurrentIndex(self._lines.index(rows[place], 0))

    def _choose(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        line = self._lines.lines[index.row()]
        if line.is_heading:
            return
        self._leave()
        if line.action is not None:
            line.action.trigger()
        elif line.address is not None:
            self._window.go(line.address)
        elif line.page is not None:
            self._window.go(Address(line.page))

    def _leave(self) -> None:
        if self._focus_before is not None and self._focus_before.isVisible():
            self._focus_before.setFocus()
        self._window.removeEventFilter(self)
        self.close()


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("look", "hairline")
    line.setFixedHeight(1)
    return line


def _caption(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("look", "caption")
    return label
