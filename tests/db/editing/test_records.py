"""One record, and one of its values."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from db.editing.records import find, set_value
from db.errors import UserError
from db.models import Body
from db.store import Store


def test_a_value_is_set_and_the_step_is_undone(store: Store) -> None:
    with store.read() as session:
        body = session.scalars(select(Body)).one()
        uuid, before = body.uuid, body.short_name
    with store.write("Rename the body") as session:
        set_value(session, "bodies", uuid, "short_name", "  Peacekeeping ")
    with store.read() as session:
        assert find(session, Body, uuid).short_name == "Peacekeeping"
    store.undo()
    with store.read() as session:
        assert find(session, Body, uuid).short_name == before


def test_an_empty_text_is_none_where_that_may_be_and_refused_where_not(store: Store) -> None:
    with store.read() as session:
        uuid = session.scalars(select(Body.uuid)).one()
    with store.write("Take the short name away") as session:
        set_value(session, "bodies", uuid, "short_name", " ")
    with store.read() as session:
        assert find(session, Body, uuid).short_name is None
    with pytest.raises(UserError, match="cannot be left empty"), store.write("x") as session:
        set_value(session, "bodies", uuid, "full_name", "")


def test_a_record_that_is_gone_is_told(store: Store) -> None:
    with pytest.raises(UserError, match="deleted meanwhile"), store.write("x") as session:
        set_value(session, "bodies", "no-such-uuid", "full_name", "Other")
