"""What one typed line is understood as, in English and French, and where each part stands."""

from __future__ import annotations

from dataclasses import fields
from datetime import date, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.models import MeetingKind, MeetingStatus
from db.queries.calendar import LONGEST
from db.typed_line import read_line

PERIOD = (date(2016, 1, 1), date(2016, 12, 31))
TODAY = date(2016, 5, 4)  # a Wednesday
FRIDAY = date(2016, 5, 6)
MAY = date(2016, 5, 27)


def told(line: str, period: tuple[date, date] = PERIOD) -> dict[str, Any]:
    """What a line says, without what it does not say."""
    read = read_line(line, period, TODAY)
    said = {each.name: getattr(read, each.name) for each in fields(read) if each.name != "parts"}
    return {name: value for name, value in said.items() if value is not None}


def test_a_line_is_taken_apart_in_english() -> None:
    assert told("27 May 3pm-6pm Partnerships with regional organizations, CR 12") == {
        "title": "Partnerships with regional organizations",
        "day": MAY,
        "starts_at": time(15),
        "ends_at": time(18),
        "room": "Conference Room 12",
    }


@pytest.mark.parametrize(
    ("written", "begins", "ends"),
    [
        ("May 27, 3 p.m. to 6 p.m.", time(15), time(18)),
        ("May 27, 3PM-6PM", time(15), time(18)),
        ("May 27, 10:00", time(10), None),
        ("de 15 h à 18 h le 27 mai", time(15), time(18)),
    ],
)
def test_an_hour_after_a_day_is_no_second_day(
    written: str, begins: time, ends: time | None
) -> None:
    said = told(f"{written} Partnerships")
    assert (said["day"], said.get("end_day")) == (MAY, None)
    assert (said["starts_at"], said.get("ends_at")) == (begins, ends)
    assert said["title"] == "Partnerships"


def test_a_line_is_taken_apart_in_french() -> None:
    assert told("27 mai 15h30-18h Partenariats avec les organisations régionales, salle 12") == {
        "title": "Partenariats avec les organisations régionales",
        "day": MAY,
        "starts_at": time(15, 30),
        "ends_at": time(18),
        "room": "Salle de conférence 12",
    }


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("27 May", MAY, None),
        ("27 may", MAY, None),
        ("27 MAI", MAY, None),
        ("on 27 May 2016", MAY, None),
        ("le vendredi 27 mai", MAY, None),
        ("Fri 27 May", MAY, None),
        ("fri. 27 may", MAY, None),
        ("ven. 27 mai", MAY, None),
        ("May 27", MAY, None),
        ("2016-05-27", MAY, None),
        ("27/05/2016", MAY, None),
        ("27.5.2016", MAY, None),
        ("27-28 May 2016", MAY, date(2016, 5, 28)),
        ("27 and 28 May", MAY, date(2016, 5, 28)),
        ("du 27 au 28 mai", MAY, date(2016, 5, 28)),
        ("27 May to 2 June", MAY, date(2016, 6, 2)),
        ("1er juin", date(2016, 6, 1), None),
        ("29 Feb", date(2016, 2, 29), None),
        ("next Friday", FRIDAY, None),
        ("vendredi prochain", FRIDAY, None),
        ("ce vendredi", FRIDAY, None),
        ("Friday", FRIDAY, None),
        ("next Wednesday", date(2016, 5, 11), None),
        ("this Wednesday", TODAY, None),
        ("today", TODAY, None),
        ("aujourd’hui", TODAY, None),
        ("tomorrow", date(2016, 5, 5), None),
        ("demain", date(2016, 5, 5), None),
    ],
)
def test_days_are_written_in_many_ways(written: str, first: date, last: date | None) -> None:
    expected = {"title": "Technology", "day": first} | ({"end_day": last} if last else {})
    assert told(f"{written} Technology") == expected
    if written != "Friday":
        assert told(f"Technology, {written}") == expected


@pytest.mark.parametrize("line", ["29 février 2017 x", "31/02/2016 x", "29 Feb 2015 x", "1994 x"])
def test_a_day_that_does_not_exist_stays_in_the_title(line: str) -> None:
    assert told(line) == {"title": line}


def test_the_first_day_that_exists_is_taken() -> None:
    assert told("31/02/2016 or 01/03/2016 x")["day"] == date(2016, 3, 1)
    of_2018 = (date(2018, 1, 1), date(2018, 12, 31))
    assert told("29 Feb or 1 March x", of_2018)["day"] == date(2018, 3, 1)


def test_no_day_is_counted_beyond_the_calendar() -> None:
    assert read_line("tomorrow x", PERIOD, date.max).day is None


def test_a_title_with_a_weekday_in_it_has_no_day() -> None:
    assert told("The Friday group") == {"title": "The Friday group"}


def test_the_year_is_that_of_the_period() -> None:
    across = (date(2008, 7, 1), date(2009, 6, 30))
    assert told("12 Sept. x", across)["day"] == date(2008, 9, 12)
    assert told("12 March x", across)["day"] == date(2009, 3, 12)


@pytest.mark.parametrize(
    ("written", "starts", "ends"),
    [
        ("10:00", time(10), None),
        ("at 3 pm", time(15), None),
        ("3PM", time(15), None),
        ("10h", time(10), None),
        ("15 h 30", time(15, 30), None),
        ("à 15h", time(15), None),
        ("3-6pm", time(15), time(18)),
        ("10:00-13:00", time(10), time(13)),
        ("10 a.m. to 1 p.m.", time(10), time(13)),
        ("from 10 a.m. to 1 p.m. and from 3 to 6 p.m.", time(10), time(18)),
        ("de 15 à 18 heures", time(15), time(18)),
        ("10–13h", time(10), time(13)),
        ("noon", time(12), None),
    ],
)
def test_hours_are_written_in_many_ways(written: str, starts: time, ends: time | None) -> None:
    expected = {"title": "Technology", "day": MAY, "starts_at": starts}
    assert told(f"27 May {written} Technology") == expected | ({"ends_at": ends} if ends else {})


def test_a_meeting_after_midnight_ends_on_the_next_day() -> None:
    late = told("3 May 10pm-1am Vigil")
    assert (late["ends_at"], late["end_day"]) == (time(1), date(2016, 5, 4))
    assert "ends_at" not in told("10pm-1am Vigil")
    assert "ends_at" not in told("3 May 10pm-10pm Vigil")
    assert "ends_at" not in told("9999-12-31 10pm-1am Vigil")


@pytest.mark.parametrize(
    ("written", "room"),
    [
        ("CR 12", "Conference Room 12"),
        ("cr12", "Conference Room 12"),
        ("Conference Room 12", "Conference Room 12"),
        ("Conf. Rm 12", "Conference Room 12"),
        ("conf room no. 4", "Conference Room 4"),
        ("in Conference Room A", "Conference Room A"),
        ("Room 7", "Conference Room 7"),
        ("salle 12", "Salle de conférence 12"),
        ("salle de conférence n° 3", "Salle de conférence 3"),
        ("ECOSOC Chamber", "ECOSOC Chamber"),
        ("in the Trusteeship Council Chamber", "Trusteeship Council Chamber"),
        ("salle du Conseil de tutelle", "Trusteeship Council Chamber"),
        ("Consultations Room", "Security Council Consultations Room"),
        ("à la salle du Conseil de sécurité", "Security Council Chamber"),
    ],
)
def test_rooms_are_written_in_many_ways(written: str, room: str) -> None:
    assert told(f"Technology, {written}") == {"title": "Technology", "room": room}


@pytest.mark.parametrize(
    ("line", "kind", "title"),
    [
        ("Organizational meeting", MeetingKind.ORGANIZATIONAL, None),
        ("Réunion d’organisation", MeetingKind.ORGANIZATIONAL, None),
        ("Seminar: lessons of Mali", MeetingKind.SEMINAR, "lessons of Mali"),
        ("Informal consultations on the draft", MeetingKind.INFORMAL_CONSULTATIONS, "the draft"),
        ("Débat thématique sur la police", MeetingKind.THEMATIC, "la police"),
        ("Mali (joint meeting with TCCs)", MeetingKind.JOINT, "Mali"),
        ("Informal interactive dialogue", MeetingKind.INTERACTIVE_SESSION, None),
        ("Séance officielle", MeetingKind.FORMAL, None),
        ("Briefing by the force commanders", MeetingKind.BRIEFING, None),
        ("Adoption of the report", MeetingKind.ADOPTION, None),
        ("Lessons of the last seminar held", MeetingKind.SEMINAR, None),
    ],
)
def test_kinds_are_told_apart_from_titles(line: str, kind: MeetingKind, title: str | None) -> None:
    read = read_line(f"27 May {line}", PERIOD, TODAY)
    assert read.kind is kind
    stays = kind in (MeetingKind.BRIEFING,) or "last" in line
    assert read.title == (line if stays else title)


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Technology, tentative", MeetingStatus.PLANNED),
        ("Technologie (à confirmer)", MeetingStatus.PLANNED),
        ("TBC: Technology", MeetingStatus.PLANNED),
        ("Technology - confirmed", MeetingStatus.CONFIRMED),
        ("Technology, confirmed.", MeetingStatus.CONFIRMED),
        ("The tentative agreement", None),
    ],
)
def test_a_meeting_is_called_tentative_or_confirmed(
    line: str, status: MeetingStatus | None
) -> None:
    assert read_line(f"27 May, {line}", PERIOD, TODAY).status is status


@pytest.mark.parametrize(
    "line",
    [
        "Partnerships (S/2016/1016), 27 May",
        "27 May Partnerships S/2016/1016",
        "27 May, Partnerships, concept note S/2016/1016",
        "27 mai Partnerships [note de cadrage : S/2016/1016]",
    ],
)
def test_the_symbol_of_the_concept_note_is_no_part_of_the_title(line: str) -> None:
    assert told(line) == {"title": "Partnerships", "day": MAY, "concept_note": "S/2016/1016"}


def test_a_line_without_a_day_plans_without_one() -> None:
    assert told("Robust mandates") == {"title": "Robust mandates"}
    assert told("") == {}
    assert told(" , - ") == {}


def test_each_part_says_where_it_stands() -> None:
    line = "27 May 3pm Partnerships (S/2016/1016) at CR 12 - tentative"
    parts = read_line(line, PERIOD, TODAY).parts
    assert [(part.name, line[part.start : part.end]) for part in parts] == [
        ("day", "27 May"),
        ("hours", "3pm"),
        ("title", "Partnerships"),
        ("concept_note", "(S/2016/1016)"),
        ("room", "at CR 12"),
        ("status", "tentative"),
    ]


WORDS = """27 28 May mai 2016 3pm 3pm-6pm 15h 10:00 - to au , ( ) : S/2016/1016 CR 12 salle next
Friday vendredi prochain tentative seminar on briefing Partnerships 29 Feb 9999-12-31 0001-01-01
00:00 midnight 12/31/2016 31.12.9999 \0 İ ŉ ﬁ ٣ 31 December 9999 from 10 p.m."""
LINES = st.one_of(st.text(), st.lists(st.sampled_from(WORDS.split()), max_size=14).map(" ".join))
DAYS = st.dates()


@given(LINES, DAYS, DAYS, DAYS)
def test_any_text_is_read(line: str, first: date, last: date, today: date) -> None:
    read = read_line(line, (min(first, last), max(first, last)), today)
    ends = [0]
    for part in read.parts:
        assert ends[-1] <= part.start < part.end <= len(line)
        ends.append(part.end)
    if read.end_day is not None:
        assert read.day is not None
        assert read.day < read.end_day <= read.day + LONGEST
    elif read.ends_at is not None:
        assert read.starts_at is not None
        assert read.starts_at < read.ends_at
    titles = [line[part.start : part.end] for part in read.parts if part.name == "title"]
    assert read.title == (" ".join(" ".join(titles).split()) or None)


@given(st.dates(date(1990, 1, 1), date(2089, 12, 31)), st.sampled_from(["en", "fr"]))
def test_every_day_is_read_as_it_is_printed(day: date, language: str) -> None:
    from db.report.wording import wording

    line = f"{wording(language).day(day)} Technology"
    assert read_line(line, PERIOD, TODAY).day == day
