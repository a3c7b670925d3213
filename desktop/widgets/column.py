"""What a table shows of a record: its columns, and the order that they can ask for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Literal, Protocol, TypeVar

R = TypeVar("R")
Mark = tuple[str, str]
"""An axis of ``theme().state`` and a word on it, or "icon" and the name of an icon."""


class Row(Protocol):
    """A record as a table holds it: a plain value that knows whose it is."""

    @property
    def uuid(self) -> str:
        """The record that the row is about."""
        ...


@dataclass(frozen=True, slots=True)
class Sort:
    """An order of the records, by the name that the query knows it under."""

    key: str
    descending: bool = False


@dataclass(frozen=True)  # slots would forbid Column[Row](...)
class Column(Generic[R]):
    """A column of a table; widths are px at scale 1 and hold the padding of 8 on both sides."""

    key: str
    """Names the column in the settings."""
    title: str
    text: Callable[[R], str]
    """Called for what is painted, on the window's thread; for type-ahead on another one."""
    width: int = 96
    """The width at first; of a column that stretches, the least."""
    align: Literal["start", "end"] = "start"
    """Numbers and dates stand at the end."""
    second: Callable[[R], str | None] | None = None
    """A second line, small and muted."""
    mark: Callable[[R], Mark | None] | None = None
    """Stands before the text, which says in a word what it means."""
    role: Callable[[R], str | None] | None = None
    """The colour role of text and icon: "text-muted" for what is absent, "danger" for overdue."""
    sort: str | None = None
    """The key of a ``Sort``; None where nothing can be sorted by the column."""
    descends: bool = False
    """Whether the first click on the title wants the largest or newest on top."""
    strong: bool = False
    muted: bool = False
    tabular: bool = False
    """All figures one width."""
    wraps: bool = False
    """Breaks what is too long into two lines, where there is no second line."""
    stretch: bool = False
    """Takes the width that the others leave."""
    hidden: bool = False
    """Not shown until the person asks for it."""
    yields: int = 0
    """When it gives way where there is no room for all columns: 1 is the first; 0: never."""

    @property
    def has_two_lines(self) -> bool:
        """Whether its rows need the height of two lines."""
        return self.second is not None or self.wraps

    def whole(self, row: R) -> str:
        """All that the cell says, for tooltips and screen readers."""
        second = self.second(row) if self.second is not None else None
        return "\n".join(part for part in (self.text(row), second) if part)
