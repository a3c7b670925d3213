"""The rows of the agenda: heads of months, the line of today, its ends."""

from __future__ import annotations

from datetime import date, time

from desktop.calendar.agenda_rows import (
    AgendaEnd,
    AgendaRow,
    MeetingRow,
    MonthHead,
    TodayLine,
    UndatedHead,
    have_hours,
    rows_of,
    undated_rows,
)
from tests.desktop.calendar.meetings import meeting

MAY, JUNE, LATE = date(2016, 5, 27), date(2016, 6, 24), date(2016, 6, 28)
FROM, TO = date(2006, 6, 1), date(2026, 6, 1)


def shapes(rows: list[AgendaRow]) -> list[str]:
    """Each row in a word: its day where it has one."""
    return [
        f"{type(row).__name__}:{row.meeting.day.day}"
        if isinstance(row, MeetingRow) and row.meeting.day is not None
        else type(row).__name__
        for row in rows
    ]


def test_every_month_with_meetings_has_a_head() -> None:
    rows = rows_of([meeting(MAY), meeting(JUNE), meeting(LATE)], date(2030, 1, 1))
    assert shapes(rows) == ["MonthHead", "MeetingRow:27", "MonthHead", "MeetingRow:24",
                            "MeetingRow:28"]  # fmt: skip
    assert rows[2] == MonthHead(date(2016, 6, 1))


def test_only_the_first_meeting_of_a_day_says_the_day() -> None:
    rows = rows_of([meeting(JUNE), meeting(JUNE, number=2)], date(2030, 1, 1))
    told = [row.begins_day for row in rows if isinstance(row, MeetingRow)]
    assert told == [True, False]


def test_the_line_of_today_parts_what_was_from_what_comes() -> None:
    rows = rows_of([meeting(MAY), meeting(JUNE)], date(2016, 6, 3))
    assert shapes(rows) == ["MonthHead", "MeetingRow:27", "MonthHead", "TodayLine",
                            "MeetingRow:24"]  # fmt: skip


def test_the_line_of_a_month_without_meetings_stands_between_the_others() -> None:
    rows = rows_of([meeting(date(2016, 3, 1)), meeting(JUNE)], date(2016, 5, 3))
    assert shapes(rows) == ["MonthHead", "MeetingRow:1", "TodayLine", "MonthHead",
                            "MeetingRow:24"]  # fmt: skip


def test_meetings_of_today_stand_below_its_line() -> None:
    rows = rows_of([meeting(MAY), meeting(JUNE)], JUNE)
    assert shapes(rows)[2:] == ["MonthHead", "TodayLine", "MeetingRow:24"]


def test_no_line_is_drawn_while_what_stands_before_or_after_it_is_not_known() -> None:
    assert "TodayLine" not in shapes(rows_of([meeting(JUNE)], MAY))
    assert "TodayLine" not in shapes(rows_of([meeting(MAY)], JUNE))


def test_the_line_stands_first_or_last_where_the_agenda_ends() -> None:
    before = rows_of([meeting(JUNE)], MAY, FROM, TO)
    assert shapes(before) == ["AgendaEnd", "TodayLine", "MonthHead", "MeetingRow:24", "AgendaEnd"]
    after = rows_of([meeting(MAY)], JUNE, FROM, TO)
    assert shapes(after) == ["AgendaEnd", "MonthHead", "MeetingRow:27", "TodayLine", "AgendaEnd"]
    assert after[0] == AgendaEnd(FROM, later=False)
    assert after[-1] == AgendaEnd(TO, later=True)


def test_an_agenda_without_meetings_has_the_line_alone() -> None:
    assert shapes(rows_of([], JUNE, FROM, TO)) == ["AgendaEnd", "TodayLine", "AgendaEnd"]


def test_an_agenda_that_does_not_reach_today_has_no_line() -> None:
    assert TodayLine(date(2040, 1, 1)) not in rows_of([], date(2040, 1, 1), FROM, TO)


def test_meetings_without_a_day_stand_under_a_head_that_counts_them() -> None:
    assert undated_rows([]) == []
    rows = undated_rows([meeting(None), meeting(None, number=2)])
    assert rows[0] == UndatedHead(2)
    assert len(rows) == 3


def test_there_is_room_for_hours_where_one_meeting_has_them() -> None:
    assert not have_hours(rows_of([meeting(JUNE)], JUNE, FROM, TO))
    assert have_hours(rows_of([meeting(JUNE, starts_at=time(15))], JUNE, FROM, TO))
    assert have_hours(rows_of([meeting(JUNE, LATE)], JUNE, FROM, TO))
