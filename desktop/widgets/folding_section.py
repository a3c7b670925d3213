"""FoldingSection: a part of a column below a head that folds it."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.widgets.field import INSET, hangs
from desktop.widgets.rule import Rule
from desktop.widgets.scroll_column import MARGIN
from desktop.widgets.section_fold import SectionFold

_ABOVE: Final = 12
_BELOW_RULE: Final = 4


class FoldingSection(QWidget):
    """Its part is made when it is first to be seen, by ``make``; it takes the whole column.

    ``rule=False``: the first of a column needs no line.
    """

    bleeds: ClassVar[bool] = True
    turned = Signal(bool)
    """The person folded it (True) or unfolded it."""

    def __init__(
        self, title: str, make: Callable[[], QWidget], *, folded: bool = False, rule: bool = True
    ) -> None:
        super().__init__()
        self.title = title
        self._make = make
        self._part: QWidget | None = None
        self.head = SectionFold(title)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(0, 0, MARGIN - INSET, 0)
        self._row.setSpacing(4)
        self._row.addWidget(self.head, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, _ABOVE if rule else 0, 0, 0)
        self._column.setSpacing(0)
        if rule:
            line = QHBoxLayout()
            line.setContentsMargins(MARGIN, 0, MARGIN, 0)
            line.addWidget(Rule())
            self._column.addLayout(line)
            self._column.addSpacing(_BELOW_RULE)
        self._column.addLayout(self._row)
        self.head.setChecked(not folded)
        self.head.clicked.connect(lambda shown: self.turned.emit(not shown))
        self.head.toggled.connect(self._show)
        self._show()

    @property
    def folded(self) -> bool:
        """Whether the head alone is to be seen."""
        return not self.head.isChecked()

    @property
    def part(self) -> QWidget:
        """What stands below the head; made when it is first asked for."""
        if self._part is None:
            part = self._part = self._make()
            line = QHBoxLayout()
            side = MARGIN - INSET if hangs(part) else MARGIN
            line.setContentsMargins(side, 0, side, 0)
            line.addWidget(part)
            self._column.addLayout(line)
            part.setVisible(not self.folded)
        return self._part

    @property
    def is_made(self) -> bool:
        """Whether its part is there."""
        return self._part is not None

    def add_end(self, widget: QWidget) -> None:
        """Add a button at the end of the head; it is to be seen while the part is."""
        self._row.addWidget(widget)
        if not hangs(widget):
            self._row.addSpacing(INSET)
        self.head.toggled.connect(widget.setVisible)
        widget.setVisible(not self.folded)

    def unfold(self) -> None:
        """Have the part seen."""
        if self.folded:
            self.head.setChecked(True)
            self.turned.emit(False)

    def _show(self) -> None:
        if not self.folded:
            self.part.show()
        elif self._part is not None:
            self._part.hide()
