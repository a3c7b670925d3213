"""Places: where each operation was made, so that undo and redo lead back there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.shell.address import Address
from desktop.shell.pages import BY_NAME
from desktop.shell.settings import Settings

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_KEPT: Final = "undo/places"
_MOST: Final = 200
"""Operations whose place is still known at the next start."""


class Places:
    """Knows by the UUID of an operation where the person was; ``keep`` has it outlast the end.

    Where the place of an operation is not known, as when another machine wrote it, its changes
    tell what it was about.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._made: dict[str, Address] = {}

    def note(self, operation: str, place: Address) -> None:
        """Take down where an operation was begun."""
        self._made[operation] = place

    def note_end(self, operation: str, place: Address) -> None:
        """Take down where the person was when an operation was told, if nothing better is known."""
        self._made.setdefault(operation, place)

    def keep(self) -> None:
        """Keep the newest for the next start."""
        kept = {**self._known(), **{name: str(place) for name, place in self._made.items()}}
        self._settings.keep(_KEPT, dict(list(kept.items())[-_MOST:]))

    def of(self, operation: str) -> Address | None:
        """Give where an operation was begun, on a page that shows what came of it."""
        place = self._made.get(operation)
        if place is None and (kept := self._known().get(operation)) is not None:
            place = Address.parse(kept)
        entry = BY_NAME.get(place.page) if place is not None else None
        # What a start or an import made is not to be seen where it was begun.
        return place if entry is not None and (entry.navigable or entry.within) else None

    def _known(self) -> dict[str, str]:
        kept = self._settings.value(_KEPT, {})
        return kept if isinstance(kept, dict) else {}


def way_back(session: Session, operation: str, place: Address | None) -> Address | None:
    """Give where to see what an operation, undone or done again by now, was about.

    That is its main record, on the page of ``place`` where it was begun; where that record is
    gone, what was selected then. None: there is nothing to be seen of it.
    """
    from db.queries.whereabouts import is_there, whereabouts

    for each in whereabouts(session, operation):
        address = Address.of_record(each.family, each.uuid)
        if address is not None and (place is None or address.page == place.page):
            if each.there:
                return address
            break
    if place is None or place.family is None or place.uuid is None:
        return place
    return place if is_there(session, place.family, place.uuid) else Address(place.page)
