"""What is done on the page of recommendations by keys alone, to the record that is in hand."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from db.models import Acceptance, Implementation, RecommendationKind
from db.queries.recommendation_details import AddresseeFacts, StatementFacts
from desktop.recommendations.recommendations_page import RecommendationsPage
from desktop.shell.main_window import MainWindow
from tests.desktop.driving import Settled
from tests.desktop.menu_lines import lines
from tests.desktop.recommendations.driving import choose, offers, press, references, rows


def keys(page: RecommendationsPage, sequence: str, settled: Settled) -> None:
    """Press keys one after the other, and wait for what they do."""
    QTest.keySequence(page.window(), QKeySequence(sequence))
    settled(page.desk)


def facts(page: RecommendationsPage) -> StatementFacts:
    """What the details show."""
    assert page.pane.facts is not None
    return page.pane.facts


def ticked(page: RecommendationsPage, family: str) -> list[str]:
    """Which actions of a family are ticked."""
    page.acts.renew()
    return [name for name in page.acts.family(family) if page.acts[name].isChecked()]


def add_union(page: RecommendationsPage, qtbot: QtBot, settled: Settled) -> AddresseeFacts:
    """Address the statement to a second organisation."""
    keys(page, "Ctrl+Shift+A", settled)
    qtbot.keyClicks(page.pane.addressees.finder.line, "african union")
    qtbot.waitUntil(lambda: offers() == ["African Union"])
    QTest.keySequence(page.pane.addressees.finder.line, QKeySequence("Return"))
    settled(page.desk)
    return facts(page).addressees[1]


def test_states_and_kinds_are_set_by_keys_and_ticked(
    page: RecommendationsPage, settled: Settled, stays_the_same: None
) -> None:
    choose(page, "2016/6", settled)
    keys(page, "Ctrl+M, I", settled)
    assert facts(page).implementation is Implementation.IN_PROGRESS
    assert page.desk.undo_label == "Change the state of 2016/6"
    assert ticked(page, "recommendations.implementation") == [
        "recommendations.implementation.in_progress"
    ]
    keys(page, "Ctrl+Shift+K, O", settled)
    assert facts(page).kind is RecommendationKind.OBSERVATION
    assert ticked(page, "recommendations.kind") == ["recommendations.kind.observation"]


def test_without_a_statement_nothing_of_one_can_be_done(
    page: RecommendationsPage, settled: Settled
) -> None:
    page.table.select(None)
    page._choose(None)  # noqa: SLF001 - as after the last one is deleted
    settled(page.desk)
    page.acts.renew()
    for name in ("implementation.in_progress", "acceptance.noted", "addressee.lead", "entry.day"):
        assert not page.acts[f"recommendations.{name}"].isEnabled()
    page._offer(page.mapToGlobal(page.rect().center()))  # noqa: SLF001
    menu = QApplication.activePopupWidget()
    assert [*lines(menu)] == ["New statement"]
    assert menu is not None
    menu.close()


def test_an_answer_is_that_of_the_addressee_in_hand(
    page: RecommendationsPage, qtbot: QtBot, settled: Settled, stays_the_same: None
) -> None:
    choose(page, "2016/7", settled)
    union = add_union(page, qtbot, settled)
    row = page.pane.addressees.list.rows[union.uuid]
    row.fields["acceptance"].setFocus()
    page.table.setFocus()  # the one that was gone to last stays in hand
    keys(page, "Ctrl+R, A", settled)
    first, second = facts(page).addressees
    assert (first.acceptance, second.acceptance) == (Acceptance.NO_REPLY, Acceptance.ACCEPTED)
    assert page.desk.undo_label == "Change the answer of African Union to 2016/7"
    assert ticked(page, "recommendations.acceptance") == ["recommendations.acceptance.accepted"]


def test_where_no_addressee_was_gone_to_the_first_is_in_hand(
    page: RecommendationsPage, settled: Settled, stays_the_same: None
) -> None:
    choose(page, "2016/7", settled)
    keys(page, "Ctrl+R, O", settled)
    assert facts(page).addressees[0].acceptance is Acceptance.NOTED


def test_an_addressee_leads_is_named_and_goes_by_keys(
    page: RecommendationsPage, qtbot: QtBot, settled: Settled, stays_the_same: None
) -> None:
    choose(page, "2016/7", settled)
    union = add_union(page, qtbot, settled)
    page.pane.addressees.list.take_in_hand(union.uuid)
    named = union.explicit
    keys(page, "Ctrl+Alt+A, N", settled)
    assert facts(page).addressees[1].explicit is not named
    assert page.acts["recommendations.addressee.named"].isChecked() is not named
    keys(page, "Ctrl+Alt+A, L", settled)
    assert facts(page).addressees[0].name == "African Union"
    page.acts.renew()
    assert not page.acts["recommendations.addressee.lead"].isEnabled()
    keys(page, "Ctrl+Alt+A, R", settled)
    row = page.pane.addressees.list.rows[union.uuid]
    assert row.isAncestorOf(_focus())
    keys(page, "Ctrl+Alt+A, X", settled)
    assert [each.name for each in facts(page).addressees] == ["Secretariat"]


def test_an_entry_is_given_a_day_a_document_and_goes_by_keys(
    page: RecommendationsPage, qtbot: QtBot, settled: Settled, stays_the_same: None
) -> None:
    choose(page, "2016/6", settled)
    page.acts.renew()
    assert not page.acts["recommendations.entry.delete"].isEnabled()
    keys(page, "Ctrl+Shift+E", settled)
    new = page.pane.follow_up.new
    assert new is not None
    qtbot.keyClicks(_focus(), "Sent on")
    page.table.setFocus()
    settled(page.desk)
    keys(page, "Ctrl+Alt+F, D", settled)
    picker = QApplication.activePopupWidget()
    assert picker is not None
    picker.close()
    keys(page, "Ctrl+Alt+F, L", settled)
    assert new.isAncestorOf(_focus())
    keys(page, "Ctrl+Alt+F, X", settled)
    assert facts(page).follow_ups == ()


def test_filters_are_put_in_and_out_by_keys(page: RecommendationsPage, settled: Settled) -> None:
    keys(page, "Ctrl+L, K, C", settled)
    assert references(page) == ["2016/3", "2016/5"]
    assert ticked(page, "recommendations.filter.kind") == ["recommendations.filter.kind.conclusion"]
    keys(page, "Ctrl+L, I, I", settled)
    keys(page, "Ctrl+L, R, T", settled)
    assert page.filters.implementations == ("in_progress",)
    assert page.filters.acceptances == ("not_accepted",)
    keys(page, "Ctrl+Shift+L", settled)
    assert not page.filters.narrows
    keys(page, "Ctrl+L, F", settled)
    assert ticked(page, "recommendations.only") == ["recommendations.only.conclusions"]
    keys(page, "Ctrl+L, M", settled)
    assert ticked(page, "recommendations.only") == ["recommendations.only.meetings"]
    keys(page, "Ctrl+L, M", settled)
    assert ticked(page, "recommendations.only") == []
    keys(page, "Ctrl+L, A", settled)
    assert ticked(page, "recommendations.span") == ["recommendations.span.body"]


def test_nobody_to_choose_from_is_said(page: RecommendationsPage, settled: Settled) -> None:
    page._offer_addressees([])  # noqa: SLF001 - as in a library without addressees
    assert QApplication.activePopupWidget() is None
    window = page.window()
    assert isinstance(window, MainWindow)
    assert window.status_bar.text == "No statement is addressed to anybody yet"


def test_groups_are_chosen_folded_and_unfolded_by_keys(
    page: RecommendationsPage, settled: Settled
) -> None:
    keys(page, "Ctrl+G, K", settled)
    assert ticked(page, "recommendations.group") == ["recommendations.group.kind"]
    everything = len(rows(page))
    keys(page, "Ctrl+T, F", settled)
    groups = len(rows(page))
    assert groups < everything
    keys(page, "Ctrl+T, U", settled)
    assert len(rows(page)) == everything
    keys(page, "Ctrl+G, N", settled)
    assert ticked(page, "recommendations.group") == ["recommendations.group.nothing"]
    assert not page.acts["recommendations.fold"].isEnabled()


def test_columns_are_shown_sorted_by_and_put_back_by_keys(
    page: RecommendationsPage, settled: Settled
) -> None:
    choices = page.table.choices
    assert not choices.shows_column("owner")
    keys(page, "Ctrl+T, 7", settled)
    assert choices.shows_column("owner")
    keys(page, "Ctrl+Shift+O, 2", settled)
    assert ticked(page, "recommendations.sort") == [
        "recommendations.sort.text", "recommendations.sort.upward",
    ]  # fmt: skip
    keys(page, "Ctrl+Shift+O, Down", settled)
    assert choices.goes("downward")
    keys(page, "Ctrl+T, 0", settled)
    assert not choices.shows_column("owner")
    assert choices.is_sorted_by("number")


def test_the_menu_of_a_row_takes_it_in_hand(
    page: RecommendationsPage, qtbot: QtBot, settled: Settled, stays_the_same: None
) -> None:
    choose(page, "2016/7", settled)
    union = add_union(page, qtbot, settled)
    part = page.pane.addressees
    assert [*lines(part.list.rows[union.uuid].menu)] == [
        "Let it lead",
        "Named in the text",
        "Add the reply",
        "Choose the day of the reply",
        "Remove",
    ]
    assert part.in_hand is not None
    assert part.in_hand.name == "African Union"
    press(page.details, "More to do with this statement", page, settled)
    menu = QApplication.activePopupWidget()
    assert "Acceptance" in lines(menu)
    assert menu is not None
    menu.close()


def _focus() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus
