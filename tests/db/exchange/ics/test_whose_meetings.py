"""Whose meetings the events of a calendar are."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import select

from db.exchange import formats
from db.exchange.answers import Means
from db.exchange.review import Applied, apply
from db.exchange.settling import settle
from db.models import (
    Body,
    Meeting,
    Participation,
    ParticipationRole,
    Person,
)
from db.store import Store
from tests.db.exchange.ics.calendars import parsed, rows_of, saved, written
from tests.db.exchange.ics.foreign import SEPTEMBER, foreign
from tests.db.exchange.reviewing import review, take


def _with_bodies(store: Store, *names: str) -> None:
    with store.write("Add bodies") as session:
        session.add_all(Body(full_name=name) for name in names)


def test_of_several_bodies_one_must_be_chosen(year: Store, tmp_path: Path) -> None:
    _with_bodies(year, "Committee on Buoys")
    staged = formats.read(saved(tmp_path, foreign()))
    asked = review(year, staged)
    assert asked.decisions == []
    (issue,) = asked.issues
    assert "does not say whose meeting" in issue.message
    answer = next(each for each in issue.answers if each.text == "Committee on Buoys")
    assert isinstance(answer.changes[0], Means)
    settled = settle(staged, [answer])
    apply(year, review(year, settled.staged, settled.chosen))
    with year.read() as session:
        new = session.scalars(select(Meeting).where(Meeting.day == SEPTEMBER)).one()
        assert new.body.full_name == "Committee on Buoys"


def test_a_calendar_called_as_a_body_holds_its_meetings(
    year: Store, taken: Callable[[bytes], Applied]
) -> None:
    _with_bodies(year, "Committee on Buoys")
    taken(foreign(head="X-WR-CALNAME:committee on buoys"))
    with year.read() as session:
        new = session.scalars(select(Meeting).where(Meeting.day == SEPTEMBER)).one()
        assert new.body.full_name == "Committee on Buoys"


def test_what_the_library_knows_needs_no_choice(
    year: Store, taken: Callable[[bytes], Applied]
) -> None:
    taken(foreign())
    _with_bodies(year, "Committee on Buoys")
    done = taken(foreign(sequence="3", title="Sleet", room="CR 5"))
    assert done.updated == {"themes": 1, "meetings": 1, "calendar_entries": 1}
    assert done.issues == []


def test_a_library_without_bodies_gets_one_named_as_the_calendar(
    store: Store, tmp_path: Path
) -> None:
    done = take(store, saved(tmp_path, foreign(head="X-WR-CALNAME:Our meetings")))
    assert done.added["bodies"] == 1
    assert "no body yet" in done.issues[0].message
    with store.read() as session:
        assert session.scalars(select(Body.full_name)).one() == "Our meetings"


def test_our_calendar_makes_the_same_meetings_in_another_library(
    year: Store, store: Store, tmp_path: Path
) -> None:
    take(store, saved(tmp_path, written(year)))
    assert [row.uuid for row in rows_of(store)] == [row.uuid for row in rows_of(year)]
    with store.read() as session:
        tom = session.scalars(select(Person).where(Person.name == "Tom Reed")).one()
        assert tom.rank == "Brigadier General"
        roles = session.scalars(select(Participation.role).order_by(Participation.id)).all()
        assert ParticipationRole.CHAIR in roles
        titled = session.scalars(select(Participation.printed_title)).all()
        assert "Acting Head of Beacons" in titled
    there = {str(event["uid"]): event for event in parsed(written(store))}
    for event in parsed(written(year)):
        other = there[str(event["uid"])]
        for name in ("summary", "dtstart", "dtend", "status", "description"):
            assert other[name].to_ical() == event[name].to_ical()
    assert take(store, saved(tmp_path, written(year))).updated == {}
