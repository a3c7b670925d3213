"""The tree of a review as Qt's item model, with a tick box where there is something to decide."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from db.exchange.decisions import Verdict
from db.language import tr
from desktop.exchange.staged_tree import StagedNode
from desktop.wording.terms import VERDICTS

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_Check = Qt.CheckState


class StagedModel(QAbstractItemModel):
    """One column; the delegate paints title, detail and verdict from the node."""

    NODE = Qt.ItemDataRole.UserRole + 1
    FATE = Qt.ItemDataRole.UserRole + 2
    """What becomes of a record as the boxes are ticked: a word of the axis "staged"."""
    ticked = Signal()
    """What is accepted has changed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.root = StagedNode("")
        self._fates: Mapping[str, str] = {}
        self._numbers = count(1)
        self._numbered: dict[int, StagedNode] = {}
        self._number_of: dict[int, int] = {}

    def show(self, root: StagedNode, fates: Mapping[str, str] | None = None) -> None:
        """Show another review; ``fates`` as ``show_fates``."""
        self.beginResetModel()
        self.root, self._fates = root, fates or {}
        # Numbers, and never the same ones again: an index that somebody still holds finds nothing.
        self._numbered = {next(self._numbers): node for node in root.below()}
        self._number_of = {id(node): number for number, node in self._numbered.items()}
        self.endResetModel()

    def show_fates(self, fates: Mapping[str, str]) -> None:
        """Say what becomes of each record, by its key."""
        before, self._fates = self._fates, fates
        for above in [self.root, *self._numbered.values()]:
            changed = [
                node
                for node in above.children
                if node.decision is not None
                and fates.get(key := node.decision.record.key) != before.get(key)
            ]
            if changed:
                first, last = self.index_of(changed[0]), self.index_of(changed[-1])
                self.dataChanged.emit(first, last)

    def tick(self, node: StagedNode, *, accepted: bool) -> None:
        """Take a record with what belongs to it, or leave it out."""
        state = _Check.Checked if accepted else _Check.Unchecked
        self.setData(self.index_of(node), state, Qt.ItemDataRole.CheckStateRole)

    def index_of(self, node: StagedNode) -> QModelIndex:
        """Where a node stands."""
        if node.parent is None:
            return QModelIndex()
        return self.createIndex(node.row, 0, self._number_of[id(node)])

    def first_record(self) -> QModelIndex:
        """Where the first record stands, in the first group."""
        return self.index(0, 0, self.index(0, 0))

    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        node = self._node(parent)
        if column != 0 or not 0 <= row < len(node.children):
            return QModelIndex()
        return self.createIndex(row, 0, self._number_of[id(node.children[row])])

    def parent(self, index: Index = _ROOT) -> QModelIndex:  # type: ignore[override]
        if not index.isValid():
            return QModelIndex()
        above = self._node(index).parent
        return self.index_of(above) if above is not None and above is not self.root else _ROOT

    def rowCount(self, parent: Index = _ROOT) -> int:
        return len(self._node(parent).children) if parent.column() <= 0 else 0

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.internalId() not in self._numbered:
            return None
        node = self._node(index)
        if role == self.NODE:
            return node
        if role == self.FATE:
            return self._fate(node)
        if role == Qt.ItemDataRole.DisplayRole:
            return node.title
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            verdict = tr(VERDICTS[self._fate(node)]) if node.decision is not None else ""
            return ", ".join(part for part in (node.title, node.detail, verdict) if part)
        if role == Qt.ItemDataRole.CheckStateRole and node.can_be_ticked:
            return self._state(node)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        node, accepted = self._node(index), _Check(value) is not _Check.Unchecked
        for decision in node.decided():
            # A group is taken without what contradicts the library: that is decided one by one.
            alone = node.decision is decision
            decision.accepted = accepted and (alone or decision.verdict is not Verdict.CONFLICT)
        above = node.parent
        while accepted and above is not None and above.decision is not None:
            if above.decision.verdict is Verdict.ADD:
                above.decision.accepted = True
            above = above.parent
        self._tell(node)
        self.ticked.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._node(index).can_be_ticked:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return tr("Records of the file")
        return None

    def _fate(self, node: StagedNode) -> str:
        if node.decision is None:
            return ""
        return self._fates.get(node.decision.record.key, node.decision.verdict.value)

    def _state(self, node: StagedNode) -> Qt.CheckState:
        taken = {decision.accepted for decision in node.decided()}
        if taken == {True}:
            return _Check.Checked
        return _Check.PartiallyChecked if True in taken else _Check.Unchecked

    def _tell(self, node: StagedNode) -> None:
        """Tell views of the node, of all below and of all above."""
        for each in node.below():
            if each.children:
                first, last = each.children[0], each.children[-1]
                self.dataChanged.emit(self.index_of(first), self.index_of(last))
        above: StagedNode | None = node
        while above is not None and above is not self.root:
            index = self.index_of(above)
            self.dataChanged.emit(index, index)
            above = above.parent

    def _node(self, index: Index) -> StagedNode:
        if not index.isValid():
            return self.root
        return self._numbered.get(index.internalId(), self.root)
