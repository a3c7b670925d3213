"""What a period leaves behind, with the reason."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from db.editing.meetings import create_meeting, set_status
from db.editing.postponing import postpone
from db.models import Implementation, Meeting, MeetingStatus, Recommendation, RecommendationKind
from db.queries.roll_over import Offer, roll_over_offers
from db.store import Store
from tests.db.example_meetings import JUNE, meeting_on

BEFORE, AFTER = date(2016, 12, 1), date(2017, 1, 15)
JULY = date(2016, 7, 27)


def offers(store: Store, today: date = AFTER) -> list[Offer]:
    with store.read() as session:
        return roll_over_offers(session, 1, today)


def of_kind(store: Store, kind: str, today: date = AFTER) -> list[tuple[str | None, str]]:
    return [(each.title, each.reason) for each in offers(store, today) if each.kind == kind]


def test_themes_that_nobody_held_are_offered(store: Store) -> None:
    reason = "It was planned for 2016, and no meeting was held on it."
    assert [(str(title)[:10], said) for title, said in of_kind(store, "theme")] == [
        ("Robust man", reason),
        ("Transition", reason),
    ]


def test_a_theme_says_what_became_of_its_meeting(store: Store) -> None:
    with store.write("Not held after all") as session:
        for day, status in ((JUNE, MeetingStatus.CANCELLED), (JULY, MeetingStatus.CONFIRMED)):
            meeting = session.scalars(select(Meeting).where(Meeting.day == day)).one()
            set_status(session, meeting.uuid, status)
        november = session.scalars(
            select(Meeting.uuid).where(Meeting.day == date(2016, 11, 3))
        ).one()
        postpone(session, november)
    assert [said for _, said in of_kind(store, "theme", BEFORE)] == [
        "Its meeting of 24 June 2016 was cancelled.",
        "Its meeting of 3 November 2016 was postponed, and no new date stands.",
        "It was planned for 2016, and no meeting was held on it.",
        "It was planned for 2016, and no meeting was held on it.",
    ]
    assert "Its meeting of 27 July 2016 was never recorded as held." in [
        said for _, said in of_kind(store, "theme")
    ]
    assert of_kind(store, "meeting") == []  # their themes bring them on


def test_a_postponed_meeting_without_a_theme_is_offered_until_it_has_a_new_date(
    store: Store,
) -> None:
    march = meeting_on(store, date(2016, 3, 22))
    with store.write("Postpone") as session:
        postpone(session, march)
        waiting = create_meeting(session, 1, None, period_id=1)
        session.flush()
        postpone(session, waiting)
    assert of_kind(store, "meeting") == [
        (None, "The meeting was postponed, and no new date stands."),
        (None, "The meeting of 22 March 2016 was postponed, and no new date stands."),
    ]
    with store.write("New date, cancelled in the end") as session:
        new = postpone(session, march, date(2016, 12, 9))
    assert len(of_kind(store, "meeting")) == 1
    with store.write("Cancelled") as session:
        set_status(session, str(new), MeetingStatus.CANCELLED)
    assert len(of_kind(store, "meeting")) == 2


def test_open_statements_that_no_later_one_takes_on_are_offered(store: Store) -> None:
    with store.write("States") as session:
        statements = session.scalars(select(Recommendation).order_by(Recommendation.number)).all()
        for each in statements:
            each.implementation = Implementation.IMPLEMENTED
            each.kind = RecommendationKind.RECOMMENDATION
        first, second, third, fourth, fifth = statements[:5]
        first.implementation = Implementation.NOT_STARTED
        second.implementation = Implementation.IN_PROGRESS
        third.implementation = Implementation.IN_PROGRESS
        third.due_on = date(2016, 12, 1)
        fourth.implementation = fifth.implementation = Implementation.NOT_STARTED
        fourth.kind = RecommendationKind.OBSERVATION
        statements[5].supersedes = fifth
        texts = [first.text, second.text, third.text]
    assert of_kind(store, "recommendation") == list(
        zip(
            texts,
            (
                "Nothing was noted as done about it.",
                "It is in progress, and not yet implemented.",
                "It was due on 1 December 2016, and is still open.",
            ),
            strict=True,
        )
    )
