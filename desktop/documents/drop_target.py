"""DropTarget: where on the page of documents a file may fall, and what comes of it there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QWidget

from db.language import tr
from db.queries.documents import DocumentLine
from desktop.documents.document_words import named
from desktop.widgets.drop_mark import DropMark
from desktop.widgets.file_drop import FileDrop

if TYPE_CHECKING:
    from desktop.documents.document_details import DocumentDetails
    from desktop.widgets.query_table import QueryTable


class DropTarget(QObject):
    """A file falls on the document of the row under it, elsewhere on the one that is selected."""

    dropped = Signal(object, list)
    """The UUID of a document, None for a new one, and the paths of the files."""

    def __init__(self, page: QWidget, table: QueryTable, pane: DocumentDetails) -> None:
        super().__init__(page)
        self._table, self._pane = table, pane
        self.mark = DropMark()
        self._drop = FileDrop(self)
        self._drop.watch(page)
        self._drop.watch(pane)
        self._drop.watch_rows(table)
        self._drop.follow(pane)
        self._drop.approached.connect(self._offer)
        self._drop.hovered.connect(self._show)
        self._drop.left.connect(self.mark.lift)
        self._drop.dropped.connect(self._take)

    def _line_under(self, widget: QWidget, at: QPoint) -> DocumentLine | None:
        over_rows = widget is self._table.viewport()
        row = self._table.rowAt(at.y()) if over_rows else -1
        line = self._table.rows.record(row) if row >= 0 else None
        return line if isinstance(line, DocumentLine) else None

    def _offer(self) -> None:
        """Show where the files may fall, while they are elsewhere in the window."""
        if (facts := self._pane.facts) is not None:
            words = tr("Drop here to attach to {document}").format(document=named(facts))
            self.mark.lie_over(self._pane, words=words, offers=True)

    def _show(self, widget: QWidget, at: QPoint) -> None:
        table, facts = self._table, self._pane.facts
        line = self._line_under(widget, at)
        if line is not None:
            row = table.rowAt(at.y())
            top, height = table.rowViewportPosition(row), table.rowHeight(row)
            across = QRect(0, top, table.viewport().width(), height)
            words = tr("Attach to {document}").format(document=named(line))
            self.mark.lie_over(table.viewport(), across, words)
            return
        words = tr("New document with this file")
        if facts is not None:
            words = tr("Attach to {document}").format(document=named(facts))
        inside = self._pane is widget or self._pane.isAncestorOf(widget)
        self.mark.lie_over(self._pane if inside else table, words=words)

    def _take(self, paths: list[Path], widget: QWidget, at: QPoint) -> None:
        line = self._line_under(widget, at)
        self.dropped.emit(line.uuid if line is not None else self._pane.uuid, paths)
