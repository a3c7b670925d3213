"""What a filter hides is selected no more; what a change hides stays in the details."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.recommendations.recommendations_page import RecommendationsPage
from desktop.recommendations.statement_filters import StatementFilters
from desktop.shell.address import Address
from desktop.shell.main_window import MainWindow
from desktop.widgets.empty_state import EmptyState
from tests.desktop.driving import Settled

PAGES = ("briefers", "recommendations", "documents")
Key = Qt.Key


def open_page(window: MainWindow, name: str, settled: Settled) -> Any:
    """Go to a page, and select its first record by keys."""
    window.resize(1280, 800)
    window.go(Address(name))
    settled(window.desk)
    page: Any = window.stack.current
    QTest.keyClick(page.table, Key.Key_Home)
    QTest.keyClick(page.table, Key.Key_Down)
    settled(window.desk)
    assert page.table.current_uuid is not None
    assert page.details.facts is not None
    return page


def says_nothing_is_selected(details: QWidget) -> bool:
    states = [each for each in details.findChildren(EmptyState) if each.isVisible()]
    return len(states) == 1


def nothing_stays_selected(window: MainWindow, settled: Settled, qtbot: QtBot, name: str) -> None:
    page = open_page(window, name, settled)
    qtbot.keyClicks(page.bar.search, "xyzzy")
    qtbot.waitUntil(lambda: page.table.total == 0)
    settled(window.desk)
    assert page.details.facts is None
    assert says_nothing_is_selected(page.details)
    assert not window.stack.actions[name][f"{name}.delete"].isEnabled()
    QTest.keyClick(page.bar.search, Key.Key_Escape)
    qtbot.waitUntil(lambda: page.table.total > 0)
    settled(window.desk)
    assert page.table.current_uuid is None
    assert page.details.facts is None


def test_a_filter_that_nothing_matches_leaves_nothing_selected(
    window: MainWindow, settled: Settled, qtbot: QtBot, subtests: pytest.Subtests
) -> None:
    for name in PAGES:
        with subtests.test(name=name):
            nothing_stays_selected(window, settled, qtbot, name)


def test_a_statement_that_other_filters_hide_is_selected_no_more(
    window: MainWindow, settled: Settled
) -> None:
    page: RecommendationsPage = open_page(window, "recommendations", settled)
    facts = page.pane.facts
    assert facts is not None
    other = "conclusion" if facts.kind == "recommendation" else "recommendation"
    page.filter_by(StatementFilters(kinds=(other,)))
    settled(window.desk)
    assert page.table.total > 0
    assert page.pane.facts is None


def test_a_statement_that_its_own_change_hides_stays_in_the_details(
    window: MainWindow, settled: Settled
) -> None:
    page: RecommendationsPage = open_page(window, "recommendations", settled)
    facts = page.pane.facts
    assert facts is not None
    page.filter_by(StatementFilters(kinds=(facts.kind,)))
    settled(window.desk)
    assert page.pane.uuid == facts.uuid
    page.pane.set_kind("conclusion" if facts.kind == "recommendation" else "recommendation")
    settled(window.desk)
    assert page.table.current_uuid is None
    assert page.pane.uuid == facts.uuid
    assert page.has_statement()
