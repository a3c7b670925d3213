"""The meetings of one body in one year: programme, themes, concept notes, who briefed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from tests.benchmarks.libraries import phrases
from tests.benchmarks.libraries.directory import Post
from tests.benchmarks.libraries.rows import Rows

_DAYS = 365
_BRIEFERS = (1, 2, 2, 3)  # 11 participations in five meetings
_SATURDAY = 5


@dataclass(frozen=True)
class Year:
    """One body in one year, and its reporting period."""

    body: int
    period: int
    year: int


@dataclass(frozen=True)
class Held:
    """A thematic meeting, as sections and paragraphs refer to it."""

    key: int
    day: str
    theme: str
    participations: tuple[int, ...]
    symbol: int


def fill_meetings(
    rows: Rows, year: Year, numbers: range, posts: list[Post], random: Random
) -> list[Held]:
    """Write a year's meetings, the first of them organizational, and give the thematic ones."""
    programme = rows.add("programme_version", period_id=year.period)
    days = _days(year, len(numbers))
    if days:
        _meeting(rows, year, days[0], kind="organizational")
    return [
        _thematic(rows, year, order, day, programme, posts, random)
        for order, day in enumerate(days[1:], start=1)
    ]


def add_document(rows: Rows, role: str, year: int) -> tuple[int, int]:
    """Write a document with its symbol, and give both keys."""
    document = rows.add("document", role=role, issued_on=f"{year}-12-09")
    number = str(rows.count["document"])
    symbol = rows.add(
        "symbol",
        document_id=document,
        text=f"S/{year}/{number}",
        organ="S",
        year=year,
        number=number,
    )
    return document, symbol


def _days(year: Year, count: int) -> list[str]:
    """Working days spread over the year; bodies meet on different ones."""
    found = []
    for which in range(count):
        after = (2 * which + 1) * _DAYS // (2 * count) + year.body % 7
        day = date(year.year, 1, 1) + timedelta(days=after)
        day -= timedelta(days=max(0, day.weekday() - _SATURDAY + 1))
        found.append(day.isoformat())
    return found


def _meeting(rows: Rows, year: Year, day: str, **more: object) -> int:
    return rows.add(
        "meeting",
        body_id=year.body,
        period_id=year.period,
        day=day,
        starts_at="10:00:00.000000",
        ends_at="13:00:00.000000",
        status="held",
        interpretation="confirmed",
        journal_announced=1,
        **more,
    )


def _thematic(
    rows: Rows,
    year: Year,
    order: int,
    day: str,
    programme: int,
    posts: list[Post],
    random: Random,
) -> Held:
    title = phrases.theme(random)
    theme = rows.add("theme", body_id=year.body, full_title=title)
    planned = rows.add(
        "planned_theme", programme_version_id=programme, theme_id=theme, order=order, status="held"
    )
    meeting = _meeting(rows, year, day, theme_id=theme, planned_theme_id=planned)
    note, symbol = add_document(rows, "concept_note", year.year)
    rows.add("meeting_document", meeting_id=meeting, document_id=note)
    briefers = random.sample(posts, min(len(posts), random.choice(_BRIEFERS)))
    participations = tuple(
        rows.add(
            "participation",
            meeting_id=meeting,
            person_id=post.person,
            post_id=post.key,
            listing_order=place,
            speaking_order=len(briefers) - place + 1,
            printed_title=post.title,
            invitation="spoke",
        )
        for place, post in enumerate(briefers, start=1)
    )
    return Held(meeting, day, title, participations, symbol)
