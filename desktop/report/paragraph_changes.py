"""How a person moves paragraphs about, and marks words in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from db.editing import paragraph_order
from db.language import tr
from db.queries.report_page import SectionRow
from db.reading.blocks import MarkKind
from desktop.report.lines import Place, place_beside
from desktop.report.report_changes import ReportChanges, named

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class ParagraphChanges(ReportChanges):
    """The part of the report page that moves paragraphs and marks their words."""

    # -- moving ---------------------------------------------------------------------------------

    def can_move_up(self) -> bool:
        """Whether there is a place above for the paragraph in focus."""
        return self._place_beside(-1) is not None

    def can_move_down(self) -> bool:
        """Whether there is a place below for the paragraph in focus."""
        return self._place_beside(1) is not None

    def move_up(self) -> None:
        """Move the paragraph in focus above the one before it, or into the section above."""
        self._move(-1)

    def move_down(self) -> None:
        """Move the paragraph in focus below the one after it, or into the section below."""
        self._move(1)

    def move_to(self, uuid: str, section: SectionRow, before: str | None = None) -> None:
        """Move a paragraph into a section, before another one or as the last."""
        live = self.writing.view.live
        line = self.writing.view.line_of(uuid, heading=False)
        if line is None:
            return
        live.settle()

        def change(session: Session) -> str:
            paragraph_order.move_paragraph(session, uuid, section.uuid, before)
            return uuid

        label = named(line, tr("Move paragraph {number}"), tr("Move a paragraph"))
        self.change(label, change, write=live.has_focus)

    def _place_beside(self, by: int) -> Place | None:
        line = self.writing.view.current if self.rows is not None else None
        if line is None or self.rows is None or line.row is None:
            return None
        return place_beside(self.rows, line, by)

    def _move(self, by: int) -> None:
        line, place = self.writing.view.current, self._place_beside(by)
        if line is not None and place is not None:
            self.move_to(line.uuid, place.section, place.before)

    # -- marking words --------------------------------------------------------------------------

    def is_marked(self, kind: str) -> bool:
        """Whether the words at the cursor are marked as ``kind``, a value of ``MarkKind``."""
        return self.has_paragraph() and MarkKind(kind) in self.writing.view.live.marked()

    def can_mark(self) -> bool:
        """Whether there are words to be marked: those of a paragraph, not of a field above."""
        focus = QApplication.focusWidget()
        above = focus is not None and self.writing.particulars.isAncestorOf(focus)
        return self.has_paragraph() and not above

    def mark(self, kind: str) -> None:
        """Mark the selected words, or take that mark back; of a paragraph in focus all words."""
        if self.can_mark():
            view = self.writing.view
            view.live.mark(MarkKind(kind), whole=view.hasFocus())

    def insert_note(self) -> None:
        """Put a footnote at the cursor and write it; where nobody writes, behind the last word."""
        if self.can_mark():
            view = self.writing.view
            view.live.insert_note(last=view.hasFocus())

    def do(self, word: str) -> None:
        """Do what was asked for in the paragraph in focus."""
        if word == "footnote":
            self.insert_note()
        elif word in ("bold", "italic"):
            self.mark(word)
        else:
            super().do(word)
