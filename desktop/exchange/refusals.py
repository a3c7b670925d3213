"""Why files could not be read or imported, said above the review."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.widgets.message_bar import MessageBar


class Refusals(QWidget):
    """Bars one below the other, each until it is closed; takes no room without any."""

    def __init__(self) -> None:
        super().__init__()
        self._bars: list[MessageBar] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 8, 16, 8)
        self._column.setSpacing(8)
        self.hide()

    def say(self, sentence: str) -> None:
        """Say why, once."""
        if any(bar.text() == sentence for bar in self._bars):
            return
        bar = MessageBar("danger", sentence, None, self)
        bar.closed.connect(lambda: self._drop(bar))
        self._bars.append(bar)
        self._column.addWidget(bar)
        self.show()

    def clear(self) -> None:
        """Take all bars away."""
        for bar in [*self._bars]:
            self._drop(bar)

    def _drop(self, bar: MessageBar) -> None:
        if bar in self._bars:
            self._bars.remove(bar)
            self._column.removeWidget(bar)
            bar.hide()
            bar.deleteLater()
        self.setVisible(bool(self._bars))
