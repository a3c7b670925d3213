"""ReportPage: the annual report, written in place, with its pages as they will print."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QCursor, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from db.errors import UserError
from db.findings import Finding
from db.language import tr, trn
from db.queries.report_page import (
    BrieferChoice,
    ReportRows,
    SectionRow,
    as_the_record_has_it,
    briefers_of,
    findings_of,
    report_on_page,
)
from db.reading.blocks import MarkKind
from desktop.printing.addresses import report_pages
from desktop.report import report_accessible
from desktop.report.lines import Line, lines_of
from desktop.report.outline_pane import OutlinePane
from desktop.report.paragraph_changes import ParagraphChanges
from desktop.report.paragraph_drag import ParagraphDrag
from desktop.report.preview_pane import PreviewPane
from desktop.report.proofs import Typed
from desktop.report.report_actions import OF_A_PARAGRAPH, OF_THE_REPORT, REPORT_ACTIONS
from desktop.report.report_places import ReportPlaces
from desktop.report.speaking import Speaking
from desktop.report.writing_pane import WritingPane
from desktop.shell.address import Address
from desktop.shell.page import Page
from desktop.shell.theme import theme
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.page_header import PageHeader
from desktop.widgets.splitter import Splitter
from desktop.wording.numbers import number

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from db.store import Notice
    from desktop.shell.desk import Desk

_CHECK_PAUSE = 600
_NARROW = 880
"""Below this width of the page the printed page is left out."""
_WIDE = 1500
"""From this width on outline and printed page take more."""


class ReportPage(ReportPlaces, ParagraphChanges, Page):
    """Outline over checks, the paragraphs, and the printed page of the one in focus."""

    ACTIONS: ClassVar = REPORT_ACTIONS
    FOLDS_NAVIGATION: ClassVar = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.rows: ReportRows | None = None
        self._findings: list[Finding] = []
        self._briefers: dict[str, list[BrieferChoice]] = {}
        self._after_step = False
        """What is read next is what undo or redo has left."""
        self._asked_for: int | None = None
        self._marked: list[MarkKind] = []
        report_accessible.install()
        self.outline = OutlinePane(desk)
        self.writing = WritingPane()
        self.speaking = Speaking(self)
        self.preview = PreviewPane(desk)
        self.drag = ParagraphDrag(self.writing.view, self.outline.list)
        self._columns = Splitter(self.outline.orientation_across)
        for part in (self.outline, self.writing, self.preview):
            self._columns.addWidget(part)
        self._columns.setStretchFactor(1, 1)
        self._stack = QStackedWidget()
        self._loading = EmptyState.loading(tr("The report is being read"))
        self._none = EmptyState(
            "report",
            tr("No report yet"),
            tr(
                "It is laid out from the meetings, briefers and recommendations of this period: "
                "letter, sections, conclusions and annex."
            ),
            tr("Begin the report"),
            tr("Import a report instead"),
        )
        self._blank = QWidget()
        column = QVBoxLayout(self._blank)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PageHeader(tr("Report")))
        column.addWidget(self._none, 1)
        for layer in (self._loading, self._blank, self._columns):
            self._stack.addWidget(layer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._pause = QTimer(self, singleShot=True, interval=_CHECK_PAUSE)
        self._pause.timeout.connect(self._check)
        self._connect()

    def _connect(self) -> None:
        view, live = self.writing.view, self.writing.view.live
        self._none.acted.connect(self.begin)
        self._none.linked.connect(lambda: self.desk.go(Address("import")))
        self.outline.list.chosen.connect(self.go_to_section)
        self.outline.checks.jumped.connect(self.jump)
        self.outline.menu_wanted.connect(self.show_menu)
        view.focused.connect(self._focused)
        self.drag.dropped.connect(self.move_to)
        live.typed.connect(self._show_typed)
        live.settled.connect(self.write_line)
        live.wanted.connect(self.do)
        live.emphasis_changed.connect(self._tell_emphasis)
        self.writing.particulars.edited.connect(self.set_particular)
        self.preview.counted.connect(self.status_changed)
        self._columns.splitterMoved.connect(self._keep_columns)

    # -- what a page does -----------------------------------------------------------------------

    def refresh(self, notice: Notice | None) -> None:
        period = self.desk.period
        if period is None:
            self.rows = None
            self._stack.setCurrentWidget(self._blank)
            self._asked_for = None
            return
        if period.id != self._asked_for:
            self.writing.view.live.settle()
            self._asked_for = period.id
            self._stack.setCurrentWidget(self._loading)
            self._findings = []
        number_ = period.id

        def question(session: Session) -> ReportRows | None:
            return report_on_page(session, number_)

        self._briefers.clear()
        self.reading = True
        self._after_step = notice is not None and notice.kind != "write"
        self.desk.ask(question, self._show, owner=self, key="rows")

    def status(self) -> str:
        rows = self.rows
        if rows is None:
            return ""
        paragraphs = sum(
            row.number is not None for section in rows.sections for row in section.paragraphs
        )
        parts = [
            tr("Draft {number}").format(number=rows.draft),
            trn("{count} paragraph", "{count} paragraphs", paragraphs).format(
                count=number(paragraphs)
            ),
        ]
        if pages := self.preview.pages:
            parts.append(trn("{count} page", "{count} pages", pages).format(count=number(pages)))
        return " · ".join(parts)

    def main_widget(self) -> QWidget | None:
        if self._stack.currentWidget() is self._loading:
            return None
        return self.writing.view if self.rows is not None else self._none.action

    def is_at_rest(self) -> bool:
        return self.preview.proofs.is_idle

    def settle(self) -> None:
        self.writing.view.live.settle()
        self.writing.particulars.settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.preview.setVisible(self.width() >= theme().px(_NARROW))
        before = event.oldSize().width()
        if before <= 0 or (before >= _WIDE) != (self.width() >= _WIDE):
            self._put_columns()

    def next_page(self) -> None:
        """Turn the printed page."""
        self.preview.view.turn_to(self.preview.view.page + 1)

    def previous_page(self) -> None:
        """Turn the printed page back."""
        self.preview.view.turn_to(self.preview.view.page - 1)

    # -- what is shown --------------------------------------------------------------------------

    def _show(self, rows: ReportRows | None) -> None:
        first = self.rows is None or rows is None or self.rows.uuid != rows.uuid
        self.rows, self.reading = rows, False
        self._stack.setCurrentWidget(self._columns if rows is not None else self._blank)
        self.actions_changed.emit()
        self.status_changed.emit()
        if rows is None:
            return
        self._show_outline()
        self.writing.show_rows(rows, lines_of(rows))
        self.preview.show_rows(rows)
        self._show_typed()
        self._show_place()
        if self._after_step:
            self.preview.show_mark(when_printed=True)
        self.go_after_reading()
        if first:
            self._put_columns()
            kept = self.desk.settings.value("report/section", "")
            if self.wanted is None and kept and rows.section_of(str(kept)) is not None:
                self.wanted = Address("report", "sections", str(kept))
            self._check()
        else:
            self._pause.start()
        self.go_where_wanted()
        if self.begun:
            self.begun = False
            self.begin_writing()
        elif self.writing.view.current is None and self.writing.view.first is not None:
            self.writing.view.go_to(self.writing.view.first)

    def _show_outline(self) -> None:
        rows = self.rows
        if rows is None:
            return
        warned = set()
        for finding in self._findings:
            if (section := self.section_of_finding(finding)) is not None:
                warned.add(section.uuid)
        self.outline.list.show_rows(rows, warned)
        self.outline.show_findings(self._findings)

    def _check(self) -> None:
        period = self.desk.period
        if period is None or self.desk.store is None:
            return
        number_ = period.id

        def question(session: Session) -> list[Finding]:
            return findings_of(session, number_)

        def show(findings: list[Finding]) -> None:
            if findings != self._findings:
                self._findings = findings
                self._show_outline()

        self.desk.ask(question, show, owner=self, key="checks")

    def _focused(self, line: Line) -> None:
        self._show_place()
        self._show_typed()
        self.actions_changed.emit()
        self.desk.settings.keep("report/section", line.section.uuid)
        family = "sections" if line.row is None or not line.row.editable else "paragraphs"
        uuid = line.section.uuid if family == "sections" else line.uuid
        self.selected.emit(Address("report", family, uuid))

    def _show_place(self) -> None:
        line, rows = self.writing.view.current, self.rows
        if rows is None:
            return
        section = None
        if line is not None:
            section = next((s for s in rows.sections if s.uuid == line.section.uuid), None)
            self.outline.list.stand_at(line.section.uuid)
            beside = section.paragraphs if section is not None else ()
            self.preview.focus(line.uuid, [row.uuid for row in beside])
            self._offer(line.section)
        self.writing.length.show_length(rows, section)

    def _offer(self, section: SectionRow) -> None:
        uuid = section.uuid
        known = self._briefers.get(uuid)
        if known is not None or section.meeting is None:
            self.speaking.offer(known or [])
            return

        def question(session: Session) -> list[BrieferChoice]:
            return briefers_of(session, uuid)

        def show(found: list[BrieferChoice]) -> None:
            self._briefers[uuid] = found
            current = self.writing.view.current
            if current is not None and current.section.uuid == uuid:
                self.speaking.offer(found)

        self.desk.ask(question, show, owner=self, key="briefers")

    def _show_typed(self) -> None:
        live = self.writing.view.live
        line = live.line
        typed = None
        if live.is_typing and line is not None and line.row is not None:
            words = live.words.marked()
            typed = Typed(line.uuid, words.text, tuple(live.items.printed()), words.marks)
        self.preview.show_typed(typed)

    def _tell_emphasis(self) -> None:
        marked = self.writing.view.live.marked()
        if marked != self._marked:
            self._marked = marked
            self.actions_changed.emit()

    def show_difference(self) -> None:
        """Show what the paragraph in focus would say if it followed its record."""
        line = self.writing.view.current
        if line is None or line.row is None:
            return
        uuid = line.uuid

        def question(session: Session) -> str | None:
            return as_the_record_has_it(session, uuid)

        self.desk.ask(
            question, self.writing.view.live.stale.show_difference, owner=self, key="differs"
        )

    def show_menu(self, place: QPoint | None) -> None:
        """Open the menu of the paragraph in focus, or of the report at a place of the screen."""
        live = self.writing.view.live
        beside = live.more.mapToGlobal(live.more.rect().bottomLeft())
        shown = place or (beside if live.isVisible() else QCursor.pos())
        self.menu(OF_A_PARAGRAPH if place is None else OF_THE_REPORT).popup(shown)

    def refused(self, error: UserError) -> None:
        """Say above the paragraphs why something could not be done."""
        self.writing.say(str(error))

    def print_shown(self) -> None:
        """Show the whole report as it prints."""
        if self.desk.period is not None:
            self.desk.go(report_pages(self.desk.period.uuid))

    def _put_columns(self) -> None:
        kept = self.desk.settings.value("report/columns", "")
        sizes = [int(part) for part in str(kept).split() if part.isdigit()]
        if len(sizes) != 3:
            now = theme()
            more = 1.25 if self.width() >= _WIDE else 1
            sizes = [round(now.measure(each) * more) for each in ("outline", "page-preview")]
            sizes.insert(1, 0)
        sizes[1] = max(self.width() - sizes[0] - sizes[2] - 2, 240)
        self._columns.setSizes(sizes)

    def _keep_columns(self) -> None:
        sizes = " ".join(str(size) for size in self._columns.sizes())
        self.desk.settings.keep("report/columns", sizes)
