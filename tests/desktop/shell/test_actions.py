"""Every action is declared once, and reachable by menu, by key and by the palette."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from datetime import date
from itertools import chain, pairwise
from operator import attrgetter
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from db.language import PSEUDO, tr
from db.models import Meeting
from desktop.shell.access_letters import plain
from desktop.shell.actions import Action, ActionTable, choices
from desktop.shell.address import Address
from desktop.shell.command_palette import CommandPalette
from desktop.shell.main_window import MainWindow
from desktop.shell.menus import menus_within
from desktop.shell.page import Page
from desktop.shell.pages import PAGES
from desktop.shell.theme import appearance
from desktop.shell.window_actions import WINDOW_ACTIONS
from desktop.widgets.query_table import QueryTable
from tests.desktop.conftest import MakeWindow
from tests.desktop.driving import Settled
from tests.desktop.menu_lines import lines, popup

PAGE_NAMES = [entry.name for entry in PAGES if entry.navigable]
DECLARED = {
    "window": WINDOW_ACTIONS,
    **{entry.name: entry.load().ACTIONS for entry in PAGES},
}
"""What is declared, before anything is made of it."""
EVERY = [
    pytest.param(owner, action, id=action.name)
    for owner, actions in DECLARED.items()
    for action in actions
]
TRANSLATES = ("tr", "trn")
_IN_JUNE = date(2016, 6, 24)
DESKTOP = Path(__file__).resolve().parents[3] / "desktop"


def tables(window: MainWindow) -> list[ActionTable]:
    return [window.actions_table, *window.stack.actions.values()]


def visit(window: MainWindow, name: str, settled: Settled) -> Page:
    """Go to a page, and select its first record."""
    window.resize(1280, 800)
    window.go(Address(name))
    settled(window.desk)
    page = window.stack.current
    assert page is not None
    main = page.main_widget()
    if isinstance(main, QueryTable):
        QTest.keyClick(main, Qt.Key.Key_Down)
        QTest.keyClick(main, Qt.Key.Key_Down)
        settled(window.desk)
    return page


def every_menu(widget: QWidget) -> Iterator[QMenu]:
    """Every menu of a widget as it opens, and the menus within."""
    for menu in widget.findChildren(QMenu):
        if not isinstance(menu.parent(), QMenu):
            yield from _opened(menu)


def _opened(menu: QMenu) -> Iterator[QMenu]:
    menu.aboutToShow.emit()
    yield menu
    for inner in menus_within(menu):
        yield from _opened(inner)


def owns(window: MainWindow, action: QAction) -> bool:
    """Whether an action is the very one that the window or a page has declared."""
    return any(made is action for table in tables(window) for _, made in table)


# -- what is declared ---------------------------------------------------------------------------


@pytest.mark.parametrize(("owner", "action"), EVERY)
def test_an_action_says_what_it_is_and_does_and_has_a_picture_and_keys(
    owner: str, action: Action
) -> None:
    assert action.name.startswith(f"{owner}.")
    assert action.text
    assert action.tip
    assert action.tip != action.text
    assert action.icon or action.mark
    assert action.keys
    assert all(not QKeySequence(keys).isEmpty() for keys in action.keys)
    assert any(len(keys) > 1 for keys in action.keys)  # where letters alone do nothing


@pytest.mark.parametrize("owner", [entry.name for entry in PAGES])
def test_no_keys_do_two_things_on_a_page_or_begin_those_of_another(owner: str) -> None:
    taken: dict[tuple[str, ...], str] = {}
    for action in (*DECLARED["window"], *DECLARED[owner]):
        for keys in action.keys:
            portable = QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)
            strokes = tuple(portable.split(", "))
            assert strokes not in taken, f"{keys}: {taken.get(strokes)} and {action.name}"
            taken[strokes] = action.name
    for shorter, longer in pairwise(sorted(taken)):
        assert longer[: len(shorter)] != shorter, f"{taken[shorter]} hides {taken[longer]}"


@pytest.mark.parametrize("owner", [entry.name for entry in PAGES])
def test_no_action_is_declared_twice(owner: str) -> None:
    names = [action.name for action in (*DECLARED["window"], *DECLARED[owner])]
    assert len(names) == len(set(names))


def test_the_columns_that_actions_name_are_those_of_the_tables(
    window: MainWindow, settled: Settled
) -> None:
    for name in ("briefers", "recommendations", "documents", "history"):
        table = visit(window, name, settled).table  # type: ignore[attr-defined]
        declared = {
            action.argument: action
            for action in DECLARED[name]
            if action.name.startswith(f"{name}.column.")
        }
        assert [*declared] == [column.key for column in table.columns]
        assert [tr(each.text) for each in declared.values()] == [
            column.title for column in table.columns
        ]
        sorted_by = [
            action.argument
            for action in DECLARED[name]
            if action.name.startswith(f"{name}.sort.") and action.run.endswith("sort_by")
        ]
        assert sorted_by == [column.key for column in table.columns if column.sort is not None]


# -- in the window ------------------------------------------------------------------------------


def test_every_action_is_in_a_menu_and_does_what_its_owner_can(
    window: MainWindow, settled: Settled
) -> None:
    in_menus = {
        action.objectName() for menu in every_menu(window.menus) for action in menu.actions()
    }
    for name in PAGE_NAMES:
        visit(window, name, settled)
    owners: dict[str, object] = {"window": window.commands}
    owners |= {name: window.stack.page(name) for name in window.stack.actions}
    for table in tables(window):
        for declared, action in table:
            assert declared.name in in_menus
            assert action.statusTip()
            owner = owners[declared.name.split(".")[0]]
            for method in (declared.run, declared.when, declared.checked):
                assert not method or callable(attrgetter(method)(owner)), method


def test_every_line_of_a_menu_is_a_declared_action_or_a_record_to_choose(
    window: MainWindow, settled: Settled
) -> None:
    for name in PAGE_NAMES:
        page = visit(window, name, settled)
        window.go(Address(name))
        assert window.stack.current is page
        found = 0
        for menu in every_menu(window):
            for action in menu.actions():
                if action.isSeparator() or action.menu() is not None or _chooses_a_part(menu):
                    continue
                assert owns(window, action) or action.data(), (name, plain(action.text()))
                found += 1
        assert found > 60, name


def test_menus_of_records_and_of_their_parts_hold_declared_actions(
    window: MainWindow, settled: Settled, qtbot: QtBot
) -> None:
    for name in PAGE_NAMES:
        page = visit(window, name, settled)
        if name == "calendar":
            store = window.desk.store
            assert store is not None
            with store.read() as session:
                uuid = session.scalars(select(Meeting.uuid).where(Meeting.day == _IN_JUNE)).one()
            window.go(Address("calendar", "meetings", uuid))
            settled(window.desk)
        buttons = [
            each
            for within in (page, page.details)
            if within is not None
            for each in within.findChildren(QToolButton)
            if each.isVisible() and each.accessibleName().startswith("More ")
        ]
        for button in buttons:
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
            qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
            opened = popup()
            assert lines(opened), name
            for text, each in lines(opened).items():
                assert owns(window, each) or each.menu() is not None, (name, text)
            opened.close()
        assert buttons or name in ("history", "settings"), name


def test_no_line_of_a_menu_is_made_of_words_on_the_spot() -> None:
    """Whatever a person can do is declared: menus are filled from tables of actions."""
    for path in DESKTOP.rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "addAction":
                words = [
                    each
                    for each in call.args
                    if isinstance(each, ast.Constant | ast.JoinedStr)
                    or (isinstance(each, ast.Call) and getattr(each.func, "id", "") in TRANSLATES)
                ]
                assert not words, f"{path.name}, line {call.lineno}"


def _chooses_a_part(menu: QMenu) -> bool:
    """Whether a menu stands for buttons that have no room, which are actions already."""
    parent = menu.parent()
    return parent is not None and type(parent.parent()).__name__ == "Segments"


def test_what_can_be_done_is_in_the_palette_with_its_keys(
    window: MainWindow, settled: Settled
) -> None:
    for name in PAGE_NAMES:
        visit(window, name, settled)
        window.renew_actions()
        palette = CommandPalette.open_over(window)
        offered = {id(line.action): line for line in palette.lines if line.action is not None}
        for declared, made in chain.from_iterable(tables(window)):
            if made.isEnabled():
                assert id(made) in offered, (name, declared.name)
                line = offered[id(made)]
                assert tr(declared.text) in line.text or declared.names_a_record or _steps(made)
                assert "&" not in line.text.replace("&&", "")
                assert line.detail == made.statusTip()
                assert bool(line.keys) == bool(made.shortcuts())
                assert "&" not in made.toolTip()
                first = made.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                assert first in made.toolTip()
        palette.close()


def _steps(made: QAction) -> bool:
    return made.objectName() in ("window.undo", "window.redo")


def test_what_is_ticked_is_in_force_and_of_choices_one_alone(
    window: MainWindow, settled: Settled
) -> None:
    choices_of = {
        "calendar": ["calendar.view."],  # no meeting is selected
        "briefers": ["briefers.whom.", "briefers.group.", "briefers.as_of."],
        "recommendations": ["recommendations.span.", "recommendations.group."],
        "report": ["report.size."],
    }
    for name in PAGE_NAMES:
        visit(window, name, settled)
        ticked = [
            action.objectName()
            for menu in every_menu(window.menus)
            for action in menu.actions()
            if action.isVisible() and action.isChecked()
        ]
        assert len([each for each in ticked if each.startswith("window.page.")]) == 1, name
        on_every_page = [f"window.page.{name}", f"window.scheme.{appearance().scheme}"]
        for wanted in (*on_every_page, *choices_of.get(name, ())):
            assert len([each for each in ticked if each.startswith(wanted)]) == 1, wanted


def test_a_choice_made_by_key_is_ticked_and_the_others_are_not(
    window: MainWindow, settled: Settled
) -> None:
    visit(window, "calendar", settled)
    month, agenda = (window.stack.actions["calendar"][f"calendar.view.{each}"] for each in VIEWS)
    assert (month.isChecked(), agenda.isChecked()) == (True, False)
    agenda.trigger()
    settled(window.desk)
    assert (month.isChecked(), agenda.isChecked()) == (False, True)
    agenda.trigger()  # what is in force stays so
    assert agenda.isChecked()


VIEWS = ("month", "agenda")
CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def test_two_keys_after_one_another_do_one_thing(window: MainWindow, settled: Settled) -> None:
    page = visit(window, "recommendations", settled)
    QTest.keyClick(window, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window, Qt.Key.Key_K)
    settled(window.desk)
    assert page.grouping == "kind"  # type: ignore[attr-defined]
    assert window.stack.actions["recommendations"]["recommendations.group.kind"].isChecked()


def test_the_keys_of_a_choice_are_letters_of_its_word() -> None:
    made = choices(
        "fruit.kind", {"apple": "Apple", "avocado": "Avocado", "pear": "Pear"}, keys="Ctrl+M",
        menu="view", run="eat", tip="Eat one", icon="check",
    )  # fmt: skip
    assert [each.keys for each in made] == [("Ctrl+M, A",), ("Ctrl+M, V",), ("Ctrl+M, P",)]
    assert [each.argument for each in made] == ["apple", "avocado", "pear"]


# -- letters ------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "fr", PSEUDO])
def test_each_line_of_a_menu_has_a_letter_of_its_own_in_every_language(
    monkeypatch: pytest.MonkeyPatch,
    language: str,
    make_window: MakeWindow,
    library: Path,
    settled: Settled,
) -> None:
    monkeypatch.setenv("CHAIRDESK_LANGUAGE", language)
    window = make_window(library)
    for name in PAGE_NAMES:
        visit(window, name, settled)
        titles = [each.text() for each in window.menus.actions()]
        assert len({_letter(title) for title in titles}) == len(titles) == 7
        for title in window.menus.actions():
            menu = title.menu()
            assert isinstance(menu, QMenu)
            menu.ensurePolished()
            for opened in _opened(menu):
                shown = [each for each in opened.actions() if each.isVisible()]
                texts = [each.text() for each in shown if not each.isSeparator()]
                letters = [_letter(text) for text in texts]
                assert len(set(letters)) == len(letters), (name, texts)
                assert all(letters), (name, texts)


def _letter(text: str) -> str:
    """The letter that an ampersand stands before."""
    held = text.replace("&&", "")
    return held[held.index("&") + 1].casefold() if "&" in held else ""


def test_alt_and_a_letter_open_a_menu_and_letters_choose_in_it(
    window: MainWindow, settled: Settled, qtbot: QtBot
) -> None:
    visit(window, "calendar", settled)
    QTest.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.AltModifier)
    view = next(each.menu() for each in window.menus.actions() if plain(each.text()) == "View")
    assert isinstance(view, QMenu)
    qtbot.waitUntil(view.isVisible)
    QTest.keyClick(view, Qt.Key[f"Key_{_letter(lines(view)['Agenda'].text()).upper()}"])
    settled(window.desk)
    assert not view.isVisible()
    assert window.stack.page("calendar").shows_agenda()  # type: ignore[attr-defined]


def test_before_a_key_is_heard_only_what_keys_do_is_asked() -> None:
    asked: list[str] = []

    class Owner(QObject):
        def can(self) -> bool:
            asked.append("keyed")
            return True

        def can_without(self) -> bool:
            asked.append("without")
            return True

    owner = Owner()
    declared = (
        Action("it.keyed", "Keyed", "view", "can", "Do it", keys=("Ctrl+1",), when="can"),
        Action("it.without", "Without", "view", "can", "Do it", when="can_without"),
    )
    table = ActionTable(declared, lambda: owner)
    table.renew(keyed=True)
    assert asked == ["keyed"]
    table.renew()
    assert asked == ["keyed", "keyed", "without"]
