"""FilterMenu: everything that documents can be filtered for."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from db.language import tr
from db.models import DocumentRole
from db.queries.documents import DocumentsChosen
from desktop.documents.documents_filters import toggled
from desktop.wording.document_terms import DOCUMENT_KINDS


class FilterMenu(QMenu):
    """Filled anew whenever it opens."""

    chosen = Signal(object)
    """The ``DocumentsChosen`` that are wanted now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Filter"), parent)
        self.filters = DocumentsChosen()
        self._kinds = QMenu(tr("Kind"), self)
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        now = self.filters
        self.clear()
        self._kinds.clear()
        for role, word in DOCUMENT_KINDS.items():
            wanted = toggled(now, DocumentRole(role))
            self._add(self._kinds, tr(word), role in now.roles, wanted)
        self.addMenu(self._kinds)
        self.addSeparator()
        awaited = replace(now, awaited=not now.awaited)
        self._add(self, tr("Cited, not issued yet"), now.awaited, awaited)
        with_file = replace(now, with_file=not now.with_file)
        self._add(self, tr("With a file"), now.with_file, with_file)
        self.addSeparator()
        free = DocumentsChosen(text=now.text)
        clear = self.addAction(tr("Clear filters"))
        clear.setEnabled(now != free)
        clear.triggered.connect(partial(self._choose, free))

    def _add(self, menu: QMenu, words: str, checked: bool, wanted: DocumentsChosen) -> None:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(checked)
        action.triggered.connect(partial(self._choose, wanted))

    def _choose(self, wanted: DocumentsChosen, _checked: bool = False) -> None:
        self.chosen.emit(wanted)
