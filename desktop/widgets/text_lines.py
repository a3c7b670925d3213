"""TextLines: a text that breaks into lines of the height of the type scale."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.shell.theme import appearance, theme
from desktop.widgets.leading_edge import leading_edge

_LOOKS = {
    "body": ("body", False, "text"),
    "section": ("body", True, "text"),
    "muted": ("body", False, "text-muted"),
    "caption": ("caption", False, "text-muted"),
}


class TextLines(QLabel):
    """Looks like a label of that look; the mouse goes through it to the row that it stands in."""

    def __init__(
        self,
        text: str,
        look: str = "body",
        parent: QWidget | None = None,
        *,
        centred: bool = False,
    ) -> None:
        super().__init__(text, parent)
        self._centred = centred
        self._size, self._strong, self._role = _LOOKS[look]
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        appearance().changed.connect(self._dress)
        self._dress()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return len(self._lines(width)) * theme().line(self._size)

    def sizeHint(self) -> QSize:
        """The text in one line."""
        width = QFontMetrics(self.font()).horizontalAdvance(self.text()) + 1
        return QSize(width, theme().line(self._size))

    def minimumSizeHint(self) -> QSize:
        """A few letters wide."""
        few = QFontMetrics(self.font()).averageCharWidth() * 8
        return QSize(min(few, self.sizeHint().width()), theme().line(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw line below line, each in the middle of its height."""
        painter, step = QPainter(self), theme().line(self._size)
        painter.setFont(self.font())
        painter.setPen(theme().color(self._role))
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # of the words
        edge = Qt.AlignmentFlag.AlignHCenter if self._centred else leading_edge(self)
        edge |= Qt.AlignmentFlag.AlignVCenter
        for number, line in enumerate(self._lines(self.width())):
            painter.drawText(0, number * step, self.width(), step, int(edge), line)

    def _lines(self, width: int) -> list[str]:
        layout = QTextLayout(self.text(), self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        lines = []
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            line.setPosition(QPointF(0, 0))
            at, length = line.textStart(), line.textLength()
            lines.append(self.text()[at : at + length].rstrip())
        layout.endLayout()
        return lines

    def _dress(self) -> None:
        self.setFont(theme().font(self._size, strong=self._strong))
        self.updateGeometry()
        self.update()
