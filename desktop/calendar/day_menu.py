"""Which meetings a day has: a list of records to choose from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QWidget

from desktop.calendar.meeting_words import spoken
from desktop.shell.menus import add_record
from desktop.shell.theme import mark_icon, theme

if TYPE_CHECKING:
    from db.queries.calendar_year import CalendarMeeting


def day_menu(
    owner: QWidget, lines: Sequence[CalendarMeeting], choose: Callable[[str], None]
) -> QMenu:
    """Make the list of all meetings of a day."""
    menu = QMenu(owner)
    menu.aboutToHide.connect(menu.deleteLater)
    for line in lines:
        look = theme().state("meeting", line.status)
        made = add_record(menu, spoken(line), line.uuid)
        made.setIcon(mark_icon(look.mark, look.color))
        made.setIconVisibleInMenu(True)
        made.triggered.connect(partial(choose, line.uuid))
    return menu
