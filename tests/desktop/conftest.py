"""Fixtures of the window: a desk on a library of the test's own, and the whole window over it."""

from __future__ import annotations

import gc
import os
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.application import Application
from desktop.shell.address import Address
from desktop.shell.desk import Desk
from desktop.shell.main_window import MainWindow
from desktop.shell.theme import appearance, dress, dress_further, is_dressed
from tests.desktop.pace import slowness

_SCREEN = Path(__file__).parent.parent / "data" / "screen.json"
os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={_SCREEN}")  # before Qt begins

LONGEST = 0.1
"""Seconds of its thread's processor time that one event of the window may take."""
_CLOSED_AT_MOST = 20
"""Programs that are closed before the heap is gone through, which takes a third of a test."""


@pytest.fixture(scope="session", autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    """Have every widget look as in the program, and leave nothing on the clipboard.

    Without a screen Qt keeps what lies there until Python has ended, and cannot free it then.
    """
    dress(qapp)
    dress_further(qapp)
    yield
    qapp.clipboard().clear()


@pytest.fixture(autouse=True)
def usual_look(dressed: None, qapp: QApplication) -> Iterator[None]:
    """Begin each test in the light theme at the usual size, and leave no window or job behind.

    As in the program nothing is collected at any odd moment: a window of an earlier test that was
    freed while Qt's widgets are listed would end the process.
    """
    gc.disable()
    _free_what_was_closed()
    appearance().set_scheme("light")
    appearance().set_text_scale(1.0)
    while not is_dressed(qapp):
        qapp.processEvents()
    yield
    gc.disable()  # the last window to close has given Python its own way back
    QApplication.processEvents()
    left = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    for widget in left:
        widget.close()
    assert not left, f"still open: {left}"
    lanes = [each.name for each in threading.enumerate() if each.name in ("reading", "writing")]
    assert not lanes, "a desk was not closed"


@pytest.fixture
def settled(qtbot: QtBot) -> Callable[[Desk], None]:
    """Wait until a desk has nothing left to ask, to write or to do."""

    def wait(desk: Desk) -> None:
        for _ in range(2):  # what comes to rest may ask once more when it is drawn
            qtbot.waitUntil(lambda: not desk.is_busy, timeout=20_000)
            QApplication.processEvents()
        qtbot.waitUntil(lambda: not desk.is_busy, timeout=20_000)

    return wait


_closed: Counter[str] = Counter()
"""How many programs were closed since the heap was gone through."""


def _free_what_was_closed() -> None:
    """Free the windows of earlier tests, which pytest holds until they are over."""
    if _closed.total() >= _CLOSED_AT_MOST:
        _closed.clear()
        gc.collect()
        gc.freeze()  # so that the next window has its own to look through, and no more


@pytest.fixture
def heap_of_its_own() -> Iterator[None]:
    """Leave Python's collector out while the page is measured: it has a test of its own."""
    usual = gc.get_threshold()
    gc.set_threshold(10**9, 10**9, 10**9)
    yield
    gc.set_threshold(*usual)


@pytest.fixture
def desk(library: Path, qtbot: QtBot, own_home: Path) -> Iterator[Desk]:
    """An open desk on the example."""
    desk = Desk()
    with qtbot.waitSignal(desk.opened, timeout=20_000):
        desk.open(library)
    yield desk
    desk.close()


class MakeWindow(Protocol):
    """Opens the program's window on a library: where it was left, or ``at`` an address.

    ``kept``: what earlier starts remembered, by its name among the settings.
    """

    def __call__(
        self, path: Path, at: Address | None = None, kept: Mapping[str, object] = ...
    ) -> MainWindow: ...


@pytest.fixture
def make_window(qapp: QApplication, qtbot: QtBot, own_home: Path) -> Iterator[MakeWindow]:
    """Give a function that opens the program's window on a library and waits for its page."""
    application = Application(qapp)

    def make(
        path: Path, at: Address | None = None, kept: Mapping[str, object] = MappingProxyType({})
    ) -> MainWindow:
        left = {} if at is None else {"window/address": str(at)}
        for name, value in {**kept, **left}.items():
            application.settings.keep(name, value)
        window = application.open(path)
        qtbot.waitUntil(
            lambda: window.stack.current is not None and not window.desk.is_busy, timeout=30_000
        )
        return window

    yield make
    application.quit()
    qtbot.waitUntil(lambda: not application.windows)
    application.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    _closed.update(programs=1)


@pytest.fixture
def left_at() -> Address | None:
    """Where the window was left, and opens again; for tests of one page, its address."""
    return None


@pytest.fixture
def kept() -> Mapping[str, object]:
    """What earlier starts of the window remembered besides, by its name among the settings."""
    return {}


@pytest.fixture
def window(
    make_window: MakeWindow, library: Path, left_at: Address | None, kept: Mapping[str, object]
) -> MainWindow:
    """The program's window on the example."""
    return make_window(library, left_at, kept)


@pytest.fixture
def new_window(make_window: MakeWindow, tmp_path: Path) -> MainWindow:
    """The window of somebody who begins with an empty library."""
    window = make_window(tmp_path / "library.chairdesk")
    window.resize(1280, 800)
    return window


class Heartbeat(QObject):
    """Measures how long the window's thread is kept from its events."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = time.thread_time()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._beat)
        self._timer.start(5)

    def _beat(self) -> None:
        now = time.thread_time()
        self.longest = max(self.longest, now - self._last)
        self._last = now


@pytest.fixture
def heartbeat(qtbot: QtBot) -> Iterator[Heartbeat]:
    """Fail the test where one event took too much of the window's thread.

    A machine that is slow, or shared with others, is given as much more as it takes for a piece of
    work whose usual time is known.
    """
    heart = Heartbeat()
    yield heart
    allowed = LONGEST * slowness()
    assert heart.longest < allowed, f"the window was held up for {heart.longest:.3f} s"
