"""CalendarFilter: which meetings and layers the calendar shows, from one start to the next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal

from db.models import MeetingKind, MeetingStatus
from db.queries.calendar_layers import Layer
from db.queries.calendar_year import Shown

if TYPE_CHECKING:
    from desktop.calendar.scope import Scope
    from desktop.shell.settings import Settings

HOLIDAYS: Final = "holidays"
"""The layer that stands beside those of the library."""
_AT_FIRST: Final = (HOLIDAYS, Layer.RENEWALS.value)


class CalendarFilter(QObject):
    """What is hidden is kept, and the layers and the other bodies that are shown."""

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._layers = self._kept("layers", _AT_FIRST)
        self._bodies = self._kept("bodies")
        self._hidden = self._kept("hidden")

    def applied(self, scope: Scope) -> Scope:
        """Give a scope with what is chosen to be shown."""
        others = (body.id for body in scope.bodies[1:] if body.uuid in self._bodies)
        return replace(
            scope,
            shown=Shown(
                bodies=(scope.period.body_id, *others),
                statuses=self._seen(MeetingStatus),
                kinds=self._seen(MeetingKind),
            ),
            layers=frozenset(layer for layer in Layer if layer.value in self._layers),
            holidays=HOLIDAYS in self._layers,
        )

    # -- for the actions -----------------------------------------------------------------------

    def shows_layer(self, layer: str) -> bool:
        """Whether a layer is shown."""
        return layer in self._layers

    def turn_layer(self, layer: str) -> None:
        """Show a layer, or hide it."""
        self._turn("layers", self._layers, layer)

    def shows_body(self, uuid: str) -> bool:
        """Whether the meetings of another body of the chair are shown."""
        return uuid in self._bodies

    def turn_body(self, uuid: str) -> None:
        """Show the meetings of another body, or hide them."""
        self._turn("bodies", self._bodies, uuid)

    def shows(self, word: str) -> bool:
        """Whether meetings of a state, or of a kind, are shown."""
        return word not in self._hidden

    def turn(self, word: str) -> None:
        """Show meetings of a state, or of a kind, or hide them."""
        self._turn("hidden", self._hidden, word)

    def hides_some(self) -> bool:
        """Whether meetings of some state or kind are hidden."""
        return bool(self._hidden)

    def show_all(self) -> None:
        """Show meetings of every state and kind."""
        self._hidden.clear()
        self._keep("hidden", self._hidden)

    # -- what happens behind the scenes --------------------------------------------------------

    def _seen(self, words: type[MeetingStatus] | type[MeetingKind]) -> frozenset[Any] | None:
        """Those that are shown; None for all."""
        seen = frozenset(word for word in words if word.value not in self._hidden)
        return seen if len(seen) < len(words) else None

    def _turn(self, name: str, words: set[str], word: str) -> None:
        words.symmetric_difference_update({word})
        self._keep(name, words)

    def _kept(self, name: str, at_first: Iterable[str] = ()) -> set[str]:
        found = self._settings.value(f"calendar/shown/{name}", list(at_first))
        return {str(word) for word in found} if isinstance(found, list) else set(at_first)

    def _keep(self, name: str, words: set[str]) -> None:
        self._settings.keep(f"calendar/shown/{name}", sorted(words))
        self.changed.emit()
