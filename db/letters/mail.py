"""A link that opens a new message in the person's own mail program; nothing is sent from here.

RFC 6068, The 'mailto' URI Scheme.
"""

from __future__ import annotations

from datetime import date
from typing import Final
from urllib.parse import quote

from sqlalchemy.orm import Session

from db.letters.field_names import Fields
from db.letters.fields import invitation_fields, member_fields

LONGEST: Final = 2_000
"""Characters: what every system hands on to a mail program."""

_SUBJECT: Final = {
    "en": "{body}: meeting of {date}",
    "fr": "{body}\u00a0: réunion du {date}",
}
_INVITED: Final = {
    "en": "{salutation},\n\nPlease find attached an invitation to brief the members {of_body} on "
    "{date}{at}{on}.\n\n{chair}\n{office}",
    "fr": "{salutation},\n\nVeuillez trouver ci-joint une invitation à faire un exposé devant les "
    "membres {of_body} le {date}{at}{on}.\n\n{chair}\n{office}",
}
_TOLD: Final = {
    "en": "Please find attached a note on the meeting to be held on {date}{at}{on}.\n\n{chair}\n"
    "{office}",
    "fr": "Veuillez trouver ci-joint une note sur la réunion qui se tiendra le {date}{at}{on}.\n\n"
    "{chair}\n{office}",
}
_ON: Final = {"en": ", on the theme “{theme}”", "fr": ", sur le thème «\u00a0{theme}\u00a0»"}


def mail_link(subject: str, body: str, to: str = "") -> str:
    """Give a mailto: link with a subject and a text; what is too long of the text is cut."""
    lines = body.replace("\r\n", "\n").split("\n")
    start = f"mailto:{quote(to, safe='@,')}?subject={quote(_line(subject))}&body="
    text = "%0D%0A".join(quote(line) for line in lines)
    while len(start) + len(text) > LONGEST and lines:
        lines = [*lines[:-1], lines[-1].rpartition(" ")[0]] if lines[-1] else lines[:-1]
        text = "%0D%0A".join(quote(line) for line in lines)
    return start + text


def invitation_mail(
    session: Session, participation_uuid: str, language: str, today: date, to: str = ""
) -> str:
    """Give the link to a message that goes with an invitation to a briefer."""
    fields = invitation_fields(session, participation_uuid, language, today)
    return _link(fields, _INVITED[language], language, to)


def members_mail(
    session: Session,
    uuid: str,
    language: str,
    today: date,
    *,
    member: str | None = None,
    to: str = "",
) -> str:
    """Give the link to a message that goes with a note on a meeting to members."""
    return _link(
        member_fields(session, uuid, language, today, member), _TOLD[language], language, to
    )


def _link(fields: Fields, text: str, language: str, to: str) -> str:
    body, meeting, chair = fields["body"], fields["meeting"], fields["chair"]
    subject = _SUBJECT[language].format(body=body["short_name"], date=meeting["date"])
    message = text.format(
        salutation=fields["addressee"]["salutation"],
        of_body=body["of_full_name"],
        date=meeting["date"],
        at=f", {meeting['hours']}" if meeting["hours"] else "",
        on=_ON[language].format(theme=meeting["theme"]) if meeting["theme"] else "",
        chair=chair["name"],
        office=chair["of_body"],
    )
    return mail_link(subject, message, to)


def _line(text: str) -> str:
    return " ".join(text.split())
