"""PreviewPane: the report as it prints, at the page of the paragraph in focus."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.language import tr
from db.queries.report_page import ReportRows
from db.report.press import Proof
from desktop.report.lines import lines_of
from desktop.report.pages_view import PagesView
from desktop.report.proofs import Proofs, Typed
from desktop.report.report_actions import REPORT_ACTIONS, SIZE, SIZES
from desktop.report.report_words import line_name
from desktop.shell.actions import hint
from desktop.shell.bound_buttons import bind
from desktop.shell.theme import appearance, theme
from desktop.widgets.icon_button import IconButton
from desktop.widgets.menu_button import MenuButton
from desktop.widgets.page_menu import PageMenu
from desktop.widgets.rule import Rule

if TYPE_CHECKING:
    from desktop.shell.desk import Desk


class PreviewPane(QWidget):
    """Prints again whatever is typed; one kept compiler, away from the window's thread."""

    counted = Signal()
    """The number of pages is another."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: ReportRows | None = None
        self._typed: Typed | None = None
        self._proof: Proof | None = None
        self._key = ""
        self._beside: Sequence[str] = ()
        self._returning = False
        self._waiting = False
        self.proofs = Proofs(self)
        self.proofs.broke.connect(desk.broke)
        desk.closed.connect(self.proofs.close)
        self.view = PagesView()
        self.view.text_of = self._text_of
        self._number = QLabel()
        self._before = IconButton("chevron-left", tr("Previous page"))
        self._after = IconButton("chevron-right", tr("Next page"))
        self._before.setToolTip(hint(REPORT_ACTIONS, "report.previous_page"))
        self._after.setToolTip(hint(REPORT_ACTIONS, "report.next_page"))
        self._zoom = MenuButton()
        self._zoom.setMenu(PageMenu(SIZE, self._zoom, SIZES))
        self.choose_size(str(desk.settings.value("report/zoom", "page")))
        self._head = QWidget()
        row = QHBoxLayout(self._head)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(0)
        row.addSpacing(8)
        self._title = QLabel(tr("As printed"))
        self._title.setProperty("look", "muted")
        row.addWidget(self._title)
        row.addStretch(1)
        row.addWidget(self._before)
        row.addWidget(self._number)
        row.addWidget(self._after)
        row.addSpacing(12)
        row.addWidget(self._zoom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(Rule())
        column.addWidget(self.view, 1)
        bind(self._before, "report.previous_page")
        bind(self._after, "report.next_page")
        self.proofs.printed.connect(self._printed)
        self.proofs.drawn.connect(self.view.take)
        self.view.wanted.connect(self.proofs.draw)
        self.view.turned.connect(self._turned)
        appearance().changed.connect(self._dress)
        self._dress()
        self._turned()

    @property
    def pages(self) -> int:
        """How many pages the report prints on; 0 where it was not printed yet."""
        return self.view.count

    def show_rows(self, rows: ReportRows) -> None:
        """Show a report as the library has it."""
        self._rows = rows
        self._print()

    def show_typed(self, typed: Typed | None) -> None:
        """Show words that are being typed in place of those written."""
        if typed != self._typed:
            self._typed = typed
            self._print()

    def focus(self, key: str, beside: Sequence[str] = ()) -> None:
        """Mark a paragraph or a heading, and bring its page into sight.

        ``beside``: what stands on the same page, where it is not known where the words are.
        """
        self._beside = beside
        if key != self._key:
            self._key = key
            self._mark()
            self.show_mark()

    def show_mark(self, *, when_printed: bool = False) -> None:
        """Bring the page of what is marked into sight; ``when_printed``: once more after that."""
        self._returning = self._returning or when_printed
        spots = self._proof.spots if self._proof is not None else {}
        keys = (self._key, *self._beside)
        self.view.show_spot(next((spots[key][0] for key in keys if spots.get(key)), None))

    def showEvent(self, event: QShowEvent) -> None:
        """Print what was not printed while it could not be seen."""
        super().showEvent(event)
        if self._waiting:
            self._print()

    def _print(self) -> None:
        self._waiting = not self.isVisible()
        if self._rows is not None and not self._waiting:
            self.proofs.print(self._rows.composed, self._typed)

    def _printed(self, proof: Proof, sizes: list[tuple[float, float]]) -> None:
        first, count = self._proof is None, self.view.count
        moved = self._first_page() != self._first_page(proof)
        self._proof = proof
        self._mark()
        self.view.show_sizes(sizes)
        if first or moved or self._returning:
            self._returning = False
            self.show_mark()
        self._turned()
        if count != self.view.count:
            self.counted.emit()

    def _first_page(self, proof: Proof | None = None) -> int | None:
        proof = proof or self._proof
        spots = proof.spots.get(self._key, ()) if proof is not None else ()
        return spots[0].page if spots else None

    def _mark(self) -> None:
        self.view.mark(self._proof.spots.get(self._key, ()) if self._proof is not None else ())

    def _turned(self) -> None:
        page, pages = self.view.page, self.view.count
        self._number.setText(
            tr("page {page} of {pages}").format(page=page + 1, pages=pages) if pages else ""
        )
        self._before.setEnabled(page > 0)
        self._after.setEnabled(page + 1 < pages)
        self.view.name_page()

    def _text_of(self, page: int) -> str:
        if self._rows is None or self._proof is None:
            return ""
        spots = self._proof.spots
        here = {key for key, found in spots.items() if any(spot.page == page for spot in found)}
        lines = lines_of(self._rows)
        return "\n".join(line_name(line) for line in lines if line.uuid in here)

    def has_size(self, size: str) -> bool:
        """Whether the "page" is shown as a whole, or as wide as there is room: "width"."""
        return self._size == size

    def choose_size(self, size: str) -> None:
        """Show the whole "page", or as wide as there is room: "width"."""
        words = {"page": tr("Whole page"), "width": tr("Width")}
        self._size = size = size if size in words else "page"
        self._zoom.setText(words[size])
        self._zoom.setAccessibleName(tr("Size of the page: {size}").format(size=words[size]))
        self._desk.settings.keep("report/zoom", size)
        self.view.zoom(whole=size == "page")

    def _dress(self) -> None:
        now = theme()
        self._head.setFixedHeight(now.px(now.measure("header")) - 1)
        widest = tr("page {page} of {pages}").format(page=888, pages=888)
        self._number.setFixedWidth(QFontMetrics(now.font(tabular=True)).horizontalAdvance(widest))
        self._number.setFont(now.font(tabular=True))
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
