"""DocumentDetails: the details pane of documents; everything of one, edited in place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from db.editing.documents import create_document, set_document_value
from db.errors import UserError
from db.language import tr
from db.queries.document_details import DocumentFacts, document_facts
from desktop.documents.document_form import DocumentForm
from desktop.documents.document_words import STEPS, named
from desktop.documents.files_part import FilesPart
from desktop.documents.uses_part import UsesPart
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.icon_button import IconButton
from desktop.widgets.message_bar import MessageBar
from desktop.widgets.pane_header import PaneHeader
from desktop.widgets.scroll_column import ScrollColumn
from desktop.wording.document_terms import DOCUMENT_KINDS

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop.shell.desk import Desk


class DocumentDetails(QFrame):
    """Shows a document by its UUID, or the fields of a new one, and writes what is changed."""

    menu_wanted = Signal(QPoint)
    create_wanted = Signal()
    shown = Signal()
    """Another document, or none, is shown."""
    created = Signal(str)
    """The UUID of a document that was begun here."""
    given_up = Signal()
    """A document that was begun is not wanted after all."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.uuid: str | None = None
        self.facts: DocumentFacts | None = None
        self.is_new = False
        self._creating = False
        self._waiting: dict[str, str] = {}
        self._more = IconButton("more", tr("More to do with this document"))
        self.head = PaneHeader(tr("Document"), (self._more,), hides_pane=True)
        self._bar = MessageBar("warning", "", parent=self)
        self._bar.hide()
        self.form, self.uses, self.files = DocumentForm(), UsesPart(), FilesPart()
        self._column = ScrollColumn()
        for part in (self.form, self.uses, self.files):
            self._column.add(part)
        self._nothing = EmptyState(
            "documents",
            tr("No document selected"),
            tr(
                "Its symbol, days and files stand here, and where it is cited. A file dropped here "
                "begins a new document."
            ),
            link=tr("New document"),
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(self._bar)
        whole.addWidget(self._column, 1)
        whole.addWidget(self._nothing, 1)
        self._more.clicked.connect(
            lambda: self.menu_wanted.emit(self._more.mapToGlobal(self._more.rect().bottomLeft()))
        )
        self._nothing.linked.connect(self.create_wanted)
        self.form.edited.connect(self._write)
        self.form.address_wanted.connect(self.open_address)
        for part in (self.form, self.uses):
            part.go_wanted.connect(desk.go)
        self._show(None)

    def show_document(self, uuid: str | None) -> None:
        """Show a document, or that none is selected; what was typed for the last one is told."""
        if uuid != self.uuid or self.is_new:
            self.settle()
            self.is_new = False
            self.uuid = uuid
            self._bar.hide()
            self._column.show_top()
        self.renew()

    def show_new(self) -> None:
        """Show the fields of a document that is not there before something is written in them."""
        self.settle()
        self.uuid, self.is_new, self._creating = None, True, False
        self._waiting.clear()
        self._bar.hide()
        self._show(None)
        self.form.show_new()
        self._column.show_top()
        self.form.begin_symbol()

    def renew(self) -> None:
        """Ask again for the document shown."""
        uuid = self.uuid
        if uuid is None:
            if not self.is_new:
                self._show(None)
            return
        self._desk.ask(
            lambda session: document_facts(session, uuid),
            partial(self._answer, uuid),
            owner=self,
            key="document",
        )

    def settle(self) -> None:
        """Write at once what fields hold back."""
        self.form.settle()

    def focus_first(self) -> None:
        """Put the keyboard on the symbol."""
        self.form.begin_symbol()

    def warn(self, sentence: str) -> None:
        """Say above the document what could not be done with it."""
        self._bar.say(sentence)

    def open_address(self, address: str) -> None:
        """Show a public address in the system's browser."""
        QDesktopServices.openUrl(QUrl(address))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give a new document up by Escape."""
        if event.key() == Qt.Key.Key_Escape and self.is_new and not self._creating:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def _answer(self, uuid: str, facts: DocumentFacts | None) -> None:
        if uuid == self.uuid:
            self._show(facts)

    def _show(self, facts: DocumentFacts | None) -> None:
        self.facts = facts
        there = facts is not None
        self._column.setVisible(there or self.is_new)
        self._nothing.setVisible(not there and not self.is_new)
        self._more.setVisible(there)
        for part in (self.uses, self.files):
            part.setVisible(there)
        if facts is not None:
            self.head.set_text(tr(DOCUMENT_KINDS[facts.role]))
            self.form.show_document(facts)
            self.uses.show_document(facts)
            self.files.show_document(facts)
        else:
            self.head.set_text(tr("New document") if self.is_new else tr("Document"))
        self.shown.emit()

    def _write(self, name: str, value: Any) -> None:
        uuid, facts = self.uuid, self.facts
        if self.is_new:
            self._begin(name, value)
        elif uuid is not None:
            called = named(facts) if facts is not None else str(value)

            def change(session: Session) -> None:
                set_document_value(session, uuid, name, value)

            label = tr(STEPS[name]).format(document=called)
            self._desk.write(label, change, failed=partial(self._refused, uuid, name))

    def _begin(self, name: str, value: str) -> None:
        """Add the document with the first value; what comes meanwhile is written after it."""
        if self._creating:
            self._waiting[name] = value
            return
        if not value:
            return
        self._creating = True
        self._desk.write(
            tr("Add {document}").format(document=value),
            lambda session: create_document(session, **{name: value}),
            self._begun,
            partial(self._not_begun, name),
        )

    def _begun(self, uuid: str) -> None:
        if not (self.is_new and self._creating):
            return
        self.is_new = self._creating = False
        self.uuid = self.form.record = uuid
        waiting, self._waiting = self._waiting, {}
        self.renew()
        self.created.emit(uuid)
        for name, value in waiting.items():
            self._write(name, value)

    def _not_begun(self, name: str, error: UserError) -> None:
        self._creating = False
        if self.is_new:
            self.form.show_error(name, str(error))
            waiting, self._waiting = self._waiting, {}
            for another, value in waiting.items():
                self._begin(another, value)
        else:
            self._desk.tell(str(error), "danger")

    def _refused(self, uuid: str, name: str, error: UserError) -> None:
        if uuid == self.uuid:
            self.form.show_error(name, str(error))
        else:
            self._desk.tell(str(error), "danger")
