"""The outline of a report: which sections and paragraphs print, under which label and number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from db.models import (
    Paragraph,
    ParagraphKind,
    Section,
    SectionKind,
    TextOrigin,
)
from db.report.blocks import Heading, Item, Numbered, Origin, Plain, Table
from db.report.composing.generated import Generator
from db.report.composing.layout import Layout
from db.report.composing.names import section_title
from db.report.composing.numbering import HeadingLabels, ItemLabels
from db.report.composing.records import PeriodRecords, is_held
from db.report.composing.references import follow, marks_of
from db.report.wording import Wording

_UNNUMBERED = {SectionKind.FRONT, SectionKind.LETTER, SectionKind.SUMMARY}
"""Parts whose paragraphs are never numbered (Editorial Manual, paragraphs)."""

ParagraphBlock = Numbered | Plain | Table


@dataclass(slots=True)
class PlacedParagraph:
    """A paragraph that prints, and the block it prints as."""

    paragraph: Paragraph
    block: ParagraphBlock


@dataclass(slots=True)
class PlacedSection:
    """A section that prints. ``label`` of an annex is its heading: "Annex", "Annex II"."""

    section: Section
    level: int
    label: str
    title: str
    annex: PlacedSection | None
    """The annex it stands in; itself where it is one."""
    paragraphs: list[PlacedParagraph] = field(default_factory=list)

    @property
    def heading(self) -> Heading:
        """The heading it prints under, in the body or inside an annex."""
        return Heading(self.level, self.label, self.title, self.section.uuid)


@dataclass(slots=True)
class Outline:
    """All that prints, in reading order, and what a reference to each part prints, by UUID."""

    sections: list[PlacedSection] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)

    def paragraphs(self) -> Iterator[PlacedParagraph]:
        """Every paragraph that prints, in reading order."""
        return (placed for section in self.sections for placed in section.paragraphs)


def make_outline(records: PeriodRecords, layout: Layout, words: Wording) -> Outline:
    """Label, number and fill a draft: the texts of generated paragraphs are made here.

    Left out are generated paragraphs with nothing to say, and a section that is generated whole
    and whose meeting was not held. Numbers run through the report; each annex counts its own.
    """
    outline = Outline()
    _place_sections(outline, records, layout, words)
    generator = Generator(records, layout, words)
    numbers: Counter[str] = Counter()
    for placed in outline.sections:
        numbered_in = placed.annex.section.uuid if placed.annex else ""
        for paragraph in placed.section.paragraphs:
            number = numbers[numbered_in] + 1
            block = _block(paragraph, placed.section, generator, words, number)
            if block is None:
                continue
            if isinstance(block, Numbered):
                numbers[numbered_in] = number
                outline.names[paragraph.uuid] = str(number)
            placed.paragraphs.append(PlacedParagraph(paragraph, block))
    for each in outline.paragraphs():
        each.block = _with_references(each.block, outline.names)
    return outline


def _place_sections(
    outline: Outline, records: PeriodRecords, layout: Layout, words: Wording
) -> None:
    printing = [section for section in layout.draft.sections if not _is_void(section)]
    annexes = sum(section.kind is SectionKind.ANNEX for section in printing)
    labels, placed_by_uuid, annex_number = HeadingLabels(words), dict[str, PlacedSection](), 0
    for section in printing:
        parent = placed_by_uuid.get(section.parent.uuid) if section.parent else None
        placed = PlacedSection(
            section,
            level=_level(section, parent),
            label="",
            title=section_title(records, section, words),
            annex=parent.annex if parent else None,
        )
        if section.kind is SectionKind.ANNEX:
            annex_number += 1
            placed.annex = placed
            placed.label = words.annex_heading(annex_number if annexes > 1 else None)
            outline.names[section.uuid] = placed.label[:1].lower() + placed.label[1:]
        elif section.labelled and section.kind in (SectionKind.CHAPTER, SectionKind.SECTION):
            placed.label = labels.next(parent and parent.section.uuid, placed.level)
            outline.names[section.uuid] = placed.label
        placed_by_uuid[section.uuid] = placed
        outline.sections.append(placed)


def _level(section: Section, parent: PlacedSection | None) -> int:
    if section.kind is SectionKind.ANNEX:
        return 0
    if parent is not None:
        return parent.level + 1
    return 2 if section.kind is SectionKind.SECTION else 1


def _is_void(section: Section) -> bool:
    """Tell whether nothing is left of a section: no meeting was held, and nobody wrote in it."""
    if section.meeting is None:
        untold = section.kind is SectionKind.SECTION and section.role is None
    else:
        untold = not is_held(section.meeting)
    return (
        untold
        and section.title is None
        and all(each.origin is TextOrigin.GENERATED for each in section.paragraphs)
    )


def _block(
    paragraph: Paragraph, section: Section, generator: Generator, words: Wording, number: int
) -> ParagraphBlock | None:
    origin = Origin(paragraph.origin.value)
    labels = ItemLabels(words)
    if paragraph.origin is TextOrigin.GENERATED and paragraph.topic is not None:
        made = generator.make(paragraph.topic, section, paragraph.uuid)
        if made is None:
            return None
        text, marks, align = made.text, made.marks, paragraph.align
        items = tuple(Item(1, labels.next(1), item) for item in made.items)
    elif paragraph.kind is ParagraphKind.TABLE:
        columns, *rows = paragraph.cells or [[]]
        return Table(
            tuple(columns),
            tuple(tuple(tuple(cell.split("\n")) for cell in row) for row in rows),
            paragraph.text,
            paragraph.uuid,
        )
    else:
        text, marks, align = paragraph.text, marks_of(paragraph.marks), paragraph.align
        items = tuple(
            Item(each.level, labels.next(each.level), each.text, marks_of(each.marks), each.uuid)
            for each in paragraph.items
        )
    if paragraph.kind is ParagraphKind.NUMBERED and section.kind not in _UNNUMBERED:
        return Numbered(number, text, items, marks, paragraph.uuid, origin)
    return Plain(text, marks, align, items, paragraph.uuid, origin)


def _with_references(block: ParagraphBlock, names: dict[str, str]) -> ParagraphBlock:
    if isinstance(block, Table):
        return block
    text, marks = follow(block.text, block.marks, names)
    items = tuple(
        replace(item, text=text_, marks=marks_)
        for item in block.items
        for text_, marks_ in (follow(item.text, item.marks, names),)
    )
    return replace(block, text=text, marks=marks, items=items)
