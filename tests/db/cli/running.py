"""A command run by the tests, and the library it leaves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

Run = Callable[..., tuple[int, str, str]]
"""Runs a command; gives its exit code, stdout and stderr."""


def exported(run: Run, library: Path, folder: Path) -> str:
    target = folder / f"{len(list(folder.iterdir()))}.json"
    assert run("export", "library", "--library", library, "--to", target)[0] == 0
    return target.read_text(encoding="utf-8")
