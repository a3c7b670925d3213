"""A text that leads somewhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.shell.theme import appearance
from desktop.widgets.link_label import LinkLabel
from tests.desktop.widgets.shown import shown


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_link_is_followed_by_key(qtbot: QtBot, key: Qt.Key) -> None:
    link = LinkLabel("S/2016/1018")
    shown(qtbot, link)
    link.setFocus()
    with qtbot.waitSignal(link.clicked):
        QTest.keyClick(link, key)


def test_a_link_that_is_cut_is_whole_in_the_tooltip(qtbot: QtBot) -> None:
    link = LinkLabel("Note by the President of the Security Council")
    shown(qtbot, link, width=120)
    link.grab()
    assert link.toolTip() == link.text()
    link.window().resize(600, 200)
    qtbot.waitUntil(lambda: link.width() == link.sizeHint().width())
    link.grab()
    assert link.toolTip() == ""


def test_a_link_can_always_be_hit_and_grows_with_the_text(qtbot: QtBot) -> None:
    link = LinkLabel("¶46", size="caption")
    qtbot.addWidget(link)
    assert link.sizeHint().height() >= 24
    width = link.sizeHint().width()
    appearance().set_text_scale(1.5)
    assert link.sizeHint().width() > width
