"""Every button does a declared action, opens a menu of such, or is part of a field or a form."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)
from sqlalchemy import select

from db.models import Meeting
from desktop.shell.actions import ActionTable
from desktop.shell.address import Address
from desktop.shell.bound_buttons import bind, bound_to, perform
from desktop.shell.main_window import MainWindow
from desktop.shell.pages import PAGES
from desktop.widgets.field import Field
from tests.desktop.driving import Settled
from tests.desktop.menu_lines import lines
from tests.desktop.shell.test_actions import owns, visit

PAGE_NAMES: Final = [entry.name for entry in PAGES if entry.navigable]
VIEWS: Final = ("year", "month", "week", "day", "agenda", "programme")
EXCEPTIONS: Final = {
    "LinkLabel": "window.palette",  # leads to a record, as the palette does
    "FilterChip": "recommendations.clear",  # takes one filter off; its own action does so too
    "MessageBar": "window.palette",  # is closed, or does what its sentence says
    "Toast": "window.undo",  # is closed, as it does by itself, or undoes what it tells of
    "NoteEntry": "calendar.taken.add",  # the line that a note is typed into, with who speaks
}
"""By the class that the button is of, or is in: what does the same, or brings it about."""
FORMS: Final = {
    "StartForm": ("Start this body", "Not now"),
    "TypedEntry": ("Plan this meeting", "Close"),
    "StatementEntry": ("Add what was written",),
    "RenamePanel": ("Rename",),
    "RollOverPanel": ("Carry ", "Cancel"),
    "PostForm": ("Done",),
    "BrieferForm": ("Done",),
    "ItemForm": ("Close the fields of this item",),
}
"""By the class of a form: how the buttons begin that end it."""
MENUS: Final = ("More ", "Filter", "Group", "Choose what is shown", "Version: ", "Choose columns")
"""What buttons are called that open a menu by a place on the screen."""


def meeting_of(window: MainWindow) -> str:
    assert window.desk.store is not None
    with window.desk.store.read() as session:
        held = select(Meeting.uuid).where(Meeting.day == date(2016, 6, 24))
        return session.scalars(held).one()


def buttons_of(window: MainWindow) -> list[QAbstractButton]:
    kinds = (QPushButton, QToolButton)
    return [each for kind in kinds for each in window.findChildren(kind) if each.isVisible()]


def shown(window: MainWindow) -> list[QWidget]:
    return [each for each in window.findChildren(QWidget) if each.isVisible()]


def above(widget: QWidget) -> Iterator[QWidget]:
    place: QWidget | None = widget
    while place is not None:
        yield place
        place = place.parentWidget()


def tables(window: MainWindow) -> list[ActionTable]:
    return [window.actions_table, *window.stack.actions.values()]


def declared(window: MainWindow) -> set[str]:
    """What can be asked of the window now, by name; ".name" of the page in front."""
    every = {made.objectName() for table in tables(window) for _, made in table}
    here = {name.partition(".")[2] for name in every if name.startswith(f"{window.stack.name}.")}
    return every | {f".{name}" for name in here}


def ends_a_form(button: QAbstractButton) -> bool:
    """Whether a button takes what a form holds, or puts the form away.

    Such a button is no action of the program: it has a meaning only while its form is open, which
    an action opens, and there Enter takes what it holds and Escape puts it away.
    """
    words = button.accessibleName() or button.text()
    forms = (FORMS.get(type(widget).__name__, ()) for widget in above(button))
    return any(words.startswith(ends) for ends in forms if ends)


def is_excused(window: MainWindow, button: QAbstractButton) -> bool:
    kinds = {base.__name__ for widget in above(button) for base in type(widget).__mro__}
    return any(kind in kinds and EXCEPTIONS[kind] in declared(window) for kind in EXCEPTIONS)


def is_declared(window: MainWindow, button: QAbstractButton) -> bool:
    """Whether what a button does is declared, or part of a field.

    A field has controls that are no actions of the program: what opens its calendar or its list,
    clears it or turns it only helps to write its value, and is reached by the field's own keys.
    """
    if any(isinstance(widget, Field | QLineEdit) for widget in above(button)):
        return True
    if isinstance(button, QToolButton) and button.defaultAction() is not None:
        return owns(window, button.defaultAction())
    menu = button.menu() if isinstance(button, QToolButton | QPushButton) else None
    if menu is not None:
        menu.aboutToShow.emit()
        return are_declared(window, menu)
    if bound_to(button) not in declared(window):
        button.setFocus()  # what it is done with is in hand where the keyboard is
    return bound_to(button) in declared(window)


def are_declared(window: MainWindow, menu: QMenu) -> bool:
    """Whether each line of a menu is declared, or one of the records or parts to choose from."""
    found = lines(menu).values()
    segments = menu.parent()
    chooses = segments is not None and type(segments.parent()).__name__ == "Segments"
    return chooses or all(each.menu() or owns(window, each) or each.data() for each in found)


def opens_declared(window: MainWindow, button: QAbstractButton) -> bool:
    """Whether a press opens a menu of what is declared."""
    if not (button.accessibleName() or button.text()).startswith(MENUS):
        return False
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu), button.accessibleName()
    declared_all = are_declared(window, menu)
    menu.close()
    return declared_all


def strays(window: MainWindow) -> list[str]:
    """The buttons that do something of their own."""
    return [
        f"{type(each).__name__} {each.accessibleName() or each.text()}"
        for each in buttons_of(window)
        if not is_declared(window, each) and not is_excused(window, each)
        if not ends_a_form(each)
        if not opens_declared(window, each)
    ]


def test_every_button_of_a_page_and_its_details_is_an_action(
    window: MainWindow, settled: Settled, subtests: pytest.Subtests
) -> None:
    for name in PAGE_NAMES:
        with subtests.test(name=name):
            visit(window, name, settled)
            assert len(buttons_of(window)) > 10
            assert strays(window) == []


def test_every_button_of_a_view_of_the_calendar_is_an_action(
    window: MainWindow, settled: Settled, subtests: pytest.Subtests
) -> None:
    for view in VIEWS:
        with subtests.test(view=view):
            visit(window, "calendar", settled)
            window.go(Address("calendar", "meetings", meeting_of(window)))
            settled(window.desk)
            perform(window, f"calendar.view.{view}")
            settled(window.desk)
            assert strays(window) == []


def test_every_button_of_a_meeting_on_its_own_page_is_an_action(
    window: MainWindow, settled: Settled
) -> None:
    window.resize(1280, 800)
    window.go(Address("meeting", "meetings", meeting_of(window)))
    settled(window.desk)
    assert strays(window) == []


def test_every_button_of_a_form_is_an_action_or_ends_it(
    window: MainWindow, settled: Settled, subtests: pytest.Subtests
) -> None:
    meeting = Address("calendar", "meetings", meeting_of(window))
    own = Address("meeting", "meetings", meeting.uuid)
    for place, opens, form in (
        (meeting, "calendar.recommend", "StatementEntry"),
        (meeting, "calendar.typed", "TypedEntry"),
        (meeting, "calendar.view.programme", "AddThemeLine"),
        (meeting, "calendar.programme.rename", "RenamePanel"),
        (meeting, "calendar.programme.roll_over", "RollOverPanel"),
        (Address("briefers"), "briefers.new_post", "PostForm"),
        (Address("briefers"), "briefers.new", "PersonForm"),
        (Address("documents"), "documents.new", "DocumentForm"),
        (Address("recommendations"), "recommendations.addressee", "AddresseeRow"),
        (Address("recommendations"), "recommendations.new", "StatementForm"),
        (own, "meeting.briefer.change", "BrieferForm"),
        (own, "meeting.item.begin", "TickList"),
        (own, "meeting.item.change", "ItemForm"),
        (own, "meeting.print", "PrintPage"),
        (Address("welcome"), "welcome.start", "StartForm"),
    ):
        with subtests.test(opens=opens):
            if window.stack.name != place.page:
                visit(window, place.page, settled)
                window.go(place)
                settled(window.desk)
            perform(window, opens)
            settled(window.desk)
            top = QApplication.activePopupWidget() or window
            at = top.focusWidget() or top
            assert form in {type(each).__name__ for each in shown(window)}
            assert strays(window) == []
            if form in FORMS:
                at.setFocus()
                QTest.keyClick(at, Qt.Key.Key_Escape)
                settled(window.desk)
                assert form not in {type(each).__name__ for each in shown(window)}


def test_a_button_puts_in_hand_what_its_action_is_done_with(
    window: MainWindow, settled: Settled
) -> None:
    visit(window, "documents", settled)
    done: list[str] = []
    window.actions_table.ran.connect(done.append)
    button = QPushButton(window)
    bind(button, "window.page.history", lambda: done.append("in hand"))
    assert bound_to(button) == "window.page.history"
    button.click()
    settled(window.desk)
    assert done == ["in hand", "window.page.history"]
    assert window.stack.name == "history"


def test_what_cannot_be_done_now_is_not_done(window: MainWindow, settled: Settled) -> None:
    visit(window, "history", settled)
    page = window.stack.current
    assert page is not None
    page.acts.renew()
    done: list[str] = []
    page.acts.ran.connect(done.append)
    perform(page, "history.redo_to")
    perform(page, "no.such.action")
    assert done == []


def test_a_dot_means_the_page_in_front(window: MainWindow, settled: Settled) -> None:
    uuid = meeting_of(window)
    for name in ("calendar", "meeting"):
        window.go(Address(name, "meetings", uuid))
        settled(window.desk)
        done: list[str] = []
        window.stack.actions[name].ran.connect(done.append)
        perform(window, ".report")
        settled(window.desk)
        assert done == [f"{name}.report"]
        assert window.stack.name == "report"
