"""The buttons of a remark: its ways to be settled, or what takes the answer back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QWidget,
)

from db.exchange.answers import Answer
from db.language import tr
from desktop.exchange.answered import answers_to
from desktop.exchange.import_actions import ANSWER, REMARK
from desktop.exchange.remark_delegate import Remark, buttons_below, start_of_words
from desktop.shell.bound_buttons import bind
from desktop.shell.menus import fill_now
from desktop.shell.page import page_of
from desktop.widgets.menu_button import MenuButton

_EDGE, _GAP = 16, 8
_UNDER = 6
_MOST = 3
"""Answers that stand beside each other; more are a menu."""
_LONGEST = 24
"""Characters of an answer that fit on a button."""


class _Button(QPushButton):
    """Tells that the focus has come to it."""

    entered = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()


class _Menu(MenuButton):
    """Tells that the focus has come to it."""

    entered = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()


class RemarkButtons(QWidget):
    """Stands at the end of a row, over what is painted there; clicks beside go to the row."""

    entered = Signal()
    """One of the buttons has got the focus, or was pressed: the remark is in hand."""

    def __init__(self, remark: Remark) -> None:
        super().__init__()
        self._remark = remark
        self._buttons: list[QAbstractButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(_EDGE, 0, _EDGE, 0)
        self._row.setSpacing(_GAP)
        self._row.addStretch(1)
        self._row.addStretch(0)
        self._are_below = False
        answers = answers_to(remark.issue)
        if remark.answer is not None:
            self._add(tr("Undo"), "import.reopen").setProperty("look", "quiet")
        elif remark.as_menu:
            self._add_menu()
        else:
            for place, answer in enumerate(answers):
                self._add(answer.text, f"{ANSWER}.{place}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand at the end of the row, or under its words where there is no room beside them."""
        super().resizeEvent(event)
        inset = self.x()  # the view keeps its padding around what lies over a row
        below = buttons_below(self._remark, self.width() + 2 * inset)
        start = start_of_words() if below else _EDGE
        self._row.setContentsMargins(start - inset, 0, _EDGE - inset, _UNDER if below else 0)
        if below is not self._are_below:
            self._are_below = below
            self._row.setStretch(0, 0 if below else 1)
            self._row.setStretch(self._row.count() - 1, 1 if below else 0)
            level = Qt.AlignmentFlag.AlignBottom if below else Qt.AlignmentFlag.AlignVCenter
            for button in self._buttons:
                self._row.setAlignment(button, level)

    def follow(self, before: QWidget) -> QWidget:
        """Come after a widget in the order of Tab; gives the last of the buttons."""
        for button in self._buttons:
            QWidget.setTabOrder(before, button)
            before = button
        return before

    def _put(self, button: _Button | _Menu) -> None:
        button.setAccessibleName(self._named(button.text()))
        button.entered.connect(self.entered)
        self._buttons.append(button)
        self._row.insertWidget(self._row.count() - 1, button)

    def _add(self, words: str, does: str) -> _Button:
        button = _Button(words)
        bind(button, does, self.entered.emit)
        self._put(button)
        return button

    def _add_menu(self) -> None:
        button = _Menu()
        button.setText(tr("Choose"))
        menu = QMenu(button)
        menu.aboutToShow.connect(partial(self._fill, menu))
        button.setMenu(menu)
        self._put(button)

    def _fill(self, menu: QMenu) -> None:
        self.entered.emit()
        acts = page_of(self).acts
        fill_now(menu, acts, acts.family(ANSWER), title=REMARK)

    def _named(self, text: str) -> str:
        """What a button does, said whole: its words say little without the remark."""
        return tr("{action}: {name}").format(action=text, name=self._remark.issue.message)


class ButtonRoom:
    """Measures the buttons of remarks before there are any."""

    def __init__(self, parent: QWidget) -> None:
        self._button, self._quiet, self._menu = (
            QPushButton(parent),
            QPushButton(parent),
            MenuButton(parent),
        )
        self._quiet.setProperty("look", "quiet")
        self._wide: dict[str, int] = {}
        for each in (self._button, self._quiet, self._menu):
            each.hide()

    def fit(self, remark: Remark, width: int) -> bool:
        """Measure the buttons of a remark in a row so wide; tells whether they must be others."""
        answers = answers_to(remark.issue)
        room = width - start_of_words() - _EDGE
        wide = sum(self._width(self._button, each.text) for each in answers)
        wide += _GAP * (len(answers) - 1)
        if remark.answer is not None:
            remark.buttons = self._width(self._quiet, tr("Undo"))
            return False
        before = remark.as_menu
        remark.as_menu = len(answers) > 1 and (_are_many(answers) or wide > room)
        remark.buttons = self._width(self._menu, tr("Choose")) if remark.as_menu else wide
        return remark.as_menu is not before

    def forget(self) -> None:
        """Measure anew: letters have another size."""
        self._wide.clear()

    def _width(self, of: QAbstractButton, text: str) -> int:
        if text not in self._wide:
            of.setText(text)
            self._wide[text] = of.sizeHint().width()
        return self._wide[text]


def _are_many(answers: tuple[Answer, ...]) -> bool:
    return len(answers) > _MOST or any(len(each.text) > _LONGEST for each in answers)
