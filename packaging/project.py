"""What a package says of the project, from where the project says it."""

from __future__ import annotations

import os
import re
import subprocess
import tomllib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parent.parent
BUILD: Final = ROOT / "build" / "package"
"""Everything is made here; `make clean` removes it."""
FROZEN: Final = BUILD / "chairdesk"
"""The folder of the frozen program."""


def declared() -> dict[str, Any]:
    """The project as pyproject.toml declares it."""
    table: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return table


def version() -> str:
    """The one version."""
    return str(declared()["version"])


def epoch() -> int:
    """The second that stands on everything made: SOURCE_DATE_EPOCH, else that of the last commit.

    Without either, that of pyproject.toml.
    """
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(given)
    commit = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.strip()
    return int(commit) if commit else int((ROOT / "pyproject.toml").stat().st_mtime)


def day() -> str:
    """The day of ``epoch``, as 2026-05-04."""
    return f"{datetime.fromtimestamp(epoch(), UTC):%Y-%m-%d}"


def locked() -> list[tuple[str, str]]:
    """Every package that the program runs with, and its version, from the lock."""
    lock = (ROOT / "requirements" / "runtime.lock").read_text("utf-8")
    return re.findall(r"^([\w.-]+)==([\w.]+)", lock, re.MULTILINE)


def files(folder: Path) -> list[Path]:
    """Every file below a folder, in order; links are none."""
    return sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def megabytes(place: Path) -> str:
    """How large a file is, or all files below a folder."""
    found = files(place) if place.is_dir() else [place]
    return f"{sum(path.stat().st_size for path in found) / 1e6:.0f} MB"
