"""Themes of a programme as its view is given them, without a library."""

from __future__ import annotations

from datetime import date

from db.models import MeetingKind, MeetingStatus
from db.queries.programme import ProgrammeRow, ThemeMeeting, ThemeOutcome


def met(
    day: date | None,
    status: str = "held",
    end_day: date | None = None,
    moved_to: date | None = None,
    moved_to_uuid: str | None = None,
) -> ThemeMeeting:
    """Make a meeting, whose UUID tells its day."""
    return ThemeMeeting(
        str(day), day, end_day, MeetingKind.THEMATIC, MeetingStatus(status), moved_to, moved_to_uuid
    )


def theme(
    title: str = "Robust mandates",
    outcome: str = "held",
    *meetings: ThemeMeeting,
    short_title: str | None = None,
    added: bool = False,
    carried_from: str | None = None,
    carried_to: str | None = None,
    planned: bool = True,
) -> ProgrammeRow:
    """Make a theme, whose UUIDs tell its title."""
    return ProgrammeRow(
        f"plan of {title}" if planned else None, title, title, short_title, added,
        ThemeOutcome(outcome), meetings, carried_from, carried_to, False,
    )  # fmt: skip
