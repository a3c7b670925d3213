"""The office's list of holidays."""

from __future__ import annotations

from datetime import date

import pytest

from db.editing.holidays import add_holiday, change_holiday, delete_holiday, fill_holidays
from db.queries.calendar_layers import HolidayRow, holidays
from db.store import Store
from tests.db.editing.steps import refused, step


@pytest.fixture
def store(unprepared: Store) -> Store:
    """The example without holidays and deadlines of its own."""
    return unprepared


def of_2016(store: Store) -> list[HolidayRow]:
    with store.read() as session:
        return holidays(session, date(2016, 1, 1), date(2016, 12, 31))


def test_a_year_is_filled_once(store: Store) -> None:
    assert step(store, lambda session: fill_holidays(session, 2016)) == 9
    assert of_2016(store)[-1].day == date(2016, 12, 26)
    with store.write("Again") as session:
        assert fill_holidays(session, 2016) == 0


def test_what_the_office_moved_stays_as_it_is(store: Store) -> None:
    with store.write("Fill") as session:
        fill_holidays(session, 2016)
    eid = next(each for each in of_2016(store) if each.name == "Eid al-Fitr")
    step(store, lambda session: change_holiday(session, eid.uuid, date(2016, 7, 5), eid.name))
    with store.write("Again") as session:
        assert fill_holidays(session, 2016) == 0
    assert date(2016, 7, 5) in [each.day for each in of_2016(store)]


def test_a_holiday_is_added_named_and_taken_off(store: Store) -> None:
    day = date(2016, 2, 15)
    uuid = step(store, lambda session: add_holiday(session, day, " Presidents’ Day "))
    assert [(each.day, each.name) for each in of_2016(store)] == [(day, "Presidents’ Day")]
    refused(store, lambda session: change_holiday(session, uuid, day, ""), "needs a name")
    step(store, lambda session: delete_holiday(session, uuid))
