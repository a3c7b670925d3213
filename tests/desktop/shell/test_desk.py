"""The desk: asking, writing, long work, undo, and where all that leads."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete
from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from db.editing.records import set_value
from db.errors import UserError
from db.models import Meeting, Person
from db.store import Notice, Store
from desktop.shell.address import Address
from desktop.shell.desk import Desk
from desktop.shell.job import Job
from tests.desktop.driving import Settled


def _meetings(session: Session) -> int:
    return session.scalar(select(func.count(Meeting.id))) or 0


def _first_meeting(session: Session) -> str:
    return session.scalars(select(Meeting.uuid).order_by(Meeting.id)).first() or ""


def _room(uuid: str, room: str) -> Callable[[Session], None]:
    return lambda session: set_value(session, "meetings", uuid, "room", room)


def _always(word: str) -> Callable[[Session], str]:
    return lambda session: word


def test_opening_gives_the_newest_period_and_nothing_to_redo(desk: Desk) -> None:
    assert desk.period is not None
    assert desk.period.label == "2016"
    assert desk.redo_label is None
    assert not desk.is_saving


def test_a_library_that_is_none_is_refused_with_a_sentence(
    qtbot: QtBot, tmp_path: Path, own_home: Path, settled: Settled
) -> None:
    path, desk, told = tmp_path / "letter.chairdesk", Desk(), []
    path.write_text("no library")
    desk.open(path, failed=lambda error: told.append(str(error)))
    settled(desk)
    assert len(told) == 1
    assert "letter.chairdesk" in told[0]
    assert path.read_text() == "no library"
    desk.close()


def test_a_library_that_is_not_there_is_made(qtbot: QtBot, tmp_path: Path, own_home: Path) -> None:
    path, desk = tmp_path / "new.chairdesk", Desk()
    with qtbot.waitSignal(desk.opened, timeout=20_000):
        desk.open(path)
    assert path.exists()
    assert desk.period is None
    desk.close()


def test_questions_are_answered_from_the_other_thread(desk: Desk, settled: Settled) -> None:
    answers: list[int] = []
    where: list[str] = []

    def question(session: Session) -> int:
        where.append(threading.current_thread().name)
        return _meetings(session)

    desk.ask(question, answers.append, owner=desk)
    assert answers == []
    settled(desk)
    assert answers == [6]
    assert where == ["reading"]


def test_a_later_question_takes_the_place_of_an_earlier_one(desk: Desk, settled: Settled) -> None:
    answers: list[str] = []
    for word in "abc":
        desk.ask(_always(word), answers.append, owner=desk, key="typed")
    settled(desk)
    assert answers == ["c"]


def test_a_question_is_given_up_while_it_is_read_when_a_later_one_takes_its_place(
    desk: Desk, settled: Settled
) -> None:
    begun, answers = threading.Event(), list[str]()

    def endless(session: Session) -> str:
        begun.set()
        numbers = "WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number)"
        return str(session.execute(text(f"{numbers} SELECT count(*) FROM number")).scalar())

    desk.ask(endless, answers.append, owner=desk, key="rows")
    assert begun.wait(20)
    desk.ask(_always("later"), answers.append, owner=desk, key="rows")
    settled(desk)
    assert answers == ["later"]


def test_who_is_gone_is_not_answered(desk: Desk, qtbot: QtBot, settled: Settled) -> None:
    owner = QObject()
    answers: list[int] = []
    desk.ask(_meetings, answers.append, owner=owner)
    delete(owner)
    settled(desk)
    assert answers == []


def test_an_edit_is_one_operation_told_to_all(desk: Desk, qtbot: QtBot, settled: Settled) -> None:
    uuids: list[str] = []
    desk.ask(_first_meeting, uuids.append, owner=desk)
    settled(desk)
    with qtbot.waitSignal(desk.changed) as told:
        desk.write("Give the meeting a room", _room(uuids[0], "CR 7"))
        was_saving = desk.is_saving
    assert was_saving
    notice: Notice = told.args[0]
    assert notice.changed == {"meetings": frozenset(uuids)}
    settled(desk)
    assert not desk.is_saving
    assert desk.undo_label == "Give the meeting a room"


def test_undo_and_redo_lead_back_to_where_the_edit_was_made(
    desk: Desk, qtbot: QtBot, settled: Settled
) -> None:
    uuids: list[str] = []
    desk.ask(_first_meeting, uuids.append, owner=desk)
    settled(desk)
    desk.here = place = Address("calendar", "meetings", uuids[0])
    desk.write("Give the meeting a room", _room(uuids[0], "CR 7"))
    settled(desk)
    desk.here = Address("history")
    with qtbot.waitSignal(desk.went) as went:
        desk.undo()
    assert went.args == [place]
    settled(desk)
    assert desk.redo_label == "Give the meeting a room"
    with qtbot.waitSignal(desk.went) as went:
        desk.redo()
    assert went.args == [place]
    settled(desk)


def test_after_a_restart_undo_finds_the_record_by_what_it_changed(
    library: Path, qtbot: QtBot, own_home: Path, settled: Settled
) -> None:
    with Store.open(library) as store:
        with store.read() as session:
            uuid = session.scalars(select(Person.uuid).order_by(Person.id)).first() or ""
        with store.write("Say who she is") as session:
            set_value(session, "people", uuid, "note", "Speaks first")
    desk = Desk()
    with qtbot.waitSignal(desk.opened, timeout=20_000):
        desk.open(library)
    assert desk.undo_label == "Say who she is"
    with qtbot.waitSignal(desk.went) as went:
        desk.undo()
    assert went.args == [Address("briefers", "people", uuid)]
    desk.close()


def test_an_edit_that_is_refused_is_told_to_who_made_it(desk: Desk, settled: Settled) -> None:
    told: list[str] = []
    desk.write("x", _room("gone", "CR 7"), failed=lambda error: told.append(str(error)))
    settled(desk)
    assert len(told) == 1
    assert "deleted" in told[0]
    assert desk.undo_label != "x"


def test_a_refusal_that_nobody_takes_is_told_by_the_window(
    desk: Desk, qtbot: QtBot, settled: Settled
) -> None:
    with qtbot.waitSignal(desk.told) as told:
        desk.write("x", _room("gone", "CR 7"))
    assert told.args[0].kind == "danger"
    settled(desk)


def test_long_work_reports_and_stops_when_it_is_told_to(
    desk: Desk, qtbot: QtBot, settled: Settled
) -> None:
    begun, stopped = threading.Event(), []

    def work(_store: Store, job: Job) -> None:
        step = 0
        while True:
            step += 1
            job(step, 0, "counting")
            begun.set()

    job = desk.run("Count", work, stopped=lambda: stopped.append(1))
    assert desk.jobs == [job]
    qtbot.waitUntil(begun.is_set)
    job.stop()
    settled(desk)
    assert stopped == [1]
    assert desk.jobs == []


def test_closing_writes_what_was_on_its_way(library: Path, qtbot: QtBot, own_home: Path) -> None:
    desk = Desk()
    with qtbot.waitSignal(desk.opened, timeout=20_000):
        desk.open(library)
    with Store.open(library, writing=False) as store, store.read() as session:
        uuid = _first_meeting(session)
    desk.write("Give the meeting a room", _room(uuid, "CR 9"))
    desk.close()
    with Store.open(library, writing=False) as store, store.read() as session:
        assert session.scalars(select(Meeting.room).where(Meeting.uuid == uuid)).one() == "CR 9"


def test_a_new_period_is_worked_on_as_soon_as_it_is_there(
    desk: Desk, qtbot: QtBot, settled: Settled
) -> None:
    from db.editing.periods import add_next_period

    assert desk.period is not None
    body = desk.period.body_id
    with qtbot.waitSignal(desk.period_changed):
        desk.write("Next", lambda session: add_next_period(session, body), desk.prefer_period)
    assert desk.period.label == "2017"
    desk.undo()
    qtbot.waitUntil(lambda: desk.period is not None and desk.period.label == "2016")
    settled(desk)


def test_asking_without_a_library_is_a_fault(own_home: Path, qapp: object) -> None:
    desk = Desk()
    with pytest.raises(RuntimeError, match="no library"):
        desk.undo()
    desk.close()


def test_a_refusal_is_a_sentence(desk: Desk, qtbot: QtBot, settled: Settled) -> None:
    def refuse(_session: Session) -> None:
        raise UserError("The day is a holiday.")

    with qtbot.waitSignal(desk.told) as told:
        desk.ask(refuse, lambda _: None, owner=desk)
    assert told.args[0].text == "The day is a holiday."
    settled(desk)
