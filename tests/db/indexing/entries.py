"""What stands in the index of words."""

from __future__ import annotations

from db.indexing import is_whole
from db.store import Store

Entries = set[tuple[str, int]]


def entries(store: Store) -> Entries:
    """Every word of the index, with the entry it stands in."""
    with store.read() as session:
        rows = session.connection().exec_driver_sql("SELECT term, doc FROM search_vocabulary")
        return {(term, entry) for term, entry in rows}


def assert_as_made_anew(store: Store) -> Entries:
    """Hold the index to what a rebuild makes of the same records; give what stands in it."""
    kept = entries(store)
    with store.read() as session:
        assert is_whole(session.connection())
    store.rebuild_search()
    assert kept == entries(store)
    return kept
