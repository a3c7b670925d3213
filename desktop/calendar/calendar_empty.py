"""CalendarEmpty: what the calendar shows before there is a meeting, or a period for one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from db.language import tr
from desktop.widgets.empty_state import EmptyState


class CalendarEmpty(QWidget):
    """Says what belongs here, and how to begin."""

    create_wanted = Signal()
    import_wanted = Signal()
    begin_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._no_meeting = EmptyState(
            "calendar",
            tr("No meetings yet"),
            tr(
                "Meetings stand here, each on its day. Their themes can be planned first: "
                "choose Programme above."
            ),
            tr("New meeting"),
            tr("Import last year’s report or a table"),
        )
        self._no_period = EmptyState(
            "calendar",
            tr("No reporting period yet"),
            tr("Meetings belong to the reporting period of a body. Begin with one of these."),
            tr("Start a body"),
            tr("Import last year’s report or a table"),
        )
        self._kinds = QStackedLayout(self)
        for state in (self._no_meeting, self._no_period):
            self._kinds.addWidget(state)
            state.linked.connect(self.import_wanted)
        self._no_meeting.acted.connect(self.create_wanted)
        self._no_period.acted.connect(self.begin_wanted)

    def stop(self) -> QWidget | None:
        """What the keyboard should be on."""
        return (self._no_meeting if self._kinds.currentIndex() == 0 else self._no_period).action

    def show_kind(self, *, has_period: bool) -> None:
        """Speak of meetings or, before there is one, of the period."""
        self._kinds.setCurrentWidget(self._no_meeting if has_period else self._no_period)
