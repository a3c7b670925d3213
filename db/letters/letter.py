"""A letter made of a template and what it may name, in a child process with limits."""

from __future__ import annotations

import base64
import binascii
import json
from difflib import get_close_matches
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from db.errors import UserError
from db.language import later, tr
from db.letters.field_names import FIELDS, Fields
from db.reading.child import LETTER
from db.reading.limited import limited_answer
from db.reading.pieces import Refused

LARGEST: Final = 5 << 20
"""Bytes of a template, letterhead and all."""


def fill_letter(template: bytes, fields: Fields, name: str) -> bytes:
    """Fill in a template, a .docx as bytes; give the letter, another .docx.

    ``name`` is what the template is called in sentences. Raises UserError where it names a field
    that no letter has, is no template, or does not come to an end.
    """
    if len(template) > LARGEST:
        raise UserError(tr("{name} is larger than 5 MB, too large for a letter.").format(name=name))
    with TemporaryDirectory(prefix="chairdesk-") as folder:
        path = Path(folder, "template.docx")
        path.write_bytes(template)
        path.with_suffix(".json").write_text(json.dumps(fields), encoding="utf-8")
        try:
            answer = limited_answer(LETTER, path)
        except Refused as refused:
            raise UserError(_refused(refused.reason).format(name=name)) from refused
    match answer:
        case {"letter": str(letter)}:
            try:
                return base64.b64decode(letter, validate=True)
            except binascii.Error as error:
                raise UserError(_refused("fault").format(name=name)) from error
        case {"mistake": str(mistake), "what": str(what)}:
            raise UserError(_mistaken(mistake, what, name))
        case _:
            raise UserError(_refused("fault").format(name=name))


def _refused(reason: str) -> str:
    if reason in ("too slow", "too long", "too greedy", "nested"):
        return tr(
            "{name} asks for more than any letter needs, so it was stopped and no letter was made. "
            "Look for something in it that is repeated within itself."
        )
    if reason == "fault":
        return tr("No letter could be made of {name}, because of a fault in Chairdesk.")
    return tr(
        "{name} is no Word file that can be a template; save it as .docx from Word or LibreOffice."
    )


def _mistaken(mistake: str, what: str, name: str) -> str:
    meant = _meant(what) if mistake == "unknown" else ""
    sentence = _GUESSED if meant else _MISTAKES.get(mistake, _BROKEN)
    return tr(sentence).format(name=name, what=what, meant=meant)


def _meant(what: str) -> str:
    """Guess which field is meant: of "meeting.rom" only "rom" is said."""
    parts = {field.rpartition(".")[2]: field for field in FIELDS}
    near = get_close_matches(what, [*parts, *FIELDS], n=1)
    return parts.get(near[0], near[0]) if near else ""


_GUESSED: Final = later(
    "{name} asks for “{what}”, which no letter has. Perhaps “{meant}” is meant; change it in Word."
)
_BROKEN: Final = later(
    "{name} cannot be filled in: something that is repeated or chosen begins in one place of the "
    "page and ends within another. Put its beginning and its end in lines of their own."
)
_MISTAKES: Final = {
    "unknown": later("{name} asks for “{what}”, which no letter has; change it in Word."),
    "filter": later("{name} asks to change a field by “{what}”, which cannot be done in a letter."),
    "syntax": later(
        "{name} has a sign too many or too few, near “{what}”. Each {{{{ needs its }}}}, each for "
        "its endfor, each if its endif."
    ),
    "forbidden": later(
        "{name} asks for something that a letter may not do; only fields may be named."
    ),
}
