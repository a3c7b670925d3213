"""DayPicker: the small calendar that opens below a date field."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from db.language import tr
from desktop.widgets.day_grid import DayGrid
from desktop.widgets.day_text import month_name
from desktop.widgets.icon_button import IconButton


class DayPicker(QFrame):
    """A month with its days; closes when a day is chosen or Escape is pressed."""

    chosen = Signal(object)
    """The ``date`` chosen, or None: no date."""

    def __init__(self, day: date, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("look", "palette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(tr("Choose a day"))
        self.grid = DayGrid(day)
        self._month = QLabel()
        self._month.setProperty("look", "section")
        before = IconButton("chevron-left", tr("Month before"))
        after = IconButton("chevron-right", tr("Month after"))
        today, none = QPushButton(tr("Today")), QPushButton(tr("No date"))
        for button in (before, after, today, none):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for button in (today, none):
            button.setProperty("look", "quiet")
        before.clicked.connect(lambda: self.grid.go_months(-1))
        after.clicked.connect(lambda: self.grid.go_months(1))
        today.clicked.connect(lambda: self._choose(date.today()))
        none.clicked.connect(lambda: self._choose(None))
        self.grid.chosen.connect(self._choose)
        self.grid.moved.connect(self._name_month)
        self._name_month(day)

        top, foot = QHBoxLayout(), QHBoxLayout()
        top.addSpacing(8)
        top.addWidget(self._month, 1)
        top.addWidget(before)
        top.addWidget(after)
        foot.addWidget(today)
        foot.addStretch(1)
        foot.addWidget(none)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.grid)
        column.addLayout(foot)

    def open_below(self, widget: QWidget, part: QRect | None = None) -> None:
        """Show the calendar at the leading edge of a widget or a part of it.

        It stands below it, and above where there is no room.
        """
        self.adjustSize()
        of = part or widget.rect()
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = of.left() + (of.width() - self.width() if mirrored else 0)
        corner = widget.mapToGlobal(QPoint(x, of.top() + of.height() + 4))
        room = widget.screen().availableGeometry()
        if corner.y() + self.height() > room.bottom():
            corner.setY(widget.mapToGlobal(of.topLeft()).y() - self.height() - 4)
        corner.setX(max(room.left(), min(corner.x(), room.right() - self.width())))
        self.move(corner)
        self.show()
        self.grid.setFocus()

    def _choose(self, day: date | None) -> None:
        self.close()
        self.chosen.emit(day)

    def _name_month(self, day: date) -> None:
        self._month.setText(month_name(day))
