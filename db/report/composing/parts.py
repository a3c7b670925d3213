"""The parts of a report: within one, a paragraph may stand in any section."""

from __future__ import annotations

from typing import Final

from db.models import Section, SectionKind

BODY: Final = "body"
"""All chapters and their sections."""


def part_of(section: Section) -> str:
    """Name the part that a section belongs to: the body, an annex by its UUID, else itself.

    The letter speaks to a reader of its own, and each annex counts its paragraphs by itself: what
    is said there does not go over into the body by a step too many.
    """
    outermost = section
    while outermost.parent is not None:
        outermost = outermost.parent
    in_body = outermost.kind in (SectionKind.CHAPTER, SectionKind.SECTION)
    return BODY if in_body else outermost.uuid
