"""ToggleField: a yes or no, by tick box or switch."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.widgets.field import INSET, Field
from desktop.widgets.switch import Switch


class ToggleField(Field):
    """Its value is a bool; ``text`` says what is so when it is on. None is shown as off."""

    def __init__(self, text: str = "", *, switch: bool = False, parent: QWidget | None = None):
        self._box = Switch(text) if switch else QCheckBox(text)
        super().__init__(self._box, parent)
        self._known = False
        self._column.setContentsMargins(INSET, 2, INSET, 2)
        self._column.setAlignment(self._box, Qt.AlignmentFlag.AlignLeading)
        self._box.clicked.connect(self._clicked)

    def value(self) -> bool:
        """Whether it is on."""
        return self._box.isChecked()

    def set_value(self, value: bool | None) -> None:
        """Show what the library holds."""
        if bool(value) != self.value():
            self.clear_error()
        self._known = bool(value)
        self._box.setChecked(bool(value))

    def show_error(self, sentence: str) -> None:
        """Say why the change was refused, and show again what the library holds."""
        self._box.setChecked(self._known)
        super().show_error(sentence)

    def _clicked(self, on: bool) -> None:
        self.clear_error()
        self.edited.emit(on)
