"""Annexes: the table of meetings made from their records, or what stands in the draft."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from db.models import Meeting, MeetingKind, Section, SectionRole
from db.report.blocks import Annex, BodyBlock, Table
from db.report.composing import names
from db.report.composing.outline import Outline, PlacedSection
from db.report.composing.records import PeriodRecords, briefers
from db.report.wording import Wording

_USUAL = ("date", "briefers", "theme")


def annexes(records: PeriodRecords, outline: Outline, words: Wording) -> Iterator[Annex]:
    """Make each annex with the sections that stand in it."""
    for annex in outline.sections:
        if annex.annex is not annex:
            continue
        blocks: list[BodyBlock] = []
        for inside in outline.sections:
            if inside.annex is annex:
                blocks += _blocks(records, inside, words)
        yield Annex(annex.label, annex.title, tuple(blocks), annex.section.uuid)


def columns_of(section: Section, words: Wording) -> list[tuple[str, str]]:
    """Give (what, printed heading) of each column, as the section has them or as is usual."""
    if section.columns:
        return [(what, printed) for what, printed in section.columns]
    return list(zip(_USUAL, words.annex_columns, strict=True))


def listed(meetings: Sequence[Meeting], section: Section) -> list[Meeting]:
    """Give the held meetings that a table of meetings lists, in order of day.

    An organizational meeting stands there where the table has something to say of it beside its
    day: a theme, briefers, or its kind in a column for that.
    """
    all_kinds = any(what == "kind" for what, _ in section.columns)
    return [
        meeting
        for meeting in meetings
        if all_kinds
        or meeting.kind is not MeetingKind.ORGANIZATIONAL
        or names.theme_of(meeting) is not None
        or briefers(meeting)
    ]


def _blocks(records: PeriodRecords, placed: PlacedSection, words: Wording) -> Iterator[BodyBlock]:
    section = placed.section
    if placed.annex is not placed:
        yield placed.heading
    yield from (each.block for each in placed.paragraphs)
    if section.role is SectionRole.MEETINGS_TABLE:
        columns = columns_of(section, words)
        yield Table(
            tuple(printed for _, printed in columns),
            tuple(
                tuple(_cell(what, meeting, count, section, words) for what, _ in columns)
                for count, meeting in enumerate(listed(records.held, section), 1)
            ),
            key=section.uuid,
            roles=tuple(what for what, _ in columns),
        )


def _cell(
    what: str, meeting: Meeting, count: int, section: Section, words: Wording
) -> tuple[str, ...]:
    match what:
        case "date":
            if meeting.day is None:
                return ()
            return (words.day_range(meeting.day, meeting.end_day, section.dates_with_year),)
        case "briefers":
            return tuple(
                ", ".join(filter(None, (each.name_in_print, each.title_in_print)))
                for each in briefers(meeting)
            )
        case "theme":
            return (names.theme_title(meeting, words.language, short=True),)
        case "number":
            return (str(meeting.number),) if meeting.number is not None else ()
        case "ordinal":
            number = meeting.number
            return (words.ordinal(number, feminine=True),) if number is not None else ()
        case "count":
            return (str(count),)
        case "note":
            return (meeting.note,) if meeting.note else ()
        case "kind":
            return (words.meeting_kind(meeting.kind.value),)
        case _:
            return ()
