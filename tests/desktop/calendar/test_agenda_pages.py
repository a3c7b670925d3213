"""The pages of the agenda that are held while one scrolls."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from db.queries.calendar_agenda import AgendaPage, Direction, Place
from desktop.calendar.agenda_pages import KEPT, AgendaPages
from tests.desktop.calendar.meetings import meeting

JUNE = date(2016, 6, 24)
STEP: dict[Direction, int] = {"later": 1, "earlier": -1}


def page(day: date, *, more: bool = True) -> AgendaPage:
    """A page of one meeting."""
    place = Place(day, "", 1)
    return AgendaPage((meeting(day),), place, place, more)


NOTHING = AgendaPage((), None, None, False)


@pytest.mark.parametrize("direction", ["later", "earlier"])
def test_a_page_goes_on_from_the_one_before(direction: Direction) -> None:
    pages = AgendaPages(JUNE)
    assert pages.place(direction) is None
    for number in range(3):
        pages.add(page(JUNE + timedelta(days=number * STEP[direction])), direction)
    assert pages.place(direction) == Place(JUNE + timedelta(days=2 * STEP[direction]), "", 1)
    days = [each.day for each in pages.meetings]
    assert days == sorted(days, key=str)


@pytest.mark.parametrize(("direction", "other"), [("later", "earlier"), ("earlier", "later")])
def test_what_is_far_away_is_let_go_and_can_be_read_again(
    direction: Direction, other: Direction
) -> None:
    pages = AgendaPages(JUNE)
    pages.add(NOTHING, other)
    assert not pages.has_more(other)
    for number in range(KEPT + 2):
        pages.add(page(JUNE + timedelta(days=number * STEP[direction])), direction)
    assert len(list(pages.meetings)) == KEPT
    assert pages.has_more(other)
    assert pages.place(other) == Place(JUNE + timedelta(days=2 * STEP[direction]), "", 1)


def test_the_ends_are_told_once_all_was_read() -> None:
    pages = AgendaPages(JUNE)
    assert (pages.earliest, pages.latest) == (None, None)
    pages.add(page(JUNE - timedelta(days=1), more=False), "earlier")
    pages.add(NOTHING, "later")
    assert pages.earliest == date(2006, 6, 24)
    assert pages.latest == date(2026, 6, 25)


def test_an_agenda_near_the_ends_of_time_reaches_as_far_as_they_go() -> None:
    first, last = AgendaPages(date(3, 1, 1)), AgendaPages(date(9998, 1, 1))
    for pages in (first, last):
        pages.add(NOTHING, "earlier")
        pages.add(NOTHING, "later")
    assert first.earliest == date.min
    assert last.latest == date.max


def test_a_day_is_surrounded_where_both_sides_of_it_are_known() -> None:
    pages = AgendaPages(JUNE)
    pages.add(page(JUNE - timedelta(days=5)), "earlier")
    pages.add(page(JUNE + timedelta(days=5)), "later")
    assert pages.surround(JUNE)
    assert not pages.surround(JUNE + timedelta(days=9))
    assert not pages.surround(JUNE - timedelta(days=9))
    pages.add(NOTHING, "later")
    assert pages.surround(JUNE + timedelta(days=9))
    assert not pages.surround(date(2027, 1, 1))
