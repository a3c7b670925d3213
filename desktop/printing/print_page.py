"""PrintPage: the pages of a view, a meeting or a report as they print, and the way to paper."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from db.language import spoken, tr, trn
from db.queries.calendar_year import EVERYTHING
from db.report.blocks import ComposedReport
from db.report.press import Proof
from db.report.text_writer import to_text
from db.report.writing import write_report
from db.sheets.rows import checked_zone
from desktop.calendar.calendar_filter import CalendarFilter
from desktop.calendar.scope import Scope
from desktop.meeting.meeting_hours import SECOND_ZONE
from desktop.printing import printers
from desktop.printing.print_actions import PRINT_ACTIONS
from desktop.printing.printed import Wanted, printed
from desktop.report import report_accessible
from desktop.report.pages_view import PagesView
from desktop.report.proofs import Proofs
from desktop.shell import dialogs
from desktop.shell.actions import hint
from desktop.shell.address import Address
from desktop.shell.bound_buttons import bind
from desktop.shell.page import Page
from desktop.shell.theme import appearance, icon, theme
from desktop.widgets.button import Button
from desktop.widgets.elided_label import ElidedLabel
from desktop.widgets.message_bar import MessageBar

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from db.store import Notice, Store
    from desktop.shell.desk import Desk
    from desktop.shell.job import Job

_Found = tuple[ComposedReport, str] | None


class PrintPage(Page):
    """Shows pages before they are printed; Escape leads back to what they tell of."""

    ACTIONS: ClassVar = PRINT_ACTIONS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._address: Address | None = None
        self._composed: ComposedReport | None = None
        self._pdf = b""
        self._text = ""
        self._has_printer = False
        report_accessible.install()
        self._proofs = Proofs(self)
        self.view = PagesView()
        self.view.text_of = lambda page: self._text if page == 0 else ""
        self._title = ElidedLabel("", "title")
        self._back = self._button(tr("Back"), "quiet", "print.leave")
        self.save_button = self._button(tr("Save as PDF"), "plain", "print.save")
        self.print_button = self._button(tr("Print"), "primary", "print.print")
        self._head = QFrame()
        self._head.setObjectName("pageHeader")
        line = QHBoxLayout(self._head)
        line.setContentsMargins(8, 0, 8, 0)
        line.setSpacing(8)
        line.addWidget(self._back)
        line.addWidget(self._title)
        line.addStretch(1)
        for part in (self.save_button, self.print_button):
            line.addWidget(part)
        line.addSpacing(8)
        self.no_printer = MessageBar(
            "info",
            tr(
                "No printer is installed on this computer. Save the pages as a PDF, and print "
                "them where there is one."
            ),
            closable=False,
        )
        self.no_printer.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._said = QVBoxLayout()
        self._said.setContentsMargins(0, 0, 0, 0)
        self._said.addWidget(self.no_printer)
        column.addWidget(self._head)
        column.addLayout(self._said)
        column.addWidget(self.view, 1)
        self._connect()
        self._dress()

    # -- what the shell asks -------------------------------------------------------------------

    def show_address(self, address: Address) -> None:
        if address.uuid is not None and address != self._address:
            self._address = address
            self._composed, self._pdf, self._text = None, b"", ""
            self._ask()

    def refresh(self, notice: Notice | None) -> None:
        self.desk.ask(
            lambda _session: printers.has_printer(), self._know_printer, owner=self, key="printer"
        )
        if self._address is not None:
            self._ask()

    def status(self) -> str:
        if self._composed is None:
            return tr("Laying out the pages…")
        page, pages = self.view.page, self.view.count
        return tr("page {page} of {pages}").format(page=page + 1, pages=pages) if pages else ""

    def main_widget(self) -> QWidget | None:
        return self.view if self._pdf else None

    def is_at_rest(self) -> bool:
        return self._proofs.is_idle

    # -- what can be done ----------------------------------------------------------------------

    def has_pages(self) -> bool:
        """Whether there are pages."""
        return bool(self._pdf)

    def can_print(self) -> bool:
        """Whether there are pages, and a printer for them."""
        return self.has_pages() and self._has_printer

    def print_pages(self) -> None:
        """Let the person choose a printer, and print there, away from the window's thread."""
        title, pdf = self._name(), self._pdf
        printer = printers.printer_to_use(self, title, self.view.count)
        if printer is None:
            return
        chosen = printer

        def work(_store: Store, job: Job) -> int:
            return printers.print_pages(pdf, chosen, job)

        def done(count: int) -> None:
            said = trn("{count} page was printed", "{count} pages were printed", count)
            self.desk.tell(said.format(count=count))

        self.desk.run(tr("Print {title}").format(title=title), work, done, aside=True)

    def save_pages(self) -> None:
        """Write the pages as PDF where the person wants them."""
        composed, settings = self._composed, self.desk.settings
        if composed is None:
            return
        folder = Path(settings.value("export/folder", str(Path.home())))
        name = "".join(" " if each in '\\/:*?"<>|' else each for each in composed.title)
        chosen = dialogs.place_for_pdf(self, folder / f"{name.strip()}.pdf")
        if chosen is None:
            return
        is_pdf = chosen.suffix.lower() == ".pdf"
        target = chosen if is_pdf else chosen.with_name(f"{chosen.name}.pdf")
        settings.keep("export/folder", str(target.parent))

        def work(_store: Store, _job: Job) -> Path:
            write_report(composed, target, overwrite=is_pdf)  # of that name it has asked
            return target

        self.desk.run(
            tr("Write {name}").format(name=target.name),
            work,
            lambda written: self.desk.tell(tr("Written: {path}").format(path=written)),
            aside=True,
        )

    def leave(self) -> None:
        """Go back to what the pages tell of."""
        self.trigger("window.back")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    # -- what happens behind the scenes --------------------------------------------------------

    def _connect(self) -> None:
        self._proofs.broke.connect(self.desk.broke)
        self.desk.closed.connect(self._proofs.close)
        self._proofs.printed.connect(self._show)
        self._proofs.drawn.connect(self.view.take)
        self.view.wanted.connect(self._proofs.draw)
        self.view.turned.connect(self._turned)
        appearance().changed.connect(self._dress)

    def _ask(self) -> None:
        address, wanted = self._address, self._wanted()

        def question(session: Session) -> _Found:
            composed = printed(session, address, wanted) if address is not None else None
            return (composed, to_text(composed)) if composed is not None else None

        self.desk.ask(question, self._lay_out, owner=self, key="pages")

    def _wanted(self) -> Wanted:
        """Tell how the pages are to be: as the calendar shows meetings, in the person's words."""
        period, today = self.desk.period, date.today()
        uuid, shown = None, EVERYTHING
        zone = str(self.desk.settings.value(SECOND_ZONE, ""))
        if period is not None:
            uuid = period.uuid
            kept = CalendarFilter(self.desk.settings, self)
            shown = kept.applied(Scope(period, today)).shown
            kept.deleteLater()
        return Wanted(uuid, spoken({"fr"}), today, checked_zone(zone or None), shown)

    def _lay_out(self, found: _Found) -> None:
        if found is None:
            self.desk.go(Address("calendar"))
            return
        self._composed, self._text = found
        self._title.setText(self._name())
        self._proofs.print(self._composed, None)

    def _show(self, proof: Proof, sizes: list[tuple[float, float]]) -> None:
        self._pdf = proof.pdf
        self.view.show_sizes(sizes)
        self._turned()
        self._tell()

    def _turned(self) -> None:
        self.view.name_page()
        self.status_changed.emit()

    def _know_printer(self, there: bool) -> None:
        self._has_printer = there
        self.no_printer.setVisible(not there)
        self._said.setContentsMargins(*((0, 0, 0, 0) if there else (16, 8, 16, 8)))
        self._tell()

    def _tell(self) -> None:
        self.save_button.setEnabled(self.has_pages())
        self.print_button.setEnabled(self.can_print())
        self.status_changed.emit()
        self.actions_changed.emit()

    def _name(self) -> str:
        return self._composed.title if self._composed is not None else ""

    def _button(self, words: str, look: str, action: str) -> Button:
        button = Button(words)
        button.setProperty("look", look)
        button.setToolTip(hint(PRINT_ACTIONS, action))
        button.setAccessibleName(words)
        bind(button, action)
        return button

    def _dress(self) -> None:
        self._head.setFixedHeight(theme().px(theme().measure("header")))
        self._back.setIcon(icon("back"))
        self.save_button.setIcon(icon("export"))
        self.print_button.setIcon(icon("print", "accent-text"))
