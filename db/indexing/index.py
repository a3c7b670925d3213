"""The index of words: made from the records, kept with every write, made anew where it is behind.

It is no record: history, undo and exports do not know it, and no migration touches it. A record has
two entries, one for the words of what it is called and one for every word in it. Entries are keyed
by family, then by record, the newest first, so that SQLite gives the newest of a family that match
without reading the others; it ranks nothing, as for that it would read them all.
"""

from __future__ import annotations

import json
import logging
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError
from sqlcipher3 import dbapi2

from db.history import ChangedRow
from db.indexing.sources import BY_FAMILY, SOURCES, Source, touched
from db.indexing.words import VERSION, words_of
from db.progress import Progress, silent

TABLE: Final = "search_index"
VOCABULARY: Final = "search_vocabulary"
INDEXED_PREFIX: Final = 4
"""Beginnings of words of up to so many characters have entries of their own."""

_LENGTHS: Final = " ".join(map(str, range(1, INDEXED_PREFIX + 1)))
# detail=none: which records a word is in, not where; content='': the records are the text.
_TABLES: Final = {
    TABLE: f"CREATE VIRTUAL TABLE {TABLE} USING fts5(words, content='', contentless_delete=1, "
    f"detail=none, prefix='{_LENGTHS}', tokenize=\"ascii tokenchars '/.'\")",
    VOCABULARY: f"CREATE VIRTUAL TABLE {VOCABULARY} USING fts5vocab({TABLE}, instance)",
    "search_state": "CREATE TABLE search_state (format INTEGER NOT NULL, operation INTEGER)",
}
_FORMAT: Final = zlib.crc32(repr((VERSION, [source.query for source in SOURCES])).encode())
"""What the entries depend on beside the records."""

_NEWEST: Final = "(SELECT max(id) FROM operation)"
_MOST_KEYS: Final = 1 << 40
_AT_ONCE = 10_000

_log = logging.getLogger(__name__)
_Entry = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Entries:
    """The place of one kind of entries of a family."""

    first: int

    @property
    def last(self) -> int:
        """The last entry that can stand here."""
        return self.first + _MOST_KEYS - 1

    def of(self, key: int) -> int:
        """Give the entry of the record with that key."""
        return self.last - key

    def key(self, entry: int) -> int:
        """Give the key of the record with that entry."""
        return self.last - entry


NAMES: Final = {
    source.family: Entries(2 * place * _MOST_KEYS) for place, source in enumerate(SOURCES)
}
"""By family, where the words stand that a record is called by."""
WORDS: Final = {family: Entries(names.first + _MOST_KEYS) for family, names in NAMES.items()}
"""By family, where all words of a record stand."""


def follow(connection: Connection, rows: Iterable[ChangedRow]) -> None:
    """Bring the index up to what rows have become, in the transaction that changed them."""
    try:
        _renew(connection, touched(connection, rows))
        connection.exec_driver_sql(f"UPDATE search_state SET operation = {_NEWEST}")  # nosec B608
    except DatabaseError:
        driver: dbapi2.Connection = connection.connection.driver_connection  # type: ignore[assignment]
        if not driver.in_transaction:
            raise  # the disk failed, and SQLite has taken the whole write back
        _log.exception("the index of words is damaged; it is made anew")
        rebuild(connection)


def rebuild(connection: Connection, progress: Progress = silent) -> None:
    """Make the index anew from the records, whatever stands in its place."""
    for name in (*reversed(_TABLES), *_remains(connection)):
        _drop(connection, name)
    for statement in _TABLES.values():
        connection.exec_driver_sql(statement)
    counts = (f"SELECT count(*) FROM {source.table}" for source in SOURCES)  # nosec B608
    total = sum(_one(connection, count) for count in counts)
    done = 0
    for source in SOURCES:
        newest_first = f"{source.query} ORDER BY {source.table}.id DESC"
        for records in connection.exec_driver_sql(newest_first).partitions(_AT_ONCE):
            progress(done, total)
            _add(connection, _entries(source, records))
            done += len(records)
    connection.exec_driver_sql(
        f"INSERT INTO search_state VALUES (?, {_NEWEST})",  # nosec B608
        (_FORMAT,),
    )


def is_current(connection: Connection, *, reading_it: bool = False) -> bool:
    """Tell whether the index is there, answers and knows the newest write.

    That costs a few rows; ``reading_it`` looks for damage in all of it too.
    """
    made = connection.exec_driver_sql(
        "SELECT name, sql FROM sqlite_schema WHERE name IN (?, ?, ?)", tuple(_TABLES)
    )
    if {name: sql for name, sql in made} != _TABLES:
        return False
    try:
        connection.exec_driver_sql(f"SELECT rowid FROM {TABLE}('a') LIMIT 1").all()  # nosec B608
        state = f"SELECT format = {_FORMAT} AND operation IS {_NEWEST} FROM search_state"  # nosec B608
        known = connection.exec_driver_sql(state).scalars().all() == [1]
        return known and (
            not reading_it or _one(connection, f"PRAGMA quick_check({TABLE})") == "ok"
        )
    except DatabaseError:
        return False


def is_whole(connection: Connection) -> bool:
    """Tell, having read all of it, whether the index is sound and has an entry for each record."""
    if not is_current(connection, reading_it=True):
        return False
    held = f"{TABLE}_docsize"
    for source in SOURCES:
        place = WORDS[source.family]
        records = f"SELECT {place.last} - id FROM {source.table}"  # nosec B608
        entries = f"SELECT id FROM {held} WHERE id BETWEEN {place.first} AND {place.last}"  # nosec B608
        for more, fewer in ((records, entries), (entries, records)):
            if _one(connection, f"SELECT count(*) FROM ({more} EXCEPT {fewer})"):  # nosec B608
                return False
    return True


def complains_of_index(complaint: str) -> bool:
    """Tell whether what SQLite found wrong with a file is the words of the index alone."""
    return any(name in complaint for name in (*_TABLES, "fts5"))


def _renew(connection: Connection, families: dict[str, set[int]]) -> None:
    gone = [
        (kind[family].of(key),)
        for family, keys in families.items()
        for key in keys
        for kind in (NAMES, WORDS)
    ]
    if not gone:
        return
    connection.exec_driver_sql(f"DELETE FROM {TABLE} WHERE rowid = (?)", sorted(gone))  # nosec B608
    entries: list[_Entry] = []
    for family, keys in families.items():
        source = BY_FAMILY[family]
        one_of = f"WHERE {source.table}.id IN (SELECT value FROM json_each(?))"  # nosec B608
        records = connection.exec_driver_sql(f"{source.query} {one_of}", (json.dumps([*keys]),))
        entries += _entries(source, records)
    _add(connection, entries)


def _entries(source: Source, records: Iterable[Any]) -> Iterator[_Entry]:
    names, words = NAMES[source.family], WORDS[source.family]
    for key, called, text in records:
        name = words_of(called or "")
        if name:
            yield names.of(key), " ".join(name)
        yield words.of(key), " ".join((*name, *words_of(text or "")))


def _add(connection: Connection, entries: Iterable[_Entry]) -> None:
    """Add entries in order: FTS5 puts what it gathered on the disk whenever one goes back."""
    if together := sorted(entries):
        insert = f"INSERT INTO {TABLE} (rowid, words) VALUES (?, ?)"  # nosec B608
        connection.exec_driver_sql(insert, together)


def _drop(connection: Connection, name: str) -> None:
    drop = f"DROP TABLE IF EXISTS {name}"
    try:
        connection.exec_driver_sql(drop)
    except DatabaseError:  # without its settings FTS5 does not even let go of a table
        for statement in (
            f"CREATE TABLE IF NOT EXISTS {TABLE}_config (k PRIMARY KEY, v) WITHOUT ROWID",
            f"INSERT OR REPLACE INTO {TABLE}_config VALUES ('version', 4)",  # nosec B608
            drop,
        ):
            connection.exec_driver_sql(statement)


def _one(connection: Connection, query: str) -> Any:
    return connection.exec_driver_sql(query).scalar()


def _remains(connection: Connection) -> list[str]:
    """Tables of an index whose own name was taken out of the schema by hand."""
    query = f"SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE '{TABLE}%'"  # nosec B608
    return list(connection.exec_driver_sql(query).scalars())
