"""The report as a page shows it: its outline and its paragraphs as they print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from db.findings import Finding
from db.models import (
    Attribution,
    Paragraph,
    ParagraphTopic,
    Participation,
    Quantifier,
    Report,
    ReportingPeriod,
    ReportStatus,
    Section,
    SectionKind,
    SpeakerKind,
)
from db.reading.blocks import Mark
from db.report.blocks import BodyBlock, ComposedReport, Item, Numbered, Origin, Plain, Table
from db.report.checking.staleness import stale_paragraphs
from db.report.checks import check_report
from db.report.composer import compose_outline, outline_of
from db.report.composing.generated import Generator
from db.report.composing.layout import layout_for
from db.report.composing.names import theme_of
from db.report.composing.outline import PlacedParagraph, PlacedSection
from db.report.composing.parts import part_of
from db.report.composing.records import briefers, of_period
from db.report.footnotes import NoteLabels, note_labels
from db.report.word_count import LIMIT, count_in, count_words
from db.report.wording import wording
from db.symbols import find_symbols

_FROM_ONE: Final = NoteLabels()


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks; ``name`` is that of a briefer who is known."""

    kind: SpeakerKind
    quantifier: Quantifier | None = None
    name: str = ""
    participation: str | None = None
    """UUID of the briefer's participation."""


@dataclass(frozen=True, slots=True)
class ParagraphRow:
    """A paragraph as it prints, and what stands behind it."""

    uuid: str
    section: str
    """UUID of its section."""
    number: int | None = None
    text: str = ""
    marks: tuple[Mark, ...] = ()
    items: tuple[Item, ...] = ()
    align: str = ""
    table: Table | None = None
    """Of a paragraph that is a table, or of the table of meetings, made from the records."""
    origin: Origin = Origin.GENERATED
    topic: ParagraphTopic | None = None
    speakers: tuple[Speaker, ...] = ()
    symbols: tuple[tuple[int, int], ...] = ()
    """Where in the text document symbols stand."""
    stale: tuple[str, ...] = ()
    """What its records no longer say, in whole sentences."""
    editable: bool = True
    note_labels: NoteLabels = _FROM_ONE
    """Of the footnotes in its text, and then in its items."""

    @property
    def is_paragraph(self) -> bool:
        """Whether it is a paragraph of its own, and not made while the report is composed."""
        return self.editable or (self.table is not None and self.uuid != self.section)


@dataclass(frozen=True, slots=True)
class SectionRow:
    """A section as it prints, with its paragraphs."""

    uuid: str
    kind: SectionKind
    part: str
    """What it is a part of, as ``db.report.composing.parts`` has it."""
    level: int
    """0 for what stands outside of the chapters."""
    label: str
    """"II", "A"; of an annex its heading."""
    title: str
    short_title: str
    """The short title of its meeting's theme, where it has one; else the title."""
    meeting: str | None
    words: int
    paragraphs: tuple[ParagraphRow, ...]

    @property
    def numbers(self) -> tuple[int, int] | None:
        """The first and the last number that stand directly in it."""
        found = [row.number for row in self.paragraphs if row.number is not None]
        return (found[0], found[-1]) if found else None


@dataclass(frozen=True, slots=True)
class ReportRows:
    """A report with all that its page shows."""

    uuid: str
    period: str
    """Label of the period."""
    language: str
    status: ReportStatus
    draft: int
    symbol: str
    title: str | None
    distribution: str
    letter_dated_on: date | None
    submitted_on: date | None
    sections: tuple[SectionRow, ...]
    words: int
    limit: int
    composed: ComposedReport

    def section_of(self, uuid: str) -> SectionRow | None:
        """Give the section of a UUID, or that a paragraph or item of it stands in."""
        for section in self.sections:
            if section.uuid == uuid or any(
                uuid == row.uuid or any(uuid == item.key for item in row.items)
                for row in section.paragraphs
            ):
                return section
        return None


@dataclass(frozen=True, slots=True)
class BrieferChoice:
    """A briefer of a meeting, to be chosen as who speaks."""

    participation: str
    name: str
    title: str


def report_on_page(session: Session, period_id: int) -> ReportRows | None:
    """Give the report of a period; None where nobody has begun it."""
    with _apart(session) as own:
        return _report(own, period_id)


def _report(session: Session, period_id: int) -> ReportRows | None:
    period = session.get_one(ReportingPeriod, period_id)
    if period.report is None or not any(draft.sections for draft in period.report.drafts):
        return None
    records = of_period(session, period)
    report, draft = records.report, records.draft
    if report is None or draft is None:
        return None
    held = _speakers_loaded(session, draft.id)
    words = wording(report.language)
    outline = outline_of(records, words)
    composed = compose_outline(records, outline, words)
    stale = stale_paragraphs(outline)
    tables = {
        block.key: block
        for annex in composed.annexes
        for block in annex.blocks
        if isinstance(block, Table)
    }
    labels = note_labels(composed)
    sections = tuple(_section(placed, tables, stale, labels) for placed in outline.sections)
    del held  # the session forgets what nobody holds
    return ReportRows(
        report.uuid,
        period.label,
        report.language,
        report.status,
        draft.number,
        report.document.citation if report.document else "",
        report.title,
        report.distribution,
        report.letter_dated_on,
        report.submitted_on,
        _with_letter(sections, composed),
        count_words(composed).total,
        LIMIT,
        composed,
    )


def findings_of(session: Session, period_id: int) -> list[Finding]:
    """Give what the checks find in the report of a period; nothing where there is none."""
    with _apart(session) as own:
        report = own.scalars(select(Report).where(Report.period_id == period_id)).one_or_none()
        return check_report(own, report) if report is not None else []


def briefers_of(session: Session, section_uuid: str) -> list[BrieferChoice]:
    """Give the briefers of the meeting that a section tells of, in listing order."""
    section = session.scalars(select(Section).where(Section.uuid == section_uuid)).one_or_none()
    if section is None or section.meeting is None:
        return []
    return [
        BrieferChoice(who.uuid, who.name_in_print, who.title_in_print)
        for who in briefers(section.meeting)
    ]


def as_the_record_has_it(session: Session, uuid: str) -> str | None:
    """Give what a kept paragraph would say if it followed its record; None where it cannot."""
    paragraph = session.scalars(select(Paragraph).where(Paragraph.uuid == uuid)).one_or_none()
    if paragraph is None or paragraph.topic is None:
        return None
    report = paragraph.section.draft.report
    records = of_period(session, report.period)
    generator = Generator(records, layout_for(records), wording(report.language))
    made = generator.make(paragraph.topic, paragraph.section, paragraph.uuid)
    return "\n".join((made.text, *made.items)) if made is not None else ""


def _section(
    placed: PlacedSection,
    tables: Mapping[str, Table],
    stale: Mapping[str, tuple[str, ...]],
    labels: Mapping[str, NoteLabels],
) -> SectionRow:
    section = placed.section
    rows = [_paragraph(each, section.uuid, stale, labels) for each in placed.paragraphs]
    blocks: list[BodyBlock] = [placed.heading, *(each.block for each in placed.paragraphs)]
    if (table := tables.get(section.uuid)) is not None:
        rows.append(ParagraphRow(section.uuid, section.uuid, table=table, editable=False))
        blocks.append(table)
    return SectionRow(
        section.uuid,
        section.kind,
        part_of(section),
        placed.level if section.kind in (SectionKind.CHAPTER, SectionKind.SECTION) else 0,
        placed.label,
        placed.title,
        _short_title(placed),
        section.meeting.uuid if section.meeting else None,
        count_in(blocks),
        tuple(rows),
    )


@contextmanager
def _apart(session: Session) -> Iterator[Session]:
    """Give a session whose records fall apart when it ends.

    Records of a long report point to each other in rings, which Python finds only by looking
    through all it holds: a pause of 0.3 s at 10,000 paragraphs, in whichever thread meets it.
    """
    with Session(session.connection(), autoflush=False) as own:
        yield own
        records = list(own.identity_map.values())
    for record in records:
        vars(record).clear()


def _short_title(placed: PlacedSection) -> str:
    meeting = placed.section.meeting
    theme = theme_of(meeting) if meeting is not None else None
    return (theme.short_title if theme is not None else None) or placed.title


def _paragraph(
    placed: PlacedParagraph,
    section: str,
    stale: Mapping[str, tuple[str, ...]],
    labels: Mapping[str, NoteLabels],
) -> ParagraphRow:
    paragraph, block = placed.paragraph, placed.block
    if isinstance(block, Table):
        return ParagraphRow(
            paragraph.uuid,
            section,
            table=block,
            origin=Origin(paragraph.origin.value),
            editable=False,
        )
    return ParagraphRow(
        paragraph.uuid,
        section,
        block.number if isinstance(block, Numbered) else None,
        block.text,
        block.marks,
        block.items,
        block.align if isinstance(block, Plain) else "",
        None,
        block.origin,
        paragraph.topic,
        tuple(_speakers(paragraph)),
        tuple((found.start, found.end) for found in find_symbols(block.text)),
        stale.get(paragraph.uuid, ()),
        note_labels=labels.get(paragraph.uuid, _FROM_ONE),
    )


def _speakers(paragraph: Paragraph) -> Iterable[Speaker]:
    if paragraph.speaker_kind is not None:
        yield _speaker(paragraph.speaker_kind, paragraph.quantifier, paragraph.participation)
    for each in paragraph.attributions:
        yield _speaker(each.speaker_kind, each.quantifier, each.participation)


def _speaker(
    kind: SpeakerKind, quantifier: Quantifier | None, who: Participation | None
) -> Speaker:
    name, uuid = (who.name_in_print, who.uuid) if who is not None else ("", None)
    return Speaker(kind, quantifier, name, uuid)


def _with_letter(
    sections: tuple[SectionRow, ...], composed: ComposedReport
) -> tuple[SectionRow, ...]:
    """Put in what is only made when the letter is composed: its heading and who signs it."""
    letters = [row for row in sections if row.kind is SectionKind.LETTER]
    if composed.letter is None or not letters:
        return sections
    first, last = letters[0], letters[-1]
    signed = tuple(
        ParagraphRow(
            f"{last.uuid}:{place}",
            last.uuid,
            text="\n".join((f"{each.signed} {each.name}", *each.lines)),
            align="right",
            editable=False,
        )
        for place, each in enumerate(composed.letter.signatures)
    )
    letters[0] = replace(first, title=composed.letter.heading)
    letters[-1] = replace(letters[-1], paragraphs=(*last.paragraphs, *signed))
    made = {row.uuid: row for row in letters}
    return tuple(made.get(row.uuid, row) for row in sections)


def _speakers_loaded(session: Session, draft_id: int) -> list[Paragraph]:
    """Load at once who speaks in the paragraphs of a draft, and which facts they state."""
    query = (
        select(Paragraph)
        .join(Section)
        .where(Section.draft_id == draft_id)
        .options(
            joinedload(Paragraph.participation).joinedload(Participation.person),
            selectinload(Paragraph.attributions)
            .joinedload(Attribution.participation)
            .joinedload(Participation.person),
            selectinload(Paragraph.facts),
        )
    )
    return list(session.scalars(query))
