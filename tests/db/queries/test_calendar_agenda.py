"""The agenda, page by page in both directions, by places and never by counting."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from db.models import Body, Meeting, MeetingStatus
from db.queries.calendar_agenda import SPAN, AgendaPage, Direction, Place, agenda
from db.queries.calendar_year import EVERYTHING, Shown
from db.store import Store
from tests.db.queries.plans import plan_of, scanned

ORIGIN = date(2020, 6, 1)
DAYS = (date(2011, 1, 3), date(2020, 5, 31), ORIGIN, date(2020, 6, 2), date(2030, 5, 1))
HOURS = (None, time(10), time(10), time(15))


@pytest.fixture
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """Two bodies that meet on the same days, four times each."""
    path = tmp_path_factory.mktemp("agenda") / "desk.chairdesk"
    store = Store.create(path)
    with store.write("Plan") as session:
        for name in ("Working Group", "Committee"):
            body = Body(full_name=name)
            session.add(body)
            session.flush()
            for hour in HOURS:
                for day in (*DAYS, date(2001, 1, 1), date(2044, 1, 1)):
                    session.add(Meeting(body_id=body.id, day=day, starts_at=hour))
        session.add(Meeting(body_id=body.id, day=None))
    return store


def pages(
    session: Session, direction: Direction, limit: int, shown: Shown = EVERYTHING
) -> list[AgendaPage]:
    found: list[AgendaPage] = []
    after: Place | None = None
    while not found or found[-1].more:
        found.append(agenda(session, ORIGIN, after, direction, shown, limit))
        after = found[-1].last if direction == "later" else found[-1].first
    return found


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(st.integers(1, 50), st.sampled_from([EVERYTHING, Shown((1,)), Shown((1, 2))]))
def test_pages_of_any_length_give_every_meeting_of_ten_years_once(
    store: Store, limit: int, shown: Shown
) -> None:
    with store.read() as session:
        later = [each for page in pages(session, "later", limit, shown) for each in page.meetings]
        earlier = [
            each
            for page in reversed(pages(session, "earlier", limit, shown))
            for each in page.meetings
        ]
    bodies = 2 if shown.bodies is None else len(shown.bodies)
    assert len(later) == 3 * len(HOURS) * bodies
    assert len(earlier) == 2 * len(HOURS) * bodies
    whole = [(each.day, each.starts_at or time.min, each.id) for each in earlier + later]
    assert whole == sorted(set(whole), key=lambda place: (place[0] or date.min, *place[1:]))
    assert {each.day for each in later} == {day for day in DAYS if day >= ORIGIN}


def test_an_empty_agenda_leads_nowhere(store: Store) -> None:
    with store.read() as session:
        page = agenda(session, date(2060, 1, 1))
    assert page == AgendaPage((), None, None, False)


@pytest.mark.parametrize("origin", [date.min, date.max])
@pytest.mark.parametrize("direction", ["later", "earlier"])
def test_an_agenda_begins_at_any_day(store: Store, origin: date, direction: Direction) -> None:
    with store.read() as session:
        assert agenda(session, origin, None, direction).meetings == ()


def test_an_agenda_shows_what_is_wanted(store: Store) -> None:
    with store.read() as session:
        held = Shown((1,), frozenset({MeetingStatus.HELD}))
        assert agenda(session, ORIGIN, shown=held).meetings == ()


@pytest.mark.parametrize("direction", ["later", "earlier"])
@pytest.mark.parametrize(
    ("shown", "index"),
    [
        (EVERYTHING, "ix_meeting_day (day>? AND day<?)"),
        (Shown((1,)), "ix_meeting_body_id_day (body_id=? AND day>? AND day<?)"),
        (
            Shown(statuses=frozenset({MeetingStatus.HELD, MeetingStatus.PLANNED})),
            "ix_meeting_day (day>? AND day<?)",
        ),
    ],
)
def test_a_page_is_read_along_the_index_of_days(
    store: Store, direction: Direction, shown: Shown, index: str
) -> None:
    place = Place(ORIGIN + timedelta(days=1), "10:00:00.000000", 3)

    def ask(session: Session) -> object:
        return agenda(session, ORIGIN, place, direction, shown)

    with store.read() as session:
        lines = plan_of(session, ask)
        assert f"SEARCH meeting USING INDEX {index}" in lines
        assert scanned(session, ask) == []
        # Days are in the order of the index: only hours within a day are sorted.
        assert "USE TEMP B-TREE FOR LAST 2 TERMS OF ORDER BY" in lines


def test_an_agenda_reaches_ten_years(store: Store) -> None:
    assert timedelta(days=3650) < SPAN < timedelta(days=3660)
