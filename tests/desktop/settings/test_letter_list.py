"""Letters of the office: edited in Word, taken, and the shipped ones put back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from db.models import LetterKind
from desktop.settings.letter_list import LetterList
from desktop.shell import dialogs
from desktop.shell.main_window import MainWindow
from desktop.shell.message import Message
from tests.db.letters.word_files import lines, template
from tests.desktop.driving import DrivenPage, Key

INVITATION = (LetterKind.INVITATION, "en")
NOTE = (LetterKind.NOTE_TO_MEMBERS, "fr")


class Letters(DrivenPage):
    """The letters on the page of settings, driven by mouse and keys."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        super().__init__(qtbot, window, "settings")
        page = window.stack.current
        assert page is not None
        self.details = page
        self.list = page.findChildren(LetterList)[0]
        self.told: list[Message] = []
        window.desk.told.connect(self.told.append)


@pytest.fixture
def letters(qtbot: QtBot, window: MainWindow) -> Letters:
    return Letters(qtbot, window)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Keep what the system is asked to open; nothing is opened."""
    seen: list[str] = []

    def show(url: object) -> bool:
        seen.append(url.fileName())  # type: ignore[attr-defined]
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", show)
    return seen


def choose(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> None:
    """Answer whoever asks for a file or a place with this one."""
    for name in ("place_for_letter", "letter_to_take"):
        monkeypatch.setattr(dialogs, name, lambda _parent, _start: path)


def test_letters_are_shipped_until_the_office_has_its_own(letters: Letters) -> None:
    assert len(letters.list.slots) == 4
    for slot in letters.list.slots.values():
        assert slot.whose() == "As it comes with Chairdesk"
        assert slot.put_back.isHidden()


def test_the_shipped_letter_is_saved_and_opened_to_be_edited(
    letters: Letters, opened: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "Our invitation.docx"
    choose(monkeypatch, path)
    before = letters.export()
    letters.press(letters.list.slots[INVITATION].edit)
    assert opened == ["Our invitation.docx"]
    assert "{{ addressee.salutation }}," in lines(path.read_bytes())
    assert (
        letters.told[-1].text == "Our invitation.docx can be edited now; then choose it by Replace"
    )
    assert letters.export() == before
    assert letters.window.desk.settings.value("letters/folder") == str(tmp_path)


def test_a_letter_of_the_office_is_taken_replaced_and_given_up_each_as_one_step(
    letters: Letters, opened: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slot = letters.list.slots[NOTE]
    for name in ("first.docx", "second.docx"):
        path = tmp_path / name
        path.write_bytes(template(f"{name}: {{{{ meeting.date }}}}"))
        choose(monkeypatch, path)
        letters.undoes(lambda: letters.press(slot.replace), f"Take {name} for letters")
        assert slot.whose() == f"Yours: {name}"
        assert letters.told[-3].text == f"Letters are made of {name} from now on"
    copy = tmp_path / "copy.docx"
    choose(monkeypatch, copy)
    letters.press(slot.edit)
    assert copy.read_bytes() == (tmp_path / "second.docx").read_bytes()
    slot.put_back.setFocus()
    letters.undoes(
        lambda: letters.key(Key.Key_Space, widget=slot.put_back),
        "Put back the shipped letter: Note to members, in French",
    )
    assert slot.whose() == "As it comes with Chairdesk"
    assert letters.window.focusWidget() is slot.edit


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"nothing", "ours.docx is no Word file that can be a template"),
        (template("{{ meeting.rom }}"), "ours.docx asks for “rom”, which no letter has. Perhaps"),
    ],
    ids=["no Word file", "an unknown field"],
)
def test_what_is_wrong_with_a_letter_is_said_beside_it_and_it_is_not_taken(
    letters: Letters,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    content: bytes,
    sentence: str,
) -> None:
    slot, path = letters.list.slots[INVITATION], tmp_path / "ours.docx"
    path.write_bytes(content)
    choose(monkeypatch, path)
    before = letters.export()
    letters.press(slot.replace)
    assert slot.error.text().startswith(sentence)
    assert letters.list.slots[NOTE].error.text() == ""
    assert letters.export() == before
    path.write_bytes(template("{{ meeting.room }}"))
    letters.press(slot.replace)
    assert slot.error.text() == ""
    assert slot.whose() == "Yours: ours.docx"


def test_giving_up_the_choice_of_a_file_changes_nothing(
    letters: Letters, opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, None)
    before = letters.export()
    letters.press(letters.list.slots[NOTE].edit)
    letters.press(letters.list.slots[NOTE].replace)
    assert (opened, letters.told, letters.export()) == ([], [], before)


def test_a_letter_that_cannot_be_written_there_is_said_beside_it(
    letters: Letters, opened: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, tmp_path / "not there" / "a.docx")
    letters.press(letters.list.slots[NOTE].edit)
    assert "not there" in letters.list.slots[NOTE].error.text()
    assert opened == []


def test_what_a_letter_may_name_is_listed_when_asked_for(letters: Letters) -> None:
    assert letters.list.fields.isHidden()
    letters.press(letters.list.fields_button)
    assert letters.list.fields.isVisible()
    assert "{{ meeting.room }}: The room" in letters.list.fields.text().splitlines()
    letters.press(letters.list.fields_button)
    assert letters.list.fields.isHidden()
