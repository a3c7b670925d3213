"""Page: one of the places of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.shell.actions import Action
from desktop.shell.address import Address

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
    FOLDS_NAVIGATION: ClassVar[bool] = False
    """Whether the page needs the width of the navigation."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.details: QWidget | None = None
        """What the details pane shows beside this page; None: the page has no details."""

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
