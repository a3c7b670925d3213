"""How deep each heading stands in the outline of a report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from db.report.blocks import BodyBlock, Heading


def outlined(blocks: Iterable[BodyBlock]) -> Iterator[tuple[BodyBlock, int]]:
    """Each block with the outline level of the last heading, which stands below a level 1.

    The titles of letter, report and annex are level 1. An outline skips no level, even where the
    report does (ISO 14289-1, 7.4.2; WCAG technique G141).
    """
    depth = 1
    for block in blocks:
        if isinstance(block, Heading):
            depth = min(block.level + 1, depth + 1)
        yield block, depth
