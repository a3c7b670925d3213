"""The pages of records that a table holds: those used last, and no more than fit a small room."""

from __future__ import annotations

from collections import OrderedDict
from typing import Final

from desktop.widgets.column import Row
from desktop.widgets.table_layout import PAGE, PageKey, Place
from desktop.widgets.table_query import Pages

KEPT: Final = 8000
"""Records that are held at once, however large the table is."""


class LoadedPages:
    """Records by place; what was not looked at for long goes first."""

    def __init__(self) -> None:
        self._pages: OrderedDict[PageKey, tuple[Row, ...]] = OrderedDict()
        self._rows = 0

    def __contains__(self, key: PageKey) -> bool:
        return key in self._pages

    def add(self, pages: Pages) -> None:
        """Hold more pages."""
        for key, rows in pages.items():
            self._rows += len(rows) - len(self._pages.pop(key, ()))
            self._pages[key] = tuple(rows)
        while self._rows > KEPT and len(self._pages) > len(pages):
            _, gone = self._pages.popitem(last=False)
            self._rows -= len(gone)

    def clear(self) -> None:
        """Let all go."""
        self._pages.clear()
        self._rows = 0

    def keep_longest(self, key: PageKey) -> None:
        """Have a page that is held be the last one to go."""
        if key in self._pages:
            self._pages.move_to_end(key)

    def at(self, place: Place) -> Row | None:
        """The record of a place; None where it is not held."""
        if place.offset is None:
            return None
        rows = self._pages.get(PageKey(place.group, place.offset // PAGE), ())
        within = place.offset % PAGE
        return rows[within] if within < len(rows) else None

    def find(self, uuid: str, group: str | None = None) -> Place | None:
        """Where a record is held, best in that group."""
        found = None
        for key, rows in self._pages.items():
            for offset, row in enumerate(rows, key.number * PAGE):
                if row.uuid == uuid:
                    found = Place(key.group, offset)
                    if key.group == group:
                        return found
        return found
