"""RollOverPanel: what a period leaves behind, ticked for the next one, with the reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from db.language import later, tr, trn
from desktop.shell.theme import appearance, theme
from desktop.widgets.button import Button
from desktop.widgets.elided_label import ElidedLabel
from desktop.widgets.field import INSET
from desktop.widgets.rule import Rule
from desktop.widgets.scroll_column import ScrollColumn
from desktop.widgets.section_header import SectionHeader
from desktop.widgets.text_lines import TextLines

if TYPE_CHECKING:
    from db.queries.roll_over import Offer

KINDS: Final = {
    "theme": later("Themes"),
    "meeting": later("Postponed meetings"),
    "recommendation": later("Open recommendations"),
}
"""By kind of offer: what several are called."""
_WIDEST: Final = 760
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class OfferRow(QWidget):
    """Something that can go over: its tick, its title and the reason."""

    ticked = Signal()

    def __init__(self, offer: Offer) -> None:
        super().__init__()
        self.offer = offer
        title = offer.title or tr("Meeting without a theme")
        self.box = QCheckBox()
        self.box.setProperty("look", "bare")
        self.box.setChecked(True)
        self.box.setAccessibleName(title)
        self.box.setAccessibleDescription(offer.reason)
        self.box.toggled.connect(self.ticked)
        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addWidget(TextLines(title))
        words.addWidget(TextLines(offer.reason, "caption"))
        row = QHBoxLayout(self)
        row.setContentsMargins(INSET, 6, INSET, 6)
        row.setSpacing(8)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.box.toggle()


class _Offers(QWidget):
    """What can go over, below one another."""

    hangs: ClassVar[bool] = True


class RollOverPanel(QWidget):
    """Stands in place of the programme until it is confirmed, by Enter too, or left by Escape."""

    wanted = Signal(object)
    """The UUIDs of what is to go over, a list."""
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[OfferRow] = []
        self._all = QCheckBox(tr("All"))
        self._all.clicked.connect(self._tick_all)
        self._title = ElidedLabel("", "subtitle")
        head = QFrame()
        head.setObjectName("filterBar")
        top = QHBoxLayout(head)
        top.setContentsMargins(16, 0, 16, 0)
        top.addWidget(self._title, 1)
        top.addWidget(self._all)
        self._head = head
        self._column = ScrollColumn(margin=16)
        self._parts = _Offers()
        self._list = QVBoxLayout(self._parts)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._column.add(self._parts)
        self._column.set_width(_WIDEST)
        self.confirm = Button()
        self.confirm.setProperty("look", "primary")
        self.confirm.clicked.connect(lambda: self.wanted.emit(self.chosen()))
        self._cancel = QPushButton(tr("Cancel"))
        self._cancel.clicked.connect(self.left)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 12, 16, 12)
        foot.setSpacing(8)
        foot.addWidget(self.confirm)
        foot.addWidget(self._cancel)
        foot.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addWidget(self._column, 1)
        whole.addWidget(Rule())
        whole.addLayout(foot)
        appearance().changed.connect(self._dress)
        self._dress()

    def show_offers(self, offers: Sequence[Offer], period: str, following: str) -> None:
        """Offer all of this, ticked, to go from one period to the next, by their labels."""
        sentence = tr("From {period} into {next_period}")
        self._title.setText(sentence.format(period=period, next_period=following))
        if list(offers) == [row.offer for row in self.rows]:
            return
        kept = {row.offer.uuid for row in self.rows if not row.box.isChecked()}
        while (item := self._list.takeAt(0)) is not None:
            if (part := item.widget()) is not None:
                part.hide()
                part.deleteLater()
        self.rows = []
        for kind, title in KINDS.items():
            of_kind = [offer for offer in offers if offer.kind == kind]
            if of_kind:
                header = SectionHeader(tr(title), len(of_kind), rule=bool(self.rows))
                self._list.addWidget(header)
            for offer in of_kind:
                row = OfferRow(offer)
                row.box.setChecked(offer.uuid not in kept)
                row.ticked.connect(self._count)
                self.rows.append(row)
                self._list.addWidget(row)
        self._count()

    def chosen(self) -> list[str]:
        """The UUIDs of what is ticked."""
        return [row.offer.uuid for row in self.rows if row.box.isChecked()]

    def main_widget(self) -> QWidget | None:
        """Give the first tick."""
        return self.rows[0].box if self.rows else None

    def begin(self) -> None:
        """Put the keyboard on the first tick."""
        if (first := self.main_widget()) is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in _ENTER:
            (self._cancel if self.focusWidget() is self._cancel else self.confirm).click()
        else:
            super().keyPressEvent(event)

    def _tick_all(self) -> None:
        on = len(self.chosen()) < len(self.rows)
        for row in self.rows:
            row.box.setChecked(on)
        self._count()

    def _count(self) -> None:
        count, whole = len(self.chosen()), len(self.rows)
        some = Qt.CheckState.PartiallyChecked if count else Qt.CheckState.Unchecked
        self._all.setCheckState(Qt.CheckState.Checked if count == whole else some)
        said = trn("Carry {count} over", "Carry {count} over", count).format(count=count)
        self.confirm.setText(said)
        self.confirm.setEnabled(count > 0)

    def _dress(self) -> None:
        self._head.setFixedHeight(theme().px(44))
