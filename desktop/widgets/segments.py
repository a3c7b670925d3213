"""Segments: the views of a page, one of which is shown."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from db.language import tr
from desktop.shell.bound_buttons import DOES, perform
from desktop.shell.theme import appearance, theme
from desktop.widgets.menu_button import MenuButton

_PADDING = 8


class Segments(QWidget):
    """Exclusive buttons in one frame, or a menu of the same where there is no room for them.

    ``options`` are pairs of a key and its words; arrows go from one to the next. ``does`` is the
    family of declared actions that they are, by their keys.
    """

    chosen = Signal(str)
    """The key of the option that the person chose."""

    def __init__(
        self,
        name: str,
        options: Iterable[tuple[str, str]],
        parent: QWidget | None = None,
        *,
        does: str = "",
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._buttons: dict[str, QToolButton] = {}
        self._actions: dict[str, QAction] = {}
        self._group = QButtonGroup(self)
        self._frame = QFrame()
        self._frame.setProperty("look", "segments")
        self._frame.setAccessibleName(name)
        inner = QHBoxLayout(self._frame)
        inner.setContentsMargins(1, 1, 1, 1)
        inner.setSpacing(0)
        self.menu_button = MenuButton()
        self.menu_button.setMenu(QMenu(self.menu_button))
        self._name, self._does = name, does
        choice = QActionGroup(self)
        for key, text in options:
            self._add(key, text, choice)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._frame)
        row.addWidget(self.menu_button, 0, Qt.AlignmentFlag.AlignTrailing)
        self.menu_button.hide()
        appearance().changed.connect(self._dress)
        self._dress()
        self._shown = ""
        self.choose(next(iter(self._buttons)))

    def current(self) -> str:
        """The key of the option in force."""
        return self._shown

    def choose(self, key: str) -> None:
        """Put an option in force, without telling."""
        self._shown = key
        self._buttons[key].setChecked(True)
        self._actions[key].setChecked(True)
        text = self._buttons[key].text()
        self.menu_button.setText(text)
        named = tr("{field}: {value}").format(field=self._name, value=text)
        self.menu_button.setAccessibleName(named)
        for each, button in self._buttons.items():
            focus = Qt.FocusPolicy.StrongFocus if each == key else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(focus)

    def sizeHint(self) -> QSize:
        """Room for all buttons."""
        for button in self._buttons.values():
            button.ensurePolished()
        return self._frame.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Room for the menu button."""
        menu = self.menu_button.sizeHint()
        return QSize(min(menu.width(), self.sizeHint().width()), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Become a menu where there is no room, and buttons again where there is."""
        super().resizeEvent(event)
        fits = self.width() >= self.sizeHint().width()
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self._frame.isAncestorOf(focused)
        self._frame.setVisible(fits)
        self.menu_button.setVisible(not fits)
        if had_focus and not fits:
            self.menu_button.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from one option to the next by the arrows."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            ahead = -1 if mirrored else 1
            steps = {Qt.Key.Key_Left: -ahead, Qt.Key.Key_Right: ahead}
            steps |= {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
            if step := steps.get(Qt.Key(event.key())):
                keys = list(self._buttons)
                key = keys[(keys.index(self._shown) + step) % len(keys)]
                self._choose(key)
                self._buttons[key].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False

    def _dress(self) -> None:
        """Have every button measured anew."""
        for button in self._buttons.values():
            button.updateGeometry()
        self.updateGeometry()

    def _add(self, key: str, text: str, choice: QActionGroup) -> None:
        button = _Segment()
        button.setProperty("look", "segment")
        button.setText(text)
        button.setCheckable(True)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: self._choose(key))
        button.installEventFilter(self)
        if self._does:
            button.setProperty(DOES, f"{self._does}.{key}")
        self._group.addButton(button)
        self._buttons[key] = button
        layout, menu = self._frame.layout(), self.menu_button.menu()
        if layout is not None and menu is not None:
            layout.addWidget(button)
            action = self._actions[key] = menu.addAction(text)
            action.setCheckable(True)
            action.setActionGroup(choice)
            action.triggered.connect(lambda: self._choose(key))

    def _choose(self, key: str) -> None:
        if key != self._shown:
            self.choose(key)
            self.chosen.emit(key)
            if self._does:
                perform(self, f"{self._does}.{key}")


class _Segment(QToolButton):
    """As wide as its words in strong, so that none ever moves."""

    def sizeHint(self) -> QSize:
        words = QFontMetrics(theme().font(strong=True)).horizontalAdvance(self.text())
        return QSize(words + 2 * _PADDING, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
