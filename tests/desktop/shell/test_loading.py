"""Pages are loaded late, and no class of Qt's is made but on the window's thread."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.shell.loading import import_in_turn, prepare

_PREPARED = """
import importlib, json, sys
from desktop.shell.loading import prepare
from desktop.shell.pages import PAGES

found = {}
for module in [*(entry.module for entry in PAGES), "desktop.meeting.meeting_parts"]:
    before = set(sys.modules)
    left = prepare(module)
    aside = set(sys.modules) - before
    for each in left:
        importlib.import_module(each)
    found[module] = {
        "aside": sorted(
            each
            for each in aside
            if each.split(".")[0] in ("desktop", "PySide6")
            and not hasattr(sys.modules[each], "__path__")
        ),
        "left": left,
        "later": sorted(
            each for each in set(sys.modules) - before - aside if each.split(".")[0] == "db"
        ),
    }
print(json.dumps(found))
"""
_MADE_ELSEWHERE = """
import builtins, sys, threading
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

elsewhere, make = [], builtins.__build_class__

def build(body, name, *bases, **more):
    qt = any(isinstance(base, type) and issubclass(base, QObject) for base in bases)
    if qt and threading.current_thread() is not threading.main_thread():
        elsewhere.append(name)
    return make(body, name, *bases, **more)

builtins.__build_class__ = build

from desktop.application import Application
from desktop.pictures import qt_application, wait_until
from desktop.shell.pages import PAGES

application = Application(qt_application())
window = application.open(Path(sys.argv[1]))
wait_until(lambda: len(window.stack.actions) == len(PAGES) and not window.desk.is_busy)
window.close()
wait_until(lambda: not application.windows)
print(elsewhere)
"""


def _fresh(script: str, *arguments: str) -> str:
    """What a script prints in an interpreter that has loaded nothing yet."""
    result = subprocess.run(
        [sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=True
    )
    return result.stdout.splitlines()[-1]


def test_what_pages_need_of_records_is_imported_aside_and_their_widgets_are_left() -> None:
    found = json.loads(_fresh(_PREPARED))
    for module, each in found.items():
        assert each["aside"] == []
        assert each["left"][-1] == module
        assert each["later"] == [], f"{module} loads these on the window's thread"


def test_no_class_of_qt_is_made_on_another_thread(library: Path) -> None:
    assert _fresh(_MADE_ELSEWHERE, str(library)) == "[]"


def test_a_page_that_is_there_needs_nothing(qtbot: QtBot) -> None:
    done: list[bool] = []
    owner = QObject()
    import_in_turn(prepare("desktop.history.history_page"), lambda: done.append(True), owner)
    qtbot.waitUntil(lambda: bool(done))
    assert prepare("desktop.history.history_page") == []


def test_modules_are_imported_in_turn_with_events_between(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [f"slow_part_{number}" for number in range(3)]
    for name in names:
        (tmp_path / f"{name}.py").write_text(
            "import time\nbegun = time.monotonic()\nwhile time.monotonic() < begun + 0.03: pass\n"
        )
    monkeypatch.syspath_prepend(tmp_path)
    done: list[bool] = []
    owner = QObject()
    import_in_turn(names, lambda: done.append(True), owner)
    assert not done
    assert [name in sys.modules for name in names] == [True, False, False]
    qtbot.waitUntil(lambda: bool(done))
    assert all(name in sys.modules for name in names)
    for name in names:
        del sys.modules[name]
