"""The window: moving about, undo, what it remembers, and what it says when something breaks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.editing.records import set_value
from db.models import Meeting
from db.store import Store
from desktop.application import Application
from desktop.shell.address import Address
from desktop.shell.main_window import MainWindow
from desktop.shell.pages import PAGES
from desktop.widgets.message_bar import MessageBar
from desktop.widgets.toast import Toast
from tests.desktop.conftest import MakeWindow
from tests.desktop.driving import Settled

_Control, _Shift, _Alt = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def _rooms(room: str) -> Callable[[Session], None]:
    def change(session: Session) -> None:
        uuid = session.scalars(select(Meeting.uuid).order_by(Meeting.id)).first() or ""
        set_value(session, "meetings", uuid, "room", room)

    return change


def test_each_page_has_its_number_key(window: MainWindow, settled: Settled) -> None:
    for place, entry in enumerate((each for each in PAGES if each.navigable), 1):
        QTest.keyClick(window, Qt.Key(Qt.Key.Key_0 + place), _Control)
        settled(window.desk)
        assert window.stack.name == entry.name


def test_back_and_forward_lead_over_the_pages(window: MainWindow, settled: Settled) -> None:
    for page in ("history", "settings"):
        window.go(Address(page))
    settled(window.desk)
    QTest.keyClick(window, Qt.Key.Key_Left, _Alt)
    assert window.stack.name == "history"
    QTest.keyClick(window, Qt.Key.Key_Left, _Alt)
    assert window.stack.name == "calendar"
    assert not window.actions_table["window.back"].isEnabled()
    QTest.keyClick(window, Qt.Key.Key_Right, _Alt)
    assert window.stack.name == "history"


def test_back_leads_to_where_a_link_was_followed_though_a_page_begins_with_another_record(
    make_window: MakeWindow, library: Path, settled: Settled
) -> None:
    with Store.open(library, writing=False) as store, store.read() as session:
        last = session.scalars(select(Meeting.uuid).order_by(Meeting.day.desc())).first()
    window = make_window(library, Address("documents"))
    window.go(Address("calendar", "meetings", last))
    settled(window.desk)
    assert window.desk.here == Address("calendar", "meetings", last)
    QTest.keyClick(window, Qt.Key.Key_Left, _Alt)
    settled(window.desk)
    assert window.stack.name == "documents"


def test_the_menu_says_what_undo_would_take_back(window: MainWindow, settled: Settled) -> None:
    window.desk.write("Meet in CR 7", _rooms("CR 7"))
    settled(window.desk)
    assert window.actions_table["window.undo"].text() == "Undo: Meet in CR 7"
    QTest.keyClick(window, Qt.Key.Key_Z, _Control)
    settled(window.desk)
    assert window.actions_table["window.redo"].text() == "Redo: Meet in CR 7"
    assert window.status_bar.text == "Undone: Meet in CR 7"
    QTest.keyClick(window, Qt.Key.Key_Z, _Control | _Shift)
    settled(window.desk)
    assert window.desk.undo_label == "Meet in CR 7"


def test_the_status_bar_says_that_all_is_saved(window: MainWindow, settled: Settled) -> None:
    assert window.status_bar.text == "All changes saved"
    window.desk.write("Meet in CR 7", _rooms("CR 7"))
    assert window.status_bar.text == "Saving…"
    settled(window.desk)
    assert window.status_bar.text == "All changes saved"


def test_the_window_comes_back_as_it_was_left(
    make_window: Callable[[Path], MainWindow], library: Path, qtbot: QtBot
) -> None:
    first = make_window(library)
    first.resize(1200, 700)
    first.go(Address("history"))
    first.commands.toggle_navigation()
    folded, size = first.navigation.folded, first.size()
    assert folded
    with qtbot.waitSignal(first.closed):
        first.close()
    again = make_window(library)
    assert again.stack.name == "history"
    assert again.navigation.folded
    assert again.size() == size


def test_navigation_folds_where_the_window_is_narrow(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1200, 700)
    qtbot.waitUntil(lambda: not window.navigation.folded)
    window.resize(900, 700)
    qtbot.waitUntil(lambda: window.navigation.folded)
    window.resize(1200, 700)
    qtbot.waitUntil(lambda: not window.navigation.folded)


def test_details_lie_beside_the_page_or_over_it(window: MainWindow, qtbot: QtBot) -> None:
    window.go(Address("history"))
    window.resize(1280, 700)
    qtbot.waitUntil(lambda: window.workspace.pages.width() < window.workspace.width())
    window.resize(1000, 700)
    qtbot.waitUntil(lambda: window.workspace.pages.width() == window.workspace.width())
    assert window.workspace.pane.isVisible()
    QTest.keyClick(window, Qt.Key.Key_F9)
    assert not window.workspace.pane.isVisible()


def test_an_action_can_only_be_done_on_its_page(window: MainWindow, settled: Settled) -> None:
    undo_to = window.stack.actions["history"]["history.undo_to"]
    assert not undo_to.isEnabled()
    assert window.stack.actions["settings"]["settings.back_up"].isEnabled() is False
    window.go(Address("settings"))
    settled(window.desk)
    assert window.stack.actions["settings"]["settings.back_up"].isEnabled()


def test_menus_show_what_can_be_done_on_the_page_in_front(
    window: MainWindow, settled: Settled
) -> None:
    for name in ("calendar", "briefers"):
        window.go(Address(name))
        settled(window.desk)
        for owner, table in window.stack.actions.items():
            assert {action.isVisible() for _, action in table} <= {owner == name}


def test_a_new_period_is_added_from_the_switch_and_shown(
    window: MainWindow, qtbot: QtBot, settled: Settled
) -> None:
    menu = window.periods.menu_of_periods()
    texts = [action.text() for action in menu.actions()]
    assert any(text.startswith("2016") for text in texts)
    new = next(action for action in menu.actions() if action.text() == "New reporting period")
    new.trigger()
    qtbot.waitUntil(lambda: window.desk.period is not None and window.desk.period.label == "2017")
    settled(window.desk)
    assert "2017" in window.periods.accessibleName()
    back = next(
        action
        for action in window.periods.menu_of_periods().actions()
        if action.text().startswith("2016")
    )
    back.trigger()
    assert window.desk.period is not None
    assert window.desk.period.label == "2016"


def test_a_toast_offers_undo(window: MainWindow, qtbot: QtBot, settled: Settled) -> None:
    window.desk.write("Meet in CR 7", _rooms("CR 7"))
    settled(window.desk)
    window.desk.tell("The meeting has a room", undo=True)
    toast = window.findChildren(Toast)[0]
    toast.acted.emit()
    settled(window.desk)
    assert window.desk.redo_label == "Meet in CR 7"


def test_a_toast_hides_nothing_of_the_details(window: MainWindow, settled: Settled) -> None:
    window.go(Address("briefers"))
    settled(window.desk)
    for width in (1280, 1024):
        window.resize(width, 800)
        QApplication.processEvents()
        window.desk.tell("320 records were imported from the report of the Working Group")
        toast = window.findChildren(Toast)[-1]
        assert window.workspace.details_shown
        assert not toast.geometry().intersects(window.workspace.pane.geometry())


def test_a_fault_of_ours_is_told_with_details_and_the_page_shows_the_library_again(
    window: MainWindow, qtbot: QtBot, settled: Settled
) -> None:
    def fail(_session: Session) -> None:
        raise ZeroDivisionError("planted")

    window.desk.ask(fail, lambda _: None, owner=window)
    settled(window.desk)
    bars = window.findChildren(MessageBar)
    assert len(bars) == 1
    assert "What was saved is safe" in bars[0].text()
    bars[0].acted.emit()
    assert "planted" in QApplication.clipboard().text()
    window.desk.write("Meet in CR 7", _rooms("CR 7"))
    settled(window.desk)
    assert window.desk.undo_label == "Meet in CR 7"


def test_a_library_that_cannot_be_opened_says_why_and_stays_as_it_is(
    qapp: QApplication, qtbot: QtBot, own_home: Path, tmp_path: Path
) -> None:
    path = tmp_path / "letter.chairdesk"
    path.write_text("This is a letter.")
    application = Application(qapp)
    window = application.open(path)
    with qtbot.waitSignal(window.refused, timeout=20_000):
        pass
    assert "letter.chairdesk" in window.findChildren(MessageBar)[0].text()
    assert path.read_text() == "This is a letter."
    application.quit()
    qtbot.waitUntil(lambda: not application.windows)


def test_a_library_in_use_is_refused_in_the_second_window(
    window: MainWindow, qapp: QApplication, library: Path
) -> None:
    assert window.desk.store is not None
    from db.errors import LibraryInUse
    from db.store import Store

    with pytest.raises(LibraryInUse):
        Store.open(library)


def test_one_library_has_one_window(
    make_window: Callable[[Path], MainWindow], library: Path
) -> None:
    assert make_window(library) is make_window(library)


def test_closing_while_typing_writes_what_was_typed(
    make_window: Callable[[Path], MainWindow], library: Path, qtbot: QtBot, settled: Settled
) -> None:
    window = make_window(library)
    window.go(Address("settings"))
    settled(window.desk)
    page = window.stack.current
    assert page is not None
    from desktop.widgets.text_field import TextField

    field = next(f for f in page.findChildren(TextField) if f.name == "Short name")
    field.control.setFocus()
    QTest.keyClicks(field.control, "X")
    with qtbot.waitSignal(window.closed):
        window.close()
    again = make_window(library)
    found: list[str | None] = []
    again.desk.ask(
        lambda session: session.scalars(select(Meeting)).first().body.short_name,  # type: ignore[union-attr]
        found.append,
        owner=again,
    )
    settled(again.desk)
    assert found[0] is not None
    assert "X" in found[0]


def test_larger_text_grows_the_window_and_is_remembered(window: MainWindow) -> None:
    from desktop.shell.theme import theme

    before = window.status_bar.height()
    QTest.keyClick(window, Qt.Key.Key_Plus, _Control)
    assert window.status_bar.height() > before
    assert window.desk.settings.value("look/text_scale") == pytest.approx(1.1)
    QTest.keyClick(window, Qt.Key.Key_Minus, _Control)
    assert theme().scale == pytest.approx(1.0)
