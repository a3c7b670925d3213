"""Readings written down as lines, for tests: labels and tables as a reader would give them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from db.reading.blocks import Block, BlockKind, Reading

_HEADING = re.compile(r"(?P<level>#+)\s(?:(?P<label>[IVX]+\.|[A-Z]\.|\d\.)\s)?(?P<text>.+)")
_NUMBERED = re.compile(r"(?P<label>\d+\.)\s(?P<text>.+)")
_ITEM = re.compile(r"\((?P<label>[a-z])\)\s(?P<text>.+)")

COVER = """
Security Council
Distr.: General
14 January 2020
Original: English
Letter dated 13 January 2020 from the Permanent Representative of Norway to the United Nations \
addressed to the President of the Security Council
As Chair of the Working Group on Rivers, I have the honour to send you its report for 2019.
(Signed) Kari Nordmann
Ambassador
Report of the Working Group on Rivers for 2019
"""
"""The front of a report of 2019 by a body of our own making."""


def blocks(text: str) -> tuple[Block, ...]:
    """Lines as blocks: "# I. Heading", "1. paragraph", "(a) item", "cell | cell", or plain."""
    return tuple(_blocks(text))


def reading(text: str) -> Reading:
    """A reading of the lines of a text."""
    return Reading(blocks(text), "text/plain", "0" * 64)


def _blocks(text: str) -> Iterator[Block]:
    rows: list[tuple[str, ...]] = []
    for number, line in enumerate([*text.strip().splitlines(), ""], 1):
        place = f"line {number}"
        if " | " in line:
            rows.append(tuple(cell.strip().replace("\\n", "\n") for cell in line.split(" | ")))
            continue
        if rows:
            yield Block(BlockKind.TABLE, "", place, rows=tuple(rows))
            rows = []
        if not line.strip():
            continue
        if heading := _HEADING.fullmatch(line):
            level, label = len(heading["level"]), heading["label"] or ""
            yield Block(BlockKind.HEADING, heading["text"], place, label, level)
        elif numbered := _NUMBERED.fullmatch(line):
            yield Block(BlockKind.PARAGRAPH, numbered["text"], place, numbered["label"])
        elif item := _ITEM.fullmatch(line):
            yield Block(BlockKind.ITEM, item["text"], place, f"({item['label']})", 1)
        else:
            yield Block(BlockKind.OTHER, line, place)
