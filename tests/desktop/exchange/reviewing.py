"""What tests of the review do again and again: files dropped, lines found, remarks answered."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QModelIndex, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTreeView,
)
from pytestqt.qtbot import QtBot

from db.store import Store
from desktop.exchange.import_page import ImportPage
from desktop.exchange.remark_delegate import REMARK, Remark
from desktop.exchange.staged_model import StagedModel
from desktop.exchange.staged_view import StagedView
from desktop.shell.main_window import MainWindow
from desktop.widgets.state_label import StateLabel


def drop(window: MainWindow, *files: Path) -> None:
    """Drop files in the middle of the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    copy, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    entered = QDragEnterEvent(QPointF(400, 400), copy, data, left, none)
    QApplication.sendEvent(window, entered)
    assert entered.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(400, 400), copy, data, left, none))


class Review:
    """The page of a review, with the file under it read and compared."""

    def __init__(self, window: MainWindow, qtbot: QtBot, *files: Path) -> None:
        self.window, self.qtbot = window, qtbot
        window.resize(1280, 800)
        drop(window, *files)
        page = window.stack.current
        assert isinstance(page, ImportPage)
        self.page = page
        qtbot.waitUntil(page.has_review, timeout=30_000)
        self.settle()
        self.tree = page.findChildren(StagedView)[0]
        (self.remarks,) = page.findChildren(QListWidget)

    @property
    def store(self) -> Store:
        """The library, to compare."""
        store = self.window.desk.store
        assert store is not None
        return store

    def settle(self) -> None:
        """Wait until everything that was asked is answered."""
        for _ in range(2):
            self.qtbot.waitUntil(lambda: not self.window.desk.is_busy, timeout=30_000)
            QApplication.processEvents()

    def remark(self, words: str) -> QListWidgetItem:
        """The line of the remark that says these words, scrolled into sight."""
        for row in range(self.remarks.count()):
            item = self.remarks.item(row)
            if words in item.data(REMARK).issue.message:
                self.remarks.scrollToItem(item, QListWidget.ScrollHint.PositionAtTop)
                QApplication.processEvents()
                return item
        raise AssertionError(f"no remark says “{words}”")

    def state(self, words: str) -> Remark:
        """How the remark that says these words stands."""
        found: Remark = self.remark(words).data(REMARK)
        return found

    def button(self, words: str, text: str) -> QPushButton:
        """The button of a remark."""
        row = self.remarks.itemWidget(self.remark(words))
        assert row is not None
        return next(each for each in row.findChildren(QPushButton) if each.text() == text)

    def answer(self, words: str, text: str) -> None:
        """Click a button of a remark, and wait for what comes of it."""
        self.qtbot.mouseClick(self.button(words, text), Qt.MouseButton.LeftButton)
        self.settle()

    def find(self, title: str, above: QModelIndex | None = None) -> QModelIndex:
        """The line of the tree called so."""
        return find(self.tree, title, above)

    def fate(self, index: QModelIndex) -> str:
        """What becomes of a record as the boxes are ticked."""
        return str(index.data(StagedModel.FATE))

    def press(self, beginning: str) -> QPushButton:
        """The button of the header whose words begin so."""
        return next(
            each
            for each in self.page.findChildren(QPushButton)
            if each.text().startswith(beginning) and not self.remarks.isAncestorOf(each)
        )

    def counted(self) -> dict[str, int]:
        """The counts of the header that are seen, by their words."""
        found = {}
        for label in self.page.findChildren(StateLabel):
            if label.isVisible():
                count, _, words = label.accessibleName().partition(" ")
                found[words] = int(count)
        return found

    def said(self) -> list[str]:
        """What the labels of the page say."""
        return [label.text() for label in self.page.findChildren(QLabel) if label.isVisible()]

    def apply(self) -> None:
        """Import what is ticked."""
        self.qtbot.mouseClick(self.press("Import"), Qt.MouseButton.LeftButton)
        self.qtbot.waitUntil(lambda: self.window.stack.name == "calendar", timeout=30_000)
        self.settle()


def find(tree: QTreeView, title: str, above: QModelIndex | None = None) -> QModelIndex:
    """The line of a tree called so, wherever it stands below ``above``."""
    model, under = tree.model(), above or QModelIndex()
    for row in range(model.rowCount(under)):
        index = model.index(row, 0, under)
        if str(index.data()) == title:
            return index
        found = find(tree, title, index)
        if found.isValid():
            return found
    return QModelIndex()
