"""AsOfButton: the day that posts are told of."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon

from db.language import tr
from desktop.directory.directory_actions import AS_OF, DAYS
from desktop.shell.theme import icon
from desktop.widgets.menu_button import MenuButton
from desktop.widgets.page_menu import PageMenu
from desktop.wording.days import day as written
from desktop.wording.days import short_day


class AsOfButton(MenuButton):
    """Shows the day; its menu offers today, the end of the period, and any other day."""

    picked = Signal(object)
    """Another day, or None."""

    def __init__(self) -> None:
        super().__init__()
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setMenu(PageMenu(AS_OF, self, DAYS))
        self._day = date.today()

    def show_day(self, day: date) -> None:
        """Show the day in force."""
        self._day = day
        self.setText(short_day(day))
        name = tr("Posts as of {day}").format(day=written(day))
        self.setAccessibleName(name)
        self.setToolTip(name)

    def show_words(self, words: bool) -> None:
        """Show the day, or an icon alone where there is no room for it."""
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(style.ToolButtonTextOnly if words else style.ToolButtonIconOnly)
        self.setIcon(QIcon() if words else icon("calendar"))

    def pick(self) -> None:
        """Let the person pick a day."""
        from desktop.widgets.day_picker import DayPicker

        picker = DayPicker(self._day, self)
        picker.chosen.connect(self.picked)
        picker.open_below(self)
