"""Where days and meetings of a month stand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication

from db.models import MeetingKind, MeetingStatus
from db.queries.calendar_year import CalendarMeeting
from desktop.calendar.meeting_words import counted, spoken, spoken_day, state_of
from desktop.calendar.month_layout import MonthLayout
from desktop.calendar.weeks import Weeks, months_later
from tests.desktop.calendar.meetings import meeting as line

JUNE = date(2016, 6, 1)
pytestmark = pytest.mark.usefixtures("dressed")


def laid(
    lines: Sequence[CalendarMeeting], *, mirrored: bool = False, height: int = 440
) -> MonthLayout:
    return MonthLayout(Weeks(JUNE, 0), lines, 728, height, mirrored=mirrored)


@pytest.mark.parametrize(
    ("month", "first_weekday", "first", "weeks"),
    [
        (date(2016, 6, 1), 0, date(2016, 5, 30), 5),
        (date(2016, 6, 1), 6, date(2016, 5, 29), 5),
        (date(2016, 5, 1), 0, date(2016, 4, 25), 6),
        (date(2021, 2, 1), 0, date(2021, 2, 1), 4),
        (date(2016, 12, 1), 5, date(2016, 11, 26), 6),
    ],
)
def test_a_month_has_as_many_weeks_as_it_needs(
    month: date, first_weekday: int, first: date, weeks: int
) -> None:
    found = Weeks(month, first_weekday)
    assert (found.first, found.count) == (first, weeks)
    assert found.first.weekday() == first_weekday
    assert month in found
    assert (month + timedelta(days=27)) in found


def test_days_fill_the_area_without_a_gap() -> None:
    layout = laid([])
    area = QRect(0, 0, 728, 440)
    covered = QRect()
    for cell in layout.cells:
        covered = covered.united(cell.rect)
        assert layout.cell_at(cell.rect.topLeft()) is cell
        assert layout.cell_at(cell.rect.bottomRight()) is cell
    assert covered == area
    assert sum(cell.rect.width() * cell.rect.height() for cell in layout.cells) == 728 * 440


def test_from_right_to_left_the_week_begins_at_the_right(qapp: QApplication) -> None:
    layout = laid([], mirrored=True)
    assert layout.cells[0].rect.right() == 727
    assert layout.cells[6].rect.left() == 0


def test_a_meeting_stands_in_its_day_and_is_found_under_the_pointer() -> None:
    layout = laid([line(date(2016, 6, 24))])
    cell = layout.cell(date(2016, 6, 24))
    assert cell is not None
    assert len(layout.chips) == 1
    assert cell.rect.contains(layout.chips[0].rect)
    assert layout.chip_at(layout.chips[0].rect.center()) is layout.chips[0]
    assert layout.chip_at(cell.rect.topLeft()) is None
    assert layout.chips_of(layout.chips[0].line.uuid) == layout.chips
    assert layout.cell(date(2017, 1, 1)) is None


def test_four_lines_of_a_chip_fit_into_a_day_of_the_usual_height() -> None:
    title = "Counter-terrorism and peacekeeping operations of the United Nations"
    layout = laid([line(date(2016, 6, 24), title=title)])
    assert layout.chips[0].rect.height() == 4 * 14 + 4


def test_meetings_that_have_no_room_are_counted() -> None:
    day = date(2016, 6, 16)
    layout = laid([line(day, number=number) for number in range(6)])
    shown = len(layout.chips)
    assert shown >= 1
    assert [(more.day, more.count) for more in layout.more] == [(day, 6 - shown)]
    cell = layout.cell(day)
    assert cell is not None
    for chip in layout.chips:
        assert cell.rect.contains(chip.rect)
        assert not chip.rect.intersects(layout.more[0].rect)
    assert cell.rect.contains(layout.more[0].rect)
    assert layout.more_at(layout.more[0].rect.center()) is layout.more[0]
    assert layout.more_at(QPoint(0, 0)) is None


def test_chips_never_lie_over_one_another_however_low_the_days_are() -> None:
    lines = [
        line(date(2016, 6, day), number=number) for day in range(1, 31) for number in range(day % 5)
    ] + [line(date(2016, 6, 9), date(2016, 6, 14), number=9)]
    for height in (60, 200, 360, 440, 900, 2000):
        layout = laid(lines, height=height)
        for at, chip in enumerate(layout.chips):
            for other in layout.chips[at + 1 :]:
                assert not chip.rect.intersects(other.rect), height


def test_several_days_are_one_bar_in_each_week() -> None:
    layout = laid([line(date(2016, 6, 9), date(2016, 6, 14))])
    assert [(chip.first.day, chip.last.day) for chip in layout.chips] == [(9, 12), (13, 14)]
    assert all(chip.is_bar for chip in layout.chips)
    assert layout.chips[0].rect.width() > layout.chips[1].rect.width()


def test_bars_of_the_same_days_stand_below_one_another_and_the_rest_is_counted() -> None:
    lines = [line(date(2016, 6, 7), date(2016, 6, 9), number=number) for number in range(6)]
    layout = laid(lines)
    tops = [chip.rect.top() for chip in layout.chips]
    assert len(set(tops)) == len(tops)
    assert {more.day.day for more in layout.more} == {7, 8, 9}
    assert {more.count for more in layout.more} == {6 - len(tops)}


def test_a_bar_that_ended_leaves_its_place_to_the_next() -> None:
    lines = [
        line(date(2016, 6, 6), date(2016, 6, 7)),
        line(date(2016, 6, 8), date(2016, 6, 9), number=2),
    ]
    assert len({chip.rect.top() for chip in laid(lines).chips}) == 1


def test_a_meeting_without_a_day_stands_nowhere() -> None:
    assert not laid([line(None)]).chips


def test_states_are_said_in_words_and_with_the_new_day() -> None:
    later = date(2017, 7, 27)
    planned = MeetingStatus.PLANNED
    assert state_of(line(JUNE, status=planned)) == "Planned"
    assert state_of(line(JUNE, status=MeetingStatus.POSTPONED, moved_to=later)) == "To 27 July"
    assert state_of(line(JUNE, status=MeetingStatus.CARRIED_OVER, carried_to="2017")) == "To 2017"
    assert state_of(line(JUNE, status=MeetingStatus.POSTPONED)) == "Postponed"
    assert spoken(line(JUNE, title=None)) == "Held: Thematic meeting"
    assert spoken_day(date(2016, 6, 24), 1) == "Friday 24 June, 1 meeting"
    assert spoken_day(date(2016, 6, 24), 0) == "Friday 24 June"


def test_meetings_are_counted_by_kind() -> None:
    assert counted({}) == "No meetings"
    assert counted({MeetingKind.THEMATIC: 1}) == "1 meeting"
    kinds = {MeetingKind.THEMATIC: 5, MeetingKind.ORGANIZATIONAL: 1}
    assert counted(kinds) == "6 meetings · 5 thematic, 1 organizational"


def test_a_month_later_is_the_same_day_or_the_last() -> None:
    assert months_later(date(2016, 1, 31), 1) == date(2016, 2, 29)
    assert months_later(date(2016, 12, 15), 1) == date(2017, 1, 15)
    assert months_later(date(2016, 1, 15), -13) == date(2014, 12, 15)
