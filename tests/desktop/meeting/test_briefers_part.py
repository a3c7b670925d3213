"""Who briefs a meeting: added, put in order, changed and removed in the pane."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QTextEdit, QToolButton

from tests.desktop.calendar.driving import Calendar
from tests.desktop.menu_lines import choose

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
MAY = date(2016, 5, 27)


@pytest.fixture
def may(calendar: Calendar) -> Calendar:
    """The calendar with the meeting of May selected, whose two orders differ."""
    calendar.choose(MAY)
    return calendar


def names(calendar: Calendar) -> list[str]:
    return [row.item.title.split()[-1] for row in calendar.details.briefers.list.rows]


def show(calendar: Calendar, order: str) -> None:
    button = next(
        each
        for each in calendar.details.briefers.orders.findChildren(QToolButton)
        if each.text() == order
    )
    button.click()


def test_the_two_orders_are_shown_and_remembered(may: Calendar) -> None:
    assert names(may) == ["Kaberuka", "Vrailas", "Wane"]
    show(may, "As listed")
    assert names(may) == ["Wane", "Kaberuka", "Vrailas"]
    assert may.window.desk.settings.value("calendar/briefers") == "listing_order"


def test_alt_and_arrows_change_one_order_and_leave_the_other(may: Calendar) -> None:
    row = may.details.briefers.list.rows[0]
    may.undoes(lambda: may.qtbot.keyClick(row, Key.Key_Down, ALT))
    may.choose(MAY)
    assert names(may) == ["Vrailas", "Kaberuka", "Wane"]
    show(may, "As listed")
    assert names(may) == ["Wane", "Kaberuka", "Vrailas"]
    row = may.details.briefers.list.rows[2]
    may.undoes(lambda: may.qtbot.keyClick(row, Key.Key_Up, ALT))


def test_somebody_of_the_directory_is_found_as_one_types_and_added(may: Calendar) -> None:
    line = may.details.briefers.field.line

    def act() -> None:
        line.setFocus()
        may.qtbot.keyClicks(line, "herve")
        may.qtbot.wait(150)
        may.settle()
        may.key(Key.Key_Return, widget=line)

    may.undoes(act)
    may.choose(MAY)
    assert names(may)[-1] == "Ladsous"
    added = next(who for who in may.facts().briefers if who.name == "Hervé Ladsous")
    assert added.title == "Under-Secretary-General for Peacekeeping Operations"


def test_somebody_new_is_added_to_the_directory_too(may: Calendar) -> None:
    may.undoes(lambda: may.details.briefers.field.new_wanted.emit("Ambassador Ana de Sousa"))
    may.choose(MAY)
    assert names(may)[-1] == "Sousa"


def test_who_takes_part_already_is_not_added_again(may: Calendar) -> None:
    before = may.export()
    person = may.facts().briefers[0].person_uuid
    may.details.briefers.field.edited.emit(person)
    may.settle()
    assert "takes part in this meeting already" in may.details.briefers.field.error()
    assert may.export() == before


def test_role_title_and_invitation_are_changed_below_the_list(may: Calendar) -> None:
    row = may.details.briefers.list.rows[0]
    may.qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    may.settle()
    assert may.details.briefers.form.isVisible()
    may.undoes(lambda: may.pick("Role", "Panellist"))
    may.choose(MAY)
    may.qtbot.mouseClick(may.details.briefers.list.rows[0], Qt.MouseButton.LeftButton)
    may.undoes(lambda: may.write("Printed title", "High Representative"))
    may.choose(MAY)
    may.qtbot.mouseClick(may.details.briefers.list.rows[0], Qt.MouseButton.LeftButton)
    may.undoes(lambda: may.pick("Invitation", "Thanked"))
    may.choose(MAY)
    first = next(who for who in may.facts().briefers if who.speaking_order == 1)
    assert (first.role, first.title, first.invitation) == (
        "panellist",
        "High Representative",
        "thanked",
    )
    may.qtbot.mouseClick(may.details.briefers.list.rows[0], Qt.MouseButton.LeftButton)
    done = next(
        each for each in may.details.briefers.findChildren(QAbstractButton) if each.text() == "Done"
    )
    done.click()
    assert not may.details.briefers.form.isVisible()


def test_delete_removes_somebody_and_undo_names_them(may: Calendar) -> None:
    row = may.details.briefers.list.rows[0]
    row.setFocus()
    may.undoes(lambda: may.qtbot.keyClick(row, Key.Key_Delete))
    label = may.window.desk.undo_label
    assert label == "Remove Donald Kaberuka from the meeting of 27 May 2016"
    may.choose(MAY)
    assert names(may) == ["Vrailas", "Wane"]


def test_the_menu_of_a_row_leads_to_the_directory(may: Calendar) -> None:
    briefers = may.details.briefers
    row = briefers.list.rows[0]
    briefers.list.menu_wanted.emit(row.item.uuid, row.mapToGlobal(row.rect().center()))
    choose("Show in the directory")
    may.settle()
    here = may.window.desk.here
    assert (here.page, here.family) == ("briefers", "people")
    assert here.uuid in {who.person_uuid for who in may.facts().briefers}


def test_files_and_people_have_buttons_with_names(may: Calendar) -> None:
    may.press("Show the concept note among the documents")
    assert may.window.desk.here.page == "documents"


def test_a_long_title_is_seen_whole(may: Calendar) -> None:
    person = next(who for who in may.facts().briefers if who.speaking_order == 2)
    assert len(person.title) > 60
    may.qtbot.mouseClick(may.details.briefers.list.rows[1], Qt.MouseButton.LeftButton)
    text = next(
        each
        for each in may.details.briefers.form.findChildren(QTextEdit)
        if each.accessibleName() == "Printed title"
    )
    holder = text.parentWidget()
    assert holder is not None
    may.qtbot.waitUntil(lambda: holder.height() >= text.height() > 48)


def test_the_menu_of_a_row_removes_and_the_form_leads_to_the_person(may: Calendar) -> None:
    briefers = may.details.briefers
    row = briefers.list.rows[0]
    briefers.list.menu_wanted.emit(row.item.uuid, row.mapToGlobal(row.rect().center()))
    may.undoes(lambda: choose("Remove from this meeting"))
    may.choose(MAY)
    may.qtbot.mouseClick(briefers.list.rows[0], Qt.MouseButton.LeftButton)
    show = next(
        each
        for each in briefers.form.findChildren(QAbstractButton)
        if each.text() == "Show in the directory"
    )
    show.click()
    may.settle()
    assert may.window.desk.here.page == "briefers"
