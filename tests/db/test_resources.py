"""What comes with the program is found from source and frozen."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from db.resources import resource


def test_resources_are_found_from_source() -> None:
    assert resource("__init__.py").is_file()
    assert resource().name == "resources"


def test_resources_are_found_where_a_frozen_program_unpacked_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resource("schema", "a.json") == tmp_path / "resources" / "schema" / "a.json"
