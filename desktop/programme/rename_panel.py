"""RenamePanel: both titles of a theme, written anew in a panel over the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from db.language import tr
from desktop.programme.theme_words import short_of
from desktop.shell.theme import theme
from desktop.widgets.button import Button
from desktop.widgets.error_line import ErrorLine

if TYPE_CHECKING:
    from db.queries.programme import ProgrammeRow

_WIDTH: Final = 480
_LONGEST: Final = 400


class RenamePanel(QFrame):
    """Enter renames the theme; Escape and a click elsewhere leave it as it is."""

    renamed = Signal(str, str)
    """The full title and the short one, as they were written."""

    def __init__(self, row: ProgrammeRow, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("look", "palette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(tr("Rename the theme “{title}”").format(title=short_of(row)))
        self.title = _line(tr("Theme"), row.title)
        self.short = _line(tr("Short title"), row.short_title or "")
        self.short.setPlaceholderText(tr("Add a short title"))
        self.error = ErrorLine(0)
        self.save = Button(tr("Rename"))
        self.save.setProperty("look", "primary")
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        for field in (self.title, self.short):
            label = QLabel(field.accessibleName())
            label.setProperty("look", "muted")
            label.setBuddy(field)
            column.addWidget(label)
            column.addWidget(field)
            column.addSpacing(4)
            field.returnPressed.connect(self._take)
            field.textEdited.connect(lambda _: self.error.say(""))
        column.addWidget(self.error)
        column.addLayout(foot)
        self.save.clicked.connect(self._take)

    def open_at(self, corner: QPoint) -> None:
        """Show it with its leading edge at a place of the screen, as far as there is room."""
        self.setFixedWidth(theme().px(_WIDTH))
        self.adjustSize()
        room = self.screen().availableGeometry()
        left = corner.x() - self.width() if self.isRightToLeft() else corner.x()
        x = max(room.left(), min(left, room.right() - self.width()))
        self.move(x, max(room.top(), min(corner.y(), room.bottom() - self.height())))
        self.show()
        self.title.setFocus(Qt.FocusReason.PopupFocusReason)
        self.title.selectAll()

    def refuse(self, sentence: str) -> None:
        """Say why the theme keeps its title; what was written stays."""
        self.error.say(sentence)
        self.adjustSize()

    def _take(self) -> None:
        self.renamed.emit(self.title.text(), self.short.text())


def _line(name: str, text: str) -> QLineEdit:
    line = QLineEdit(text)
    line.setAccessibleName(name)
    line.setMaxLength(max(_LONGEST, len(text)))
    line.setCursorPosition(0)
    return line
