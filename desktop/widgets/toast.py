"""Toast: a passing word at the foot of the window, with a way back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from db.language import tr
from desktop.shell.message import Offer
from desktop.shell.theme import icon, theme
from desktop.widgets.announcing import announce
from desktop.widgets.button import Button
from desktop.widgets.elided_label import ElidedLabel
from desktop.widgets.icon_button import IconButton

_WIDEST, _WIDEST_WITH_OFFERS, _EDGE = 480, 640, 16


class Toast(QFrame):
    """Floats over a widget for 10 s; its clock stands still under the mouse and in focus."""

    acted = Signal()
    closed = Signal()

    def __init__(
        self,
        over: QWidget,
        text: str,
        action_text: str | None = None,
        offers: Sequence[Offer] = (),
    ) -> None:
        super().__init__(over)
        self.setProperty("look", "toast")
        self.setAccessibleName(text)
        self._text = text
        self._left = theme().duration("toast")
        self._clock = QTimer(self, singleShot=True)
        self._clock.timeout.connect(self.close)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 3, 4, 3)
        row.setSpacing(8)
        row.addSpacing(8)
        row.addWidget(ElidedLabel(text), 1)
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
        self.hide()

    def pop(self) -> None:
        """Show it, say it to screen readers, and start its clock."""
        self._lie()
        self.show()
        self.raise_()
        self._clock.start(self._left)
        announce(self, self._text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go with the window; heed the focus of the buttons."""
        if watched is self.parentWidget():
            if event.type() is QEvent.Type.Resize:
                self._lie()
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

    def _lie(self) -> None:
        over = self.parentWidget() or self.window()
        room = over.width() - 2 * _EDGE
        least = min(theme().px(240), room)
        widest = theme().px(_WIDEST_WITH_OFFERS if self.offers else _WIDEST)
        width = max(least, min(self.sizeHint().width(), widest, room))
        self.resize(width, self.sizeHint().height())
        x = (over.width() - width) // 2
        self.move(QPoint(x, over.height() - self.height() - _EDGE))
