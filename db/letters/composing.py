"""A letter on its way: gathered from the records, then filled in, which takes a moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from db.editing.attachments import attached, clean_name
from db.letters.field_names import Fields
from db.letters.fields import invitation_fields, member_fields
from db.letters.letter import fill_letter
from db.letters.shipped import shipped_template
from db.queries.letters import TemplateRow


@dataclass(frozen=True, slots=True)
class GatheredLetter:
    """A template with all that it may name; no record is needed any more."""

    template: bytes
    name: str
    """Of the template, for sentences."""
    fields: Fields
    file_name: str
    """What the letter may be called: "Ioannis Vrailas, 27 May 2016.docx"."""

    def filled(self) -> bytes:
        """Give the letter as a .docx. Raises UserError as ``fill_letter``."""
        return fill_letter(self.template, self.fields, self.name)


def gather_invitation(
    session: Session, template: TemplateRow, participation_uuid: str, today: date
) -> GatheredLetter:
    """Gather a letter that invites a briefer, dated ``today``."""
    fields = invitation_fields(session, participation_uuid, template.language, today)
    return _gathered(session, template, fields)


def gather_note(
    session: Session, template: TemplateRow, uuid: str, today: date, member: str | None = None
) -> GatheredLetter:
    """Gather a note on a meeting to a member of the Council by name; None: to all of them."""
    return _gathered(
        session, template, member_fields(session, uuid, template.language, today, member)
    )


def compose_letter(
    session: Session,
    template: TemplateRow,
    today: date,
    *,
    participation_uuid: str | None = None,
    uuid: str | None = None,
    member: str | None = None,
) -> bytes:
    """Write a letter to a briefer, or on the meeting ``uuid`` to members, as a .docx.

    Raises UserError as ``fill_letter``, and ValueError where neither is given.
    """
    if participation_uuid is not None:
        return gather_invitation(session, template, participation_uuid, today).filled()
    if uuid is None:
        raise ValueError("a letter is to a briefer or on a meeting")
    return gather_note(session, template, uuid, today, member).filled()


def _gathered(session: Session, template: TemplateRow, fields: Fields) -> GatheredLetter:
    if template.attachment_uuid is not None:
        name, content = attached(session, template.attachment_uuid)
    else:
        name, content = template.name, shipped_template(template.kind, template.language)
    to = fields["addressee"]["name"] or template.name
    called = clean_name(f"{to}, {fields['meeting']['date']}.docx")
    return GatheredLetter(content, name, fields, called)
