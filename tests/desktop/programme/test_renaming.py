"""Themes of the programme renamed where they stand."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.programme.rename_panel import RenamePanel
from tests.desktop.driving import CONTROL, Key
from tests.desktop.programme.driving import Programme


def panel(programme: Programme) -> RenamePanel:
    """The panel that is open."""
    found = QApplication.activePopupWidget()
    assert isinstance(found, RenamePanel)
    return found


def write(programme: Programme, title: str, short: str = "") -> None:
    """Write other titles, and press Enter."""
    opened = panel(programme)
    for line, text in ((opened.title, title), (opened.short, short)):
        line.setFocus()
        programme.qtbot.keyClick(line, Key.Key_A, CONTROL)
        programme.qtbot.keyClick(line, Key.Key_Delete)
        programme.qtbot.keyClicks(line, text)
    programme.qtbot.keyClick(opened.short, Key.Key_Return)
    programme.settle()


def test_f2_renames_a_theme_without_a_meeting(programme: Programme) -> None:
    before = next(row for row in programme.grid.rows if not row.meetings)
    programme.choose(before.title)

    def rename() -> None:
        programme.keys("F2")
        assert panel(programme).title.text() == before.title
        assert panel(programme).title.hasSelectedText()
        write(programme, "Ceasefires and how to watch them", "Ceasefires")

    programme.undoes(rename, "Rename the theme “")
    assert QApplication.activePopupWidget() is None
    after = programme.row("Ceasefires")
    assert (after.theme_uuid, after.short_title) == (before.theme_uuid, "Ceasefires")
    assert programme.grid.theme_uuid == before.theme_uuid


def test_a_theme_keeps_its_title_where_none_is_written_or_escape_is_pressed(
    programme: Programme,
) -> None:
    programme.choose("Women")
    before = programme.export()
    programme.keys("F2")
    write(programme, "  ")
    assert "needs a title" in panel(programme).error.text()
    programme.qtbot.keyClick(panel(programme), Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert programme.export() == before


def test_a_theme_in_the_tray_is_renamed_where_it_waits(programme: Programme) -> None:
    programme.view.tray.stand_aside(False)
    waiting = programme.view.tray.themes[0]
    waiting.setFocus()
    programme.qtbot.mouseClick(waiting, Qt.MouseButton.LeftButton)
    programme.settle()
    programme.keys("F2")
    write(programme, "Ceasefires")
    assert programme.view.tray.themes[0].text() == "Ceasefires"


def test_a_theme_that_waits_beside_another_view_is_renamed_too(programme: Programme) -> None:
    programme.page.show_view("year")
    programme.settle()
    tray = programme.page.overview.tray
    assert not programme.can("rename")
    tray.setFocus()
    programme.settle()
    row = tray.row()
    assert row is not None
    programme.keys("F2")
    write(programme, "Ceasefires")
    renamed = tray.rows.rows[0]
    assert (renamed.title, renamed.theme_uuid) == ("Ceasefires", row.theme_uuid)


def test_nothing_is_renamed_in_an_older_version(programme: Programme) -> None:
    programme.choose("Women")
    assert programme.can("rename")
    programme.page.programme.begin_version()
    programme.settle()
    facts = programme.view.facts
    assert facts is not None
    assert programme.can("rename")
    older = next(each for each in facts.versions if each != facts.version)
    programme.view.show_version(older.uuid)
    programme.settle()
    assert not programme.can("rename")
