"""Which row of a table is what: group rows and records, without any record being loaded."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

PAGE: Final = 200
"""Records that are read at once."""


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group of records, and what is said of them in words."""

    key: str
    title: str
    count: int
    summary: str = ""


@dataclass(frozen=True, slots=True)
class Outline:
    """What a query would give: how many records, and in which groups.

    A record may stand in several groups, so ``total`` is not always the sum of their counts.
    """

    total: int
    groups: tuple[GroupRow, ...] = ()


class Place(NamedTuple):
    """Where something stands: in which group, and how many records are before it there."""

    group: str | None
    """None where nothing is grouped."""
    offset: int | None
    """None: the group row itself."""


class PageKey(NamedTuple):
    """A page of a group's records, counted from nought."""

    group: str | None
    number: int

    @property
    def first(self) -> Place:
        """The place of its first record."""
        return Place(self.group, self.number * PAGE)


class Layout:
    """The rows of a table, one below the other; finding one takes no longer in a large table."""

    def __init__(self, outline: Outline, folded: frozenset[str] = frozenset()) -> None:
        self.outline = outline
        self.folded = folded
        self._starts: list[int] = []
        self._index = {group.key: index for index, group in enumerate(outline.groups)}
        self.rows = 0 if outline.groups else outline.total
        for group in outline.groups:
            self._starts.append(self.rows)
            self.rows += 1 + self.shown(group)

    @property
    def group_rows(self) -> list[int]:
        """The rows that are group rows."""
        return self._starts

    def shown(self, group: GroupRow) -> int:
        """How many rows stand below a group row."""
        return 0 if group.key in self.folded else group.count

    def group_at(self, row: int) -> GroupRow | None:
        """The group whose group row this is; None where the row is a record."""
        if not self._starts:
            return None
        index = bisect_right(self._starts, row) - 1
        return self.outline.groups[index] if self._starts[index] == row else None

    def place(self, row: int) -> Place:
        """What stands in a row."""
        if not self._starts:
            return Place(None, row)
        index = bisect_right(self._starts, row) - 1
        below = row - self._starts[index]
        return Place(self.outline.groups[index].key, below - 1 if below else None)

    def row(self, place: Place) -> int | None:
        """The row of a place; None where it is folded away or no longer there."""
        if place.group is None:
            at = place.offset
            return at if not self._starts and at is not None and at < self.rows else None
        index = self._index.get(place.group)
        if index is None:
            return None
        if place.offset is None:
            return self._starts[index]
        shown = self.shown(self.outline.groups[index])
        return self._starts[index] + 1 + place.offset if place.offset < shown else None

    def pages(self, first: int, last: int) -> Iterator[PageKey]:
        """The pages that hold the records of these rows, from the top down."""
        row, last = max(first, 0), min(last, self.rows - 1)
        while row <= last:
            group, offset = self.place(row)
            if offset is None:
                row += 1
                continue
            yield PageKey(group, offset // PAGE)
            start = row - offset
            count = self.rows if group is None else self.outline.groups[self._index[group]].count
            row = start + min((offset // PAGE + 1) * PAGE, count)

    def has_shape_of(self, other: Layout) -> bool:
        """Whether each row is in both a group row or a record of the same group."""
        return self.rows == other.rows and self._starts == other._starts
