"""GrowingText: a text of many lines that is always as high as what stands in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from desktop.shell.theme import appearance, theme
from desktop.widgets.leading_edge import leading_edge

_AROUND = 8  # frame and padding, above and below together
_SIDE = 3  # with frame and padding: the inset of a field


class GrowingText(QTextEdit):
    """Plain text without scroll bars, in the lines of a size of the type scale."""

    textEdited = Signal()  # noqa: N815 - as a line of Qt's calls it
    """The person, not the program, has changed the text."""

    def __init__(
        self, size: str = "body", parent: QWidget | None = None, *, line: int | None = None
    ) -> None:
        """``line``: the height of a line at scale 1, where it is not that of the size."""
        super().__init__(parent)
        self._size, self._line = size, line
        self._invitation = ""
        self._setting = False
        # Not QTimer.singleShot, which would keep a text for ever that is gone before its time.
        self._grown = QTimer(self, singleShot=True, interval=0)
        self._grown.timeout.connect(self.updateGeometry)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.setViewportMargins(_SIDE, 0, _SIDE, 0)
        self.textChanged.connect(self._changed)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        appearance().changed.connect(self._space_lines)
        self._align()
        self.setText("")

    def use_lines(self, size: str, line: int | None = None) -> None:
        """Write in the lines of another size; ``line``: their height at scale 1, if it is not."""
        if (size, line) != (self._size, self._line):
            self._size, self._line = size, line
            self._space_lines()

    def text(self) -> str:
        """The text, its paragraphs parted by line feeds."""
        return self.toPlainText()

    def setText(self, text: str) -> None:  # noqa: N802 - as a line of Qt's calls it
        """Show another text; its undo steps are forgotten."""
        self._setting = True
        self.setPlainText(text)
        self._setting = False
        self._space_lines()

    def placeholderText(self) -> str:  # noqa: N802 - Qt's name
        """What invites to write."""
        return self._invitation

    def setPlaceholderText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show what invites to write, which Qt would draw higher than what is then written."""
        self._invitation = text
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what invites to write where the first line will stand."""
        super().paintEvent(event)
        if self._invitation and self.document().isEmpty():
            painter, room = QPainter(self.viewport()), self.viewport().rect()
            painter.setFont(self.font())
            painter.setPen(self.palette().placeholderText().color())
            line = painter.fontMetrics().height()
            room.setTop((self._line_height() - line) // 2 + self._lower())
            painter.drawText(
                room, int(leading_edge(self)) | Qt.TextFlag.TextWordWrap, self._invitation
            )

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another font, which Qt keeps from what invites to write."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.viewport().setFont(self.font())
            self._grow()
        elif event.type() is QEvent.Type.LayoutDirectionChange:
            self._align()

    def sizeHint(self) -> QSize:
        """As high as the text at the width that there is."""
        return QSize(super().sizeHint().width(), self._height())

    def minimumSizeHint(self) -> QSize:
        """Narrow, but never lower than the text."""
        return QSize(theme().px(80), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew and take the height that they need."""
        super().resizeEvent(event)
        self._grow()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the frame of the focus, which Qt forgets to draw here."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the frame of the focus away."""
        super().focusOutEvent(event)
        self.update()

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        """Paste the words, not their look."""
        if source.hasText():
            self.textCursor().insertText(source.text())

    def level(self) -> None:
        """Stand the first line as high as the text of a line edit would."""
        self.setViewportMargins(_SIDE, -self._lower(), _SIDE, self._lower())

    def _lower(self) -> int:
        """By how much Qt, which puts them at four fifths of it, sets letters below the middle."""
        line, letters = self._line_height(), QFontMetricsF(self.font())
        middle = (line - letters.height()) / 2 + letters.ascent()
        return round(line * 4 / 5 - middle)

    def _align(self) -> None:
        option = self.document().defaultTextOption()
        option.setAlignment(leading_edge(self))
        self.document().setDefaultTextOption(option)

    def _space_lines(self) -> None:
        """Give the lines the height of the type scale, which is no step to be undone."""
        self._setting = True
        space = QTextBlockFormat()
        height, kind = self._line_height(), QTextBlockFormat.LineHeightTypes.FixedHeight
        space.setLineHeight(height, kind.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(space)
        self.document().clearUndoRedoStacks()
        self._setting = False
        self._grow()

    def _height(self) -> int:
        return max(round(self.document().size().height()), self._line_height()) + _AROUND

    def _line_height(self) -> int:
        return theme().line(self._size) if self._line is None else theme().px(self._line)

    def _grow(self) -> None:
        if self.height() != self._height() or self.minimumHeight() != self._height():
            self.setFixedHeight(self._height())
            # Layouts that are being laid out just now do not notice: they are told once they are.
            self._grown.start()

    def _changed(self) -> None:
        if not self._setting:
            self.textEdited.emit()
