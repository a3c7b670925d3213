"""How views of hours word spans, zones, changes of clocks and deadlines."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from db.dates.clock_changes import clock_change
from db.models import MeetingStatus
from db.queries.calendar_layers import Layer, LayerMark
from desktop.calendar.day_notes import layer_look, notes_by_day
from desktop.calendar.hours_notes import clock_notes, hour_marks
from desktop.calendar.hours_rows import City, TimeSpan, of_days
from desktop.calendar.hours_words import (
    difference,
    hours_of,
    offset_words,
    spoken_at,
    target_words,
    weekday_head,
    when,
)
from desktop.calendar.second_hours import second_hours
from tests.desktop.calendar.hours_rows_made import HOME, NEW_YORK, meeting

GENEVA = City("Europe/Zurich", "Geneva")
TOKYO = City("Asia/Tokyo", "Tokyo")
KATHMANDU = City("Asia/Kathmandu", "Kathmandu")
FRIDAY = date(2016, 6, 24)


def test_fridays_say_what_they_are_left_for_where_there_is_room(qapp: QApplication) -> None:
    metrics = QFontMetrics(qapp.font())
    room = metrics.horizontalAdvance("Fri · bodies")
    assert weekday_head(FRIDAY, metrics, room) == "Fri · bodies"
    assert weekday_head(FRIDAY, metrics, room - 1) == "Fri"
    assert weekday_head(date(2016, 6, 23), metrics, room) == "Thu"


def test_a_span_says_its_hours_and_its_days() -> None:
    span = TimeSpan(datetime(2016, 6, 24, 15), datetime(2016, 6, 24, 18))
    assert hours_of(span) == "15:00–18:00"
    assert when(span) == "Friday 24 June, 15:00–18:00"
    assert when(span, open_end=True) == "Friday 24 June, from 15:00"
    assert when(of_days(FRIDAY, FRIDAY)) == "Friday 24 June"
    assert when(of_days(FRIDAY, date(2016, 6, 27))) == "24 Jun – 27 Jun 2016"
    assert target_words(span, copies=False) == "Move to Friday 24 June, 15:00–18:00"
    assert target_words(span, copies=True) == "Copy to Friday 24 June, 15:00–18:00"


def test_a_meeting_says_its_hour_in_the_second_zone_and_on_which_day() -> None:
    placed = meeting(FRIDAY, time(15), time(18), title="Intelligence", room="Conference Room 7")
    assert spoken_at(placed, HOME, None) == [
        "Confirmed: Intelligence",
        "Friday 24 June, 15:00–18:00",
        "Conference Room 7",
    ]
    assert "21:00 in Geneva" in spoken_at(placed, HOME, GENEVA)
    assert "04:00 in Tokyo, next day" in spoken_at(placed, HOME, TOKYO)
    early = meeting(FRIDAY, time(1), time(2))
    honolulu = City("Pacific/Honolulu", "Honolulu")
    assert "19:00 in Honolulu, day before" in spoken_at(early, HOME, honolulu)
    assert spoken_at(meeting(FRIDAY), HOME, TOKYO) == [
        "Confirmed: Night operations",
        "Friday 24 June",
    ]


@pytest.mark.parametrize(
    ("day", "at", "words"),
    [
        (date(2016, 3, 13), time(2, 30), "The clocks leave this hour out on that day."),
        (
            date(2016, 11, 6),
            time(1, 30),
            "The clocks show this hour twice on that day; the first is meant.",
        ),
    ],
)
def test_an_hour_that_the_clocks_get_wrong_is_named(day: date, at: time, words: str) -> None:
    placed = meeting(day, at, None, status=MeetingStatus.PLANNED)
    assert spoken_at(placed, HOME, None)[-1] == words


@pytest.mark.parametrize(
    ("day", "city", "words"),
    [
        (FRIDAY, GENEVA, "Geneva is 6 h ahead of New York"),
        (date(2016, 3, 20), GENEVA, "Geneva is 5 h ahead of New York"),
        (FRIDAY, KATHMANDU, "Kathmandu is 9 h 45 min ahead of New York"),
        (FRIDAY, City("Pacific/Honolulu", "Honolulu"), "Honolulu is 6 h behind New York"),
        (FRIDAY, City("America/Toronto", "Toronto"), "Toronto has the same time as New York"),
    ],
)
def test_zones_are_told_apart_in_words(day: date, city: City, words: str) -> None:
    assert difference(day, HOME, city) == words


def test_a_zone_says_how_far_it_is_from_universal_time() -> None:
    assert offset_words(FRIDAY, NEW_YORK) == "UTC−4"
    assert offset_words(FRIDAY, KATHMANDU.zone) == "UTC+5:45"
    assert offset_words(FRIDAY, "UTC") == "UTC"


def test_the_second_hours_say_where_another_day_begins() -> None:
    hours = second_hours(FRIDAY, NEW_YORK, TOKYO.zone)
    assert [each.at.hour for each in hours[:3]] == [13, 14, 15]
    turning = [(number, each.day_shift) for number, each in enumerate(hours) if each.turns]
    assert turning == [(11, 1)]
    back = second_hours(FRIDAY, TOKYO.zone, NEW_YORK)
    turning = [(number, each.day_shift) for number, each in enumerate(back) if each.turns]
    assert turning == [(0, -1), (13, 0)]


@pytest.mark.parametrize(
    ("day", "first", "hours"),
    [
        (date(2016, 3, 12), 15, [(21, 0), (22, 0), (23, 0), (0, 1)]),
        (date(2016, 3, 13), 15, [(20, 0), (21, 0), (22, 0), (23, 0), (0, 1)]),
        (date(2016, 3, 13), 1, [(7, 0), (8, 0), (8, 0), (9, 0)]),
        (date(2016, 3, 26), 18, [(23, 0), (0, 1), (1, 1), (3, 1), (4, 1)]),
        (date(2016, 3, 27), 15, [(21, 0), (22, 0), (23, 0), (0, 1)]),
        (date(2016, 10, 30), 15, [(20, 0), (21, 0)]),
        (date(2016, 11, 6), 0, [(5, 0), (6, 0), (8, 0)]),
    ],
)
def test_the_hours_beside_are_right_where_only_one_of_two_zones_has_changed_its_clocks(
    day: date, first: int, hours: list[tuple[int, int]]
) -> None:
    shown = second_hours(day, NEW_YORK, GENEVA.zone)[first:]
    assert [(each.at.hour, each.day_shift) for each in shown][: len(hours)] == hours


def test_a_change_of_clocks_is_named_for_the_zone_it_is_in() -> None:
    spring, autumn = date(2016, 3, 13), date(2016, 10, 30)
    forward, back = clock_change(spring, NEW_YORK), clock_change(autumn, GENEVA.zone)
    assert forward is not None
    assert back is not None
    (alone,) = clock_notes([forward], [], HOME, None)
    assert alone.words == "Clocks go forward at 02:00"
    assert alone.tip == (
        "In New York the clocks go forward on Sunday 13 March: 02:00 to 03:00 is left out."
    )
    (of_two,) = clock_notes([], [back], HOME, GENEVA)
    assert of_two.words == "Geneva: Clocks go back at 03:00"
    assert of_two.tip == (
        "In Geneva the clocks go back on Sunday 30 October: 02:00 to 03:00 comes twice. "
        "From then on: Geneva is 5 h ahead of New York."
    )


def mark(layer: Layer, at: time | None = None, zone: str = NEW_YORK, **facts: object) -> LayerMark:
    values: dict[str, object] = {
        "title": "Draft letter", "mission": None, "basis": None, "done_on": None, **facts,
    }  # fmt: skip
    return LayerMark(layer, "deadlines", "u", None, FRIDAY, at, zone, **values)  # type: ignore[arg-type]


def test_a_deadline_with_an_hour_says_its_zone_where_no_hours_are_shown() -> None:
    marks = [mark(Layer.SILENCES, time(18), GENEVA.zone), mark(Layer.DOCUMENTS)]
    silence, document = notes_by_day([], marks)[FRIDAY]
    assert silence.words == "Silence ends: Draft letter"
    assert silence.tip == "Silence ends: Draft letter, 18:00 in Geneva"
    assert document.tip == "Document due: Draft letter"


def test_a_deadline_with_an_hour_says_its_zone() -> None:
    rows = [
        mark(Layer.SILENCES, time(18), GENEVA.zone),
        mark(Layer.OTHER, time(12), done_on=date(2016, 6, 20)),
        mark(Layer.OTHER),
        mark(Layer.SILENCES, time(22), "America/Los_Angeles"),
    ]
    geneva, here, late = hour_marks(rows, HOME, {GENEVA.zone: "Geneva"})
    assert geneva.at == datetime(2016, 6, 24, 12)
    assert geneva.text == "12:00 Silence ends: Draft letter"
    assert geneva.short == "12:00 Draft letter"
    assert geneva.tip == ("Silence ends: Draft letter, 12:00 in New York, which is 18:00 in Geneva")
    assert here.tip == "Due: Draft letter, 12:00 in New York"
    assert (geneva.mark, geneva.role) == layer_look("silences")
    assert here.mark == "tick"
    assert late.at == datetime(2016, 6, 25, 1)
