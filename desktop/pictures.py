"""Pictures of every page, drawn from a library without a display."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QApplication, QWidget

from db import paths
from desktop.application import Application
from desktop.shell.address import Address
from desktop.shell.main_window import MainWindow
from desktop.shell.pages import PAGES
from desktop.shell.theme import is_dressed

SIZE = QSize(1280, 800)
_PATIENCE = 60.0
"""Seconds that a page may take until it is filled."""


def picture_example(folder: Path) -> list[Path]:
    """Draw every page of the example into ``folder``; gives the files.

    The example is built in the person's data folder where there is none.
    """
    path = paths.example_library()
    if not path.exists():
        from db.example import build_example

        build_example(path).close()
    application = Application(qt_application())
    window = application.open(path)
    settle(window)
    window.resize(SIZE)
    written = list(picture_pages(window, folder))
    application.quit()
    return written


def picture_pages(window: MainWindow, folder: Path) -> Iterator[Path]:
    """Draw each page of the navigation into a file of its name."""
    folder.mkdir(parents=True, exist_ok=True)
    for entry in PAGES:
        if entry.navigable:
            window.go(Address(entry.name))
            settle(window)
            yield grab(window, folder / f"{entry.name}.png")


def grab(widget: QWidget, path: Path) -> Path:
    """Draw a widget into a PNG."""
    if not widget.grab().save(str(path), "PNG"):
        raise OSError(f"{path} could not be written")
    return path


def settle(window: MainWindow) -> None:
    """Go on with the window's events until nothing is asked, written or drawn any more."""

    def at_rest() -> bool:
        page = window.stack.current
        if page is None or window.desk.is_busy or not is_dressed(qt_application()):
            return False
        return page.is_at_rest()

    # Twice: what comes to rest may ask once more when it is first shown.
    for _ in range(2):
        wait_until(at_rest)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()


def wait_until(holds: Callable[[], bool]) -> None:
    """Go on with events until something holds. Raises TimeoutError where it never does."""
    end = time.monotonic() + _PATIENCE
    while not holds():
        if time.monotonic() > end:
            raise TimeoutError("the window did not come to rest")
        QApplication.processEvents()
        time.sleep(0.002)


def qt_application() -> QApplication:
    """The one QApplication, made where there is none."""
    existing = QApplication.instance()
    return existing if isinstance(existing, QApplication) else QApplication([])
