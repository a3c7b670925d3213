"""CalendarViews: the views of the calendar, one in front of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar, cast

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QStackedWidget

from desktop.calendar.view import CalendarView
from desktop.calendar.view_table import BY_NAME

if TYPE_CHECKING:
    from db.store import Notice
    from desktop.calendar.scope import Scope
    from desktop.shell.desk import Desk

View = TypeVar("View", bound=CalendarView)
_TOLD: Final = (
    "went", "create_wanted", "open_wanted", "day_wanted", "moved", "resized", "hours_shifted",
    "zone_chosen", "theme_dropped", "menu_wanted", "list_wanted", "turned", "view_wanted",
    "renamed",
)  # fmt: skip


class CalendarViews(QStackedWidget):
    """Makes a view when it is first asked for; what the view in front tells it passes on."""

    went = Signal(object, object)
    create_wanted = Signal(object)
    open_wanted = Signal(str)
    day_wanted = Signal(object)
    moved = Signal(object)
    resized = Signal(str, object)
    hours_shifted = Signal(int)
    zone_chosen = Signal(str)
    theme_dropped = Signal(str, object)
    menu_wanted = Signal(QPoint)
    list_wanted = Signal(object, QPoint)
    turned = Signal(int)
    view_wanted = Signal(str, object)
    renamed = Signal()
    made = Signal(object)
    """A view was made, and will stay."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._made: dict[str, CalendarView] = {}
        self._behind: set[str] = set()

    @property
    def current(self) -> CalendarView:
        """The view in front."""
        return cast("CalendarView", self.currentWidget())

    def view(self, name: str) -> CalendarView:
        """Give the view of a name."""
        if name not in self._made:
            made = self._made[name] = BY_NAME[name].load()(self._desk)
            self.addWidget(made)
            for told in _TOLD:
                getattr(made, told).connect(getattr(self, told))
            self.made.emit(made)
        return self._made[name]

    def of(self, kind: type[View]) -> View:
        """Give the view of a class."""
        return cast("View", self.view(kind.name))

    def bring(self, name: str, scope: Scope | None) -> None:
        """Bring a view to the front, and show a scope in it."""
        view = self.view(name)
        self.setCurrentWidget(view)
        if scope is not None:
            view.show_scope(scope)
        if name in self._behind:
            self._behind.discard(name)
            view.renew(None)

    def renew(self, notice: Notice | None) -> None:
        """Have the view in front read again what may have changed; the others do when they come."""
        self._behind = {name for name, view in self._made.items() if view is not self.current}
        self.current.renew(notice)
