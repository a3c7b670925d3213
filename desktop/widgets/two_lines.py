"""Breaking a text that is too long into two lines."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics


def two_lines(text: str, metrics: QFontMetrics, width: int) -> tuple[str, str]:
    """Fill the first line with the words that fit, at least one, and leave the others."""
    words = text.split(" ")
    taken = 1
    while taken < len(words) and metrics.horizontalAdvance(" ".join(words[: taken + 1])) <= width:
        taken += 1
    return " ".join(words[:taken]), " ".join(words[taken:])
