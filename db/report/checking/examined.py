"""A report under examination: its records, its outline and what it prints."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from sqlalchemy.orm import Session

from db.language import tr
from db.models import Meeting, Paragraph, Record, SectionRole
from db.report.blocks import ComposedReport
from db.report.checking.acronym_uses import AcronymUse, acronyms_in
from db.report.checking.places import place_of, texts_of
from db.report.composing.outline import Outline, PlacedSection
from db.report.composing.records import PeriodRecords
from db.report.wording import Wording, wording_for_person


@dataclass(frozen=True, slots=True)
class Found:
    """What a check found: a whole sentence, the place, and the records to jump to."""

    message: str
    place: str
    records: tuple[Record, ...] = ()


@dataclass(frozen=True, eq=False)
class Examined:
    """All that a check may look at."""

    session: Session
    records: PeriodRecords
    outline: Outline
    printed: ComposedReport
    words: Wording

    @cached_property
    def acronyms(self) -> dict[str, AcronymUse]:
        """Every acronym of the body of the report, in reading order."""
        return acronyms_in(self.outline)

    def meeting_sections(self) -> list[PlacedSection]:
        """The sections that tell of a meeting, in the order of the report."""
        return [placed for placed in self.outline.sections if placed.section.meeting is not None]

    def within(self, role: SectionRole) -> list[PlacedSection]:
        """The chapters of a role themselves, without the sections in them."""
        return [placed for placed in self.outline.sections if placed.section.role is role]

    def texts(self) -> Iterator[tuple[str, str, Paragraph]]:
        """Each text that prints with its place: paragraphs and items, in reading order."""
        for section in self.outline.sections:
            for placed in section.paragraphs:
                place = place_of(section, placed)
                for text in texts_of(placed):
                    yield text, place, placed.paragraph

    def place(self, paragraph: Paragraph) -> str:
        """Where a paragraph that prints stands."""
        return next(
            place_of(section, placed)
            for section in self.outline.sections
            for placed in section.paragraphs
            if placed.paragraph is paragraph
        )

    @property
    def spoken(self) -> Wording:
        """The words of the person's language, which need not be that of the report."""
        return wording_for_person()

    def date(self, meeting: Meeting) -> str:
        """The day or days of a meeting with their year, for a person."""
        if meeting.day is None:
            return tr("a day not known")
        return self.spoken.day_range(meeting.day, meeting.end_day)
