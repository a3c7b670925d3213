"""The small parts load without the library, for the window is painted first."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import desktop.widgets

_SCRIPT = """
import importlib, sys
for name in sys.argv[1:]:
    importlib.import_module(name)
heavy = ("sqlalchemy", "db.store", "db.models", "db.queries")
print(*(name for name in sys.modules if name.startswith(heavy)))
"""


def test_no_part_loads_the_library() -> None:
    folder = Path(desktop.widgets.__path__[0])
    names = [f"desktop.widgets.{path.stem}" for path in folder.glob("[a-z]*.py")]
    root = folder.parent.parent
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT, *names],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == []
