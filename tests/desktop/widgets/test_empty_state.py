"""What a page shows where it has nothing to show."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.widgets.empty_state import EmptyState


def _show(qtbot: QtBot, state: EmptyState, width: int = 600, height: int = 500) -> EmptyState:
    qtbot.addWidget(state)
    state.resize(width, height)
    with qtbot.waitExposed(state):
        state.show()
    return state


def _texts(state: EmptyState) -> list[str]:
    return [label.text() for label in state.findChildren(QLabel)]


def test_it_says_what_belongs_here_and_leads_on(qtbot: QtBot) -> None:
    state = EmptyState("briefers", "No briefers yet", "They stand here.", "Add one", "Import")
    _show(qtbot, state)
    assert _texts(state) == ["No briefers yet", "They stand here."]
    assert state.action is not None
    assert state.link is not None
    with qtbot.waitSignal(state.acted):
        QTest.mouseClick(state.action, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(state.linked):
        state.link.setFocus()
        QTest.keyClick(state.link, Qt.Key.Key_Return)


def test_its_middle_stands_at_two_fifths_of_the_height(qtbot: QtBot) -> None:
    state = _show(qtbot, EmptyState("briefers", "No briefers yet", "They stand here.", "Add one"))
    for height in (500, 800):
        state.resize(600, height)
        QApplication.processEvents()
        block = next(each for each in state.children() if isinstance(each, QWidget))
        assert abs(block.geometry().center().y() - height * 0.4) <= 1
        assert abs(block.geometry().center().x() - 300) <= 1


def test_no_match_names_the_filter_and_offers_to_clear_it(qtbot: QtBot) -> None:
    state = _show(qtbot, EmptyState.no_matches("“dwan”"))
    assert _texts(state) == ["No matches", "Nothing matches “dwan”."]
    assert state.action is not None
    assert state.action.text() == "Clear filters"


def test_loading_says_what_is_read(qtbot: QtBot) -> None:
    state = _show(qtbot, EmptyState.loading("Reading the meetings"))
    assert _texts(state) == ["Reading the meetings"]
    assert state.action is None
