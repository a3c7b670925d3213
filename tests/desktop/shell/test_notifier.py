"""Notifications by the program of the desktop: shown, clicked, and where it is an older one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.shell.notifier import Notifier

ESCAPED = "--|Due by today|Room &lt;7&gt;|"


@pytest.fixture
def said(tmp_path: Path) -> Path:
    """Where the notifier writes what it was given."""
    return tmp_path / "said"


def has_notifier(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Have a program of that name on the path; it keeps what it is given, then does more."""
    program, said = folder / "notify-send", folder / "said"
    keep = f'printf "%s|" "$@" > "{said}.part"; mv "{said}.part" "{said}"'
    program.write_text(f"#!/bin/sh\n{script.format(keep=keep)}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:{os.environ['PATH']}")


def test_a_click_on_it_is_told(
    qtbot: QtBot, qapp: QObject, tmp_path: Path, said: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    has_notifier(tmp_path, monkeypatch, "{keep}; echo default")
    notifier = Notifier(qapp)
    with qtbot.waitSignal(notifier.chosen):
        notifier.show("Due by today", "Room <7>", "Show the meeting")
    assert said.read_text().startswith("--action=default=Show the meeting|--app-name=Chairdesk|")
    assert said.read_text().endswith(ESCAPED)
    notifier.deleteLater()


def test_one_that_knows_no_actions_shows_it_all_the_same(
    qtbot: QtBot, qapp: QObject, tmp_path: Path, said: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    has_notifier(tmp_path, monkeypatch, 'case "$1" in --action*) exit 1;; esac; {keep}')
    notifier = Notifier(qapp)
    notifier.show("Due by today", "Room <7>", "Show the meeting")
    qtbot.waitUntil(said.exists)
    assert said.read_text().startswith("--app-name=Chairdesk|")
    assert said.read_text().endswith(ESCAPED)
    notifier.deleteLater()


def test_without_one_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not Notifier.is_there()
