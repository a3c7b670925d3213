"""A push button's icon and words: 8 px apart, whole, in the middle, either way round."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QIcon
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.shell.theme import appearance, icon
from desktop.widgets.button import Button
from tests.desktop.widgets.inked import inked
from tests.desktop.widgets.shown import shown

RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft
IN_ICON = 1
"""The outermost px on either side of an icon may be empty: its grid is wider than its drawing."""


def button(qtbot: QtBot, text: str, look: str = "quiet") -> Button:
    made = Button(icon("import"), text)
    made.setProperty("look", look)
    window = shown(qtbot, made)
    column = window.layout()
    assert column is not None
    column.setAlignment(made, Qt.AlignmentFlag.AlignLeading)
    QTest.mouseMove(window, QPoint(1, 1))
    return made


@pytest.mark.parametrize("look", ["quiet", "plain", "primary"])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_words_stand_8_px_from_the_icon_whichever_way_they_are_read(
    qtbot: QtBot, look: str, scale: float
) -> None:
    appearance().set_text_scale(scale)
    made = button(qtbot, "H", look)
    first, second = inked(made)
    assert 8 <= second[0] - first[1] - 1 <= 8 + 2 * IN_ICON * scale
    made.setLayoutDirection(RIGHT_TO_LEFT)
    words, picture = inked(made)
    assert 8 <= picture[0] - words[1] - 1 <= 8 + 2 * IN_ICON * scale
    assert picture[1] - picture[0] == first[1] - first[0]


def test_both_ends_have_the_same_room(qtbot: QtBot) -> None:
    made = button(qtbot, "H")
    first, last = inked(made)[0], inked(made)[-1]
    before, after = first[0], made.width() - 1 - last[1]
    assert abs(before - after) <= 1 + IN_ICON
    assert before >= 8


def test_the_button_is_wider_by_what_the_words_stand_further_off(qtbot: QtBot) -> None:
    with_icon, alone = button(qtbot, "Import"), button(qtbot, "Import")
    alone.setIcon(QIcon())
    assert with_icon.sizeHint().width() - alone.sizeHint().width() == 16 + 8
    assert with_icon.minimumSizeHint() == with_icon.sizeHint()


def test_an_icon_alone_stands_in_the_middle(qtbot: QtBot) -> None:
    made = button(qtbot, "")
    ((first, last),) = inked(made)
    assert first == made.width() - 1 - last
    assert made.sizeHint().width() == 16 + 2 * 9


def test_a_button_that_can_do_nothing_has_a_fainter_icon(qtbot: QtBot) -> None:
    made = button(qtbot, "")
    ready = made.grab().toImage()
    made.setEnabled(False)
    assert made.grab().toImage() != ready
