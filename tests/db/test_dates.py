"""Printed dates, times and periods in English and French."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from datetime import time as clock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.dates import MONTHS, PartialDate, TimeSpan, find_dates, find_period, find_times, parse

Days = list[tuple[int | None, int, int]]


@pytest.mark.parametrize(
    ("text", "days", "is_range"),
    [
        ("28 April 2016", [(2016, 4, 28)], False),
        ("On 28 April", [(None, 4, 28)], False),
        ("on the 28th of April 2016", [(2016, 4, 28)], False),
        ("On Friday, 4 February 2005", [(2005, 2, 4)], False),
        ("18 and 19 November 2010", [(2010, 11, 18), (2010, 11, 19)], False),
        ("3, 4 and 5 May 2011", [(2011, 5, 3), (2011, 5, 4), (2011, 5, 5)], False),
        ("25 to 28 June 2024", [(2024, 6, 25), (2024, 6, 28)], True),
        ("25–28 June 2024", [(2024, 6, 25), (2024, 6, 28)], True),
        ("30 June to 2 July 2010", [(2010, 6, 30), (2010, 7, 2)], True),
        ("30 December to 2 January 2017", [(2016, 12, 30), (2017, 1, 2)], True),
        ("30 and 31 May and 1 June", [(None, 5, 30), (None, 5, 31), (None, 6, 1)], False),
        ("28 April and 27 May 2016", [(2016, 4, 28), (2016, 5, 27)], False),
        ("28 APRIL 2016", [(2016, 4, 28)], False),
        ("3 Sept. 2016", [(2016, 9, 3)], False),
        ("April 28, 2016", [(2016, 4, 28)], False),
        ("April 28", [(None, 4, 28)], False),
        ("2016-04-28", [(2016, 4, 28)], False),
        ("le 28 avril 2016", [(2016, 4, 28)], False),
        ("Le vendredi 4 février 2005", [(2005, 2, 4)], False),
        ("1er juin", [(None, 6, 1)], False),
        ("les 18 et 19 novembre 2010", [(2010, 11, 18), (2010, 11, 19)], False),
        ("du 25 au 28 juin 2024", [(2024, 6, 25), (2024, 6, 28)], True),
        (
            "du 28 décembre 2016 au 1er janvier 2017",
            [(2016, 12, 28), (2017, 1, 1)],
            True,
        ),
        ("les 30 et 31 mai et le 1er juin", [(None, 5, 30), (None, 5, 31), (None, 6, 1)], False),
        ("29 February", [(None, 2, 29)], False),
    ],
)
def test_a_printed_date_is_read(text: str, days: Days, is_range: bool) -> None:
    printed = parse(text)
    assert list(printed.days) == days
    assert (printed.first, printed.last) == (days[0], days[-1])
    assert printed.is_range == is_range


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no date",
        "31 June 2016",
        "29 February 2015",
        "18 may be",
        "28 April 2016 and more",
        "0 April 2016",
        "in April 2016",
        "2016-13-01",
        "0000-01-01",
        "April 2016",
        "of 28 April",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a printed date"):
        parse(text)


def test_weekday_and_times_follow_a_date() -> None:
    printed = parse("Monday, 3 December, from 10 a.m. to 1 p.m. and from 3 to 6 p.m.")
    assert printed.weekday == 0
    assert printed.times == (
        TimeSpan(clock(10), clock(13)),
        TimeSpan(clock(15), clock(18)),
    )
    assert parse("le lundi 3 décembre, de 10 heures à 13 heures et de 15 à 18 heures").times == (
        printed.times
    )


YEAR_OVER_TWO = (date(2008, 7, 1), date(2009, 6, 30))


@pytest.mark.parametrize(
    ("text", "within", "first", "last"),
    [
        ("28 April", 2016, date(2016, 4, 28), date(2016, 4, 28)),
        ("28 April 2015", 2016, date(2015, 4, 28), date(2015, 4, 28)),
        ("28 April", YEAR_OVER_TWO, date(2009, 4, 28), date(2009, 4, 28)),
        ("3 November", YEAR_OVER_TWO, date(2008, 11, 3), date(2008, 11, 3)),
        ("1 July", YEAR_OVER_TWO, date(2008, 7, 1), date(2008, 7, 1)),
        ("30 December to 2 January", YEAR_OVER_TWO, date(2008, 12, 30), date(2009, 1, 2)),
        ("30 December to 2 January", 2016, date(2016, 12, 30), date(2017, 1, 2)),
        ("28 December 2016 and 3 January", 2016, date(2016, 12, 28), date(2017, 1, 3)),
        (
            "15 January",
            (date(2016, 7, 1), date(2016, 12, 31)),
            date(2017, 1, 15),
            date(2017, 1, 15),
        ),
        ("29 February", (date(2015, 1, 1), date(2016, 12, 31)), date(2016, 2, 29), None),
    ],
)
def test_a_missing_year_comes_from_the_year_or_period(
    text: str, within: int | tuple[date, date], first: date, last: date | None
) -> None:
    assert parse(text).complete(within) == (first, last or first)


@pytest.mark.parametrize("within", [2015, (date(2014, 1, 1), date(2014, 12, 31))])
def test_a_leap_day_does_not_exist_in_every_year(within: int | tuple[date, date]) -> None:
    with pytest.raises(ValueError, match="day"):
        parse("29 February").complete(within)


def test_dates_are_found_where_they_stand() -> None:
    text = "On 28 April, members met; le 3 mai 2016 aussi. On 2016-11-03 they met again."
    found = find_dates(text)
    assert [each.raw for each in found] == ["28 April", "3 mai 2016", "2016-11-03"]
    assert all(text[each.start : each.end] == each.raw for each in found)
    assert [each.raw for each in find_dates(text, "en")] == ["28 April", "2016-11-03"]
    assert [each.raw for each in find_dates(text, "fr")] == ["3 mai 2016", "2016-11-03"]


@pytest.mark.parametrize(
    "text",
    [
        "paragraph 18 may be read",
        "le Mouvement du 23 mars",
        "resolution 2242 (2015)",
        "125 April",
        "31 June 2016",
        "S/2016/1019",
    ],
)
def test_figures_that_are_no_date_are_left_alone(text: str) -> None:
    assert find_dates(text) == []


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("for the period from 1 January to 31 December 2016", (2016, 1, 1), (2016, 12, 31)),
        ("1 July 2008 to 30 June 2009", (2008, 7, 1), (2009, 6, 30)),
        ("1 July to 30 June 2009", (2008, 7, 1), (2009, 6, 30)),
        ("between 1 July 2008 and 30 June 2009", (2008, 7, 1), (2009, 6, 30)),
        ("du 1er janvier au 31 décembre 2016", (2016, 1, 1), (2016, 12, 31)),
        ("entre le 1er juillet 2008 et le 30 juin 2009", (2008, 7, 1), (2009, 6, 30)),
        ("from January to June 2016", (2016, 1, 1), (2016, 6, 30)),
        ("de juillet 2008 à juin 2009", (2008, 7, 1), (2009, 6, 30)),
        ("the activities in 2016", (2016, 1, 1), (2016, 12, 31)),
        ("les activités en 2016", (2016, 1, 1), (2016, 12, 31)),
        ("au cours de l'année 2016", (2016, 1, 1), (2016, 12, 31)),
        ("since its last report, submitted on 11 July 2008", (2008, 7, 11), None),
        ("depuis son dernier rapport, présenté le 11 juillet 2008", (2008, 7, 11), None),
        ("on 25 to 28 June 2024, in its work for 2024", (2024, 1, 1), (2024, 12, 31)),
        ("adopted on 3 May 2001, in 2016", (2016, 1, 1), (2016, 12, 31)),
    ],
)
def test_the_period_of_a_report_is_found(
    text: str, first: tuple[int, int, int], last: tuple[int, int, int] | None
) -> None:
    period = find_period(text)
    assert period is not None
    assert (period.first, period.last) == (date(*first), date(*last) if last else None)
    assert text[period.start : period.end] == period.raw


def test_months_of_one_language_are_a_period_in_that_language_only() -> None:
    assert find_period("January to June 2016", "fr") is None
    assert find_period("January to June 2016", "en") is not None


@pytest.mark.parametrize(
    "text", ["", "On 28 April", "resolution 2242 (2015)", "since 11 July", "1 July to 30 June"]
)
def test_a_text_without_a_period_has_none(text: str) -> None:
    assert find_period(text) is None


@pytest.mark.parametrize(
    ("text", "raw", "spans"),
    [
        ("at 3 p.m. in room 5", "at 3 p.m.", [(clock(15), None)]),
        ("from 10.30 a.m. to noon", "from 10.30 a.m. to noon", [(clock(10, 30), clock(12))]),
        ("11 to 1 p.m.", "11 to 1 p.m.", [(clock(11), clock(13))]),
        ("12.15 to 1 p.m.", "12.15 to 1 p.m.", [(clock(12, 15), clock(13))]),
        ("9 to 11 a.m.", "9 to 11 a.m.", [(clock(9), clock(11))]),
        ("12 a.m.", "12 a.m.", [(clock(0), None)]),
        ("10:00-13:00", "10:00-13:00", [(clock(10), clock(13))]),
        ("de 15 h 30 à 18 heures", "de 15 h 30 à 18 heures", [(clock(15, 30), clock(18))]),
        ("à midi", "à midi", [(clock(12), None)]),
    ],
)
def test_times_of_day_are_read(
    text: str, raw: str, spans: list[tuple[clock, clock | None]]
) -> None:
    (found,) = find_times(text)
    assert found.raw == raw == text[found.start : found.end]
    assert [(span.first, span.last) for span in found.spans] == spans


@pytest.mark.parametrize(
    "text", ["the 5 members", "S/2016/1019", "27 May", "25 to 28 June", "25:00"]
)
def test_bare_figures_are_no_times(text: str) -> None:
    assert find_times(text) == []


@given(st.dates(date(1946, 1, 1), date(2099, 12, 31)), st.sampled_from(["en", "fr"]), st.booleans())
def test_printing_and_reading_a_day_are_inverse(day: date, language: str, year: bool) -> None:
    first = "1er" if language == "fr" and day.day == 1 else str(day.day)
    text = f"{first} {MONTHS[language][day.month - 1]}" + (f" {day.year}" if year else "")
    assert parse(text, language).complete(day.year) == (day, day)
    (found,) = find_dates(f"Members met on {text}.")
    assert found.raw == text
    assert found.date.first == PartialDate(day.year if year else None, day.month, day.day)


@given(st.text(alphabet="0123456789 ,.-ermaiMayJunetodapMh:", max_size=60))
def test_any_text_is_searched_without_error(text: str) -> None:
    period = find_period(text)
    assert period is None or text[period.start : period.end] == period.raw
    assert all(text[found.start : found.end] == found.raw for found in find_dates(text))
    assert all(text[found.start : found.end] == found.raw for found in find_times(text))


@pytest.mark.parametrize("search", [find_dates, find_times, find_period])
@pytest.mark.parametrize(
    "repeated",
    [
        "1 and ",
        "1, ",
        "1 May and ",
        "10 a.m. to ",
        "3 to ",
        "May 1 ",
        "1 ",
        "since ",
        "1er et ",
        "1-",
        "1 May to 2 June 2000 ",
        "January to ",
        "Monday, ",
    ],
)
def test_hostile_repetition_takes_no_noticeable_time(
    search: Callable[[str], object], repeated: str
) -> None:
    text = repeated * (100_000 // len(repeated))
    started = time.process_time()
    search(text)
    assert time.process_time() - started < 3
