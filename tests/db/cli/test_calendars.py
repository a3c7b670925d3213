"""Calendars from the command line: out and in."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from db.models import Body, Deadline, Meeting, MeetingStatus
from db.store import Store
from tests.db.cli.running import Run
from tests.db.exchange.ics.calendars import calendar, parsed, saved

NEW = "UID:1@office\nDTSTART;TZID=America/New_York:20161201T100000\nSUMMARY:Lessons"


def _meeting(library: Path, day: date) -> str:
    with Store.open(library, writing=False) as store, store.read() as session:
        return session.scalars(select(Meeting.uuid).where(Meeting.day == day)).one()


def test_the_calendar_of_a_period_is_written_with_reminders_classes_and_deadlines(
    run: Run, library: Path, tmp_path: Path
) -> None:
    with Store.open(library) as store, store.write("Wait") as session:
        session.add(Deadline(title="Comments", day=date(2016, 12, 1)))
    target = tmp_path / "year.ics"
    code, out, err = run(
        *("export", "calendar", "--library", library, "--period", "2016", "--to", target),
        *("--alarm", "30", "--class", "private", "--deadlines"),
    )
    assert (code, out) == (0, f"{target}\n")
    assert "2016" in err
    content = target.read_bytes()
    assert len(parsed(content)) == len(parsed(content, "VALARM")) == 6
    assert {str(event["class"]) for event in parsed(content)} == {"PRIVATE"}
    tasks = [str(task["summary"]) for task in parsed(content, "VTODO")]
    assert tasks == ["Provisional agreement on the chairs of the next year", "Comments"]


def test_one_meeting_or_those_in_a_state_are_written(
    run: Run, library: Path, tmp_path: Path
) -> None:
    uuid = _meeting(library, date(2016, 6, 24))
    target = tmp_path / "one.ics"
    export = ("export", "calendar", "--library", library, "--to", target, "--overwrite")
    for options, number in (
        (["--meeting", uuid], 1),
        (["--meeting", uuid, "--period", "2016"], 1),
        (["--status", "held"], 6),
        (["--status", "cancelled", "--status", "postponed"], 0),
    ):
        code, _, _ = run(*export, *options)
        assert (code, len(parsed(target.read_bytes()))) == (0, number)


@pytest.mark.parametrize(
    ("what", "options", "said"),
    [
        ("report", ["--meeting", "x"], "for a calendar alone"),
        ("library", ["--class", "private"], "for a calendar alone"),
        ("calendar", ["--meeting", "x"], "no meeting x"),
        ("calendar", ["--alarm", "-1"], "from 0 minutes to a year"),
    ],
)
def test_what_cannot_be_chosen_is_told(
    run: Run, library: Path, tmp_path: Path, what: str, options: list[str], said: str
) -> None:
    suffix = {"report": ".txt", "library": ".json", "calendar": ".ics"}[what]
    target = tmp_path / f"out{suffix}"
    code, _, err = run("export", what, "--library", library, "--to", target, *options)
    assert code == 1
    assert said in err
    assert not target.exists()


def test_a_calendar_is_taken_in_and_again_changes_nothing(
    run: Run, library: Path, tmp_path: Path
) -> None:
    file = saved(tmp_path, calendar(NEW))
    code, out, _ = run("import", file, "--library", library)
    assert code == 0
    assert "meetings 1" in out
    code, out, _ = run("import", file, "--library", library)
    assert "Nothing to change" in out
    code, out, _ = run("undo", "--library", library)
    assert out.startswith("Undone: Import calendar.ics")


def test_whose_meetings_they_are_can_be_said(run: Run, library: Path, tmp_path: Path) -> None:
    with Store.open(library) as store, store.write("Add") as session:
        session.add(Body(full_name="Committee on Buoys", short_name="Committee"))
    file = saved(tmp_path, calendar(NEW))
    code, out, _ = run("import", file, "--library", library)
    assert "does not say whose meeting" in out
    code, out, _ = run("import", file, "--library", library, "--body", "Committee")
    assert (code, "meetings 1" in out) == (0, True)
    code, _, err = run("import", file, "--library", library, "--body", "Nobody")
    assert code == 1
    assert "no body called Nobody" in err
    with Store.open(library) as store, store.read() as session:
        new = session.scalars(select(Meeting).where(Meeting.day == date(2016, 12, 1))).one()
        assert new.body.full_name == "Committee on Buoys"
        assert new.status is MeetingStatus.HELD
