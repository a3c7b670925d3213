"""Numbers as the window shows them, in the person's language."""

from __future__ import annotations

from db.language import spoken


def number(value: int) -> str:
    """Give a number with its thousands parted: "10,700", French "10 700"."""
    from PySide6.QtCore import QLocale  # not before the first paint, as in ``days``

    return QLocale(spoken({"en", "fr"})).toString(value)
