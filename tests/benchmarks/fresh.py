"""Runs the scripts of ``children`` in fresh interpreters, where imports count.

Modules are compiled once and kept, as they are where a program is installed.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parents[2]
_CHILDREN = Path(__file__).parent / "children"
_COMPILED = PROJECT / "build" / "bench" / "compiled"
_UNKEPT = "PYTHONDONTWRITEBYTECODE"


def fresh_window(script: str, home: Path, *arguments: object) -> dict[str, Any]:
    """Give what a script with a window prints; it is told when it was started."""
    started = {"QT_QPA_PLATFORM": "offscreen", "CHAIRDESK_HOME": str(home)}
    return fresh(script, time.time(), *arguments, **started)


def fresh(script: str, *arguments: object, **environment: str) -> dict[str, Any]:
    """Give what a script prints as JSON at its end."""
    kept = {name: value for name, value in os.environ.items() if name != _UNKEPT}
    ours = {"PYTHONPATH": str(PROJECT), "PYTHONPYCACHEPREFIX": str(_COMPILED)}
    done = subprocess.run(
        [sys.executable, str(_CHILDREN / f"{script}.py"), *map(str, arguments)],
        env={**kept, **ours, **environment},
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures
