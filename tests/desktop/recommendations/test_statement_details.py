"""Statements on the screen: changed, made, answered, followed up and deleted."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from db.models import Implementation, Meeting, MeetingKind
from desktop.recommendations.recommendations_page import RecommendationsPage
from desktop.shell.address import Address
from desktop.shell.main_window import MainWindow
from tests.desktop.driving import Settled
from tests.desktop.recommendations.driving import (
    choose,
    choose_option,
    offers,
    pick,
    press,
    uuid_of,
)


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


def test_tab_after_the_words_of_a_new_statement_goes_on_in_it(
    page: RecommendationsPage, settled: Settled
) -> None:
    window = page.window()
    page.new_statement()
    settled(page.desk)
    words = window.focusWidget()
    QTest.keyClicks(words, "The Working Group recommends that news be asked for.")
    QTest.keyClick(words, Qt.Key.Key_Tab)
    assert window.focusWidget() is words
    settled(page.desk)
    assert page.pane.facts is not None
    focus = window.focusWidget()
    assert focus is not words
    assert page.pane.isAncestorOf(focus)
    assert focus.accessibleName() == "Implementation"


def test_tab_leaves_a_new_statement_that_says_nothing(
    page: RecommendationsPage, settled: Settled
) -> None:
    window = page.window()
    page.new_statement()
    settled(page.desk)
    words = window.focusWidget()
    QTest.keyClick(words, Qt.Key.Key_Tab)
    settled(page.desk)
    assert window.focusWidget() is not words
    assert page.pane.facts is None
