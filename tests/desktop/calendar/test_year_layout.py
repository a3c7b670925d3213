"""Where the days and the meetings of twelve months stand."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QRect

from db.models import MeetingStatus
from desktop.calendar.weeks import year_with
from desktop.calendar.year_layout import YearLayout
from desktop.shell.theme import appearance
from tests.desktop.calendar.meetings import meeting

FIRST = date(2016, 1, 1)
JUNE = date(2016, 6, 24)
pytestmark = pytest.mark.usefixtures("dressed")


def laid(*lines: object, width: int = 728, height: int = 680, weekday: int = 0, **more: bool) -> (
    YearLayout
):  # fmt: skip
    return YearLayout(FIRST, lines, width, height, weekday, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("weekday", [0, 5, 6])
@pytest.mark.parametrize("mirrored", [False, True])
def test_every_day_of_the_year_has_a_square_of_its_own(weekday: int, mirrored: bool) -> None:
    layout = laid(weekday=weekday, mirrored=mirrored)
    days = [FIRST + timedelta(days=place) for place in range(366)]
    assert [cell.day for cell in layout.cells] == days
    area = QRect(0, 0, 728, 680)
    places = {(cell.rect.left(), cell.rect.top()) for cell in layout.cells}
    assert len(places) == 366
    for cell in layout.cells:
        assert area.contains(cell.rect)
        assert layout.cell_at(cell.rect.center()) == cell
    assert layout.cell(date(2017, 1, 1)) is None


@pytest.mark.parametrize(
    ("width", "height", "columns", "side"),
    [(728, 680, 4, 24), (1312, 1072, 4, 40), (560, 900, 3, 24), (300, 400, 1, 24)],
)
def test_months_stand_side_by_side_so_that_days_are_as_large_as_they_can_be(
    width: int, height: int, columns: int, side: int
) -> None:
    layout = laid(width=width, height=height)
    assert (layout.columns, layout.side) == (columns, side)


def test_larger_text_needs_more_room_and_then_the_year_scrolls() -> None:
    small = laid().least_height
    appearance().set_text_scale(2.0)
    large = laid()
    assert large.least_height > 2 * small
    assert max(cell.rect.right() for cell in large.cells) < 728


def test_a_meeting_has_the_square_of_its_day_and_a_long_one_a_bar_in_each_week() -> None:
    one = meeting(JUNE)
    long = meeting(date(2016, 6, 28), date(2016, 7, 5), number=2)
    layout = laid(one, long)
    cell = layout.cell(JUNE)
    assert cell is not None
    assert [chip.rect for chip in layout.chips_of(one.uuid)] == [cell.rect]
    bars = [(chip.first, chip.last) for chip in layout.chips_of(long.uuid)]
    assert bars == [
        (date(2016, 6, 28), date(2016, 6, 30)),  # the month ends within the week
        (date(2016, 7, 1), date(2016, 7, 3)),
        (date(2016, 7, 4), date(2016, 7, 5)),
    ]
    assert layout.chips_of(long.uuid)[0].begins
    assert not layout.chips_of(long.uuid)[0].ends


def test_of_several_on_a_day_those_of_that_day_alone_come_first() -> None:
    long = meeting(date(2016, 6, 23), date(2016, 6, 25), number=1)
    first, second = meeting(JUNE, number=2), meeting(JUNE, number=3)
    layout = laid(long, first, second)
    uuids = [chip.line.uuid for chip in layout.chips_of_day(JUNE)]
    assert uuids == [first.uuid, second.uuid, long.uuid]
    cell = layout.cell(JUNE)
    assert cell is not None
    found = layout.chip_at(cell.rect.center())
    assert found is not None
    assert found.line == first
    assert layout.more_at(cell.rect.center()) is None


def test_a_meeting_that_began_before_the_year_stands_in_its_days_within_it() -> None:
    layout = laid(meeting(date(2015, 12, 30), date(2016, 1, 2)))
    (chip,) = layout.chips
    assert (chip.first, chip.last, chip.begins) == (FIRST, date(2016, 1, 2), False)


def test_the_head_of_a_month_counts_what_was_held_and_what_is_planned() -> None:
    layout = laid(
        meeting(JUNE),
        meeting(date(2016, 6, 2), number=2, status=MeetingStatus.PLANNED),
        meeting(date(2016, 6, 3), number=3, status=MeetingStatus.CONFIRMED),
        meeting(date(2016, 6, 4), number=4, status=MeetingStatus.CANCELLED),
    )
    head = layout.heads[5]
    assert (head.month, head.held, head.standing) == (date(2016, 6, 1), 1, 2)
    assert layout.head_at(head.rect.center()) == head
    assert layout.row_of(JUNE) == (date(2016, 6, 1), date(2016, 6, 30))


@pytest.mark.parametrize(
    ("day", "first_month", "first"),
    [
        (JUNE, 1, date(2016, 1, 1)),
        (JUNE, 7, date(2015, 7, 1)),
        (date(2016, 7, 1), 7, date(2016, 7, 1)),
        (date(2016, 1, 1), 2, date(2015, 2, 1)),
    ],
)
def test_a_year_begins_with_the_month_that_periods_begin_with(
    day: date, first_month: int, first: date
) -> None:
    assert year_with(day, first_month) == first
