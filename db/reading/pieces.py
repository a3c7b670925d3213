"""Pieces: what a limited child takes out of a file, before labels and headings are told apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from db.reading.blocks import Mark, MarkKind

LARGEST_TEXT = 8_000_000
"""Characters of text that a reading may hold: over a hundred times a long report."""
MOST_PIECES = 60_000


class Refused(Exception):
    """The file is not read; ``reason`` is a key of ``db.reading.sentences.REFUSALS``."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of a file in reading order: a paragraph or a table, with what its look says.

    ``text`` keeps a label that was typed; ``label`` is the number that the file's own automatic
    numbering shows, ``depth`` its level in the list, from 0. ``heading`` is the level that a
    heading style gives, 0 for none. ``firm``: the file itself says that this is one whole
    paragraph (Word does, plain text does not), so it is never joined with a neighbour.
    ``apart``: blank space stands before it. ``indent`` is in points, or in columns of plain text.
    """

    text: str
    place: str
    label: str = ""
    depth: int = 0
    heading: int = 0
    marks: tuple[Mark, ...] = ()
    align: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    firm: bool = True
    apart: bool = True
    indent: float = 0


@dataclass(frozen=True, slots=True)
class Extract:
    """What was taken out of a file; ``remarks`` are (place, key of ``REMARKS``)."""

    pieces: tuple[Piece, ...]
    remarks: tuple[tuple[str, str], ...] = ()


class Malformed(ValueError):
    """The child's answer is not an extract."""


def to_json(extract: Extract) -> dict[str, Any]:
    """The extract as plain lists, for ``from_json`` in another process."""
    return {
        "pieces": [
            [
                piece.text,
                piece.place,
                piece.label,
                piece.depth,
                piece.heading,
                [[mark.start, mark.end, mark.kind.value, mark.note] for mark in piece.marks],
                piece.align,
                piece.rows,
                piece.firm,
                piece.apart,
                piece.indent,
            ]
            for piece in extract.pieces
        ],
        "remarks": extract.remarks,
    }


def from_json(answer: object) -> Extract:
    """The extract that a child answered; raises Malformed at the first thing out of place."""
    match answer:
        case {"pieces": list(pieces), "remarks": list(remarks), **rest} if not rest:
            return Extract(tuple(map(_piece, pieces)), tuple(map(_remark, remarks)))
    raise Malformed("not an extract")


def _piece(row: object) -> Piece:
    match row:
        case [
            str(text),
            str(place),
            str(label),
            int(depth),
            int(heading),
            list(marks),
            "" | "left" | "centre" | "right" as align,
            list(rows),
            bool(firm),
            bool(apart),
            float(indent) | int(indent),
        ] if 0 <= depth <= 9 and 0 <= heading <= 9:
            return Piece(
                text=text,
                place=place,
                label=label,
                depth=depth,
                heading=heading,
                marks=tuple(_mark(mark, len(text)) for mark in marks),
                align=align,
                rows=tuple(map(_row, rows)),
                firm=firm,
                apart=apart,
                indent=indent,
            )
    raise Malformed("not a piece")


def _mark(row: object, length: int) -> Mark:
    match row:
        case [int(start), int(end), str(kind), str(note)] if 0 <= start <= end <= length:
            try:
                return Mark(start, end, MarkKind(kind), note)
            except ValueError:
                pass
    raise Malformed("not a mark")


def _row(row: object) -> tuple[str, ...]:
    if isinstance(row, list) and all(isinstance(cell, str) for cell in row):
        return tuple(row)
    raise Malformed("not a row")


def _remark(row: object) -> tuple[str, str]:
    match row:
        case [str(place), str(key)]:
            return place, key
    raise Malformed("not a remark")
