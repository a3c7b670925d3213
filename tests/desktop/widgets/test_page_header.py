"""The top line of a page: its title, how much is shown, and its buttons."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.shell.actions import Action, ActionTable
from desktop.widgets.button import Button
from desktop.widgets.page_header import PageHeader


class Lamps(QObject):
    """What can be done with lamps."""

    made = Signal()

    def make(self) -> None:
        self.made.emit()


_NEW = Action("lamps.new", "New lamp", "record", "make", "Make a lamp", keys=("N",))


@pytest.mark.parametrize(
    ("shown", "total", "said"),
    [(8, 12, "8 of 12"), (0, 12, "0 of 12"), (12, 12, "12"), (7, None, "7")],
)
def test_the_count_says_how_many_of_all_are_shown(
    qtbot: QtBot, shown: int, total: int | None, said: str
) -> None:
    header = PageHeader("Lamps")
    qtbot.addWidget(header)
    header.show_count(shown, total)
    assert said in [label.text() for label in header.findChildren(QLabel)]


@pytest.mark.parametrize(("shown", "total"), [(None, 12), (0, 0), (0, None)])
def test_nothing_is_counted_where_there_is_nothing(
    qtbot: QtBot, shown: int | None, total: int | None
) -> None:
    header = PageHeader("Lamps")
    qtbot.addWidget(header)
    header.show_count(shown, total)
    assert [label.text() for label in header.findChildren(QLabel)] == ["Lamps", ""]


def test_a_button_says_its_whole_name_and_does_its_action(qtbot: QtBot) -> None:
    header, lamps = PageHeader("Lamps"), Lamps()
    qtbot.addWidget(header)
    table = ActionTable((_NEW,), lambda: lamps)
    header.addActions([made for _, made in table])
    header.add_button("New", "plus", "New lamp", "New lamp (N)", "lamps.new", main=True)
    header.show()
    (button,) = header.findChildren(Button)
    assert button.accessibleName() == "New lamp"
    with qtbot.waitSignal(lamps.made):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    header.enable(False)
    with qtbot.assertNotEmitted(lamps.made):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
