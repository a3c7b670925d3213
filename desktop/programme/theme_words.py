"""How the programme of work words what became of a theme."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from db.language import later, tr
from db.queries.programme import ThemeOutcome
from desktop.wording import days
from desktop.wording.terms import MEETING_STATUSES

if TYPE_CHECKING:
    from db.queries.programme import ProgrammeRow, ThemeMeeting

THEME_OUTCOMES: Final = {
    "undated": later("No date yet"),
    "planned": MEETING_STATUSES["planned"],
    "confirmed": MEETING_STATUSES["confirmed"],
    "held": MEETING_STATUSES["held"],
    "postponed": MEETING_STATUSES["postponed"],
    "cancelled": MEETING_STATUSES["cancelled"],
    "carried_over": MEETING_STATUSES["carried_over"],
    "dropped": later("Dropped"),
    "not_held": later("Not held"),
}
"""By outcome: the word for it."""
_MARKS: Final = {
    "undated": ("meeting", "planned"),
    "dropped": ("implementation", "not_to_be_implemented"),
    "not_held": ("implementation", "overtaken"),
}


def mark_of(outcome: ThemeOutcome) -> tuple[str, str]:
    """Give the axis of the look and the word on it that stand for what became of a theme."""
    return _MARKS.get(outcome.value, ("meeting", outcome.value))


def short_of(row: ProgrammeRow) -> str:
    """Give the short title, else the full one."""
    return row.short_title or row.title


def became(row: ProgrammeRow) -> str:
    """Tell what became of a theme: "Held on 28 April", "Postponed to 14 October, confirmed"."""
    outcome = row.outcome
    if outcome is ThemeOutcome.CARRIED_OVER and row.carried_to:
        return tr("Carried over to {period}").format(period=row.carried_to)
    standing = [each for each in row.meetings if each.stands]
    if outcome in _ON and standing:
        return _on(outcome, standing)
    return tr(THEME_OUTCOMES[outcome.value])


def notes_of(row: ProgrammeRow) -> list[str]:
    """Tell where a theme comes from, when it was postponed, and whether it was added."""
    notes = []
    if row.carried_from:
        notes.append(tr("from {period}").format(period=row.carried_from))
    postponed = [each.day for each in row.meetings if each.status == "postponed" and each.day]
    if postponed and row.outcome is not ThemeOutcome.POSTPONED:
        notes.append(tr("postponed from {day}").format(day=days.short_day_and_month(postponed[0])))
    if row.added:
        notes.append(tr("added"))
    return notes


def line_of(row: ProgrammeRow) -> str:
    """Give "Confirmed for 14 October · postponed from 16 September · added"."""
    return " · ".join([became(row), *notes_of(row)])


def spoken_theme(row: ProgrammeRow, number: int) -> str:
    """Give all of a theme as a screen reader says it: place, title, what became of it."""
    return ", ".join([str(number), row.title, became(row), *notes_of(row)])


def spoken_meeting(meeting: ThemeMeeting) -> str:
    """Give "Held: Friday 24 June 2016"; a postponed one says to which day."""
    if meeting.day is None:
        return tr("{state}: {title}").format(
            state=tr(MEETING_STATUSES[meeting.status]), title=tr("No date yet")
        )
    day = days.weekday_and_day(meeting.day)
    if meeting.moved_to is not None and meeting.status == "postponed":
        sentence = tr("{day}, postponed to {other_day}")
        return sentence.format(day=day, other_day=days.day_and_month(meeting.moved_to))
    return tr("{state}: {title}").format(state=tr(MEETING_STATUSES[meeting.status]), title=day)


_ON: Final = {
    ThemeOutcome.HELD: later("Held on {days}"),
    ThemeOutcome.CONFIRMED: later("Confirmed for {days}"),
    ThemeOutcome.PLANNED: later("Planned for {days}"),
}


def _on(outcome: ThemeOutcome, standing: list[ThemeMeeting]) -> str:
    so_far = [each.day for each in standing if each.status == outcome.value and each.day]
    said = ", ".join(days.day_and_month(day) for day in so_far)
    return tr(_ON[outcome]).format(days=said) if so_far else tr(THEME_OUTCOMES[outcome.value])
