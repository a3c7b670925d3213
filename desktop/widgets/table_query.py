"""What a table asks the library, in the reading thread: portions, and where records are now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from desktop.widgets.column import Row, Sort
from desktop.widgets.table_layout import PAGE, Layout, Outline, PageKey, Place

Pages = Mapping[PageKey, Sequence[Row]]


@dataclass(frozen=True, slots=True)
class Portion:
    """Which records are asked for: of one group, in an order, from one on."""

    offset: int
    limit: int
    group: str | None
    sort: Sort | None


@dataclass(frozen=True, slots=True)
class TableQuery:
    """The questions behind a table; each is given the reading session, filters are its own."""

    outline: Callable[[Any], Outline]
    rows: Callable[[Any, Portion], Sequence[Row]]
    """The order must be total: records that compare equal need another key behind."""
    places: Callable[[Any, str, Sort | None], Sequence[Place]] | None = None
    """Where a record stands; without it every page is read until it is found."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """What is to be found again when the records have changed."""

    uuid: str | None = None
    """None where a group row is meant, or nothing."""
    place: Place | None = None
    """Where it was; None where that is not known."""
    sought: bool = False
    """Whether it is to be shown even if it is folded away or far from what is shown now."""


@dataclass(frozen=True, slots=True)
class Renewal:
    """The table as it is now: its outline, what is on the screen, and where the anchor is."""

    outline: Outline
    pages: Pages
    anchor: Anchor
    place: Place | None
    """Of the anchor; None where there was none, or it is gone."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A query in one order, read with one session."""

    query: TableQuery
    session: Any
    sort: Sort | None

    def page(self, key: PageKey) -> tuple[Row, ...]:
        """Read one page."""
        portion = Portion(key.number * PAGE, PAGE, key.group, self.sort)
        return tuple(self.query.rows(self.session, portion))

    def pages(self, keys: Iterable[PageKey]) -> dict[PageKey, tuple[Row, ...]]:
        """Read several pages."""
        return {key: self.page(key) for key in keys}

    def seek(self, layout: Layout, after: int, fits: Callable[[Row], bool]) -> Place | None:
        """Find the next record shown below a row, and then from the top, that fits."""
        for first, last in ((after + 1, layout.rows - 1), (0, after)):
            for key in layout.pages(first, last):
                for offset, row in enumerate(self.page(key), key.number * PAGE):
                    place = Place(key.group, offset)
                    at = layout.row(place)
                    if at is not None and first <= at <= last and fits(row):
                        return place
        return None

    def renew(
        self, folded: frozenset[str], anchor: Anchor, first: int, last: int, was: int
    ) -> Renewal:
        """Read the outline, find the anchor, and read the rows that will be on the screen.

        On the screen were the rows ``first`` to ``last``, and the anchor in row ``was`` (-1: in
        none). Where the anchor was among them it keeps its height on the screen.
        """
        outline = self.query.outline(self.session)
        place, pages = self._find(outline, anchor)
        if anchor.sought and place is not None and place.group is not None:
            folded -= {place.group}
        layout = Layout(outline, folded)
        row = layout.row(place) if place is not None else None
        if row is not None and first <= was <= last:
            first, last = first + row - was, last + row - was
        elif row is not None and anchor.sought:
            half = (last - first + 1) // 2
            first, last = row - half, row + half
        last = min(last, layout.rows - 1)
        wanted = list(layout.pages(first, last))
        pages |= self.pages(key for key in wanted if key not in pages)
        return Renewal(outline, {key: pages[key] for key in wanted}, anchor, place)

    def _find(
        self, outline: Outline, anchor: Anchor
    ) -> tuple[Place | None, dict[PageKey, tuple[Row, ...]]]:
        """Look where the anchor was, then ask for it, then go through all records."""
        if anchor.uuid is None:
            return anchor.place, {}
        group = anchor.place.group if anchor.place is not None else None
        unfolded = Layout(outline)
        near: dict[PageKey, tuple[Row, ...]] = {}
        if anchor.place is not None and anchor.place.offset is not None:
            row = unfolded.row(anchor.place)
            if row is not None:
                near = self.pages(unfolded.pages(row, row))
        for key, rows in near.items():
            for offset, each in enumerate(rows, key.number * PAGE):
                if each.uuid == anchor.uuid:
                    return Place(key.group, offset), near
        if self.query.places is not None:
            places = self.query.places(self.session, anchor.uuid, self.sort)
            here = [place for place in places if place.group == group]
            return next(iter([*here, *places]), None), near
        before = unfolded.row(Place(group, None)) if group is not None else None
        start = before if before is not None else -1
        return self.seek(unfolded, start, lambda each: each.uuid == anchor.uuid), near
