"""One document with its files, and everywhere that it is used."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload, selectinload

from db.models import (
    Body,
    Chairship,
    Document,
    DocumentRole,
    DocumentStatus,
    Draft,
    Meeting,
    Paragraph,
    Recommendation,
    Report,
    ReportingPeriod,
    Section,
    Theme,
)
from db.queries.document_uses import UseKind, uses
from db.queries.documents import is_unissued

MOST_USES: Final = 60
"""Uses that are told one by one."""
_LONGEST: Final = 240


@dataclass(frozen=True, slots=True)
class FileFacts:
    """A file kept with a document."""

    uuid: str
    name: str
    media_type: str
    size: int
    """Bytes."""


@dataclass(frozen=True, slots=True)
class Use:
    """What uses a document, and the record to go to."""

    kind: UseKind
    family: str
    uuid: str
    """Of a theme, its newest meeting; of an appointment, the person; "" where there is none."""
    name: str
    """A reference, a number as printed, a name or a title; "" where there is none."""
    text: str
    """What else tells it from others: a title, a statement, the beginning of a paragraph."""
    day: date | None = None
    """Of a meeting."""
    period: str = ""
    """Label of a paragraph's."""


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """A document as the details show it."""

    uuid: str
    symbols: tuple[str, ...]
    title: str | None
    role: DocumentRole
    status: DocumentStatus
    language: str | None
    circulated_on: date | None
    issued_on: date | None
    files: tuple[FileFacts, ...]
    reports: tuple[tuple[str, str], ...]
    """Label of the period, and UUID of the first section, of each report that this document is."""
    uses: tuple[Use, ...]
    """At most MOST_USES of them."""
    used: int

    @property
    def symbol(self) -> str:
        """The symbols as cited: joint ones joined by a hyphen."""
        return "-".join(self.symbols)

    @property
    def awaited(self) -> bool:
        """Whether it is used before it is issued."""
        return is_unissued(self.status, self.issued_on) and self.used > 0


def document_facts(session: Session, uuid: str) -> DocumentFacts | None:
    """Give a document by its UUID; None where it is gone."""
    query = (
        select(Document)
        .where(Document.uuid == uuid)
        .options(
            selectinload(Document.symbols),
            selectinload(Document.attachments),
            selectinload(Document.reports).joinedload(Report.period),
        )
    )
    document = session.scalars(query).one_or_none()
    if document is None:
        return None
    used = uses([document.id])
    count = session.scalar(select(func.count()).select_from(used)) or 0
    return DocumentFacts(
        uuid=document.uuid,
        symbols=tuple(symbol.text for symbol in document.symbols),
        title=document.title,
        role=document.role,
        status=document.status,
        language=document.language,
        circulated_on=document.circulated_on,
        issued_on=document.issued_on,
        files=tuple(
            FileFacts(each.uuid, each.name, each.media_type, each.size)
            for each in document.attachments
        ),
        reports=tuple(
            (report.period.label, _first_section(session, report) or "")
            for report in document.reports
        ),
        uses=_uses(session, document.id),
        used=count,
    )


def _first_section(session: Session, report: Report) -> str | None:
    query = select(Section.uuid).join(Draft).where(Draft.report_id == report.id)
    return session.scalars(query.order_by(Draft.number.desc(), Section.order).limit(1)).first()


def _uses(session: Session, key: int) -> tuple[Use, ...]:
    """The uses in the order of UseKind, and in it of time."""
    used = uses([key])
    query = select(used.c.kind, used.c.record)
    by_kind: dict[UseKind, list[int]] = {kind: [] for kind in UseKind}
    for kind, record in session.execute(query):
        by_kind[UseKind(kind)].append(record)
    found: list[Use] = []
    for kind, tell in _TELLING.items():
        if by_kind[kind] and len(found) < MOST_USES:
            found += tell(session, kind, by_kind[kind], MOST_USES - len(found))
    return tuple(found)


def _bodies(session: Session, kind: UseKind, keys: list[int], limit: int) -> list[Use]:
    query = select(Body.uuid, Body.full_name).where(Body.id.in_(keys)).order_by(Body.full_name)
    return [Use(kind, "bodies", uuid, name, "") for uuid, name in session.execute(query)][:limit]


def _chairships(session: Session, kind: UseKind, keys: list[int], limit: int) -> list[Use]:
    query = (
        select(Chairship)
        .where(Chairship.id.in_(keys))
        .options(joinedload(Chairship.person), joinedload(Chairship.body))
        .order_by(Chairship.begins_on, Chairship.id)
        .limit(limit)
    )
    return [
        Use(kind, "people", each.person.uuid, each.person.name, each.body.full_name)
        for each in session.scalars(query)
    ]


def _meetings(session: Session, kind: UseKind, keys: list[int], limit: int) -> list[Use]:
    query = (
        select(Meeting)
        .where(Meeting.id.in_(keys))
        .options(joinedload(Meeting.theme))
        .order_by(Meeting.day, Meeting.id)
        .limit(limit)
    )
    return [
        Use(kind, "meetings", each.uuid, "", _title(each.theme), each.day)
        for each in session.scalars(query)
    ]


def _themes(session: Session, kind: UseKind, keys: list[int], limit: int) -> list[Use]:
    query = (
        select(Theme)
        .where(Theme.id.in_(keys))
        .options(selectinload(Theme.meetings))
        .order_by(Theme.full_title, Theme.id)
        .limit(limit)
    )
    return [
        Use(kind, "meetings", _newest(theme.meetings), "", _title(theme))
        for theme in session.scalars(query)
    ]


def _paragraphs(session: Session, kind: UseKind, keys: list[int], limit: int) -> list[Use]:
    query = (
        select(Paragraph.uuid, Paragraph.text, Report)
        .join(Paragraph.section)
        .join(Section.draft)
        .join(Draft.report)
        .join(Report.period)
        .where(Paragraph.id.in_(keys))
        .options(joinedload(Report.period))
        .order_by(
            ReportingPeriod.begins_on, Report.id, Draft.number, Section.order, Paragraph.order
        )
        .limit(limit)
    )
    rows = session.execute(query).all()
    names: dict[str, str] = {}
    for report in {report for _, _, report in rows}:
        names |= _numbers(session, report)
    return [
        Use(
            kind,
            "paragraphs",
            uuid,
            names.get(uuid, ""),
            _short(text),
            period=report.period.label,
        )
        for uuid, text, report in rows
    ]


def _statements(session: Session, kind: UseKind, keys: list[int], limit: int) -> list[Use]:
    query = (
        select(Recommendation.uuid, Recommendation.reference, Recommendation.text)
        .where(Recommendation.id.in_(keys))
        .order_by(Recommendation.report_id, Recommendation.number, Recommendation.id)
        .limit(limit)
    )
    return [
        Use(kind, "recommendations", uuid, reference, _short(text))
        for uuid, reference, text in session.execute(query)
    ]


_TELLING: Final = {
    UseKind.BODY: _bodies,
    UseKind.CHAIRSHIP: _chairships,
    UseKind.MEETING: _meetings,
    UseKind.THEME: _themes,
    UseKind.PARAGRAPH: _paragraphs,
    UseKind.BASIS: _statements,
    UseKind.FOLLOW_UP: _statements,
}


def _numbers(session: Session, report: Report) -> dict[str, str]:
    from db.report.composer import outline_of
    from db.report.composing.records import of_report
    from db.report.wording import wording

    return outline_of(of_report(session, report), wording(report.language)).names


def _newest(meetings: list[Meeting]) -> str:
    dated = [each for each in meetings if each.day is not None]
    newest = max(dated, key=lambda each: (each.day, each.id), default=None)
    return newest.uuid if newest else (meetings[0].uuid if meetings else "")


def _title(theme: Theme | None) -> str:
    return (theme.short_title or theme.full_title) if theme else ""


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0] + " …"
