"""A period's end: what it leaves behind goes over to the next in one step."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from db.editing.meetings import set_status
from db.editing.postponing import postpone
from db.editing.programme import schedule_theme
from db.editing.roll_over import roll_over
from db.models import Implementation, Meeting, MeetingStatus, Recommendation, ReportingPeriod
from db.queries.programme import ThemeOutcome, programme
from db.queries.roll_over import roll_over_offers
from db.store import Store
from tests.db.editing.steps import refused, step
from tests.db.example_meetings import JUNE, facts, meeting_on

TODAY = date(2017, 1, 15)


def offered(store: Store) -> list[str]:
    with store.read() as session:
        return [each.uuid for each in roll_over_offers(session, 1, TODAY)]


def test_all_that_is_offered_goes_over_and_is_offered_no_more(store: Store) -> None:
    with store.write("Postponed") as session:
        postpone(session, meeting_on(store, JUNE))
        postpone(session, meeting_on(store, date(2016, 3, 22)))
    uuids = offered(store)
    with store.read() as session:
        kinds = {each.kind for each in roll_over_offers(session, 1, TODAY)}
    assert kinds == {"theme", "meeting", "recommendation"}
    next_period = step(store, lambda session: roll_over(session, 1, uuids))
    assert offered(store) == []
    with store.read() as session:
        period = session.scalars(
            select(ReportingPeriod).where(ReportingPeriod.uuid == next_period)
        ).one()
        taken = programme(session, period.id, TODAY)
        assert [each.carried_from for each in taken] == ["2016"] * len(taken)
        assert len(taken) == 3
        assert all(each.in_tray and not each.added for each in taken)
        left = [each for each in programme(session, 1, TODAY) if each.carried_to == "2017"]
        assert {each.theme_uuid for each in left} == {each.theme_uuid for each in taken}
        assert {each.outcome for each in left} == {ThemeOutcome.CARRIED_OVER}
    assert facts(store, meeting_on(store, JUNE)).status is MeetingStatus.CARRIED_OVER
    march = meeting_on(store, date(2016, 3, 22))
    assert facts(store, march).status is MeetingStatus.CARRIED_OVER
    with store.read() as session:
        waiting = session.scalars(select(Meeting).where(Meeting.day.is_(None))).one()
        assert waiting.period_id == period.id


def test_meetings_on_a_theme_that_were_never_held_are_carried_over_with_it(store: Store) -> None:
    planned, new_day, cancelled, postponed = (date(2016, 9, day) for day in (2, 9, 16, 23))
    with store.read() as session:
        theme = next(each for each in programme(session, 1, TODAY) if each.in_tray).theme_uuid
    with store.write("Meetings on the theme") as session:
        moved = schedule_theme(session, 1, theme, planned)
        new = postpone(session, moved, new_day)
        assert new is not None
        set_status(session, new, MeetingStatus.CONFIRMED)
        off = schedule_theme(session, 1, theme, cancelled)
        set_status(session, off, MeetingStatus.CANCELLED)
        lost = schedule_theme(session, 1, theme, postponed)
        gone = postpone(session, lost, date(2016, 9, 30))
        assert gone is not None
        set_status(session, gone, MeetingStatus.CANCELLED)
        waiting = schedule_theme(session, 1, theme, None)
    step(store, lambda session: roll_over(session, 1, [theme]))
    states = [facts(store, uuid).status for uuid in (moved, new, waiting, off, lost)]
    assert states == ["postponed", "carried_over", "carried_over", "cancelled", "carried_over"]
    assert {moved, new, waiting, off, lost}.isdisjoint(offered(store))


def test_a_statement_is_stated_again_with_all_that_belongs_to_it(store: Store) -> None:
    with store.read() as session:
        old = session.scalars(
            select(Recommendation).where(Recommendation.addressees.any()).limit(1)
        ).one()
        uuid, text, addressees = old.uuid, old.text, len(old.addressees)
    with store.write("Open, with an owner") as session:
        old = session.scalars(select(Recommendation).where(Recommendation.uuid == uuid)).one()
        old.implementation, old.owner = Implementation.IN_PROGRESS, "The secretariat"
        old.basis = ["S/PRST/2015/26"]
    step(store, lambda session: roll_over(session, 1, [uuid]))
    with store.read() as session:
        old = session.scalars(select(Recommendation).where(Recommendation.uuid == uuid)).one()
        (again,) = old.superseded_by
        assert old.implementation is Implementation.CARRIED_OVER
        assert (again.text, again.owner, again.basis) == (
            text,
            "The secretariat",
            ["S/PRST/2015/26"],
        )
        assert again.reference == "2017/1"
        assert again.implementation is Implementation.NOT_STARTED
        assert len(again.addressees) == addressees


def test_the_next_period_can_be_named(store: Store) -> None:
    with store.write("Two years on") as session:
        period = ReportingPeriod(
            body_id=1, label="2018", begins_on=date(2018, 1, 1), ends_on=date(2018, 12, 31)
        )
        session.add(period)
        session.flush()
        key, uuid = period.id, period.uuid
    theme = offered(store)[0]
    assert step(store, lambda session: roll_over(session, 1, [theme], key)) == uuid
    with store.read() as session:
        assert [each.theme_uuid for each in programme(session, key, TODAY)] == [theme]


def test_what_is_gone_meanwhile_is_told(store: Store) -> None:
    refused(store, lambda session: roll_over(session, 1, ["none"]), "deleted meanwhile")
