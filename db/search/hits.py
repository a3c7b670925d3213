"""What a search shows of the records it found."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from sqlalchemy import ScalarSelect, Select, func, null, select
from sqlalchemy.orm import Session

from db.indexing.words import words_asked, words_of
from db.models import (
    FAMILIES,
    STAYED_AWAY,
    Body,
    Document,
    Draft,
    Meeting,
    MeetingNote,
    Organisation,
    Paragraph,
    Participation,
    Person,
    Post,
    Recommendation,
    Report,
    ReportingPeriod,
    Section,
    SubItem,
    Symbol,
    Theme,
)
from db.search.asked import Rank

_LONGEST = 160  # characters of a text that are shown
_BEFORE = 5  # words of them before the one that was found


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that a search found."""

    family: str
    uuid: str
    title: str
    """What it is called; of a paragraph or a note, the words around the first that was found."""
    detail: str
    """What else tells what it is: a post, a heading, a statement; may be "".

    Of a note who spoke, and the theme of the meeting or the body whose meeting it is. Of a meeting
    its theme, or the body, and the family names of who took part.
    """
    day: date | None
    """On which it was held or issued, or is due."""
    rank: Rank

    def cut_to(self, asked: Sequence[str]) -> Hit:
        """Give the hit with long texts cut to what stands around the first word asked for."""
        title, detail = _around(self.title, asked), _around(self.detail, asked)
        return replace(self, title=title, detail=detail)


def shown(
    session: Session, family: str, ranks: Mapping[int, Rank], asked: Sequence[str]
) -> list[Hit]:
    """Give the hits for records of a family, whole, the newest first: by day, then by key."""
    if not ranks:
        return []
    hits = []
    query = _QUERIES[family].where(FAMILIES[family].id.in_(ranks))
    for key, uuid, title, detail, day in session.execute(query):
        rank = Rank.TITLE if _is_called(title, asked) else ranks[key]
        hits.append((day or date.min, key, Hit(family, uuid, title, detail or "", day, rank)))
    return [hit for _, _, hit in sorted(hits, key=lambda each: each[:2], reverse=True)]


def _is_called(title: str, asked: Sequence[str]) -> bool:
    return len(title) <= _LONGEST and words_asked(title) == asked


def _around(text: str, asked: Sequence[str]) -> str:
    text = " ".join(text.split())
    if len(text) <= _LONGEST:
        return text
    runs = list(re.finditer(r"\S+", text))
    begun = tuple(asked)
    fitting = (
        place
        for place, run in enumerate(runs)
        if any(word.startswith(begun) for word in words_of(run[0]))
    )
    first = next(fitting, 0)
    start = runs[max(0, first - _BEFORE)].start() if runs[first].end() > _LONGEST else 0
    end = start + _LONGEST
    cut = text[start:end].rsplit(" ", 1)[0] if end < len(text) else text[start:]
    return f"{'… ' if start else ''}{cut}{' …' if end < len(text) else ''}"


def _joined(rows: Select[str], by: str) -> ScalarSelect[Any]:
    """The texts that rows consist of, in their order, as one; NULL for none."""
    each = rows.subquery()
    return select(func.group_concat(each.c.text, by)).scalar_subquery()


_SYMBOLS = _joined(
    select(Symbol.text)
    .where(Symbol.document_id == Document.id)
    .order_by(Symbol.order)
    .correlate(Document),
    "-",
)
_ITEMS = _joined(
    select(SubItem.text)
    .where(SubItem.paragraph_id == Paragraph.id)
    .order_by(SubItem.order)
    .correlate(Paragraph),
    " ",
)
_TOOK_PART = _joined(
    select(
        func.substr(Person.sort_name, 1, func.instr(Person.sort_name.concat(","), ",") - 1).label(
            "text"
        )
    )
    .join(Participation, Participation.person_id == Person.id)
    .where(
        Participation.meeting_id == Meeting.id,
        Participation.invitation.not_in(STAYED_AWAY),
    )
    .order_by(Participation.listing_order.nulls_last(), Participation.id)
    .correlate(Meeting),
    ", ",
)
_NEWEST_POST = (
    select(Post.title)
    .where(Post.person_id == Person.id)
    .order_by(Post.former, Post.begins_on.desc().nulls_last(), Post.id.desc())
    .limit(1)
    .scalar_subquery()
)

_QUERIES: Final[dict[str, Select[*tuple[Any, ...]]]] = {
    "people": select(
        Person.id, Person.uuid, func.concat_ws(" ", Person.rank, Person.name), _NEWEST_POST, null()
    ),
    "meetings": select(
        Meeting.id,
        Meeting.uuid,
        func.coalesce(Theme.full_title, Body.full_name),
        func.concat_ws(
            " · ", func.coalesce(Theme.short_title, Theme.full_title, Body.full_name), _TOOK_PART
        ),
        Meeting.day,
    )
    .join(Meeting.body)
    .outerjoin(Meeting.theme),
    "documents": select(
        Document.id,
        Document.uuid,
        func.coalesce(_SYMBOLS, Document.title, ""),
        Document.title,
        func.coalesce(Document.issued_on, Document.circulated_on),
    ),
    "recommendations": select(
        Recommendation.id,
        Recommendation.uuid,
        Recommendation.reference,
        Recommendation.text,
        Recommendation.due_on,
    ),
    "themes": select(Theme.id, Theme.uuid, Theme.full_title, Theme.short_title, null()),
    "organisations": select(
        Organisation.id, Organisation.uuid, Organisation.name, Organisation.acronym, null()
    ),
    "paragraphs": select(
        Paragraph.id,
        Paragraph.uuid,
        func.concat_ws(" ", Paragraph.text, _ITEMS),
        func.coalesce(Section.title, Theme.full_title, ReportingPeriod.label),
        Meeting.day,
    )
    .join(Paragraph.section)
    .join(Section.draft)
    .join(Draft.report)
    .join(Report.period)
    .outerjoin(Meeting, Meeting.id == Section.meeting_id)
    .outerjoin(Meeting.theme),
    "meeting_notes": select(
        MeetingNote.id,
        MeetingNote.uuid,
        MeetingNote.text,
        func.concat_ws(
            " · ", Person.name, func.coalesce(Theme.short_title, Theme.full_title, Body.full_name)
        ),
        func.coalesce(MeetingNote.day, Meeting.day),
    )
    .join(MeetingNote.meeting)
    .join(Meeting.body)
    .outerjoin(Meeting.theme)
    .outerjoin(MeetingNote.participation)
    .outerjoin(Participation.person),
}
"""By family: key, UUID, title, detail and day of its records."""
