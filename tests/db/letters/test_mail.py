"""Links that open a message in a mail program."""

from __future__ import annotations

from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from db.letters.mail import LONGEST, invitation_mail, mail_link, members_mail
from db.models import Meeting
from db.store import Store

MAY = date(2016, 5, 27)
TODAY = date(2016, 5, 3)


@pytest.fixture
def store(example: Store) -> Store:
    return example


def parts(link: str) -> tuple[str, str, str]:
    split = urlsplit(link)
    query = parse_qs(split.query, keep_blank_values=True)
    assert split.scheme == "mailto"
    return split.path, query["subject"][0], query["body"][0]


def test_a_link_carries_address_subject_and_lines() -> None:
    link = mail_link("A & B?", "one\ntwo = 2\r\nthrée", "a@example.org")
    assert parts(link) == ("a@example.org", "A & B?", "one\r\ntwo = 2\r\nthrée")
    assert "+" not in link


def test_a_text_that_is_too_long_is_cut_between_words() -> None:
    link = mail_link("Long", "first line\n" + "word " * 1_000)
    assert len(link) <= LONGEST
    body = parts(link)[2]
    assert body.startswith("first line\r\nword word")
    assert body.endswith("word")


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_words_make_a_link_in_ascii(subject: str, body: str) -> None:
    subject, body = (each.encode("utf-8", "replace").decode("utf-8") for each in (subject, body))
    link = mail_link(subject, body)
    assert link.isascii()
    assert link.startswith("mailto:?subject=")
    assert not set(link) & {" ", "\n", "\r", '"', "<"}


def test_messages_go_with_invitations_and_notes(store: Store) -> None:
    with store.read() as session:
        meeting = session.scalars(select(Meeting).where(Meeting.day == MAY)).one()
        who = meeting.participations[0].uuid
        invited = invitation_mail(session, who, "en", TODAY, "office@example.org")
        told = members_mail(session, meeting.uuid, "fr", TODAY, member="Egypt")
    to, subject, body = parts(invited)
    assert (to, subject) == ("office@example.org", "Working Group: meeting of 27 May 2016")
    assert body.startswith("Dear Mr. Wane,\r\n\r\nPlease find attached an invitation to brief")
    assert body.endswith("Fodé Seck\r\nChair of the Working Group on Peacekeeping Operations")
    assert "réunion qui se tiendra le 27 mai 2016, sur le thème" in parts(told)[2]


def test_what_is_not_known_is_left_out(store: Store) -> None:
    with store.write("Plan") as session:
        body = session.scalars(select(Meeting)).first()
        assert body is not None
        bare = Meeting(body=body.body)
        session.add(bare)
        session.flush()
        link = members_mail(session, bare.uuid, "en", TODAY)
    assert "to be held on [date to be announced].\r\n" in parts(link)[2]
