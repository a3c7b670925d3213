"""A second time zone beside the hours of New York, chosen by its city."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel

from desktop.calendar.zone_picker import ZonePicker
from desktop.meeting.meeting_hours import SECOND_ZONE
from tests.desktop.calendar.hours_driving import FRIDAY, Hours
from tests.desktop.driving import CONTROL

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


def picker(week: Hours) -> ZonePicker:
    """The list of zones, once it has been read."""
    found = QApplication.activePopupWidget()
    assert isinstance(found, ZonePicker)
    week.settle()
    return found


def shown(found: ZonePicker) -> list[str]:
    """The cities on offer."""
    return [found.list.item(row).text() for row in range(found.list.count())]


def choose(week: Hours, typed: str) -> None:
    """Choose a zone by keys alone."""
    week.key(Key.Key_Z, CONTROL | ALT, week.grid)
    found = picker(week)
    week.qtbot.keyClicks(found.line, typed)
    week.settle()
    week.qtbot.keyClick(found.line, Key.Key_Return)
    week.settle()


def test_a_city_is_found_by_typing_and_its_hours_stand_beside(week: Hours) -> None:
    choose(week, "genev")
    second = week.grid.shown.second
    assert second is not None
    assert (second.zone, second.name) == ("Europe/Zurich", "Geneva")
    assert week.window.desk.settings.value(SECOND_ZONE) == "Europe/Zurich"
    assert week.grid.layout_.sizes.second > 0
    before = week.export()
    assert week.export() == before


def test_a_click_on_the_zones_offers_them_and_takes_the_second_away_again(week: Hours) -> None:
    choose(week, "Tokyo")
    corner = QPoint(8, 8)
    assert week.grid.told(corner).startswith("Tokyo is 13 h ahead of New York")
    week.click(corner)
    found = picker(week)
    assert shown(found)[0] == "No second time zone"
    week.qtbot.keyClick(found.line, Key.Key_Return)
    week.settle()
    assert week.grid.shown.second is None
    assert week.grid.told(corner) == "Choose a second time zone"
    assert week.window.desk.settings.value(SECOND_ZONE) == ""


def test_arrows_go_through_the_cities_and_escape_leaves_all_as_it_was(week: Hours) -> None:
    week.click(QPoint(8, 8))
    found = picker(week)
    assert shown(found)[:2] == ["New York", "Geneva"]
    week.qtbot.keyClick(found.line, Key.Key_Down)
    assert found.list.currentRow() == 1
    week.qtbot.keyClick(found.line, Key.Key_Up)
    week.qtbot.keyClick(found.line, Key.Key_Up)
    assert found.list.currentRow() == found.list.count() - 1
    week.qtbot.keyClick(found.line, Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert week.grid.shown.second is None


def test_a_change_of_clocks_in_the_second_zone_is_said(week: Hours) -> None:
    choose(week, "Geneva")
    week.go(date(2016, 3, 27))
    words = [note.words for note in week.grid.shown.notes]
    assert "Geneva: Clocks go forward at 02:00" in words


def test_the_zone_is_kept_for_other_views(week: Hours) -> None:
    uuid = week.plan(FRIDAY, time(15), time(18))
    week.click(week.middle(uuid))
    choose(week, "Geneva")
    words = [each.text() for each in week.page.meeting.findChildren(QLabel) if each.isVisible()]
    assert "21:00–00:00 in Geneva" in words
    week.page.show_view("day")
    week.settle()
    week.page.go_to(FRIDAY, ())
    week.settle()
    assert week.page.scope is not None
    assert week.page.scope.zone == "Europe/Zurich"
