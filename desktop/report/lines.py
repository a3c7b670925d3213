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


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paragraph may stand: in a section, before another one or as the last."""

    section: SectionRow
    before: str | None = None
    """UUID of the paragraph that comes next."""


def place_beside(rows: ReportRows, line: Line, by: int) -> Place | None:
    """Give the place one step above (``by`` -1) or below (1) that of a paragraph.

    At the edge of its section it is in the next one, in the same part of the report.
    """
    part = [section for section in rows.sections if section.part == line.section.part]
    at = next((n for n, each in enumerate(part) if each.uuid == line.section.uuid), -1)
    own = _paragraphs(part[at])
    if at < 0 or line.uuid not in own:
        return None
    place = own.index(line.uuid) + by
    if 0 <= place < len(own):
        others = [uuid for uuid in own if uuid != line.uuid]
        return Place(part[at], others[place] if place < len(others) else None)
    if not 0 <= at + by < len(part):
        return None
    section = part[at + by]
    first = next(iter(_paragraphs(section)), None)
    return Place(section, first if by > 0 else None)


def _paragraphs(section: SectionRow) -> list[str]:
    return [row.uuid for row in section.paragraphs if row.is_paragraph]
