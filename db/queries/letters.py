"""The templates of letters that an office can choose from."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, selectinload

from db.errors import UserError
from db.language import later, tr
from db.letters.shipped import LANGUAGES
from db.models import LetterKind, LetterTemplate

LETTER_NAMES = {
    LetterKind.INVITATION: later("Invitation to a briefer"),
    LetterKind.NOTE_TO_MEMBERS: later("Note to members"),
}


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """A template of a letter; without a UUID it comes with the program."""

    uuid: str | None
    kind: LetterKind
    language: str
    name: str
    body_id: int | None
    """None: for every body."""
    attachment_uuid: str | None
    file_name: str | None


def letter_templates(session: Session, body_id: int) -> list[TemplateRow]:
    """Give the templates for a body by kind: the office's own by name, then those that came."""
    query = (
        select(LetterTemplate)
        .where(or_(LetterTemplate.body_id == body_id, LetterTemplate.body_id.is_(None)))
        .order_by(LetterTemplate.name, LetterTemplate.id)
        .options(selectinload(LetterTemplate.attachments))
    )
    own = [_row(template) for template in session.scalars(query)]
    shipped = [
        TemplateRow(None, kind, language, tr(LETTER_NAMES[kind]), None, None, None)
        for kind in LetterKind
        for language in LANGUAGES
    ]
    return [row for kind in LetterKind for row in (*own, *shipped) if row.kind is kind]


def template_in_force(
    session: Session, body_id: int, kind: LetterKind, language: str
) -> TemplateRow:
    """Give the template that letters of a body are written by: its own, that of all, the shipped.

    Of several that an office has, the first by name. Raises UserError for a language without
    letters.
    """
    found = [
        row
        for row in letter_templates(session, body_id)
        if row.kind is kind and row.language == language
    ]
    if not found:
        raise UserError(tr("Letters are written in English or French. Nothing was changed."))
    return min(found, key=lambda row: (row.uuid is None, row.body_id is None))


def _row(template: LetterTemplate) -> TemplateRow:
    file = next(iter(template.attachments), None)
    return TemplateRow(
        template.uuid,
        template.kind,
        template.language,
        template.name,
        template.body_id,
        file.uuid if file is not None else None,
        file.name if file is not None else None,
    )
