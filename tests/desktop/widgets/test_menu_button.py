"""A button with a menu: its words and its chevron beside one another, either way round."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop.shell.theme import appearance, icon
from desktop.widgets.menu_button import MenuButton
from tests.desktop.widgets.inked import inked
from tests.desktop.widgets.shown import shown


@pytest.fixture
def month(qtbot: QtBot) -> MenuButton:
    made = MenuButton()
    made.setMenu(QMenu(made))
    made.setText("H")
    window = shown(qtbot, made)
    column = window.layout()
    assert column is not None
    column.setAlignment(made, Qt.AlignmentFlag.AlignLeading)
    QTest.mouseMove(window, QPoint(1, 1))
    return made


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_chevron_stands_after_the_words_whichever_way_they_are_read(
    month: MenuButton, scale: float
) -> None:
    appearance().set_text_scale(scale)
    words, chevron = inked(month)
    assert words[1] < chevron[0] - 7
    assert month.width() - 1 - chevron[1] >= 9
    month.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    chevron, mirrored = inked(month)
    assert chevron[1] < mirrored[0] - 7
    assert mirrored[1] - mirrored[0] == words[1] - words[0]


def test_words_without_room_end_before_the_chevron(month: MenuButton) -> None:
    month.setText("All the meetings of the year")
    month.setFixedWidth(month.minimumSizeHint().width())
    *_, chevron = inked(month)
    assert month.width() - 1 - chevron[1] == pytest.approx(10, abs=1)
    assert chevron[1] - chevron[0] < 12


def test_it_can_show_its_icon_alone(month: MenuButton) -> None:
    with_words = month.sizeHint().width()
    month.setText("All the meetings of the year")
    month.setIcon(icon("calendar"))
    month.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    assert month.sizeHint().width() < with_words + 16
    picture, chevron = inked(month)
    assert picture[1] - picture[0] <= 16
    assert chevron[0] > picture[1]
