"""FilesPart: the files kept with a document, in its details."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from db.language import tr
from db.queries.document_details import DocumentFacts, FileFacts
from desktop.documents.document_words import kind_and_size
from desktop.shell.bound_buttons import bind
from desktop.shell.theme import theme
from desktop.widgets.elided_label import ElidedLabel
from desktop.widgets.field import INSET
from desktop.widgets.icon_button import IconButton
from desktop.widgets.icon_label import IconLabel
from desktop.widgets.link_label import LinkLabel
from desktop.widgets.section_header import SectionHeader
from desktop.widgets.text_lines import TextLines

_BETWEEN = 4


class FilesPart(QWidget):
    """A row for each file, to open it, to save a copy and to take it away."""

    hangs: ClassVar[bool] = True

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[FileFacts, ...] | None = None
        self._rows: list[QWidget] = []
        self._last: FileFacts | None = None
        self._head = SectionHeader(tr("Files"), action_text=tr("Attach"), does="documents.attach")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._head)

    @property
    def in_hand(self) -> FileFacts | None:
        """The file whose row the person is at, or was at last; else the first."""
        shown, focus = self._shown or (), QApplication.focusWidget()
        for row, file in zip(self._rows, shown, strict=False):
            if focus is not None and row.isAncestorOf(focus):
                self._last = file
        return self._last if self._last in shown else next(iter(shown), None)

    def show_document(self, facts: DocumentFacts) -> None:
        """Show the files of a document; rows that are shown already stay."""
        if facts.files == self._shown:
            return
        self._shown = facts.files
        self._head.set_count(len(facts.files) or None)
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [self._row(file) for file in facts.files] or [_none_yet()]
        for row in self._rows:
            self._column.addWidget(row)

    def _take(self, file: FileFacts) -> None:
        self._last = file

    def _row(self, file: FileFacts) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, _BETWEEN)
        line.setSpacing(8)
        line.addSpacing(INSET)
        link = LinkLabel(file.name)
        link.setAccessibleName(tr("Open {name}").format(name=file.name))
        save = IconButton("export", tr("Save a copy of {name}").format(name=file.name))
        remove = IconButton("close", tr("Take {name} away").format(name=file.name))
        for button, does in ((link, "open"), (save, "copy"), (remove, "remove")):
            bind(button, f"documents.file.{does}", partial(self._take, file))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(link)
        words.addWidget(ElidedLabel(kind_and_size(file), "caption"))
        line.addWidget(_level(IconLabel("attach", "text-muted")), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        ends = QHBoxLayout()
        ends.setSpacing(0)
        for button in (save, remove):
            ends.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(ends)
        return row


def _level(sign: IconLabel) -> QWidget:
    """Stand a sign at the height of the link beside it."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(sign)
    holder.setFixedHeight(theme().px(28))
    return holder


def _none_yet() -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(INSET, 4, INSET, 4)
    column.addWidget(TextLines(tr("Drop a file here to keep it in the library."), "muted"))
    return holder
