"""Letters to briefers and members, e-mails and text, written from the window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from db.editing.invitations import set_invitation
from db.editing.letters import add_letter_template
from db.models import InvitationStatus, LetterKind
from desktop.shell import dialogs
from desktop.shell.message import Message
from tests.db.letters.word_files import lines, template
from tests.desktop.calendar.driving import Calendar

MAY = date(2016, 5, 27)


@pytest.fixture
def places(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[Path]:
    """Answer whoever asks for a place with the folder of the test; gives what was proposed."""
    proposed: list[Path] = []

    def one(_parent: object, start: Path) -> Path:
        proposed.append(start)
        return tmp_path / start.name

    def folder(_parent: object, start: Path) -> Path:
        proposed.append(start)
        return tmp_path

    monkeypatch.setattr(dialogs, "place_for_letter", one)
    monkeypatch.setattr(dialogs, "folder_for_letters", folder)
    return proposed


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Keep what the system is asked to open; nothing is opened."""
    seen: list[str] = []

    def show(url: object) -> bool:
        seen.append(bytes(url.toEncoded().data()).decode())  # type: ignore[attr-defined]
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", show)
    return seen


@pytest.fixture
def told(calendar: Calendar) -> list[Message]:
    seen: list[Message] = []
    calendar.window.desk.told.connect(seen.append)
    return seen


@pytest.fixture
def may(calendar: Calendar) -> Calendar:
    """The calendar with the meeting of May selected, which three people briefed."""
    calendar.choose(MAY)
    return calendar


def do(calendar: Calendar, name: str) -> None:
    """Do what a declared action does, as its keys and its menu do."""
    calendar.window.renew_actions()
    action = calendar.page.acts[f"calendar.{name}"]
    assert action.isEnabled()
    action.trigger()
    for _ in range(2):
        calendar.settle()
        QApplication.processEvents()


def test_the_letter_to_a_briefer_is_written_where_the_person_says(
    may: Calendar, places: list[Path], told: list[Message], opened: list[str], tmp_path: Path
) -> None:
    briefers = may.details.briefers
    briefers.list.set_current(briefers.list.order()[0])
    who = briefers.in_hand
    assert who is not None
    do(may, "briefer.invite")
    (proposed,) = places
    assert proposed.name == f"{who.name}, 27 May 2016.docx"
    text = "\n".join(lines((tmp_path / proposed.name).read_bytes()))
    assert who.name.split()[-1] in text
    assert "27 May 2016" in text
    message = told[-1]
    assert message.text == f"{proposed.name} was written"
    assert [offer.words for offer in message.offers] == ["Open", "Show in folder"]
    for offer in message.offers:
        offer.act()
    assert opened[0].endswith(".docx")
    assert opened[1] == tmp_path.as_uri()


def test_the_folder_is_remembered(may: Calendar, places: list[Path], tmp_path: Path) -> None:
    do(may, "letters.note")
    do(may, "letters.note")
    assert places[1].parent == tmp_path


def test_a_letter_to_each_briefer_is_put_into_a_folder_beside_what_is_there(
    may: Calendar, places: list[Path], told: list[Message], tmp_path: Path
) -> None:
    names = {who.name for who in may.facts().invitees}
    assert len(names) == 3
    taken = tmp_path / f"{min(names)}, 27 May 2016.docx"
    taken.write_bytes(b"a letter of before")
    do(may, "letters.invitations")
    assert taken.read_bytes() == b"a letter of before"
    written = {path.name for path in tmp_path.glob("*.docx")} - {taken.name}
    assert written == {
        f"{name}, 27 May 2016{' (2)' if name == min(names) else ''}.docx" for name in names
    }
    assert told[-1].text == "3 letters were written"
    assert [offer.words for offer in told[-1].offers] == ["Show in folder"]


def test_who_declined_is_not_invited_again(may: Calendar) -> None:
    facts = may.facts()
    store = may.window.desk.store
    assert store is not None
    with store.write("Decline") as session:
        set_invitation(session, facts.briefers[0].uuid, InvitationStatus.DECLINED)
    may.settle()
    assert facts.briefers[0].uuid not in {who.uuid for who in may.facts().invitees}
    assert len(may.facts().invitees) == 2


def test_the_letters_that_were_begun_are_not_written_when_they_are_stopped(
    may: Calendar, places: list[Path], tmp_path: Path
) -> None:
    may.window.desk.job_started.connect(lambda job: job.stop())
    do(may, "letters.invitations")
    assert list(tmp_path.glob("*.docx")) == []


def test_letters_are_written_in_the_language_chosen(
    may: Calendar, places: list[Path], tmp_path: Path
) -> None:
    do(may, "letters.language.fr")
    assert may.page.acts["calendar.letters.language.fr"].isChecked()
    do(may, "letters.note")
    (written,) = tmp_path.glob("*.docx")
    assert "27 mai 2016" in "\n".join(lines(written.read_bytes()))


@pytest.mark.parametrize(
    ("action", "kind"),
    [("letters.invitations", LetterKind.INVITATION), ("letters.note", LetterKind.NOTE_TO_MEMBERS)],
)
def test_what_is_wrong_with_a_template_is_said_where_the_letter_was_asked_for(
    may: Calendar, places: list[Path], tmp_path: Path, action: str, kind: LetterKind
) -> None:
    with_own_template(may, kind, "{{ meeting.rom }}")
    do(may, action)
    letters = may.details.parts.prepare.letters
    assert letters.error.text().startswith("Ours.docx asks for “rom”, which no letter has.")
    assert list(tmp_path.glob("*.docx")) == []
    with_own_template(may, kind, "{{ meeting.room }}", name="A better one")
    do(may, action)
    assert letters.error.text() == ""
    assert list(tmp_path.glob("*.docx"))
    may.choose(date(2016, 4, 28))
    assert letters.error.text() == ""


def test_what_is_wrong_with_the_letter_to_one_is_said_below_the_briefers(
    may: Calendar, places: list[Path], tmp_path: Path
) -> None:
    with_own_template(may, LetterKind.INVITATION, "{{ meeting.rom }}")
    briefers = may.details.briefers
    briefers.list.set_current(briefers.list.order()[0])
    do(may, "briefer.invite")
    assert "Perhaps “meeting.room” is meant" in briefers.error.text()
    assert may.details.parts.prepare.letters.error.text() == ""


def test_a_letter_that_cannot_be_put_there_is_said_and_nothing_is_lost(
    may: Calendar, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(
        dialogs, "place_for_letter", lambda _parent, _start: tmp_path / "not there" / "a.docx"
    )
    do(may, "letters.note")
    assert "not there" in may.details.parts.prepare.letters.error.text()


def test_giving_up_the_choice_of_a_place_writes_nothing(
    may: Calendar, monkeypatch: pytest.MonkeyPatch, told: list[Message]
) -> None:
    monkeypatch.setattr(dialogs, "place_for_letter", lambda _parent, _start: None)
    monkeypatch.setattr(dialogs, "folder_for_letters", lambda _parent, _start: None)
    do(may, "letters.note")
    do(may, "letters.invitations")
    assert told == []


def test_an_e_mail_is_begun_and_it_is_said_that_the_letter_does_not_go_along(
    may: Calendar, opened: list[str], told: list[Message]
) -> None:
    briefers = may.details.briefers
    briefers.list.set_current(briefers.list.order()[0])
    do(may, "briefer.mail")
    do(may, "letters.mail")
    assert [link.startswith("mailto:?subject=") for link in opened] == [True, True]
    assert "%0D%0A" in opened[0]
    assert [each.text for each in told] == [
        "The letter itself does not go along: attach it in your mail program"
    ] * 2


def test_without_a_mail_program_that_is_said(
    may: Calendar, monkeypatch: pytest.MonkeyPatch, told: list[Message]
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    do(may, "letters.mail")
    assert (told[-1].kind, told[-1].text) == (
        "warning",
        "No mail program is set up here, so no e-mail was begun.",
    )


def test_meetings_are_copied_as_text(may: Calendar) -> None:
    do(may, "letters.text")
    text = QApplication.clipboard().text()
    assert "Friday, 27 May 2016" in text
    assert text.count("– ") == 3


def test_the_buttons_of_the_part_do_what_the_actions_do(
    may: Calendar, places: list[Path], tmp_path: Path
) -> None:
    button = may.details.parts.prepare.letters.buttons[".letters.note"]
    may.press(button)
    may.qtbot.waitUntil(lambda: any(tmp_path.glob("*.docx")))
    may.settle()


def test_where_nobody_briefs_nobody_is_invited(
    calendar: Calendar, planned: Callable[..., str]
) -> None:
    planned(date(2016, 7, 8))
    calendar.window.renew_actions()
    assert not calendar.page.acts["calendar.letters.invitations"].isEnabled()
    assert not calendar.details.parts.prepare.letters.buttons[".letters.invitations"].isEnabled()


def with_own_template(
    calendar: Calendar, kind: LetterKind, text: str, *, name: str = "Ours"
) -> None:
    """Give the office a template of its own."""
    store = calendar.window.desk.store
    assert store is not None
    with store.write("Take a template") as session:
        add_letter_template(session, f"{name}.docx", template(text), kind, "en")
    calendar.settle()
