"""What the window tells: toasts below, bars above the page, reports of what broke."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from db.errors import UserError
from db.language import tr
from desktop.shell.message import Message
from desktop.shell.theme import theme

if TYPE_CHECKING:
    from desktop.shell.desk import Desk
    from desktop.shell.status_bar import StatusBar
    from desktop.shell.workspace import Workspace
    from desktop.widgets.message_bar import MessageBar
    from desktop.widgets.toast import Toast

_WIDEST = 640


class Messages(QObject):
    """Shows what the desk tells, over the pages and in no one's way."""

    def __init__(self, desk: Desk, over: Workspace, status_bar: StatusBar) -> None:
        super().__init__(over)
        self._desk = desk
        self._over = over
        self._status_bar = status_bar
        self._toast: Toast | None = None
        self._bars: list[MessageBar] = []
        over.laid_out.connect(self._place)
        desk.told.connect(self.show)

    def show(self, message: Message) -> None:
        """Show a message as its kind asks."""
        if message.kind == "status":
            self._status_bar.say(message.text)
        elif message.kind == "info":
            self._pop(message)
        else:
            self._bar(message.text, message.kind, message.details)

    def refuse(self, error: UserError) -> None:
        """Say why the library could not be opened."""
        self._bar(str(error), "danger", None)

    def report(self, text: str, details: str) -> None:
        """Say that something of ours broke; the details can be copied."""
        self._bar(text, "danger", details)

    def clear(self) -> None:
        """Take away all that is shown."""
        for bar in list(self._bars):
            self._drop(bar)
        if self._toast is not None:
            self._toast.close()

    def _pop(self, message: Message) -> None:
        if self._toast is not None:
            self._toast.close()
        from desktop.widgets.toast import Toast

        undo = tr("Undo") if message.undo else None
        room = self._over.page_in_sight
        toast = self._toast = Toast(self._over, message.text, undo, message.offers, room)
        toast.acted.connect(self._desk.undo)
        toast.closed.connect(lambda: self._forget(toast))
        toast.pop()

    def _bar(self, text: str, kind: str, details: str | None) -> None:
        if any(bar.text() == text for bar in self._bars):
            return
        from desktop.widgets.message_bar import MessageBar

        bar = MessageBar(kind, text, tr("Copy details") if details else None, self._over)
        bar.acted.connect(lambda: QApplication.clipboard().setText(details or ""))
        bar.closed.connect(lambda: self._drop(bar))
        self._bars.append(bar)
        bar.show()
        bar.raise_()
        self._place()

    def _drop(self, bar: MessageBar) -> None:
        if bar in self._bars:
            self._bars.remove(bar)
            bar.hide()
            bar.deleteLater()
        self._place()

    def _forget(self, toast: Toast) -> None:
        if self._toast is toast:
            self._toast = None

    def _place(self) -> None:
        top = theme().px(theme().measure("header")) + 8
        room = self._over.page_in_sight()
        width = min(_WIDEST, room.width() - 32)
        for bar in self._bars:
            bar.setFixedWidth(width)
            height = bar.heightForWidth(width) if bar.hasHeightForWidth() else -1
            bar.setFixedHeight(max(height, bar.sizeHint().height()))
            bar.move(room.left() + (room.width() - width) // 2, top)
            top += bar.height() + 8
        if self._toast is not None:
            self._toast.lie()
