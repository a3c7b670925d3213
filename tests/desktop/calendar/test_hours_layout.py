"""Where the days, hours and meetings of a week stand."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect

from db.queries.calendar_hours import PlacedMeeting
from desktop.calendar.day_notes import Note, layer_look
from desktop.calendar.hours_layout import Block, HourPlace, HoursLayout, Measures
from desktop.calendar.hours_rows import HourMark, HoursShown
from tests.desktop.calendar.hours_rows_made import HOME, between, meeting

MONDAY = date(2016, 6, 20)
FRIDAY = date(2016, 6, 24)
SIZES = Measures(hour=48, gutter=56, head=48, row=18, line=14, rows=4, least=18)


def week(
    *meetings: PlacedMeeting,
    count: int = 7,
    notes: tuple[Note, ...] = (),
    marks: tuple[HourMark, ...] = (),
    mirrored: bool = False,
) -> HoursLayout:
    shown = HoursShown(MONDAY, count, HOME, None, meetings, notes, marks)
    return HoursLayout(shown, 756, 600, SIZES, mirrored=mirrored)


def test_days_stand_side_by_side_behind_the_hours() -> None:
    layout = week()
    assert [column.day.day for column in layout.columns] == [20, 21, 22, 23, 24, 25, 26]
    assert layout.columns[0].left == 56
    assert layout.columns[-1].right == 756
    assert all(a.right == b.left for a, b in zip(layout.columns, layout.columns[1:], strict=False))


def test_from_right_to_left_the_hours_stand_at_the_right() -> None:
    layout = week(meeting(FRIDAY, time(10), time(11)), mirrored=True)
    assert layout.columns[0].right == 700
    assert layout.columns[-1].left == 0
    column = layout.column(FRIDAY)
    assert column is not None
    assert column.left < layout.blocks[0].rect.left() < column.right


def test_a_meeting_stands_between_its_hours() -> None:
    layout = week(meeting(FRIDAY, time(15), time(18)))
    (block,) = layout.blocks
    assert block.rect.top() == layout.y(15 * 60) + 1
    assert block.rect.bottom() == layout.y(18 * 60) - 1
    assert (block.begins_here, block.ends_here) == (True, True)


def test_a_meeting_over_midnight_stands_on_both_days() -> None:
    layout = week(between(datetime(2016, 6, 23, 22), 240))
    first, second = layout.blocks
    assert (first.day.day, first.begins_here, first.ends_here) == (23, True, False)
    assert (second.day.day, second.begins_here, second.ends_here) == (24, False, True)
    assert first.rect.bottom() == layout.height - 1
    assert second.rect.top() == 1


def test_a_meeting_until_midnight_does_not_reach_the_next_day() -> None:
    layout = week(between(datetime(2016, 6, 23, 22), 120))
    assert [block.day.day for block in layout.blocks] == [23]


def test_meetings_of_whole_days_and_of_several_stand_above() -> None:
    conference = meeting(date(2016, 6, 16), time(10), time(18), end_day=date(2016, 6, 21))
    whole = meeting(date(2016, 6, 21))
    layout = week(conference, whole, meeting(FRIDAY, time(10), time(11)))
    assert len(layout.blocks) == 1
    first, second = layout.bars
    assert (first.begins_here, first.ends_here) == (False, True)
    assert second.rect.top() > first.rect.bottom()
    assert layout.top == 48 + 4 + 2 * (18 + 14 + 4)


def test_few_rows_above_narrow_days_have_room_for_titles() -> None:
    assert week(meeting(FRIDAY)).bars[0].rect.height() == 18 + 2 * 14
    assert week(meeting(MONDAY), count=1).bars[0].rect.height() == 18
    assert week(*(meeting(FRIDAY) for _ in range(3))).bars[0].rect.height() == 18


def test_what_has_no_room_above_is_counted() -> None:
    layout = week(*(meeting(FRIDAY) for _ in range(6)))
    assert len(layout.bars) == SIZES.rows - 1
    (more,) = layout.more
    assert (more.day, more.count) == (FRIDAY, 3)
    assert layout.more_at(more.rect.center()) is more
    assert more.rect.top() > max(bar.rect.bottom() for bar in layout.bars)


def test_holidays_stand_over_the_meetings_of_their_day() -> None:
    note = Note(FRIDAY, "UN holiday: Eid al-Fitr", "UN holiday: Eid al-Fitr")
    outside = Note(date(2016, 7, 6), "elsewhere", "elsewhere")
    layout = week(meeting(FRIDAY), notes=(note, outside))
    (row,) = layout.notes
    assert row.rect.bottom() < layout.bars[0].rect.top()
    assert layout.note_at(row.rect.center(), 0, 4) is note


def test_a_deadline_lies_at_its_moment_and_can_be_pointed_at() -> None:
    look = layer_look("silences")
    words = "Silence ends", "Silence", "Silence ends at 12:30"
    mark = HourMark(datetime(2016, 6, 24, 12, 30), *words, "u", *look)
    elsewhere = HourMark(datetime(2016, 7, 24, 12, 30), "", "", "", "v", *layer_look("other"))
    layout = week(marks=(mark, elsewhere))
    (line,) = layout.marks
    assert line.rect.top() == layout.y(12.5 * 60)
    seen = layout.seen(line.rect, 100)
    assert layout.note_at(QPoint(seen.left() + 8, seen.top() + 3), 100, 4) is mark
    assert layout.note_at(QPoint(seen.left() + 8, seen.top() + 9), 100, 4) is None


def test_a_short_meeting_stays_high_enough_to_be_read_and_keeps_others_beside_it() -> None:
    layout = week(between(datetime(2016, 6, 24, 10), 5), between(datetime(2016, 6, 24, 10, 10), 60))
    short, after = layout.blocks
    assert short.rect.height() == SIZES.least - 1
    assert not short.rect.intersects(after.rect)


def test_a_tall_view_gives_hours_more_room() -> None:
    layout = HoursLayout(HoursShown(MONDAY, 1, HOME), 400, 2474, SIZES)
    assert layout.hour == 100


def test_the_last_week_of_the_calendar_has_the_days_there_are() -> None:
    layout = HoursLayout(HoursShown(date(9999, 12, 29), 7, HOME), 400, 600, SIZES)
    assert [column.day.day for column in layout.columns] == [29, 30, 31]


@given(
    st.integers(-200, 900), st.integers(-200, 2000), st.integers(0, 600), st.sampled_from([15, 30])
)
def test_every_point_is_near_a_place_and_points_in_days_are_in_one(
    x: int, y: int, scrolled: int, step: int
) -> None:
    layout = week()
    near = layout.place_near(QPoint(x, y), scrolled, step)
    assert near.minute is None or (0 <= near.minute <= 1440 and near.minute % step == 0)
    inside = 56 <= x < 756
    assert layout.place_at(QPoint(x, y), scrolled, step) == (near if inside else None)


def test_a_place_beside_the_days_is_that_of_the_nearest() -> None:
    layout = week()
    y = layout.top + layout.y(600)
    assert layout.place_near(QPoint(3, y), 0, 15) == HourPlace(MONDAY, 600)
    assert layout.place_near(QPoint(999, y), 0, 15) == HourPlace(date(2016, 6, 26), 600)
    assert layout.place_near(QPoint(999, 3), 0, 15) == HourPlace(date(2016, 6, 26), None)


def test_a_place_has_a_slot_between_or_above_the_hours() -> None:
    layout = week()
    assert layout.slot(HourPlace(FRIDAY, 600)).height() == layout.hour
    assert layout.slot(HourPlace(FRIDAY, 1410)).bottom() == layout.height - 1
    assert layout.slot(HourPlace(FRIDAY, None)).bottom() == layout.top - 1
    assert layout.slot(HourPlace(date(2017, 1, 1), 600)) == QRect()


MEETINGS = st.lists(st.tuples(st.integers(0, 7 * 96), st.integers(0, 200)), max_size=12).map(
    lambda pairs: [
        between(datetime.combine(MONDAY, time.min) + timedelta(minutes=15 * at), 15 * lasts)
        for at, lasts in pairs
    ]
)


@given(MEETINGS)
def test_meetings_never_cover_each_other_and_stay_in_their_day(
    meetings: list[PlacedMeeting],
) -> None:
    layout = week(*meetings)
    for at, block in enumerate(layout.blocks):
        column = layout.column(block.day)
        assert column is not None
        assert column.left < block.rect.left()
        assert block.rect.right() < column.right
        assert 0 < block.rect.top() <= block.rect.bottom() < layout.height
        others = [other for other in layout.blocks[:at] if other.day == block.day]
        assert not any(block.rect.intersects(other.rect) for other in others)
        centre = layout.seen(block.rect, 40).center()
        found = layout.meeting_at(centre, 40)
        assert found is block or centre.y() < layout.top
    shown = {block.placed.meeting.uuid for block in layout.blocks}
    shown |= {bar.placed.meeting.uuid for bar in layout.bars}
    hidden = sum(more.count for more in layout.more)
    in_week = [each for each in meetings if each.begins < datetime(2016, 6, 27)]
    assert hidden or shown == {each.meeting.uuid for each in in_week}
    for uuid in shown:
        assert layout.parts_of(uuid)


def test_the_parts_of_a_meeting_are_found_by_it() -> None:
    layout = week(between(datetime(2016, 6, 23, 22), 240))
    parts = layout.parts_of(layout.blocks[0].placed.meeting.uuid)
    assert [part.day.day for part in parts if isinstance(part, Block)] == [23, 24]
