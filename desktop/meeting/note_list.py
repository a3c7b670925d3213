"""NoteList: what was noted at a meeting, in the order in which it was said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from db.language import tr
from desktop.shell.theme import theme
from desktop.widgets.icon_label import IconLabel
from desktop.widgets.link_label import LinkLabel
from desktop.widgets.reorder_item import ReorderItem
from desktop.widgets.reorder_list import ReorderList
from desktop.widgets.reorder_row import ReorderRow


@dataclass(frozen=True, slots=True)
class NoteItem(ReorderItem):
    """A note by who spoke: its text, its time, and the number of the paragraph made of it."""

    text: str = ""
    at: str = ""
    paragraph: str = ""
    warning: str = ""

    def spoken(self, number: int) -> str:
        """Give all of it as a screen reader says it."""
        said = (self.at, self.text, self.paragraph, self.warning)
        return ", ".join([self.title, *filter(None, said)])


class NoteRow(ReorderRow):
    """Grip, who spoke, when, the way to the paragraph, and below what was said."""

    item: NoteItem
    jumped = Signal()

    def __init__(self, item: NoteItem, number: int) -> None:
        self.link: LinkLabel | None = None
        super().__init__(item, number)
        if item.at:
            at = QLabel(item.at)
            at.setProperty("look", "caption")
            self.head.addWidget(at)
        if item.paragraph:
            self.link = LinkLabel(item.paragraph, size="caption")
            self.link.setAccessibleName(
                tr("Go to {paragraph} of the report").format(paragraph=item.paragraph)
            )
            self.link.clicked.connect(self.jumped)
            self._holder = QWidget()
            self.link.setParent(self._holder)
            self.head.addWidget(self._holder)
            self.dress()
        text = QLabel(item.text)
        text.setWordWrap(True)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.column.addWidget(text)
        if item.warning:
            self.column.addWidget(_warning(item.warning))

    def dress(self) -> None:
        """Hold the link in the height of a line of text; it is made higher, to be hit."""
        super().dress()
        if self.link is not None:
            self.link.setFont(theme().font("caption"))
            size, line = self.link.sizeHint(), theme().line()
            self._holder.setFixedSize(size.width(), line)
            self.link.setGeometry(0, (line - size.height()) // 2, size.width(), size.height())

    def lead(self) -> QWidget:
        """Give nothing: the order is that of speaking, and the text needs the room."""
        nothing = QWidget()
        nothing.setFixedWidth(0)
        return nothing

    def set_number(self, number: int) -> None:
        """Call the row by what was said."""
        self.setAccessibleName(self.item.spoken(number))


class NoteList(ReorderList):
    """Enter changes the note that the person is at; its link leads to the report."""

    jumped = Signal(object)
    """The UUID of a note whose paragraph is wanted."""

    def make_row(self, item: ReorderItem, number: int) -> ReorderRow:
        """Make the row of a note."""
        row = NoteRow(cast(NoteItem, item), number)
        row.jumped.connect(lambda: self.jumped.emit(item.uuid))
        return row


def _warning(words: str) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 2, 0, 0)
    row.setSpacing(6)
    said = QLabel(words)
    said.setProperty("look", "caption")
    said.setWordWrap(True)
    sign = QVBoxLayout()
    sign.setContentsMargins(0, 2, 0, 0)  # to the middle of the line beside it
    sign.addWidget(IconLabel("warning", "warning", 12))
    sign.addStretch(1)
    row.addLayout(sign)
    row.addWidget(said, 1)
    return line
