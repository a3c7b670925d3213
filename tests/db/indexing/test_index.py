"""The index is at all times what it would be if it were made anew."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy.orm import Session

from db.exchange.review import apply
from db.indexing import is_current
from db.store import Store
from tests.db.exchange.reviewing import review
from tests.db.exchange.years import year_2016
from tests.db.indexing.edits import (
    EDITS,
    change_what_is_no_word,
    enter_and_take_away_at_once,
    rename_person,
)
from tests.db.indexing.entries import assert_as_made_anew, entries
from tests.db.libraries import dump, exported
from tests.strategies import Library, libraries


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
def test_an_edit_is_in_it_at_once_and_leaves_with_undo(
    store: Store, edit: Callable[[Session], None]
) -> None:
    before = entries(store)
    with store.write("Edit") as session:
        edit(session)
    after = assert_as_made_anew(store)
    store.undo()
    assert assert_as_made_anew(store) == before
    store.redo()
    assert assert_as_made_anew(store) == after
    if edit not in (change_what_is_no_word, enter_and_take_away_at_once):
        assert after != before


def test_an_import_is_in_it(tmp_path: Path) -> None:
    with Store.create(tmp_path / "new.chairdesk") as store:
        empty = entries(store)
        apply(store, review(store, year_2016().staged()))
        assert len(assert_as_made_anew(store)) > 100
        store.undo()
        assert assert_as_made_anew(store) == empty == set()


@given(libraries(most=2))
@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
def test_any_library_is_in_it(tmp_path_factory: pytest.TempPathFactory, library: Library) -> None:
    with Store.create(tmp_path_factory.mktemp("any") / "any.chairdesk") as store:
        with store.write("Write all") as session:
            library.write(session)
        assert_as_made_anew(store)


def test_a_write_that_fails_leaves_no_word(store: Store) -> None:
    before = entries(store)

    def rename_half() -> None:
        with store.write("Fail") as session:
            rename_person(session)
            session.flush()
            raise RuntimeError("half way")

    with pytest.raises(RuntimeError, match="half way"):
        rename_half()
    assert entries(store) == before
    with store.read() as session:
        assert is_current(session.connection())


def test_neither_history_nor_an_export_knows_it(store: Store) -> None:
    records, lines, written = dump(store), store.history(), exported(store)
    store.rebuild_search()
    assert (dump(store), store.history(), exported(store)) == (records, lines, written)
    assert not [key for key in json.loads(written) if "search" in key]
