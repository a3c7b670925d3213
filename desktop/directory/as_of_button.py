"""AsOfButton: the day that posts are told of."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu

from db.language import tr
from desktop.shell.theme import icon
from desktop.widgets.menu_button import MenuButton
from desktop.wording.days import day as written
from desktop.wording.days import short_day


class AsOfButton(MenuButton):
    """Shows the day; its menu offers today, the end of the period, and any other day."""

    chosen = Signal(str)
    """"" for the usual day, "today", "end", or a day in ISO."""

    def __init__(self) -> None:
        super().__init__()
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self._day = date.today()

    def show_day(self, day: date, choice: str, end: date | None) -> None:
        """Show the day in force; ``end`` is the last one of the period."""
        self._day = day
        self.setText(short_day(day))
        name = tr("Posts as of {day}").format(day=written(day))
        self.setAccessibleName(name)
        self.setToolTip(name)
        self._menu.clear()
        offers = [("today", tr("Today, {day}").format(day=written(date.today())))]
        if end is not None:
            offers.append(("end", tr("End of the period, {day}").format(day=written(end))))
        usual = "end" if end is not None and end < date.today() else "today"
        for key, text in offers:
            action = self._menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(key == (choice or usual))
            choose = partial(self.chosen.emit, "" if key == usual else key)
            action.triggered.connect(lambda *_, choose=choose: choose())
        self._menu.addSeparator()
        other = self._menu.addAction(tr("Another day…"))
        other.setCheckable(True)
        other.setChecked(choice not in ("", "today", "end"))
        other.triggered.connect(self._pick)

    def show_words(self, words: bool) -> None:
        """Show the day, or an icon alone where there is no room for it."""
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(style.ToolButtonTextOnly if words else style.ToolButtonIconOnly)
        self.setIcon(QIcon() if words else icon("calendar"))

    def _pick(self) -> None:
        from desktop.widgets.day_picker import DayPicker

        picker = DayPicker(self._day, self)
        picker.chosen.connect(self._picked)
        picker.open_below(self)

    def _picked(self, day: date | None) -> None:
        self.chosen.emit(day.isoformat() if day is not None else "")
