"""PostRow: a post at rest; when, what, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from db.language import tr
from desktop.directory.directory_words import held_when
from desktop.directory.row_button import RowButton
from desktop.shell.theme import appearance, theme
from desktop.widgets.field import INSET
from desktop.widgets.text_lines import TextLines

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from db.queries.person_details import PostFacts

_ABOVE, _LEAST = 6, 128


class PostRow(RowButton):
    """Pressed, it opens for changes; the dates stand above where it is narrow."""

    def __init__(self, post: PostFacts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.post = post
        when = held_when(post)
        self._when = TextLines(when or tr("Add dates"), "muted")
        what = QVBoxLayout()
        what.setSpacing(0)
        what.addWidget(TextLines(post.bare_title))
        if post.organisation:
            what.addWidget(TextLines(post.organisation, "caption"))
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(INSET, _ABOVE, INSET, _ABOVE)
        self._line.setSpacing(0)
        self._line.addWidget(self._when, 0, Qt.AlignmentFlag.AlignTop)
        self._line.addLayout(what, 1)
        parts = (post.title, post.organisation, when)
        said = ", ".join(part for part in parts if part)
        self.setAccessibleName(tr("Change the post {post}").format(post=said))
        self.setToolTip(post.title if post.title != post.bare_title else "")
        appearance().changed.connect(self._arrange)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        now = theme()
        column = now.px(now.measure("field-label"))
        stacked = 0 < self.width() < column + now.px(_LEAST)
        direction = QBoxLayout.Direction
        self._line.setDirection(direction.TopToBottom if stacked else direction.LeftToRight)
        self._when.setMinimumWidth(0 if stacked else column)
        self._when.setMaximumWidth(16777215 if stacked else column)
        self._when.setContentsMargins(0, 0, 0 if stacked else INSET, 0)
