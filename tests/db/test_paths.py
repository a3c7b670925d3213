"""Where Chairdesk keeps things."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from db import paths
from db.errors import UserError


def test_chairdesk_home_holds_everything_a_person_owns(own_home: Path) -> None:
    assert paths.data_folder() == own_home
    assert paths.backup_folder() == own_home / "backups"
    assert paths.log_folder() == own_home / "logs"
    assert paths.default_library() == own_home / "library.chairdesk"
    assert paths.example_library() == own_home / "example.chairdesk"


def test_without_chairdesk_home_the_system_says_where(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CHAIRDESK_HOME")
    for name in ("HOME", "USERPROFILE", "LOCALAPPDATA", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    for folder in (paths.data_folder(), paths.backup_folder(), paths.log_folder()):
        assert folder.is_dir()
        assert folder.is_relative_to(tmp_path)
        assert "Chairdesk" in folder.parts
    assert paths.log_folder() != paths.data_folder()


def test_a_relative_home_counts_from_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CHAIRDESK_HOME", "stick")
    assert paths.data_folder() == tmp_path / "stick"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such modes")
def test_folders_are_for_their_owner_alone() -> None:
    for folder in (paths.data_folder(), paths.backup_folder(), paths.log_folder()):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_file_where_the_folder_should_be_is_said_and_kept(own_home: Path) -> None:
    own_home.write_text("mine")
    with pytest.raises(UserError, match=r"cannot be made .* set CHAIRDESK_HOME"):
        paths.data_folder()
    assert own_home.read_text() == "mine"
