"""What the fields of a statement offer while one types: addressees, paragraphs, links."""

from __future__ import annotations

from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.models import Addressee, Organisation, Recommendation, Report
from db.queries.choices import MOST, Choice

_LONGEST: Final = 90


def organisations_called(session: Session, text: str, limit: int = MOST) -> list[Choice]:
    """Give organisations whose names have words that begin so; without a text, the most asked.

    Raises SearchUnready as db.search, as all that follow.
    """
    if text.strip():
        return _found(session, "organisations", text, limit)
    return _most_asked(session, limit, never_too=True)


def addressees_asked(session: Session, limit: int = 3 * MOST) -> list[Choice]:
    """Give the organisations that statements are addressed to, those asked most first."""
    return _most_asked(session, limit, never_too=False)


def _most_asked(session: Session, limit: int, *, never_too: bool) -> list[Choice]:
    query = (
        select(Organisation.uuid, Organisation.name, Organisation.acronym)
        .join(Organisation.addressed, isouter=never_too)
        .group_by(Organisation.id)
        .order_by(func.count(Addressee.id).desc(), Organisation.name, Organisation.id)
        .limit(limit)
    )
    return [Choice(uuid, name, acronym or "") for uuid, name, acronym in session.execute(query)]


def documents_called(session: Session, text: str, limit: int = MOST) -> list[Choice]:
    """Give documents by the words of symbols and titles; without a text, the newest entered."""
    from db.models import Document

    if text.strip():
        return _found(session, "documents", text, limit)
    found = session.scalars(select(Document).order_by(Document.id.desc()).limit(limit))
    return [
        Choice(each.uuid, each.citation or each.title or "", each.title or "") for each in found
    ]


def earlier_statements_called(
    session: Session, uuid: str, text: str, limit: int = MOST
) -> list[Choice]:
    """Give other statements that have the words; without a text, the newest of other reports."""
    if text.strip():
        found = _found(session, "recommendations", text, limit + 1)
        return [each for each in found if each.uuid != uuid][:limit]
    own = select(Recommendation.report_id).where(Recommendation.uuid == uuid).scalar_subquery()
    query = (
        select(Recommendation.uuid, Recommendation.reference, Recommendation.text)
        .where(Recommendation.uuid != uuid)
        .order_by(Recommendation.report_id == own, Recommendation.id.desc())
        .limit(limit)
    )
    return [Choice(key, reference, _cut(words)) for key, reference, words in session.execute(query)]


def paragraphs_called(session: Session, uuid: str, text: str, limit: int = MOST) -> list[Choice]:
    """Give numbered paragraphs of a statement's report, by their number or by words in them.

    Without a text, those of the conclusions, or else the first ones.
    """
    from db.folding import fold
    from db.report.composer import outline_of
    from db.report.composing.records import of_report
    from db.report.wording import wording

    report = session.scalars(
        select(Report).join(Report.recommendations).where(Recommendation.uuid == uuid)
    ).one_or_none()
    if report is None:
        return []
    outline = outline_of(of_report(session, report), wording(report.language))
    words = fold(text).split()
    found: list[Choice] = []
    for placed in outline.paragraphs():
        paragraph, number = placed.paragraph, outline.names.get(placed.paragraph.uuid)
        said = getattr(placed.block, "text", "")
        if number is None or paragraph.id is None:
            continue
        by_number = words == [number]
        if by_number or all(word in fold(said) for word in words):
            choice = Choice(paragraph.uuid, f"¶{number}", _cut(said))
            found.insert(0, choice) if by_number else found.append(choice)
    return found[:limit] if words else found[-limit:]


def _found(session: Session, family: str, text: str, limit: int) -> list[Choice]:
    from db.search import search

    hits = search(session, text, limit, {family})
    return [Choice(hit.uuid, hit.title, hit.detail) for hit in hits]


def _cut(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + " …"
