"""Real clients read what we write: vdirsyncer carries it into a folder, khal shows it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, time
from pathlib import Path

import pytest

from db.exchange.exporting import export
from db.models import (
    Body,
    CalendarEntry,
    Chairship,
    InvitationStatus,
    Meeting,
    MeetingKind,
    MeetingStatus,
    Participation,
    Person,
    Theme,
)
from db.store import Store

KHAL = """
[calendars]
[[all]]
path = {folder}
[locale]
local_timezone = America/New_York
default_timezone = America/New_York
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = {folder}/../khal.db
"""
VDIRSYNCER = """
[general]
status_path = "{folder}/../status"
[pair year]
a = "file"
b = "folder"
collections = null
[storage file]
type = "singlefile"
path = "{file}"
[storage folder]
type = "filesystem"
path = "{folder}"
fileext = ".ics"
"""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("clients")


@pytest.fixture(scope="module")
def year(place: Path) -> Iterator[Store]:
    """A year with a meeting in every state, several days, another zone and awkward words."""
    with Store.create(place / "year.chairdesk") as store:
        with store.write("Enter a year") as session:
            body = Body(full_name="Working Group on Lighthouses; and buoys, too")
            chair = Person(name="Astrid Holm", sort_name="Holm, Astrid")
            ines = Person(name="Inès Moreau", sort_name="Moreau, Inès", rank="Captain")
            session.add(Chairship(body=body, person=chair))

            def meeting(title: str, day: date, status: MeetingStatus, **more: object) -> Meeting:
                made = Meeting(
                    body=body,
                    theme=Theme(body=body, full_title=title),
                    day=day,
                    status=status,
                    **more,
                )
                session.add(made)
                return made

            held = meeting(
                "Held: with a comma, a semicolon; and a backslash \\",
                date(2031, 3, 9),
                MeetingStatus.HELD,
                starts_at=time(1, 30),
                ends_at=time(4, 30),
                room="Conference Room 7",
            )
            held.participations.append(
                Participation(person=ines, invitation=InvitationStatus.SPOKE, listing_order=1)
            )
            meeting("Planned", date(2031, 4, 1), MeetingStatus.PLANNED)
            meeting(
                "Confirmed",
                date(2031, 5, 2),
                MeetingStatus.CONFIRMED,
                starts_at=time(15),
                ends_at=time(18),
                time_zone="Europe/Zurich",
            )
            again = meeting(
                "Long " + "é" * 90,
                date(2031, 7, 4),
                MeetingStatus.PLANNED,
                end_day=date(2031, 7, 6),
            )
            postponed = meeting("Postponed", date(2031, 6, 3), MeetingStatus.POSTPONED)
            postponed.postponed_to = again
            meeting("Cancelled", date(2031, 8, 5), MeetingStatus.CANCELLED)
            meeting("Carried over", date(2031, 9, 6), MeetingStatus.CARRIED_OVER)
            occurrence = meeting(
                "Occurrence", date(2031, 10, 7), MeetingStatus.CONFIRMED, starts_at=time(10)
            )
            occurrence.calendar_entry = CalendarEntry(
                uid="series@elsewhere",
                recurrence="20311007T140000Z",
                sequence=4,
                lines=["X-TAG:1", "BEGIN:VALARM", "ACTION:AUDIO", "TRIGGER:-PT5M", "END:VALARM"],
            )
            session.add(Meeting(body=body, day=date(2031, 11, 8), kind=MeetingKind.ORGANIZATIONAL))
        yield store


def _run(program: str, *arguments: str, answer: str = "") -> str:
    done = subprocess.run(
        [Path(sys.executable).with_name(program), *arguments],
        input=answer,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "LC_ALL": "C.UTF-8", "TERM": "dumb"},
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def folder(year: Store, place: Path) -> Path:
    """The year as vdirsyncer has carried it from our file into a folder, an event a file."""
    file, folder = place / "year.ics", place / "calendars" / "all"
    folder.mkdir(parents=True)
    export(year, "calendar", file)
    config = place / "vdirsyncer.conf"
    config.write_text(VDIRSYNCER.format(folder=folder, file=file), encoding="utf-8")
    _run("vdirsyncer", "--config", str(config), "discover", answer="y\ny\n")
    said = _run("vdirsyncer", "--config", str(config), "sync")
    assert said.count("Copying (uploading) item") == 9
    again = _run("vdirsyncer", "--config", str(config), "sync")
    assert "Copying" not in again
    return folder


@pytest.fixture(scope="module")
def shown(folder: Path, place: Path) -> dict[str, list[str]]:
    """What khal shows of the year: by title, the other columns."""
    config = place / "khal.conf"
    config.write_text(KHAL.format(folder=folder), encoding="utf-8")
    columns = "{title}|{start-long-full}|{end-long-full}|{status}|{location}|{description}"
    listed = _run(
        "khal", "-c", str(config), "list", "--once", "--day-format", "", "--format",
        f"{columns}|{{categories}}#", "2031-01-01", "365d",
    )  # fmt: skip
    rows = [row.strip().split("|") for row in listed.split("#") if "|" in row]
    return {title: rest for title, *rest in rows}


def test_vdirsyncer_carries_every_event_once(folder: Path) -> None:
    assert len(list(folder.glob("*.ics"))) == 9


def test_khal_shows_every_meeting_in_its_state(shown: dict[str, list[str]]) -> None:
    states = {title.split(":")[0].split(" ")[0]: row[2].strip() for title, row in shown.items()}
    assert states == {
        "Held": "CONFIRMED",
        "Planned": "TENTATIVE",
        "Confirmed": "CONFIRMED",
        "Long": "TENTATIVE",
        "Postponed": "CANCELLED",
        "Cancelled": "CANCELLED",
        "Carried": "CANCELLED",
        "Occurrence": "CONFIRMED",
        "Organizational": "TENTATIVE",
    }


def test_khal_shows_days_and_hours_right_where_clocks_go_forward_and_elsewhere(
    shown: dict[str, list[str]],
) -> None:
    times = {title.split(":")[0].split(" ")[0]: row[:2] for title, row in shown.items()}
    assert times["Held"] == ["2031-03-09 01:30", "2031-03-09 04:30"]
    assert times["Planned"] == ["2031-04-01 00:00", "2031-04-01 00:00"], "as khal shows a day"
    assert times["Confirmed"] == ["2031-05-02 09:00", "2031-05-02 12:00"]
    assert times["Long"] == ["2031-07-04 00:00", "2031-07-06 00:00"]
    assert times["Occurrence"][0] == "2031-10-07 10:00"


def test_khal_shows_words_as_they_were_typed(shown: dict[str, list[str]]) -> None:
    held = shown["Held: with a comma, a semicolon; and a backslash \\"]
    assert held[3].endswith("Conference Room 7")
    assert "Captain Inès Moreau" in held[4]
    assert held[5].startswith("Thematic meeting,Working Group on Lighthouses")
    assert "Long " + "é" * 90 in shown
    assert "This meeting is postponed to 4 July 2031." in shown["Postponed"][4]
