"""Field: what every field of a form has in common."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any, ClassVar, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.widgets.error_line import ErrorLine

INSET: Final = 8
"""How far, in px, the text of a field stands inside of the frame that it shows under the mouse.

Fields hang out by it, so that their texts stand in one line with everything else."""


def hangs(widget: QWidget) -> bool:
    """Whether a widget hangs out by ``INSET`` on both sides, as fields and flat buttons do."""
    return getattr(widget, "hangs", False) is True or widget.property("look") == "quiet"


def fields_in(whole: QWidget) -> list[Field]:
    """Give every field of a form, a page or a pane."""
    return [each for each in whole.findChildren(QWidget) if isinstance(each, Field)]


class Field(QWidget):
    """A value that a person may change in place, with room for what is wrong with it.

    The field never writes: it tells by ``edited``, and the page calls ``set_value`` with what the
    library then says, or ``show_error`` with why it could not be done.
    """

    hangs: ClassVar[bool] = True
    edited = Signal(object)
    """The new value, when the field was left, on Enter, or 2 s after the last key."""

    def __init__(self, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.control = control
        self._error = ErrorLine(INSET, self)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(control)
        column.addWidget(self._error)
        self.setFocusProxy(control)

    @property
    def name(self) -> str:
        """What the field is called, for screen readers."""
        return self.control.accessibleName()

    def set_name(self, name: str) -> None:
        """Call the field by the words of its label."""
        self.control.setAccessibleName(name)

    @abstractmethod
    def value(self) -> Any:
        """The value that was last set or told by ``edited``."""

    @abstractmethod
    def set_value(self, value: Any) -> None:
        """Show what the library holds; what the person is typing just now stays."""

    def reset(self, value: Any) -> None:
        """Show the value of another record; whatever was typed for the last one is dropped."""
        self.clear_error()
        self.set_value(value)

    def settle(self) -> bool:
        """Tell at once what was typed; False where it cannot be read, which is then said."""
        return True

    def error(self) -> str:
        """The sentence shown beside the field, or nothing."""
        return self._error.text()

    def show_error(self, sentence: str) -> None:
        """Say beside the field what is wrong; a screen reader says it at once."""
        if self.error() == sentence:
            return
        self._error.say(sentence)
        self._mark_invalid(True)
        self.control.setAccessibleDescription(sentence)

    def clear_error(self) -> None:
        """Take back what was said to be wrong."""
        if self.error():
            self._error.say("")
            self._mark_invalid(False)
            self.control.setAccessibleDescription("")

    def hideEvent(self, event: QHideEvent) -> None:
        """Let nothing that was typed be lost with the page that is put away."""
        if not event.spontaneous():
            self.settle()
        super().hideEvent(event)

    def _mark_invalid(self, invalid: bool) -> None:
        self.control.setProperty("invalid", invalid)
        self.control.style().unpolish(self.control)
        self.control.style().polish(self.control)
