"""FormRow: a label and what it is the label of."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QBoxLayout, QLabel, QSizePolicy, QWidget

from desktop.shell.theme import theme
from desktop.widgets.field import INSET, Field, hangs
from desktop.widgets.leading_edge import leading_edge

_SPARE = 1  # px of rounding


class FormRow(QWidget):
    """Stands in one line while the label fits into the column of labels, else in two."""

    def __init__(self, label: str, part: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = QLabel(label)
        self.label.setProperty("look", "muted")
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setIndent(INSET)
        self.label.setBuddy(part.control if isinstance(part, Field) else part)
        self.part = part
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.label, 0, Qt.AlignmentFlag.AlignTop)
        self._beside = QWidget()  # keeps the inset of parts that are no fields
        inner = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._beside)
        inner.setContentsMargins(0, 0, 0, 0)
        inset = 0 if hangs(part) else INSET
        inner.addSpacing(inset)
        inner.addWidget(part)
        inner.addSpacing(inset)
        if part.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Maximum:
            inner.addStretch(1)
        self._row.addWidget(self._beside, 1)
        self._align()

    def changeEvent(self, event: QEvent) -> None:
        """Let the label begin where its field does, in whatever script it is written."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._align()

    def label_fits(self) -> bool:
        """Whether the words of the label fit into the column of labels."""
        column = theme().px(theme().measure("field-label"))
        words = QFontMetrics(theme().font()).horizontalAdvance(self.label.text())
        return INSET + words + _SPARE <= column

    def arrange(self, *, stacked: bool) -> None:
        """Stand the label before its field, or above it."""
        now = theme()
        row = now.px(now.measure("field-row"))
        self.label.setMinimumHeight(row if not stacked else now.line("body"))
        beside = now.px(now.measure("field-label"))
        self.label.setFixedWidth(16777215 if stacked else beside)
        if stacked:
            self.label.setMinimumWidth(0)
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if stacked else direction.LeftToRight)

    def _align(self) -> None:
        self.label.setAlignment(leading_edge(self) | Qt.AlignmentFlag.AlignVCenter)
