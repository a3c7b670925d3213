"""The words that marks beside a text stand for, as an operation found and as it left them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Change
from db.reading.blocks import Mark, MarkKind
from db.report.composing.references import marks_of

Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class MarkedWords:
    """Words of a text, and what they are marked as; of a footnote, the words of the note."""

    kind: MarkKind
    words: str


def with_marked_words(values: Values | None, text: Callable[[], str]) -> Values | None:
    """Give a state of a record with words in place of its marks; ``text``: where it has none."""
    if values is None or "marks" not in values:
        return values
    words = words_of(values["text"] if "text" in values else text(), values["marks"])
    return {**values, "marks": words}


def words_of(text: str, stored: Sequence[Sequence[Any]] | None) -> tuple[MarkedWords, ...]:
    """Give what stored marks of a text stand for, in their order."""
    return tuple(MarkedWords(mark.kind, _words(text, mark)) for mark in marks_of(stored or ()))


def _words(text: str, mark: Mark) -> str:
    return mark.note if mark.kind is MarkKind.FOOTNOTE else text[mark.start : mark.end]


def text_after(session: Session, record: str, change: int, now: Any) -> str:
    """Give the text of a record after a change that did not touch it, by the key of the change.

    The next change of the text says what it found; without one the text is that of the record
    ``now``.
    """
    later = (
        select(Change.before)
        .where(Change.row_uuid == record, Change.id > change)
        .order_by(Change.id)
    )
    found = (before for before in session.scalars(later) if before and "text" in before)
    return str(next(found, {"text": now.text if now is not None else ""})["text"])
