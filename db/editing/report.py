"""The report as a whole: begun from the records, its particulars and its headings."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy.orm import Session

from db.editing.document_symbols import document_with, give_symbols, parsed_symbols
from db.editing.records import find, set_value
from db.errors import UserError
from db.language import tr
from db.models import (
    Document,
    DocumentRole,
    DocumentStatus,
    Report,
    ReportingPeriod,
    Section,
    SectionKind,
)
from db.report.drafting import lay_out

PARTICULARS: Final = ("title", "distribution", "letter_dated_on", "submitted_on")
"""What a person may change of a report by ``set_particular``."""
_IN_CHAPTERS: Final = (SectionKind.CHAPTER, SectionKind.SECTION)


def begin_report(session: Session, period_id: int, language: str = "en") -> None:
    """Lay out the report of a period from its records; a draft that is there gets what it lacks."""
    lay_out(session, session.get_one(ReportingPeriod, period_id), language)


def set_particular(session: Session, uuid: str, name: str, value: Any) -> None:
    """Change one of ``PARTICULARS`` of a report.

    Raises UserError where the letter would be dated after the masthead.
    """
    report = find(session, Report, uuid)
    if name not in PARTICULARS:
        raise ValueError(name)
    set_value(session, "reports", uuid, name, value)
    letter, masthead = report.letter_dated_on, report.submitted_on
    if letter is not None and masthead is not None and letter > masthead:
        raise UserError(
            tr("The letter cannot be dated after the masthead. What was there before was kept.")
        )


def set_symbol(session: Session, uuid: str, text: str) -> None:
    """Give a report its symbol, or take it away. Raises UserError where it is none."""
    report = find(session, Report, uuid)
    symbols = parsed_symbols(text)
    known = document_with(session, symbols[0].text) if symbols else None
    if known is not None:
        report.document = known
    elif not symbols:
        report.document = None
    else:
        if report.document is None:
            report.document = Document(role=DocumentRole.REPORT, status=DocumentStatus.SUBMITTED)
            session.flush()
        give_symbols(report.document, symbols)


def set_heading(session: Session, uuid: str, title: str) -> None:
    """Change the heading of a section; an empty one follows the record, as the theme's title.

    Raises UserError where no record stands behind the section, so that a heading is needed.
    """
    section = find(session, Section, uuid)
    words = " ".join(title.split())
    if not words and section.meeting is None and section.role is None:
        raise UserError(tr("A section needs a heading. What was there before was kept."))
    section.title = words or None


def add_section(session: Session, after_uuid: str, title: str) -> str:
    """Put a section of the same level behind another and all that is in it; give its UUID."""
    words = " ".join(title.split())
    if not words:
        raise UserError(tr("A section needs a heading."))
    before = find(session, Section, after_uuid)
    if before.kind not in _IN_CHAPTERS:
        raise UserError(tr("Sections stand among the chapters. Choose a chapter or a section."))
    sections = before.draft.sections
    place = sections.index(before) + 1
    while place < len(sections) and _is_in(sections[place], before):
        place += 1
    new = Section(
        kind=before.kind,
        parent=before.parent,
        title=words,
        labelled=before.labelled,
        columns=[],
        dates_with_year=False,
    )
    sections.insert(place, new)
    for order, each in enumerate(sections, 1):
        each.order = order
    return new.uuid


def delete_section(session: Session, uuid: str) -> None:
    """Delete a section with its paragraphs. Raises UserError for what every report has."""
    section = find(session, Section, uuid)
    if section.kind not in _IN_CHAPTERS or section.role is not None:
        raise UserError(tr("Every report has this part, so it cannot be deleted."))
    sections = section.draft.sections
    for gone in [each for each in sections if each is section or _is_in(each, section)]:
        sections.remove(gone)
    for order, each in enumerate(sections, 1):
        each.order = order


def _is_in(section: Section, outer: Section) -> bool:
    parent = section.parent
    while parent is not None and parent is not outer:
        parent = parent.parent
    return parent is outer
