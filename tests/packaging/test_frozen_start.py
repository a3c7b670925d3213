"""What the frozen program clears away before anything else runs."""

from __future__ import annotations

import os
import runpy
from pathlib import Path

import pytest

HOOK = Path(__file__).resolve().parents[2] / "packaging" / "frozen_start.py"


def test_programs_that_are_opened_get_the_systems_own_libraries(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/usr/lib/chairdesk/_internal")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/opt/lib")
    monkeypatch.setenv("DYLD_LIBRARY_PATH", "/Applications/Chairdesk.app")

    runpy.run_path(str(HOOK))

    assert os.environ["LD_LIBRARY_PATH"] == "/opt/lib"
    assert "LD_LIBRARY_PATH_ORIG" not in os.environ
    assert "DYLD_LIBRARY_PATH" not in os.environ


def test_the_reading_child_starts_as_the_whole_program_does(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("_PYI_PARENT_PROCESS_LEVEL", "1")

    runpy.run_path(str(HOOK))

    assert not [name for name in os.environ if name.startswith("_PYI_")]
