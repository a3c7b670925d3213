"""Hanging: holds parts of a form that hang out by the inset of a field, as fields do."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QWidget


class Hanging(QWidget):
    """A widget whose own parts care for the inset."""

    hangs: ClassVar[bool] = True
