"""Store: the open library. Reading, labelled writing, undo, notices."""

from __future__ import annotations

import logging
import os
import secrets
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from sqlalchemy import Engine, event, func, select
from sqlalchemy.orm import Session, sessionmaker

from db import indexing, revisions, undoing
from db.connecting import given_up, library_engine, place_of, telling
from db.errors import LibraryError, ReadOnly, UserError
from db.files import not_written
from db.history import Recorder, changed_records
from db.language import tr
from db.library_file import WriterLock, check_header, give_name, identity
from db.models import Change, Operation, OperationState
from db.progress import Progress, silent
from db.schema import bring_up_to_date, make_schema

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Notice:
    """What a write, an undo or a redo has changed: UUIDs by family."""

    kind: Literal["write", "undo", "redo"]
    label: str
    operation: str
    """UUID of the operation."""
    changed: dict[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One operation as history shows it."""

    operation: str
    label: str
    at: datetime
    """UTC."""
    state: OperationState
    changes: int


Subscriber = Callable[[Notice], None]


class _ReadSession(Session):
    """A session that cannot write: writes go through ``Store.write``."""


@event.listens_for(_ReadSession, "before_flush")
def _refuse(_session: Session, _context: object, _instances: object) -> None:
    raise RuntimeError("records were changed in a read session: use Store.write")


class Store:
    """An open library.

    One writer at a time, here and elsewhere; readers never wait. Sessions live as long as one
    action of the person; what outlives them are ids, UUIDs and plain rows.
    """

    def __init__(self, path: Path, engine: Engine, lock: WriterLock | None) -> None:
        self.path = path
        self._place = place_of(path)
        self._file = identity(self._place)
        self._engine = engine
        self._lock = lock
        self._writing = threading.Lock()
        self._subscribers: list[Subscriber] = []
        self._reads = sessionmaker(engine, class_=_ReadSession, autoflush=False)
        self._writes = sessionmaker(engine.execution_options(writing=True), expire_on_commit=False)

    @classmethod
    def create(cls, path: Path) -> Self:
        """Make a new, empty library that only its owner may read, and open it.

        Raises UserError where a file stands there already or the folder cannot be written.
        """
        path = Path(path)
        if os.path.lexists(path):
            raise _there_already(path)
        unfinished = path.with_name(f".{path.name}.{secrets.token_hex(4)}.new")
        with telling(path):
            try:
                os.close(os.open(unfinished, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
                make_schema(unfinished)
                give_name(unfinished, path)
            except FileExistsError:
                raise _there_already(path) from None
            except OSError as error:
                raise UserError(not_written(path, error)) from error
            finally:
                for leftover in ("", "-wal", "-shm"):
                    with suppress(OSError):
                        os.unlink(f"{unfinished}{leftover}")
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, *, writing: bool = True) -> Self:
        """Open a library; without ``writing`` it can be read while another program writes to it.

        Raises NotALibrary, LibraryTooNew, LibraryDamaged, LibraryInUse or ReadOnly; the file is
        left untouched then.
        """
        path = Path(path)
        lock = WriterLock(path) if writing else None
        if not _is_open_here(path):
            check_header(path)
        if lock is not None:
            if not os.access(path, os.W_OK):
                raise ReadOnly(
                    tr(
                        "{name} is read-only. It was left as it is; save a copy elsewhere to work "
                        "on, or read it as it is."
                    ).format(name=path.name)
                )
            lock.acquire()
        engine = library_engine(path, writing=writing)
        try:
            with telling(path):
                bring_up_to_date(path, engine, writing=writing)
        except BaseException:
            engine.dispose()
            if lock is not None:
                lock.release()
            raise
        store = cls(path, engine, lock)
        _open_here.append(place_of(path))
        return store

    @property
    def writable(self) -> bool:
        """Whether this store may write."""
        return self._lock is not None

    @contextmanager
    def read(self, wanted: Callable[[], bool] | None = None) -> Iterator[Session]:
        """Give a session on one consistent state of the library; changes are refused.

        Raises Cancelled in the middle of a long query where ``wanted`` says that its answer is of
        no use any more.
        """
        with telling(self.path), self._reads() as session, given_up(session, wanted):
            yield session

    @contextmanager
    def write(self, label: str) -> Iterator[Session]:
        """Give a session whose changes are one operation: kept whole at the end, or not at all.

        ``label`` is what undo and history call it: "Move the meeting of 27 May". Where nothing
        changes no operation is written; else ``session.info["operation"]`` is its UUID. Raises
        ReadOnly, and UserError where the disk refuses.
        """
        with self._alone(), telling(self.path), self._writes() as session:
            recorder = Recorder(session)
            yield session
            session.flush()
            operation = recorder.write(session.connection(), label)
            if operation is not None:
                indexing.follow(session.connection(), recorder.rows())
                revisions.follow(session.connection(), recorder.rows())
            session.commit()
            session.info["operation"] = operation
        if operation is not None:
            self._tell(Notice("write", label, operation, changed_records(recorder.rows())))

    def undo(self) -> Notice:
        """Take the newest operation back. Raises NothingToUndo or StaleHistory."""
        return self._replay("undo")

    def redo(self) -> Notice:
        """Take the operation undone last on again. Raises NothingToUndo or StaleHistory."""
        return self._replay("redo")

    def undo_label(self) -> str | None:
        """What undo would take back."""
        with self.read() as session:
            found = session.execute(undoing.newest_done()).one_or_none()
        return found.label if found else None

    def redo_label(self) -> str | None:
        """What redo would take on again."""
        with self.read() as session:
            found = session.execute(undoing.oldest_undone()).one_or_none()
        return found.label if found else None

    def history(self, limit: int | None = 200, offset: int = 0) -> list[HistoryLine]:
        """Give operations, newest first; all of them without a limit."""
        count = (
            select(func.count(Change.id))
            .where(Change.operation_id == Operation.id)
            .scalar_subquery()
        )
        query = (
            select(Operation.uuid, Operation.label, Operation.at, Operation.state, count)
            .order_by(Operation.id.desc())
            .limit(limit)
            .offset(offset)
        )
        with self.read() as session:
            return [HistoryLine(*row) for row in session.execute(query)]

    def rebuild_search(self, progress: Progress = silent) -> None:
        """Make the index of words anew from the records; history does not tell of it.

        Progress counts records. Raises ReadOnly, and Cancelled with the index left as it was.
        """
        writer = self._engine.execution_options(writing=True)
        with self._alone(), telling(self.path), writer.begin() as connection:
            indexing.rebuild(connection, progress)

    def subscribe(self, subscriber: Subscriber) -> Callable[[], None]:
        """Call ``subscriber`` after each change, on the writing thread; gives what ends it."""
        self._subscribers.append(subscriber)

        def unsubscribe() -> None:
            with suppress(ValueError):
                self._subscribers.remove(subscriber)

        return unsubscribe

    def close(self) -> None:
        """Close the library and give the right to write back; may be called twice."""
        self._engine.dispose()
        with suppress(ValueError):
            _open_here.remove(self._place)
        if self._lock is not None:
            self._lock.release()

    def discard(self) -> None:
        """Close a library that was only just made, and take it away while nobody else has it."""
        self._engine.dispose()
        self.path.unlink(missing_ok=True)
        if self._lock is not None:
            self._lock.discard()
        self.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    @contextmanager
    def _alone(self) -> Iterator[None]:
        if not self.writable:
            raise ReadOnly(
                tr(
                    "{name} is open for reading only. Nothing was changed; open it for writing "
                    "first."
                ).format(name=self.path.name)
            )
        with self._writing:
            self._stay()
            yield

    def _stay(self) -> None:
        """Raise LibraryError where another file, or none, has the name of the open one."""
        if identity(self._place) != self._file:
            raise LibraryError(
                tr(
                    "{name} was moved, replaced or deleted while it was open. Nothing was changed; "
                    "close it, put it back with the files beside it, and open it again."
                ).format(name=self.path.name)
            )

    def _replay(self, kind: Literal["undo", "redo"]) -> Notice:
        step = undoing.take_back if kind == "undo" else undoing.take_on
        writer = self._engine.execution_options(writing=True)
        with self._alone(), telling(self.path), writer.begin() as connection:
            operation, label, rows = step(connection)
            indexing.follow(connection, rows)
            revisions.follow(connection, rows)
        notice = Notice(kind, label, operation, changed_records(rows))
        self._tell(notice)
        return notice

    def _tell(self, notice: Notice) -> None:
        for subscriber in list(self._subscribers):
            try:
                subscriber(notice)
            except Exception:  # the write is done: one deaf listener must not hide it
                _log.exception("a subscriber failed on %s of %s", notice.kind, notice.operation)


_open_here: list[Path] = []
"""Libraries open in this process: reading such a file directly would drop SQLite's locks."""


def _is_open_here(path: Path) -> bool:
    return place_of(path) in _open_here


def _there_already(path: Path) -> UserError:
    return UserError(
        tr(
            "{name} is there already and was left as it is. Open it, or choose another "
            "name for the new library."
        ).format(name=path.name)
    )
