"""Numbers as the window shows them, in the person's language."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from db.language import spoken


def number(value: int) -> str:
    """Give a number with its thousands parted: "10,700", French "10 700"."""
    return QLocale(spoken({"en", "fr"})).toString(value)
