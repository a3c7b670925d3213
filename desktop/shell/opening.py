"""What is needed once a library is to be opened; it loads SQLAlchemy, so only the lanes load it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from db import undoing
from db.queries.periods import PeriodRow, periods
from db.store import Store
from desktop.shell.loading import prepare


@dataclass(frozen=True, slots=True)
class Steps:
    """What undo would take back and redo take on again; None where there is nothing."""

    undo: str | None
    redo: str | None


@dataclass(frozen=True, slots=True)
class Opened:
    """A library, and what the window asks of it first."""

    store: Store
    periods: list[PeriodRow]
    steps: Steps
    modules: list[str]
    """What is left to import of the first page, in this order."""


def open_library(path: Path, module: str | None) -> Opened:
    """Open a library, made empty where there is none, and prepare the module of a page.

    Raises UserError as ``Store.open`` and ``Store.create``.
    """
    store = Store.open(path) if os.path.lexists(path) else Store.create(path)
    try:
        with store.read() as session:
            known, steps = periods(session), next_steps(session)
        modules = prepare(module) if module is not None else []
    except BaseException:
        store.close()
        raise
    return Opened(store, known, steps, modules)


def next_steps(session: Session) -> Steps:
    """Give the labels of the operations that undo and redo would replay."""
    back = session.execute(undoing.newest_done()).one_or_none()
    on = session.execute(undoing.oldest_undone()).one_or_none()
    return Steps(back.label if back else None, on.label if on else None)
