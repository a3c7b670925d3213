"""The programme of work and sheets of meetings, composed of the blocks of reports."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.dates.cities import zone_city
from db.models import Body, MeetingStatus, ProgrammeVersion, ReportingPeriod
from db.months import MONTHS, WEEKDAYS
from db.queries.calendar_year import EVERYTHING, Shown
from db.queries.programme import ProgrammeRow, newest_version, programme
from db.report.blocks import BodyBlock, ComposedReport, Masthead, Plain, Table
from db.report.composing import names
from db.report.wording import Wording, reported_speech, wording
from db.report.wording.events import EVENT_WORDS
from db.report.wording.hours import hours
from db.report.wording.sheets import SHEET_WORDS, SheetWords
from db.sheets.rows import (
    CLOCK,
    Hours,
    SheetMeeting,
    meetings_of_days,
    meetings_of_period,
    sheet_meeting,
)


def programme_of_work(
    session: Session, period: ReportingPeriod, language: str, today: date, zone: str | None = None
) -> ComposedReport:
    """Compose the programme of work of a period: each theme with its days, then other meetings.

    ``zone`` is that of a capital whose hours stand below those of New York.
    """
    years = period.begins_on.year != period.ends_on.year
    sheet = _Sheet(language, zone, years=years)
    met = {row.uuid: row for row in meetings_of_period(session, period, language, zone)}
    themes = programme(session, period.id, today)
    title = sheet.say.programme.format(of_body=_of_body(period.body, language), period=period.label)
    agreed = _agreed_on(session, period)
    said = [sheet.say.agreed.format(day=sheet.words.day(agreed))] if agreed is not None else []
    body: list[BodyBlock] = [Plain(line) for line in (*said, sheet.clocks)]
    if themes:
        body.append(sheet.themes(themes, met))
    told = {each.uuid for row in themes for each in row.meetings}
    others = [row for row in met.values() if row.uuid not in told]
    if others:
        body.append(sheet.meetings(others, sheet.say.other_meetings if themes else ""))
    if not themes and not others:
        body.append(Plain(sheet.say.no_meetings))
    return sheet.composed(title, body, today)


def month_sheet(
    session: Session,
    body: Body,
    month: date,
    language: str,
    today: date,
    zone: str | None = None,
    shown: Shown = EVERYTHING,
) -> ComposedReport:
    """Compose the sheet of the meetings of a body in the month of a day."""
    sheet = _Sheet(language, zone)
    first, last = month.replace(day=1), _end_of(month)
    met = meetings_of_days(session, body.id, first, last, language, zone, shown)
    title = sheet.say.month.format(
        of_body=_of_body(body, language), month=MONTHS[language][month.month - 1], year=month.year
    )
    return sheet.composed(title, sheet.listed(met, by_month=False), today)


def days_sheet(
    session: Session,
    body: Body,
    days: tuple[date, date],
    language: str,
    today: date,
    zone: str | None = None,
    shown: Shown = EVERYTHING,
) -> ComposedReport:
    """Compose the sheet of a body's meetings from a first to a last day, month by month."""
    first, last = days
    if first.day == 1 and last == _end_of(first):
        return month_sheet(session, body, first, language, today, zone, shown)
    sheet = _Sheet(language, zone)
    met = meetings_of_days(session, body.id, first, last, language, zone, shown)
    by_month = (first.year, first.month) != (last.year, last.month)
    title = sheet.say.of_days.format(
        of_body=_of_body(body, language), days=sheet.words.day_range(first, last, True)
    )
    return sheet.composed(title, sheet.listed(met, by_month=by_month), today)


def period_sheet(
    session: Session,
    period: ReportingPeriod,
    language: str,
    today: date,
    zone: str | None = None,
    shown: Shown = EVERYTHING,
) -> ComposedReport:
    """Compose the sheet of the meetings of a period, month by month, those without a day last."""
    sheet = _Sheet(language, zone)
    met = meetings_of_period(session, period, language, zone, shown)
    title = sheet.say.of_days.format(of_body=_of_body(period.body, language), days=period.label)
    return sheet.composed(title, sheet.listed(met, by_month=True), today)


def meeting_sheet(
    session: Session, uuid: str, language: str, today: date, zone: str | None = None
) -> ComposedReport | None:
    """Compose the sheet of one meeting: when and where, its concept note, who briefs.

    None where the meeting is gone.
    """
    sheet = _Sheet(language, zone, years=True)
    met = sheet_meeting(session, uuid, language, zone)
    if met is None:
        return None
    blocks: list[BodyBlock] = [Plain(sheet.clocks), sheet.meetings([replace(met, briefers=())], "")]
    if met.concept_note:
        said = EVENT_WORDS[language].concept_note.format(symbol=met.concept_note)
        blocks.append(Plain(said))
    if met.briefers:
        blocks.append(Table((sheet.say.briefers,), tuple(((who,),) for who in met.briefers)))
    title = met.theme or sheet.words.meeting_kind(met.kind.value)
    return sheet.composed(title, blocks, today)


def _end_of(month: date) -> date:
    return month.replace(day=monthrange(month.year, month.month)[1])


def _of_body(body: Body, language: str) -> str:
    return reported_speech(language).of_body(names.full_name(body, language))


def _agreed_on(session: Session, period: ReportingPeriod) -> date | None:
    key = session.scalar(newest_version(period.id))
    return session.scalar(select(ProgrammeVersion.agreed_on).where(ProgrammeVersion.id == key))


_Row = tuple[tuple[str, ...], ...]
_OFF = frozenset((MeetingStatus.POSTPONED, MeetingStatus.CANCELLED))


def _filled(columns: Sequence[str], rows: Sequence[_Row], title: str = "") -> Table:
    """Make a table without the columns in which nothing stands."""
    kept = [place for place in range(len(columns)) if any(row[place] for row in rows)]
    return Table(
        tuple(columns[place] for place in kept),
        tuple(tuple(row[place] for place in kept) for row in rows),
        title,
    )


def _month(row: SheetMeeting) -> tuple[int, int] | None:
    return (row.day.year, row.day.month) if row.day is not None else None


class _Sheet:
    """Words and clocks of one sheet."""

    def __init__(self, language: str, zone: str | None, *, years: bool = False) -> None:
        self.words: Wording = wording(language)
        self.say: SheetWords = SHEET_WORDS[language]
        self._zone = zone
        self._years = years  # whether days are told with their year

    @property
    def clocks(self) -> str:
        """Whose hours these are."""
        if self._zone is None:
            return self.say.one_clock.format(city=zone_city(CLOCK, self.words.language))
        return self.say.two_clocks.format(
            city=zone_city(CLOCK, self.words.language),
            other=zone_city(self._zone, self.words.language),
        )

    def composed(self, title: str, body: Sequence[BodyBlock], today: date) -> ComposedReport:
        """Give the sheet under the head of a document, dated the day it was made."""
        words = self.words
        head = Masthead(words.united_nations, words.security_council, "", "", words.day(today), "")
        return ComposedReport(words.language, head, None, title, tuple(body))

    def themes(self, rows: Sequence[ProgrammeRow], met: Mapping[str, SheetMeeting]) -> Table:
        """List themes with the days of their meetings."""
        theme, when, place, state = self.say.columns
        return _filled((theme, when, place, state), [self._theme(row, met) for row in rows])

    def listed(self, rows: Sequence[SheetMeeting], *, by_month: bool) -> list[BodyBlock]:
        """Give whose hours these are, then the meetings, in one table or in one a month."""
        if not rows:
            return [Plain(self.clocks), Plain(self.say.no_meetings)]
        parts = self._by_month(rows) if by_month else [("", rows)]
        return [Plain(self.clocks), *(self.meetings(part, title) for title, part in parts)]

    def _by_month(self, rows: Sequence[SheetMeeting]) -> Iterator[tuple[str, list[SheetMeeting]]]:
        months = MONTHS[self.words.language]
        for month, found in groupby(rows, key=_month):
            name = f"{months[month[1] - 1]} {month[0]}" if month is not None else self.say.no_date
            yield name[:1].upper() + name[1:], list(found)

    def meetings(self, rows: Sequence[SheetMeeting], title: str) -> Table:
        """List meetings in order."""
        _, when, place, state = self.say.columns
        columns = (when, self.say.meeting_column, place, state)
        return _filled(columns, [self._meeting(row) for row in rows], title)

    def _theme(self, row: ProgrammeRow, met: Mapping[str, SheetMeeting]) -> _Row:
        found = [met[each.uuid] for each in row.meetings if each.uuid in met]
        carried = [self.say.carried.format(period=row.carried_to)] if row.carried_to else []
        return (
            (found[0].theme if found and found[0].theme else row.title,),
            tuple(line for each in found for line in self._of_theme(each, row))
            or (self.say.no_date,),
            tuple(dict.fromkeys(each.room for each in found if each.room)),
            (self.say.states[row.outcome.value], *carried),
        )

    def _of_theme(self, met: SheetMeeting, row: ProgrammeRow) -> Iterator[str]:
        """When a meeting on a theme is; that it is off, where the theme is not."""
        yield from self._when(met)
        if met.status in _OFF and met.status.value != row.outcome.value:
            yield self.say.states[met.status.value]

    def _meeting(self, row: SheetMeeting) -> _Row:
        kind = self.words.meeting_kind(row.kind.value)
        moved = row.moved_to
        to = [self.say.moved.format(day=self.words.day(moved))] if moved is not None else []
        return (
            tuple(self._when(row)),
            (*((kind, row.theme) if row.theme else (kind,)), *row.briefers),
            (row.room,) if row.room else (),
            (self.say.states[row.status.value], *to),
        )

    def _when(self, row: SheetMeeting) -> Iterator[str]:
        """Day and hours; those of the capital with their day where it is another."""
        if row.day is None:
            yield self.say.no_date
            return
        day = row.here.day if row.here is not None and row.end_day is None else row.day
        yield self._day(day, row.end_day)
        if row.here is not None:
            yield self._clock(row.here, CLOCK)
        if row.there is not None and self._zone is not None:
            there = self._clock(row.there, self._zone)
            yield there if row.there.day == day else f"{self._day(row.there.day)}, {there}"

    def _day(self, day: date, end_day: date | None = None) -> str:
        if end_day is not None and end_day > day:
            return self.words.day_range(day, end_day, self._years)
        language = self.words.language
        weekday = WEEKDAYS[language][day.weekday()]
        written = self.words.day(day, self._years)
        said = f"{weekday} {written}" if language == "fr" else f"{weekday}, {written}"
        return said[:1].upper() + said[1:]

    def _clock(self, when: Hours, zone: str) -> str:
        said = hours(when.starts, when.ends, self.words.language)
        return self.say.clock.format(hours=said, city=zone_city(zone, self.words.language))
