"""What a search of the library found, as a field offers it."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from db.queries.choices import Choice
from desktop.widgets.found import Found


def offered(choices: Iterable[Choice]) -> list[Found]:
    """Give choices as a ``RecordField`` offers them."""
    return [Found(UUID(each.uuid), each.text, each.note) for each in choices]
