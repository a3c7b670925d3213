"""What makes the start of the window quick: no sources are read, and nothing is collected."""

from __future__ import annotations

import subprocess
import sys

_PROGRAM = """
import gc
import sys
import PySide6.QtWidgets
import desktop.application
from pathlib import Path
assert not gc.isenabled()
before = set(sys.modules)
import sqlalchemy.orm
import linecache
read = {Path(name).parent.name for name in linecache.cache}
assert len(set(sys.modules) - before) > 50
assert "orm" not in read, read
print("quick")
"""


def test_sources_of_modules_are_not_read_and_nothing_is_collected_while_they_are_imported() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stdout == "quick\n", done.stderr
