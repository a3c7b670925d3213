"""Exports asked for in the dialog: which file is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.exchange.exporting import export_from
from desktop.shell.main_window import MainWindow

WORD = "Report, Word (*.docx)"


def _export(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, typed: Path, kind: str
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(typed), kind))
    export_from(window, window.desk)
    qtbot.waitUntil(lambda: not window.desk.is_busy, timeout=30_000)


def test_a_suffix_that_is_typed_decides_what_is_written(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _export(window, qtbot, monkeypatch, tmp_path / "report.pdf", WORD)
    assert [each.name for each in tmp_path.glob("report*")] == ["report.pdf"]
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("typed", ["report", "report of no. 3"])
def test_a_name_without_a_known_suffix_gets_that_of_the_kind(
    window: MainWindow,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    typed: str,
) -> None:
    _export(window, qtbot, monkeypatch, tmp_path / typed, WORD)
    assert [each.name for each in tmp_path.glob("report*")] == [f"{typed}.docx"]
