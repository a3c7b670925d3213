"""Page: one of the places of the window."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop.shell.actions import Action, ActionTable
from desktop.shell.address import Address
from desktop.shell.bound_buttons import perform
from desktop.shell.menus import context_menu

if TYPE_CHECKING:
    from db.store import Notice
    from desktop.shell.desk import Desk


class Page(QWidget):
    """What the window shows for one line of its navigation.

    A page is made when it is first visited, and then stays. It re-asks its queries when told to
    ``refresh``; what it does is declared in ``ACTIONS``.
    """

    status_changed = Signal()
    """``status`` says something new."""
    selected = Signal(object)
    """The ``Address`` of what the person selected here."""
    actions_changed = Signal()
    """What can be done here has changed."""

    ACTIONS: ClassVar[tuple[Action, ...]] = ()
    acts: ActionTable
    """The same as Qt's actions; the stack of pages gives them to the page when it is made."""
    FOLDS_NAVIGATION: ClassVar[bool] = False
    """Whether the page needs the width of the navigation."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.details: QWidget | None = None
        """What the details pane shows beside this page; None: the page has no details."""

    def menu(self, wanted: Iterable[str], *, title: str = "") -> QMenu:
        """Make a menu of some of the actions, by name; it is gone when it is closed."""
        return context_menu(self, self.acts, wanted, title=title)

    def show_details(self) -> None:
        """Have the details seen, where the person has hidden them."""
        if self.details is not None and not self.details.isVisible():
            self.trigger("window.details")

    def trigger(self, name: str) -> None:
        """Do something that the window can do, by the name of the action."""
        perform(self, name)

    def show_address(self, address: Address) -> None:
        """Select the record of an address, once it is there; an address without one: nothing."""

    def refresh(self, notice: Notice | None) -> None:
        """Ask again for what ``notice`` may have changed; None: for everything."""

    def status(self) -> str:
        """Give what the right end of the status bar says of this page."""
        return ""

    def filter_field(self) -> QWidget | None:
        """Give the field that Ctrl+F leads to."""
        return None

    def main_widget(self) -> QWidget | None:
        """Give what the keyboard should be on when the page comes to the front."""
        return None

    def is_at_rest(self) -> bool:
        """Tell whether all that the page draws by itself is drawn."""
        return True

    def settle(self) -> None:
        """Write at once what a field still holds back."""


def page_of(widget: QWidget) -> Page:
    """Give the page that a widget is part of."""
    place: QWidget | None = widget
    while place is not None and not isinstance(place, Page):
        place = place.parentWidget()
    if place is None:
        raise LookupError(f"{widget!r} is on no page")
    return place
