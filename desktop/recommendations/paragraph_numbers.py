"""ParagraphNumbers: under which paragraph a statement stands, for the statements looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from db.queries.recommendation_details import StatementPlace
from db.queries.recommendation_details import statement_places as places_of

if TYPE_CHECKING:
    from desktop.shell.desk import Desk

_AT_ONCE: Final = 4
"""Reports outlined for one question, so that rows never wait long behind it."""
_KEPT: Final = 400


class ParagraphNumbers(QObject):
    """Numbers are derived from the whole report; thus only reports that are shown are asked.

    What is known stays in sight until it is known anew.
    """

    arrived = Signal()
    """More numbers are known."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._known: dict[int, dict[int, StatementPlace]] = {}
        self._stale: set[int] = set()
        self._wanted: dict[int, None] = {}
        self._is_asking = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._ask)

    def place(self, report_id: int, statement_id: int) -> StatementPlace | None:
        """Give where a statement stands; None where it stands in no paragraph, or is not known yet.

        What is not known is asked for, and ``arrived`` told.
        """
        if report_id not in self._known or report_id in self._stale:
            self._wanted.pop(report_id, None)
            self._wanted[report_id] = None
            if not self._is_asking:
                self._soon.start()
        return self._known.get(report_id, {}).get(statement_id)

    def renew(self) -> None:
        """Have every number asked again when it is looked at next."""
        self._stale = set(self._known)

    def _ask(self) -> None:
        newest = list(self._wanted)[-_AT_ONCE:]  # what is in sight now was wanted last
        if not newest:
            return
        for report in newest:
            del self._wanted[report]
        self._is_asking = True
        self._stale.difference_update(newest)

        def take(found: dict[int, dict[int, StatementPlace]]) -> None:
            self._is_asking = False
            for report in newest:
                self._known.pop(report, None)
                self._known[report] = found.get(report, {})
            while len(self._known) > _KEPT:
                del self._known[next(iter(self._known))]
            self._wanted.clear()
            self.arrived.emit()

        self._desk.ask(lambda session: places_of(session, newest), take, owner=self)
