"""Writing a whole file or none."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from db.errors import TargetExists, UserError
from db.files import write_atomically


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_is_written_with_the_permissions_of_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_atomically(tmp_path / "report.txt", b"words", overwrite=False)
    finally:
        os.umask(before)
    assert (tmp_path / "report.txt").read_bytes() == b"words"
    assert stat.S_IMODE((tmp_path / "report.txt").stat().st_mode) == 0o640
    assert _names(tmp_path) == ["report.txt"]


def test_a_file_that_is_there_is_left_alone_without_a_word(tmp_path: Path) -> None:
    target = tmp_path / "report.txt"
    target.write_bytes(b"old")
    with pytest.raises(TargetExists, match=r"report\.txt is already there"):
        write_atomically(target, b"new", overwrite=False)
    assert target.read_bytes() == b"old"


def test_an_overwritten_file_keeps_its_permissions(tmp_path: Path) -> None:
    target = tmp_path / "report.txt"
    target.write_bytes(b"old")
    target.chmod(0o600)
    write_atomically(target, b"new", overwrite=True)
    assert target.read_bytes() == b"new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_a_link_goes_on_pointing_to_the_file_it_pointed_to(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    target, link = tmp_path / "there" / "report.txt", tmp_path / "link.txt"
    target.write_bytes(b"old")
    link.symlink_to(target)
    write_atomically(link, b"new", overwrite=True)
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_a_folder_of_that_name_is_not_replaced(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="is a folder"):
        write_atomically(tmp_path, b"words", overwrite=True)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="This system has no named pipes")
def test_what_is_no_ordinary_file_is_not_replaced(tmp_path: Path) -> None:
    pipe, circle = tmp_path / "pipe", tmp_path / "circle"
    os.mkfifo(pipe)
    circle.symlink_to(circle)
    (tmp_path / "link").symlink_to(pipe)
    for target in (pipe, circle, tmp_path / "link"):
        with pytest.raises(UserError, match="is no ordinary file"):
            write_atomically(target, b"new", overwrite=True)
        with pytest.raises(TargetExists):
            write_atomically(target, b"new", overwrite=False)
    assert pipe.is_fifo()
    assert circle.is_symlink()


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"nowhere does not exist, so nothing was written"):
        write_atomically(tmp_path / "nowhere" / "report.txt", b"words", overwrite=False)


def test_a_name_longer_than_names_can_be_is_refused_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="could not be written"):
        write_atomically(tmp_path / ("n" * 300), b"words", overwrite=False)
    assert _names(tmp_path) == []


@pytest.mark.parametrize("name", ["n" * 255, "über #?%.txt", "תשובה 📄.txt", " spaces .txt"])
def test_every_name_the_system_allows_can_be_written(tmp_path: Path, name: str) -> None:
    write_atomically(tmp_path / name, b"words", overwrite=False)
    assert _names(tmp_path) == [name]


FAULTS = {
    errno.ENOSPC: "There is no room on the disk",
    errno.EROFS: "cannot be written here",
    errno.EIO: "could not be written",
}


@pytest.mark.parametrize("call", ["fsync", "replace"])
@pytest.mark.parametrize("fault", FAULTS)
def test_a_failing_disk_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, fault: int
) -> None:
    target = tmp_path / "report.txt"
    target.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise OSError(fault, os.strerror(fault))

    with monkeypatch.context() as patched:
        patched.setattr(os, call, fail)
        with pytest.raises(UserError, match=FAULTS[fault]):
            write_atomically(target, b"new", overwrite=True)
    assert target.read_bytes() == b"old"
    assert _names(tmp_path) == ["report.txt"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Only Linux has a device that is full")
def test_a_disk_that_is_really_full_is_told_from_one_that_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "report.txt"
    target.write_bytes(b"old")
    opened = os.open

    def full(path: str | Path, flags: int, mode: int = 0o777) -> int:
        os.close(opened(path, flags, mode))
        return opened("/dev/full", os.O_WRONLY)

    with monkeypatch.context() as patched:
        patched.setattr(os, "open", full)
        with pytest.raises(UserError, match="There is no room on the disk"):
            write_atomically(target, b"n" * 100_000, overwrite=True)
    assert target.read_bytes() == b"old"
    assert _names(tmp_path) == ["report.txt"]


def test_an_interruption_leaves_nothing_beside_the_target(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", interrupt)
        with pytest.raises(KeyboardInterrupt):
            write_atomically(tmp_path / "report.txt", b"new", overwrite=False)
    assert _names(tmp_path) == []
