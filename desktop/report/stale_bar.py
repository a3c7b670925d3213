"""StaleBar: says that the record behind a kept text has changed, and what can be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from db.language import tr
from desktop.widgets.announcing import announce
from desktop.widgets.icon_label import IconLabel


class StaleBar(QFrame):
    """The sentences of what no longer holds, and below them what the record would say."""

    follow_wanted = Signal()
    differs_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bar-warning")
        self._said = _label()
        self._now = _label()
        self._now.hide()
        self._differs = QPushButton(tr("See what differs"))
        self._follow = QPushButton(tr("Follow the record"))
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addSpacing(16)
        for button, told in (
            (self._differs, self.differs_wanted),
            (self._follow, self.follow_wanted),
        ):
            button.setProperty("look", "quiet")
            button.clicked.connect(told)
            row.addWidget(button)
        row.addStretch(1)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(IconLabel("warning", "warning"), 0, Qt.AlignmentFlag.AlignTop)
        first.addWidget(self._said, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 4)
        column.setSpacing(4)
        column.addLayout(first)
        column.addWidget(self._now)
        column.addLayout(row)
        self.hide()

    def show_sentences(self, sentences: Sequence[str]) -> None:
        """Say what no longer holds; nothing to say hides the bar."""
        said = "\n".join(sentences)
        if said != self._said.text():
            self._said.setText(said)
            self._now.hide()
            if said:
                announce(self, said)
        self.setVisible(bool(said))

    def show_difference(self, text: str | None) -> None:
        """Show what the paragraph would say if it followed its record; None: there is none."""
        self._now.setText(
            tr("No record stands behind this paragraph: change its words by hand.")
            if text is None
            else tr("The record would say: “{text}”").format(text=text)
        )
        self._now.show()
        announce(self, self._now.text())

    def can_follow(self, can: bool) -> None:
        """Say whether a record stands behind the whole paragraph."""
        self._follow.setVisible(can)


def _label() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
