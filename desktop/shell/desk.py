"""Desk: the open library as pages see it. Asking, writing, long work, moving about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from db.errors import UserError
from db.language import tr
from db.progress import Cancelled
from desktop.shell.address import Address
from desktop.shell.collector import Collector
from desktop.shell.job import Job
from desktop.shell.lane import Lane, Work
from desktop.shell.loading import import_in_turn, prepare
from desktop.shell.message import Message, Offer
from desktop.shell.places import Places, way_back
from desktop.shell.settings import Settings

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from db.queries.periods import PeriodRow
    from db.store import Notice, Store
    from desktop.shell.opening import Opened, Steps

T = TypeVar("T")


class Desk(QObject):
    """The open library as the window sees it; every answer comes on the window's thread.

    One thread reads, one writes and does long work; the window's own does neither.
    """

    opened = Signal()
    closed = Signal()
    changed = Signal(object)
    """A ``db.store.Notice``: what a write, an undo or a redo has changed."""
    period_changed = Signal()
    periods_changed = Signal()
    steps_changed = Signal()
    went = Signal(object)
    """An ``Address`` that somebody asked to be shown."""
    told = Signal(object)
    """A ``Message`` for the person."""
    saving_changed = Signal()
    job_started = Signal(object)
    job_ended = Signal(object)
    broke = Signal(object)
    """An exception that is ours."""
    rested = Signal()
    """Nothing is left to ask, to write or to do; a slot may go on with something at once."""
    _noticed = Signal(object)

    def __init__(self, settings: Settings | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = settings or Settings()
        self.store: Store | None = None
        self.period: PeriodRow | None = None
        self.periods: list[PeriodRow] = []
        self.undo_label: str | None = None
        self.redo_label: str | None = None
        self.here = Address("calendar")
        """Where the person is; kept by the shell."""
        self._collector = Collector(self, lambda: self.is_busy)
        self._reading = Lane("reading", self)
        self._writing = Lane("writing", self)
        self._asked: dict[tuple[int, str], object] = {}
        self._numbers = count()
        self._owners: set[int] = set()
        self._preferred: str | None = None
        self._writes = 0
        self._loads = 0
        self._jobs: list[Job] = []
        self._places = Places(self.settings)
        for lane in (self._reading, self._writing):
            lane.broke.connect(self.broke)
            lane.rested.connect(self._rest)
        self._noticed.connect(self._notice)

    @property
    def is_saving(self) -> bool:
        """Whether an edit is on its way to the library."""
        return self._writes > 0

    @property
    def is_busy(self) -> bool:
        """Whether anything is asked, written or done."""
        return self._loads > 0 or not (self._reading.idle and self._writing.idle)

    @property
    def jobs(self) -> list[Job]:
        """Long work that is under way or waits."""
        return list(self._jobs)

    def open(
        self,
        path: Path,
        module: str | None = None,
        failed: Callable[[UserError], None] | None = None,
    ) -> None:
        """Open a library, made empty where there is none, and load the module of a page.

        ``opened`` tells when both are there.
        """

        def work() -> Any:
            from desktop.shell.opening import open_library

            return open_library(path, module)

        self._do(self._writing, work, self._keep, failed or self._refused)

    def load(self, module: str, done: Callable[[], None]) -> None:
        """Import a module of the window: what it needs of ``db`` in the thread that reads."""
        self._do(
            self._reading,
            lambda: prepare(module),
            lambda modules: self._import(modules, done),
            self._refused,
        )

    def close(self) -> None:
        """Finish what was begun to be written and close the library."""
        for job in self._jobs:
            job.stop()
        self._asked.clear()
        self._reading.close()
        self._writing.close()
        self._collector.close()
        if self.store is not None:
            self.store.close()
            self.store = None
            self.closed.emit()
            self._places.keep()
        self.settings.write()

    def ask(
        self,
        question: Callable[[Session], T],
        answer: Callable[[T], None],
        *,
        owner: QObject,
        key: str = "",
        failed: Callable[[UserError], None] | None = None,
    ) -> None:
        """Put a question to the library and hand over its plain answer.

        A later question of the same owner and key takes the place of this one, and the answer is
        dropped where the owner is gone; what is being read for it is given up then.
        """
        store = self._open_store()
        place = (id(owner), key or f"#{next(self._numbers)}")
        ticket = self._asked[place] = object()
        if id(owner) not in self._owners:
            self._owners.add(id(owner))
            owner.destroyed.connect(partial(self._forget, id(owner)))

        def wanted() -> bool:
            return self._asked.get(place) is ticket

        def work() -> T:
            from sqlalchemy.exc import NoResultFound

            try:
                with store.read(wanted) as session:
                    return question(session)
            except NoResultFound as error:  # it was about a record that is gone by now
                raise Cancelled from error

        self._do(
            self._reading,
            work,
            answer,
            failed or self._refused,
            wanted=wanted,
            ended=(lambda: None) if key else partial(self._drop, place),
        )

    def write(
        self,
        label: str,
        change: Callable[[Session], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[UserError], None] | None = None,
    ) -> None:
        """Write one operation called ``label``: all that ``change`` does, or nothing."""
        store, here = self._open_store(), self.here

        def work() -> T:
            with store.write(label) as session:
                result = change(session)
            if operation := session.info.get("operation"):
                self._places.note(operation, here)
            return result

        self._count(1)
        self._do(self._writing, work, done, failed or self._refused, ended=partial(self._count, -1))

    def run(
        self,
        label: str,
        work: Callable[[Store, Job], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[UserError], None] | None = None,
        *,
        stopped: Callable[[], None] | None = None,
        aside: bool = False,
    ) -> Job:
        """Do long work that the status bar shows; ``aside``: it only reads, edits go on.

        ``work`` is given the store and a ``db.progress.Progress``.
        """
        store, job = self._open_store(), Job(label, self)
        self._jobs.append(job)
        self.job_started.emit(job)
        self._do(
            self._reading if aside else self._writing,
            lambda: work(store, job),
            done,
            failed or self._refused,
            stopped=stopped,
            ended=partial(self._end, job),
        )
        return job

    def undo(self) -> None:
        """Take the newest operation back and show what it was about."""
        store = self._open_store()
        self._replay(store.undo)

    def redo(self) -> None:
        """Take the operation undone last on again and show what it was about."""
        store = self._open_store()
        self._replay(store.redo)

    def settle(self) -> None:
        """Take what is loaded by now for lasting, once the window is complete."""
        self._collector.settle()

    def choose_period(self, period: PeriodRow | None) -> None:
        """Work on another reporting period from now on."""
        if period != self.period:
            self.period = period
            if period is not None:
                self.settings.keep("desk/period", period.uuid)
            self.period_changed.emit()

    def prefer_period(self, uuid: str) -> None:
        """Work on a period that was only just added, as soon as it is known."""
        known = next((each for each in self.periods if each.uuid == uuid), None)
        if known is not None:
            self.choose_period(known)
        else:
            self._preferred = uuid

    def go(self, address: Address) -> None:
        """Ask the window to show an address."""
        self.went.emit(address)

    def tell(
        self,
        text: str,
        kind: str = "info",
        *,
        undo: bool = False,
        details: str | None = None,
        offers: tuple[Offer, ...] = (),
    ) -> None:
        """Tell the person something that has no better place; ``kind`` as ``Message`` has it."""
        self.told.emit(Message(text, kind, undo, details, offers))

    # -- what happens behind the scenes --------------------------------------------------------

    def _open_store(self) -> Store:
        if self.store is None:
            raise RuntimeError("no library is open")
        return self.store

    def _do(
        self,
        lane: Lane,
        work: Callable[[], Any],
        done: Callable[[Any], None] | None,
        failed: Callable[[UserError], None],
        *,
        stopped: Callable[[], None] | None = None,
        wanted: Callable[[], bool] = lambda: True,
        ended: Callable[[], None] = lambda: None,
    ) -> None:
        lane.add(
            Work(
                work,
                done or (lambda _: None),
                failed,
                stopped or (lambda: None),
                ended,
                wanted,
            )
        )

    def _import(self, modules: Sequence[str], done: Callable[[], None]) -> None:
        """Import modules on the window's thread; what was to follow is left when all is closed."""
        self._loads += 1

        def loaded() -> None:
            self._loads -= 1
            if self.store is not None:
                done()
            self._rest()

        QTimer.singleShot(0, self, lambda: import_in_turn(modules, loaded, self))

    def _keep(self, opened: Opened) -> None:
        self.store = opened.store  # to be closed, whatever comes in between
        self._import(opened.modules, lambda: self._take(opened))

    def _take(self, opened: Opened) -> None:
        self.periods, steps = opened.periods, opened.steps
        opened.store.subscribe(self._noticed.emit)
        self.undo_label, self.redo_label = steps.undo, steps.redo
        kept = self.settings.value("desk/period")
        newest = self.periods[0] if self.periods else None
        self.period = next((each for each in self.periods if each.uuid == kept), newest)
        self.opened.emit()

    def _notice(self, notice: Notice) -> None:
        from desktop.shell.opening import next_steps

        if self.store is None:
            return
        if notice.kind == "write":
            self._places.note_end(notice.operation, self.here)
        self.ask(next_steps, self._step, owner=self, key="steps")
        if {"reporting_periods", "bodies"} & notice.changed.keys():
            from db.queries.periods import periods

            self.ask(periods, self._renew_periods, owner=self, key="periods")
        self.changed.emit(notice)

    def _step(self, steps: Steps) -> None:
        self.undo_label, self.redo_label = steps.undo, steps.redo
        self.steps_changed.emit()

    def _renew_periods(self, known: list[PeriodRow]) -> None:
        self.periods = known
        self.periods_changed.emit()
        here = self._preferred or (self.period.uuid if self.period else None)
        self._preferred = None
        newest = known[0] if known else None
        self.choose_period(next((each for each in known if each.uuid == here), newest))

    def _replay(self, step: Callable[[], Notice]) -> None:
        self._count(1)
        self._do(self._writing, step, self._return, self._refused, ended=partial(self._count, -1))

    def _return(self, notice: Notice) -> None:
        sentence = tr("Undone: {label}") if notice.kind == "undo" else tr("Done again: {label}")
        self.tell(sentence.format(label=notice.label), "status")

        def go(address: Address | None) -> None:
            if address is not None:
                self.go(address)

        operation, place = notice.operation, self._places.of(notice.operation)
        self.ask(lambda session: way_back(session, operation, place), go, owner=self)

    def _refused(self, error: UserError) -> None:
        self.tell(str(error), "danger")

    def _rest(self) -> None:
        if not self.is_busy:
            self.rested.emit()

    def _count(self, by: int) -> None:
        self._writes += by
        self.saving_changed.emit()

    def _end(self, job: Job) -> None:
        self._jobs.remove(job)
        self.job_ended.emit(job)
        job.deleteLater()

    def _drop(self, place: tuple[int, str]) -> None:
        self._asked.pop(place, None)

    def _forget(self, owner: int, _gone: QObject | None = None) -> None:
        self._owners.discard(owner)
        for place in [place for place in self._asked if place[0] == owner]:
            del self._asked[place]
