"""AfterPart: what a meeting has left: documents, recommendations, paragraphs of the report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from db.language import tr
from desktop.shell.address import Address
from desktop.widgets.field import INSET
from desktop.widgets.link_row import LinkRow
from desktop.wording import days
from desktop.wording.document_terms import DOCUMENT_KINDS
from desktop.wording.terms import IMPLEMENTATION

if TYPE_CHECKING:
    from db.queries.after_meeting import AfterMeeting, DocumentLine, ToldParagraph
    from desktop.meeting.meeting_life import MeetingLife
    from desktop.shell.desk import Desk


class AfterPart(QWidget):
    """Three lists of ways to what came of the meeting; an empty one says so."""

    hangs: ClassVar[bool] = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: AfterMeeting | None = None
        self.rows: list[LinkRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_life(self, life: MeetingLife) -> None:
        """Wait for what the meeting has left: that is asked for by itself."""

    def show_after(self, after: AfterMeeting) -> None:
        """Show what a meeting has left."""
        if after == self._shown:
            return
        self._shown = after
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = []
        self._list(tr("Documents"), self._documents(after.documents), tr("No document yet"))
        self._list(
            tr("Recommendations"),
            self._statements(after),
            tr("Its section of the report recommends nothing yet"),
        )
        self._list(
            tr("In the report"), self._paragraphs(after.paragraphs), tr("No paragraph speaks of it")
        )

    def _list(self, title: str, rows: Iterable[LinkRow], nothing: str) -> None:
        head = QLabel(title)
        head.setProperty("look", "muted")
        head.setContentsMargins(INSET, 8, INSET, 2)
        self._column.addWidget(head)
        before = len(self.rows)
        for row in rows:
            self.rows.append(row)
            self._column.addWidget(row)
        if len(self.rows) == before:
            none = QLabel(nothing)
            none.setProperty("look", "caption")
            none.setContentsMargins(INSET, 2, INSET, 4)
            self._column.addWidget(none)

    def _documents(self, documents: Iterable[DocumentLine]) -> Iterator[LinkRow]:
        for each in documents:
            role = tr(DOCUMENT_KINDS[each.role])
            row = LinkRow(each.citation, each.title or role, _standing(each, role))
            row.clicked.connect(partial(self._go, Address("documents", "documents", each.uuid)))
            yield row

    def _statements(self, after: AfterMeeting) -> Iterator[LinkRow]:
        for each in after.statements:
            row = LinkRow(
                each.reference,
                each.text,
                tr("¶{number}").format(number=each.paragraph) if each.paragraph else "",
                ("implementation", each.implementation),
                tr(IMPLEMENTATION[each.implementation]),
            )
            address = Address("recommendations", "recommendations", each.uuid)
            row.clicked.connect(partial(self._go, address))
            yield row

    def _paragraphs(self, paragraphs: Iterable[ToldParagraph]) -> Iterator[LinkRow]:
        for each in paragraphs:
            number = tr("¶{number}").format(number=each.number) if each.number else tr("¶")
            section = tr("Section {label}").format(label=each.section) if each.section else ""
            row = LinkRow(number, each.opening, "" if each.own else section)
            if each.uuid is None:
                row.setEnabled(False)
            else:
                address = Address("report", "paragraphs", each.uuid)
                row.clicked.connect(partial(self._go, address))
            yield row

    def _go(self, address: Address) -> None:
        self._desk.go(address)


def _standing(line: DocumentLine, role: str) -> str:
    """Say what a document is, and whether it is out."""
    if line.issued_on is not None:
        return tr("{what}, issued {day}").format(what=role, day=days.short_day(line.issued_on))
    if line.citation:
        return tr("{what}, cited but not issued yet").format(what=role)
    if line.circulated_on is not None:
        day = days.short_day(line.circulated_on)
        return tr("{what}, circulated {day}").format(what=role, day=day)
    return role
