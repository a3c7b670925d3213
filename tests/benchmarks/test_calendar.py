"""What a view of the calendar asks, with a hundred thousand meetings in the library.

A frame of the screen lasts 16 ms; the bodies of one chair are a few of a hundred.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from db.models import Meeting, ReportingPeriod
from db.queries.calendar_agenda import Direction, Place, agenda
from db.queries.calendar_year import Shown, meetings_of_days
from db.queries.meeting_warnings import period_warnings
from db.queries.programme import programme
from db.store import Store
from tests.benchmarks.conftest import Compare, Copies
from tests.benchmarks.harness import Measure, timed
from tests.benchmarks.libraries.sizes import WHOLE_HISTORY, Size

WITHIN = 1.0  # of reading the table of meetings once, as is done without an index
FIRST, LAST, TODAY = date(2020, 1, 1), date(2020, 12, 31), date(2026, 1, 1)


@pytest.fixture
def session(copies: Callable[[Size], Copies]) -> Iterator[Session]:
    with Store.open(copies(WHOLE_HISTORY).ours, writing=False) as store, store.read() as session:
        yield session


@pytest.fixture
def floor(session: Session) -> Measure:
    """Reading every meeting's day once."""
    every = select(func.count()).select_from(Meeting).where(text("+day BETWEEN :first AND :last"))
    days = {"first": str(FIRST), "last": str(LAST)}
    return timed(lambda: session.execute(every, days).scalar_one())


@pytest.mark.parametrize(
    ("bodies", "within", "at_most"),
    [((1,), 1.0, 4.0), ((1, 2, 3, 4), 1.0, 8.0), (None, 6.0, 100.0)],
    ids=["one body", "four bodies", "a hundred bodies"],
)  # fmt: skip
def test_a_year_against_reading_every_meeting(
    compare: Compare,
    session: Session,
    floor: Measure,
    bodies: tuple[int, ...] | None,
    within: float,
    at_most: float,
) -> None:
    def ours() -> None:
        assert meetings_of_days(session, FIRST, LAST, Shown(bodies))

    name = f"a year of {len(bodies) if bodies else 100} bodies: whole history (floor: a scan)"
    compare(name, floor, timed(ours), within=within, at_most=at_most)


@pytest.mark.parametrize("direction", ["later", "earlier"])
def test_a_page_of_the_agenda_against_reading_every_meeting(
    compare: Compare, session: Session, floor: Measure, direction: Direction
) -> None:
    far = Place(date(2024, 11, 1) if direction == "later" else date(2011, 3, 1), "", 0)

    def ours() -> None:
        assert agenda(session, FIRST, far, direction).meetings

    name = f"a page of the agenda, {direction}: whole history (floor: a scan)"
    compare(name, floor, timed(ours), within=WITHIN, at_most=8.0)


def test_programme_and_warnings_of_a_period_against_reading_every_meeting(
    compare: Compare, session: Session, floor: Measure
) -> None:
    period = session.scalars(
        select(ReportingPeriod.id).where(
            ReportingPeriod.body_id == 1, ReportingPeriod.label == "2020"
        )
    ).one()

    def ours() -> None:
        assert programme(session, period, TODAY)
        assert period_warnings(session, period)

    name = "programme and warnings of a period: whole history (floor: a scan)"
    compare(name, floor, timed(ours), within=16.0, at_most=150.0)
