"""The program's icon in all its sizes."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from desktop.shell.program_icon import SIDES, program_icon, program_image


@pytest.mark.parametrize("side", SIDES)
def test_the_icon_fills_its_square_and_leaves_its_corners_free(side: int) -> None:
    image = program_image(side)
    assert (image.width(), image.height()) == (side, side)
    assert image.pixelColor(0, 0).alpha() == 0
    shown = {
        image.pixelColor(x, y).name()
        for x in range(0, side, max(1, side // 32))
        for y in range(0, side, max(1, side // 32))
        if image.pixelColor(x, y).alpha() == 255
    }
    assert QColor("#2A5FA5").name() in shown
    assert len(shown) > 3


def test_the_window_gets_it_in_every_size_that_it_shows() -> None:
    assert sorted(size.width() for size in program_icon().availableSizes()) == list(SIDES[:-1])
