"""The templates that come with the program, filled in from the example and opened elsewhere."""

from __future__ import annotations

import subprocess
from datetime import date, time
from pathlib import Path

import pytest
from sqlalchemy import select

from db.letters.composing import compose_letter, gather_invitation, gather_note
from db.letters.field_names import sample
from db.letters.letter import fill_letter
from db.letters.shipped import LANGUAGES, shipped_template
from db.models import Chairship, Interpretation, LetterKind, Meeting, Participation, Person
from db.queries.letters import TemplateRow, letter_templates
from db.store import Store
from tests.db.letters.word_files import lines

MAY = date(2016, 5, 27)
TODAY = date(2016, 5, 3)


@pytest.fixture
def store(example: Store) -> Store:
    with example.write("Prepare") as session:
        meeting = session.scalars(select(Meeting).where(Meeting.day == MAY)).one()
        meeting.starts_at, meeting.ends_at = time(15), time(18)
        meeting.room = "Conference Room 12"
        meeting.interpretation = Interpretation.REQUESTED
        meeting.open_to_contributors = True
    return example


def shipped(kind: LetterKind, language: str) -> TemplateRow:
    return TemplateRow(None, kind, language, "Template", None, None, None)


def uuids(store: Store) -> tuple[str, str]:
    """Of the meeting in May, and of one of its briefers."""
    with store.read() as session:
        who = session.scalars(
            select(Participation)
            .join(Participation.person)
            .join(Meeting, Meeting.id == Participation.meeting_id)
            .where(Person.name == "Ioannis Vrailas", Meeting.day == MAY)
        ).one()
        return who.meeting.uuid, who.uuid


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", list(LetterKind))
def test_each_template_names_only_what_letters_have(kind: LetterKind, language: str) -> None:
    made = lines(fill_letter(shipped_template(kind, language), sample(), "x"))
    assert len(made) > 8
    assert not any("{" in line for line in made)
    assert shipped_template(kind, language) == shipped_template(kind, language)


def test_an_invitation_in_english_says_when_where_what_and_who(store: Store) -> None:
    _, who = uuids(store)
    with store.read() as session:
        letter = gather_invitation(session, shipped(LetterKind.INVITATION, "en"), who, TODAY)
    assert letter.file_name == "Ioannis Vrailas, 27 May 2016.docx"
    made = lines(letter.filled())
    assert made[:3] == ["Working Group on Peacekeeping Operations", "The Chair", "3 May 2016"]
    assert "Dear Mr. Vrailas," in made
    text = "\n".join(made)
    assert "on Friday, 27 May 2016, from 3 to 6 p.m., in Conference Room 12, on the theme" in text
    assert "concept note (S/2016/1016)" in text
    assert "El-Ghassim Wane, Assistant Secretary-General for Peacekeeping Operations;" in made
    assert "Interpretation will be provided." in text
    assert "Chair of the Working Group on Peacekeeping Operations" in made


def test_an_invitation_in_french_contracts_and_spaces_as_french_does(store: Store) -> None:
    _, who = uuids(store)
    with store.write("Appoint") as session:
        session.scalars(select(Chairship)).one().person.pronoun = "she"
    with store.read() as session:
        made = lines(
            compose_letter(
                session, shipped(LetterKind.INVITATION, "fr"), TODAY, participation_uuid=who
            )
        )
    text = "\n".join(made)
    assert "La Présidente" in made
    assert "membres du Groupe de travail à la réunion" in text
    assert "le vendredi 27 mai 2016, de 15 à 18 heures" in text
    assert "«\u00a0Partenariats entre" in text
    assert "Présidente du Groupe de travail sur les opérations de maintien de la paix" in made


def test_a_note_is_to_all_members_or_to_one(store: Store) -> None:
    uuid, _ = uuids(store)
    with store.read() as session:
        note = shipped(LetterKind.NOTE_TO_MEMBERS, "en")
        to_all = gather_note(session, note, uuid, TODAY)
        to_one = gather_note(session, note, uuid, TODAY, "Egypt")
        in_french = gather_note(
            session, shipped(LetterKind.NOTE_TO_MEMBERS, "fr"), uuid, TODAY, "Egypt"
        )
    assert to_all.file_name == "Template, 27 May 2016.docx"
    assert len(to_all.fields["members"]) == 15
    assert "Note to the members of the Working Group" in lines(to_all.filled())
    assert "Note to the delegation of Egypt" in lines(to_one.filled())
    assert "Note à la délégation (Égypte)" in lines(in_french.filled())


def test_a_meeting_of_which_little_is_known_still_makes_a_letter(store: Store) -> None:
    with store.write("Plan") as session:
        body = session.scalars(select(Meeting)).first()
        assert body is not None
        for chairship in list(body.body.chairships):
            session.delete(chairship)
        bare = Meeting(body=body.body)
        session.add(bare)
        session.flush()
        uuid = bare.uuid
    with store.read() as session:
        made = lines(
            compose_letter(
                session, shipped(LetterKind.NOTE_TO_MEMBERS, "en"), TODAY, uuid=uuid, member="Mars"
            )
        )
    assert "Date\t[date to be announced]" in made
    assert "Note to the delegation of Mars" in made
    with store.read() as session, pytest.raises(ValueError, match="to a briefer or on a meeting"):
        compose_letter(session, shipped(LetterKind.INVITATION, "en"), TODAY)


def test_templates_that_come_are_offered_for_every_body(store: Store) -> None:
    with store.read() as session:
        rows = letter_templates(session, 1)
    assert [(row.kind, row.language, row.uuid) for row in rows] == [
        (kind, language, None) for kind in LetterKind for language in LANGUAGES
    ]
    assert rows[0].name == "Invitation to a briefer"


def test_libreoffice_opens_template_and_letter(store: Store, soffice: Path, tmp_path: Path) -> None:
    _, who = uuids(store)
    with store.read() as session:
        letter = gather_invitation(session, shipped(LetterKind.INVITATION, "en"), who, TODAY)
    (tmp_path / "letter.docx").write_bytes(letter.filled())
    (tmp_path / "template.docx").write_bytes(letter.template)
    home = f"-env:UserInstallation=file://{tmp_path}/office"
    files = [str(tmp_path / name) for name in ("letter.docx", "template.docx")]
    command = [
        str(soffice),
        "--headless",
        home,
        "--convert-to",
        "txt:Text",
        "--outdir",
        str(tmp_path),
    ]
    subprocess.run([*command, *files], check=True, capture_output=True)
    assert "Dear Mr. Vrailas," in (tmp_path / "letter.txt").read_text("utf-8")
    assert "{{ addressee.salutation }}," in (tmp_path / "template.txt").read_text("utf-8")
