"""An index that is damaged or behind is made anew, and nothing else is touched."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy.exc import DatabaseError
from sqlcipher3 import dbapi2

from db.checking import check_library
from db.connecting import library_engine
from db.errors import ReadOnly
from db.indexing import follow, index, is_current
from db.progress import Cancelled
from db.search import search
from db.store import Store
from tests.db.indexing.edits import rename_person
from tests.db.indexing.entries import assert_as_made_anew, entries
from tests.db.libraries import dump

DAMAGE = {
    "no tables": ("DROP TABLE search_vocabulary", "DROP TABLE search_index"),
    "no state": ("DELETE FROM search_state",),
    "another format": ("UPDATE search_state SET format = 0",),
    "a write it does not know": ("UPDATE search_state SET operation = 0",),
    "no blocks": ("DELETE FROM search_index_data",),
    "no table of blocks": ("DROP TABLE search_index_data",),
    "no settings": ("DROP TABLE search_index_config",),
    "settings of a later SQLite": ("UPDATE search_index_config SET v = 99",),
    "blocks of something else": ("UPDATE search_index_data SET block = x'0011' WHERE id > 10",),
    "an index of another kind": (
        "DROP TABLE search_vocabulary",
        "DROP TABLE search_index",
        "CREATE TABLE search_index (rowid INTEGER PRIMARY KEY, words)",
    ),
    "remains of one": (
        "DROP TABLE search_vocabulary",
        "DROP TABLE search_index",
        "CREATE TABLE search_index_data (id)",
    ),
}


def spoil(path: Path, statements: tuple[str, ...]) -> None:
    """Change the file behind Chairdesk's back."""
    connection = dbapi2.connect(str(path), isolation_level=None)
    for statement in statements:
        connection.execute(statement).close()
    connection.close()


@pytest.mark.parametrize("statements", DAMAGE.values(), ids=DAMAGE.keys())
def test_on_opening_it_is_made_anew(library: Path, statements: tuple[str, ...]) -> None:
    with Store.open(library) as store:
        before, records = entries(store), dump(store)
    spoil(library, statements)
    with Store.open(library, writing=False) as store:
        assert [finding.code for finding in check_library(store)] == ["search"]
    with Store.open(library) as store:
        assert check_library(store) == []
        assert entries(store) == before
        assert dump(store) == records


def test_where_words_are_missing_the_check_says_to_repair(library: Path) -> None:
    spoil(library, ("DELETE FROM search_index WHERE rowid IN (SELECT doc FROM search_vocabulary)",))
    with Store.open(library) as store:
        (finding,) = check_library(store)
        assert "repair the library" in finding.message
        store.rebuild_search()
        assert check_library(store) == []


def test_damage_that_a_write_meets_costs_the_index_alone(store: Store) -> None:
    records = len(store.history())
    spoil(store.path, ("DELETE FROM search_index_data WHERE id >= 10",))
    with store.write("Rename") as session:
        rename_person(session)
    assert len(store.history()) == records + 1
    with store.read() as session:
        assert [hit.title for hit in search(session, "zoe quill")] == ["Zoë Quill"]
    assert_as_made_anew(store)


def test_nothing_is_made_anew_where_the_disk_has_ended_the_write(library: Path) -> None:
    engine = library_engine(library, writing=True)
    with engine.execution_options(writing=True).connect() as connection:
        connection.exec_driver_sql("DROP TABLE search_state")
        connection.exec_driver_sql("COMMIT")  # as SQLite ends a transaction that it cannot keep
        with pytest.raises(DatabaseError, match="search_state"):
            follow(connection, [])
    engine.dispose()
    with Store.open(library, writing=False) as store, store.read() as session:
        assert not is_current(session.connection())


def test_a_library_opens_although_the_index_cannot_be_made(
    library: Path, caplog: pytest.LogCaptureFixture
) -> None:
    spoil(library, ("DELETE FROM search_state", "ALTER TABLE person RENAME COLUMN note TO remark"))
    with Store.open(library) as store, store.read() as session:
        assert not is_current(session.connection())
    assert "index of words" in caplog.text


def test_a_rebuild_tells_how_far_it_is_and_can_be_stopped(store: Store) -> None:
    told: list[tuple[int, int]] = []

    def note(done: int, total: int, what: str = "") -> None:
        told.append((done, total))

    store.rebuild_search(note)
    assert told[0][0] == 0
    assert all(done < total for done, total in told)

    def stop(done: int, total: int, what: str = "") -> None:
        raise Cancelled

    before = entries(store)
    with pytest.raises(Cancelled):
        store.rebuild_search(stop)
    assert entries(store) == before


def test_a_rebuild_needs_the_right_to_write(library: Path) -> None:
    with Store.open(library, writing=False) as store, pytest.raises(ReadOnly):
        store.rebuild_search()


def test_many_records_are_entered_in_steps(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    before = entries(store)
    monkeypatch.setattr(index, "_AT_ONCE", 3)
    store.rebuild_search()
    assert entries(store) == before
