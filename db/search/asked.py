"""What was typed, as the index asks for it, and which records it finds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import IntEnum
from typing import Final

from sqlalchemy import ColumnElement, Integer, column, literal_column, select, table, true
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from db.errors import SearchUnready
from db.indexing.index import (
    INDEXED_PREFIX,
    NAMES,
    TABLE,
    VOCABULARY,
    WORDS,
    complains_of_index,
)
from db.indexing.words import words_asked
from db.language import tr
from db.models import FAMILIES

_MOST_FORMS = 128
"""Words that one typed word may begin before its entries are merged instead of read in turn."""
_FEW = 5_000
_LOWEST = "."  # of all characters that may follow in a word


class Rank(IntEnum):
    """How well a record fits what was typed; the lower, the better."""

    TITLE = 0
    """It is called just that."""
    WHOLE_NAMES = 1
    """It is called by every word typed."""
    NAMES = 2
    """It is called by words that begin so."""
    TEXT = 3
    """Words in it begin so."""


class Asked:
    """A search: the words typed, as the index asks for them.

    Raises SearchUnready where the index cannot be read.
    """

    def __init__(self, session: Session, text: str) -> None:
        self.words: Final = words_asked(text)
        self._session = session
        self._whole = " AND ".join(map(_quoted, self.words))
        with _telling():
            self._begun = " AND ".join(map(self._beginning, self.words))

    def newest(self, family: str, limit: int) -> dict[int, Rank]:
        """Give keys of a family's records that fit, at most ``limit`` of each rank."""
        found: dict[int, Rank] = {}
        for rank, match, place in (
            (Rank.TEXT, self._begun, WORDS[family]),
            (Rank.NAMES, self._begun, NAMES[family]),
            (Rank.WHOLE_NAMES, self._whole, NAMES[family]),
        ):
            entries = self._read(match, place.first, place.last, limit)
            if not entries:  # what is there in no text is in no name
                break
            found.update((place.key(entry), rank) for entry in entries)
        return found

    def condition(self, family: str, among: tuple[int, int] | None = None) -> ColumnElement[bool]:
        """Tell of a record of the family, in a query, whether it has every word.

        ``among``: the least and the greatest key of the records that the query asks of; entries of
        others are then not read.
        """
        if not self.words:
            return true()
        place, key, entry = WORDS[family], FAMILIES[family].id, column("rowid", Integer)
        first, last = place.first, place.last
        if among is not None:
            first, last = place.of(among[1]), place.of(among[0])
        fitting = table(TABLE)
        match = literal_column(TABLE).op("MATCH")(self._begun)
        here = entry.between(first, last)
        if len(self._read(self._begun, first, last, _FEW)) < _FEW:
            return key.in_(select(place.last - entry).select_from(fitting).where(match, here))
        # SQLite would look up every one of so many records; thus it walks the table's own order.
        return (place.last - key).in_(select(entry).select_from(fitting).where(match, here))

    def _read(self, match: str, first: int, last: int, limit: int) -> Sequence[int]:
        """Give entries from ``first`` to ``last`` that match, the newest records' first."""
        if not match:
            return ()
        query = (
            f"SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH ?"  # nosec B608
            " AND rowid BETWEEN ? AND ? ORDER BY rowid LIMIT (?)"
        )
        with _telling():
            connection = self._session.connection()
            rows = connection.exec_driver_sql(query, (match, first, last, limit))
            return rows.scalars().all()

    def _beginning(self, word: str) -> str:
        """What finds the words that begin so, without merging the entries of a long beginning."""
        forms = [] if len(word) <= INDEXED_PREFIX else list(self._known(word))
        if 0 < len(forms) <= _MOST_FORMS:
            return f"({' OR '.join(map(_quoted, forms))})"
        return f"{_quoted(word)}*"

    def _known(self, word: str) -> Iterator[str]:
        """Words of the library that begin so; one more than _MOST_FORMS where there are more."""
        at = word
        for _ in range(_MOST_FORMS + 1):
            query = f"SELECT term FROM {VOCABULARY} WHERE term >= ? LIMIT 1"  # nosec B608
            known = self._session.connection().exec_driver_sql(query, (at,)).scalar()
            if known is None or not known.startswith(word):
                return
            yield known
            at = known + _LOWEST


def _quoted(word: str) -> str:
    return f'"{word}"'


@contextmanager
def _telling() -> Iterator[None]:
    try:
        yield
    except DatabaseError as error:
        if not complains_of_index(str(error.orig)):
            raise
        raise SearchUnready(
            tr(
                "This library cannot be searched, because its index of words is missing or "
                "damaged. No record is affected; open the library for writing, and the index is "
                "made anew."
            )
        ) from error
