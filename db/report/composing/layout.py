"""The parts a report has when nobody has written any of it: sections and generated paragraphs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from db.models import (
    Draft,
    Meeting,
    Paragraph,
    ParagraphKind,
    ParagraphTopic,
    Recommendation,
    Section,
    SectionKind,
    SectionRole,
    TextOrigin,
)
from db.report.composing.records import PeriodRecords, has_section

LETTER = (ParagraphTopic.TRANSMITTAL, ParagraphTopic.CIRCULATION)
INTRODUCTION = (ParagraphTopic.ESTABLISHED, ParagraphTopic.CHAIR, ParagraphTopic.SCOPE)
MEETINGS = (ParagraphTopic.COUNTS, ParagraphTopic.THEMES)
MEETING = (ParagraphTopic.OPENING, ParagraphTopic.SPEAKERS)


@dataclass(slots=True)
class Layout:
    """A draft, and which recommendations each of its STATEMENT paragraphs, by UUID, states."""

    draft: Draft
    statements: dict[str, list[Recommendation]] = field(default_factory=dict)


def layout_of(draft: Draft, recommendations: Iterable[Recommendation]) -> Layout:
    """Read from a written draft where its recommendations stand."""
    uuids = {
        paragraph.id: paragraph.uuid
        for section in draft.sections
        for paragraph in section.paragraphs
    }
    layout = Layout(draft)
    for recommendation in recommendations:
        if recommendation.paragraph_id in uuids:
            place = uuids[recommendation.paragraph_id]
            layout.statements.setdefault(place, []).append(recommendation)
    return layout


def layout_for(records: PeriodRecords) -> Layout:
    """Lay out the last draft, or without one the draft that the records ask for."""
    if records.draft is None:
        return planned_layout(records)
    return layout_of(records.draft, records.statements)


def planned_layout(records: PeriodRecords) -> Layout:
    """Lay out a new draft for the records: letter, introduction, meetings, conclusions, annex.

    Its rows are in no session, and of the records only the meetings are linked, so that it can be
    composed while reading. What has nothing to say is left out when it is composed.
    """
    draft = Draft(number=1)
    layout = Layout(draft)
    _add(draft, SectionKind.LETTER, LETTER, paragraphs=ParagraphKind.PLAIN)
    _add(draft, SectionKind.CHAPTER, INTRODUCTION, role=SectionRole.INTRODUCTION)
    chapter = _add(draft, SectionKind.CHAPTER, MEETINGS, role=SectionRole.MEETINGS)
    told = [meeting for meeting in records.held if has_section(meeting)]
    for meeting in told:
        _add(draft, SectionKind.SECTION, MEETING, parent=chapter, meeting=meeting)
    conclusions = _add(draft, SectionKind.CHAPTER, (), role=SectionRole.CONCLUSIONS)
    for recommendation in records.statements:
        paragraph = add_paragraph(conclusions, ParagraphTopic.STATEMENT)
        layout.statements[paragraph.uuid] = [recommendation]
    _add(draft, SectionKind.ANNEX, (), role=SectionRole.MEETINGS_TABLE)
    return layout


def meeting_section(chapter: Section, meeting: Meeting) -> Section:
    """Make the generated section of a meeting, with no place in the draft yet."""
    section = _section(SectionKind.SECTION, parent=chapter, meeting=meeting)
    for topic in MEETING:
        add_paragraph(section, topic)
    return section


def add_paragraph(
    section: Section, topic: ParagraphTopic, kind: ParagraphKind = ParagraphKind.NUMBERED
) -> Paragraph:
    """Append a generated paragraph to a section."""
    paragraph = generated_paragraph(topic, kind)
    paragraph.order = len(section.paragraphs) + 1
    section.paragraphs.append(paragraph)
    return paragraph


def generated_paragraph(
    topic: ParagraphTopic, kind: ParagraphKind = ParagraphKind.NUMBERED
) -> Paragraph:
    """Make a generated paragraph, with no place in a section yet."""
    return Paragraph(
        kind=kind,
        origin=TextOrigin.GENERATED,
        topic=topic,
        text="",
        marks=[],
        cells=[],
        align="",
    )


def _add(
    draft: Draft,
    kind: SectionKind,
    topics: Iterable[ParagraphTopic],
    *,
    role: SectionRole | None = None,
    parent: Section | None = None,
    meeting: Meeting | None = None,
    paragraphs: ParagraphKind = ParagraphKind.NUMBERED,
) -> Section:
    section = _section(kind, role=role, parent=parent, meeting=meeting)
    section.order = len(draft.sections) + 1
    draft.sections.append(section)
    for topic in topics:
        add_paragraph(section, topic, paragraphs)
    return section


def _section(
    kind: SectionKind,
    *,
    role: SectionRole | None = None,
    parent: Section | None = None,
    meeting: Meeting | None = None,
) -> Section:
    return Section(
        kind=kind,
        role=role,
        parent=parent,
        meeting=meeting,
        order=0,
        labelled=True,
        columns=[],
        dates_with_year=False,
    )
