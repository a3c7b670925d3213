"""The list of keys: everything declared, found by its words or by the keys themselves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.shell.address import Address
from desktop.shell.key_list import EVERYWHERE, KeyList
from desktop.shell.main_window import MainWindow
from tests.desktop.driving import Settled


@pytest.fixture
def keys(window: MainWindow, settled: Settled, qtbot: QtBot) -> KeyList:
    window.go(Address("documents"))
    settled(window.desk)
    QTest.keyClick(window, Qt.Key.Key_F1)
    found = window.findChild(KeyList)
    assert isinstance(found, KeyList)
    qtbot.waitUntil(found.isVisible)
    return found


def _search(keys: KeyList, text: str) -> list[str]:
    keys.search.setText(text)
    QTest.keyClick(keys.search, Qt.Key.Key_Return)
    return [line.text for line in keys.lines]


def test_it_lists_every_action_of_every_page_that_in_front_first(
    window: MainWindow, keys: KeyList
) -> None:
    headings = [line.text for line in keys.lines if line.is_heading]
    assert headings[:3] == ["On every page", "Documents", "Calendar"]
    assert headings[-1] == "In lists, fields and menus"
    tables = [window.actions_table, *window.stack.actions.values()]
    listed = {line.action.objectName() for line in keys.lines if line.action is not None}
    assert listed == {declared.name for table in tables for declared, _ in table}
    assert all(line.keys for line in keys.lines if not line.is_heading)
    assert sum(line.action is None and not line.is_heading for line in keys.lines) == len(
        EVERYWHERE
    )


def test_all_keys_of_an_action_are_told(keys: KeyList) -> None:
    told = {line.text: line.keys for line in keys.lines}
    assert told["New document"] == "Ctrl+N, N"
    assert told["Redo"] == "Ctrl+Shift+Z, Ctrl+Y"


def test_it_is_searched_by_words_by_page_and_by_keys(keys: KeyList) -> None:
    assert _search(keys, "group theme") == ["Recommendations", "Group by: Theme"]
    assert "Sort by: Title" in _search(keys, "documents sort")
    assert _search(keys, "ctrl+alt+x") == ["On every page", "Open the example"]
    assert _search(keys, "zzz") == []
    said = [each.text() for each in keys.findChildren(QLabel) if each.isVisible()]
    assert "No action and no key is called so" in said
    QTest.keyClick(keys.search, Qt.Key.Key_Escape)
    assert len(keys.lines) > 200


def test_down_leads_into_the_list_and_escape_closes_it(
    window: MainWindow, keys: KeyList, qtbot: QtBot
) -> None:
    QTest.keyClick(keys.search, Qt.Key.Key_Down)
    assert keys.list.hasFocus()
    QTest.keyClick(keys, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(KeyList) is None)


def test_a_second_press_brings_the_same_list(window: MainWindow, keys: KeyList) -> None:
    assert KeyList.open_over(window) is keys


def test_its_lines_keep_to_the_contract_of_models(keys: KeyList, qtbot: QtBot) -> None:
    model = keys.list.model()
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, keys
    )
    _search(keys, "sort")
    assert tester.model() is model
