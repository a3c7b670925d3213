"""The table of the directory as a person uses it: found, filtered, grouped, gone to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from db.editing.periods import add_next_period
from db.models import Organisation, OrganisationKind, Person
from desktop.shell.address import Address
from desktop.shell.main_window import MainWindow
from desktop.shell.theme import appearance
from desktop.widgets.column import Sort
from desktop.widgets.day_picker import DayPicker
from desktop.widgets.empty_state import EmptyState
from tests.desktop.conftest import Heartbeat
from tests.desktop.directory.driving import Directory
from tests.desktop.driving import CONTROL, LEFT, Key

BRIEFERS = [
    "Weixiong Chen",
    "Jack Christofides",
    "Renata Dwan",
    "Omar Hilale",
    "Donald Kaberuka",
    "Atul Khare",
    "Hervé Ladsous",
    "Brigadier General Thierry Lion",
    "Ioannis Vrailas",
    "El-Ghassim Wane",
]


def uuid_of(directory: Directory, name: str, kind: type[Person | Organisation] = Person) -> str:
    store = directory.window.desk.store
    assert store is not None
    with store.read() as session:
        return session.scalars(select(kind.uuid).where(kind.name == name)).one()


def chips(directory: Directory) -> list[str]:
    return [chip.text() for chip in directory.page.chips.chips.chips.values()]


def state(directory: Directory) -> EmptyState:
    """What stands in place of the rows."""
    shown = [each for each in directory.page._states if each.isVisible()]  # noqa: SLF001
    assert len(shown) == 1
    return shown[0]


def test_who_briefed_in_the_period_stands_in_order_of_family_name(directory: Directory) -> None:
    assert directory.names() == BRIEFERS
    directory.qtbot.waitUntil(lambda: directory.page.status() == "10 briefers · 11 appearances")
    row = directory.table.rows.record(2)
    assert row is not None
    said = [column.whole(row) for column in directory.table.columns[:4]]
    assert said == [
        "Renata Dwan",
        "Head of the Policy and Best Practices Service\nDepartment of Peacekeeping Operations",
        "2",
        "27 Jul 2016",
    ]


def test_the_model_keeps_the_rules_of_models(directory: Directory) -> None:
    QAbstractItemModelTester(
        directory.table.rows, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    directory.page.show_whom("all")
    directory.page.group_by("organisation")
    directory.settle()
    directory.page.group_by("none")
    directory.settle()
    assert len(directory.names()) == 11


def test_a_search_filters_as_one_types_without_accents(
    directory: Directory, heartbeat: Heartbeat
) -> None:
    directory.search("herve")
    assert directory.names() == ["Hervé Ladsous"]
    directory.search("peacekeeping dwan")
    assert directory.names() == ["Renata Dwan"]
    words = directory.page.header.findChildren(QLabel)
    directory.qtbot.waitUntil(lambda: "1 of 10" in [label.text() for label in words])
    directory.key(Key.Key_Escape)
    assert directory.names() == BRIEFERS


def test_down_leads_from_the_search_to_what_was_found(directory: Directory) -> None:
    directory.search("dwan")
    directory.qtbot.keyClick(directory.page.bar.search, Key.Key_Down)
    directory.settle()
    assert directory.table.hasFocus()
    assert directory.table.current_uuid == uuid_of(directory, "Renata Dwan")


def test_nothing_found_names_what_was_asked_and_offers_everyone(directory: Directory) -> None:
    directory.search("seck")
    nobody = state(directory)
    assert directory.names() == []
    said = [label.text() for label in nobody.findChildren(QLabel)]
    assert "Nobody who briefed in this period matches “seck”." in said
    assert nobody.link is not None
    assert nobody.link.text() == "Search all people"
    directory.press(nobody.link)
    assert directory.names() == ["Fodé Seck"]
    assert chips(directory) == ["All people"]
    directory.search("nobody at all")
    clear = state(directory).action
    assert clear is not None
    directory.press(clear)
    assert len(directory.names()) == 11


def test_the_filter_menu_lists_everyone_or_who_never_briefed(directory: Directory) -> None:
    button = directory.page.bar._filter  # noqa: SLF001
    directory.choose(button, "All people")
    assert len(directory.names()) == 11
    directory.qtbot.waitUntil(lambda: directory.page.status() == "11 people · 11 appearances")
    directory.choose(button, "Never briefed")
    assert directory.names() == ["Fodé Seck"]
    assert chips(directory) == ["Never briefed"]
    directory.press(next(iter(directory.page.chips.chips.chips.values())))
    assert directory.names() == BRIEFERS
    assert directory.page.chips.isHidden()


def test_kinds_of_organisations_filter_together_and_each_is_taken_off(
    directory: Directory,
) -> None:
    button = directory.page.bar._filter  # noqa: SLF001
    directory.choose(button, "Regional organization")
    directory.choose(button, "United Nations body")
    assert directory.names() == ["Weixiong Chen", "Donald Kaberuka", "Ioannis Vrailas"]
    assert chips(directory) == ["Regional organization", "United Nations body"]
    directory.press(next(iter(directory.page.chips.chips.chips.values())))
    assert directory.names() == ["Weixiong Chen"]
    directory.choose(button, "Clear filters")
    assert directory.names() == BRIEFERS
    directory.choose(button, "Regional organization")
    directory.choose(button, "All people")
    directory.press(directory.page.chips.clear)
    assert directory.names() == BRIEFERS


def test_filters_that_do_not_fit_are_in_the_menu(directory: Directory) -> None:
    kinds = frozenset(OrganisationKind)
    directory.page._choose(replace(directory.page.view, kinds=kinds))  # noqa: SLF001
    directory.settle()
    more = directory.page.chips.chips._more  # noqa: SLF001
    directory.qtbot.waitUntil(more.isVisible)
    directory.press(more)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert sum(action.isChecked() for action in menu.actions()) == len(kinds) + 1
    menu.close()


def test_groups_by_organisation_sum_up_and_go_away_again(directory: Directory) -> None:
    button = directory.page.bar._group  # noqa: SLF001
    directory.choose(button, "By organization")
    group = next(
        each
        for each in directory.table.rows.layout.outline.groups
        if each.title == "Department of Peacekeeping Operations"
    )
    assert (group.count, group.summary) == (4, "5 appearances")
    assert sorted(directory.names()) == sorted(BRIEFERS)
    directory.choose(button, "Do not group")
    assert directory.names() == BRIEFERS


def test_titles_sort_by_what_stands_below_them(directory: Directory) -> None:
    titles = directory.table.titles
    at = titles.sectionViewportPosition(3) + 20
    directory.qtbot.mouseClick(titles.viewport(), LEFT, pos=QPoint(at, 12))
    directory.settle()
    assert directory.table.rows.sort_order == Sort("last", descending=True)
    assert directory.names()[0] == "Jack Christofides"


def test_posts_are_told_as_of_the_day_chosen_and_the_day_is_kept(directory: Directory) -> None:
    button = directory.page.bar.as_of
    assert button.text() == "31 Dec 2016"
    directory.choose(button, "Today")
    row = directory.table.rows.record(directory.row("Atul Khare"))
    assert row is not None
    assert directory.table.columns[1].text(row) == "Under-Secretary-General for Operational Support"
    assert directory.window.desk.settings.value("briefers/view")["as_of"] == "today"
    directory.choose(button, "End of the period")
    assert button.text() == "31 Dec 2016"
    assert directory.window.desk.settings.value("briefers/view")["as_of"] == ""


def test_another_day_is_picked_from_a_calendar(directory: Directory) -> None:
    directory.choose(directory.page.bar.as_of, "Another day…")
    picker = QApplication.activePopupWidget()
    assert isinstance(picker, DayPicker)
    directory.qtbot.keyClick(picker.grid, Key.Key_Left)
    directory.qtbot.keyClick(picker.grid, Key.Key_Return)
    directory.settle()
    assert directory.page.bar.as_of.text() == "30 Dec 2016"


def test_filters_grouping_sorting_and_columns_come_back_but_not_the_search(
    make_window: Callable[[Path], MainWindow], library: Path, qtbot: QtBot
) -> None:
    first = Directory(qtbot, make_window(library))
    first.page.show_whom("all")
    first.page.group_by("organisation")
    first.table.sort_by(Sort("meetings", descending=True))
    first.table.titles.show_column(5, True)
    first.search("dwan")
    first.window.close()
    again = Directory(qtbot, make_window(library))
    view = again.page.view
    assert (view.whom, view.group, view.text) == ("all", "organisation", "")
    assert again.table.rows.sort_order == Sort("meetings", descending=True)
    assert not again.table.titles.isSectionHidden(5)


def test_an_address_selects_somebody_even_where_filters_hide_them(directory: Directory) -> None:
    directory.search("dwan")
    seck = uuid_of(directory, "Fodé Seck")
    directory.window.go(Address("briefers", "people", seck))
    directory.settle()
    directory.qtbot.waitUntil(lambda: directory.table.current_uuid == seck)
    assert directory.page.bar.search.text() == ""
    assert chips(directory) == ["All people"]
    assert directory.details.facts is not None
    assert directory.details.facts.name == "Fodé Seck"


def test_an_address_of_nobody_leaves_who_is_selected(directory: Directory) -> None:
    before = directory.table.current_uuid
    assert before is not None
    directory.window.go(Address("briefers", "people", "gone"))
    directory.settle()
    assert directory.table.current_uuid == before
    assert directory.details.facts is not None
    assert directory.details.facts.uuid == before


def test_the_address_of_an_organisation_shows_its_people(directory: Directory) -> None:
    union = uuid_of(directory, "African Union", Organisation)
    directory.window.go(Address("briefers", "organisations", union))
    directory.settle()
    assert directory.names() == ["Donald Kaberuka"]
    assert chips(directory) == ["All people", "African Union"]


def test_who_is_selected_has_an_address_to_come_back_to(directory: Directory) -> None:
    directory.click("Omar Hilale")
    directory.click("Renata Dwan")
    here = directory.window.trail.here
    assert here == Address("briefers", "people", uuid_of(directory, "Renata Dwan"))
    directory.window.commands.go_back()
    directory.settle()
    assert directory.table.current_uuid == uuid_of(directory, "Omar Hilale")


def test_a_library_without_a_period_lists_everyone(directory: Directory) -> None:
    directory.window.desk.choose_period(None)
    directory.settle()
    assert len(directory.names()) == 11
    assert directory.page.status().startswith("11 people")


def test_a_period_without_briefers_says_so_and_offers_everyone(directory: Directory) -> None:
    desk = directory.window.desk
    assert desk.period is not None
    body = desk.period.body_id
    desk.write("Next", lambda session: add_next_period(session, body), desk.prefer_period)
    directory.settle()
    directory.qtbot.waitUntil(lambda: desk.period is not None and desk.period.label == "2017")
    directory.settle()
    nobody = state(directory)
    assert nobody.action is not None
    assert nobody.link is not None
    assert nobody.action.text() == "New person"
    directory.press(nobody.link)
    assert len(directory.names()) == 11


def test_every_widget_that_takes_the_focus_has_a_name(directory: Directory) -> None:
    directory.click("Renata Dwan")
    directory.press(directory.details.posts.rows[0])
    nameless = [
        widget
        for part in (directory.page, directory.details)
        for widget in part.findChildren(QWidget)
        if widget.focusPolicy().value
        and widget.isVisible()
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
    assert nameless == []


def bar_keeps_its_parts_apart(directory: Directory, scale: float, width: int) -> None:
    appearance().set_text_scale(scale)
    directory.window.resize(width, 800)
    directory.settle()
    bar = directory.page.bar
    parts = [bar.search, bar._filter, bar._group, bar.as_of, bar._columns]  # noqa: SLF001

    def stand_apart() -> bool:
        edges = [(part.geometry().left(), part.geometry().right()) for part in parts]
        apart = all(right < left for (_, right), (left, _) in pairwise(edges))
        whole = all(part.width() >= part.sizeHint().width() for part in parts[1:-1])
        return apart and whole and edges[-1][1] <= bar.width() - 16

    directory.qtbot.waitUntil(stand_apart)


def test_the_bar_keeps_its_parts_apart_in_every_width(
    directory: Directory, subtests: pytest.Subtests
) -> None:
    for scale in [1.0, 1.5]:
        for width in [900, 1280, 1920]:
            with subtests.test(scale=scale, width=width):
                bar_keeps_its_parts_apart(directory, scale, width)


def test_moving_through_the_table_never_holds_the_window_up(
    directory: Directory, heartbeat: Heartbeat
) -> None:
    directory.click("Weixiong Chen")
    for _ in range(9):
        directory.key(Key.Key_Down)
    assert directory.table.current_uuid == uuid_of(directory, "El-Ghassim Wane")
    directory.qtbot.keyClick(directory.window, Key.Key_F, CONTROL)
    assert directory.page.bar.search.hasFocus()
