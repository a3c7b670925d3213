"""The themes of the period beside the calendar: figures, meetings, and the tray."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLabel

from db.editing.programme import plan_theme
from desktop.calendar import overview as overview_module
from desktop.calendar.overview import Overview
from desktop.shell.theme import appearance
from desktop.widgets.day_picker import DayPicker
from tests.desktop.calendar.driving import JUNE, Calendar
from tests.desktop.driving import Key
from tests.desktop.menu_lines import lines, popup


@pytest.fixture
def overview(calendar: Calendar) -> Overview:
    """The overview as it is seen while no meeting is selected."""
    calendar.go(JUNE)
    assert calendar.page.overview.isVisible()
    return calendar.page.overview


def words(overview: Overview) -> list[str]:
    return [each.text() for each in overview.findChildren(QLabel) if each.isVisible()]


def titles(overview: Overview) -> list[str | None]:
    return [row.short_title for row in overview.tray.rows.rows]


def test_it_counts_what_was_planned_and_what_became_of_it(overview: Overview) -> None:
    said = words(overview)
    assert said[0] == "Themes of 2016"
    assert said[1:7] == ["8", "planned", "5", "held", "3", "not held"]
    assert "6 held" in said


def test_a_theme_that_came_later_is_counted_by_itself(
    calendar: Calendar, overview: Overview
) -> None:
    period = calendar.window.desk.period
    assert period is not None
    calendar.window.desk.write(
        "Plan it", lambda session: plan_theme(session, period.id, "Night operations", added=True)
    )
    calendar.settle()
    said = words(overview)
    assert said[said.index("added") - 1] == "1"
    assert said[1] == "8"


def test_its_meetings_stand_in_order_and_lead_to_their_days(
    calendar: Calendar, overview: Overview
) -> None:
    rows = overview.meetings.rows.rows
    assert [row.day for row in rows] == sorted(row.day for row in rows if row.day)
    overview.meetings.setFocus()
    calendar.key(Key.Key_Down)
    assert calendar.selected() is None  # one can go through the list
    calendar.key(Key.Key_Return)
    assert calendar.selected() == rows[1].uuid
    assert calendar.view.day == rows[1].day == date(2016, 4, 28)
    assert not overview.isVisible()  # the meeting itself has come to the front


def test_a_click_on_a_meeting_of_the_list_selects_it(
    calendar: Calendar, overview: Overview
) -> None:
    calendar.look_at("year")
    listed = overview.meetings
    at = listed.visualRect(listed.rows.index(2)).center()
    calendar.qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=at)
    calendar.settle()
    assert calendar.selected() == listed.rows.rows[2].uuid
    assert calendar.view.day == date(2016, 5, 27)
    assert overview.isVisible()


def test_in_the_year_it_stays_and_a_meeting_is_opened_from_it(
    calendar: Calendar, overview: Overview
) -> None:
    calendar.look_at("year")
    overview.meetings.setFocus()
    calendar.key(Key.Key_Down)
    calendar.key(Key.Key_Return)
    assert calendar.view.day == date(2016, 4, 28)
    assert calendar.details.isVisible()
    calendar.key(Key.Key_Right, widget=calendar.view)
    assert overview.isVisible()


def test_themes_without_a_meeting_wait_in_the_tray(overview: Overview) -> None:
    assert titles(overview) == [
        "Robust mandates",
        "Triangular dialogue",
        "From African Union to United Nations",
    ]
    index = overview.tray.rows.index(0)
    assert index.data() == "Robust mandates and inter-mission cooperation, Not held"
    assert index.data(Qt.ItemDataRole.ToolTipRole).startswith("Robust mandates")
    found = QAccessible.queryAccessibleInterface(overview.tray)
    assert found.childCount() == 3
    assert found.text(QAccessible.Text.Name) == "Themes not held"
    assert "Themes not held" in words(overview)


def test_m_gives_the_theme_in_hand_a_day(calendar: Calendar, overview: Overview) -> None:
    overview.tray.setFocus()

    def act() -> None:
        calendar.key(Key.Key_M, widget=overview.tray)
        picker = calendar.page.findChild(DayPicker)
        assert picker is not None
        tray, row = overview.tray, overview.tray.rect_of_row()
        below, above = (tray.mapToGlobal(end).y() for end in (row.bottomLeft(), row.topLeft()))
        shown = picker.geometry()
        assert min(abs(shown.top() - below), abs(shown.bottom() - above)) < 8
        calendar.qtbot.keyClick(picker.grid, Qt.Key.Key_Right)
        calendar.qtbot.keyClick(picker.grid, Qt.Key.Key_Return)

    calendar.undoes(act, "Give a theme the day 25 June 2016")
    made = next(line for line in calendar.lines() if line.day == date(2016, 6, 25))
    assert made.title == "Robust mandates"


def test_a_theme_that_was_held_has_left_the_tray(calendar: Calendar, overview: Overview) -> None:
    calendar.page.schedule(overview.tray.rows.rows[0].theme_uuid, calendar.view.span())
    calendar.settle()
    calendar.page.set_status("held")
    calendar.settle()
    calendar.go(JUNE)
    assert titles(overview) == ["Triangular dialogue", "From African Union to United Nations"]
    assert words(overview)[3] == "6"


def test_a_theme_is_dragged_out_of_the_tray(
    calendar: Calendar, overview: Overview, monkeypatch: pytest.MonkeyPatch
) -> None:
    carried: list[tuple[str, str]] = []
    monkeypatch.setattr(
        overview_module, "drag_theme", lambda _, uuid, title: carried.append((uuid, title))
    )
    tray, left = overview.tray, Qt.MouseButton.LeftButton
    at = tray.visualRect(tray.rows.index(1)).center()
    calendar.qtbot.mousePress(tray.viewport(), left, pos=at)
    for step in (12, 24, 48):
        calendar.qtbot.mouseMove(tray.viewport(), at - QPoint(step, 0))
    calendar.qtbot.mouseRelease(tray.viewport(), left, pos=at - QPoint(48, 0))
    assert carried == [(tray.rows.rows[1].theme_uuid, "Triangular dialogue")]


def test_its_menus_offer_what_can_be_done_with_themes(
    calendar: Calendar, overview: Overview
) -> None:
    overview.tray.setFocus()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(overview.tray, event)
    offered = lines(popup())
    assert {"Give the theme a day…", "New meeting"} <= {*offered}
    assert offered["Give the theme a day…"].isEnabled()
    popup().close()
    calendar.press("More to do with this period", overview)
    assert "New meeting" in lines(popup())
    popup().close()


def test_it_hides_with_the_details(calendar: Calendar, overview: Overview) -> None:
    calendar.press("Hide details", overview)
    assert not overview.isVisible()


def test_every_line_has_its_height_in_every_theme_and_size(
    calendar: Calendar, overview: Overview, subtests: pytest.Subtests
) -> None:
    for scheme in ["light", "dark", "high-contrast"]:
        for scale in [1.0, 1.5]:
            with subtests.test(scheme=scheme, scale=scale):
                appearance().set_scheme(scheme)
                appearance().set_text_scale(scale)
                calendar.settle()
                for each in (overview.meetings, overview.tray):
                    last = each.visualRect(each.rows.index(each.rows.rowCount() - 1))
                    assert each.height() == last.bottom() + 1
                    image = each.grab().toImage()
                    shades = {
                        image.pixelColor(x, last.center().y()).name() for x in range(last.width())
                    }
                    assert len(shades) > 1
