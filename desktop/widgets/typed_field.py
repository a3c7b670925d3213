"""TypedField: a field that is typed in, and told to the library without a Save button."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any, ClassVar

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from db.errors import UserError
from desktop.shell.theme import appearance, theme
from desktop.widgets.field import Field
from desktop.widgets.growing_text import GrowingText
from desktop.widgets.leading_edge import leading_edge
from desktop.widgets.undo_in_text import UndoInText

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TypedField(Field):
    """Reads what is typed into a value, and shows a value as text; subclasses say how.

    A text that cannot be read, or that the library refused, stays where it is with the reason.
    """

    entered = Signal()
    """Enter ended the typing, and what was typed could be read."""
    EMPTY: ClassVar[Any] = None
    """The value of an empty field."""

    def __init__(
        self,
        placeholder: str = "",
        *,
        size: str = "body",
        text: QLineEdit | GrowingText | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self.text = text or QLineEdit()
        self._size = size
        self._known = self._settled = self._before = self.EMPTY
        self._typing = False
        super().__init__(self.text, parent)
        self.text.setProperty("look", "field")
        self.text.setPlaceholderText(placeholder)
        UndoInText(self.text)
        self.text.installEventFilter(self)
        self.text.textEdited.connect(self._typed)
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._save)
        appearance().changed.connect(self._dress)
        self._dress()

    @abstractmethod
    def read(self, text: str) -> Any:
        """Give the value that a text means; a ``UserError`` says why it means none."""

    def write(self, value: Any) -> str:
        """Give the text of a value."""
        return "" if value is None else str(value)

    @property
    def is_typing(self) -> bool:
        """Whether there is something typed that was not yet told, or was refused."""
        return self._typing

    def value(self) -> Any:
        """The value that was last set or told by ``edited``."""
        return self._settled

    def set_value(self, value: Any) -> None:
        """Show what the library holds; what the person is typing just now stays."""
        value = self.EMPTY if value is None else value
        self._known = value
        changed = value != self._settled
        if changed:
            self._settled = self._before = value
        if not self._typing and (changed or not self.text.hasFocus()):
            self.clear_error()
            self._show()

    def reset(self, value: Any) -> None:
        """Show the value of another record; whatever was typed for the last one is dropped."""
        self._drop()
        self._known = self._settled = self._before = self.EMPTY if value is None else value
        self._show()

    def settle(self) -> bool:
        """Tell at once what was typed; False where it cannot be read, which is then said."""
        self._pause.stop()
        if self._typing and not self._take():
            return False
        if not self._typing:
            self._before = self._settled
            self._show()
        return True

    def show_error(self, sentence: str) -> None:
        """Say why the value was refused; it stays as a draft."""
        self._settled = self._before = self._known
        self._typing = self.text.text() != self.write(self._known)
        super().show_error(sentence)

    def changeEvent(self, event: QEvent) -> None:
        """Stand the text at the other edge where reading begins there."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._dress()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch for the field being entered, left, confirmed and given up."""
        if isinstance(event, QFocusEvent):
            self._focus(event)
        elif isinstance(event, QKeyEvent) and event.type() is not QEvent.Type.KeyRelease:
            return self._key(event)
        return False

    def _focus(self, event: QFocusEvent) -> None:
        if event.reason() is Qt.FocusReason.PopupFocusReason:
            return
        if event.gotFocus() and not self._typing:
            self._before = self._settled
        elif event.lostFocus():
            self.settle()

    def _key(self, event: QKeyEvent) -> bool:
        pressed = event.type() is QEvent.Type.KeyPress
        if event.key() == Qt.Key.Key_Escape and self._differs():
            if pressed:
                self._restore()
            event.accept()
            return True
        if pressed and event.key() in _ENTER and self.text_ends_on(event):
            if self.settle():
                self.entered.emit()
            return True
        return False

    def text_ends_on(self, event: QKeyEvent) -> bool:
        """Whether this Enter ends the typing, rather than beginning a new line."""
        return True

    def _differs(self) -> bool:
        return self._typing or self._settled != self._before

    def _restore(self) -> None:
        self._drop()
        changed = self._settled != self._before
        self._settled = self._before
        self._show()
        if changed:
            self.edited.emit(self._settled)

    def _typed(self) -> None:
        self._typing = True
        self.clear_error()
        self._pause.start(theme().duration("autosave"))

    def _save(self) -> None:
        self._take(quiet=True)

    def _take(self, *, quiet: bool = False) -> bool:
        try:
            value = self.read(self.text.text())
        except UserError as error:
            if not quiet:
                super().show_error(str(error))
            return False
        self._typing = False
        self.clear_error()
        if value != self._settled:
            self._settled = value
            self.edited.emit(value)
        return True

    def _drop(self) -> None:
        self._pause.stop()
        self._typing = False
        self.clear_error()

    def _show(self) -> None:
        written = self.write(self._settled)
        # Setting a text forgets its undo steps: those of an edit that was told are the window's.
        if self.text.text() != written or not self.text.hasFocus():
            self.text.setText(written)
            if isinstance(self.text, QLineEdit):
                self.text.setCursorPosition(0)

    def _dress(self) -> None:
        self.text.setFont(theme().font(self._size))
        if isinstance(self.text, GrowingText):
            self.text.level()
        if isinstance(self.text, QLineEdit):
            self.text.setAlignment(leading_edge(self) | Qt.AlignmentFlag.AlignVCenter)
