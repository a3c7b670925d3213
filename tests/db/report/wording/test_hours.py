"""Hours as documents print them."""

from __future__ import annotations

from datetime import time

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from db.dates.times import TimeSpan, find_times
from db.report.wording.hours import hours


@pytest.mark.parametrize(
    ("starts", "ends", "english", "french"),
    [
        ("15:00", "18:00", "from 3 to 6 p.m.", "de 15 à 18 heures"),
        ("10:00", "13:00", "from 10 a.m. to 1 p.m.", "de 10 à 13 heures"),
        ("10:30", None, "at 10.30 a.m.", "à 10\u00a0h\u00a030"),
        ("15:00", None, "at 3 p.m.", "à 15 heures"),
        ("01:00", None, "at 1 a.m.", "à 1 heure"),
        ("00:15", "01:00", "from 12.15 to 1 a.m.", "de 0\u00a0h\u00a015 à 1 heure"),
        ("11:00", "12:00", "from 11 a.m. to noon", "de 11 à 12 heures"),
        ("12:00", "13:30", "from noon to 1.30 p.m.", "de 12 heures à 13\u00a0h\u00a030"),
        ("20:15", "00:00", "from 8.15 p.m. to midnight", "de 20\u00a0h\u00a015 à 0 heure"),
    ],
)
def test_hours_are_written_in_both_languages(
    starts: str, ends: str | None, english: str, french: str
) -> None:
    span = time.fromisoformat(starts), time.fromisoformat(ends) if ends else None
    assert hours(*span, "en") == english
    assert hours(*span, "fr") == french


MINUTES = st.times().map(lambda at: at.replace(second=0, microsecond=0))


@given(MINUTES, MINUTES, st.sampled_from(["en", "fr"]))
@example(time(0, 1), time(0, 2), "en")
def test_hours_that_are_printed_can_be_read_again(one: time, other: time, language: str) -> None:
    starts, ends = sorted((one, other))
    assume(starts < ends)
    (found,) = find_times(hours(starts, ends, language))
    assert found.spans == (TimeSpan(starts, ends),)
    (found,) = find_times(hours(starts, None, language))
    assert found.spans == (TimeSpan(starts),)
