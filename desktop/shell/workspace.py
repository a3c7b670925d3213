"""Page and details side by side; in a narrow window the details lie over the page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from db.language import tr
from desktop.shell.theme import appearance, theme

NARROW = 1100
"""Below this width of the window details cover the page's right side."""
_GRIP = 7
_NARROWEST, _WIDEST = 280, 640


class _Grip(QWidget):
    """The edge between page and details, to be dragged."""

    dragged = Signal(int)
    """By how many pixels, to the right."""
    released = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self._from = QPoint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._from = event.globalPosition().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = event.globalPosition().toPoint()
        self.dragged.emit(here.x() - self._from.x())
        self._from = here

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.released.emit()


class _Pane(QFrame):
    """What holds the details; Escape leads out of it where no field has a use for it."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Workspace(QWidget):
    """The pages, and at their trailing edge the details of what is selected."""

    details_left = Signal()
    """The person is done with the details and wants to go back to the page."""
    laid_out = Signal()
    """Page and details have other places."""
    width_chosen = Signal(int)
    """The person drew the details to this width."""

    def __init__(self) -> None:
        super().__init__()
        self.pages = QStackedWidget(self)
        self.pages.setObjectName("pages")
        self.pane = _Pane(self)
        self.pane.setObjectName("detailsPane")
        self.pane.setAccessibleName(tr("Details"))
        self.details = QStackedWidget(self.pane)
        self._grip = _Grip(self)
        self._chosen = 0
        self._wanted = True
        self._any = False
        self.pane.left.connect(self.details_left)
        self._grip.dragged.connect(self._drag)
        self._grip.released.connect(lambda: self.width_chosen.emit(self._chosen))
        appearance().changed.connect(self._lay_out)

    @property
    def narrow(self) -> bool:
        """Whether there is no room for page and details side by side."""
        return self.window().width() < NARROW

    @property
    def details_shown(self) -> bool:
        """Whether details can be seen."""
        return self._any and self._wanted

    def page_in_sight(self) -> QRect:
        """Give what is to be seen of the page, beside the details or under them."""
        page = QRect(self.pages.geometry())
        if self.details_shown and self.narrow:
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                page.setLeft(self.pane.geometry().right() + 1)
            else:
                page.setRight(self.pane.geometry().left() - 1)
        return page

    def choose_width(self, width: int) -> None:
        """Give the details a width the person chose before; 0: as the window says."""
        self._chosen = width
        self._lay_out()

    def want_details(self, wanted: bool) -> None:
        """Show or hide the details of every page."""
        self._wanted = wanted
        self._lay_out()

    def have_details(self, any_details: bool) -> None:
        """Say whether the present page has details at all."""
        self._any = any_details
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._lay_out()
        super().changeEvent(event)

    def _details_width(self) -> int:
        wide = self.window().width() >= theme().measure("wide-from")
        usual = theme().px(theme().measure("details-wide" if wide else "details"))
        most = max(_NARROWEST, min(_WIDEST, self.width() * 2 // 3))
        return min(self._chosen or usual, most)

    def _lay_out(self) -> None:
        shown, width = self.details_shown, self._details_width()
        self.pane.setVisible(shown)
        self._grip.setVisible(shown)
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        beside = shown and not self.narrow
        page = QRect(0, 0, self.width() - (width if beside else 0), self.height())
        pane = QRect(self.width() - width, 0, width, self.height())
        if right_to_left:
            page.moveLeft(self.width() - page.width())
            pane.moveLeft(0)
        self.pages.setGeometry(page)
        self.pane.setGeometry(pane)
        self.details.setGeometry(
            self.pane.rect().adjusted(0 if right_to_left else 1, 0, -1 if right_to_left else 0, 0)
        )
        edge = pane.right() if right_to_left else pane.left()
        self._grip.setGeometry(edge - _GRIP // 2, 0, _GRIP, self.height())
        self.laid_out.emit()

    def _drag(self, by: int) -> None:
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        width = self._details_width() + (by if right_to_left else -by)
        self._chosen = max(_NARROWEST, min(_WIDEST, width))
        self._lay_out()
