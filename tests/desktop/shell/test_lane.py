"""A thread of its own for work: order, outcomes, and what happens when something breaks."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from db.errors import UserError
from db.progress import Cancelled
from desktop.shell.lane import Lane, Work


@pytest.fixture
def lane() -> Iterator[Lane]:
    lane = Lane("reading")
    yield lane
    lane.close()


def _work(do: Callable[[], Any], told: list[Any], *, wanted: bool = True) -> Work:
    return Work(
        do=do,
        done=lambda result: told.append(("done", result)),
        failed=lambda error: told.append(("failed", str(error))),
        stopped=lambda: told.append("stopped"),
        ended=lambda: told.append("ended"),
        wanted=lambda: wanted,
    )


def _raise(error: Exception) -> Callable[[], None]:
    def do() -> None:
        raise error

    return do


def test_work_is_done_elsewhere_in_order_and_told_here(lane: Lane, qtbot: QtBot) -> None:
    told: list[Any] = []
    threads: list[str] = []

    def note(number: int) -> int:
        threads.append(threading.current_thread().name)
        return number

    for number in range(3):
        lane.add(_work(partial(note, number), told))
    assert not lane.idle
    qtbot.waitUntil(lambda: lane.idle)
    assert [each for each in told if each != "ended"] == [("done", 0), ("done", 1), ("done", 2)]
    assert threads == ["reading"] * 3


def test_the_person_is_told_of_errors_and_of_stopping(lane: Lane, qtbot: QtBot) -> None:
    told: list[Any] = []
    lane.add(_work(_raise(UserError("The disk is full.")), told))
    lane.add(_work(_raise(Cancelled()), told))
    qtbot.waitUntil(lambda: lane.idle)
    assert told == [("failed", "The disk is full."), "ended", "stopped", "ended"]


def test_what_nobody_wants_any_more_is_not_done(lane: Lane, qtbot: QtBot) -> None:
    told: list[Any] = []
    done: list[int] = []
    lane.add(_work(lambda: done.append(1), told, wanted=False))
    qtbot.waitUntil(lambda: lane.idle)
    assert (done, told) == ([], ["ended"])


def test_a_fault_of_ours_is_reported_and_the_lane_goes_on(lane: Lane, qtbot: QtBot) -> None:
    told: list[Any] = []
    with qtbot.waitSignal(lane.broke) as broke:
        lane.add(_work(_raise(ZeroDivisionError("ours")), told))
    assert isinstance(broke.args[0], ZeroDivisionError)
    lane.add(_work(lambda: 7, told))
    qtbot.waitUntil(lambda: lane.idle)
    assert told == ["ended", ("done", 7), "ended"]


def test_a_fault_in_who_is_told_is_reported_too(lane: Lane, qtbot: QtBot) -> None:
    ended: list[int] = []
    with qtbot.waitSignal(lane.broke) as broke:
        lane.add(
            Work(
                do=lambda: 1,
                done=lambda _: [][0],
                failed=lambda _: None,
                stopped=lambda: None,
                ended=lambda: ended.append(1),
                wanted=lambda: True,
            )
        )
    assert isinstance(broke.args[0], IndexError)
    qtbot.waitUntil(lambda: lane.idle)
    assert ended == [1]


def test_closing_waits_for_what_was_begun(qtbot: QtBot) -> None:
    lane = Lane("writing")
    done: list[int] = []
    for number in range(5):
        lane.add(_work(partial(done.append, number), []))
    lane.close()
    assert done == [0, 1, 2, 3, 4]
