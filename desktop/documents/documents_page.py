"""DocumentsPage: symbols, titles and days of documents, where each is cited, and their files."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.editing.documents import delete_document
from db.errors import UserError
from db.language import tr
from db.models import DocumentRole
from db.queries.documents import (
    EVERY_DOCUMENT,
    DocumentsChosen,
    DocumentTotals,
    count_documents,
    document_totals,
)
from desktop.documents import document_words, documents_filters
from desktop.documents.document_details import DocumentDetails
from desktop.documents.documents_actions import DOCUMENTS_ACTIONS, OF_A_DOCUMENT
from desktop.documents.documents_columns import document_columns
from desktop.documents.documents_header import DocumentsHeader
from desktop.documents.documents_query import documents_query
from desktop.documents.drop_target import DropTarget
from desktop.documents.filter_bar import FilterBar
from desktop.documents.kept_files import KeptFiles
from desktop.shell.address import Address
from desktop.shell.page import Page
from desktop.widgets.column import Sort
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.query_table import QueryTable

if TYPE_CHECKING:
    from db.store import Notice
    from desktop.shell.desk import Desk

_FILTERS = "documents/filters"


class DocumentsPage(Page):
    """The documents of the library as a table, with the details of the one selected."""

    ACTIONS: ClassVar = DOCUMENTS_ACTIONS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._totals: tuple[DocumentTotals, int] | None = None
        self.filters = documents_filters.recalled(desk.settings.value(_FILTERS, {}))
        self.header = DocumentsHeader()
        self.table = QueryTable(
            desk,
            "documents/table",
            document_columns(),
            label=tr("Documents"),
            sort=Sort("symbol"),
        )
        self.bar = FilterBar(self.table.columns_button())
        self.details = self.pane = DocumentDetails(desk)
        self.files = KeptFiles(desk, self, self._refused)
        self._no_match = EmptyState.no_matches("")
        self._empty = EmptyState(
            "documents",
            tr("No documents yet"),
            tr("What the body cites and circulates stands here, with its days and its files."),
            tr("New document"),
            tr("Import a report, and have what it cites"),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.bar)
        column.addWidget(self.table, 1)
        self._drop = DropTarget(self, self.table, self.pane)
        self._connect()
        self._filter()

    # -- what the shell asks -------------------------------------------------------------------

    def refresh(self, notice: Notice | None) -> None:
        self.table.refresh()
        self._ask_totals()
        self.pane.renew()

    def show_address(self, address: Address) -> None:
        if address.family == "documents":
            self.table.select(address.uuid)

    def status(self) -> str:
        if self._totals is None:
            return tr("Reading the documents…")
        return document_words.totals(*self._totals)

    def filter_field(self) -> QWidget | None:
        return self.bar.search

    def main_widget(self) -> QWidget | None:
        return self.table.stop()

    def settle(self) -> None:
        self.pane.settle()

    # -- what can be done ----------------------------------------------------------------------

    def has_document(self) -> bool:
        """Whether a document is selected."""
        return self.pane.facts is not None

    def has_address(self) -> bool:
        """Whether a document is selected that can be shown on the web."""
        return self._address() is not None

    def has_file(self) -> bool:
        """Whether the selected document has a file in hand."""
        return self.has_document() and self.pane.files.in_hand is not None

    def open_file(self) -> None:
        """Have the system show a copy of the file in hand."""
        if (file := self.pane.files.in_hand) is not None:
            self.files.open(file)

    def copy_file(self) -> None:
        """Write a copy of the file in hand where the person says."""
        if (file := self.pane.files.in_hand) is not None:
            self.files.save_copy(file)

    def remove_file(self) -> None:
        """Take the file in hand off the document."""
        if (file := self.pane.files.in_hand) is not None:
            self.files.remove(file)

    def has_filters(self) -> bool:
        """Whether the table is narrowed."""
        return self.filters != EVERY_DOCUMENT

    def shows_kind(self, kind: str) -> bool:
        """Whether documents of a kind are filtered for."""
        return kind in self.filters.roles

    def shows_awaited(self) -> bool:
        """Whether documents are filtered for that are not yet issued."""
        return self.filters.awaited

    def shows_with_file(self) -> bool:
        """Whether documents are filtered for that have a file."""
        return self.filters.with_file

    def toggle_kind(self, kind: str) -> None:
        """Filter for documents of a kind, or no more."""
        self._filter(documents_filters.toggled(self.filters, DocumentRole(kind)))

    def toggle_awaited(self) -> None:
        """Filter for documents that are cited and not yet issued, or no more."""
        self._filter(replace(self.filters, awaited=not self.filters.awaited))

    def toggle_with_file(self) -> None:
        """Filter for documents that have a file, or no more."""
        self._filter(replace(self.filters, with_file=not self.filters.with_file))

    def clear_filters(self) -> None:
        """Show every document."""
        self.bar.search.empty()
        self._filter(EVERY_DOCUMENT)

    def new_document(self) -> None:
        """Let the person begin a document; nothing is written before it has a symbol or title."""
        self.show_details()
        self.table.select(None)
        self.pane.show_new()
        self.actions_changed.emit()

    def attach_file(self) -> None:
        """Let the person choose a file for the selected document, or for a new one."""
        self.files.choose(self.pane.uuid)

    def open_public(self) -> None:
        """Show the selected document in the browser."""
        address = self._address()
        if address is not None:
            self.pane.open_address(address)

    def delete_document(self) -> None:
        """Delete the selected document; a toast offers to take that back."""
        facts = self.pane.facts
        if facts is None:
            return
        called, beside = document_words.named(facts), self._beside(facts.uuid)

        def say(_: None) -> None:
            self.table.select(beside)
            self.desk.tell(tr("{document} was deleted").format(document=called), undo=True)

        self.desk.write(
            tr("Delete {document}").format(document=called),
            lambda session: delete_document(session, facts.uuid),
            say,
            self._refused,
        )

    # -- what happens behind the scenes --------------------------------------------------------

    def _connect(self) -> None:
        table, pane, bar, files = self.table, self.pane, self.bar, self.files
        bar.search.searched.connect(self._search)
        bar.search.went_down.connect(self._go_down)
        bar.chips.removed.connect(self._take_off)
        table.selected.connect(self._select)
        table.missed.connect(self._unfilter_for)
        table.menu_wanted.connect(self._open_menu)
        table.activated_row.connect(self._edit)
        pane.menu_wanted.connect(self._show_menu)
        pane.create_wanted.connect(self.new_document)
        pane.shown.connect(self.actions_changed)
        pane.created.connect(table.select)
        pane.given_up.connect(self._give_up)
        files.attached.connect(table.select)
        self._empty.acted.connect(self.new_document)
        self._empty.linked.connect(partial(self.trigger, "window.import"))
        self._drop.dropped.connect(files.attach)

    def _address(self) -> str | None:
        facts = self.pane.facts
        if facts is None or not facts.symbols:
            return None
        return document_words.web_address(facts, facts.symbols[0])

    def _search(self, text: str) -> None:
        self._filter(documents_filters.searching(self.filters, text))

    def _take_off(self, name: str) -> None:
        self._filter(documents_filters.without(self.filters, name))

    def _filter(self, chosen: DocumentsChosen | None = None) -> None:
        """Show the documents that are wanted now."""
        self.filters = chosen = chosen if chosen is not None else self.filters
        self.desk.settings.keep(_FILTERS, documents_filters.kept(chosen))
        self.bar.show_filters(chosen)
        filtered = chosen != EVERY_DOCUMENT
        if filtered:
            self._no_match.hide()
            self._no_match.deleteLater()
            self._no_match = EmptyState.no_matches(documents_filters.named(chosen))
            self._no_match.acted.connect(self.clear_filters)
        self.table.set_states(self._empty, self._no_match)
        self.table.show_query(documents_query(chosen), filtered=filtered)
        self._ask_totals()

    def _ask_totals(self) -> None:
        chosen = self.filters
        self.desk.ask(
            lambda session: (document_totals(session, chosen), count_documents(session)),
            self._tell_totals,
            owner=self,
            key="totals",
        )

    def _tell_totals(self, totals: tuple[DocumentTotals, int]) -> None:
        self._totals = totals
        self.header.show_count(totals[0].documents, totals[1])
        self.status_changed.emit()

    def _select(self, uuid: str | None) -> None:
        if uuid is None and self.pane.is_new:
            return
        self.pane.show_document(uuid)
        if uuid is not None:
            self.selected.emit(Address("documents", "documents", uuid))

    def _unfilter_for(self, uuid: str) -> None:
        """Show a document that is filtered away."""
        if self.filters != EVERY_DOCUMENT:
            self.clear_filters()
            self.table.select(uuid)

    def _give_up(self) -> None:
        self.pane.show_document(None)
        self.table.setFocus()

    def _edit(self, uuid: str) -> None:
        self.show_details()
        self.pane.focus_first()

    def _go_down(self) -> None:
        self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def _beside(self, uuid: str) -> str | None:
        """The document below another in the table, else that above it."""
        row = self.table.rows.row_of(uuid)
        near = (self.table.rows.record(row + step) for step in (1, -1)) if row is not None else ()
        return next((record.uuid for record in near if record is not None), None)

    def _open_menu(self, uuid: str, where: QPoint) -> None:
        self.table.select(uuid)
        self._show_menu(where)

    def _show_menu(self, where: QPoint) -> None:
        self.menu(OF_A_DOCUMENT).popup(where)

    def _refused(self, error: UserError) -> None:
        if self.pane.isVisible():
            self.pane.warn(str(error))
        else:
            self.desk.tell(str(error), "danger")
