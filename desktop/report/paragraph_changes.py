"""How a person moves paragraphs about, and marks words in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.editing import paragraph_order
from db.language import tr
from db.queries.report_page import SectionRow
from db.reading.blocks import MarkKind
from desktop.report.lines import Line, section_beside
from desktop.report.report_changes import ReportChanges, named

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class ParagraphChanges(ReportChanges):
    """The part of the report page that moves paragraphs and marks their words."""

    # -- moving ---------------------------------------------------------------------------------

    def can_move_up(self) -> bool:
        """Whether there is a place above for the paragraph in focus."""
        return self._can_move(-1)

    def can_move_down(self) -> bool:
        """Whether there is a place below for the paragraph in focus."""
        return self._can_move(1)

    def move_up(self) -> None:
        """Move the paragraph in focus above the one before it, or into the section above."""
        self._move(-1)

    def move_down(self) -> None:
        """Move the paragraph in focus below the one after it, or into the section below."""
        self._move(1)

    def move_to(self, uuid: str, section: SectionRow, *, last: bool = True) -> None:
        """Move a paragraph into another section."""
        line = self.writing.view.line_of(uuid, heading=False)
        if line is None:
            return
        self.writing.view.live.settle()

        def change(session: Session) -> str:
            paragraph_order.move_to_section(session, uuid, section.uuid, last=last)
            return uuid

        self.change(_moving(line), change, write=self.writing.view.live.has_focus)

    def _can_move(self, by: int) -> bool:
        line = self._movable()
        if line is None or self.rows is None:
            return False
        beside = self.writing.view.neighbour(by) is not None
        return beside or section_beside(self.rows, line.section, by) is not None

    def _movable(self) -> Line | None:
        line = self.writing.view.current if self.rows is not None else None
        return line if line is not None and line.row is not None and line.row.is_paragraph else None

    def _move(self, by: int) -> None:
        line, other = self._movable(), self.writing.view.neighbour(by)
        if line is None or self.rows is None:
            return
        section = section_beside(self.rows, line.section, by)
        if other is None and section is not None:
            self.move_to(line.uuid, section, last=by < 0)
        elif other is not None:
            self.writing.view.live.settle()
            uuid, past = line.uuid, other.uuid

            def change(session: Session) -> str:
                paragraph_order.move_paragraph(session, uuid, past)
                return uuid

            self.change(_moving(line), change, write=self.writing.view.live.has_focus)

    # -- marking words --------------------------------------------------------------------------

    def is_marked(self, kind: str) -> bool:
        """Whether the words at the cursor are marked as ``kind``, a value of ``MarkKind``."""
        return self.has_paragraph() and MarkKind(kind) in self.writing.view.live.marked()

    def mark(self, kind: str) -> None:
        """Mark the selected words, or take that mark back."""
        if self.has_paragraph():
            self.writing.view.live.mark(MarkKind(kind))

    def insert_note(self) -> None:
        """Put a footnote at the cursor and write in it."""
        if self.has_paragraph():
            self.writing.view.live.insert_note()


def _moving(line: Line) -> str:
    return named(line, tr("Move paragraph {number}"), tr("Move a paragraph"))
