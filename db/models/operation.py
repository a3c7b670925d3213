"""History: each write is one operation of row changes."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, Choice, new_uuid


class OperationState(Choice):
    """Whether an operation holds, waits to be redone, or can be redone no more."""

    DONE = "done"
    UNDONE = "undone"
    ABANDONED = "abandoned"  # undone, then something else was written


class ChangeAction(Choice):
    """What happened to a row."""

    INSERT = "insert"
    UPDATE = "update"
    DELETE = "delete"


class Operation(Base):
    """One labelled write: one transaction, one undo step, one line of history."""

    __tablename__ = "operation"

    id: Mapped[int] = mapped_column(primary_key=True)
    uuid: Mapped[str] = mapped_column(String(36), unique=True, default=new_uuid)
    label: Mapped[str]
    at: Mapped[datetime]
    """UTC; operations are in the order of their ids, whatever the clock said."""
    state: Mapped[OperationState] = mapped_column(default=OperationState.DONE, index=True)


class Change(Base):
    """What an operation did to one row, in stored values by column."""

    __tablename__ = "change"

    id: Mapped[int] = mapped_column(primary_key=True)
    operation_id: Mapped[int] = mapped_column(ForeignKey("operation.id"), index=True)
    table_name: Mapped[str]
    row_id: Mapped[int]
    row_uuid: Mapped[str] = mapped_column(String(36), index=True)
    action: Mapped[ChangeAction]
    before: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    """Whole row for a deletion, changed columns for an update, None for an insertion."""
    after: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    """Whole row for an insertion, changed columns for an update, None for a deletion."""
