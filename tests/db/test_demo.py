"""What ``make run`` leaves behind where there is no window."""

from __future__ import annotations

from pathlib import Path

import pytest

from db import demo, paths


def test_the_demo_writes_every_kind_of_file_and_prints_where(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert demo.main() == 0
    printed = capsys.readouterr().out.splitlines()
    assert printed[0].endswith(str(paths.example_library()))
    written = [Path(line) for line in printed[1:]]
    assert [path.name for path in written] == [
        "report.docx",
        "report.pdf",
        "report.html",
        "report.txt",
        "meetings.xlsx",
        "calendar.ics",
        "library.json",
    ]
    assert all(path.stat().st_size > 500 for path in written)


def test_the_demo_keeps_the_library_that_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    demo.write_demo(tmp_path)
    made = paths.example_library().stat().st_ino
    demo.write_demo(tmp_path)
    assert paths.example_library().stat().st_ino == made


def test_a_library_that_is_none_is_told_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    paths.example_library().write_text("mine", encoding="utf-8")
    assert demo.main() == 1
    assert "not a Chairdesk library" in capsys.readouterr().err


def test_a_folder_that_cannot_be_made_is_told_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "build").touch()
    assert demo.main() == 1
    assert capsys.readouterr().err.count("\n") == 1
