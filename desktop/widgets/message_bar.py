"""MessageBar: a sentence that stands beside its cause until it is closed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from db.language import tr
from desktop.shell.theme import theme
from desktop.widgets.announcing import announce
from desktop.widgets.icon_button import IconButton
from desktop.widgets.icon_label import IconLabel

_SIGNS = {"info": "info", "warning": "warning", "danger": "warning"}


class MessageBar(QFrame):
    """Says something of a kind ("info", "warning", "danger"), with one action where there is one.

    It says itself to screen readers when it is shown, and hides when it is closed.
    """

    acted = Signal()
    closed = Signal()

    def __init__(
        self,
        kind: str,
        text: str,
        action_text: str | None = None,
        parent: QWidget | None = None,
        *,
        closable: bool = True,
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self.setProperty("look", f"bar-{kind}")
        self._text = QLabel(text)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 3, 4, 3)
        row.setSpacing(8)
        row.addStrut(theme().px(28))  # as high without buttons as with them
        row.addSpacing(8)
        row.addWidget(IconLabel(_SIGNS[kind], kind))
        row.addWidget(self._text, 1)
        if action_text:
            self.action = QPushButton(action_text)
            self.action.setProperty("look", "quiet")
            self.action.clicked.connect(self.acted)
            row.addWidget(self.action)
        if closable:
            self.close_button = IconButton("close", tr("Close the message"))
            self.close_button.clicked.connect(self._close)
            row.addWidget(self.close_button)
        self._name()

    def text(self) -> str:
        """The sentence that it says."""
        return self._text.text()

    def say(self, text: str) -> None:
        """Say another sentence, and show it."""
        self._text.setText(text)
        self._name()
        if self.isVisible():
            self._announce()
        self.show()

    def showEvent(self, event: QShowEvent) -> None:
        """Say the sentence to those who do not see it."""
        super().showEvent(event)
        if not event.spontaneous():
            self._announce()

    def _announce(self) -> None:
        announce(self, self.text(), at_once=self._kind == "danger")

    def _name(self) -> None:
        self.setAccessibleName(self.text())

    def _close(self) -> None:
        self.hide()
        self.closed.emit()
