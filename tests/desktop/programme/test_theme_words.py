"""What became of a theme, in words."""

from __future__ import annotations

from datetime import date

import pytest

from db.queries.programme import ProgrammeRow, ThemeOutcome
from db.queries.roll_over import Offer
from desktop.programme.roll_over_words import offered
from desktop.programme.theme_words import (
    THEME_OUTCOMES,
    line_of,
    mark_of,
    short_of,
    spoken_meeting,
    spoken_theme,
)
from desktop.shell.theme import theme as look
from tests.desktop.programme.rows import met, theme

APRIL, MAY, JUNE = date(2016, 4, 28), date(2016, 5, 27), date(2016, 6, 24)


@pytest.mark.parametrize("outcome", ThemeOutcome)
def test_every_outcome_has_a_word_and_a_mark(outcome: ThemeOutcome) -> None:
    assert THEME_OUTCOMES[outcome.value]
    assert look().state(*mark_of(outcome)).mark


@pytest.mark.parametrize(
    ("row", "line"),
    [
        (theme("A", "undated"), "No date yet"),
        (theme("A", "held", met(APRIL)), "Held on 28 April"),
        (theme("A", "held", met(APRIL), met(MAY)), "Held on 28 April, 27 May"),
        (theme("A", "held", met(APRIL), met(MAY, "planned")), "Held on 28 April"),
        (theme("A", "held"), "Held"),
        (theme("A", "confirmed", met(MAY, "confirmed")), "Confirmed for 27 May"),
        (
            theme("A", "planned", met(APRIL, "postponed"), met(MAY, "planned"), added=True),
            "Planned for 27 May · postponed from 28 Apr · added",
        ),
        (theme("A", "postponed", met(APRIL, "postponed")), "Postponed"),
        (theme("A", "carried_over", carried_to="2017"), "Carried over to 2017"),
        (theme("A", "carried_over", carried_from="2015"), "Carried over · from 2015"),
        (theme("A", "not_held", met(MAY, "confirmed")), "Not held"),
        (theme("A", "dropped"), "Dropped"),
        (theme("A", "cancelled", met(MAY, "cancelled")), "Cancelled"),
    ],
)
def test_a_line_tells_what_became_of_a_theme(row: ProgrammeRow, line: str) -> None:
    assert line_of(row) == line


def test_a_theme_is_said_with_its_place_and_whole_title() -> None:
    row = theme("Robust mandates and more", "held", met(APRIL), short_title="Robust", added=True)
    assert short_of(row) == "Robust"
    assert short_of(theme("Robust mandates")) == "Robust mandates"
    assert spoken_theme(row, 3) == "3, Robust mandates and more, Held on 28 April, added"


def test_a_meeting_says_its_state_and_where_it_went() -> None:
    assert spoken_meeting(met(JUNE)) == "Held: Friday 24 June 2016"
    assert spoken_meeting(met(None, "planned")) == "Planned: No date yet"
    moved = met(MAY, "postponed", moved_to=JUNE)
    assert spoken_meeting(moved) == "Friday 27 May 2016, postponed to 24 June"


def offers(**counts: int) -> list[Offer]:
    return [
        Offer(kind, f"{kind} {number}", None, "")  # type: ignore[arg-type]
        for kind, count in counts.items()
        for number in range(count)
    ]


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ({"theme": 1}, "1 theme can go into 2017."),
        ({"recommendation": 4}, "4 open recommendations can go into 2017."),
        ({"theme": 2, "meeting": 1}, "2 themes and 1 postponed meeting can go into 2017."),
        (
            {"theme": 3, "meeting": 1, "recommendation": 4},
            "3 themes, 1 postponed meeting and 4 open recommendations can go into 2017.",
        ),
    ],
)
def test_what_a_period_leaves_is_counted_in_one_sentence(counts: dict[str, int], said: str) -> None:
    assert offered(offers(**counts), "2017") == said
