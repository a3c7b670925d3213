"""What is known of a meeting, and of who is written to, as the fields of a letter."""

from __future__ import annotations

from datetime import date
from typing import Final

from sqlalchemy.orm import Session

from db.countries import find_country
from db.editing.records import find
from db.letters.courtesies import courtesy_name, salutation
from db.letters.field_names import Fields
from db.models import Body, Chairship, Interpretation, Meeting, Participation
from db.months import WEEKDAYS
from db.queries.council import council_on
from db.report.composing import names
from db.report.composing.records import briefers, concept_notes, in_office_on
from db.report.wording import Speaker, Wording, reported_speech, wording
from db.report.wording.hours import hours

NOBODY: Final = dict.fromkeys(("name", "courtesy_name", "title", "organisation", "salutation"), "")


def invitation_fields(
    session: Session, participation_uuid: str, language: str, today: date
) -> Fields:
    """Give the fields of a letter that invites a briefer, in "en" or "fr"."""
    who = find(session, Participation, participation_uuid)
    return _fields(session, who.meeting, language, today) | {"addressee": _briefer(who, language)}


def member_fields(
    session: Session, uuid: str, language: str, today: date, member: str | None = None
) -> Fields:
    """Give the fields of a note on a meeting to a member of the Council by name, or to all."""
    meeting = find(session, Meeting, uuid)
    addressee = dict(NOBODY)
    if member is not None:
        country = find_country(member)
        addressee["name"] = addressee["courtesy_name"] = (
            country.name(language) if country else member
        )
    return _fields(session, meeting, language, today) | {"addressee": addressee}


def _fields(session: Session, meeting: Meeting, language: str, today: date) -> Fields:
    words = wording(language)
    day = meeting.day
    return {
        "today": words.day(today),
        "body": _body(meeting.body, words),
        "chair": _chair(meeting.body, today, words),
        "meeting": {
            "date": words.day_range(day, meeting.end_day) if day else _unknown(language),
            "weekday": WEEKDAYS[language][day.weekday()] if day else "",
            "hours": hours(meeting.starts_at, meeting.ends_at, language)
            if meeting.starts_at
            else "",
            "room": meeting.room or "",
            "theme": names.theme_title(meeting, language),
            "short_theme": names.theme_title(meeting, language, short=True),
            "kind": words.meeting_kind(meeting.kind.value),
            "number": str(meeting.number or ""),
            "concept_note": words.join(
                [note.citation for note in concept_notes(meeting) if note.symbols]
            ),
            "interpretation": "yes" if meeting.interpretation is not Interpretation.NONE else "",
            "open_to_contributors": "yes" if meeting.open_to_contributors else "",
        },
        "addressee": dict(NOBODY),
        "briefers": [
            {"name": who.name_in_print, "title": who.title_in_print} for who in briefers(meeting)
        ],
        "members": [member.name for member in council_on(session, day or today, language)],
    }


def _body(body: Body, words: Wording) -> dict[str, str]:
    full = names.full_name(body, words.language)
    short = names.short_name(body, words.language)
    of_body = reported_speech(words.language).of_body
    return {
        "full_name": full,
        "short_name": short,
        "the_full_name": words.the_post(Speaker(full)),
        "of_full_name": of_body(full),
        "the_short_name": words.the_post(Speaker(short)),
        "of_short_name": of_body(short),
    }


def _chair(body: Body, today: date, words: Wording) -> dict[str, str]:
    in_office = [each for each in body.chairships if in_office_on(each, today)]
    chairship: Chairship | None = next(reversed(in_office or body.chairships), None)
    woman = chairship is not None and names.is_woman(chairship)
    office = words.chair(woman)
    named = {
        "office": office,
        "the_office": _capital(words.the_post(Speaker(office, feminine=woman))),
        "of_body": words.chair_of(office, names.full_name(body, words.language)),
    }
    if chairship is None:
        return named | {"name": "", "title": "", "delegation": ""}
    person, delegation = chairship.person, chairship.delegation
    post = person.post_on(today)
    return named | {
        "name": person.printed_name,
        "title": post.title if post is not None else "",
        "delegation": names.country(delegation, words.language) if delegation else "",
    }


def _briefer(who: Participation, language: str) -> dict[str, str]:
    post = who.post or who.person.post_on(who.meeting.day)
    organisation = post.organisation if post is not None else None
    return {
        "name": who.name_in_print,
        "courtesy_name": courtesy_name(who.person),
        "title": who.title_in_print,
        "organisation": names.in_language(organisation, "name", language) or ""
        if organisation is not None
        else "",
        "salutation": salutation(who.person, language),
    }


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _unknown(language: str) -> str:
    return {"en": "[date to be announced]", "fr": "[date à communiquer]"}[language]
