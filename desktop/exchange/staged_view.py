"""The tree of a review on the screen."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QTreeView

from db.language import tr
from desktop.exchange.staged_delegate import StagedDelegate
from desktop.exchange.staged_model import StagedModel
from desktop.exchange.staged_tree import StagedNode
from desktop.shell.theme import appearance, theme

_LEAD = 6
"""By how much an arrow stands further in than Qt would have it."""
_FEW = 16
"""A group of no more lines is open at first."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a person is in the tree: lines by ``name_of``."""

    opened: set[str]
    current: str
    scrolled: int


class StagedView(QTreeView):
    """Groups and their records; Space ticks, arrows fold and unfold."""

    current_changed = Signal(QModelIndex)

    def __init__(self, model: StagedModel) -> None:
        super().__init__()
        self._staged = model
        self.setModel(model)
        self.setItemDelegate(StagedDelegate(self))
        self.setAccessibleName(tr("Records of the file"))
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformRowHeights(True)
        self.setAnimated(False)
        self.setExpandsOnDoubleClick(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        selection = self.selectionModel()
        selection.currentChanged.connect(lambda now, _before: self.current_changed.emit(now))
        appearance().changed.connect(self._renew)
        self._renew()

    def open_groups(self) -> None:
        """Open the groups that are short enough to be looked over."""
        for row in range(self._staged.rowCount()):
            index = self._staged.index(row, 0)
            self.setExpanded(index, self._staged.rowCount(index) <= _FEW)

    def place(self) -> Place:
        """Give what is open, what is current and how far one has scrolled."""
        opened = {
            name_of(node)
            for node in self._staged.root.below()
            if node.parent is not None and self.isExpanded(self._staged.index_of(node))
        }
        current: StagedNode | None = self.currentIndex().data(StagedModel.NODE)
        return Place(opened, name_of(current) if current else "", self.verticalScrollBar().value())

    def return_to(self, place: Place) -> None:
        """Open, choose and scroll as it was, as far as all of that is still there."""
        for node in self._staged.root.below():
            if node.parent is None:
                continue
            index = self._staged.index_of(node)
            self.setExpanded(index, name_of(node) in place.opened)
            if name_of(node) == place.current:
                self.setCurrentIndex(index)
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(place.scrolled)

    def drawBranches(  # noqa: N802 - Qt's name
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the ground before the line, the bar of what is selected, and the arrow."""
        chosen = self.selectionModel().isSelected(index)
        if chosen:
            active = self.hasFocus()
            painter.fillRect(rect, theme().color("selection" if active else "selection-inactive"))
            if active:
                bar = QRect(rect.left(), rect.top(), 3, rect.height())
                if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                    bar.moveRight(rect.right())
                painter.fillRect(bar, theme().color("accent", selected=True))
        elif (node := index.data(StagedModel.NODE)) is not None and node.decision is None:
            painter.fillRect(rect, theme().color("shade"))
        left_to_right = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
        arrow = rect.translated(_LEAD if left_to_right else -_LEAD, 0)
        super().drawBranches(painter, arrow, index)
        painter.setPen(theme().color("border"))
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Space and index.isValid():
            state = index.data(Qt.ItemDataRole.CheckStateRole)
            if state is not None:
                checked = Qt.CheckState(state) is Qt.CheckState.Checked
                wanted = Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked
                self._staged.setData(index, wanted, Qt.ItemDataRole.CheckStateRole)
            return
        super().keyPressEvent(event)

    def _renew(self) -> None:
        self.setIndentation(theme().px(20))
        self.scheduleDelayedItemsLayout()


def name_of(node: StagedNode) -> str:
    """Give what a line is known by, before and after a comparison."""
    return node.decision.record.key if node.decision is not None else node.title
