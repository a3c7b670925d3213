"""What the person should look at in a file: doubts, gaps and contradictions, and what they said."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from db.exchange.answers import Answer
from db.exchange.staging import Issue, Level
from db.language import tr, trn
from desktop.exchange.remark_buttons import ButtonRoom, RemarkButtons
from desktop.exchange.remark_delegate import REMARK, Remark, RemarkDelegate
from desktop.shell.theme import appearance
from desktop.widgets.elided_label import ElidedLabel
from desktop.widgets.section_header import SectionHeader

_ORDER = [Level.ERROR, Level.WARNING, Level.NOTE]


class RemarksList(QWidget):
    """The issues of a review; choosing one leads to its place, its buttons settle it."""

    chosen = Signal(object)
    """The ``Issue`` that the person went to."""

    def __init__(self) -> None:
        super().__init__()
        self._is_filling = False
        self._head = SectionHeader(tr("Remarks"), rule=False)
        self._how = ElidedLabel("", "muted")
        self._head.add_end(self._how)
        self._list = QListWidget()
        self._list.setAccessibleName(tr("Remarks"))
        self._list.setItemDelegate(RemarkDelegate(self._list))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._room = ButtonRoom(self)
        self._list.currentItemChanged.connect(self._go)
        self._list.itemClicked.connect(self._go)  # back to where it led before
        self._list.verticalScrollBar().valueChanged.connect(self._furnish)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        head = QVBoxLayout()
        head.setContentsMargins(8, 0, 8, 0)
        head.addWidget(self._head)
        column.addLayout(head)
        column.addWidget(self._list, 1)
        appearance().changed.connect(self._dress)

    def show_issues(
        self, issues: Sequence[Issue], answer_to: Callable[[Issue], Answer | None]
    ) -> None:
        """Show issues, what matters most on top, with what was said to each; where one is stays."""
        current = self._list.currentItem()
        kept = current.data(REMARK).issue if current is not None else None
        button = self.focusWidget()
        if button is not None and self._list.viewport().isAncestorOf(button):
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        top = self._list.verticalScrollBar().value()
        self._list.blockSignals(True)
        self._is_filling = True  # rows that go hand the focus on to buttons of others
        while self._list.count():  # not ``clear``: it frees rows twice that Python still knows
            self._list.takeItem(self._list.count() - 1)
        for issue in sorted(issues, key=lambda issue: _ORDER.index(issue.level)):
            remark = Remark(issue, answer_to(issue))
            self._room.fit(remark, self._list.viewport().width())
            item = QListWidgetItem()
            item.setData(REMARK, remark)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, remark.spoken)
            self._list.addItem(item)
            if issue == kept:
                self._list.setCurrentItem(item)
        self._is_filling = False
        self._list.blockSignals(False)
        self._head.set_count(len(issues))
        self.setVisible(bool(issues))
        self._tell(issues, answer_to)
        self._list.doItemsLayout()
        self._list.verticalScrollBar().setValue(top)
        self._furnish()

    def in_hand(self) -> Issue | None:
        """Give the issue that the person is at, where the keyboard is in this list."""
        focus, item = QApplication.focusWidget(), self._list.currentItem()
        if item is None or focus is None or not self.isAncestorOf(focus):
            return None
        issue: Issue = item.data(REMARK).issue
        return issue

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the sentences anew where there is another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._renew()
        else:
            self._furnish()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._furnish()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._dress()

    def _dress(self) -> None:
        self._room.forget()
        self._renew()

    def _renew(self) -> None:
        """Lay all out anew, and make the buttons of what is in sight."""
        for row in range(self._list.count()):
            item = self._list.item(row)
            if self._room.fit(item.data(REMARK), self._list.viewport().width()):
                self._list.removeItemWidget(item)
        self._list.scheduleDelayedItemsLayout()
        self._list.executeDelayedItemsLayout()
        self._furnish()

    def _furnish(self, *_: object) -> None:
        """Give what is in sight its buttons: of thousands of remarks few are."""
        if not self._list.isVisible():
            return
        before: QWidget = self._list
        for item in self._in_sight():  # all of them first: each widget put has all laid out anew
            buttons = self._list.itemWidget(item)
            if not isinstance(buttons, RemarkButtons):
                buttons = self._buttons(item)
            before = buttons.follow(before)

    def _in_sight(self) -> list[QListWidgetItem]:
        view, seen = self._list.viewport().rect(), []
        first = self._list.indexAt(view.topLeft())
        for row in range(max(first.row(), 0), self._list.count()):
            item = self._list.item(row)
            if self._list.visualItemRect(item).top() > view.bottom():
                break
            seen.append(item)
        return seen

    def _buttons(self, item: QListWidgetItem) -> RemarkButtons:
        """Give a row its buttons; who comes to one of them is at this row."""
        remark: Remark = item.data(REMARK)
        buttons = RemarkButtons(remark)
        buttons.entered.connect(partial(self._come_to, remark))
        self._list.setItemWidget(item, buttons)
        return buttons

    def _come_to(self, remark: Remark) -> None:
        """Stand at the row of a remark; rows are found, since a row that was kept may be gone."""
        for row in range(0 if self._is_filling else self._list.count()):
            if self._list.item(row).data(REMARK) is remark:
                self._list.setCurrentRow(row)
                return

    def _tell(self, issues: Sequence[Issue], answer_to: Callable[[Issue], Answer | None]) -> None:
        count = len(issues)
        settled = sum(answer_to(issue) is not None for issue in issues)
        words = tr("None of them stops the import")
        if settled:
            words = trn("{settled} of {count} settled", "{settled} of {count} settled", count)
        self._how.setText(words.format(settled=settled, count=count))

    def _go(self, item: QListWidgetItem | None, _before: object = None) -> None:
        if item is not None:
            item.setSelected(True)  # Tab makes the first one current, and does not select it
            self.chosen.emit(item.data(REMARK).issue)
