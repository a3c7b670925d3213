"""Menus of the calendar: what can be done with a meeting, and which meetings a day has."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from db.language import tr
from desktop.calendar.calendar_actions import OF_A_MEETING
from desktop.calendar.meeting_words import spoken
from desktop.shell.actions import Action
from desktop.shell.theme import icon, mark_icon, theme
from desktop.wording.terms import MEETING_STATUSES

if TYPE_CHECKING:
    from db.queries.calendar import MeetingLine


def meeting_menu(
    page: QWidget,
    set_status: Callable[[str], None],
) -> QMenu:
    """Make the menu of the meeting selected on a page: its state first, then the actions."""
    menu = _menu(page)
    states = menu.addMenu(tr("State"))
    for status, word in MEETING_STATUSES.items():
        look = theme().state("meeting", status)
        made = states.addAction(mark_icon(look.mark, look.color), tr(word))
        made.triggered.connect(partial(set_status, status))
    group = None
    for action in OF_A_MEETING:
        if action.group != group:
            menu.addSeparator()
            group = action.group
        keys = "".join(
            f"\t{QKeySequence(each).toString(QKeySequence.SequenceFormat.NativeText)}"
            for each in action.keys[:1]
        )
        made = menu.addAction(f"{tr(action.text)}{keys}", partial(_run, page, action))
        made.setEnabled(bool(getattr(page, action.when)()))
        if action.icon:
            made.setIcon(icon(action.icon))
    return menu


def day_menu(owner: QWidget, lines: Sequence[MeetingLine], choose: Callable[[str], None]) -> QMenu:
    """Make the list of all meetings of a day."""
    menu = _menu(owner)
    for line in lines:
        look = theme().state("meeting", line.status)
        made = menu.addAction(mark_icon(look.mark, look.color), spoken(line).replace("&", "&&"))
        made.triggered.connect(partial(choose, line.uuid))
    return menu


def _run(page: QWidget, action: Action) -> None:
    method = getattr(page, action.run)
    method(action.argument) if action.argument else method()


def _menu(owner: QWidget) -> QMenu:
    menu = QMenu(owner)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu
