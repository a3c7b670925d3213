"""How the report page goes to a section, a paragraph, or the place of a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.findings import Finding
from db.queries.report_page import ReportRows, SectionRow
from desktop.report.preview_pane import PreviewPane
from desktop.shell.address import Address

if TYPE_CHECKING:
    from desktop.report.writing_pane import WritingPane
    from desktop.shell.desk import Desk


class ReportPlaces:
    """The part of the report page that moves about in the report."""

    desk: Desk
    rows: ReportRows | None
    writing: WritingPane
    preview: PreviewPane
    reading = False
    """Whether the report is being read, so that what it lacks may be in it soon."""
    wanted: Address | None = None
    """Where to go as soon as it is there."""
    after_reading: tuple[str, bool] | None = None
    """A paragraph to go to once it is read, and whether to write in it."""

    def show_address(self, address: Address) -> None:
        """Go to a section, a paragraph or an item, and to its printed page."""
        self.wanted = address
        self.go_where_wanted()
        self.preview.show_mark()

    def go_where_wanted(self) -> None:
        """Go to where an address leads, now or once the report is read."""
        wanted, rows = self.wanted, self.rows
        if wanted is None or rows is None or wanted.uuid is None:
            return
        section = rows.section_of(wanted.uuid)
        if section is not None or not self.reading:
            self.wanted = None
        if section is None:
            return
        if wanted.family == "sections":
            self.go_to_section(section)
            return
        for row in section.paragraphs:
            if row.uuid == wanted.uuid or any(item.key == wanted.uuid for item in row.items):
                self.go_to(row.uuid)

    def go_after_reading(self) -> None:
        """Go to what a change left in focus, once it is read."""
        if self.after_reading is None or self.reading:
            return
        uuid, write = self.after_reading
        self.after_reading = None
        self.go_to(uuid, write=write)

    def go_to(self, uuid: str, *, write: bool = False) -> bool:
        """Go to a paragraph; False where there is none."""
        line = self.writing.view.line_of(uuid, heading=False)
        if line is None:
            return False
        self.writing.view.go_to(line, write=write)
        return True

    def go_to_section(self, section: SectionRow) -> None:
        """Go to the heading of a section, or else to what stands first in it."""
        view = self.writing.view
        line = view.line_of(section.uuid, heading=True)
        if line is None and section.paragraphs:
            line = view.line_of(section.paragraphs[0].uuid, heading=False)
        if line is not None:
            view.go_to(line, top=True)

    def begin_writing(self) -> None:
        """Write in the first paragraph of the report."""
        if self.rows is None:
            return
        paragraphs = (row for section in self.rows.sections for row in section.paragraphs)
        first = next((row for row in paragraphs if row.editable), None)
        if first is not None:
            self.go_to(first.uuid, write=True)

    def jump(self, finding: Finding) -> None:
        """Go to what a check found, on this page or on another."""
        for family, uuid in finding.records:
            if family == "paragraphs" and self.go_to(uuid):
                return
        if (section := self.section_of_finding(finding)) is not None:
            self.go_to_section(section)
            return
        for family, uuid in finding.records:
            address = Address.of_record(family, uuid)
            if address is not None and address.page != "report":
                self.desk.go(address)
                return

    def section_of_finding(self, finding: Finding) -> SectionRow | None:
        """Give the section in which a check found something."""
        if self.rows is None:
            return None
        for family, uuid in finding.records:
            if family in ("sections", "paragraphs"):
                if (section := self.rows.section_of(uuid)) is not None:
                    return section
            elif family == "meetings":
                for section in self.rows.sections:
                    if section.meeting == uuid:
                        return section
        return None
