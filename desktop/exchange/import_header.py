"""The two lines above a review: what it is and what would be done, and the one button."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from db.language import later, tr, trn
from desktop.exchange.tally import ADD, DECIDE, LEFT_OUT, SAME, UPDATE, Tally
from desktop.shell.bound_buttons import bind
from desktop.shell.theme import appearance, theme
from desktop.widgets.elided_label import ElidedLabel
from desktop.widgets.icon_label import IconLabel
from desktop.widgets.state_label import StateLabel

_COUNTED = {
    ADD: later("{count} to add"),
    UPDATE: later("{count} to update"),
    SAME: later("{count} same"),
    DECIDE: later("{count} to decide"),
    LEFT_OUT: later("{count} left out"),
}


class ImportHeader(QWidget):
    """Title with "Discard" and "Import 137 records"; below it the file and what it would do."""

    def __init__(self) -> None:
        super().__init__()
        title = ElidedLabel(tr("Review of an import"), "title")
        self._discard = QPushButton(tr("Discard"))
        self._discard.setProperty("look", "quiet")
        bind(self._discard, "import.discard")
        self._import = QPushButton(tr("Import"))
        self._import.setProperty("look", "primary")
        for button in (self._discard, self._import):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        bind(self._import, "import.apply")
        self._upper, self._lower = QFrame(), QFrame()
        self._upper.setObjectName("pageHeader")
        self._lower.setObjectName("filterBar")
        upper = QHBoxLayout(self._upper)
        upper.setContentsMargins(16, 0, 16, 0)
        upper.setSpacing(8)
        upper.addWidget(title, 1)
        upper.addWidget(self._discard)
        upper.addWidget(self._import)
        self._name = ElidedLabel("", "body")
        lower = QHBoxLayout(self._lower)
        lower.setContentsMargins(16, 0, 16, 0)
        lower.setSpacing(8)
        lower.addWidget(IconLabel("report", "text-muted", 16))
        lower.addWidget(self._name, 1)
        counts = QHBoxLayout()
        counts.setSpacing(16)
        lower.addLayout(counts)
        self._counts = {fate: StateLabel("staged", fate, "") for fate in _COUNTED}
        for label in self._counts.values():
            counts.addWidget(label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._upper)
        column.addWidget(self._lower)
        appearance().changed.connect(self._renew)
        self._renew()

    def show_file(self, name: str) -> None:
        """Name the file under review; none where there is none."""
        self._name.setText(name)
        for part in (self._lower, self._discard, self._import):
            part.setVisible(bool(name))

    def show_tally(self, tally: Tally, *, can_apply: bool) -> None:
        """Say how many records would be added and changed, and how many would not."""
        for fate, label in self._counts.items():
            count = tally.counts[fate]
            label.show_state(fate, tr(_COUNTED[fate]).format(count=count))
            label.setVisible(count > 0)
        words = trn("Import {count} record", "Import {count} records", tally.written)
        said = words.format(count=tally.written) if tally.written else tr("Import")
        self._import.setText(said)
        self._import.setEnabled(can_apply)
        self._discard.setEnabled(bool(tally.fates))

    def _renew(self) -> None:
        self._upper.setFixedHeight(theme().px(theme().measure("header")))
        self._lower.setFixedHeight(theme().px(44))
