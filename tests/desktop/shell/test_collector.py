"""What Python cannot free by counting is freed on the window's thread alone."""

from __future__ import annotations

import gc
import threading
import weakref

from pytestqt.qtbot import QtBot

from desktop.shell.collector import Collector


class _Knot:
    """Holds itself, so that counting never frees it."""

    def __init__(self) -> None:
        self.itself = self


def test_a_knot_is_freed_here_and_not_where_it_was_made(qtbot: QtBot) -> None:
    collector = Collector()
    freed_on: list[str] = []
    gone: list[weakref.finalize[..., _Knot]] = []

    def note() -> None:
        freed_on.append(threading.current_thread().name)

    def make() -> None:
        for _ in range(gc.get_threshold()[0] * 4):
            knot = _Knot()
            gone.append(weakref.finalize(knot, note))

    thread = threading.Thread(target=make, name="elsewhere")
    thread.start()
    thread.join()
    assert freed_on == []
    qtbot.waitUntil(lambda: len(freed_on) > 0)
    assert set(freed_on) == {threading.main_thread().name}
    collector.close()
    assert gc.isenabled()


def test_the_last_to_go_gives_python_its_way_back() -> None:
    one, other = Collector(), Collector()
    one.close()
    one.close()
    assert not gc.isenabled()
    other.close()
    assert gc.isenabled()


def test_while_a_lane_is_busy_only_what_is_young_is_collected(qtbot: QtBot) -> None:
    collector = Collector(busy=lambda: True)
    old = _Knot()
    gone = weakref.finalize(old, lambda: None)
    gc.collect(1)  # it belongs to the oldest generation now
    del old
    young = weakref.finalize(_Knot(), lambda: None)
    for _ in range(gc.get_threshold()[2] + 1):
        gc.collect(1)
    _keep_many()
    collector.collect()
    assert (gone.alive, young.alive) == (True, False)
    for _ in range(200):
        collector.collect()
    assert (gone.alive, young.alive) == (False, False)
    collector.close()


def _keep_many() -> list[list[int]]:
    """Make more than one generation holds, so that it is due."""
    return [[] for _ in range(gc.get_threshold()[0] * 2)]


def test_what_has_settled_is_looked_through_no_more() -> None:
    collector = Collector()
    collector.settle()
    assert gc.get_freeze_count() > 0
    collector.close()
    assert gc.get_freeze_count() == 0
