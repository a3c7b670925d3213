"""What a field offers while one types: people and themes."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.models import Meeting, Person, Theme

MOST = 12
"""How many are offered."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A record by its UUID, its name, and what tells it from others of that name."""

    uuid: str
    text: str
    note: str


def people_called(session: Session, text: str, limit: int = MOST) -> list[Choice]:
    """Give people whose names or posts have words that begin so, the best first.

    Accents and capitals do not matter; without a text, who comes first in the directory. Raises
    SearchUnready as db.search.
    """
    from db.search import search

    if text.strip():
        hits = search(session, text, limit, {"people"})
        return [Choice(hit.uuid, hit.title, hit.detail) for hit in hits]
    query = select(Person.uuid, Person.name).order_by(Person.sort_name, Person.id).limit(limit)
    return [Choice(uuid, name, "") for uuid, name in session.execute(query)]


def themes_called(
    session: Session, body_id: int, text: str, limit: int = MOST
) -> list[tuple[Choice, int]]:
    """Give a body's themes that have every word of a text, and how many meetings each has.

    Those that no meeting has come first: they are still to be held.
    """
    from db.folding import fold

    count = select(func.count(Meeting.id)).where(Meeting.theme_id == Theme.id).scalar_subquery()
    query = (
        select(Theme.uuid, Theme.full_title, Theme.short_title, count)
        .where(Theme.body_id == body_id)
        .order_by(count > 0, Theme.id.desc())
    )
    words = fold(text).split()
    found: list[tuple[Choice, int]] = []
    for uuid, full, short, meetings in session.execute(query):
        if all(word in fold(f"{full} {short or ''}") for word in words):
            found.append((Choice(uuid, full, short or ""), meetings))
            if len(found) == limit:
                break
    return found
