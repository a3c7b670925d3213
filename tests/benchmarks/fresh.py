"""Runs the scripts of ``children`` in fresh interpreters, where imports count."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parents[2]
_CHILDREN = Path(__file__).parent / "children"


def fresh(script: str, *arguments: object) -> dict[str, Any]:
    """Give what a script prints as JSON at its end."""
    done = subprocess.run(
        [sys.executable, str(_CHILDREN / f"{script}.py"), *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures
