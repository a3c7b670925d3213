"""Templates of letters, taken into the library and changed."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from sqlalchemy.orm import Session

from db.editing.attachments import keep_file, read_file
from db.editing.records import find, set_value
from db.errors import UserError
from db.language import tr
from db.letters.field_names import sample
from db.letters.letter import fill_letter
from db.letters.shipped import LANGUAGES
from db.models import LetterKind, LetterTemplate

VALUES: Final = ("name", "kind", "language", "body_id")
"""What of a template ``set_template_value`` changes."""


def read_template(path: Path) -> bytes:
    """Read a template from a file, and try it: every field that it names is there.

    Takes a second or so; nothing is written. Raises UserError where the file cannot be read, is
    none that Word made, or names what no letter has.
    """
    content = read_file(path)
    fill_letter(content, sample(), path.name)
    return content


def add_letter_template(
    session: Session,
    file_name: str,
    content: bytes,
    kind: LetterKind,
    language: str,
    *,
    name: str | None = None,
    body_id: int | None = None,
) -> str:
    """Keep a template that ``read_template`` has tried, of a body or of all; give its UUID.

    It is called ``name``, else as its file. Raises UserError for a language without letters.
    """
    attachment = keep_file(session, file_name, content)
    template = LetterTemplate(
        body_id=body_id,
        kind=kind,
        language=_known(language),
        name=" ".join((name or "").split()) or Path(attachment.name).stem,
        attachments=[attachment],
    )
    session.add(template)
    return template.uuid


def replace_template_file(session: Session, uuid: str, file_name: str, content: bytes) -> None:
    """Give a template another file, as after it was edited in Word."""
    find(session, LetterTemplate, uuid).attachments = [keep_file(session, file_name, content)]


def set_template_value(session: Session, uuid: str, name: str, value: Any) -> None:
    """Change name, kind, language or body of a template.

    Raises UserError where it would have no name, or no language that letters have.
    """
    if name not in VALUES:
        raise ValueError(name)
    if name == "language":
        value = _known(value)
    set_value(session, LetterTemplate.family, uuid, name, value)


def delete_letter_template(session: Session, uuid: str) -> None:
    """Delete a template with its file; letters that were made of it are elsewhere."""
    session.delete(find(session, LetterTemplate, uuid))


def _known(language: str) -> str:
    if language not in LANGUAGES:
        raise UserError(tr("Letters are written in English or French. Nothing was changed."))
    return language
