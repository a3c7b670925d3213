"""Where something is drawn in a widget: the runs of columns that have ink in them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

_EDGE, _APART = 4, 3


def inked(widget: QWidget) -> list[tuple[int, int]]:
    """The first and last column of each drawing, parted from the next by more than 3 px."""
    image = widget.grab().toImage()
    ground = image.pixelColor(_EDGE, image.height() // 2)
    runs: list[tuple[int, int]] = []
    for x in range(_EDGE, image.width() - _EDGE):
        rows = range(_EDGE, image.height() - _EDGE)
        if any(image.pixelColor(x, y) != ground for y in rows):
            if runs and x - runs[-1][1] <= _APART:
                runs[-1] = (runs[-1][0], x)
            else:
                runs.append((x, x))
    return runs
