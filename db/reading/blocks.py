"""Plain blocks: what every reader gives, whatever the kind of file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """What a block is by its look and label, before anybody asks what it says."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"  # a numbered paragraph
    ITEM = "item"
    TABLE = "table"
    OTHER = "other"  # front matter, an unnumbered paragraph, anything else


class MarkKind(StrEnum):
    """What a range of a text is marked as."""

    BOLD = "bold"
    ITALIC = "italic"
    UNDERLINE = "underline"
    SUPERSCRIPT = "superscript"
    FOOTNOTE = "footnote"  # zero-length: the place of the mark; ``note`` is the footnote's text
    REFERENCE = "reference"  # to a paragraph or section, whose UUID is the ``note``


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked range of a text: offsets in characters (code points), end exclusive."""

    start: int
    end: int
    kind: MarkKind
    note: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a file, in reading order.

    ``text`` stands without its label and is otherwise the file's, to the letter; line feeds
    part lines inside a block. ``label`` is as printed or as Word would print it: "12.", "(a)",
    "II.", "A.". ``level``: headings 1 chapter, 2 section, 3 ...; items 1 (a), 2 (i), 3 a., 4 i.;
    0 otherwise. ``place`` says where it stands, for a person: "page 3", "line 120",
    "paragraph 45", "after paragraph 45", "table 2". ``align`` is "", "left", "centre" or "right".
    ``rows`` are a table's cells, row by row.
    """

    kind: BlockKind
    text: str
    place: str
    label: str = ""
    level: int = 0
    marks: tuple[Mark, ...] = ()
    align: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A file read: its blocks and what the person should know about the reading itself."""

    blocks: tuple[Block, ...]
    media_type: str
    sha256: str
    remarks: tuple[tuple[str, str], ...] = ()
    """(place, sentence) for each thing dropped or doubtful: pictures, tracked changes, ..."""
