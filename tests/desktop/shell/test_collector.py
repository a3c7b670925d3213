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


def test_it_waits_while_a_lane_is_busy_but_not_for_ever(qtbot: QtBot) -> None:
    collector = Collector(busy=lambda: True)
    freed: list[bool] = []
    weakref.finalize(_Knot(), freed.append, True)
    for _ in range(gc.get_threshold()[0] * 2):
        _Knot()
    collector.collect()
    assert freed == []
    for _ in range(30):
        collector.collect()
    assert freed == [True]
    collector.close()
