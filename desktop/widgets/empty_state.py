"""EmptyState: what a page shows where it has nothing to show."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from db.language import tr
from desktop.shell.theme import theme
from desktop.widgets.icon_label import IconLabel
from desktop.widgets.link_label import LinkLabel
from desktop.widgets.text_lines import TextLines

_WIDEST, _HEIGHT_OF_CENTRE = 360, 0.4


class EmptyState(QWidget):
    """What belongs here, in a title and a sentence, with one main action and one link.

    Parts that are "" are left out. ``loading`` and ``no_matches`` make the two other kinds.
    """

    acted = Signal()
    """The main action was chosen."""
    linked = Signal()
    """The link was followed."""

    def __init__(
        self,
        icon_name: str,
        title: str,
        sentence: str = "",
        action: str = "",
        link: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.action: QPushButton | None = None
        self.link: LinkLabel | None = None
        self._block = QWidget(self)
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self._block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(IconLabel(icon_name, "text-muted", 24), 0, centre)
        column.addSpacing(8)
        column.addWidget(_title(title))
        if sentence:
            column.addWidget(TextLines(sentence, "muted", centred=True))
        if action:
            self.action = QPushButton(action)
            self.action.setProperty("look", "primary")
            self.action.clicked.connect(self.acted)
            column.addSpacing(12)
            column.addWidget(self.action, 0, centre)
        if link:
            self.link = LinkLabel(link)
            self.link.clicked.connect(self.linked)
            column.addSpacing(4)
            column.addWidget(self.link, 0, centre)
        self.setMinimumSize(theme().px(200), self._block.sizeHint().height())

    @classmethod
    def loading(cls, sentence: str) -> EmptyState:
        """Say what is being read."""
        return cls("clock", sentence)

    @classmethod
    def no_matches(cls, filters: str) -> EmptyState:
        """Say that nothing matches the filters named, and offer to clear them by ``acted``."""
        sentence = tr("Nothing matches {filters}.").format(filters=filters)
        return cls("search", tr("No matches"), sentence, tr("Clear filters"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the middle of the block at two fifths of the height."""
        super().resizeEvent(event)
        width = min(theme().px(_WIDEST), self.width() - 32)
        layout = self._block.layout()
        height = layout.heightForWidth(width) if layout else -1
        height = max(height, self._block.sizeHint().height() if height < 0 else height)
        y = round(self.height() * _HEIGHT_OF_CENTRE - height / 2)
        self._block.setGeometry((self.width() - width) // 2, max(0, y), width, height)


def _title(words: str) -> QLabel:
    label = QLabel(words)
    label.setProperty("look", "subtitle")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label
