"""The ring round what has the focus: 2 px wide, 1 px away, outside of the widget itself."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from desktop.shell.appearance import theme

RING: Final = "ring"
"""A widget whose property of this name is False shows its focus in another way."""

_WRITTEN_IN: Final = (QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox)
_REACHED_BY_KEY: Final = (QAbstractButton, QLabel, QSlider)
_AWAY: Final = 1
_MOVES: Final = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
)


class FocusRing(QWidget):
    """A ring round one widget; it lies on the window, or on what a scroll area scrolls."""

    def __init__(self, ringed: QWidget) -> None:
        *between, ground = _above(ringed)
        super().__init__(ground)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._ringed = ringed
        self._ground = ground
        self._followed = (ringed, *between)
        for widget in self._followed:
            widget.installEventFilter(self)
        self._lie()

    def go(self) -> None:
        """Be gone: what it was round may still move, hide and show itself before it is deleted."""
        for widget in self._followed:
            if isValid(widget):
                widget.removeEventFilter(self)
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go with the widget wherever it and what holds it go."""
        if event.type() in _MOVES and isValid(self._ringed):
            self._lie()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring in the theme of the moment."""
        now = theme()
        width = now.stroke("focus")
        radius = now.radius("control") + _AWAY + width / 2
        inset = width / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(now.color("focus"), width))
        ring = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(ring, radius, radius)

    def _lie(self) -> None:
        out = _AWAY + round(theme().stroke("focus"))
        corner = self._ringed.mapTo(self._ground, QPoint(0, 0))
        self.setGeometry(QRect(corner, self._ringed.size()).adjusted(-out, -out, out, out))
        self.setVisible(self._ringed.isVisible())
        self.raise_()


class FocusRings(QObject):
    """Lays the ring where the focus is.

    What is written in always has it, a button only when the focus came by key.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._ring: FocusRing | None = None
        application.focusChanged.connect(self._go)
        self._go(None, application.focusWidget())

    def _go(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._ring is not None and isValid(self._ring):
            self._ring.go()
        ringed = _ringed(now) if now is not None else None
        self._ring = FocusRing(ringed) if ringed is not None else None


def _ringed(focused: QWidget) -> QWidget | None:
    """What gets the ring when ``focused`` has the focus, if anything does."""
    holder = focused.parentWidget()
    widget = holder if isinstance(holder, QComboBox | QAbstractSpinBox) else focused
    if widget.isWindow() or widget.property(RING) is False:
        return None
    if isinstance(widget, _WRITTEN_IN):
        return widget
    by_mouse = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
    return widget if isinstance(widget, _REACHED_BY_KEY) and not by_mouse else None


def _above(ringed: QWidget) -> list[QWidget]:
    """What holds the widget, up to the first that the ring can lie on without being cut off."""
    above: list[QWidget] = []
    holder = ringed.parentWidget()
    while holder is not None:
        above.append(holder)
        upper = holder.parentWidget()
        if holder.isWindow() or _is_viewport(holder) or _is_viewport(upper):
            break
        holder = upper
    return above


def _is_viewport(widget: QWidget | None) -> bool:
    """Whether a scroll area shows what it scrolls in the widget."""
    area = widget.parentWidget() if widget is not None else None
    return isinstance(area, QAbstractScrollArea) and area.viewport() is widget
