"""A draft in work: laid out from the records, rewritten by a person, given back to them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy.orm import Session

from db.models import (
    Draft,
    Meeting,
    Paragraph,
    ParagraphTopic,
    Report,
    ReportingPeriod,
    Section,
    SectionRole,
    SubItem,
    TextOrigin,
)
from db.report.composing.layout import (
    Layout,
    add_paragraph,
    layout_of,
    meeting_section,
    planned_layout,
)
from db.report.composing.noted import noted
from db.report.composing.records import PeriodRecords, has_section, of_period, of_report
from db.report.facts import facts_stated
from db.report.wording import LANGUAGES, wording


def lay_out(session: Session, period: ReportingPeriod, language: str) -> Draft:
    """Write the sections and generated paragraphs of a period's report, so that people can edit.

    Makes the report where there is none. A draft that has sections keeps them all and is given
    what it lacks: sections of meetings held since, paragraphs of recommendations made since.
    """
    report = period.report
    if report is None:
        report = Report(period=period, language=language)
        session.add(report)
    session.flush()
    records = of_period(session, period)
    if records.draft is None:
        layout = planned_layout(records)
        layout.draft.number = 1 + max((each.number for each in report.drafts), default=0)
        report.drafts.append(layout.draft)
    else:
        layout = layout_of(records.draft, records.statements)
        _complete(records, layout)
    _link_statements(layout)
    session.flush()
    return layout.draft


def rewrite(
    paragraph: Paragraph, text: str, items: Sequence[tuple[int, str]] | None = None
) -> None:
    """Make a person's words the text of a paragraph: it is kept, and the facts it states noted.

    ``items`` are (level, text) of its list; None leaves the list as it is. Marks of the text go,
    for their places were those of the old words.
    """
    paragraph.text = text
    paragraph.marks = []
    paragraph.origin = TextOrigin.TYPED
    if items is not None:
        paragraph.items = [
            SubItem(order=order, level=level, text=words, marks=[])
            for order, (level, words) in enumerate(items, 1)
        ]
    own = paragraph.section.meeting
    period = paragraph.section.draft.report.period
    paragraph.facts = facts_stated(paragraph, [own] if own else period.meetings)


def keep_noted(session: Session, section: Section) -> None:
    """Make what a section tells from the notes of its meeting its own words, while they are there.

    For a meeting that is about to be deleted: its notes go with it, and what they said stays.
    """
    report, meeting = section.draft.report, section.meeting
    told = [
        paragraph
        for paragraph in section.paragraphs
        if paragraph.origin is TextOrigin.GENERATED and paragraph.topic is ParagraphTopic.NOTE
    ]
    if not told or meeting is None or report.language not in LANGUAGES:  # nothing is told there
        return
    records, words = of_report(session, report), wording(report.language)
    for paragraph in told:
        paragraph.text = noted(records, meeting, paragraph.notes, words)
        paragraph.origin, paragraph.topic = TextOrigin.TYPED, None


def follow_records(paragraph: Paragraph) -> None:
    """Let a rewritten paragraph be made from the records again; one without topic stays kept."""
    if paragraph.topic is not None:
        paragraph.origin = TextOrigin.GENERATED
        paragraph.text = ""
        paragraph.marks = []
        paragraph.items = []
        paragraph.facts = []


def _complete(records: PeriodRecords, layout: Layout) -> None:
    sections = layout.draft.sections
    chapter = _first(sections, SectionRole.MEETINGS)
    told = {section.meeting for section in sections}
    for meeting in records.held:
        if chapter is not None and has_section(meeting) and meeting not in told:
            sections.insert(_place(sections, chapter, meeting), meeting_section(chapter, meeting))
    conclusions = _first(sections, SectionRole.CONCLUSIONS)
    for recommendation in records.statements:
        if conclusions is not None and recommendation.paragraph_id is None:
            paragraph = add_paragraph(conclusions, ParagraphTopic.STATEMENT)
            layout.statements[paragraph.uuid] = [recommendation]
    for order, section in enumerate(sections, 1):
        section.order = order


def _first(sections: list[Section], role: SectionRole) -> Section | None:
    return next((section for section in sections if section.role is role), None)


def _place(sections: list[Section], chapter: Section, meeting: Meeting) -> int:
    """Find where a meeting's section belongs: before the first of a later meeting, else last."""
    place = sections.index(chapter) + 1
    while place < len(sections) and _is_within(sections[place], chapter):
        other: Meeting | None = sections[place].meeting
        if other is not None and (other.day or date.max) > (meeting.day or date.max):
            break
        place += 1
    return place


def _is_within(section: Section, chapter: Section) -> bool:
    parent = section.parent
    while parent is not None and parent is not chapter:
        parent = parent.parent
    return parent is chapter


def _link_statements(layout: Layout) -> None:
    """Let each recommendation know the paragraph that states it."""
    for section in layout.draft.sections:
        for paragraph in section.paragraphs:
            for recommendation in layout.statements.get(paragraph.uuid, ()):
                recommendation.paragraph = paragraph
