"""Modules are imported without their sources being read, as Python does it by itself."""

from __future__ import annotations

import subprocess
import sys

_PROGRAM = """
import sys
import PySide6.QtWidgets
import desktop.application
from pathlib import Path
before = set(sys.modules)
import sqlalchemy.orm
import linecache
read = {Path(name).parent.name for name in linecache.cache}
assert len(set(sys.modules) - before) > 50
assert "orm" not in read, read
print("plain")
"""


def test_sources_of_modules_are_not_read_when_they_are_imported() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stdout == "plain\n", done.stderr
