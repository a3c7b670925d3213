"""The buttons of a remark: its ways to be settled, or what takes the answer back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from db.exchange.answers import Answer
from db.language import tr
from desktop.exchange.answered import answers_to
from desktop.exchange.remark_delegate import Remark
from desktop.widgets.menu_button import MenuButton

_EDGE, _GAP = 16, 8
_MOST = 2
"""Answers that stand beside each other; more are a menu."""
_LONGEST = 24
"""Characters of an answer that fit on a button."""


class RemarkButtons(QWidget):
    """Stands at the end of a row, over what is painted there; clicks beside go to the row."""

    answered = Signal(object)
    """The ``Answer`` that was chosen."""
    taken_back = Signal()

    def __init__(self, remark: Remark) -> None:
        super().__init__()
        self._remark = remark
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(_EDGE, 0, _EDGE, 0)
        self._row.setSpacing(_GAP)
        self._row.addStretch(1)
        answers = answers_to(remark.issue)
        if remark.answer is not None:
            self._add_undo()
        elif _are_many(answers):
            self._add_menu(answers)
        else:
            for answer in answers:
                self._add(answer)

    def _add(self, answer: Answer) -> None:
        button = QPushButton(answer.text)
        button.setAccessibleName(self._named(answer.text))
        button.clicked.connect(lambda: self.answered.emit(answer))
        self._row.addWidget(button)

    def _add_undo(self) -> None:
        button = QPushButton(tr("Undo"))
        button.setProperty("look", "quiet")
        button.setAccessibleName(self._named(button.text()))
        button.clicked.connect(self.taken_back)
        self._row.addWidget(button)

    def _add_menu(self, answers: tuple[Answer, ...]) -> None:
        button = MenuButton()
        button.setText(tr("Choose"))
        button.setAccessibleName(self._named(button.text()))
        menu = QMenu(button)
        for answer in answers:
            menu.addAction(answer.text).triggered.connect(
                lambda *_, answer=answer: self.answered.emit(answer)
            )
        button.setMenu(menu)
        self._row.addWidget(button)

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
        self._quiet.setText(tr("Undo"))
        self._menu.setText(tr("Choose"))
        for each in (self._button, self._quiet, self._menu):
            each.hide()

    def of(self, remark: Remark) -> int:
        """The width that the buttons of a remark take, in px."""
        answers = answers_to(remark.issue)
        if remark.answer is not None:
            return self._quiet.sizeHint().width()
        if _are_many(answers):
            return self._menu.sizeHint().width()
        return sum(map(self._wide, answers)) + _GAP * (len(answers) - 1)

    def _wide(self, answer: Answer) -> int:
        self._button.setText(answer.text)
        return self._button.sizeHint().width()


def _are_many(answers: tuple[Answer, ...]) -> bool:
    return len(answers) > _MOST or any(len(each.text) > _LONGEST for each in answers)
