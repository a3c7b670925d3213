"""What comes with the program: templates, names, translations, the example."""

from __future__ import annotations

import sys
from pathlib import Path


def resource(*names: str) -> Path:
    """The file or folder of that name among the program's resources, from source or frozen."""
    frozen = getattr(sys, "_MEIPASS", None)  # set by PyInstaller to where it unpacked the program
    # In the source tree, in a wheel and installed they stand beside the package db.
    return Path(frozen or Path(__file__).parents[1], "resources", *names)
