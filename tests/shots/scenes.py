"""What is pictured: every page, state and dialog, each reached as a person reaches it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QMenu, QWidget
from sqlalchemy import select

from db.models import Meeting
from desktop.pictures import settle, wait_until
from desktop.shell.actions import MENUS
from desktop.shell.address import Address
from desktop.shell.main_window import MainWindow
from tests.shots import meeting, planning, sights
from tests.shots.hours import hours

Staging = Callable[[MainWindow], QWidget | None]
"""Brings a window to what is to be seen; gives a window of its own where that is pictured."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One thing to look at, and its library: example, busy, empty, none or report."""

    name: str
    library: str
    stage: Staging


def scenes(report: Path | None) -> list[Scene]:
    """Give every scene; those of the real report where there is one."""
    found = [
        *(Scene(page, "example", _page(page)) for page in _PAGES),
        *(Scene(f"{page}-empty", "empty", _page(page)) for page in _PAGES),
        *(Scene(f"{page}-no-match", "example", _no_match(page)) for page in _SEARCHED),
        Scene("welcome", "none", _page("welcome")),
        Scene("welcome-start", "none", _start_a_body),
        Scene("import-nothing", "example", _page("import")),
        Scene("calendar-meeting", "example", _meeting),
        *(
            Scene(f"calendar-meeting-{name}", "example", meeting.in_the_pane(name))
            for name in ("prepare", "attendance", "notes", "after")
        ),
        *(
            Scene(f"meeting-{name}", "example", meeting.on_its_page(name))
            for name in ("plan", "attendance", "notes")
        ),
        Scene("settings-lists", "example", meeting.lists_of_the_office),
        Scene("calendar-year", "example", sights.sight("year", _IN_JUNE, chosen=1)),
        Scene("calendar-year-busy", "busy", sights.sight("year", _IN_JUNE, everything=True)),
        Scene("calendar-month-busy", "busy", sights.sight("month", _IN_JUNE, everything=True)),
        Scene(
            "calendar-month-several",
            "busy",
            sights.sight("month", _IN_SEPTEMBER, everything=True, chosen=2),
        ),
        Scene("calendar-layers", "busy", sights.layers),
        Scene("calendar-agenda", "example", _agenda),
        Scene("calendar-agenda-bodies", "busy", planning.agenda),
        Scene("calendar-typed", "busy", planning.typed),
        Scene("programme", "busy", planning.programme("Use")),
        Scene("programme-meeting", "busy", planning.programme("Robust", (Qt.Key.Key_Right,))),
        Scene("programme-empty", "empty", planning.programme("")),
        Scene("programme-roll-over", "busy", planning.roll_over),
        Scene("print", "busy", planning.printed),
        Scene("calendar-week", "example", hours("week", "")),
        Scene("calendar-week-zones", "example", hours("week", "Asia/Tokyo")),
        Scene("calendar-day", "example", hours("day", "Europe/Zurich")),
        Scene("palette", "example", _palette("dwan")),
        Scene("palette-actions", "example", _palette("")),
        Scene("periods", "example", _periods),
        Scene("toast", "example", _toast),
        Scene("bars", "example", _bars),
        Scene("about", "example", _about),
        Scene("menu", "example", _menu("calendar", "edit")),
        Scene("menu-record", "example", _menu("recommendations", "record")),
        Scene("menu-view", "example", _menu("recommendations", "view")),
        Scene("keys", "example", _keys),
        Scene("folded", "example", _folded),
    ]
    if report is not None:
        found += [Scene(f"{page}-2016", "report", _page(page)) for page in _PAGES]
        found.append(Scene("import-review", "none", _review(report)))
    return found


_PAGES = (
    "calendar",
    "briefers",
    "recommendations",
    "report",
    "documents",
    "history",
    "settings",
)
_IN_JUNE = date(2016, 6, 24)
_IN_SEPTEMBER = date(2016, 9, 13)
_SEARCHED = ("briefers", "recommendations", "documents")


def _page(name: str) -> Staging:
    def stage(window: MainWindow) -> None:
        window.go(Address(name))
        settle(window)
        _select_first(window)

    return stage


def _select_first(window: MainWindow) -> None:
    """Select the first record of a table, so that its details are to be seen."""
    page = window.stack.current
    main = page.main_widget() if page is not None else None
    if isinstance(main, QAbstractItemView) and not main.currentIndex().isValid():
        QTest.keyClick(main, Qt.Key.Key_Down)
        QTest.keyClick(main, Qt.Key.Key_Down)
        settle(window)


def _no_match(name: str) -> Staging:
    def stage(window: MainWindow) -> None:
        window.go(Address(name))
        settle(window)
        page = window.stack.current
        field = page.filter_field() if page is not None else None
        assert isinstance(field, QLineEdit)
        field.setText("zzz")
        QTest.keyClick(field, Qt.Key.Key_Return)
        settle(window)

    return stage


def _start_a_body(window: MainWindow) -> None:
    window.go(Address("welcome"))
    settle(window)
    page = window.stack.current
    assert page is not None
    page.show_form()  # type: ignore[attr-defined]


def _meeting(window: MainWindow) -> None:
    """Show one meeting with its details: the picture that README opens with."""
    store = window.desk.store
    assert store is not None
    with store.read() as session:
        uuid = session.scalars(select(Meeting.uuid).where(Meeting.day == _IN_JUNE)).one()
    window.go(Address("calendar", "meetings", uuid))
    settle(window)


def _agenda(window: MainWindow) -> None:
    window.go(Address("calendar"))
    settle(window)
    page = window.stack.current
    assert page is not None
    page.show_view("agenda")  # type: ignore[attr-defined]
    settle(window)


def _palette(typed: str) -> Staging:
    def stage(window: MainWindow) -> None:
        from desktop.shell.command_palette import CommandPalette

        window.go(Address("calendar"))
        settle(window)
        palette = CommandPalette.open_over(window)
        field = palette.findChildren(QLineEdit)[0]
        field.setText(typed)
        wait_until(lambda: palette.asked == typed)
        settle(window)

    return stage


def _periods(window: MainWindow) -> QWidget:
    window.go(Address("calendar"))
    settle(window)
    menu = window.periods.menu_of_periods()
    menu.ensurePolished()
    menu.adjustSize()
    return menu


def _toast(window: MainWindow) -> None:
    window.go(Address("calendar"))
    settle(window)
    from db.language import tr

    window.desk.tell(tr("A copy is kept as {name}.").format(name="2016.chairdesk"), undo=True)


def _bars(window: MainWindow) -> None:
    window.go(Address("settings"))
    settle(window)
    from db.language import tr

    sentence = tr("The library is in order.")
    for kind in ("warning", "danger"):
        window.desk.tell(f"{sentence} {sentence} {sentence}", kind, details="details")


def _about(window: MainWindow) -> QWidget:
    from desktop.shell.about import AboutBox

    box = AboutBox(window)
    box.ensurePolished()
    box.adjustSize()
    return box


def _menu(page: str, name: str) -> Staging:
    def stage(window: MainWindow) -> QWidget:
        _page(page)(window)
        menu = window.menus.actions()[[*MENUS].index(name)].menu()
        assert isinstance(menu, QMenu)
        menu.ensurePolished()
        menu.aboutToShow.emit()
        menu.adjustSize()
        return menu

    return stage


def _keys(window: MainWindow) -> QWidget:
    from desktop.shell.key_list import KeyList

    window.go(Address("documents"))
    settle(window)
    return KeyList(window)


def _folded(window: MainWindow) -> None:
    window.go(Address("briefers"))
    window.navigation.fold(True)
    settle(window)


def _review(report: Path) -> Staging:
    def stage(window: MainWindow) -> None:
        window.commands.take_files([report])
        page = window.stack.current
        assert page is not None
        wait_until(page.has_review)  # type: ignore[attr-defined]
        settle(window)
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Down)
        settle(window)

    return stage
