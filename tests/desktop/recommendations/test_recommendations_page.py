"""Recommendations on the screen: found, narrowed and grouped."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.editing.recommendations import set_statement_value
from desktop.recommendations.recommendations_page import RecommendationsPage
from desktop.recommendations.statement_filters import StatementFilters
from desktop.widgets.filter_chip import FilterChip
from tests.desktop.driving import Settled
from tests.desktop.menu_lines import choose as choose_line
from tests.desktop.menu_lines import line
from tests.desktop.recommendations.driving import choose, pick, references, rows, uuid_of


def test_statements_stand_below_each_addressee(page: RecommendationsPage, qtbot: QtBot) -> None:
    page.grab()
    qtbot.waitUntil(lambda: len(references(page)) == 13)
    assert rows(page)[0] == "Secretariat, 4 records. none begun"
    assert rows(page)[-4] == "No addressee named, 3 records. nothing to follow up"
    assert page.status() == "7 statements"


def test_the_paragraph_comes_when_it_is_known(
    page: RecommendationsPage, qtbot: QtBot, settled: Settled
) -> None:
    page.grab()
    settled(page.desk)
    second = page.table.columns[1].second
    record = page.table.rows.record(1)
    assert record is not None
    assert second is not None
    qtbot.waitUntil(lambda: second(record) == "¶40 · recommendation")


def test_the_model_keeps_the_promises_of_its_kind(
    page: RecommendationsPage, settled: Settled, qtbot: QtBot
) -> None:
    tester = QAbstractItemModelTester(
        page.table.model(), QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    for grouping in ("state", "theme", "kind", "year", None, "addressee"):
        page.group_by(grouping)
        settled(page.desk)
        assert references(page)
    page.table.set_folded(page.table.rows.layout.outline.groups[0].key, True)
    tester.deleteLater()


def test_every_part_that_takes_the_focus_has_a_name(
    page: RecommendationsPage, settled: Settled
) -> None:
    choose(page, "2016/6", settled)
    page.add_follow_up()
    assert page.details is not None
    for root in (page, page.details):
        for widget in root.findChildren(QWidget):
            if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus and widget.isVisible():
                inner = widget.focusProxy() or widget
                text = inner.text() if isinstance(inner, QPushButton) else ""
                assert inner.accessibleName() or text, inner


def test_nothing_holds_the_window_up(
    page: RecommendationsPage, settled: Settled, qtbot: QtBot, heartbeat: QObject
) -> None:
    for reference in ("2016/6", "2016/1", "2016/7"):
        choose(page, reference, settled)
    qtbot.keyClicks(page.bar.search, "mandate")
    qtbot.wait(300)
    settled(page.desk)


def test_words_narrow_the_table_and_escape_brings_all_back(
    page: RecommendationsPage, qtbot: QtBot, settled: Settled
) -> None:
    QTest.keyClick(page.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is page.bar.search
    qtbot.keyClicks(page.bar.search, "eroom")
    qtbot.waitUntil(lambda: page.table.total == 1)
    settled(page.desk)
    assert references(page) == ["2016/7"]
    assert page.status() == "1 shown of 7 statements"
    QTest.keyClick(page.bar.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.table.total == 7)


def test_no_match_names_the_filters_and_clears_them(
    page: RecommendationsPage, qtbot: QtBot, settled: Settled
) -> None:
    qtbot.keyClicks(page.bar.search, "xyzzy")
    qtbot.waitUntil(lambda: page.table.total == 0)
    settled(page.desk)
    clear = next(
        each
        for each in page.table.findChildren(QPushButton)
        if each.text() == "Clear filters" and each.isVisible()
    )
    QTest.mouseClick(clear, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.table.total == 7)
    assert page.bar.search.text() == ""


def test_filters_are_chosen_in_the_menu_and_taken_off_by_their_chips(
    page: RecommendationsPage, settled: Settled
) -> None:
    pick(page.bar.menu, "Kind", "Conclusion")
    settled(page.desk)
    assert references(page) == ["2016/3", "2016/5"]
    chips = [each for each in page.bar.chips.findChildren(FilterChip) if each.isVisible()]
    assert [chip.text() for chip in chips] == ["Year 2016", "Conclusion"]
    QTest.mouseClick(chips[1], Qt.MouseButton.LeftButton)
    settled(page.desk)
    assert page.table.total == 7
    assert page.filters == StatementFilters()


def test_an_addressee_is_chosen_from_those_that_statements_have(
    page: RecommendationsPage, settled: Settled
) -> None:
    pick(page.bar.menu, "Addressee…")
    settled(page.desk)
    choose_line("Secretariat")
    settled(page.desk)
    assert line(page.bar.menu, "Addressee…").isChecked()
    assert page.table.total == 4
    assert "Secretariat" in page.filters.said(page.desk.period).values()


def test_overdue_is_told_in_words_and_filtered_for(
    page: RecommendationsPage, settled: Settled, stays_the_same: None
) -> None:
    uuid, late = uuid_of(page.desk, "2016/4"), date.today() - timedelta(days=3)
    page.desk.write("Set a day", lambda session: set_statement_value(session, uuid, "due_on", late))
    settled(page.desk)
    assert page.status() == "7 statements · 1 overdue"
    assert rows(page)[0] == "Secretariat, 4 records. 1 overdue"
    pick(page.bar.menu, "Overdue")
    settled(page.desk)
    assert set(references(page)) == {"2016/4"}
    record = page.table.rows.record(1)
    due = next(each for each in page.table.columns if each.key == "due")
    assert record is not None
    assert due.mark is not None
    assert due.role is not None
    assert (due.text(record), due.mark(record), due.role(record)) == (
        "Overdue",
        ("icon", "clock"),
        "danger",
    )


def test_filters_grouping_and_folding_come_back(
    page: RecommendationsPage, settled: Settled
) -> None:
    page.filter_by(StatementFilters(kinds=("recommendation",), origin="conclusions"))
    page.group_by("state")
    settled(page.desk)
    page.table.set_folded("not_started", True)
    again = RecommendationsPage(page.desk)
    again.refresh(None)
    settled(page.desk)
    assert again.filters == page.filters
    assert again.grouping == "state"
    assert again.table.rows.folded == {"not_started"}
    for part in (again.details, again):
        assert part is not None
        part.deleteLater()


def test_a_statement_is_shown_even_if_it_is_filtered_away(
    page: RecommendationsPage, qtbot: QtBot, settled: Settled
) -> None:
    page.filter_by(StatementFilters(kinds=("conclusion",)))
    settled(page.desk)
    choose(page, "2016/6", settled)
    qtbot.waitUntil(lambda: page.table.current_uuid == uuid_of(page.desk, "2016/6"))
    assert page.filters == StatementFilters()
    assert page.has_statement()
