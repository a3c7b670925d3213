"""The lines of the report's column: headings, paragraphs and tables, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from db.models import SectionKind
from db.queries.report_page import ParagraphRow, ReportRows, SectionRow


@dataclass(frozen=True, slots=True)
class Line:
    """A heading (``row`` None) or what stands under one."""

    section: SectionRow
    row: ParagraphRow | None = None

    @property
    def uuid(self) -> str:
        """UUID of the paragraph, else of the section."""
        return self.row.uuid if self.row is not None else self.section.uuid

    @property
    def key(self) -> tuple[bool, str]:
        """What tells the line from all others."""
        return self.row is None, self.uuid

    @property
    def is_heading(self) -> bool:
        """Whether it is the heading of its section."""
        return self.row is None

    @property
    def is_editable(self) -> bool:
        """Whether a person may write in it."""
        return self.row is None or self.row.editable


def lines_of(rows: ReportRows) -> list[Line]:
    """Give the lines of a report; a section that prints no heading has none."""
    return list(_lines(rows))


def _lines(rows: ReportRows) -> Iterator[Line]:
    for section in rows.sections:
        if section.title or section.label or section.kind is not SectionKind.FRONT:
            yield Line(section)
        for row in section.paragraphs:
            yield Line(section, row)


def numbers_within(rows: ReportRows, place: int) -> tuple[int, int] | None:
    """Give the first and the last number in a section and those below it."""
    section = rows.sections[place]
    first = section.numbers[0] if section.numbers else None
    last = section.numbers[1] if section.numbers else None
    for below in rows.sections[place + 1 :]:
        if below.level <= section.level or not section.level:
            break
        if below.numbers is not None:
            first = below.numbers[0] if first is None else first
            last = below.numbers[1]
    return (first, last) if first is not None and last is not None else None


def section_beside(rows: ReportRows, section: SectionRow, by: int) -> SectionRow | None:
    """Give the section above (``by`` -1) or below (1) in the same part of the report."""
    part = [each for each in rows.sections if each.part == section.part]
    place = next((n for n, each in enumerate(part) if each.uuid == section.uuid), -1) + by
    return part[place] if 0 <= place < len(part) else None
