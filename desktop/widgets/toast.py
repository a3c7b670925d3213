"""Toast: a passing word at the foot of the window, with a way back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget

from db.language import tr
from desktop.shell.message import Offer
from desktop.shell.theme import icon, theme
from desktop.widgets.announcing import announce
from desktop.widgets.button import Button
from desktop.widgets.edited_place import edited_places
from desktop.widgets.icon_button import IconButton
from desktop.widgets.text_lines import TextLines

_WIDEST, _EDGE, _ABOVE = 640, 16, 8


class Toast(QFrame):
    """Floats over a widget for 10 s; its clock stands still under the mouse and in focus.

    It lies at the foot of ``room``, a part of the widget, or at its head where somebody writes.
    """

    acted = Signal()
    closed = Signal()

    def __init__(
        self,
        over: QWidget,
        text: str,
        action_text: str | None = None,
        offers: Sequence[Offer] = (),
        room: Callable[[], QRect] | None = None,
    ) -> None:
        super().__init__(over)
        self.setProperty("look", "toast")
        self.setAccessibleName(text)
        self._room = room or over.rect
        self._text = TextLines(text)
        self._left = theme().duration("toast")
        self._clock = QTimer(self, singleShot=True)
        self._clock.timeout.connect(self.close)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 3, 4, 3)
        row.setSpacing(8)
        row.addSpacing(8)
        row.addWidget(self._text, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(16)
        self.action: Button | None = None
        if action_text:
            self.action = Button(icon("undo"), action_text)
            self.action.clicked.connect(self._act)
        self.offers = [Button(offer.words) for offer in offers]
        for button, offer in zip(self.offers, offers, strict=True):
            button.clicked.connect(partial(self._follow, offer))
        for button in filter(None, (self.action, *self.offers)):
            button.setProperty("look", "quiet")
            button.installEventFilter(self)
            row.addWidget(button)
        self.close_button = IconButton("close", tr("Close the message"))
        self.close_button.clicked.connect(self.close)
        self.close_button.installEventFilter(self)
        row.addWidget(self.close_button)
        over.installEventFilter(self)
        if isinstance(application := QApplication.instance(), QApplication):
            application.focusChanged.connect(self._make_way)
        self.hide()

    def pop(self) -> None:
        """Show it, say it to screen readers, and start its clock."""
        self.lie()
        self.show()
        self.raise_()
        self._clock.start(self._left)
        announce(self, self._text.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go with the window; heed the focus of the buttons."""
        if watched is self.parentWidget():
            if event.type() is QEvent.Type.Resize:
                self.lie()
        elif event.type() is QEvent.Type.FocusIn:
            self._hold()
        elif event.type() is QEvent.Type.FocusOut and not self.underMouse():
            self._go_on()
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay as long as the mouse is here."""
        super().enterEvent(event)
        self._hold()

    def leaveEvent(self, event: QEvent) -> None:
        """Go on counting."""
        super().leaveEvent(event)
        focused = self.focusWidget()
        if focused is None or not focused.hasFocus():
            self._go_on()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop the clock, tell, and be gone."""
        super().closeEvent(event)
        self._clock.stop()
        self.closed.emit()
        self.deleteLater()

    def _act(self) -> None:
        self.acted.emit()
        self.close()

    def _follow(self, offer: Offer, _checked: bool = False) -> None:
        offer.act()
        self.close()

    def _hold(self) -> None:
        if self._clock.isActive():
            self._left = self._clock.remainingTime()
            self._clock.stop()

    def _go_on(self) -> None:
        if self.isVisible() and not self._clock.isActive():
            self._clock.start(self._left)

    def _make_way(self, *_: object) -> None:
        """Lie elsewhere when the focus goes; not in a window that is closing."""
        if self.isVisible():
            self.lie()

    def lie(self) -> None:
        """Take the place that hides nothing that is being written."""
        room = self._room()
        most = room.width() - 2 * _EDGE
        least = min(theme().px(240), most)
        width = max(least, min(self.sizeHint().width(), theme().px(_WIDEST), most))
        others = self.sizeHint().width() - self._text.sizeHint().width()
        lines = self._text.heightForWidth(width - others)
        self.resize(width, max(self.sizeHint().height(), lines + 2 * _ABOVE))
        left = room.left() + (room.width() - width) // 2
        foot = QPoint(left, room.bottom() + 1 - self.height() - _EDGE)
        head = QPoint(left, room.top() + theme().px(theme().measure("header")) + _ABOVE)
        self.move(self._freest(foot, head))

    def _freest(self, foot: QPoint, head: QPoint) -> QPoint:
        """Choose where no field is, or at least no cursor; the foot where that is nowhere."""
        over = self.parentWidget() or self.window()
        for edited in edited_places():
            for corner in (foot, head):
                if not QRect(over.mapToGlobal(corner), self.size()).intersects(edited):
                    return corner
        return foot
