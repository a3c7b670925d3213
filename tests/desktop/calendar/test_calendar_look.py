"""What the calendar draws: today, the drop target, bars, from right to left, in every theme."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QToolTip

from db.models import MeetingStatus
from desktop.calendar.calendar_header import CalendarHeader
from desktop.shell.theme import appearance, theme
from desktop.widgets.button import Button
from tests.desktop.calendar.driving import JUNE, Calendar
from tests.desktop.calendar.meetings import meeting
from tests.desktop.menu_lines import lines, popup

TYPE = "Type a meeting…"
SCHEMES = ["light", "dark", "high-contrast"]


def colours(image: QImage, rect: QRect) -> set[str]:
    return {
        image.pixelColor(x, y).name()
        for x in range(rect.left(), rect.right())
        for y in range(rect.top(), rect.bottom())
    }


def role(name: str) -> str:
    return QColor(theme().color(name)).name()


def test_today_has_its_pill(calendar: Calendar, subtests: pytest.Subtests) -> None:
    for scheme in SCHEMES:
        with subtests.test(scheme=scheme):
            appearance().set_scheme(scheme)
            calendar.page.go_to_today()
            calendar.settle()
            cell = calendar.view.layout_.cell(date.today())
            assert cell is not None
            number = QRect(cell.rect.topLeft(), cell.rect.topLeft() + QPoint(40, 22))
            assert role("accent") in colours(calendar.view.grab().toImage(), number)


def test_a_day_under_a_dragged_meeting_is_a_target(
    calendar: Calendar, subtests: pytest.Subtests
) -> None:
    for scheme in SCHEMES:
        with subtests.test(scheme=scheme):
            appearance().set_scheme(scheme)
            calendar.go(JUNE)
            start, target = calendar.chip(JUNE), date(2016, 6, 14)
            calendar.qtbot.mousePress(calendar.view, Qt.MouseButton.LeftButton, pos=start)
            calendar.qtbot.mouseMove(calendar.view, start + QPoint(12, 12))
            calendar.qtbot.mouseMove(calendar.view, calendar.centre(target))
            cell = calendar.view.layout_.cell(target)
            assert cell is not None
            seen = colours(calendar.view.grab().toImage(), cell.rect.adjusted(0, 0, 0, -30))
            calendar.qtbot.keyClick(calendar.view, Qt.Key.Key_Escape)
            calendar.qtbot.mouseRelease(calendar.view, Qt.MouseButton.LeftButton, pos=start)
            assert {role("selection"), role("focus")} <= seen


def test_bars_and_counts_are_drawn_from_either_side(calendar: Calendar) -> None:
    lines = [
        meeting(
            date(2016, 6, 7) + timedelta(days=number),
            date(2016, 6, 15),
            number=number,
            title="Seminar",
            status=MeetingStatus.CANCELLED,
        )
        for number in range(6)
    ]
    view = calendar.month
    calendar.go(date(2016, 6, 1))
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        calendar.page.setLayoutDirection(direction)
        view.show_month(date(2016, 6, 1), lines)
        drawn = view.grab().toImage()
        for chip in view.layout_.chips:
            assert role("text-muted") in colours(drawn, chip.rect)
        assert view.layout_.more
    calendar.page.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_from_right_to_left_the_arrows_go_where_they_point(calendar: Calendar) -> None:
    calendar.go(date(2016, 6, 8))
    calendar.page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    calendar.key(Qt.Key.Key_Left, widget=calendar.view)
    assert calendar.view.day == date(2016, 6, 9)
    calendar.choose(JUNE)
    calendar.page.move_by("1")
    calendar.settle()
    assert calendar.days() == [date(2016, 6, 23)]


def test_a_chip_tells_all_of_itself_under_the_pointer(calendar: Calendar) -> None:
    calendar.go(JUNE)
    at = calendar.chip(JUNE)
    event = QHelpEvent(QEvent.Type.ToolTip, at, calendar.view.mapToGlobal(at))
    QApplication.sendEvent(calendar.view, event)
    assert QToolTip.text() == "Held: Counter-terrorism and peacekeeping"
    QToolTip.hideText()
    calendar.qtbot.mouseMove(calendar.view, at)
    assert calendar.view.cursor().shape() is Qt.CursorShape.PointingHandCursor
    calendar.qtbot.mouseMove(calendar.view, calendar.centre(date(2016, 6, 1)))
    assert calendar.view.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_the_menu_key_opens_the_menu_at_what_is_selected(calendar: Calendar) -> None:
    calendar.go(date(2016, 6, 2))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(calendar.view, event)
    assert [*lines(popup())] == ["New meeting", "Paste meetings"]
    popup().close()


def test_a_low_window_scrolls_its_weeks(calendar: Calendar) -> None:
    calendar.window.resize(1000, 560)
    calendar.go(date(2016, 6, 30))
    cell = calendar.view.layout_.cell(date(2016, 6, 30))
    assert cell is not None
    assert calendar.view.height() >= 5 * 72
    assert not calendar.view.visibleRegion().intersected(cell.rect).isEmpty()


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_chips_hold_their_lines_at_every_size_of_text(calendar: Calendar, scale: float) -> None:
    appearance().set_text_scale(scale)
    calendar.go(JUNE)
    chip = calendar.view.layout_.chips_of_day(JUNE)[0]
    assert chip.rect.height() >= 2 * theme().px(theme().measure("chip-line"))
    cell = calendar.view.layout_.cell(JUNE)
    assert cell is not None
    assert cell.rect.contains(chip.rect)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_buttons_of_the_header_show_their_words_only_where_they_have_room(
    calendar: Calendar, scale: float
) -> None:
    window = calendar.page.window()
    window.resize(1280, 800)
    appearance().set_text_scale(scale)
    calendar.settle()
    header = calendar.page.findChild(CalendarHeader)
    assert header is not None
    buttons = [each for each in header.findChildren(Button) if each.accessibleName() != TYPE]
    assert {button.accessibleName() for button in buttons} == {"Today", "New meeting"}
    calendar.qtbot.waitUntil(lambda: {bool(each.text()) for each in buttons} == {scale == 1.0})
    seen = [each for each in buttons if each.isVisible()]
    assert seen
    calendar.qtbot.waitUntil(lambda: all(each.width() >= _needs(each) for each in seen))
    appearance().set_text_scale(1.0)
    calendar.qtbot.waitUntil(lambda: all(button.text() for button in buttons))


@pytest.mark.parametrize(("width", "said"), [(1400, TYPE), (700, ""), (200, None)])
def test_the_header_leads_to_the_typed_line_where_it_has_room(
    calendar: Calendar, width: int, said: str | None
) -> None:
    header, entry = calendar.page.header, calendar.page.typed
    header.setFixedWidth(width)
    (button,) = (each for each in header.findChildren(Button) if each.accessibleName() == TYPE)
    calendar.qtbot.waitUntil(lambda: (button.text() if button.isVisible() else None) == said)
    if said is not None:
        calendar.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        calendar.qtbot.waitUntil(entry.text.hasFocus)


def _needs(button: Button) -> int:
    return button.minimumSizeHint().width()


def test_the_first_day_names_its_month_only_where_it_has_room(
    calendar: Calendar, subtests: pytest.Subtests
) -> None:
    for width in [60, 140]:
        with subtests.test(width=width):
            calendar.go(JUNE)
            calendar.view.setFixedWidth(7 * width)
            appearance().set_text_scale(1.5)
            calendar.settle()
            first = calendar.view.layout_.cell(date(2016, 6, 1))
            assert first is not None
            image = calendar.view.grab().toImage()
            gap = QRect(first.rect.right() - 7, first.rect.top() + 2, 6, theme().line())
            assert len(colours(image, gap)) == 1
            word = QRect(first.rect.left() + 8, first.rect.top() + 2, 12, theme().line())
            assert len(colours(image, word)) > 1
