"""What the page of a meeting says of the clocks of another place."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from db.queries.meeting_details import MeetingFacts, meeting_facts
from db.store import Store
from desktop.meeting.meeting_hours import elsewhere
from tests.db.example_meetings import JUNE, meeting_on

GENEVA = "Europe/Zurich"


@pytest.fixture
def facts(library: Path) -> MeetingFacts:
    """A meeting from three to six in New York."""
    with Store.open(library) as store:
        uuid = meeting_on(store, JUNE)
        with store.read() as session:
            found = meeting_facts(session, uuid)
    assert found is not None
    return replace(found, starts_at=time(15), ends_at=time(18))


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2016, 3, 11), "21:00–00:00 in Geneva"),
        (date(2016, 3, 13), "20:00–23:00 in Geneva"),
        (date(2016, 3, 25), "20:00–23:00 in Geneva"),
        (date(2016, 3, 27), "21:00–00:00 in Geneva"),
        (date(2016, 10, 30), "20:00–23:00 in Geneva"),
        (date(2016, 11, 6), "21:00–00:00 in Geneva"),
    ],
)
def test_hours_elsewhere_are_right_where_only_one_zone_has_changed_its_clocks(
    facts: MeetingFacts, day: date, words: str
) -> None:
    assert elsewhere(replace(facts, day=day), GENEVA) == words


def test_another_day_is_named_and_what_is_no_other_place_or_hour_is_not(
    facts: MeetingFacts,
) -> None:
    assert elsewhere(facts, "Asia/Tokyo") == "25 Jun, 04:00–07:00 in Tokyo"
    assert elsewhere(replace(facts, ends_at=None), GENEVA) == "21:00 in Geneva"
    for none in (replace(facts, starts_at=None), replace(facts, day=None)):
        assert elsewhere(none, GENEVA) == ""
    assert elsewhere(facts, "") == elsewhere(facts, facts.time_zone) == ""
