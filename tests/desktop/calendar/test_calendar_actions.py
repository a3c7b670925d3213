"""What is done in the calendar by keys alone, to the meeting and the briefer in hand."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.shell.access_letters import plain
from tests.desktop.calendar.driving import JUNE, Calendar
from tests.desktop.menu_lines import choose, lines, popup

MAY = date(2016, 5, 27)


@pytest.fixture
def may(calendar: Calendar) -> Calendar:
    """The calendar with the meeting of May selected, whose two orders differ."""
    calendar.choose(MAY)
    return calendar


def keys(calendar: Calendar, sequence: str) -> None:
    """Press keys one after the other, and wait for what they do."""
    QTest.keySequence(calendar.window, QKeySequence(sequence))
    calendar.settle()


def ticked(calendar: Calendar, family: str) -> list[str]:
    """Which actions of a family are ticked, without its name."""
    acts = calendar.page.acts
    acts.renew()
    return [name.rpartition(".")[2] for name in acts.family(family) if acts[name].isChecked()]


def names(calendar: Calendar) -> list[str]:
    return [row.item.title.split()[-1] for row in calendar.details.briefers.list.rows]


def test_the_state_is_set_by_keys_and_ticked(calendar: Calendar) -> None:
    calendar.choose(JUNE)
    assert ticked(calendar, "calendar.state") == ["held"]
    calendar.undoes(lambda: keys(calendar, "Ctrl+M, C"))
    calendar.choose(JUNE)
    assert ticked(calendar, "calendar.state") == ["confirmed"]
    keys(calendar, "Ctrl+Shift+H")
    assert ticked(calendar, "calendar.state") == ["held"]
    label = calendar.window.desk.undo_label
    assert label == "Change the state of the meeting of 24 June 2016"


def test_without_a_meeting_nothing_of_one_can_be_done(calendar: Calendar) -> None:
    calendar.go(date(2016, 6, 2))
    acts = calendar.page.acts
    acts.renew()
    for name in ("state.held", "briefer.add", "briefer.remove", "theme", "day", "order"):
        for each in acts.family("calendar.order") if name == "order" else [f"calendar.{name}"]:
            assert not acts[each].isEnabled()


def test_the_meetings_of_a_day_are_listed_by_a_key(calendar: Calendar) -> None:
    calendar.go(JUNE)
    keys(calendar, "Ctrl+L")
    (line,) = popup().actions()
    assert plain(line.text()).startswith("Held: Counter-terrorism")
    choose(plain(line.text()))
    calendar.settle()
    assert calendar.selected() == calendar.lines()[0].uuid


def test_a_briefer_is_found_changed_shown_and_removed_by_keys(may: Calendar) -> None:
    briefers = may.details.briefers
    second = briefers.list.rows[1].item
    briefers.list.set_current(second.uuid)
    keys(may, "Ctrl+Shift+B, C")
    assert briefers.form.isVisible()
    assert str(second.uuid) == briefers.form.uuid
    focus = QApplication.focusWidget()
    assert focus is not None
    assert briefers.form.isAncestorOf(focus)
    may.undoes(lambda: keys(may, "Ctrl+Shift+B, R"))
    may.choose(MAY)
    assert second.title not in [row.item.title for row in may.details.briefers.list.rows]
    keys(may, "Ctrl+Shift+B, A")
    assert may.details.briefers.field.line.hasFocus()
    keys(may, "Ctrl+Shift+B, S")
    assert may.window.desk.here.page == "briefers"


def test_hidden_details_are_shown_for_what_is_done_in_them(may: Calendar) -> None:
    keys(may, "F9")
    assert not may.details.isVisible()
    assert not may.window.actions_table["window.details"].isChecked()
    keys(may, "Ctrl+Shift+B, A")
    assert may.details.isVisible()
    assert may.window.actions_table["window.details"].isChecked()


def test_the_order_of_briefers_is_chosen_by_keys_and_ticked(may: Calendar) -> None:
    assert ticked(may, "calendar.order") == ["speaking_order"]
    spoken = names(may)
    keys(may, "Ctrl+Shift+B, O, L")
    assert ticked(may, "calendar.order") == ["listing_order"]
    assert names(may) != spoken
    assert sorted(names(may)) == sorted(spoken)


def test_the_menu_of_a_briefer_is_about_that_one(may: Calendar) -> None:
    briefers = may.details.briefers
    row = briefers.list.rows[1]
    briefers.list.set_current(row.item.uuid)
    briefers.list.menu_wanted.emit(row.item.uuid, row.mapToGlobal(row.rect().center()))
    assert [*lines(popup())][:5] == [
        "Write the invitation letter…",
        "Write an e-mail",
        "Change role, title and invitation",
        "Show in the directory",
        "Remove from this meeting",
    ]
    popup().close()
    assert briefers.in_hand is not None
    assert briefers.in_hand.uuid == str(row.item.uuid)


def test_what_belongs_to_a_meeting_is_gone_to_by_keys(may: Calendar) -> None:
    for sequence, page in (("Ctrl+Shift+J", "documents"), ("Ctrl+J", "report")):
        keys(may, sequence)
        assert may.window.desk.here.page == page
        keys(may, "Alt+Left")
        assert may.window.desk.here.page == "calendar"


def test_recommendations_below_the_month_are_folded_and_added_to_by_keys(may: Calendar) -> None:
    panel, folds = may.page.panel, may.page.acts["calendar.panel"]
    keys(may, "Ctrl+F9")
    assert folds.isChecked()
    keys(may, "Ctrl+Shift+R")
    focus = QApplication.focusWidget()
    assert focus is not None
    assert panel.entry.isAncestorOf(focus)
    may.page.acts.renew()
    assert not folds.isChecked()
