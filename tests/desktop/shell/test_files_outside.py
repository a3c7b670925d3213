"""Places for letters are asked for, and files and mails are handed on to the system."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.shell import dialogs
from desktop.shell.desk import Desk
from desktop.shell.files_outside import offers_of, open_outside, write_mail
from desktop.shell.message import Message


@pytest.fixture
def told(desk: Desk) -> list[Message]:
    seen: list[Message] = []
    desk.told.connect(seen.append)
    return seen


def answer(typed: str | None) -> None:
    """Type into the dialog that is about to open, and accept it; None gives it up."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        if typed is None:
            dialog.reject()
            return
        line = dialog.findChild(QLineEdit)
        assert line is not None
        line.setText(typed)
        dialog.accept()

    QTimer.singleShot(0, act)


def test_a_letter_gets_the_suffix_of_word(qtbot: QtBot, tmp_path: Path) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    answer("Our letter")
    chosen = dialogs.place_for_letter(page, tmp_path / "proposed.docx")
    assert chosen == tmp_path / "Our letter.docx"
    answer(None)
    assert dialogs.place_for_letter(page, tmp_path / "proposed.docx") is None


def test_a_folder_for_letters_is_asked_for(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    for chosen, expected in ((str(tmp_path), tmp_path), ("", None)):
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, it=chosen: it)
        assert dialogs.folder_for_letters(page, tmp_path) == expected


def test_one_file_can_be_opened_several_only_shown(desk: Desk, tmp_path: Path) -> None:
    one, other = tmp_path / "a.docx", tmp_path / "b.docx"
    assert [offer.words for offer in offers_of(desk, [one])] == ["Open", "Show in folder"]
    assert [offer.words for offer in offers_of(desk, [one, other])] == ["Show in folder"]


def test_what_no_program_opens_is_said_with_its_place(
    desk: Desk, told: list[Message], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    open_outside(desk, tmp_path / "a.docx")
    assert told[-1].text == f"No program here opens a.docx. It lies in {tmp_path}."
    write_mail(desk, "mailto:?subject=A")
    assert [each.kind for each in told] == ["warning", "warning"]
