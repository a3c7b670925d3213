"""One saved edit, with its history."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.connecting import library_engine
from db.models import Meeting
from db.store import Store
from tests.benchmarks.conftest import Compare, Copies
from tests.benchmarks.harness import timed
from tests.benchmarks.libraries.sizes import SIZES, WHOLE_HISTORY, Size

WITHIN = 3.0
AT_MOST = 10.0  # milliseconds, in the largest library
ROUNDS = 101


@pytest.mark.parametrize("size", SIZES, ids=lambda size: size.name)
def test_an_edit_against_the_orm_alone(
    compare: Compare, copies: Callable[[Size], Copies], size: Size
) -> None:
    library = copies(size)
    with Store.open(library.ours) as store:
        compare(
            f"save one edit: {size.name}",
            timed(plain_edit(library)),
            timed(edit(store)),
            within=WITHIN,
            at_most=AT_MOST if size is WHOLE_HISTORY else None,
            rounds=ROUNDS,
        )
        assert len(store.history(ROUNDS + 1)) == ROUNDS + 1


def edit(store: Store) -> Callable[[], None]:
    """Give what moves one meeting after another to another room."""
    rooms = count(1)
    keys = _keys(store)

    def move() -> None:
        room = next(rooms)
        with store.write("Move a meeting to another room") as session:
            session.get_one(Meeting, keys[room % len(keys)]).room = f"Room {room}"

    return move


def plain_edit(library: Copies) -> Callable[[], None]:
    """Give what does the same on an equal file, with the same settings and without history."""
    engine = library_engine(library.plain, writing=True).execution_options(writing=True)
    rooms = count(1)
    with Store.open(library.plain, writing=False) as store:
        keys = _keys(store)

    def move() -> None:
        room = next(rooms)
        with Session(engine) as session:
            session.get_one(Meeting, keys[room % len(keys)]).room = f"Room {room}"
            session.commit()

    return move


def _keys(store: Store) -> list[int]:
    with store.read() as session:
        return list(session.scalars(select(Meeting.id).order_by(Meeting.uuid).limit(1000)))
