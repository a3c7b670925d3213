"""Records in memory, asked for as a library's are."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field, replace
from typing import Any

from desktop.widgets.column import Column, Sort
from desktop.widgets.table_layout import GroupRow, Outline, Place
from desktop.widgets.table_query import Portion, TableQuery


@dataclass(frozen=True)
class Book:
    uuid: str
    name: str
    place: str = "Geneva"
    pages: int = 0
    state: str = "in_progress"


@dataclass
class Shelf:
    """Records by group (None: there are no groups); tells in which threads it was asked."""

    groups: dict[str | None, list[Book]]
    total: int | None = None
    asked: list[Portion] = field(default_factory=list)
    threads: set[str] = field(default_factory=set)

    def outline(self, _session: Any) -> Outline:
        self.threads.add(threading.current_thread().name)
        total = sum(map(len, self.groups.values())) if self.total is None else self.total
        groups = tuple(
            GroupRow(key, key.title(), len(books), f"all of {key}")
            for key, books in self.groups.items()
            if key is not None
        )
        return Outline(total, groups)

    def rows(self, _session: Any, portion: Portion) -> list[Book]:
        self.threads.add(threading.current_thread().name)
        self.asked.append(portion)
        books = self._sorted(portion.group, portion.sort)
        return books[portion.offset : portion.offset + portion.limit]

    def places(self, _session: Any, uuid: str, sort: Sort | None) -> list[Place]:
        return [
            Place(key, offset)
            for key in self.groups
            for offset, book in enumerate(self._sorted(key, sort))
            if book.uuid == uuid
        ]

    def query(self, *, places: bool = False) -> TableQuery:
        return TableQuery(self.outline, self.rows, self.places if places else None)

    def rename(self, uuid: str, name: str) -> None:
        for books in self.groups.values():
            books[:] = [replace(book, name=name) if book.uuid == uuid else book for book in books]

    def _sorted(self, group: str | None, sort: Sort | None) -> list[Book]:
        if sort is None:
            return self.groups.get(group, [])
        return sorted(
            self.groups.get(group, []),
            key=lambda book: (getattr(book, sort.key), book.uuid),
            reverse=sort.descending,
        )


def long_shelf(count: int) -> Shelf:
    return Shelf({None: [Book(f"u{at}", f"Book {at:06}", pages=at) for at in range(count)]})


def grouped_shelf(**counts: int) -> Shelf:
    return Shelf(
        {
            key: [Book(f"{key}{at}", f"{key} {at:06}", pages=at) for at in range(count)]
            for key, count in counts.items()
        }
    )


TITLES = {
    "name": "Name",
    "place": "Place",
    "state": "State",
    "pages": "Pages",
    "uuid": "Identity",
}
"""What the columns are called."""


def book_columns() -> list[Column[Book]]:
    return [
        Column("name", "Name", lambda book: book.name, 160, sort="name", strong=True),
        Column(
            "place",
            "Place",
            lambda book: book.place,
            200,
            second=lambda book: f"at {book.place}",
            stretch=True,
        ),
        Column(
            "state",
            "State",
            lambda book: book.state.replace("_", " ").capitalize(),
            120,
            mark=lambda book: ("implementation", book.state),
        ),
        Column(
            "pages",
            "Pages",
            lambda book: str(book.pages),
            80,
            align="end",
            sort="pages",
            descends=True,
            tabular=True,
        ),
        Column("uuid", "Identity", lambda book: book.uuid, 80, hidden=True),
    ]
