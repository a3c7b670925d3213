"""The window opens in steps: painted, then its page, then what the person may want next."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop.application import Application
from desktop.shell.main_window import MainWindow
from desktop.shell.pages import PAGES

_PROGRAM = """
import json, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from desktop.application import Application
from desktop.shell.main_window import MainWindow
from desktop.shell.pages import PAGES
qt = QApplication([])
steps = {}
def note(step):
    steps[step] = [name for name in ("sqlalchemy", *(page.module for page in PAGES))
                   if name in sys.modules]
opening = MainWindow.open
def open(window):
    note("painted")
    opening(window)
MainWindow.open = open
window = Application(qt).open(Path(sys.argv[1]))
window.ready.connect(lambda: note("ready"))
def rest():
    if len(window.stack.actions) == len(PAGES):
        note("at rest")
        window.close()
        print(json.dumps(steps))
        qt.quit()
window.desk.rested.connect(rest)
qt.exec()
"""


def test_the_window_is_painted_before_the_library_and_ready_before_the_other_pages(
    library: Path, own_home: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, str(library)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    steps = json.loads(done.stdout)
    assert steps["painted"] == []
    assert steps["ready"] == ["sqlalchemy", "desktop.calendar.calendar_page"]
    assert set(steps["at rest"]) == {"sqlalchemy", *(page.module for page in PAGES)}


@pytest.fixture
def just_ready(
    qapp: QApplication, qtbot: QtBot, library: Path, own_home: Path
) -> Iterator[MainWindow]:
    """A window whose page has only just come to the front."""
    application = Application(qapp)
    window = application.open(library)
    with qtbot.waitSignal(window.ready, timeout=20_000):
        pass
    yield window
    application.quit()
    qtbot.waitUntil(lambda: not application.windows)
    application.deleteLater()


def test_the_first_page_can_be_worked_on_before_the_others_are_loaded(
    just_ready: MainWindow, qtbot: QtBot
) -> None:
    assert list(just_ready.stack.actions) == ["calendar"]
    QTest.keyClick(just_ready, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: just_ready.desk.undo_label is not None, timeout=20_000)


def test_a_page_wanted_before_it_is_loaded_is_shown_at_once(
    just_ready: MainWindow, qtbot: QtBot
) -> None:
    QTest.keyClick(just_ready, Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier)
    assert just_ready.stack.name == "history"
    assert "history" in just_ready.stack.actions
    qtbot.waitUntil(lambda: len(just_ready.stack.actions) == len(PAGES), timeout=20_000)
    qtbot.waitUntil(lambda: not just_ready.desk.is_busy, timeout=20_000)
    menus = just_ready.menus.findChildren(QMenu)
    listed = {action.objectName() for menu in menus for action in menu.actions()}
    for table in just_ready.stack.actions.values():
        assert listed >= {declared.name for declared, _ in table}
    file = just_ready.menus.actions()[0].menu()
    assert isinstance(file, QMenu)
    last = [action.objectName() for action in file.actions()[-2:]]
    assert last == ["window.close", "window.quit"]  # below what the pages add


def test_a_menu_has_its_actions_when_it_is_opened_first_of_all(just_ready: MainWindow) -> None:
    file = just_ready.menus.actions()[0].menu()
    assert isinstance(file, QMenu)
    file.popup(just_ready.pos())
    listed = {action.objectName() for action in file.actions()}
    file.hide()
    assert listed >= {
        each.name for each, _ in just_ready.actions_table if each.menu == "file" and not each.within
    }
