"""Where a block stands, as whoever has the printed report finds it: "paragraph 12 (a)".

Word and OpenDocument files have neither lines nor pages, and nobody counts their paragraphs: an
empty one counts too. What is known of a place in them is told by the numbers in print.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from db.reading.blocks import Block, BlockKind

_COUNTED = re.compile(r"paragraph (\d+)")
"""What a reader gives: the paragraph of the file, from 1, whether or not it has a number."""
_WORDS = 6
_LONGEST_PART = 60


def printed_places(
    blocks: Sequence[Block], remarks: Iterable[tuple[str, str]]
) -> tuple[tuple[Block, ...], list[tuple[str, str]]]:
    """Give blocks and remarks with the places that readers counted told by the numbers in print.

    "paragraph 12", "paragraph 12 (a)", "after paragraph 12" of what has no number, "before
    paragraph 1"; "paragraph 3 of “Annex II”" where a number comes again; the first words where
    nothing is numbered. Lines, pages and tables stay.
    """
    counts, told = _told(blocks)
    by_count = dict(zip(counts, told, strict=True))

    def place(was: str) -> str:
        counted = _COUNTED.fullmatch(was)
        if counted is None or not told:
            return was
        count = int(counted[1])
        if count in by_count:
            return by_count[count][0]
        return told[max(bisect_right(counts, count) - 1, 0)][1]

    return (
        tuple(replace(block, place=place(block.place)) for block in blocks) if told else (*blocks,),
        [(place(where), key) for where, key in remarks],
    )


def _told(blocks: Sequence[Block]) -> tuple[list[int], list[tuple[str, str]]]:
    """The counts of the blocks in order, and for each its place and that of what follows it."""
    counts, told = [], []
    for block, places in zip(blocks, _places(blocks), strict=True):
        counted = _COUNTED.fullmatch(block.place)
        if counted is not None:
            counts.append(int(counted[1]))
            told.append(places)
    return counts, told


def _places(blocks: Sequence[Block]) -> Iterator[tuple[str, str]]:
    numbered = [block for block in blocks if block.kind is BlockKind.PARAGRAPH]
    after = f"before paragraph {_bare(numbered[0].label)}" if numbered else ""
    seen: set[str] = set()
    part, number = "", ""  # the chapter or annex; what names the paragraph that items belong to
    items: list[str] = []
    for block in blocks:
        here = after or _opening(block)
        match block.kind:
            case BlockKind.HEADING:
                number = ""
                if block.level <= 1:
                    part = f"{block.label} {block.text}".strip()[:_LONGEST_PART]
            case BlockKind.PARAGRAPH:
                number, items = _bare(block.label), []
                within = f" of “{part}”" if number in seen and part else ""
                seen.add(number)
                here, after = f"paragraph {number}{within}", f"after paragraph {number}{within}"
            case BlockKind.ITEM if number:
                items = [*items[: max(block.level - 1, 0)], block.label]
                here = f"paragraph {' '.join([number, *items])}{within}"
        yield here, after or here


def _opening(block: Block) -> str:
    words = block.text.split()
    return f"“{' '.join(words[:_WORDS])}{'…' if len(words) > _WORDS else ''}”"


def _bare(label: str) -> str:
    return label.strip("(). \t\u00a0")
