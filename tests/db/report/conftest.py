"""A year of records to compose a report from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from sqlalchemy.orm import Session

from db.models import MeetingKind, MeetingStatus, RecommendationKind
from tests.db.report.a_year import AYear, empty_session


@pytest.fixture
def session() -> Iterator[Session]:
    with empty_session() as session:
        yield session


@pytest.fixture
def year(session: Session) -> AYear:
    """The body, its chair, the period and a report without draft; no meeting yet."""
    return AYear(session)


@pytest.fixture
def full_year(year: AYear) -> AYear:
    """Two thematic meetings with briefers, one organizational, one cancelled, two statements."""
    lamp = year.person("Bo Lund", "Director of Lamps")
    keeper = year.person("Ana Reis", "President of the League of Keepers", year.league)
    year.meeting(date(2031, 2, 3), None, kind=MeetingKind.ORGANIZATIONAL)
    year.meeting(date(2031, 6, 1), "Lenses and mirrors", keeper, lamp, short="Lenses")
    year.meeting(date(2031, 4, 9), "Keeping watch", lamp, note="S/2031/44")
    year.meeting(date(2031, 9, 9), "Fog", status=MeetingStatus.CANCELLED)
    year.statement("The Department should paint every lighthouse.", year.secretariat)
    year.statement("Fog remains a concern.", kind=RecommendationKind.OBSERVATION)
    return year
