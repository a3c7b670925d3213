"""How posts and appearances are worded, with as much as is known of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from db.models import MeetingKind, MeetingStatus, ParticipationRole
from db.queries.person_details import Appearance, Passage, PostFacts
from desktop.directory import directory_words as words

POST = PostFacts("1", "Adviser", "Adviser", None, None, None, None, False, None, None)
BRIEFED = Appearance(
    uuid="1",
    meeting_uuid="2",
    day=date(2016, 6, 24),
    end_day=None,
    status=MeetingStatus.HELD,
    kind=MeetingKind.THEMATIC,
    theme="Technology",
    role=ParticipationRole.BRIEFER,
    speaking_order=2,
    listing_order=1,
    name="Renata Dwan",
    title="Head",
    frozen=True,
    statements=0,
)
FIRST, LAST = date(2014, 5, 1), date(2017, 8, 31)


@pytest.mark.parametrize(
    ("post", "said"),
    [
        (POST, ""),
        (replace(POST, begins_on=FIRST, ends_on=LAST), "1 May 2014 – 31 Aug 2017"),
        (replace(POST, begins_on=FIRST), "since 1 May 2014"),
        (replace(POST, ends_on=LAST), "until 31 Aug 2017"),
        (replace(POST, former=True), "formerly"),
        (replace(POST, first_year=2016, last_year=2016), "in 2016"),
        (replace(POST, first_year=2014, last_year=2016), "2014 – 2016"),
        (replace(POST, former=True, begins_on=FIRST), "since 1 May 2014"),
    ],
)
def test_a_post_is_told_by_its_days_or_else_by_the_meetings(post: PostFacts, said: str) -> None:
    assert words.held_when(post) == said


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        (BRIEFED, "Briefer · spoke 2nd, listed 1st"),
        (replace(BRIEFED, listing_order=None), "Briefer · spoke 2nd"),
        (replace(BRIEFED, speaking_order=None), "Briefer · listed 1st"),
        (replace(BRIEFED, speaking_order=None, listing_order=None), "Briefer"),
        (
            replace(BRIEFED, status=MeetingStatus.PLANNED),
            "Briefer · to speak 2nd, to be listed 1st",
        ),
    ],
)
def test_an_appearance_says_role_and_both_orders(shown: Appearance, said: str) -> None:
    assert words.part_in(shown) == said


def test_an_appearance_says_what_was_printed_or_will_be() -> None:
    assert words.printed_as(BRIEFED) == "Printed as: Head"
    planned = replace(BRIEFED, status=MeetingStatus.PLANNED, frozen=False)
    assert words.printed_as(planned) == "To be printed as: Head"
    assert words.printed_as(replace(BRIEFED, title="")) == ""


def test_an_appearance_says_day_theme_and_statements() -> None:
    assert words.day_of(BRIEFED) == "24 June 2016"
    assert words.day_of(replace(BRIEFED, end_day=date(2016, 6, 25))) == "24 Jun – 25 Jun 2016"
    assert words.day_of(replace(BRIEFED, day=None)) == "No day yet"
    assert words.theme_of(BRIEFED) == "Technology"
    assert words.theme_of(replace(BRIEFED, theme=None)) == "Thematic meeting"
    assert words.statements_in(BRIEFED) == ""
    two = words.statements_in(replace(BRIEFED, statements=2))
    assert two == "2 recommendations from what was said"


def test_passages_are_named_as_the_report_numbers_them() -> None:
    assert words.passages_named([Passage(62, 78, "1"), Passage(81, 81, "2")]) == "¶62–78, 81"
