"""A change as a person makes it: done and undone whole, or refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy.orm import Session

from db.errors import UserError
from db.store import Store
from tests.db.libraries import exported


def step(store: Store, change: Callable[[Session], Any]) -> Any:
    """Make a change as one operation, hold that undo takes all of it back, and do it again."""
    before = exported(store)
    with store.write("Change") as session:
        result = change(session)
    after = exported(store)
    assert after != before
    store.undo()
    assert exported(store) == before
    store.redo()
    assert exported(store) == after
    return result


def refused(store: Store, change: Callable[[Session], Any], words: str) -> None:
    before = exported(store)
    with pytest.raises(UserError, match=words), store.write("Change") as session:
        change(session)
    assert exported(store) == before
