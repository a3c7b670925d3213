"""What comes with the program: templates, names, translations, the example."""

from __future__ import annotations

import sys
from importlib.resources import files
from pathlib import Path


def resource(*names: str) -> Path:
    """The file or folder of that name among the program's resources, from source or frozen."""
    frozen = getattr(sys, "_MEIPASS", None)  # set by PyInstaller to where it unpacked the program
    root = Path(frozen, "resources") if frozen else Path(str(files("resources")))
    return root.joinpath(*names)
