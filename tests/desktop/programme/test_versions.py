"""Versions of the programme: begun, agreed, looked back at."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QApplication, QLabel

from desktop.programme.changes_panel import ChangesPanel
from tests.desktop.driving import LEFT, Key
from tests.desktop.menu_lines import lines, popup
from tests.desktop.programme.driving import Programme


def begun(programme: Programme) -> Programme:
    """A second version, in which two themes are others."""
    programme.keys("Ctrl+Alt+W, N")
    programme.choose("Safety")
    programme.keys("Ctrl+Del")
    programme.choose("Robust")
    for _ in range(5):
        programme.keys("Alt+Up")
    return programme


def test_the_bar_says_which_version_is_shown_and_sums_up(programme: Programme) -> None:
    bar = programme.view.versions
    assert bar.version.text() == "Version 1, agreed on 22 Mar 2016"
    assert bar._sums.text() == "11 planned · 5 held · 6 not held"  # noqa: SLF001
    assert not bar.changes.isVisible()
    assert not bar.newest.isVisible()
    assert not programme.can("changes")


def test_a_version_is_begun_and_undone(programme: Programme) -> None:
    programme.undoes(lambda: programme.keys("Ctrl+Alt+W, N"), "new version")
    assert programme.view.versions.version.text() == "Version 2, not agreed yet"


def test_a_version_is_agreed_on_a_day(programme: Programme) -> None:
    programme.keys("Ctrl+Alt+W, N")

    def act() -> None:
        programme.keys("Ctrl+Alt+W, G")
        programme.qtbot.keyClick(programme.picker().grid, Key.Key_Right)
        programme.pick()

    programme.undoes(act, "Say that version 2 was agreed on")
    facts = programme.view.facts
    assert facts is not None
    assert facts.version is not None
    assert facts.version.agreed_on is not None

    def take_back() -> None:
        programme.keys("Ctrl+Alt+W, G")
        picker = programme.picker()
        picker._choose(None)  # noqa: SLF001

    programme.undoes(take_back, "not agreed yet")


def test_what_a_version_changed_is_listed(programme: Programme) -> None:
    begun(programme)
    bar = programme.view.versions
    assert bar.changes.text() == "2 changes"
    programme.qtbot.mouseClick(bar.changes, LEFT)
    panel = QApplication.activePopupWidget()
    assert isinstance(panel, ChangesPanel)
    said = [label.text() for label in panel.findChildren(QLabel)]
    assert said == [
        "Version 2, not agreed yet",
        "Moved from 6 to 1: Robust mandates and inter-mission cooperation",
        "Taken off: Safety and security of peacekeepers",
    ]
    programme.qtbot.keyClick(panel, Key.Key_Escape)
    assert not panel.isVisible()
    programme.keys("Ctrl+Alt+W, C")
    again = QApplication.activePopupWidget()
    assert isinstance(again, ChangesPanel)
    again.close()


def test_an_older_version_is_looked_at_and_not_written(programme: Programme) -> None:
    begun(programme)
    bar = programme.view.versions
    programme.qtbot.mousePress(bar.version, LEFT)
    menu = popup()
    offered = [*lines(menu)]
    assert offered[:2] == ["Version 2, not agreed yet", "Version 1, agreed on 22 Mar 2016"]
    assert {"New version", "Agreed on…", "What this version changed"} <= set(offered)
    lines(menu)["Version 1, agreed on 22 Mar 2016"].trigger()
    menu.close()
    programme.settle()
    assert programme.titles()[5] == "Robust"
    assert not programme.view.add_line.isVisible()
    assert not programme.view.tray.isVisible()
    programme.choose("Robust")
    for name in ("up", "drop", "remove", "day", "version"):
        assert not programme.can(name), name
    before = programme.export()
    programme.key(Key.Key_M, widget=programme.grid)
    programme.grid.move_by(-1)
    programme.settle()
    assert QApplication.activePopupWidget() is None
    assert programme.export() == before
    programme.qtbot.mouseClick(bar.newest, LEFT)
    programme.settle()
    assert programme.titles()[0] == "Robust"
    assert programme.view.add_line.isVisible()


def test_another_period_has_a_programme_of_its_own(programme: Programme) -> None:
    programme.window.commands.new_period()
    programme.settle()
    assert programme.grid.rows == []
    assert not programme.view.versions.isVisible()
    assert programme.view.main_widget() is programme.view.add_line.text
    assert programme.grid.layout_.columns[0].month == date(2017, 1, 1)
    programme.qtbot.keyClicks(programme.view.add_line.text, "Women in peacekeeping")
    programme.key(Key.Key_Return, widget=programme.view.add_line.text)
    assert programme.titles() == ["Women"]
    assert programme.view.versions.version.text() == "Version 1, not agreed yet"
