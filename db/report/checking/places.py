"""Where things stand in print, said for a person, and what they say."""

from __future__ import annotations

from db.language import tr
from db.models import SectionKind
from db.report.blocks import Table
from db.report.composing.outline import PlacedParagraph, PlacedSection


def texts_of(placed: PlacedParagraph) -> list[str]:
    """The text of a paragraph and those of its items; of a table its cells."""
    block = placed.block
    if isinstance(block, Table):
        return [
            block.title,
            *block.columns,
            *(" ".join(cell) for row in block.rows for cell in row),
        ]
    return [block.text, *(item.text for item in block.items)]


def text_of(section: PlacedSection) -> str:
    """All that prints under a heading, one text a line."""
    return "\n".join(text for placed in section.paragraphs for text in texts_of(placed))


def place_of(section: PlacedSection, placed: PlacedParagraph | None = None) -> str:
    """Say where a section, or a paragraph in it, stands in print."""
    number = getattr(placed.block, "number", None) if placed else None
    kind = section.section.kind
    if number is not None and section.annex is None:
        return tr("paragraph {number}").format(number=number)
    if section.annex is not None:
        return section.annex.label
    if kind is SectionKind.LETTER:
        return tr("the letter")
    if kind in (SectionKind.FRONT, SectionKind.SUMMARY):
        return tr("the front matter")
    return tr("section {label}").format(label=section.label or section.title)


def same_words(text: str) -> str:
    """Reduce a title or item to its words: without case, spaces or the marks at its end."""
    stripped = text.casefold().replace("\u00a0", " ").strip()
    for ending in ("; and", "; et", ", and", ", et"):
        stripped = stripped.removesuffix(ending)
    return " ".join(stripped.rstrip(" .;,:").split())
