"""What a person changes on the report page, each as one operation."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint

from db.editing import paragraph_order, paragraphs, report
from db.errors import UserError
from db.language import tr
from db.models import SectionKind
from db.queries.report_page import ReportRows, Speaker
from desktop.report.lines import Line
from desktop.report.marked_text import MarkedText
from desktop.report.report_words import follows

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop.report.speaking import Speaking
    from desktop.report.writing_pane import WritingPane
    from desktop.shell.desk import Desk


class ReportChanges:
    """The half of the report page that writes; what it shows is the page's own affair."""

    desk: Desk
    rows: ReportRows | None
    writing: WritingPane
    speaking: Speaking
    after_reading: tuple[str, bool] | None
    begun = False
    """Whether the report was begun just now, so that its first words come next."""

    # -- what can be done -----------------------------------------------------------------------

    def has_report(self) -> bool:
        """Whether the report is begun."""
        return self.rows is not None

    def has_place(self) -> bool:
        """Whether there is a line in focus."""
        return self.rows is not None and self.writing.view.current is not None

    def has_paragraph(self) -> bool:
        """Whether a paragraph is in focus that can be written in."""
        line = self.writing.view.current if self.rows is not None else None
        return line is not None and line.row is not None and line.is_editable

    def has_chapter(self) -> bool:
        """Whether the place is in a chapter or a section of one."""
        line = self.writing.view.current if self.rows is not None else None
        kinds = (SectionKind.CHAPTER, SectionKind.SECTION)
        return line is not None and line.section.kind in kinds

    def has_neighbour_above(self) -> bool:
        """Whether the paragraph in focus can be joined with another of its section."""
        return self.has_paragraph() and self.writing.view.neighbour(-1) is not None

    def has_records_behind(self) -> bool:
        """Whether there are records that the paragraph in focus is made from, or could be."""
        row = self.speaking.row if self.rows is not None else None
        return row is not None and row.topic is not None

    def follows_records(self) -> bool:
        """Whether the paragraph in focus is made from the records."""
        row = self.speaking.row
        return row is not None and follows(row)

    def has_speaker(self) -> bool:
        """Whether somebody is said to speak in the paragraph in focus."""
        row = self.speaking.row if self.has_paragraph() else None
        return row is not None and bool(row.speakers)

    def shows_particulars(self) -> bool:
        """Whether symbol and dates are shown."""
        return self.writing.particulars.isVisibleTo(self.writing)

    # -- the report -----------------------------------------------------------------------------

    def begin(self) -> None:
        """Lay the report out from the records."""
        period = self.desk.period
        if period is not None:
            number = period.id
            label = tr("Begin the report for {period}").format(period=period.label)
            self.begun = True
            self.change(label, lambda session: report.begin_report(session, number))

    def update_from_records(self) -> None:
        """Add what the records have and the report lacks."""
        period, rows = self.desk.period, self.rows
        if period is not None and rows is not None:
            number, language = period.id, rows.language
            self.change(
                tr("Add to the report what the records have"),
                lambda session: report.begin_report(session, number, language),
            )

    def toggle_particulars(self) -> None:
        """Show or hide symbol and dates."""
        self.writing.particulars.setVisible(not self.writing.particulars.isVisible())

    def set_particular(self, name: str, value: Any) -> None:
        """Write a particular of the report."""
        if self.rows is None:
            return
        uuid = self.rows.uuid

        def change(session: Session) -> None:
            if name == "symbol":
                report.set_symbol(session, uuid, value)
            else:
                report.set_particular(session, uuid, name, value)

        def refused(error: UserError) -> None:
            self.writing.particulars.show_error(name, str(error))

        self.desk.write(tr("Change symbol or dates of the report"), change, failed=refused)

    def add_section(self) -> None:
        """Put a section below the one in focus."""
        line = self.writing.view.current
        if line is not None and self.has_chapter():
            uuid, title = line.section.uuid, tr("New section")
            self.change(
                tr("Add a section"), lambda session: report.add_section(session, uuid, title)
            )

    def delete_section(self) -> None:
        """Delete the section in focus."""
        line = self.writing.view.current
        if line is not None and self.has_chapter():
            uuid = line.section.uuid
            label = tr("Delete the section {title}").format(title=line.section.title)
            self.change(label, lambda session: report.delete_section(session, uuid))

    # -- its paragraphs -------------------------------------------------------------------------

    def write_line(
        self, line: Line, words: MarkedText, items: list[paragraphs.TypedItem] | None
    ) -> None:
        """Write what was typed."""
        if line.row is None:
            uuid, text = line.section.uuid, words.text
            if " ".join(text.split()) != line.section.title:
                self.change(
                    tr("Change the heading {title}").format(title=line.section.title),
                    lambda session: report.set_heading(session, uuid, text),
                )
            return
        uuid = line.uuid
        self.change(
            named(line, tr("Change paragraph {number}"), tr("Change a paragraph")),
            lambda session: paragraphs.change_text(session, uuid, words.text, items, words.marks),
        )

    def do(self, word: str) -> None:
        """Do what was asked for in the paragraph in focus."""
        asked: dict[str, Callable[[], None]] = {
            "split": self.split_paragraph,
            "follow": self.follow_record,
            "insert": self.insert_paragraph,
            "join": self.join_paragraph,
            "differs": self.show_difference,
            "more": lambda: self.show_menu(None),
        }
        if word in asked:
            asked[word]()

    @abstractmethod
    def show_difference(self) -> None:
        """Show what the paragraph in focus would say if it followed its record."""

    def insert_paragraph(self) -> None:
        """Put a paragraph below the one in focus, and write in it."""
        line = self.writing.view.current
        if line is None:
            return
        self.writing.view.live.settle()
        uuid, section = line.uuid, line.section.uuid
        above = line.row is not None and line.row.editable
        below = line.row is not None and line.row.table is not None and uuid != section

        def change(session: Session) -> str:
            if above or below:
                return paragraph_order.insert_below(session, uuid)
            return paragraph_order.insert_first(session, section)

        self.change(tr("Add a paragraph"), change, write=True)

    def split_paragraph(self) -> None:
        """Divide the paragraph where the cursor is."""
        line, live = self.writing.view.current, self.writing.view.live
        if line is None or line.row is None:
            return
        live.settle()
        uuid, place = line.uuid, live.words.place()
        self.change(
            named(line, tr("Split paragraph {number}"), tr("Split a paragraph")),
            lambda session: paragraph_order.split_paragraph(session, uuid, place),
            write=True,
        )

    def join_paragraph(self) -> None:
        """Append the paragraph in focus to the one above."""
        line, above = self.writing.view.current, self.writing.view.neighbour(-1)
        if line is None or above is None:
            return
        self.writing.view.live.settle()
        uuid, first = line.uuid, above.uuid

        def change(session: Session) -> str:
            paragraph_order.join_paragraphs(session, first, uuid)
            return first

        label = named(line, tr("Join paragraph {number} with the one above"), tr("Join two"))
        self.change(label, change, write=self.writing.view.live.has_focus)

    def add_item(self) -> None:
        """Begin an item below the paragraph in focus."""
        if self.has_paragraph():
            self.writing.view.live.items.add()

    def delete_paragraph(self) -> None:
        """Delete the paragraph in focus."""
        line = self.writing.view.current
        if line is None or line.row is None or not line.is_editable:
            return
        self.writing.view.live.restore()
        uuid = line.uuid
        self.change(
            named(line, tr("Delete paragraph {number}"), tr("Delete a paragraph")),
            lambda session: paragraph_order.delete_paragraph(session, uuid),
        )

    def follow_record(self) -> None:
        """Have the paragraph in focus made from the records again."""
        line = self.writing.view.current
        if line is None or line.row is None:
            return
        self.writing.view.live.restore()
        uuid = line.uuid
        self.change(
            named(
                line, tr("Let paragraph {number} follow its record"), tr("Follow the record again")
            ),
            lambda session: paragraphs.follow_record_again(session, uuid),
        )

    def set_speaker(self, speaker: Speaker | None) -> None:
        """Say who speaks in the paragraph in focus."""
        line = self.writing.view.current
        if line is None or line.row is None:
            return
        self.writing.view.live.settle()
        uuid = line.uuid

        def change(session: Session) -> None:
            paragraphs.set_speaker(
                session,
                uuid,
                speaker.kind if speaker is not None else None,
                quantifier=speaker.quantifier if speaker is not None else None,
                participation_uuid=speaker.participation if speaker is not None else None,
            )

        self.change(
            named(line, tr("Say who speaks in paragraph {number}"), tr("Say who speaks")), change
        )

    def change(
        self, label: str, change: Callable[[Session], str | None], *, write: bool = False
    ) -> None:
        """Write one operation, and go to the paragraph whose UUID it gives."""

        def done(uuid: str | None) -> None:
            if uuid is not None:
                self.after_reading = (uuid, write)
                self.go_after_reading()

        self.desk.write(label, change, done, self.refused)

    @abstractmethod
    def go_after_reading(self) -> None:
        """Go to what a change left in focus, once it is read."""

    @abstractmethod
    def show_menu(self, place: QPoint | None) -> None:
        """Open the menu of the paragraph in focus, or of the report at a place of the screen."""

    @abstractmethod
    def refused(self, error: UserError) -> None:
        """Say above the paragraphs why something could not be done."""


def named(line: Line, numbered: str, plain: str) -> str:
    """Name a change by the number of the paragraph, where it has one."""
    number = line.row.number if line.row is not None else None
    return numbered.format(number=number) if number is not None else plain
