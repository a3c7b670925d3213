"""Recommendations on the screen: found, narrowed, grouped, changed, made and deleted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from db.editing.recommendations import set_statement_value
from db.models import Implementation, Recommendation
from desktop.recommendations.recommendations_page import RecommendationsPage
from desktop.recommendations.statement_filters import StatementFilters
from desktop.shell.address import Address
from desktop.shell.desk import Desk
from desktop.shell.main_window import MainWindow
from desktop.widgets.filter_chip import FilterChip
from desktop.widgets.found_list import FoundList
from tests.db.libraries import exported

Settled = Callable[[Desk], None]


@pytest.fixture
def page(window: MainWindow, settled: Settled) -> RecommendationsPage:
    window.resize(1280, 800)
    window.go(Address("recommendations"))
    settled(window.desk)
    page = window.stack.current
    assert isinstance(page, RecommendationsPage)
    return page


def rows(page: RecommendationsPage) -> list[str]:
    """What the first column says, group rows included."""
    model = page.table.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def references(page: RecommendationsPage) -> list[str]:
    return [row for row in rows(page) if row.startswith("2016/")]


def uuid_of(desk: Desk, reference: str) -> str:
    assert desk.store is not None
    with desk.store.read() as session:
        query = select(Recommendation.uuid).where(Recommendation.reference == reference)
        return session.scalars(query).one()


def choose(page: RecommendationsPage, reference: str, settled: Settled) -> None:
    page.desk.go(Address("recommendations", "recommendations", uuid_of(page.desk, reference)))
    settled(page.desk)


def button(within: QWidget | None, name: str) -> QWidget:
    assert within is not None
    kinds = (QPushButton, QToolButton)
    found = [
        each
        for kind in kinds
        for each in within.findChildren(kind)
        if each.accessibleName() == name and each.isVisible()
    ]
    assert len(found) == 1, [each.accessibleName() for each in within.findChildren(QPushButton)]
    return found[0]


def press(within: QWidget | None, name: str, page: RecommendationsPage, settled: Settled) -> None:
    QTest.mouseClick(button(within, name), Qt.MouseButton.LeftButton)
    settled(page.desk)


def pick(menu: QMenu, text: str) -> None:
    action: QAction = next(each for each in menu.actions() if each.text() == text)
    action.trigger()


def choose_option(box: QWidget, text: str) -> None:
    """Choose an option of a combo box by keys, as a person would."""
    assert isinstance(box, QComboBox)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    view = box.view()
    QTest.keyClick(view, Qt.Key.Key_Home)
    for _ in range(box.findText(text)):
        QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Return)
    box.window().activateWindow()


def offers() -> list[str]:
    """What the list below a search field offers, without what would be new."""
    tops = QApplication.topLevelWidgets()
    lists = [each for top in tops for each in top.findChildren(FoundList)]
    models = [each.model() for each in lists if each.isVisible()]
    texts = [str(model.index(row, 0).data()) for model in models for row in range(model.rowCount())]
    return [text for text in texts if "New" not in text]


@pytest.fixture
def stays_the_same(page: RecommendationsPage, settled: Settled) -> Iterator[None]:
    """Undo everything at the end: the library is then, to the byte, what it was before."""
    store = page.desk.store
    assert store is not None
    before = exported(store)
    yield
    while page.desk.undo_label != "Build the example":
        page.desk.undo()
        settled(page.desk)
    assert exported(store) == before


# -- what is seen ------------------------------------------------------------------------------


def test_statements_stand_below_each_addressee(page: RecommendationsPage) -> None:
    assert rows(page)[0] == "Secretariat, 4 records. none begun"
    assert rows(page)[-4] == "No addressee named, 3 records. nothing to follow up"
    assert len(references(page)) == 13
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


# -- narrowing and grouping --------------------------------------------------------------------


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
    menu = page.bar.menu
    kinds = next(each for each in menu.findChildren(QMenu) if each.title() == "Kind")
    pick(kinds, "Conclusion")
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
    menu = page.bar.menu
    addressees = next(each for each in menu.findChildren(QMenu) if each.title() == "Addressee")
    addressees.aboutToShow.emit()
    settled(page.desk)
    pick(addressees, "Secretariat")
    settled(page.desk)
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


# -- changing ----------------------------------------------------------------------------------


def test_the_state_is_chosen_with_its_meaning_beside_it(
    page: RecommendationsPage, settled: Settled, stays_the_same: None
) -> None:
    choose(page, "2016/6", settled)
    form = page.pane.form
    choose_option(form.fields["implementation"].control, "In progress")
    settled(page.desk)
    assert form.meaning.text().startswith("In progress: steps have been taken")
    facts = page.pane.facts
    assert facts is not None
    assert facts.implementation is Implementation.IN_PROGRESS
    assert page.desk.undo_label == "Change the state of 2016/6"


def test_fields_are_written_when_they_are_left(
    page: RecommendationsPage, qtbot: QtBot, settled: Settled, stays_the_same: None
) -> None:
    choose(page, "2016/6", settled)
    fields: dict[str, Any] = page.pane.form.fields
    typed = {
        "text": " They should meet more often.",
        "modality": " harder",
        "due_on": "31 January 2018",
        "owner": "Second branch",
        "evidence": "Minutes",
        "context": "Much was said.",
    }
    for name, words in typed.items():
        text = fields[name].text
        text.setFocus()
        for modifier in (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier):
            QTest.keyClick(text, Qt.Key.Key_End, modifier)
        qtbot.keyClicks(text, words)
        page.table.setFocus()
        settled(page.desk)
    facts = page.pane.facts
    assert facts is not None
    assert facts.text.endswith("They should meet more often.")
    assert (facts.modality, facts.due_on) == ("should harder", date(2018, 1, 31))
    assert (facts.owner, facts.evidence, facts.context) == (
        "Second branch",
        "Minutes",
        "Much was said.",
    )


def test_what_is_no_symbol_is_said_beside_the_field(
    page: RecommendationsPage, qtbot: QtBot, settled: Settled
) -> None:
    choose(page, "2016/6", settled)
    basis: Any = page.pane.form.fields["basis"]
    basis.text.setFocus()
    QTest.keyClick(basis.text, Qt.Key.Key_End)
    qtbot.keyClicks(basis.text, ", nonsense")
    QTest.keyClick(basis.text, Qt.Key.Key_Return)
    settled(page.desk)
    assert basis.error().startswith("nonsense is no document symbol.")


def test_addressees_are_added_answer_lead_and_go(
    page: RecommendationsPage, qtbot: QtBot, settled: Settled, stays_the_same: None
) -> None:
    choose(page, "2016/7", settled)
    part = page.pane.addressees
    press(page.details, "Add: Addressees", page, settled)
    qtbot.keyClicks(part.finder.line, "african")
    qtbot.waitUntil(lambda: offers() == ["African Union"])
    QTest.keyClick(part.finder.line, Qt.Key.Key_Return)
    settled(page.desk)
    facts = page.pane.facts
    assert facts is not None
    assert [each.name for each in facts.addressees] == ["Secretariat", "African Union"]
    union = part.list.rows[facts.addressees[1].uuid]
    choose_option(union.fields["acceptance"].control, "In part")
    settled(page.desk)
    reply: Any = union.fields["reply"]
    assert reply.isVisible()
    reply.text.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is reply.text)
    qtbot.keyClicks(reply.text, "As far as means allow.")
    page.table.setFocus()
    settled(page.desk)
    pick(union.menu, "Let it lead")
    settled(page.desk)
    facts = page.pane.facts
    assert facts is not None
    first = facts.addressees[0]
    assert (first.name, first.acceptance, first.reply) == (
        "African Union",
        "accepted_in_part",
        "As far as means allow.",
    )
    pick(union.menu, "Remove")
    settled(page.desk)
    assert page.pane.facts is not None
    assert [each.name for each in page.pane.facts.addressees] == ["Secretariat"]


def test_a_follow_up_entry_is_written_changed_and_deleted(
    page: RecommendationsPage, qtbot: QtBot, settled: Settled, stays_the_same: None
) -> None:
    choose(page, "2016/6", settled)
    part = page.pane.follow_up
    press(page.details, "Add: Follow-up", page, settled)
    row = part.new
    assert row is not None
    words: Any = row.fields["text"]
    qtbot.keyClicks(words.text, "Sent on")
    words.settle()
    qtbot.keyClicks(words.text, " to the Council")
    settled(page.desk)
    assert part.new is None
    assert words.text.text() == "Sent on to the Council"
    page.table.setFocus()
    settled(page.desk)
    facts = page.pane.facts
    assert facts is not None
    entry = facts.follow_ups[0]
    assert (entry.day, entry.text) == (date.today(), "Sent on to the Council")
    assert part.list.rows[entry.uuid] is row
    pick(row.menu, "Delete")
    settled(page.desk)
    assert page.pane.facts is not None
    assert page.pane.facts.follow_ups == ()


def test_a_new_statement_is_made_once_it_has_words(
    page: RecommendationsPage, qtbot: QtBot, settled: Settled, stays_the_same: None
) -> None:
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_N)
    settled(page.desk)
    form = page.pane.form
    assert QApplication.focusWidget() is form.text.text
    assert "conclusions of the report for 2016" in page.pane.explanation.text()
    assert page.desk.undo_label == "Build the example"
    qtbot.keyClicks(form.text.text, "The Council should")
    form.text.settle()
    qtbot.keyClicks(form.text.text, " listen.")
    settled(page.desk)
    page.table.setFocus()
    settled(page.desk)
    facts = page.pane.facts
    assert facts is not None
    assert (facts.reference, facts.text) == ("2016/8", "The Council should listen.")
    qtbot.waitUntil(lambda: page.table.current_uuid == facts.uuid)
    assert page.status() == "8 statements"


def test_leaving_a_new_statement_empty_makes_nothing(
    page: RecommendationsPage, settled: Settled
) -> None:
    page.new_statement()
    settled(page.desk)
    choose(page, "2016/1", settled)
    assert page.desk.undo_label == "Build the example"
    assert page.pane.new is None


def test_a_statement_from_a_meeting_stands_where_the_report_tells_of_it(
    page: RecommendationsPage, qtbot: QtBot, settled: Settled, stays_the_same: None
) -> None:
    desk = page.desk
    assert desk.store is not None
    from db.models import Meeting, MeetingKind

    with desk.store.read() as session:
        query = select(Meeting.uuid).where(Meeting.kind == MeetingKind.THEMATIC)
        meeting = session.scalars(query.order_by(Meeting.day)).first()
    assert meeting is not None
    desk.go(Address("recommendations", "meetings", meeting))
    settled(desk)
    qtbot.keyClicks(page.pane.form.text.text, "Forces should be told sooner.")
    page.table.setFocus()
    settled(desk)
    facts = page.pane.facts
    assert facts is not None
    assert facts.meeting is not None
    assert facts.meeting.uuid == meeting
    assert page.has_meeting()
    page.show_meeting()
    assert desk.here == Address("calendar", "meetings", meeting)
    settled(desk)


def test_delete_takes_the_statement_away_and_undo_brings_it_back(
    page: RecommendationsPage, qtbot: QtBot, settled: Settled, stays_the_same: None
) -> None:
    choose(page, "2016/7", settled)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    settled(page.desk)
    assert page.table.total == 6
    assert page.desk.undo_label == "Delete 2016/7"
    QTest.keyClick(page.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled(page.desk)
    assert page.table.total == 7


def test_one_goes_to_the_paragraph_and_back(
    page: RecommendationsPage, window: MainWindow, settled: Settled
) -> None:
    choose(page, "2016/6", settled)
    facts = page.pane.facts
    assert facts is not None
    press(page.details, "Show its paragraph in the report", page, settled)
    assert window.desk.here == Address("report", "paragraphs", facts.paragraph_uuid)
    window.commands.go_back()
    settled(window.desk)
    assert window.desk.here == Address("recommendations", "recommendations", facts.uuid)


def test_a_statement_carries_an_earlier_one_on(
    page: RecommendationsPage, settled: Settled, stays_the_same: None
) -> None:
    choose(page, "2016/6", settled)
    earlier = uuid_of(page.desk, "2016/2")
    page.pane.linked.edited.emit("supersedes", earlier)
    settled(page.desk)
    choose(page, "2016/2", settled)
    facts = page.pane.facts
    assert facts is not None
    assert [each.reference for each in facts.superseded_by] == ["2016/6"]
    page.pane.linked.edited.emit("supersedes", uuid_of(page.desk, "2016/6"))
    settled(page.desk)
    assert page.pane.linked.earlier.error() == (
        "2016/6 already carries 2016/2 on, so it cannot be the other way round."
    )
