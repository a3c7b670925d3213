"""A report under examination: its records, its outline and what it prints."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy.orm import Session

from db.language import tr
from db.models import Meeting, Paragraph, Record, SectionKind, SectionRole
from db.report.blocks import ComposedReport, Table
from db.report.composing.outline import Outline, PlacedParagraph, PlacedSection
from db.report.composing.records import PeriodRecords
from db.report.wording import Wording


@dataclass(frozen=True, slots=True)
class Found:
    """What a check found: a whole sentence, the place, and the records to jump to."""

    message: str
    place: str
    records: tuple[Record, ...] = ()


@dataclass(frozen=True, slots=True)
class Examined:
    """All that a check may look at."""

    session: Session
    records: PeriodRecords
    outline: Outline
    printed: ComposedReport
    words: Wording

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
        """Where a paragraph stands in print."""
        for section in self.outline.sections:
            for placed in section.paragraphs:
                if placed.paragraph is paragraph:
                    return place_of(section, placed)
        return tr("a paragraph that does not print")

    def date(self, meeting: Meeting) -> str:
        """The day or days of a meeting as the report would print them with their year."""
        if meeting.day is None:
            return tr("a day not known")
        return self.words.day_range(meeting.day, meeting.end_day)


def texts_of(placed: PlacedParagraph) -> list[str]:
    """The text of a paragraph and those of its items; of a table its cells."""
    block = placed.block
    if isinstance(block, Table):
        return [
            block.title,
            *block.columns,
            *(" ".join(cell) for row in block.rows for cell in row),
        ]
    return [block.text, *(item.text for item in block.items)]


def text_of(section: PlacedSection) -> str:
    """All that prints under a heading, one text a line."""
    return "\n".join(text for placed in section.paragraphs for text in texts_of(placed))


def place_of(section: PlacedSection, placed: PlacedParagraph | None = None) -> str:
    """Say where a section, or a paragraph in it, stands in print."""
    number = getattr(placed.block, "number", None) if placed else None
    kind = section.section.kind
    if number is not None and section.annex is None:
        return tr("paragraph {number}").format(number=number)
    if section.annex is not None:
        return section.annex.label
    if kind is SectionKind.LETTER:
        return tr("the letter")
    if kind in (SectionKind.FRONT, SectionKind.SUMMARY):
        return tr("the front matter")
    return tr("section {label}").format(label=section.label or section.title)


def same_words(text: str) -> str:
    """Reduce a title or item to its words: without case, spaces or the marks at its end."""
    stripped = text.casefold().replace("\u00a0", " ").strip()
    for ending in ("; and", "; et", ", and", ", et"):
        stripped = stripped.removesuffix(ending)
    return " ".join(stripped.rstrip(" .;,:").split())
