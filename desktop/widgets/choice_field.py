"""ChoiceField: one of a few values, each with its word and, for states, its mark."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.widgets.choice_box import ChoiceBox
from desktop.widgets.field import Field
from desktop.widgets.option import Option


class ChoiceField(Field):
    """Its value is that of the option chosen, or None.

    ``look`` is "field" (no frame at rest), "box" (framed) or "chip" (the chip of a meeting's
    state). The options are ``Option`` or plain tuples of the same parts.
    """

    def __init__(
        self,
        options: Iterable[Option | tuple[Any, str, tuple[str, str] | None]],
        placeholder: str = "",
        *,
        look: str = "field",
        parent: QWidget | None = None,
    ) -> None:
        self._box = ChoiceBox(chip=look == "chip")
        super().__init__(self._box, parent)
        self._box.setProperty("look", look)
        self._box.setPlaceholderText(placeholder)
        self._value: Any = None
        self._known: Any = None
        self.set_options(options)
        self._box.activated.connect(self._chosen)

    def set_options(
        self, options: Iterable[Option | tuple[Any, str, tuple[str, str] | None]]
    ) -> None:
        """Offer other options; the value stays, where it is among them."""
        self._box.offer([Option(*each) for each in options])
        self._show()

    def value(self) -> Any:
        """The value of the option chosen, or None."""
        return self._value

    def set_value(self, value: Any) -> None:
        """Show what the library holds."""
        if value != self._value:
            self.clear_error()
        self._value = self._known = value
        self._show()

    def show_error(self, sentence: str) -> None:
        """Say why the choice was refused, and show again what the library holds."""
        self._value = self._known
        self._show()
        super().show_error(sentence)

    def _show(self) -> None:
        values = [self._box.itemData(index) for index in range(self._box.count())]
        self._box.setCurrentIndex(values.index(self._value) if self._value in values else -1)

    def _chosen(self, index: int) -> None:
        self.clear_error()
        value = self._box.itemData(index)
        if value != self._value:
            self._value = value
            self.edited.emit(value)
