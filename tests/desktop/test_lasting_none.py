"""What the window's library hands out without counting lasts for a whole session."""

from __future__ import annotations

import subprocess
import sys

_SESSION = """
import desktop
from PySide6.QtCore import QObject, Signal

class Bell(QObject):
    rang = Signal()

bell = Bell()
for _ in range(100_000):
    bell.rang.emit()
    bell.setObjectName("bell")
print("alive")
"""


def test_signals_and_calls_without_a_result_wear_nothing_out() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _SESSION], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stdout == "alive\n", done.stderr
