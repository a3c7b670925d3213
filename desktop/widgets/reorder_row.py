"""ReorderRow: one row of a list that one puts in order."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.shell.theme import appearance, theme
from desktop.widgets.elided_label import ElidedLabel
from desktop.widgets.field import INSET
from desktop.widgets.grip import Grip
from desktop.widgets.leading_edge import leading_edge
from desktop.widgets.reorder_item import ReorderItem
from desktop.widgets.state_label import StateLabel

_NUMBER, _ABOVE = 20, 6


class ReorderRow(QFrame):
    """Grip, number, title with its lines, and at the end the state."""

    activated = Signal()
    pressed = Signal()

    def __init__(self, item: ReorderItem, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item = item
        self._lifted = False
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.grip = Grip()
        self._number = QLabel()
        self._number.setProperty("look", "muted")
        top = Qt.AlignmentFlag.AlignTop
        head = QHBoxLayout()
        head.setSpacing(8)
        self.title = self.make_title()
        head.addWidget(self.title, 1)
        if item.state is not None:
            head.addWidget(StateLabel(*item.state, item.word))
        self.head = head
        self.column = QVBoxLayout()
        self.column.setSpacing(0)
        self.column.addLayout(head)
        self._lines = [_line(line) for line in item.lines]
        for line in self._lines:
            self.column.addWidget(line)
        self.column.addStretch(1)  # a title alone stands beside the number, not the grip
        row = QHBoxLayout(self)
        row.setContentsMargins(INSET, _ABOVE, INSET, _ABOVE)
        row.setSpacing(0)
        row.addWidget(self.grip, 0, top)
        row.addWidget(self.lead(), 0, top)
        row.addLayout(self.column, 1)
        appearance().changed.connect(self.dress)
        self.dress()
        self.set_number(number)

    def lead(self) -> QWidget:
        """Give what stands between grip and title."""
        return self._number

    def make_title(self) -> QLabel:
        """Make the line that says what the row is."""
        return ElidedLabel(self.item.title, "section")

    def set_number(self, number: int) -> None:
        """Say which place the row has."""
        self._number.setText(str(number))
        self.setAccessibleName(self.item.spoken(number))

    def lift(self, lifted: bool) -> None:
        """Show that the row is being dragged, or no longer."""
        self._lifted = lifted
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Become the row the person is at."""
        super().mousePressEvent(event)
        self.pressed.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go to the record."""
        self.activated.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus."""
        super().focusInEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Stand the texts at the other edge where reading begins there."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self.dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground of a row lifted, and the ring of one in focus."""
        now, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = now.radius("control")
        if self._lifted:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.color("selection"))
            painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        if self.hasFocus():
            width = now.stroke("focus")
            ring = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
            painter.setPen(QPen(now.color("focus"), width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ring, radius, radius)

    def dress(self) -> None:
        """Measure anew in the theme of the moment."""
        self._number.setFont(theme().font(tabular=True))
        self._number.setFixedWidth(theme().px(_NUMBER))
        for label in (self._number, self.title):
            if not label.wordWrap():
                label.setFixedHeight(theme().line())
            label.setAlignment(leading_edge(self) | Qt.AlignmentFlag.AlignVCenter)
        for line in self._lines:
            line.setAlignment(leading_edge(self) | Qt.AlignmentFlag.AlignTop)
        self.update()


def _line(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("look", "caption")
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return label
